"""How a choice is read."""

import pytest

from quizapp.cards.card import Source
from quizapp.cards.card_id import CardId
from quizapp.cards.choice import Choice, Distractor
from quizapp.cards.text import Text
from tests.conftest import HIP
from tests.decks_io.texts import HEAD, a_choice, a_flashcard, cards, ids, reports


def wrong(*options: tuple[str, str]) -> str:
    """The lines of these wrong options, each an id and a text."""
    return "".join(f"      {name}: {{text: {text}, rationale: R.}}\n" for name, text in options)


def test_a_choice_is_read_whole() -> None:
    """Every entry of it arrives, in both languages and in the order of the file."""
    assert cards(HIP)[0] == Choice(
        id=CardId("hip", "extensor"),
        languages=("de", "en"),
        topic=Text({"de": "Beweger", "en": "Movers"}),
        explanation=Text({"de": "Er schiebt den Körper nach vorn.", "en": "It drives the body forward."}),
        sources=(Source("article", Text({"de": "Laufanatomie", "en": "Running anatomy"})),),
        stem=Text({"de": "Welcher Muskel streckt die Hüfte?", "en": "Which muscle extends the hip?"}),
        key=Text({"de": "Gluteus maximus", "en": "Gluteus maximus"}),
        distractors=(
            Distractor(
                "iliopsoas",
                Text({"de": "Iliopsoas", "en": "Iliopsoas"}),
                Text({"de": "Er beugt die Hüfte.", "en": "It flexes the hip."}),
            ),
            Distractor(
                "gluteus-medius",
                Text({"de": "Gluteus medius", "en": "Gluteus medius"}),
                Text({"de": "Er spreizt das Bein ab.", "en": "It abducts the leg."}),
            ),
        ),
    )


def test_a_choice_without_its_entries_is_told_all_that_it_lacks() -> None:
    """Id, stem, key and distractors are each told, at the beginning of the card."""
    assert reports(HEAD + "  - form: choice\n" + a_flashcard("two")) == [
        f"hip.yaml:10:5: “{name}” is missing here. Add a line “{name}: …”."
        for name in ("id", "stem", "key", "distractors")
    ]


@pytest.mark.parametrize("count", [0, 1, 2, 3, 4])
def test_a_choice_has_two_or_three_wrong_options(count: int) -> None:
    """Fewer or more cost the card."""
    options = [("a", "A"), ("b", "B"), ("c", "C"), ("d", "D")][:count]
    content = HEAD + a_choice("one", wrong=wrong(*options) or "      {}\n") + a_flashcard("two")

    assert ids(content) == (["one", "two"] if count in (2, 3) else ["two"])
    assert reports(content) == (
        [] if count in (2, 3) else [f"hip.yaml:15:7: A choice has two or three wrong options; here are {count}."]
    )


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ((("a", "Soleus"), ("b", "Soleus")), "Soleus"),
        ((("a", "Soleus"), ("b", "SOLEUS")), "SOLEUS"),
        ((("a", "Soleus"), ("b", "Gluteus maximus")), "Gluteus maximus"),
        ((("a", "Soleus"), ("b", "' gluteus Maximus '")), "Gluteus maximus"),
        ((("a", "{de: Schollenmuskel, en: Soleus}"), ("b", "{de: Wade, en: soleus}")), "soleus"),
    ],
)
def test_no_two_options_read_the_same(options: tuple[tuple[str, str], ...], shown: str) -> None:
    """In no language of the deck, whatever the capitals; the message shows an option as it was written."""
    content = HEAD + a_choice("one", wrong=wrong(*options)) + a_flashcard("two")

    assert ids(content) == ["two"]
    assert reports(content) == [
        f"hip.yaml:15:7: Two options read the same: “{shown}”. Every option needs a text of its own."
    ]


def test_an_option_may_be_part_of_another() -> None:
    """Only equal texts are equal."""
    assert ids(HEAD + a_choice("one", wrong=wrong(("a", "Gluteus"), ("b", "Gluteus maximus links")))) == ["one"]


@pytest.mark.parametrize(
    ("lines", "report"),
    [
        (
            "      key: {text: A, rationale: R.}\n",
            "hip.yaml:16:7: “key” is the name of the right option. Give this one another.",
        ),
        (
            "      b: {rationale: R.}\n",
            "hip.yaml:16:10: “text” is missing here. Add a line “text: …”.",
        ),
        (
            "      b: {text: B}\n",
            "hip.yaml:16:10: “rationale” is missing here. Add a line “rationale: …”.",
        ),
        ("      b: {text: B, rationale: }\n", "hip.yaml:16:31: The text is empty. Write one, or take the line away."),
        ("      b: B\n", "hip.yaml:16:10: Entries of the form “name: value” are expected here."),
        ("      b: [B]\n", "hip.yaml:16:10: Entries of the form “name: value” are expected here."),
        (
            "      b: {text: [B], rationale: R.}\n",
            "hip.yaml:16:17: A text is expected here, or “de: …” and “en: …” below it.",
        ),
        ("      a: {text: B, rationale: R.}\n", "hip.yaml:16:7: “a” stands here twice. Keep one of the two."),
        (
            "      B: {text: B, rationale: R.}\n",
            "hip.yaml:16:7: “B” cannot be an id. Use small letters a–z, digits and single hyphens: quadriceps-landing.",
        ),
    ],
)
def test_a_choice_is_asked_whole_or_not_at_all(lines: str, report: str) -> None:
    """A wrong option that cannot be used costs the card, even where enough others stay."""
    options = wrong(("a", "A")) + lines + wrong(("c", "C"))
    if "twice" in report:
        options = options.replace("      c: {text: C, rationale: R.}\n", "")
    content = HEAD + a_choice("one", wrong=options) + a_flashcard("two")

    assert report in reports(content)
    assert ids(content) == ["two"]


def test_a_word_too_much_in_an_option_is_told_and_costs_nothing() -> None:
    """The option is read without it."""
    options = wrong(("a", "A"), ("b", "B")).replace("rationale: R.", "rationale: R., why: W")
    content = HEAD + a_choice("one", wrong=options)

    assert ids(content) == ["one"]
    assert reports(content) == [f"hip.yaml:{line}:35: “why” has no meaning here." for line in (15, 16)]


@pytest.mark.parametrize("shape", ["[A, B]", "A", "''"])
def test_wrong_options_are_named(shape: str) -> None:
    """A list of wrong options has no names to store an answer under."""
    content = HEAD + a_choice("one", wrong=f"      {shape}\n") + a_flashcard("two")

    assert reports(content) == ["hip.yaml:15:7: Entries of the form “name: value” are expected here."]
    assert ids(content) == ["two"]


@pytest.mark.parametrize(
    "missing",
    ["stem: {de: Was streckt?}", "key: {de: Gesäßmuskel}", "text: {de: A}", "rationale: {de: R}"],
)
def test_a_choice_without_a_translation_is_asked_in_the_original(missing: str) -> None:
    """Whichever of its texts lacks English, the whole question stays German, and the lack is told."""
    name = missing.split(":", maxsplit=1)[0]
    written = {
        "stem": "stem: Was streckt?",
        "key": "key: Gluteus maximus",
        "text": "text: A",
        "rationale": "rationale: R.",
    }
    content = HEAD + a_choice("one", wrong=wrong(("a", "A"), ("b", "B"))).replace(written[name], missing, 1)

    (card,) = cards(content)

    assert card.languages == ("de",)
    assert [report.split(": ", maxsplit=1)[1] for report in reports(content)] == [
        "warning: The text is missing in one language of the deck. Add “en: …”."
    ]
