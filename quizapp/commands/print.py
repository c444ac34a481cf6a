"""print: a deck on paper, as a PDF file."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

from quizapp.commands.decks import complain
from quizapp.errors import Failure, QuizError
from quizapp.paths import SHIPPED_DECKS, corrections, own_decks
from quizapp.study.library import read_library
from quizapp.ui.application import make_application
from quizapp.ui.printing.deck import Layout, deck_booklet
from quizapp.ui.printing.measures import PaperSize
from quizapp.ui.printing.pages import Booklet, write_pdf
from quizapp.ui.theme import load_fonts
from quizapp.wording.catalog import ngettext
from quizapp.wording.figures import number, percent


def print_deck(data_dir: Path, deck_id: str, file: Path, language: str, *, layout: str, paper: str) -> int:
    """Write the deck into that PDF file, in place of one that is there; raise QuizError where that cannot be.

    Qt needs no display for it. How far it is stands on standard error, where that is a terminal.
    """
    library = read_library([SHIPPED_DECKS, own_decks(data_dir)], corrections=corrections(data_dir))
    complain(library)
    deck = library.deck(deck_id)
    if deck is None:
        raise QuizError(Failure.NO_SUCH_DECK, deck_id)
    return write_booklet(lambda: deck_booklet(library, deck, language, Layout(layout), PaperSize(paper)), file)


def write_booklet(lay_out: Callable[[], Booklet], file: Path) -> int:
    """Lay pages out, write them into that file, and say how many there are; raise QuizError where that cannot be."""
    if file.suffix.lower() != ".pdf":
        raise QuizError(Failure.NOT_A_PDF_NAME, file)
    if not file.parent.is_dir():
        raise QuizError(Failure.NO_SUCH_FOLDER, file.parent)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    load_fonts()
    booklet = lay_out()
    write_pdf(booklet, file, _show if sys.stderr.isatty() else None)
    if sys.stderr.isatty():
        print(end="\r\033[K", file=sys.stderr)
    count = len(booklet.pages)
    print(ngettext("{count} page", "{count} pages", count).format(count=number(count)) + f" → {file}")
    return 0


def _show(done: int, total: int) -> bool:
    print(end=f"\r{percent(done / total)} ", file=sys.stderr, flush=True)
    return True
