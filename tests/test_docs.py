"""What the documents tell a teacher about decks: their examples pass the check, and the check says what they quote."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.decks_io.checks.all_checks import check_files
from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.wording import catalog
from quizapp.wording.problems import line_of_report, sentence

ROOT = Path(__file__).resolve().parent.parent
DECK_FORMAT = ROOT / "docs" / "deck-format.md"
README = ROOT / "README.md"

BLOCK = re.compile(r"^```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DRAWING = re.compile(r"^```svg\n(.*?)^```$", re.MULTILINE | re.DOTALL)
REFUSED = re.compile(r"`(The figure “calf\.svg” is refused[^`]*)`")
REPORT = re.compile(r"^```text\n(ankle\.yaml:(\d+):.*)$", re.MULTILINE)
TRAP = re.compile(r"^\| `(front:.*?)` \| (.*?) \| `(front:.*?)` \|$", re.MULTILINE)
CARD = """\
format: 1
deck: traps
title: Traps
languages: [de, en]
cards:
  - id: trap
    form: flashcard
    {front}
    back: The answer
"""


def whole_decks(document: Path) -> list[str]:
    """The YAML blocks that begin a deck, leaving out those that show a part of one."""
    return [block for block in BLOCK.findall(document.read_text("utf-8")) if "\nformat:" in f"\n{block}"]


def checked(content: str) -> ParsedDeck:
    """What the program reads in that text."""
    return read_deck(content, Path("ankle.yaml"))


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The documents quote the English sentences."""
    before = catalog.current()
    catalog.use("en")
    yield
    catalog.use(before)


@pytest.mark.parametrize("content", [*whole_decks(DECK_FORMAT), *whole_decks(README)])
def test_a_deck_in_the_documents_passes_the_check(content: str) -> None:
    """Who copies an example into a file has a deck without problems, and every card of it is asked."""
    parsed = checked(content)

    assert parsed.problems == ()
    assert parsed.deck is not None
    assert len(parsed.deck.cards) == content.count("- id:")


@pytest.mark.parametrize("form", ["kprim", "cloze", "term"])
def test_a_card_in_the_documents_passes_the_check(form: str) -> None:
    """The card that shows a form, put behind the first example, is read and asked in both languages."""
    first, *_ = whole_decks(DECK_FORMAT)
    (shown,) = [block for block in BLOCK.findall(DECK_FORMAT.read_text("utf-8")) if f"\n    form: {form}\n" in block]
    parsed = checked(first + shown)

    assert parsed.problems == ()
    assert parsed.deck is not None
    assert [(card.form.value, card.languages) for card in parsed.deck.cards][-1] == (form, ("de", "en"))


def with_a_figure(folder: Path, *, drawn: str = "") -> Path:
    """The first example with its figure, the drawing beside it, and something more drawn in the fifth line of that."""
    text = DECK_FORMAT.read_text("utf-8")
    (drawing,), (figures,) = (
        DRAWING.findall(text),
        [each for each in BLOCK.findall(text) if each.startswith("figures:")],
    )
    lines = drawing.split("\n")
    lines[4:4] = [drawn] if drawn else []
    (folder / "calf.svg").write_text("\n".join(lines), "utf-8")
    (folder / "ankle.yaml").write_text(whole_decks(DECK_FORMAT)[0] + figures, "utf-8")
    return folder / "ankle.yaml"


def test_the_figure_in_the_documents_passes_the_check(tmp_path: Path) -> None:
    """Who copies drawing and lines has a figure without even a warning, and questions on it."""
    (parsed,) = check_files([with_a_figure(tmp_path)], [])

    assert parsed.problems == ()
    assert parsed.deck is not None
    assert parsed.deck.knowledge is not None
    (plate,) = parsed.deck.knowledge.plates
    assert plate.names == {"gastrocnemius", "calcaneal-tendon", "heel-bone"}
    assert {card.structures for card in parsed.deck.cards if card.made} == {("gastrocnemius",), ("calcaneal-tendon",)}


def test_the_refusal_shown_is_what_the_check_prints(tmp_path: Path) -> None:
    """A script in that line of the drawing gives exactly this sentence."""
    (shown,) = REFUSED.findall(DECK_FORMAT.read_text("utf-8"))
    (parsed,) = check_files([with_a_figure(tmp_path, drawn="  <script/>")], [])

    assert [sentence(problem) for problem in parsed.problems] == [" ".join(shown.split())]


def test_the_first_example_shows_both_forms_in_two_languages() -> None:
    """The deck format begins with a small deck that has everything a teacher needs."""
    deck = checked(whole_decks(DECK_FORMAT)[0]).deck

    assert deck is not None
    assert {card.form.value for card in deck.cards} == {"flashcard", "choice"}
    assert {card.languages for card in deck.cards} == {("de", "en")}


@pytest.mark.parametrize(("slip", "said", "mended"), TRAP.findall(DECK_FORMAT.read_text("utf-8")))
def test_a_trap_is_reported_as_described(slip: str, said: str, mended: str) -> None:
    """Each trap gives the sentence beside it and no other, and what is to be written instead has no problem."""
    assert [sentence(problem) for problem in checked(CARD.format(front=slip)).problems] == [said]
    assert checked(CARD.format(front=mended)).problems == ()


def test_the_report_shown_is_what_the_check_prints() -> None:
    """A misspelt topic on the line that the report names gives exactly this report."""
    shown = REPORT.search(DECK_FORMAT.read_text("utf-8"))
    assert shown is not None
    lines = whole_decks(DECK_FORMAT)[0].splitlines()
    row = int(shown[2]) - 1
    lines[row] = lines[row].replace("topic: work", "topic: wrok")

    assert [line_of_report(problem) for problem in checked("\n".join(lines)).problems] == [shown[1]]
