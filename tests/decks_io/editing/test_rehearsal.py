"""A card before it is saved: what would be said of it, where, and how it would be asked."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from quizapp.cards.card import Card
from quizapp.cards.choice import Choice
from quizapp.cards.flashcard import Flashcard
from quizapp.decks_io.checks.all_checks import check_files
from quizapp.decks_io.editing import rehearsal
from quizapp.decks_io.editing.cards import new_deck_text, put_card, read_entry
from quizapp.decks_io.editing.deck_text import DeckText
from quizapp.decks_io.editing.entry import Entry, Field, Value
from quizapp.decks_io.editing.rehearsal import Finding, rehearse
from quizapp.decks_io.nodes import Node, parse
from quizapp.decks_io.problem import Kind
from quizapp.paths import SHIPPED_DECKS
from tests.conftest import HIP
from tests.decks_io.texts import PATH


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """No test sees what another one has looked at."""
    rehearsal._rehearsal.cache_clear()
    yield
    rehearsal._rehearsal.cache_clear()


def entry(name: str, text: str = HIP) -> Entry:
    """A card of the text."""
    found = read_entry(text, name)
    assert found is not None
    return found


def check_entry(text: str, new: Entry, path: Path, replacing: str | None = None) -> list[Finding]:
    """What is found in that entry."""
    return rehearse(text, new, path, replacing).findings


def preview(text: str, new: Entry, path: Path, replacing: str | None = None) -> tuple[Card, ...]:
    """What would be asked."""
    return rehearse(text, new, path, replacing).cards


def found_in(new: Entry, replacing: str | None = None, text: str = HIP) -> list[tuple[Kind, Field]]:
    """What is found, by kind and field."""
    return [(each.problem.kind, each.field) for each in check_entry(text, new, PATH, replacing)]


WRONG: Final[dict[str, tuple[dict[str, Value | None], list[tuple[Kind, Field]]]]] = {
    "topic": ({"topic": "movrs"}, [(Kind.UNKNOWN_REFERENCE, ("topic",))]),
    "source": ({"source": ["article", "book"]}, [(Kind.UNKNOWN_REFERENCE, ("source",))]),
    "no source": ({"source": None}, [(Kind.NO_SOURCE, ("source",))]),
    "no explanation": ({"explanation": None}, [(Kind.NO_EXPLANATION, ("explanation",))]),
    "no stem": ({"stem": None}, [(Kind.MISSING_KEY, ("stem",))]),
    "empty": ({"key": ""}, [(Kind.EMPTY_TEXT, ("key",))]),
    "no original": ({"key": {"en": "x"}}, [(Kind.MISSING_ORIGINAL, ("key", "de"))]),
    "no translation": ({"key": {"de": "x"}}, [(Kind.MISSING_TRANSLATION, ("key", "en"))]),
    "language": ({"key": {"de": "x", "en": "y", "fr": "z"}}, [(Kind.UNDECLARED_LANGUAGE, ("key", "fr"))]),
    "name": ({"stemm": "x"}, [(Kind.UNKNOWN_KEY, ("stemm",))]),
    "one wrong option": (
        {"distractors": {"a": {"text": "A", "rationale": "Nein."}}},
        [(Kind.DISTRACTOR_COUNT, ("distractors",))],
    ),
    "key as id": (
        {"distractors": {"key": {"text": "A", "rationale": "Nein."}, "b": {"text": "B", "rationale": "Nein."}}},
        [(Kind.RESERVED_ID, ("distractors", "key"))],
    ),
    "no rationale": (
        {"distractors": {"a": {"text": "A"}, "b": {"text": "B", "rationale": "Nein."}}},
        [(Kind.MISSING_KEY, ("distractors", "a", "rationale"))],
    ),
    "no question": ({"stem": "Sag es."}, [(Kind.NO_QUESTION, ("stem",))]),
    "in German alone": (
        {"stem": {"de": "Sag es.", "en": "Which muscle extends it?"}},
        [(Kind.NO_QUESTION, ("stem", "de"))],
    ),
    "long option": (
        {"distractors": {"a": {"text": "A" * 40, "rationale": "Nein."}, "b": {"text": "B", "rationale": "Nein."}}},
        [(Kind.LONG_DISTRACTOR, ("distractors", "a", "text"))],
    ),
    "id": ({"id": "Extensor"}, [(Kind.BAD_ID, ("id",))]),
    "no id": ({"id": None}, [(Kind.MISSING_KEY, ("id",))]),
    "form": ({"form": "choise"}, [(Kind.UNKNOWN_FORM, ("form",))]),
    "two things": (
        {"topic": "x", "key": ""},
        [(Kind.UNKNOWN_REFERENCE, ("topic",)), (Kind.EMPTY_TEXT, ("key",))],
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_each_finding_has_its_field(case: str) -> None:
    """A form can show what is wrong beside the field that is meant, also where that is missing."""
    fields, findings = WRONG[case]
    new = {name: each for name, each in (entry("extensor") | fields).items() if each is not None}

    assert found_in(new, "extensor") == findings


@pytest.mark.parametrize("case", WRONG)
@pytest.mark.parametrize("shape", ["block", "flow"])
def test_the_findings_are_those_of_decks_check(case: str, shape: str, tmp_path: Path) -> None:
    """Saved and checked, the file has these problems at these places, each in so many words, and no other."""
    text = HIP
    if shape == "flow":
        text = HIP.split("cards:")[0] + (
            'cards: [{id: extensor, form: choice}, {id: o, form: flashcard, front: "O?", back: o, source: article, '
            "explanation: x}]\n"
        )
    path = tmp_path / "hip.yaml"
    fields, _ = WRONG[case]
    new = {name: each for name, each in (entry("extensor") | fields).items() if each is not None}
    path.write_text(put_card(text, new, "extensor"), "utf-8")
    (checked,) = check_files([path], [])

    assert [each.problem for each in check_entry(text, new, path, "extensor")] == list(checked.problems)


@pytest.mark.parametrize("path", sorted(SHIPPED_DECKS.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_cards_are_without_fault(path: Path) -> None:
    """No card of a shipped deck has a finding where it stands, and each is asked as it is."""
    text = path.read_text("utf-8")
    for name in DeckText(text).ids:
        assert check_entry(text, entry(name, text), path, name) == []
        assert [card.id.card for card in preview(text, entry(name, text), path, name)] == [name]


def test_a_new_card_needs_an_id_of_its_own() -> None:
    """What has the id of another card is told so, new or renamed, and a card may keep its own."""
    new: Entry = {"id": "flexor", "form": "flashcard", "front": "Wo?", "back": "Da.", "source": "article"}

    assert found_in(new) == [(Kind.DUPLICATE_ID, ("id",)), (Kind.NO_EXPLANATION, ("explanation",))]
    assert found_in(entry("extensor") | {"id": "flexor"}, "extensor") == [(Kind.DUPLICATE_ID, ("id",))]
    assert found_in(entry("flexor"), "flexor") == []


def test_a_question_that_is_there_already() -> None:
    """Told in either language, whether the other card stands above or below, with its line."""
    english: Entry = {"front": {"de": "Wie nun?", "en": "Which muscle extends the hip?"}}

    (above,) = check_entry(HIP, entry("flexor") | english, PATH, "flexor")
    assert (above.problem.kind, above.field) == (Kind.SIMILAR_QUESTION, ("front",))
    assert above.problem.details["other"] == "hip.yaml:13"
    below: dict[str, Value] = {"stem": {"de": "Was?", "en": "Which muscle keeps the pelvis level?"}}
    assert found_in(entry("extensor") | below, "extensor") == [(Kind.SIMILAR_QUESTION, ("stem",))]


def test_a_word_that_the_deck_spells_otherwise() -> None:
    """Told at the text of this card, whichever card comes first, and not for the spelling that it has given up."""
    text = HIP.replace("Er hebt das Knie.", "Er beugt den Quadrizeps. Auch der Quadrizeps.")
    new = entry("abductor", text) | {"explanation": {"de": "Nicht der Quadriceps.", "en": "It works."}}

    assert found_in(new, "abductor", text) == [(Kind.TWO_SPELLINGS, ("explanation", "de"))]
    alone = entry("flexor", text) | {"explanation": {"de": "Der Quadriceps.", "en": "It lifts."}}
    assert found_in(alone, "flexor", text) == []


def test_a_rare_spelling_of_another_card_is_no_slip_of_mine() -> None:
    """However far my card has grown down over the lines of that card, nothing is told of it at a field of mine."""
    text = HIP.replace("Er schiebt den Körper", "Der Quadrizeps schiebt. Ein Quadrizeps zieht den Körper")
    text = text.replace("de: Adductor longus,", "de: Ein Quadriceps,")
    new = entry("extensor", text)
    options = new["distractors"]
    assert isinstance(options, dict)

    for at in range(12):
        assert Kind.TWO_SPELLINGS not in {kind for kind, _ in found_in(new, "extensor", text)}
        said: Entry = {"de": f"Neues {at}", "en": f"New {at}"}
        options[f"new-{at}"] = {"text": said, "rationale": said}


def test_faults_of_a_head_below_the_cards_are_none_of_mine() -> None:
    """A head may stand below its cards, where a card that grows comes over its lines."""
    head, cards = HIP.split("topics:")[0], "cards:" + HIP.split("cards:")[1]
    text = head + cards + "sources:\n  article: {de: Laufanatomie, en: Running anatomy}\n"
    text += "topics:\n  movers: {de: Beweger}\n"
    new = entry("abductor", text)
    options = new["distractors"]
    assert isinstance(options, dict)

    assert found_in(new, "abductor", text) == []
    for at in range(12):
        said: Entry = {"de": f"Neues {at}", "en": f"New {at}"}
        options[f"new-{at}"] = {"text": said, "rationale": said}
        assert {field for _, field in found_in(new, "abductor", text)} <= {("distractors",)}


def test_what_a_remark_cuts_off_is_told_until_it_is_typed_anew() -> None:
    """A number sign in a hand-written text costs its end; the same text from the editor is put in quotation marks."""
    text = HIP.replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Muskel #1")

    assert found_in(entry("flexor", text), "flexor", text) == [(Kind.CUT_OFF, ("back",))]
    assert found_in(entry("flexor", text) | {"back": "Muskel #1"}, "flexor", text) == []


def test_problems_of_other_cards_and_of_the_head_are_not_told() -> None:
    """Who edits one card is not told of the rest."""
    text = HIP.replace("key: {de: Gluteus medius, en: Gluteus medius}", "kye: x").replace("sources:", "surces:", 1)

    assert found_in(entry("flexor", text), "flexor", text) == [(Kind.UNKNOWN_REFERENCE, ("source",))]


def test_a_card_beside_a_slip_is_checked() -> None:
    """Another card's slip in YAML does not keep this one from being looked at."""
    text = HIP.replace("stem: {de: Welcher Muskel streckt", "stem: x: {de: Welcher")

    assert found_in(entry("flexor", text) | {"topic": "x"}, "flexor", text) == [(Kind.UNKNOWN_REFERENCE, ("topic",))]
    assert len(preview(text, entry("flexor", text), PATH, "flexor")) == 1


