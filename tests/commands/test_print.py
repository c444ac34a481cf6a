"""print: a deck as a PDF file."""

from pathlib import Path

import pytest

from tests.commands.door import Door


@pytest.mark.parametrize("more", [(), ("--layout", "table"), ("--paper", "letter"), ("--layout", "cards")])
def test_a_deck_becomes_a_file(own: Door, tmp_path: Path, more: tuple[str, ...]) -> None:
    """The file is written, and how many pages it has is said."""
    file = tmp_path / "hip.pdf"
    done = own("print", "hip", file, *more)

    assert (done.status, done.out, done.err) == (0, f"1 page → {file}\n", "")
    assert file.read_bytes().startswith(b"%PDF-")


def test_in_a_process_without_a_display(own: Door, tmp_path: Path) -> None:
    """It needs no display, whatever the environment says of one."""
    file = tmp_path / "hip.pdf"
    done = own.outside("print", "hip", file, DISPLAY=":99", QT_QPA_PLATFORM="xcb")

    assert (done.status, done.out) == (0, f"1 page → {file}\n")
    assert file.exists()


def test_what_cannot_be(own: Door, tmp_path: Path) -> None:
    """No such deck, no such folder, a folder in the way: a sentence each, and nothing is written."""
    (tmp_path / "folder.pdf").mkdir()

    assert own("print", "knee", tmp_path / "x.pdf").err.startswith("There is no deck “knee”.")
    assert own("print", "hip", tmp_path / "none" / "x.pdf").err.startswith(f"There is no folder {tmp_path / 'none'}.")
    assert own("print", "hip", tmp_path / "folder.pdf").err.startswith(f"{tmp_path / 'folder.pdf'} cannot be written")
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".pdf"] == ["folder.pdf"]


@pytest.mark.parametrize("words", [("print", "hip"), ("exam", "--questions", "3", "--pdf")])
@pytest.mark.parametrize("name", ["notes.txt", "notes", ".pdf"])
def test_another_kind_of_file_is_left_alone(own: Door, tmp_path: Path, words: tuple[str, ...], name: str) -> None:
    """A name that does not end in .pdf is refused; what has it stays as it is."""
    file = tmp_path / name
    file.write_text("mine", "utf-8")
    done = own(*words, file)

    assert (done.status, done.out) == (1, "")
    assert done.err == (
        f"{file} does not end in .pdf, and only PDF files are written here. Nothing was written. "
        "Choose a name that ends in .pdf.\n"
    )
    assert file.read_text("utf-8") == "mine"


def test_a_pdf_file_is_written_anew(own: Door, tmp_path: Path) -> None:
    """One that is there already is replaced, whatever letters its name ends in."""
    file = tmp_path / "hip.PDF"
    first, again = own("print", "hip", file), own("print", "hip", file)

    assert (first.status, again) == (0, first)


def test_a_card_that_is_left_out_is_told(own: Door, tmp_path: Path) -> None:
    """On standard error, as “decks list” tells it, and the others are printed."""
    deck = own.data / "decks" / "own-0.yaml"
    deck.write_text(deck.read_text("utf-8").replace("form: flashcard", "form: flashcart", 1), "utf-8")
    done = own("print", "hip", tmp_path / "hip.pdf")

    assert (done.status, done.out) == (0, f"1 page → {tmp_path / 'hip.pdf'}\n")
    assert done.err == own("decks", "list").err
    assert "flashcart" in done.err
