"""The index of cards by words: finds what going through all texts finds, is built once, and is never needed."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.decks_io.deck_reader import read_deck
from quizapp.store import card_index, index_building, index_file
from quizapp.store.card_index import SqlCardIndex, build_card_index
from quizapp.study.browsing import Browser
from quizapp.study.card_index import CardIndex, PlainIndex
from quizapp.study.card_order import Column
from quizapp.study.folding import fold
from quizapp.study.library import Library
from tests.conftest import FOOT, HIP, a_library
from tests.shin_deck import SHIN
from tests.store.breaking import execute, locked
from tests.study.learners import SetLearner
from tests.study.test_atlas import drawn_library

KNEE = """\
format: 1
deck: knee
title: Knie
languages: [de]
cards:
  - {id: kneecap, form: flashcard, front: Wie heißt die Kniescheibe?, back: Patella (größtes Sesambein)}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the index is kept; not there yet."""
    return tmp_path / "cache"


@pytest.fixture
def file(folder: Path) -> Path:
    """The file of the index of the hip and the foot, closed."""
    built(a_library(), folder).close()
    return folder / index_file.NAME


def built(library: Library, folder: Path | None) -> CardIndex:
    """The index of that library."""
    index = build_card_index(library, folder)
    assert index is not None
    return index


def found(index: CardIndex, library: Library, *words: str, language: str = "de") -> list[str]:
    """The ids of the cards in which all of this stands."""
    mask = index.matching([fold(word) for word in words], language)
    assert len(mask) == len(library.cards)
    assert set(mask) <= {0, 1}
    return [card.card for card, met in zip(library.cards, mask, strict=True) if met]


def indexed(library: Library, folder: Path) -> int:
    """How many cards had to be indexed to bring the file up to that library."""
    told: list[tuple[int, int]] = []

    def hear(done: int, total: int) -> bool:
        told.append((done, total))
        return True

    index = build_card_index(library, folder, hear)
    assert isinstance(index, SqlCardIndex)
    index.close()
    assert told[0] == (0, told[0][1])
    assert told[-1] == (told[0][1], told[0][1])
    return told[0][1]


def varied(library: Library, deck: str, old: str, new: str) -> Library:
    """The library with that deck read from a text in which something is different."""
    texts = {"hip": HIP, "foot": FOOT}
    assert old in texts[deck]
    parsed = read_deck(texts[deck].replace(old, new), Path(f"{deck}.yaml")).deck
    assert parsed is not None
    return Library([parsed if each.id == deck else each for each in library.decks])


@pytest.fixture(scope="module")
def large() -> Library:
    """Every kind of card, in German, in English and in both."""
    return Library([*a_library(HIP, FOOT, SHIN, KNEE).decks, *drawn_library().decks])


@pytest.fixture(scope="module")
def both(large: Library, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[CardIndex, CardIndex]]:
    """The index of the large library, and the plain search through it."""
    index = built(large, tmp_path_factory.mktemp("large"))
    yield index, PlainIndex(large)
    index.close()


TEXTS = "Hüfte Huefte hufte die Gesäßmuskel großer gesaessmuskel Musculus gluteus M. % Wie (größtes) üb b das how the"
WORDS = st.one_of(
    st.sampled_from(TEXTS.split()),
    st.lists(st.sampled_from(TEXTS.split()), min_size=2, max_size=3).map(" ".join),
    st.text(alphabet="abdefghilmnorstuäöüß ", min_size=1, max_size=4),
    st.text(max_size=6),
)


@given(st.lists(WORDS.filter(fold), min_size=1, max_size=4), st.sampled_from(["de", "en", "fr"]))
def test_it_finds_what_going_through_all_texts_finds(
    large: Library, both: tuple[CardIndex, CardIndex], words: Sequence[str], language: str
) -> None:
    """Whatever is looked for, in every language, asked once or again."""
    ours, plain = both
    wanted = found(plain, large, *words, language=language)

    assert found(ours, large, *words, language=language) == wanted
    assert found(ours, large, *words, language=language) == wanted


@given(
    st.text() | st.lists(st.sampled_from(["-", '"', "„", "is:new", "deck:", "hip", "(", "%", "üb", " "])).map("".join)
)
def test_nothing_that_can_be_typed_breaks_a_search(
    large: Library, both: tuple[CardIndex, CardIndex], query: str
) -> None:
    """It finds what a plain search finds, and has the same to say."""
    ours, plain = (Browser(large, SetLearner(), index) for index in both)

    assert ours.find(query, order=Column.STEM, language="de") == plain.find(query, order=Column.STEM, language="de")


@pytest.mark.parametrize("query", ["(((", "%", "x" * 100_000, "a " * 50_000, '"' * 100_000, "👍", "\0", "\ud800", "*"])
def test_what_people_type_by_mistake(large: Library, both: tuple[CardIndex, CardIndex], query: str) -> None:
    """Brackets, wild cards, a whole book, pictures, half a letter: all of it is answered."""
    ours, plain = (Browser(large, SetLearner(), index).find(query, language="en") for index in both)

    assert ours == plain


def test_it_sorts_as_plainly_as_can_be(both: tuple[CardIndex, CardIndex]) -> None:
    """The same order of stems in every language, kept or worked out."""
    ours, plain = both

    for language in ("de", "en", "fr"):
        assert list(ours.by_stem(language)) == list(plain.by_stem(language))


def test_signs_of_the_full_text_language_mean_nothing(both: tuple[CardIndex, CardIndex], large: Library) -> None:
    """They are looked for as they are, or are no words at all."""
    for words in ("OR", "AND", "NEAR(a b)", "hip*", "^hip", "text:hip", "a + b", '"hip"', "hip -knee"):
        assert found(both[0], large, words) == found(both[1], large, words)


def test_an_unchanged_deck_is_not_indexed_again(folder: Path) -> None:
    """The first time every card is, the second time none, though the decks were read anew."""
    assert indexed(a_library(), folder) == 5
    assert indexed(a_library(), folder) == 0


def test_a_changed_deck_alone_is_indexed_again(folder: Path) -> None:
    """What it said before is not found any more."""
    indexed(a_library(), folder)
    library = varied(a_library(), "foot", "Gastrocnemius", "Soleus")

    assert indexed(library, folder) == 2
    index = built(library, folder)
    assert found(index, library, "soleus") == ["push-off"]
    assert found(index, library, "gastrocnemius") == []
    assert found(index, library, "gluteus maximus") == ["extensor", "abductor"]
    index.close()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{de: Hüfte, en: Hip}", "{de: Hüftchen, en: Hip}"),
        ("{de: Beweger, en: Movers}", "{de: Mover, en: Movers}"),
        ("{de: Er hebt das Knie., en: It lifts the knee.}", "{de: Er hebt das Bein., en: It lifts the knee.}"),
        ("id: flexor", "id: bender"),
        ("text: {de: Adductor longus, en", "text: {de: Adductor brevis, en"),
    ],
)
def test_whatever_is_searched_counts_as_a_change(folder: Path, old: str, new: str) -> None:
    """Titles, topics, explanations, ids, options."""
    indexed(a_library(), folder)

    assert indexed(varied(a_library(), "hip", old, new), folder) == 3


def test_a_name_that_another_deck_learns_counts_too(folder: Path) -> None:
    """Cards are found by what their structures are called, wherever that is said."""
    library = drawn_library()
    indexed(library, folder)
    legs, running = library.decks
    assert legs.knowledge is not None
    structures = tuple(replace(each, latin="Novus") for each in legs.knowledge.structures)
    renamed = Library([replace(legs, knowledge=replace(legs.knowledge, structures=structures)), running])

    assert indexed(renamed, folder) == len(library.cards)
    index = built(renamed, folder)
    assert "both" in found(index, renamed, "novus")
    index.close()


def test_a_deck_that_has_gone_is_not_found(folder: Path) -> None:
    """And costs nothing when it comes back; nor does another order."""
    whole, hip = a_library(), a_library(HIP)
    indexed(whole, folder)

    assert indexed(hip, folder) == 0
    index = built(hip, folder)
    assert found(index, hip, "fuß") == []
    index.close()
    turned = Library(whole.decks[::-1])
    assert indexed(turned, folder) == 0
    index = built(turned, folder)
    assert found(index, turned, "muskel") == ["push-off", "extensor", "flexor", "abductor"]
    assert list(index.by_stem("de")) == list(PlainIndex(turned).by_stem("de"))
    index.close()


def test_what_is_out_of_date_goes_in_time(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Once there is more of it than of what counts, all is built anew; who still reads the old finds no wrong card."""
    monkeypatch.setattr(index_building, "_SPARE", 0)
    library = a_library()
    older = built(library, folder)
    for number in range(4):
        library = varied(library, "foot", "Gastrocnemius", f"Soleus {number}")
        index = built(library, folder)
        assert found(index, library, "soleus") == ["push-off"]
        assert found(index, library, "hüfte") == ["extensor", "flexor", "abductor"]
        index.close()

    with closing(sqlite3.connect(folder / index_file.NAME)) as connection:
        (cards,) = connection.execute("SELECT sum(cards) FROM deck").fetchone()
    assert cards < 5 + 4 * 2
    assert found(older, a_library(), "soleus") == []
    assert set(found(older, a_library(), "hüfte")) <= {"extensor", "flexor", "abductor"}
    older.close()


