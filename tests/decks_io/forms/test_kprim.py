"""Reading a Kprim, and what is said where it does not fit."""

import pytest

from quizapp.cards.kprim import Kprim
from tests.decks_io.texts import HEAD, a_flashcard, a_kprim, a_statement, cards, ids, problems, reports

FOUR = [a_statement(name, true="false" if name in "bd" else "true") for name in "abcd"]


def test_a_kprim_is_read_in_the_order_of_the_file() -> None:
    """Four statements under their ids, each with its truth and its reason."""
    (card,) = cards(HEAD + a_kprim("one", *reversed(FOUR)))

    assert isinstance(card, Kprim)
    assert [(each.id, each.true, each.text.in_language("en")) for each in card.statements] == [
        ("d", False, "Text d"),
        ("c", True, "Text c"),
        ("b", False, "Text b"),
        ("a", True, "Text a"),
    ]
    assert (card.stem.in_language("de"), card.languages) == ("Was trifft zu?", ("de", "en"))


@pytest.mark.parametrize("true", ["true", "false"])
def test_all_four_may_be_alike(true: str) -> None:
    """Four true statements are a Kprim, and four false ones."""
    assert problems(HEAD + a_kprim("one", *[a_statement(name, true=true) for name in "abcd"])) == ()


@pytest.mark.parametrize("count", [1, 3, 5])
def test_there_are_four_statements(count: int) -> None:
    """Any other number costs the card, and the next one is read."""
    content = HEAD + a_kprim("one", *[a_statement(name) for name in "abcde"[:count]]) + a_flashcard("two")

    assert ids(content) == ["two"]
    assert reports(content) == [f"hip.yaml:14:7: A Kprim has exactly four statements; here are {count}."]


@pytest.mark.parametrize(
    ("line", "report"),
    [
        ("      d: {true: true, rationale: R.}\n", "17:10: “text” is missing here. Add a line “text: …”."),
        ("      d: {text: D, rationale: R.}\n", "17:10: “true” is missing here. Add a line “true: …”."),
        ("      d: {text: D, true: true}\n", "17:10: “rationale” is missing here. Add a line “rationale: …”."),
        (
            "      d: {text: D, true: yes, rationale: R.}\n",
            "17:26: “yes” is neither true nor false. Write “true” or “false”.",
        ),
        (
            "      d: {text: D, true: [true], rationale: R.}\n",
            "17:26: A text is expected here, or “de: …” and “en: …” below it.",
        ),
        ("      d: D\n", "17:10: Entries of the form “name: value” are expected here."),
        (
            "      d=t: {text: D, true: true, rationale: R.}\n",
            "17:7: “d=t” cannot be an id. Use small letters a–z, digits and single hyphens: quadriceps-landing.",
        ),
        (
            "      d: {text: text A, true: true, rationale: R.}\n",
            "14:7: Two statements read the same: “text A”. Every statement needs a text of its own.",
        ),
    ],
)
def test_a_kprim_is_asked_whole_or_not_at_all(line: str, report: str) -> None:
    """A statement that cannot be used costs the card."""
    content = HEAD + a_kprim("one", *FOUR[:3], line) + a_flashcard("two")

    assert reports(content) == [f"hip.yaml:{report}"]
    assert ids(content) == ["two"]


@pytest.mark.parametrize("shape", ["[A, B, C, D]", "A", "''"])
def test_statements_are_named(shape: str) -> None:
    """A list of statements has no names to store the marks under."""
    content = HEAD + a_kprim("one", f"      {shape}\n") + a_flashcard("two")

    assert reports(content) == ["hip.yaml:14:7: Entries of the form “name: value” are expected here."]
    assert ids(content) == ["two"]


def test_without_statements_it_is_missing() -> None:
    """The card begins on line 10, and there it is told."""
    content = HEAD + "  - id: one\n    form: kprim\n    stem: Was trifft zu?\n"

    assert reports(content) == ["hip.yaml:10:5: “statements” is missing here. Add a line “statements: …”."]


@pytest.mark.parametrize("part", ["text", "rationale"])
def test_a_kprim_without_a_translation_is_asked_in_the_original(part: str) -> None:
    """Whichever of its texts lacks English, the whole question stays German, and the lack is told."""
    texts = {"text": "{de: D}"} if part == "text" else {"rationale": "{de: R}"}
    content = HEAD + a_kprim("one", *FOUR[:3], a_statement("d", **texts))

    (card,) = cards(content)

    assert card.languages == ("de",)
    assert [report.split(": ", 1)[1] for report in reports(content)] == [
        "warning: The text is missing in one language of the deck. Add “en: …”."
    ]
