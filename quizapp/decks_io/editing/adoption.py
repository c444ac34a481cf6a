"""Taking a deck file into the folder of own decks, with what it shows; nothing there is overwritten."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path

from quizapp.cards.deck import Deck
from quizapp.decks_io.companions import Companions, is_image
from quizapp.decks_io.editing.atomic import create_whole, write_whole
from quizapp.decks_io.editing.deck_file import open_deck_file
from quizapp.decks_io.editing.deck_text import NotEditable, deck_text
from quizapp.decks_io.editing.outcome import Broken, DeckFile, Gone, Refused
from quizapp.decks_io.loader import is_deck_file, load_deck
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.decks_io.problem import Problem
from quizapp.errors import reason
from quizapp.images.gate import LARGEST


@dataclass(frozen=True, slots=True)
class Adopted:
    """The deck is among the learner's own; ``before`` is what is kept of one whose place it took."""

    path: Path
    deck: Deck
    problems: tuple[Problem, ...]
    before: Path | None = None


@dataclass(frozen=True, slots=True)
class NotADeck:
    """Nothing was taken in: the file is no deck, for these problems."""

    path: Path
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class NameTaken:
    """Nothing was taken in: what it shows has to get another name here, which the slip keeps out of its text."""

    path: Path
    slip: Problem


@dataclass(frozen=True, slots=True)
class SameId:
    """Nothing was taken in: there is a deck with this id, word for word the same or another one.

    ``own`` says that it is one of the learner's, so that the new one may take its place.
    """

    deck_id: str
    existing: Path
    identical: bool
    own: bool


Adoption = Adopted | NotADeck | NameTaken | SameId | Gone | Refused


def adopt(path: Path, folder: Path, decks: Mapping[str, Path], *, replace: bool = False) -> Adoption:
    """Copy the deck file, its drawings and its images into the folder of own decks.

    ``decks`` are all that can be studied, by id. With ``replace`` an own deck of the same id makes room, and is kept
    beside the new one as ``name.yaml.before-1`` (``-2`` …).
    """
    opened = open_deck_file(path)
    if isinstance(opened, Broken):
        return NotADeck(path, opened.problems)
    if not isinstance(opened, DeckFile):
        return opened
    parsed = opened.parsed
    assert parsed.deck is not None  # else it would be broken
    existing = decks.get(parsed.deck.id)
    if existing is not None and not existing.exists():
        existing = None
    if existing is not None:
        own = existing.parent == folder
        identical = _raw(existing) == opened.text.encode("utf-8")
        if identical or not own or not replace:
            return SameId(parsed.deck.id, existing, identical, own)
    made: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = [(place, was) for place, was in parsed.companions if was and path.parent in place.parents]
        text = _with_drawings(opened.text, path, beside, folder, made)
        before = None if existing is None else _kept(existing, made)
        if existing is None:
            existing = _created(folder, path.name, parsed.deck.id, text)
        else:
            write_whole(existing, text.encode("utf-8"))
    except NotEditable as refusal:
        _undo(made)
        (slip,) = refusal.problems(path)  # a deck without one has a head that can be edited
        return NameTaken(path, slip)
    except OSError as error:
        _undo(made)
        return Refused(folder, reason(error))
    taken = _read_there(parsed, existing)
    if taken.deck is None:  # somebody has changed it already
        return NotADeck(existing, taken.problems)
    return Adopted(existing, taken.deck, taken.problems, before)


def _with_drawings(text: str, deck: Path, beside: list[tuple[Path, str]], folder: Path, made: list[Path]) -> str:
    """Copy drawings and images to where the deck will find them; the text names them as they are called there."""
    there = Companions(folder / deck.name)
    for drawing, was in beside:
        if is_image(was) and drawing.stat().st_size > LARGEST:
            continue  # it is not shown, wherever it lies
        raw = drawing.read_bytes()
        places = there.image_places if is_image(was) else there.places
        found = next((place for place in places(drawing.name) if place.exists()), None)
        if found is not None and found.is_file() and found.stat().st_size == len(raw) and found.read_bytes() == raw:
            continue
        place = folder / drawing.relative_to(deck.parent)
        if found is not None:  # the name is taken by another one, here or among the shipped ones
            free = (name for name in _names(drawing.name) if not any(each.exists() for each in places(name)))
            place = place.with_name(next(free))
            text = deck_text(text).renamed(drawing.name, place.name)
        place.parent.mkdir(parents=True, exist_ok=True)
        create_whole(place, raw)
        made.append(place)
    return text


def _kept(existing: Path, made: list[Path]) -> Path:
    """A copy of the file under a name that is no deck's."""
    raw = existing.read_bytes()
    for number in count(1):
        copy = existing.with_name(f"{existing.name}.before-{number}")
        with suppress(FileExistsError):
            create_whole(copy, raw)
            made.append(copy)
            return copy
    raise AssertionError


def _created(folder: Path, name: str, deck_id: str, text: str) -> Path:
    """The text under the name that the file had, or one made of its id where that is taken or no deck's."""
    names = _names(f"{deck_id}.yaml")
    for each in chain([name], names) if is_deck_file(name) else names:
        with suppress(FileExistsError):
            create_whole(folder / each, text.encode("utf-8"))
            return folder / each
    raise AssertionError


def _names(name: str) -> Iterator[str]:
    """The name, then the same with ``-2``, ``-3`` … before its suffix."""
    yield name
    stem, dot, suffix = name.rpartition(".")
    yield from (f"{stem}-{number}{dot}{suffix}" for number in count(2))


def _read_there(parsed: ParsedDeck, path: Path) -> ParsedDeck:
    """What is read of the copy. A deck that names no other file reads alike in every place."""
    if parsed.deck is None or parsed.companions:
        return load_deck(path)
    problems = tuple(replace(problem, path=path) for problem in parsed.problems)
    return replace(parsed, path=path, deck=replace(parsed.deck, path=path), problems=problems)


def _undo(made: list[Path]) -> None:
    for path in made:
        with suppress(OSError):
            path.unlink()


def _raw(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