def test_an_open_index_goes_on_while_a_newer_one_is_built(folder: Path) -> None:
    """It answers for its own library."""
    library = a_library()
    older = built(library, folder)
    newer = built(varied(library, "foot", "Gastrocnemius", "Soleus"), folder)

    assert found(older, library, "gastrocnemius") == ["push-off"]
    assert found(older, library, "soleus") == []
    assert found(newer, library, "soleus") == ["push-off"]
    older.close()
    newer.close()


def test_another_version_of_the_program_indexes_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What another one kept does not count."""
    indexed(a_library(), folder)
    monkeypatch.setattr(index_building, "_program", lambda: "another")

    assert indexed(a_library(), folder) == 5


def test_building_can_be_broken_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was finished by then is kept."""
    monkeypatch.setattr(index_building, "_PORTION", 1)

    assert build_card_index(a_library(), folder, lambda done, _total: done <= 3) is None
    assert indexed(a_library(), folder) == 2
    assert build_card_index(a_library(), folder, lambda _done, _total: False) is None


def test_it_is_built_on_one_thread_and_used_on_another(folder: Path) -> None:
    """The window does not wait for it."""
    library = a_library()
    done: list[CardIndex] = []
    worker = Thread(target=lambda: done.append(built(library, folder)))
    worker.start()
    worker.join()

    assert found(done[0], library, "wade") == ["push-off", "landing"]
    done[0].close()


