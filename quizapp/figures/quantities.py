"""Numbers as they stand in attributes: finite, of a size that a sheet can have, and nothing between them."""

import re
from typing import Final

from quizapp.figures.bad_figure import Flaw, FlawFound

MOST_NUMBERS: Final = 400_000
LARGEST: Final = 1e6
"""No coordinate is further from the origin: beyond, sums and squares of coordinates lose their meaning."""

NUMBER: Final = r"[-+]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?"
_NUMBER: Final = re.compile(NUMBER)
_LENGTH: Final = re.compile(rf"({NUMBER})\s*(px|pt|pc|mm|cm|in)?")
_LONGEST: Final = 60  # what is longer is no number, and would take long to be found none
_UNITS: Final = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 960 / 25.4, "in": 96.0}


def numbers_in(text: str, flaw: Flaw = Flaw.BAD_NUMBER) -> list[float]:
    """The numbers of a list with commas and white space between them; raise FlawFound on anything else."""
    found = _NUMBER.findall(text)
    if len(found) > MOST_NUMBERS:
        raise FlawFound(Flaw.TOO_LONG, most=str(MOST_NUMBERS))
    # Cheaper than to match the whole text: what is no number has to be as long as the separators are many.
    between = len(text) - len("".join(found))
    if between != text.count(" ") and between != sum(map(text.count, " ,\n\t\r")):
        raise FlawFound(flaw, text=text.strip()[:_LONGEST])
    numbers = [*map(float, found)]
    if numbers and (max(numbers) > LARGEST or min(numbers) < -LARGEST):
        raise FlawFound(Flaw.BAD_NUMBER, text=str(max(numbers, key=abs)))
    return numbers


def length_in(text: str) -> float:
    """One length in units of the sheet; raise FlawFound where it is none, or a share of something unknown."""
    text = text.strip()
    match = _LENGTH.fullmatch(text) if len(text) <= _LONGEST else None
    if match is None:
        raise FlawFound(Flaw.BAD_NUMBER, text=text[:_LONGEST])
    value = float(match[1]) * _UNITS[match[2]]
    if not -LARGEST <= value <= LARGEST:
        raise FlawFound(Flaw.BAD_NUMBER, text=text)
    return value
