"""What was read of a deck is kept: the same as reading it anew, never stale, never trusted, never needed."""

import os
import pickle
from pathlib import Path

import pytest

from quizapp.decks_io import cache as cache_module
from quizapp.decks_io.cache import DeckCache
from quizapp.decks_io.loader import deck_files, load_deck, load_decks
from quizapp.paths import SHIPPED_DECKS
from tests.figures.drawings import square, svg
from tests.images.samples import png, write_png

DECK = """\
format: 1
deck: a
title: A
languages: [en]
cards:
  - id: one
    form: flashcard
    front: F?
    back: B
"""


OCCLUSION = """\
  - id: two
    form: occlusion
    image: {file: knee.png, text: Knee}
    boxes:
      a: {at: [0, 0, 9, 9], answer: A}
      b: {at: [9, 9, 9, 9], answer: B}
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A deck file."""
    path = tmp_path / "a.yaml"
    path.write_text(DECK)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where decks are kept; not there yet."""
    return tmp_path / "cache"


def test_a_kept_deck_is_the_deck(folder: Path) -> None:
    """Every shipped deck comes out of the cache as it went in, problems, facts and all."""
    files = deck_files(SHIPPED_DECKS)
    read = load_decks(files, DeckCache(folder))

    assert load_decks(files, DeckCache(folder)) == read == load_decks(files)
    assert len(list(folder.iterdir())) == len(files)


def test_an_unchanged_deck_is_not_read_again(file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second time the file's text is not looked at."""
    read = load_deck(file, DeckCache(folder))
    monkeypatch.setattr("quizapp.decks_io.deck_reader.read_deck", lambda *_: pytest.fail("read again"))

    assert load_deck(file, DeckCache(folder)) == read


def test_a_changed_deck_is_read_anew(file: Path, folder: Path) -> None:
    """One letter more, and the new text counts, though size and time of the file were set back."""
    load_deck(file, DeckCache(folder))
    times = file.stat()
    file.write_text(DECK.replace("back: B", "back: C"))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    parsed = load_deck(file, DeckCache(folder))

    assert parsed.deck is not None
    assert parsed == load_deck(file)