def test_a_preview_is_the_card_as_the_reader_makes_it() -> None:
    """Changed texts, topic and sources stand in it; what cannot be asked gives no card."""
    (card,) = preview(HIP, entry("flexor") | {"front": {"de": "Was: ist #das?", "en": "What?"}}, PATH, "flexor")

    assert isinstance(card, Flashcard)
    assert card.front.by_language == {"de": "Was: ist #das?", "en": "What?"}
    assert card.topic.in_language("en") == "Movers"
    assert [source.id for source in card.sources] == ["article"]
    assert preview(HIP, entry("flexor") | {"front": ""}, PATH, "flexor") == ()


@pytest.mark.parametrize("shape", ["block", "flow"])
def test_a_new_card_is_shown_also_where_its_id_is_taken(shape: str) -> None:
    """Whatever way the deck is written, the preview is of this card and of no other."""
    cards = ["{id: a, form: flashcard, front: A?, back: A}", "{id: b, form: flashcard, front: B?, back: B}"]
    shown = f" [{', '.join(cards)}]" if shape == "flow" else "".join(f"\n  - {each}" for each in cards)
    text = HIP.split("cards:")[0] + f"cards:{shown}\n"
    (card,) = preview(text, {"id": "a", "form": "flashcard", "front": "Mine?", "back": "M"}, PATH)

    assert isinstance(card, Flashcard)
    assert card.front.in_language("de") == "Mine?"


