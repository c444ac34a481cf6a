"""Pictures in the rows of a table: whole, on the sheet, below their texts, however long these are."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from quizapp.ui.printing.measures import PaperSize, pt
from quizapp.ui.printing.pages import Booklet, Page, write_pdf
from quizapp.ui.printing.pictured import Pictured
from quizapp.ui.printing.table import Column, Table
from quizapp.ui.printing.text import Block, Paragraph, TextBlock
from tests.ui.printing.conftest import Reader

COLUMNS = [Column("One", 1), Column("Two", 1)]


class Gallery:
    """Rows with pictures, and where these were painted: the page by its number, and the place."""

    def __init__(self, paper: PaperSize) -> None:
        self.pages: list[Page] = []
        self.paper = paper
        self.hung: list[tuple[int, QRectF]] = []
        self._table = Table(self.pages, paper.room, COLUMNS)
        self._on = 0

    def add(self, words: int, name: str) -> None:
        """A row with a picture below so many words, and with a short text beside it."""
        text = " ".join(f"{name}{place}" for place in range(words))
        picture = Pictured(TextBlock([Paragraph(text=text)]), self._paint, 1.5)
        row: list[Block] = [picture, TextBlock([Paragraph(text=f"beside-{name}")])]
        self._table.add_rows([row])

    def print(self, file: Path) -> None:
        """Write it; every page says at its end that the next one comes."""
        for page in self.pages:
            page.add(self._turn)
        write_pdf(Booklet("Gallery", self.paper, self.pages), file)

    def _paint(self, painter: QPainter, place: QRectF) -> None:
        painter.drawRect(place)
        self.hung.append((self._on, place))

    def _turn(self, _painter: QPainter) -> None:
        self._on += 1


@pytest.mark.parametrize("paper", PaperSize)
def test_no_picture_is_divided(reader: Reader, tmp_path: Path, paper: PaperSize) -> None:
    """Thirty of them: each once, of its shape, inside the room of its page and over no other."""
    gallery = Gallery(paper)
    for number in range(30):
        gallery.add(3, f"p{number}w")
    gallery.print(tmp_path / "gallery.pdf")
    printed = reader(tmp_path / "gallery.pdf")

    assert len(gallery.hung) == 30
    assert len({on for on, _place in gallery.hung}) == len(printed.pages)
    for place, (on, there) in enumerate(gallery.hung):
        assert paper.room.contains(there)
        assert there.width() / there.height() == pytest.approx(1.5)
        assert not any(there.intersects(other) for at, other in gallery.hung[:place] if at == on)
        assert f"p{place}w0" in printed.pages[on]


@pytest.mark.parametrize("words", [600, 700, 900, 1_100, 1_300, 1_500])
def test_a_picture_below_a_text_of_pages(reader: Reader, tmp_path: Path, words: int) -> None:
    """The text is carried on, nothing of it is lost, and the picture follows where it ends or on the page after."""
    gallery = Gallery(PaperSize.A4)
    gallery.add(words, "w")
    gallery.print(tmp_path / "gallery.pdf")
    printed = reader(tmp_path / "gallery.pdf")
    ((on, place),) = gallery.hung
    last = next(number for number, page in enumerate(printed.pages) if f"w{words - 1}" in page)

    assert [f"w{each}" for each in range(words) if f"w{each}" not in printed.text] == []
    assert len(printed.pages) > 1
    assert on - last in (0, 1)
    assert gallery.paper.room.contains(place)
    assert place.width() == pytest.approx(pt(200))