def test_a_changed_program_reads_anew(file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another version of the program has read does not count."""
    cache = DeckCache(folder)
    cache.keep(file, file.read_bytes(), load_deck(file))
    monkeypatch.setattr(cache_module, "_program", lambda: b"another")

    assert DeckCache(folder).get(file, file.read_bytes()) is None


FIGURE = """\
sources: {s: S}
figures: [{id: f, title: F, file: f.svg, source: s, labels: {soleus: Soleus}}]
"""


@pytest.fixture
def with_figure(file: Path) -> Path:
    """A deck file with a figure, the drawing in a folder beside it."""
    (file.parent / "figures").mkdir()
    (file.parent / "figures" / "f.svg").write_bytes(svg(square("soleus.left", 1, 1)))
    file.write_text(DECK + FIGURE)
    return file


def test_a_deck_with_a_figure_is_kept(with_figure: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While the drawing is what it was, neither deck nor drawing is read again."""
    read = load_deck(with_figure, DeckCache(folder))
    monkeypatch.setattr("quizapp.decks_io.deck_reader.read_deck", lambda *_: pytest.fail("read again"))

    assert read.problems == ()
    assert load_deck(with_figure, DeckCache(folder)) == read


@pytest.mark.parametrize("change", ["another", "refused", "gone", "nearer"])
def test_a_changed_figure_reads_the_deck_anew(with_figure: Path, folder: Path, change: str) -> None:
    """A drawing that was changed, or went, or was put where it is looked for first; and so when it comes back."""
    first = load_deck(with_figure, DeckCache(folder))
    drawing = with_figure.parent / "figures" / "f.svg"
    before = drawing.read_bytes()
    match change:
        case "another":
            drawing.write_bytes(before.replace(b"left", b"right"))
        case "refused":
            drawing.write_bytes(svg("<script/>"))
        case "gone":
            drawing.unlink()
        case "nearer":
            (with_figure.parent / "f.svg").write_bytes(before)
    second = load_deck(with_figure, DeckCache(folder))

    assert second == load_deck(with_figure)
    assert second != first
    drawing.write_bytes(before)
    (with_figure.parent / "f.svg").unlink(missing_ok=True)
    assert load_deck(with_figure, DeckCache(folder)) == first


@pytest.fixture
def with_image(file: Path) -> Path:
    """A deck file with an image in a folder beside it."""
    write_png(file.parent / "images" / "knee.png", 40, 30)
    file.write_text(DECK + "    image: knee.png\n" + OCCLUSION)
    return file


def test_a_deck_with_images_is_kept_without_reading_them(
    with_image: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While size and time of the file are what they were, neither deck nor image is opened."""
    read = load_deck(with_image, DeckCache(folder))
    (with_image.parent / "images" / "knee.png").chmod(0)
    monkeypatch.setattr("quizapp.decks_io.deck_reader.read_deck", lambda *_: pytest.fail("read again"))
    monkeypatch.setattr("quizapp.decks_io.companions._read", lambda *_: pytest.fail("image read"))

    assert read.problems == ()
    assert read.deck is not None
    assert [card.id.card for card in read.deck.cards] == ["one", "two.a", "two.b"]
    assert load_deck(with_image, DeckCache(folder)) == read


@pytest.mark.parametrize("change", ["another", "refused", "gone", "nearer"])
def test_a_changed_image_reads_the_deck_anew(with_image: Path, folder: Path, change: str) -> None:
    """An image of another size, one that is refused or has gone, or one that is found first; and so when it is back."""
    first = load_deck(with_image, DeckCache(folder))
    image = with_image.parent / "images" / "knee.png"
    before, times = image.read_bytes(), image.stat()
    match change:
        case "another":
            image.write_bytes(png(44, 33))
        case "refused":
            image.write_bytes(b"a text")
        case "gone":
            image.unlink()
        case "nearer":
            write_png(with_image.parent / "knee.png", 50, 50)
    second = load_deck(with_image, DeckCache(folder))

    assert second == load_deck(with_image)
    assert second != first
    image.write_bytes(before)
    os.utime(image, ns=(times.st_atime_ns, times.st_mtime_ns))
    (with_image.parent / "knee.png").unlink(missing_ok=True)
    assert load_deck(with_image, DeckCache(folder)) == first


def test_problems_are_kept_too(file: Path, folder: Path) -> None:
    """A broken deck is as broken from the cache."""
    file.write_text(DECK + "  - id: two\n    form: flashcrd\n")
    read = load_deck(file, DeckCache(folder))

    assert read.problems
    assert load_deck(file, DeckCache(folder)) == read


class _Harm:
    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, ("harmed",)


@pytest.mark.parametrize(
    "spoilt", [b"", b"\x80\x05", b"nonsense", pickle.dumps(_Harm()), pickle.dumps([1, 2]), pickle.dumps(Path("x"))]
)
def test_a_spoilt_cache_is_no_harm(
    file: Path, folder: Path, spoilt: bytes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whatever stands in a kept file, no code of it runs, and the deck is read from its own text."""
    monkeypatch.chdir(tmp_path)
    read = load_deck(file, DeckCache(folder))
    (kept,) = folder.iterdir()
    kept.write_bytes(spoilt)

    assert load_deck(file, DeckCache(folder)) == read
    assert not (tmp_path / "harmed").exists()


def test_a_folder_that_cannot_be_written(file: Path, folder: Path) -> None:
    """Where nothing can be kept, decks are read all the same."""
    folder.write_text("a file in its place")

    assert load_deck(file, DeckCache(folder)) == load_deck(file)


def test_decks_that_have_gone_are_forgotten(file: Path, folder: Path) -> None:
    """After a start only what was asked for is kept."""
    load_deck(file, DeckCache(folder))
    file.write_text(DECK.replace("back: B", "back: C"))
    cache = DeckCache(folder)
    load_deck(file, cache)
    cache.tidy()

    assert len(list(folder.iterdir())) == 1
