"""A folder in, parsed decks out; the only reader of deck files."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from quizapp.decks_io.deck_reader import ParsedDeck, read_deck
from quizapp.decks_io.problem import Kind, Problem

LARGEST: Final = 32 * 1024 * 1024


def deck_files(folder: Path) -> list[Path]:
    """The folder's deck files by name; none where there is no such folder."""
    return sorted(folder.glob("*.yaml")) if folder.is_dir() else []


def load_decks(paths: Iterable[Path]) -> list[ParsedDeck]:
    """Read these files. Of two decks with one id the first stays, and the second is a problem."""
    parsed: list[ParsedDeck] = []
    seen: dict[str, Path] = {}
    for path in paths:
        result = load_deck(path)
        if result.deck is not None and (earlier := seen.setdefault(result.deck.id, path)) != path:
            clash = Problem(path, 1, 1, Kind.DUPLICATE_DECK, {"value": result.deck.id, "other": str(earlier)})
            result = ParsedDeck(path, None, (clash, *result.problems))
        parsed.append(result)
    return parsed


def load_deck(path: Path) -> ParsedDeck:
    """Read one file: UTF-8 with or without a byte-order mark, any line ends."""
    try:
        if not path.is_file():
            reason = "not a file" if path.exists() else "no such file"
            return _failed(Problem(path, 1, 1, Kind.UNREADABLE, {"reason": reason}))
        if path.stat().st_size > LARGEST:
            return _failed(Problem(path, 1, 1, Kind.TOO_LARGE, {"megabytes": str(LARGEST // 1024 // 1024)}))
        raw = path.read_bytes()
    except OSError as error:
        return _failed(Problem(path, 1, 1, Kind.UNREADABLE, {"reason": error.strerror or str(error)}))
    try:
        content = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        column = error.start - (before.rfind(b"\n") + 1) + 1
        return _failed(Problem(path, before.count(b"\n") + 1, column, Kind.NOT_UTF8))
    return read_deck(content.replace("\r\n", "\n").replace("\r", "\n"), path)


def _failed(problem: Problem) -> ParsedDeck:
    return ParsedDeck(problem.path, None, (problem,))