def test_the_first_card_of_a_new_deck_is_looked_at() -> None:
    """A deck that has no card yet is head enough."""
    text = new_deck_text("mine", "Mine", ["en"])
    new: Entry = {"id": "a", "form": "flashcard", "front": "F", "back": "B", "explanation": "E"}

    assert found_in(new, text=text) == [(Kind.NO_SOURCE, ("source",)), (Kind.NO_QUESTION, ("front",))]
    assert len(preview(text, new, PATH)) == 1


@pytest.mark.parametrize(
    "text", ["", "nonsense", "- a\n", "cards: {a: b}\n", "format: 1\ncards:\n  - id: x\n", "a: [\n"]
)
def test_in_what_is_no_deck_nothing_is_asked(text: str) -> None:
    """Where the file is broken there is no preview, and nobody is disturbed by an error of ours."""
    new: Entry = {"id": "x", "form": "flashcard", "front": "F?", "back": "B"}

    assert preview(text, new, PATH) == ()
    assert all(each.field == () or each.problem.kind is Kind.DUPLICATE_ID for each in check_entry(text, new, PATH))


def test_a_choice_changes_its_form() -> None:
    """The same card in another form, with what is left over told."""
    new = entry("extensor") | {"form": "flashcard", "front": "F?", "back": "B"}

    assert {field for _, field in found_in(new, "extensor")} == {("stem",), ("key",), ("distractors",)}
    (before,) = preview(HIP, entry("extensor"), PATH, "extensor")
    assert isinstance(before, Choice)


def test_a_large_deck_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Among thousands of cards, a key press makes the program read the lines of that one card."""
    cards = "".join(
        f"  - {{id: c{at}, form: flashcard, front: Was ist Ding {at}?, back: Ding {at}}}\n" for at in range(2000)
    )
    new = entry("flexor")
    check_entry(HIP + cards, new, PATH, "flexor")
    read: list[str] = []

    def parsed(text: str, path: Path, first_line: int = 1) -> Node:
        read.append(text)
        return parse(text, path, first_line)

    monkeypatch.setattr("quizapp.decks_io.editing.rehearsal.parse", parsed)
    monkeypatch.setattr("quizapp.decks_io.editing.deck_text.parse_spans", lambda *_: pytest.fail("read again"))

    looked = rehearse(HIP + cards, new | {"topic": "x"}, PATH, "flexor")
    assert [each.problem.kind for each in looked.findings] == [Kind.UNKNOWN_REFERENCE]
    assert len(looked.cards) == 1
    assert [text.count("\n") + 1 for text in read] == [7]
