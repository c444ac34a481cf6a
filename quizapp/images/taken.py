"""What comes of taking an image over, and the name that it gets."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from pathlib import PurePath
from typing import Final
from unicodedata import normalize

from quizapp.images.bad_image import Refusal

_LONGEST: Final = 50
_USUAL: Final = "image"
_NOT_IN_NAMES: Final = re.compile(r"[^\w.-]+")
_AT_THE_ENDS: Final = "-._"
# Files that Windows takes for devices, whatever their names end in.
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


class Note(StrEnum):
    """What the learner should know of an image that was taken over; quizapp.wording.images has the sentences."""

    SUFFIX = "suffix"
    CONVERTED = "converted"
    MOVING = "moving"
    FIRST_FILE = "first-file"


@dataclass(frozen=True, slots=True)
class Taken:
    """The image lies in its folder under ``name``; ``was`` is the name that it came with, ``kind`` what it held."""

    name: str
    was: str
    kind: str
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class RefusedImage:
    """Nothing was written; ``details`` are what the sentence needs."""

    reason: Refusal
    details: Mapping[str, str] = field(default_factory=dict)


def names_for(name: str, suffix: str) -> Iterator[str]:
    """Names that every system and every deck takes, made from the one that an image came with, and numbered from 2."""
    stem = _NOT_IN_NAMES.sub("-", normalize("NFC", PurePath(name).stem)).lstrip(_AT_THE_ENDS)
    stem = stem[:_LONGEST].rstrip(_AT_THE_ENDS) or _USUAL
    if _DEVICE.fullmatch(stem):
        stem = f"{_USUAL}-{stem}"
    yield stem + suffix
    yield from (f"{stem}-{number}{suffix}" for number in count(2))
