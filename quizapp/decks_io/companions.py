"""The files that a deck names and that lie beside it: found, read once, and known again when they have changed."""

from hashlib import blake2b
from pathlib import Path
from typing import Final

from quizapp import paths

Noted = tuple[tuple[Path, str], ...]
"""Files by what was in them; one that was not there stands with nothing."""

FOLDER: Final = "figures"
IMAGES: Final = "images"
# One byte more than any figure may have, so that one that is too large is seen to be.
_MOST: Final = 4 * 1024 * 1024 + 1
# How an image is known again: by size and time. Its pixels do not count, since a deck keeps of it nothing but width and
# height, and at every start a thousand photos would have to be read for them.
_STAMP: Final = "stamp "


class Companions:
    """Looks for the files of one deck, and notes where it looked and what was there."""

    def __init__(self, deck: Path, *, of_corrections: bool = False) -> None:
        self._beside = deck.parent
        self.of_corrections = of_corrections
        """Whether that deck is a file of corrections, which shows images of the deck beneath."""
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

    def image_places(self, name: str) -> tuple[Path, ...]:
        """Where an image of that name is looked for: beside the deck, in a folder there; and beside what is shipped."""
        folders = (self._beside, paths.SHIPPED_DECKS) if self.of_corrections else (self._beside,)
        return tuple(place for folder in folders for place in (folder / name, folder / IMAGES / name))

    def image(self, name: str) -> Path | None:
        """The first image of that name, None where there is none; raise OSError where it is no file."""
        for place in self.image_places(name):
            self._noted[place] = _stamp_of(place)
            if place.exists():
                if not place.is_file():
                    raise OSError("not a file")
                return place
        return None


def is_image(was: str) -> bool:
    """Whether that was noted of an image that is there."""
    return was.startswith(_STAMP)


def unchanged(noted: Noted) -> bool:
    """Whether all of it would be found and read again as it was."""
    return all((_stamp_of if was.startswith(_STAMP) else _digest_of)(path) == was for path, was in noted)


def _stamp_of(path: Path) -> str:
    try:
        found = path.stat() if path.is_file() else None
    except OSError:
        return ""
    return "" if found is None else f"{_STAMP}{found.st_size} {found.st_mtime_ns}"


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
