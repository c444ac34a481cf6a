"""Reading a cloze, and what is said where it does not fit."""

import pytest

from quizapp.cards.cloze import BLANK, Cloze
from tests.decks_io.texts import HEAD, a_cloze, a_flashcard, cards, ids, problems, reports


def test_a_cloze_is_read_with_its_gap() -> None:
    """One sentence for each language, each with its own gap."""
    (card,) = cards(HEAD + a_cloze("one", '{de: "Die Wade {{bremst}}.", en: "The calf {{brakes}}."}'))

    assert isinstance(card, Cloze)
    assert card.sentence.in_language("en") == "The calf {{brakes}}."
    assert card.languages == ("de", "en")


@pytest.mark.parametrize(
    "sentence",
    [
        "Die Wade {{bremst}}.",
        "'{{Die Wade}} bremst.'",
        "Die {{Wa}}de bremst.",
        ">-\n      Die Wade: sie\n      {{bremst}}.",
        "Im Winkel {90} bremst {{die Wade}}.",
    ],
)
def test_a_gap_may_stand_anywhere(sentence: str) -> None:
    """At the beginning, within a word, on a line of its own, beside single braces."""
    assert problems(HEAD + a_cloze("one", sentence)) == ()


@pytest.mark.parametrize(
    ("sentence", "report"),
    [
        ("Die Wade bremst.", "A cloze has exactly one gap; here are 0."),
        ("Die Wade {bremst}.", "A cloze has exactly one gap; here are 0."),
        ("Die {{Wade}} {{bremst}}.", "A cloze has exactly one gap; here are 2."),
        (f"Die {BLANK} {{{{bremst}}}}.", "A cloze has exactly one gap; here are 2."),
        ("'{de: x}{{{{b}}}}'", "The braces do not pair up."),
        ("Die {{{Wade}}} bremst.", "The braces do not pair up."),
        ("Die {{Wade}} bremst}}.", "The braces do not pair up."),
        ("Die {{ {{Wade}} bremst.", "The braces do not pair up."),
        ("Die Wade {{}}.", "The gap is empty."),
        ("Die Wade {{ - }}.", "The gap is empty."),
        ("'{{Wade}}!'", "Nothing stands around the gap."),
        ('{de: "Die {{Wade}} bremst.", en: The calf brakes.}', "A cloze has exactly one gap; here are 0."),
    ],
)
def test_there_is_one_gap_with_a_word_in_a_sentence(sentence: str, report: str) -> None:
    """Anything else costs the card, in whichever language, and the next one is read."""
    content = HEAD + a_cloze("one", sentence) + a_flashcard("two")

    (said,) = reports(content)
    assert said.startswith(f"hip.yaml:12:15: {report}")
    assert ids(content) == ["two"]


def test_a_sentence_cannot_begin_with_a_brace_outside_quotation_marks() -> None:
    """To YAML a brace opens entries; the place is told, and the next card is read."""
    content = HEAD + a_cloze("one", "{{Die Wade}} bremst.") + a_flashcard("two")

    (said,) = problems(content)
    assert said.line == 12
    assert ids(content) == ["two"]
