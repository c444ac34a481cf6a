"""Keeps what was read of a deck file, so that an unchanged deck costs next to nothing at the next start."""

import io
import pickle
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from quizapp.decks_io.companions import unchanged
from quizapp.decks_io.parsed_deck import ParsedDeck

_PACKAGE: Final = Path(__file__).resolve().parent.parent
_READING: Final = ("cards", "decks_io", "figures", "images", "knowledge")
_SUFFIX: Final = ".deck"


class DeckCache:
    """A folder with a file for each deck as it was read; where that is lost or spoilt, decks are read anew.

    A kept deck counts only for the same path, the same bytes, figures and images as before, and the same program.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._used: set[str] = set()

    def get(self, path: Path, raw: bytes) -> ParsedDeck | None:
        """What was read of these bytes, if it was kept."""
        name = self._name(path, raw)
        try:
            kept = _OurValues(io.BytesIO((self._folder / name).read_bytes())).load()
        except Exception:
            return None
        good = isinstance(kept, ParsedDeck) and kept.path == path and unchanged(kept.companions)
        return kept if good else None

    def keep(self, path: Path, raw: bytes, parsed: ParsedDeck) -> None:
        """Keep what was read of these bytes; on a disk that refuses it is read again next time."""
        file = self._folder / self._name(path, raw)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            draft = file.with_suffix(".new")
            draft.write_bytes(pickle.dumps(parsed, protocol=5))
            draft.replace(file)
        except OSError:
            return

    def tidy(self) -> None:
        """Forget every deck that was not asked for since this cache was made."""
        try:
            for file in self._folder.glob(f"*{_SUFFIX}"):
                if file.name not in self._used:
                    file.unlink()
        except OSError:
            return

    def _name(self, path: Path, raw: bytes) -> str:
        key = blake2b(digest_size=20)
        for part in (_program(), str(path).encode("utf-8", "surrogateescape"), raw):
            key.update(len(part).to_bytes(8, "big") + part)
        name = key.hexdigest() + _SUFFIX
        self._used.add(name)
        return name


@cache
def _program() -> bytes:
    """What the reading depends on besides the file: every module that takes part in it, by size and time."""
    files = sorted(file for part in _READING for file in (_PACKAGE / part).rglob("*.py"))
    stats = [(str(file), file.stat().st_size, file.stat().st_mtime_ns) for file in files]
    return repr(stats).encode("utf-8", "surrogateescape")


class _OurValues(pickle.Unpickler):
    """Makes values of our own card, deck and fact classes and paths, and nothing else: no file can run code by it."""

    def find_class(self, module: str, name: str) -> Any:
        """The class of that name; raise UnpicklingError unless it is one of ours."""
        if (module, name) in (("pathlib", "PosixPath"), ("pathlib", "WindowsPath")):
            return Path
        package = module.removeprefix("quizapp.").partition(".")[0]
        if module.startswith("quizapp.") and package in _READING and "." not in name:
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no value of a deck")
