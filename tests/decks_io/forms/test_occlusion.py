"""Reading an occlusion: one entry, a card for each box, and what is said where something does not fit."""

from pathlib import Path

import pytest

from quizapp.cards.card import Card
from quizapp.cards.image import Box, Image
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.question import Form
from quizapp.cards.text import Text
from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.parsed_deck import ParsedDeck
from tests.decks_io.texts import HEAD, a_flashcard, an_occlusion, in_english
from tests.images.samples import write_png
from tests.knowledge.facts import FACTS

FEMUR = "femur: {at: [1, 2, 10, 8], answer: {de: Oberschenkel, en: thigh bone}}"
PATELLA = "patella: {at: [30, 22, 10, 8], answer: {de: Kniescheibe, en: kneecap}, structure: patella}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a deck lies beside an image of 40 by 30 pixels."""
    write_png(tmp_path / "knee.png", 40, 30)
    return tmp_path / "knee.yaml"


def read(path: Path, content: str, *, head: str = HEAD) -> ParsedDeck:
    """What is read of these cards, the first of which begins on line 10."""
    return read_deck(head + content, path)


def cards(parsed: ParsedDeck) -> list[Occlusion]:
    """The occlusions that can be used."""
    assert parsed.deck is not None
    return [card for card in parsed.deck.cards if isinstance(card, Occlusion)]


def read_cards(content: str, path: Path) -> tuple[Card, ...]:
    """Every card of a whole deck."""
    deck = read_deck(content, path).deck
    assert deck is not None
    return deck.cards


def told(parsed: ParsedDeck) -> list[str]:
    """What is wrong, with its place in the file."""
    return [line.removeprefix(f"{parsed.path}:") for line in in_english(*parsed.problems)]


def test_each_box_is_a_card(path: Path) -> None:
    """With an id made of both, siblings of one fact, each about its own structure, all of one image."""
    parsed = read(path, an_occlusion("front", FEMUR, PATELLA, more="    structures: [knee]\n    source: article\n"))
    femur, patella = cards(parsed)

    assert told(parsed) == []
    assert [str(card.id) for card in (femur, patella)] == ["hip/front.femur", "hip/front.patella"]
    assert {card.fact for card in (femur, patella)} == {"front"}
    assert (femur.structures, patella.structures) == (("knee",), ("patella", "knee"))
    assert femur.image == patella.image == Image(path.parent / "knee.png", 40, 30)
    assert femur.covers.boxes == patella.covers.boxes == (Box("femur", 1, 2, 10, 8), Box("patella", 30, 22, 10, 8))
    assert (femur.covers.asked, patella.covers.asked, patella.covers.alone) == ("femur", "patella", False)
    assert patella.answer == Text({"de": "Kniescheibe", "en": "kneecap"})
    assert [source.id for source in patella.sources] == ["article"]


@pytest.mark.parametrize(("hide", "alone"), [("all", False), ("one", True)])
def test_whether_the_others_are_covered(path: Path, hide: str, alone: bool) -> None:
    """As the file says."""
    assert cards(read(path, an_occlusion("front", FEMUR, more=f"    hide: {hide}\n")))[0].covers.alone is alone


def test_a_fact_of_ones_own_makes_siblings_beyond_the_entry(path: Path) -> None:
    """Two views of one knee need not meet on one day."""
    first, second = cards(
        read(path, "".join(an_occlusion(name, FEMUR, more="    fact: knee\n") for name in ("front", "back")))
    )

    assert (first.fact, second.fact) == ("knee", "knee")


def test_the_usual_question_is_asked_in_german_and_english(path: Path) -> None:
    """Where the deck says nothing; what it says itself comes first."""
    usual, own = cards(
        read(path, an_occlusion("a", FEMUR) + an_occlusion("b", FEMUR, more="    stem: {de: Welcher?, en: Which?}\n"))
    )

    assert usual.stem == Text({"de": "Was ist verdeckt?", "en": "What is covered?"})
    assert own.stem == Text({"de": "Welcher?", "en": "Which?"})
    assert usual.languages == own.languages == ("de", "en")


def test_a_deck_in_another_language_has_to_ask_itself(path: Path) -> None:
    """And where it does, an English translation is the usual one only if it stands there."""
    head = "format: 1\ndeck: genou\ntitle: Genou\nlanguages: [fr]\ncards:\n"
    box = "femur: {at: [1, 2, 10, 8], answer: fémur}"

    assert told(read(path, an_occlusion("front", box), head=head)) == [
        "6:5: “stem” is missing here. Add a line “stem: …”."
    ]
    (card,) = cards(read(path, an_occlusion("front", box, more="    stem: Quel os?\n"), head=head))
    assert card.stem == Text({"fr": "Quel os?"})


def test_a_missing_translation_costs_its_own_box_the_language(path: Path) -> None:
    """The other is asked in both."""
    german = "tibia: {at: [1, 2, 10, 8], answer: {de: Schienbein}}"
    parsed = read(path, an_occlusion("front", FEMUR, german))

    assert [card.languages for card in cards(parsed)] == [("de", "en"), ("de",)]
    assert len(parsed.problems) == 1


def test_the_text_of_the_image_needs_its_translation_too(path: Path) -> None:
    """A question never mixes two languages."""
    parsed = read(path, an_occlusion("front", FEMUR, image="{file: knee.png, text: {de: Knie von vorn}}"))

    assert cards(parsed)[0].languages == ("de",)


