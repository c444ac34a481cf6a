"""Taking a deck file in: what comes along, and that nothing of what is there is lost."""

import os
from pathlib import Path

import pytest

from quizapp.decks_io.editing.adoption import Adopted, NameTaken, NotADeck, SameId, adopt
from quizapp.decks_io.editing.outcome import Gone, Refused
from quizapp.decks_io.nodes import Node, parse
from quizapp.decks_io.problem import Kind
from quizapp.images.gate import LARGEST
from quizapp.paths import FIGURES
from quizapp.study.library import read_library
from tests.conftest import FOOT, HIP
from tests.figures.drawings import square, svg
from tests.images.samples import png_head

WITH_FIGURE = HIP + "figures: [{id: f, title: F, file: calf.svg, source: article, labels: {soleus: Soleus}}]\n"
WITH_IMAGE = HIP + (
    "  - {id: seen, form: flashcard, front: What?, back: This, explanation: E, source: article, image: knee.png}\n"
)
SOLEUS, LARGER = svg(square("soleus.left", 1, 1)), svg(square("soleus.left", 2, 2))


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The folder of own decks; not there yet."""
    return tmp_path / "data" / "decks"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder with a deck that somebody has sent."""
    folder = tmp_path / "downloads"
    folder.mkdir()
    (folder / "hip.yaml").write_text(HIP, "utf-8")
    return folder


def decks(own: Path) -> dict[str, Path]:
    """The own decks by id."""
    return {deck.id: deck.path for deck in read_library([own]).decks}


def listed(folder: Path) -> list[str]:
    """Every file below the folder."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_deck_is_taken_in(own: Path, outside: Path) -> None:
    """Copied to the byte, its folder made, the file that was sent left where it is."""
    (outside / "hip.yaml").write_bytes(b"\xef\xbb\xbf" + HIP.replace("\n", "\r\n").encode())
    adopted = adopt(outside / "hip.yaml", own, {})

    assert isinstance(adopted, Adopted)
    assert (adopted.path, adopted.deck.id, adopted.problems, adopted.before) == (own / "hip.yaml", "hip", (), None)
    assert (own / "hip.yaml").read_bytes() == (outside / "hip.yaml").read_bytes()
    assert decks(own) == {"hip": own / "hip.yaml"}


def test_problems_in_it_are_told(own: Path, outside: Path) -> None:
    """A deck with a fault is taken in, and the fault is at its line in the copy."""
    (outside / "hip.yaml").write_text(HIP.replace("topic: movers", "topic: movrs", 1), "utf-8")
    adopted = adopt(outside / "hip.yaml", own, {})

    assert isinstance(adopted, Adopted)
    assert [(each.path, each.kind) for each in adopted.problems] == [(own / "hip.yaml", Kind.UNKNOWN_REFERENCE)]


def test_a_large_deck_is_read_once(own: Path, outside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The copy says the same; only where the deck names other files is it read again, with those beside the copy."""
    read: list[Path] = []

    def parsed(text: str, path: Path) -> Node:
        read.append(path)
        return parse(text, path)

    monkeypatch.setattr("quizapp.decks_io.deck_reader.parse", parsed)
    adopt(outside / "hip.yaml", own, {})
    assert read == [outside / "hip.yaml"]

    read.clear()
    (outside / "foot.yaml").write_text(FOOT + WITH_IMAGE.removeprefix(HIP), "utf-8")
    adopt(outside / "foot.yaml", own, {})
    assert read == [outside / "foot.yaml", own / "foot.yaml"]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("a.yaml", b"", Kind.EMPTY),
        ("a.txt", b"nonsense", Kind.WRONG_SHAPE),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(99), Kind.NOT_UTF8),
        ("a.yaml", HIP.replace("format: 1", "format: 2").encode(), Kind.NEWER_FORMAT),
        ("a.yaml", b"format: 1\ndeck: [x", Kind.SYNTAX),
    ],
)
def test_what_is_no_deck_is_told(own: Path, outside: Path, name: str, content: bytes, kind: Kind) -> None:
    """Nothing is copied, and it is said what is wrong."""
    (outside / name).write_bytes(content)
    refused = adopt(outside / name, own, {})

    assert isinstance(refused, NotADeck)
    assert [problem.kind for problem in refused.problems] == [kind]
    assert not own.exists()