def spoil(file: Path, how: str) -> None:
    """Make something else of the file."""
    raw = file.read_bytes()
    match how:
        case "no database":
            file.write_bytes(b"x" * 5000)
        case "cut":
            file.write_bytes(raw[: len(raw) // 2])
        case "overwritten":
            file.write_bytes(raw[:4096] + b"\xff" * (len(raw) - 4096))
        case "newer":
            execute(file, "PRAGMA user_version = 99")
        case "of others":
            file.unlink()
            execute(file, "CREATE TABLE deck (name TEXT)")
        case "without a table":
            execute(file, "DROP TABLE text_1")
        case "wrong count":
            execute(file, "UPDATE deck SET cards = 7")
        case "wrong order":
            execute(file, "UPDATE stems SET places = zeroblob(20)")
        case "short order":
            execute(file, "UPDATE stems SET places = x'00'")
        case "empty":
            file.write_bytes(b"")
        case "a folder":
            file.unlink()
            file.mkdir()


@pytest.mark.parametrize(
    "how",
    [
        *("no database", "cut", "overwritten", "newer", "of others", "without a table", "wrong count", "wrong order"),
        *("short order", "empty", "a folder"),
    ],
)
def test_a_spoilt_file_is_thrown_away(file: Path, how: str) -> None:
    """And built anew, or done without; the search finds what it always finds."""
    spoil(file, how)
    library = a_library()
    plain = PlainIndex(library)

    for _ in range(2):
        index = built(library, file.parent)
        for word in ("hüfte", "wade", "streckt", "zzz"):
            assert found(index, library, word) == found(plain, library, word)
        assert list(index.by_stem("de")) == list(plain.by_stem("de"))
        index.close()


@pytest.mark.parametrize("how", ["a file in its place", "none"])
def test_a_folder_that_refuses_is_done_without(folder: Path, how: str) -> None:
    """The index is in memory then."""
    folder.write_bytes(b"")
    library = a_library()
    index = built(library, folder if how == "a file in its place" else None)

    assert isinstance(index, SqlCardIndex)
    assert found(index, library, "wade") == ["push-off", "landing"]
    assert folder.read_bytes() == b""
    index.close()


def test_a_file_in_use_is_left_alone(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """While another program writes to it, the index is in memory."""
    monkeypatch.setattr(index_file, "_WAIT_FOR_LOCK", 0.01)
    library = varied(a_library(), "foot", "Gastrocnemius", "Soleus")
    with locked(file):
        index = built(library, file.parent)

    assert found(index, library, "soleus") == ["push-off"]
    index.close()
    assert indexed(a_library(), file.parent) == 0


def test_a_file_that_fails_later_is_thrown_away(folder: Path) -> None:
    """The search goes through all texts then, and next time the index is built anew."""
    library = a_library()
    index = built(library, folder)
    execute(folder / index_file.NAME, "DROP TABLE text_1")

    assert found(index, library, "wade") == ["push-off", "landing"]
    assert found(index, library, "streckt", "hüfte") == ["extensor"]
    assert indexed(library, folder) == 5
    assert found(index, library, "hüfte") == ["extensor", "flexor", "abductor"]
    index.close()


def test_without_full_text_all_texts_are_gone_through(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An SQLite that cannot index parts of words is no reason not to find them."""
    monkeypatch.setattr(card_index, "has_full_text", lambda: False)
    library = a_library()
    index = built(library, folder)

    assert found(index, library, "wade") == ["push-off", "landing"]
    assert index.by_stem("de")[0] == list(library.cards).index(CardId("hip", "flexor"))
    assert not folder.exists()
    index.close()
    assert found(index, library, "wade") == ["push-off", "landing"]


def test_this_sqlite_has_full_text() -> None:
    """Otherwise these tests would not test it."""
    assert index_file.has_full_text()


def test_an_sqlite_without_full_text_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """By trying."""
    monkeypatch.setattr(index_file, "_FULL_TEXT", "no_such_module(text)")

    assert not index_file.has_full_text()


def test_no_deck_no_card(folder: Path) -> None:
    """An empty library has an index too."""
    library = Library([])
    index = built(library, folder)

    assert (found(index, library, "hüfte"), list(index.by_stem("de"))) == ([], [])
    index.close()


def test_an_order_is_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is worked out once for the same decks."""
    order = list(built(a_library(), folder).by_stem("de"))
    monkeypatch.setattr(card_index, "order_by_stem", lambda *_: pytest.fail("worked out again"))

    assert list(built(a_library(), folder).by_stem("de")) == order