@pytest.mark.parametrize(
    ("bad", "report"),
    [
        ("bad: {answer: A}", "15:12: “at” is missing here. Add a line “at: …”."),
        ("bad: {at: [0, 0, 9, 9]}", "15:12: “answer” is missing here. Add a line “answer: …”."),
        ("Bad: {at: [0, 0, 9, 9], answer: A}", "15:7: “Bad” cannot be an id."),
        ("bad: {at: 12, answer: A}", "15:17: A list is expected here"),
        ("bad: {at: [0, 0, 9], answer: A}", "15:17: A box is four whole numbers"),
        ("bad: {at: [0, 0, 9, 9, 9], answer: A}", "15:17: A box is four whole numbers"),
        ("bad: {at: [0, 0, 9.5, 9], answer: A}", "15:17: A box is four whole numbers"),
        ("bad: {at: [0, 0, 9e9, 9], answer: A}", "15:17: A box is four whole numbers"),
        ("bad: {at: [0, 0, ' ', 9], answer: A}", "15:24: The text is empty."),
        ("bad: {at: [0, 0, 3, 9], answer: A}", "15:17: The box is too small to be seen."),
        ("bad: {at: [0, 0, -9, 9], answer: A}", "15:17: The box is too small to be seen."),
        ("bad: {at: [-1, 0, 9, 9], answer: A}", "15:17: The box does not lie within the image"),
        ("bad: {at: [32, 0, 9, 9], answer: A}", "15:17: The box does not lie within the image"),
        ("bad: {at: [0, 22, 9, 9], answer: A}", "15:17: The box does not lie within the image"),
        ("bad: {at: [0, 0, 999999, 999999], answer: A}", "15:17: The box does not lie within the image"),
        ("bad: {at: [0, 0, 9, 9], answer: A, structure: X}", "15:53: “X” cannot be an id."),
        ("bad: {at: [0, 0, 9, 9], answer: A, anser: B}", "15:42: “anser” has no meaning here."),
        ("bad: A", "15:12: Entries of the form “name: value” are expected here."),
        ("femur: {at: [0, 0, 9, 9], answer: A}", "15:7: “femur” stands here twice."),
    ],
)
def test_a_bad_box_costs_itself_at_most(path: Path, bad: str, report: str) -> None:
    """The good one above is asked all the same, and so is the card below."""
    parsed = read(path, an_occlusion("front", FEMUR, bad) + a_flashcard("two"))

    assert [line.startswith(report) for line in told(parsed)] == [True], told(parsed)
    assert parsed.deck is not None
    ids = [card.id.card for card in parsed.deck.cards]
    assert (ids[0], ids[-1]) == ("front.femur", "two")


def test_boxes_at_the_very_edge_and_over_each_other(path: Path) -> None:
    """The whole image, and the smallest box in its last corner."""
    parsed = read(
        path,
        an_occlusion("front", "all: {at: [0, 0, 40, 30], answer: A}", "last: {at: [36, 26, 4, 4], answer: A}"),
    )

    assert told(parsed) == []
    assert len(cards(parsed)) == 2


@pytest.mark.parametrize("image", ["gone.png", "{text: T}", "../knee.png", "knee.svg"])
def test_without_its_image_an_occlusion_is_left_out(path: Path, image: str) -> None:
    """One sentence says why, and the rest of the deck goes on."""
    parsed = read(path, an_occlusion("front", FEMUR, image=image) + a_flashcard("two"))

    assert len(parsed.problems) == 1
    assert cards(parsed) == []
    assert parsed.deck is not None
    assert len(parsed.deck.cards) == 1


def test_an_entry_without_image_or_boxes(path: Path) -> None:
    """Both are needed."""
    content = "  - id: front\n    form: occlusion\n"

    assert told(read(path, content)) == [
        "10:5: “image” is missing here. Add a line “image: …”.",
        "10:5: “boxes” is missing here. Add a line “boxes: …”.",
    ]
    assert told(read(path, content + "    image: knee.png\n    boxes: {}\n")) == [
        "13:12: There are 1 to 60 boxes on an image; here are 0. Spread them over several entries."
    ]


def test_two_entries_with_one_id(path: Path) -> None:
    """The first stays, whatever its form, and the second is told once, however many boxes it has."""
    content = an_occlusion("one", FEMUR, PATELLA)
    parsed = read(path, a_flashcard("one") + content + an_occlusion("two", FEMUR) + a_flashcard("two"))

    assert parsed.deck is not None
    assert [card.id.card for card in parsed.deck.cards] == ["one", "two.femur"]
    assert [line.split(": ", 1)[1] for line in told(parsed)] == [
        f"The id “{name}” is taken by an earlier card of this deck, so this card is left out. Give it an id of its own."
        for name in ("one", "two")
    ]


def test_a_word_for_hide_that_nobody_knows(path: Path) -> None:
    """It is told, and all are covered."""
    parsed = read(path, an_occlusion("front", FEMUR, more="    hide: none\n"))

    assert told(parsed) == ["13:11: “none” cannot stand here; there are: all, one. Did you mean “one”?"]
    assert cards(parsed)[0].covers.alone is False


def test_a_box_may_be_called_as_a_template_is(path: Path) -> None:
    """An id stands for one card: of the two the one in the file, and every other question is made."""
    made = {card.id.card for card in read_cards(FACTS, path) if card.id.card.count(".") == 1}
    entry, box = min(made).split(".")
    content = FACTS + "cards:\n" + an_occlusion(entry, f"{box}: {{at: [0, 0, 9, 9], answer: A}}")
    cards = read_cards(content, path)

    assert [card.form for card in cards if card.id.card == f"{entry}.{box}"] == [Form.OCCLUSION]
    assert {card.id for card in cards} == {card.id for card in read_cards(FACTS, path)}
    assert len({card.id for card in cards}) == len(cards)