def test_what_is_not_there(own: Path, outside: Path) -> None:
    """A file that is gone, and a folder that was dropped."""
    assert adopt(outside / "none.yaml", own, {}) == Gone(outside / "none.yaml")
    assert isinstance(adopt(outside, own, {}), NotADeck)


def test_a_deck_that_is_there_already(own: Path, outside: Path) -> None:
    """Word for word the same or another one with its id: told, with the file that is there, and nothing is written."""
    adopt(outside / "hip.yaml", own, {})
    same = SameId("hip", own / "hip.yaml", identical=True, own=True)
    assert adopt(outside / "hip.yaml", own, decks(own)) == same
    assert adopt(own / "hip.yaml", own, decks(own), replace=True) == same

    (outside / "new.yaml").write_text(HIP.replace("Er hebt", "Er zieht"), "utf-8")
    assert adopt(outside / "new.yaml", own, decks(own)) == SameId("hip", own / "hip.yaml", identical=False, own=True)
    assert listed(own) == ["hip.yaml"]
    assert (own / "hip.yaml").read_text("utf-8") == HIP


def test_a_deck_takes_the_place_of_another(own: Path, outside: Path) -> None:
    """On demand, and what was there is kept beside it, however often."""
    adopt(outside / "hip.yaml", own, {})
    for number in (1, 2):
        (outside / "hip.yaml").write_text(f"{HIP}# {number}\n", "utf-8")
        adopted = adopt(outside / "hip.yaml", own, decks(own), replace=True)
        assert isinstance(adopted, Adopted)
        assert adopted.before == own / f"hip.yaml.before-{number}"

    assert (own / "hip.yaml").read_text("utf-8") == f"{HIP}# 2\n"
    assert (own / "hip.yaml.before-1").read_text("utf-8") == HIP
    assert (own / "hip.yaml.before-2").read_text("utf-8") == f"{HIP}# 1\n"
    assert decks(own) == {"hip": own / "hip.yaml"}


def test_a_shipped_deck_keeps_its_place(own: Path, outside: Path, tmp_path: Path) -> None:
    """What comes with the program is never replaced."""
    shipped = tmp_path / "hip.yaml"
    shipped.write_text(FOOT, "utf-8")

    assert adopt(outside / "hip.yaml", own, {"hip": shipped}, replace=True) == SameId(
        "hip", shipped, identical=False, own=False
    )
    assert shipped.read_text("utf-8") == FOOT


def test_a_deck_whose_file_was_deleted_comes_back(own: Path, outside: Path) -> None:
    """The list of decks may be older than the folder."""
    assert isinstance(adopt(outside / "hip.yaml", own, {"hip": own / "hip.yaml"}), Adopted)


def test_a_name_that_is_taken(own: Path, outside: Path) -> None:
    """Another deck's file of that name stays; the new one is called after its deck. So is a file with an odd name."""
    own.mkdir(parents=True)
    (own / "hip.yaml").write_text(FOOT, "utf-8")
    (outside / "deck.txt").write_text(HIP, "utf-8")
    first = adopt(outside / "hip.yaml", own, decks(own))
    assert isinstance(first, Adopted)
    assert first.path == own / "hip-2.yaml"
    first.path.unlink()
    second = adopt(outside / "deck.txt", own, decks(own))
    assert isinstance(second, Adopted)

    assert second.path == own / "hip-2.yaml"
    assert (own / "hip.yaml").read_text("utf-8") == FOOT


