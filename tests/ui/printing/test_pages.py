"""Pages on their way to a file: numbered, whole or not at all."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtPrintSupport import QPrinter

from quizapp.errors import Failure, QuizError
from quizapp.ui.printing.measures import PaperSize
from quizapp.ui.printing.pages import Booklet, Page, paint_pages, write_pdf
from quizapp.ui.printing.text import Paragraph, TextBlock
from quizapp.wording import catalog
from tests.ui.printing.conftest import Reader


def booklet(count: int, title: str = "Hip") -> Booklet:
    """So many pages with a word on each."""
    pages = []
    for number in range(count):
        page = Page()
        page.add_block(TextBlock([Paragraph(text=f"word{number}")]), QRectF(2000, 2000, 4000, 400))
        pages.append(page)
    return Booklet(title, PaperSize.A4, pages, "a remark")


@pytest.mark.parametrize(("language", "said"), [("en", "Page 2 of 3"), ("de", "Seite 2 von 3")])
def test_pages_are_numbered(reader: Reader, tmp_path: Path, language: str, said: str) -> None:
    """Each page has title, remark and its number among all at its foot, in the language of the interface."""
    catalog.use(language)
    file = tmp_path / "pages.pdf"
    write_pdf(booklet(3), file)
    second = reader(file).pages[1]

    assert "word1" in second
    assert said in second
    assert "Hip · a remark" in second


def test_a_printer_gets_the_same_pages(reader: Reader, tmp_path: Path) -> None:
    """Whatever its dots per inch are: as many pages, of the same size, with the same words in the same places."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printer.pdf"))
    printer.setPageSize(PaperSize.A4.page_size)
    paint_pages(booklet(3), printer)
    write_pdf(booklet(3), tmp_path / "file.pdf")
    printed, written = reader(tmp_path / "printer.pdf"), reader(tmp_path / "file.pdf")

    assert printed.pages == written.pages
    assert printed.sheets == written.sheets
    for there, here in zip(printed.places, written.places, strict=True):
        assert [pytest.approx(place, abs=1.0) for place in here] == there


def test_a_long_title_leaves_room_for_the_number(reader: Reader, tmp_path: Path) -> None:
    """It is made smaller, then cut, and never lies over the number."""
    file = tmp_path / "pages.pdf"
    write_pdf(booklet(1, "Hip " * 300), file)

    assert "Page 1 of 1" in reader(file).pages[0]


def test_a_file_is_replaced_whole(reader: Reader, tmp_path: Path) -> None:
    """What was there before is gone, nothing else is left in the folder, and everybody may read it who could."""
    file = tmp_path / "pages.pdf"
    file.write_bytes(b"before")
    write_pdf(booklet(2), file)

    assert len(reader(file).pages) == 2
    assert list(tmp_path.iterdir()) == [file]
    mask = os.umask(0)
    os.umask(mask)
    assert file.stat().st_mode & 0o777 == 0o666 & ~mask


def test_broken_off(tmp_path: Path) -> None:
    """The file is as it was, and no half of a new one lies beside it."""
    file = tmp_path / "pages.pdf"
    file.write_bytes(b"before")
    heard: list[tuple[int, int]] = []

    def step(done: int, total: int) -> bool:
        heard.append((done, total))
        return done < 2

    with pytest.raises(QuizError) as caught:
        write_pdf(booklet(5), file, step)

    assert caught.value.failure is Failure.BROKEN_OFF
    assert heard == [(0, 5), (1, 5), (2, 5)]
    assert file.read_bytes() == b"before"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_in_the_way(tmp_path: Path) -> None:
    """What cannot be written is told with its name, and nothing is left behind."""
    (tmp_path / "folder").mkdir()
    with pytest.raises(QuizError) as caught:
        write_pdf(booklet(1), tmp_path / "folder")

    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, tmp_path / "folder")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk is played by /dev/full, which Linux has")
def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that the disk does not take any more is told."""
    monkeypatch.setattr("tempfile.mkstemp", lambda **_words: (os.open("/dev/full", os.O_WRONLY), "/dev/full"))
    monkeypatch.setattr(Path, "unlink", lambda *_words, **_more: None)
    monkeypatch.setattr(Path, "chmod", lambda *_words, **_more: None)
    monkeypatch.setattr(Path, "replace", lambda *_words: pytest.fail("put in place though it was not written"))
    with pytest.raises(QuizError) as caught:
        write_pdf(booklet(40), tmp_path / "pages.pdf")

    assert caught.value.failure is Failure.CANNOT_WRITE
