"""A folder in, parsed decks out; the only reader of deck files."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from quizapp.decks_io.cache import DeckCache
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.decks_io.problem import Kind, Problem
from quizapp.errors import reason

if TYPE_CHECKING:  # it brings the YAML parser, which is imported when a deck is read
    from quizapp.decks_io.manuscript import Manuscript

SUFFIXES: Final = (".yaml", ".yml")
LARGEST: Final = 32 * 1024 * 1024


def deck_files(folder: Path) -> list[Path]:
    """The folder's deck files by name; none where there is no such folder, itself where it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if is_deck_file(path.name))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError:
        return [folder]


def is_deck_file(name: str) -> bool:
    """Whether a file of that name is taken for a deck."""
    # What editors and other systems leave beside a deck, such as "._deck.yaml", begins with a dot.
    return name.lower().endswith(SUFFIXES) and not name.startswith(".")


def load_decks(
    paths: Iterable[Path], cache: DeckCache | None = None, manuscripts: "dict[Path, Manuscript] | None" = None
) -> list[ParsedDeck]:
    """Read these files, each once, or take from the cache what was read of them before.

    Of two decks with one id the first stays, and the second is a problem. Who asks for the manuscripts gets that of
    every file that is text, as long as nothing comes from a cache.
    """
    parsed: list[ParsedDeck] = []
    seen: dict[str, Path] = {}
    once: dict[str, Path] = {}
    for path in paths:
        once.setdefault(os.path.realpath(path), path)
    for path in once.values():
        result = load_deck(path, cache, manuscripts)
        if result.deck is not None and (earlier := seen.setdefault(result.deck.id, path)) != path:
            clash = Problem(path, 1, 1, Kind.DUPLICATE_DECK, {"value": result.deck.id, "other": str(earlier)})
            result = ParsedDeck(path, None, (clash, *result.problems))
        parsed.append(result)
    return parsed


def load_deck(
    path: Path, cache: DeckCache | None = None, manuscripts: "dict[Path, Manuscript] | None" = None
) -> ParsedDeck:
    """Read one file: UTF-8 with or without a byte-order mark, any line ends."""
    try:
        if not path.is_file():
            flaw = "not a file" if path.exists() else "no such file"
            return _failed(Problem(path, 1, 1, Kind.UNREADABLE, {"reason": flaw}))
        if path.stat().st_size > LARGEST:
            return _failed(Problem(path, 1, 1, Kind.TOO_LARGE, {"megabytes": str(LARGEST // 1024 // 1024)}))
        raw = path.read_bytes()
    except OSError as error:
        return _failed(Problem(path, 1, 1, Kind.UNREADABLE, {"reason": reason(error)}))
    if cache is None:
        return _read(raw, path, manuscripts)
    if (kept := cache.get(path, raw)) is not None:
        return kept
    parsed = _read(raw, path, manuscripts)
    cache.keep(path, raw, parsed)
    return parsed


def _read(raw: bytes, path: Path, manuscripts: "dict[Path, Manuscript] | None") -> ParsedDeck:
    # Imported when a deck is read indeed: the YAML parser is a third of what the start of the program waits for.
    from quizapp.decks_io.deck_reader import lines_as_editors_count, read_deck
    from quizapp.decks_io.manuscript import Manuscript

    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # What was decoded is without the byte-order mark, and so is the place of the error.
        before = lines_as_editors_count(error.object[: error.start].decode("utf-8"))
        column = len(before) - before.rfind("\n")
        return _failed(Problem(path, before.count("\n") + 1, column, Kind.NOT_UTF8))
    manuscript = Manuscript()
    parsed = read_deck(content, path, manuscript)
    if manuscripts is not None:
        manuscripts[path] = manuscript
    return parsed


def _failed(problem: Problem) -> ParsedDeck:
    return ParsedDeck(problem.path, None, (problem,))
