"""A mock exam on paper: every question once, undivided, with room to answer, and the key apart from it."""

from pathlib import Path
from random import Random

import pytest

from quizapp.cards.question import Form, Question
from quizapp.paths import SHIPPED_DECKS
from quizapp.study.illustrations import Illustrations
from quizapp.study.library import Library, read_library
from quizapp.ui.figures.palette import paper_inks
from quizapp.ui.figures.parts import about
from quizapp.ui.printing.exam import ExamSheet, exam_booklet
from quizapp.ui.printing.measures import PaperSize
from quizapp.ui.printing.pages import write_pdf
from quizapp.ui.printing.pictures import paper_artwork
from quizapp.wording import catalog
from tests.ui.printing.conftest import Reader
from tests.ui.printing.reading import drawn, read, share_of, squeezed

LIT = paper_inks().lit
SHEET = ExamSheet("Probeprüfung", ["Bogen 17 · K7Q-F2M"])


@pytest.fixture(scope="module")
def shipped() -> Library:
    """The decks as they are shipped."""
    return read_library([SHIPPED_DECKS])


def some(library: Library, language: str, **counts: int) -> list[Question]:
    """So many questions of each form, mixed."""
    chance = Random(11)
    found = []
    for form, count in counts.items():
        cards = [card for card in library.cards.values() if card.form is Form(form)]
        found += [card.ask(language, Random(3)) for card in chance.sample(cards, count)]
    chance.shuffle(found)
    return found


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("language", ["de", "en"])
def test_questions_and_key(shipped: Library, reader: Reader, tmp_path: Path, language: str, paper: PaperSize) -> None:
    """Each question stands whole on one page before the key; right answers and explanations stand in the key alone."""
    catalog.use(language)
    questions = some(shipped, language, choice=14, kprim=5, term=4, locate=4)
    file = tmp_path / "exam.pdf"
    write_pdf(exam_booklet(SHEET, questions, Illustrations(shipped), paper), file)
    printed = reader(file)
    pages = [squeezed(page) for page in printed.pages]
    first_of_key = next(place for place, page in enumerate(pages) if page.startswith(("Key", "Lösungen")))

    asked, told = pages[:first_of_key], "".join(pages[first_of_key:])
    for question in questions:
        whole = [squeezed(text) for text in (question.stem, *(option.text for option in question.options))]
        assert sum(all(text in page for text in whole) for page in asked) == 1, question.card
        if question.explanation:
            assert squeezed(question.explanation) in told
            assert squeezed(question.explanation) not in "".join(asked)
        if question.form in (Form.CHOICE, Form.TERM, Form.LOCATE):
            assert squeezed(question.answer) in told
    assert squeezed(SHEET.title) in asked[0]
    assert sum(printed.images[:first_of_key]) == 4
    assert sum(printed.images[first_of_key:]) == 4


def test_the_key_shows_where_to_point(shipped: Library, tmp_path: Path) -> None:
    """The part of the figure that was printed with the question, and on it what is right is lit: there alone."""
    questions = some(shipped, "en", locate=6)
    file = tmp_path / "exam.pdf"
    write_pdf(exam_booklet(SHEET, questions, Illustrations(shipped), PaperSize.A4), file)
    images = drawn(file)
    first_of_key = next(place for place, page in enumerate(read(file).pages) if page.startswith("Key"))
    asked = [share_of(image, LIT) for page in images[:first_of_key] for image in page]
    told = [share_of(image, LIT) for page in images[first_of_key:] for image in page]

    assert (len(asked), len(told)) == (6, 6)
    assert max(asked) < 0.0005 < min(told)


def test_a_figure_does_not_give_its_structure_away(shipped: Library) -> None:
    """Where a place is asked for, a figure is cut in few ways, each of them for many structures."""
    parts: dict[str, list[tuple[float, ...]]] = {}
    for card in shipped.cards.values():
        deck = shipped.deck(card.id.deck)
        assert deck is not None
        if card.form is Form.LOCATE and card.picture is not None and deck.knowledge is not None:
            figure = paper_artwork(deck.knowledge.plate[card.picture.figure].file)
            part = about(figure, card.picture, 0.8)
            parts.setdefault(card.picture.figure, []).append((part.x(), part.y(), part.width(), part.height()))

    assert len(parts) >= 5
    for found in parts.values():
        assert len(set(found)) <= 5
        assert len(found) >= 3 * len(set(found))
