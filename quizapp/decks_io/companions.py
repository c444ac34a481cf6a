"""The files that a deck names and that lie beside it: found, read once, and known again when they have changed."""

from hashlib import blake2b
from pathlib import Path
from typing import Final

from quizapp import paths

Noted = tuple[tuple[Path, str], ...]
"""Files by what was in them; one that was not there stands with nothing."""

FOLDER: Final = "figures"
# One byte more than any figure may have, so that one that is too large is seen to be.
_MOST: Final = 4 * 1024 * 1024 + 1


class Companions:
    """Looks for the files of one deck, and notes where it looked and what was there."""

    def __init__(self, deck: Path) -> None:
        self._beside = deck.parent
        self._noted: dict[Path, str] = {}

    @property
    def noted(self) -> Noted:
        """Every place that was looked at so far."""
        return tuple(self._noted.items())

    def places(self, name: str) -> tuple[Path, ...]:
        """Where a file of that name is looked for: beside the deck, in a folder there, among what is shipped."""
        return (self._beside / name, self._beside / FOLDER / name, paths.FIGURES / name)

    def read(self, name: str) -> tuple[Path, bytes] | None:
        """The first file of that name, None where there is none; raise OSError where it cannot be read."""
        for place in self.places(name):
            self._noted[place] = ""
            if place.exists():
                if not place.is_file():
                    raise OSError("not a file")
                raw = _read(place)
                self._noted[place] = _digest(raw)
                return place, raw
        return None


def unchanged(noted: Noted) -> bool:
    """Whether all of it would be found and read again as it was."""
    return all(_digest_of(path) == digest for path, digest in noted)


def _digest_of(path: Path) -> str:
    try:
        return _digest(_read(path)) if path.is_file() else ""
    except OSError:
        return ""


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_MOST)


def _digest(raw: bytes) -> str:
    return blake2b(raw, digest_size=20).hexdigest()
