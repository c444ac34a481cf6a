"""A deck on paper: every question and answer is there, within the sheet, with its figures and images."""

from pathlib import Path
from random import Random

import pytest

from quizapp.cards.question import Form
from quizapp.errors import Failure, QuizError
from quizapp.paths import SHIPPED_DECKS
from quizapp.study.library import Library, read_library
from quizapp.ui.printing.deck import Layout, deck_booklet
from quizapp.ui.printing.measures import MARGIN, PaperSize
from quizapp.ui.printing.pages import write_pdf
from tests.knee_deck import write_knee
from tests.ui.printing.conftest import Reader
from tests.ui.printing.reading import squeezed

WRITTEN = ["contraction-types", "imbalances", "influences", "muscle-functions", "questions-and-answers"]
LONGEST = 4_000
"""Signs that a text of a deck may have."""

SHEETS = {PaperSize.A4: (595, 842), PaperSize.LETTER: (612, 792)}


@pytest.fixture(scope="module")
def shipped() -> Library:
    """The decks as they are shipped."""
    return read_library([SHIPPED_DECKS])


@pytest.mark.parametrize("paper", PaperSize)
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(
    ("language", "deck_id"), [(["de", "en"][place % 2], deck) for place, deck in enumerate(WRITTEN)]
)
def test_every_question_is_on_paper(
    shipped: Library, reader: Reader, tmp_path: Path, *, deck_id: str, language: str, layout: Layout, paper: PaperSize
) -> None:
    """Stem, options, answer and explanation of every card, on sheets of that size, inside their margins."""
    deck = shipped.deck(deck_id)
    assert deck is not None
    file = tmp_path / "deck.pdf"
    write_pdf(deck_booklet(shipped, deck, language, layout, paper), file)
    printed = reader(file)

    for card in deck.cards:
        question = card.ask(language, Random(f"0 {card.id}"))
        wanted = [question.stem, *(option.text for option in question.options), question.explanation or ""]
        if question.form is not Form.KPRIM:
            wanted.append(question.answer)
        assert [text for text in wanted if squeezed(text) not in printed.text] == [], card.id
    assert printed.title == deck.title.in_language(language)
    assert {(round(width), round(height)) for width, height in printed.sheets} == {SHEETS[paper]}
    edge, (width, height) = MARGIN * 72 / 25.4 - 1, SHEETS[paper]
    for page in printed.places:
        assert all(edge <= x <= width - edge and edge - 8 <= y <= height - edge for x, y in page)


def test_structures_with_their_functions(shipped: Library, reader: Reader, tmp_path: Path) -> None:
    """The table of a deck of facts: figures with numbers and where these are explained, structures, what they do."""
    deck = shipped.deck("running-muscles")
    assert deck is not None
    assert deck.knowledge is not None
    file = tmp_path / "facts.pdf"
    write_pdf(deck_booklet(shipped, deck, "de", Layout.TABLE, PaperSize.A4), file)
    printed = reader(file)

    plates = deck.knowledge.plates
    assert printed.images[: len(plates)] == [2] * len(plates)
    assert not any(printed.images[len(plates) :])
    assert printed.pages[0].startswith(deck.title.in_language("de"))
    assert squeezed("Numbers in the figures: see the table.") in printed.text
    text = printed.text.casefold()
    for structure in deck.knowledge.structures:
        assert squeezed(structure.names.in_language("de")).casefold() in text
    moved = [action.phrase.in_language("de") for action in deck.knowledge.actions if action.movers]
    assert [phrase for phrase in moved if squeezed(phrase).casefold() not in text] == []


def test_cards_with_images(reader: Reader, tmp_path: Path) -> None:
    """A card with an image shows it, and an occlusion shows it on both sides: covered, and open."""
    write_knee(tmp_path)
    library = read_library([tmp_path])
    (deck,) = library.decks
    file = tmp_path / "knee.pdf"
    write_pdf(deck_booklet(library, deck, "en", Layout.CARDS, PaperSize.A4), file)

    assert sum(reader(file).images) >= 1
    assert squeezed("The kneecap lies before the joint.") in reader(file).text


def test_an_image_that_is_lost(reader: Reader, tmp_path: Path) -> None:
    """What it showed stands in its place; everything else is printed."""
    write_knee(tmp_path)
    library = read_library([tmp_path])
    (deck,) = library.decks
    for image in {card.image.path for card in deck.cards if card.image is not None}:
        image.unlink()
    file = tmp_path / "knee.pdf"
    write_pdf(deck_booklet(library, deck, "en", Layout.CARDS, PaperSize.A4), file)
    printed = reader(file)

    assert sum(printed.images) == 0
    assert squeezed("Knee from the front") in printed.text
    assert squeezed("Which joint is this?") in printed.text


LONG = """\
format: 1
deck: long
title: Long
languages: [en]
cards:
  - {{id: card, form: flashcard, front: "{front}", back: "{back}"}}
  - {{id: next, form: flashcard, front: Short, back: "Short too"}}
"""


@pytest.mark.parametrize("layout", Layout)
def test_texts_longer_than_a_page(reader: Reader, tmp_path: Path, layout: Layout) -> None:
    """They are carried on, on further cards or pages, and nothing of them is cut off."""
    front = " ".join(f"front{place}" for place in range(LONGEST // 11))
    back = " ".join(f"back{place}" for place in range(LONGEST // 10))
    (tmp_path / "long.yaml").write_text(LONG.format(front=front, back=back), "utf-8")
    library = read_library([tmp_path])
    (deck,) = library.decks
    assert len(deck.cards) == 2
    file = tmp_path / "long.pdf"
    write_pdf(deck_booklet(library, deck, "en", layout, PaperSize.A4), file)
    printed = reader(file)
    text = printed.text

    assert len(printed.pages) > 1
    assert [word for word in f"{front} {back}".split() if word not in text] == []
    assert all(y > 20 for page in printed.places for _x, y in page)
    assert "Shorttoo" in text


def test_a_deck_without_questions(tmp_path: Path) -> None:
    """There is nothing to print: that is said, and no file is written."""
    (tmp_path / "bare.yaml").write_text("format: 1\ndeck: bare\ntitle: Bare\nlanguages: [en]\ncards: []\n", "utf-8")
    library = read_library([tmp_path])
    decks = library.decks
    assert [len(deck.cards) for deck in decks] == [0]
    booklet = deck_booklet(library, decks[0], "en", Layout.CARDS, PaperSize.A4)
    with pytest.raises(QuizError) as caught:
        write_pdf(booklet, tmp_path / "bare.pdf")

    assert caught.value.failure is Failure.NOTHING_TO_PRINT
    assert [file.name for file in tmp_path.iterdir()] == ["bare.yaml"]
