"""All decks of all folders, and what could not be read."""

from pathlib import Path

import pytest

from quizapp.app import open_workspace
from quizapp.cards.card_id import CardId
from quizapp.cards.flashcard import Flashcard
from quizapp.decks_io.problem import Kind
from quizapp.paths import SHIPPED_DECKS
from quizapp.study.library import Library, read_library
from tests.conftest import FOOT, HIP, a_library


@pytest.fixture
def folders(tmp_path: Path) -> list[Path]:
    """Two folders for decks, still empty: the shipped ones and a teacher's own."""
    made = [tmp_path / "shipped", tmp_path / "own"]
    for folder in made:
        folder.mkdir()
    return made


def test_decks_come_in_the_order_of_folders_and_names(folders: list[Path]) -> None:
    """Shipped decks stand before a teacher's own, each folder by file name."""
    (folders[0] / "z.yaml").write_text(FOOT, encoding="utf-8")
    (folders[1] / "a.yaml").write_text(HIP, encoding="utf-8")
    (folders[1] / "b.yaml").write_text(HIP.replace("deck: hip", "deck: knee"), encoding="utf-8")

    library = read_library(folders)

    assert [deck.id for deck in library.decks] == ["foot", "hip", "knee"]
    assert list(library.cards)[:3] == [CardId("foot", "push-off"), CardId("foot", "landing"), CardId("hip", "extensor")]
    assert library.problems == ()


def test_cards_and_decks_are_found_by_their_ids() -> None:
    """An id that no deck has is simply not there."""
    library = a_library()

    assert library.cards[CardId("hip", "flexor")].id == CardId("hip", "flexor")
    assert CardId("hip", "landing") not in library.cards
    assert [deck.id if deck else None for deck in (library.deck("foot"), library.deck("knee"))] == ["foot", None]


def test_without_decks_there_is_nothing_to_study(tmp_path: Path) -> None:
    """Folders that are empty or missing are no fault."""
    library = read_library([tmp_path, tmp_path / "missing"])

    assert (library.decks, dict(library.cards), library.problems) == ((), {}, ())
    assert Library([]).deck("hip") is None


def test_a_broken_deck_leaves_the_rest(folders: list[Path]) -> None:
    """What cannot be read is told with its file and line; every other card is there."""
    (folders[0] / "a.yaml").write_text(HIP, encoding="utf-8")
    (folders[1] / "b.yaml").write_text("format: 1\ndeck: [a\n", encoding="utf-8")
    (folders[1] / "c.yaml").write_text(FOOT.replace("back: {", "back: x: {"), encoding="utf-8")

    library = read_library(folders)

    assert [deck.id for deck in library.decks] == ["hip", "foot"]
    assert CardId("foot", "landing") in library.cards
    assert CardId("foot", "push-off") not in library.cards
    assert [(problem.path.name, problem.line, problem.kind) for problem in library.problems] == [
        ("b.yaml", 2, Kind.SYNTAX),
        ("c.yaml", 14, Kind.SYNTAX),
    ]


def test_an_own_deck_cannot_take_the_place_of_a_shipped_one(folders: list[Path]) -> None:
    """Of two decks with one id the shipped one is studied, and the other file is told."""
    (folders[0] / "hip.yaml").write_text(HIP, encoding="utf-8")
    (folders[1] / "mine.yaml").write_text(FOOT.replace("deck: foot", "deck: hip"), encoding="utf-8")

    library = read_library(folders)

    assert [deck.path for deck in library.decks] == [folders[0] / "hip.yaml"]
    assert [(problem.path, problem.kind) for problem in library.problems] == [
        (folders[1] / "mine.yaml", Kind.DUPLICATE_DECK)
    ]


def test_one_folder_named_twice_is_read_once(folders: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """With a checkout as data folder the shipped decks are the own ones too, and nothing clashes."""
    (folders[0] / "hip.yaml").write_text(HIP, encoding="utf-8")
    monkeypatch.chdir(folders[0].parent)

    library = read_library([folders[0], Path("shipped")])

    assert [deck.id for deck in library.decks] == ["hip"]
    assert library.problems == ()


def test_the_program_reads_corrections(data_dir: Path) -> None:
    """What stands in the corrections of the data folder is asked in the place of shipped cards."""
    shipped = next(card for card in read_library([SHIPPED_DECKS]).cards.values() if isinstance(card, Flashcard))
    deck = shipped.id.deck
    (data_dir / "corrections").mkdir(parents=True)
    (data_dir / "corrections" / f"{deck}.yaml").write_text(
        f"format: 1\ndeck: {deck}\ntitle: T\nlanguages: [de, en]\ncorrects: {{}}\ncards:\n"
        f"  - {{id: {shipped.id.card}, form: flashcard, front: F?, back: B}}\n",
        "utf-8",
    )
    workspace = open_workspace(data_dir)
    library = workspace.notebook.library
    workspace.progress.close()

    assert library.corrected == {shipped.id: shipped}
    assert library.cards[shipped.id].stem_in("de") == "F?"