@pytest.mark.parametrize("place", ["calf.svg", "figures/calf.svg"])
def test_drawings_come_along(own: Path, outside: Path, place: str) -> None:
    """To the same place beside the deck; one that is there already is not copied again."""
    (outside / "figures").mkdir()
    (outside / place).write_bytes(SOLEUS)
    (outside / "other.svg").write_bytes(SOLEUS)
    (outside / "hip.yaml").write_text(WITH_FIGURE, "utf-8")
    adopted = adopt(outside / "hip.yaml", own, {})

    assert isinstance(adopted, Adopted)
    assert adopted.problems == ()
    assert listed(own) == sorted(["hip.yaml", place])
    assert (own / place).read_bytes() == SOLEUS
    (own / "hip.yaml").unlink()
    assert isinstance(adopt(outside / "hip.yaml", own, {}), Adopted)
    assert listed(own) == sorted(["hip.yaml", place])


@pytest.mark.parametrize("there", ["calf.svg", "figures/calf.svg"])
def test_a_drawing_whose_name_is_taken_gets_another(own: Path, outside: Path, there: str) -> None:
    """The drawing that is there stays, and the deck names its own by the new name, in one place of its text."""
    (own / "figures").mkdir(parents=True)
    (own / there).write_bytes(LARGER)
    (outside / "calf.svg").write_bytes(SOLEUS)
    (outside / "hip.yaml").write_text(WITH_FIGURE, "utf-8")
    adopted = adopt(outside / "hip.yaml", own, {})

    assert isinstance(adopted, Adopted)
    assert adopted.problems == ()
    assert listed(own) == sorted(["hip.yaml", there, "calf-2.svg"])
    assert ((own / there).read_bytes(), (own / "calf-2.svg").read_bytes()) == (LARGER, SOLEUS)
    assert (own / "hip.yaml").read_text("utf-8") == WITH_FIGURE.replace("calf.svg", "calf-2.svg")


def test_a_drawing_with_the_name_of_a_shipped_one(own: Path, outside: Path) -> None:
    """It gets another name, since other decks of one's own may use the shipped one; a shipped one is not copied."""
    name = min(path.name for path in FIGURES.glob("*.svg"))
    (outside / name).write_bytes(SOLEUS)
    (outside / "hip.yaml").write_text(WITH_FIGURE.replace("calf.svg", name), "utf-8")
    adopt(outside / "hip.yaml", own, {})
    assert listed(own) == sorted(["hip.yaml", name.replace(".svg", "-2.svg")])

    (outside / name).unlink()
    (outside / "b.yaml").write_text(WITH_FIGURE.replace("calf.svg", name).replace("deck: hip", "deck: b"), "utf-8")
    before = listed(own)
    adopt(outside / "b.yaml", own, decks(own))
    assert listed(own) == sorted([*before, "b.yaml"])


def test_a_name_that_cannot_be_changed(own: Path, outside: Path) -> None:
    """Where a slip keeps the deck from being edited, nothing is taken in, and both reasons are told."""
    own.mkdir(parents=True)
    (own / "calf.svg").write_bytes(LARGER)
    (outside / "calf.svg").write_bytes(SOLEUS)
    broken = WITH_FIGURE.replace("stem: {de", "stem: x: {de", 1).replace(
        "figures: [{id: f, title: F, file: calf.svg, source: article, labels: {soleus: Soleus}}]",
        "figures:\n  - {id: f, title: F, file: calf.svg, source: article, labels: {soleus: Soleus}}",
    )
    (outside / "hip.yaml").write_text(broken, "utf-8")
    refused = adopt(outside / "hip.yaml", own, {})

    assert isinstance(refused, NameTaken)
    assert refused.path == outside / "hip.yaml"
    assert (refused.slip.kind, refused.slip.path) == (Kind.SYNTAX, outside / "hip.yaml")
    assert listed(own) == ["calf.svg"]


@pytest.mark.parametrize("calls", [0, 2])
def test_a_full_disk_leaves_nothing_behind(
    own: Path, outside: Path, calls: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a deck without its drawing nor a drawing without its deck."""
    (outside / "calf.svg").write_bytes(SOLEUS)
    (outside / "hip.yaml").write_text(WITH_FIGURE, "utf-8")
    left, sync = [calls], os.fsync

    def full(handle: int) -> None:
        left[0] -= 1
        if left[0] == -1:
            raise OSError(28, "No space left on device")
        sync(handle)

    monkeypatch.setattr(os, "fsync", full)
    refused = adopt(outside / "hip.yaml", own, {})

    assert isinstance(refused, Refused)
    assert refused.reason == "No space left on device"
    assert listed(own) == []


def test_images_come_along(own: Path, outside: Path) -> None:
    """Whether they lie beside the deck or in its folder of images; taken in twice they are there once."""
    (outside / "hip.yaml").write_text(WITH_IMAGE, "utf-8")
    (outside / "images").mkdir()
    (outside / "images" / "knee.png").write_bytes(png_head(40, 30))
    adopted = adopt(outside / "hip.yaml", own, {})
    (outside / "hip.yaml").write_text(WITH_IMAGE.replace("What?", "Which?"), "utf-8")
    again = adopt(outside / "hip.yaml", own, decks(own), replace=True)

    assert isinstance(adopted, Adopted)
    assert isinstance(again, Adopted)
    assert again.problems == ()
    assert listed(own) == ["hip.yaml", "hip.yaml.before-1", "images/knee.png"]


def test_an_image_of_the_same_name_is_not_overwritten(own: Path, outside: Path) -> None:
    """The new one gets another name, by which the deck calls it."""
    (own / "images").mkdir(parents=True)
    (own / "images" / "knee.png").write_bytes(png_head(9, 9))
    (outside / "hip.yaml").write_text(WITH_IMAGE, "utf-8")
    (outside / "knee.png").write_bytes(png_head(40, 30))
    adopted = adopt(outside / "hip.yaml", own, {})

    assert isinstance(adopted, Adopted)
    assert adopted.problems == ()
    assert (own / "images" / "knee.png").read_bytes() == png_head(9, 9)
    (image,) = [card.image for card in adopted.deck.cards if card.image is not None]
    assert (image.path, image.width) == (own / "knee-2.png", 40)


def test_what_only_reads_like_the_name_of_an_image_stays(own: Path, outside: Path) -> None:
    """A text, an id or a title is never changed, whatever stands in it; every card that shows the image has it."""
    deck = (
        "format: 1\ndeck: d\ntitle: knee.png\nlanguages: [de]\nsources: {file: knee.png}\ncards:\n"
        "  - {id: a, form: flashcard, front: Wie heißt die Datei?, back: knee.png, image: knee.png, source: file}\n"
        "  - {id: b, form: flashcard, front: Und?, back: {de: knee.png}, image: {file: knee.png, text: knee.png}}\n"
    )
    (own / "images").mkdir(parents=True)
    (own / "images" / "knee.png").write_bytes(png_head(9, 9))
    (outside / "hip.yaml").write_text(deck, "utf-8")
    (outside / "knee.png").write_bytes(png_head(40, 30))
    adopt(outside / "hip.yaml", own, {})

    renamed = deck.replace("image: knee.png", "image: knee-2.png").replace("{file: knee.png, t", "{file: knee-2.png, t")
    assert (own / "hip.yaml").read_text("utf-8") == renamed


def test_an_image_without_end_stays_where_it_is(own: Path, outside: Path) -> None:
    """No deck shows it, so it is not copied; the rest of the deck is there."""
    (outside / "hip.yaml").write_text(WITH_IMAGE, "utf-8")
    (outside / "knee.png").write_bytes(png_head(40, 30) + bytes(LARGEST))
    adopted = adopt(outside / "hip.yaml", own, {})

    assert isinstance(adopted, Adopted)
    assert [problem.kind for problem in adopted.problems] == [Kind.IMAGE_MISSING]
    assert listed(own) == ["hip.yaml"]
