"""Lines on the skin of the front: face, hair, ear, jaw, navel."""

from resources.drawing.front_trunk import BODY
from resources.drawing.sheet import Line


def _across(text: str) -> Line:
    """A line over the midline, given from its outer end to the midline."""
    half = BODY.marks(text)
    return Line(points=[*half, *[(-x, y) for x, y, *_ in reversed(half) if x]], mirrored=False)


_SIDES = (
    # Brow, as a flat lens; lids, the iris cut by the upper one, the crease above.
    "6.6,58.6 12,55.4 19,53.4 24,54.4 28.6,58.4c 24,56.6 19,56 12,57.8 6.6,59.4",
    "9,66.6 12.6,63.4 17.4,62.2 22.4,63.4 26.6,66.4",
    "10.4,67.2 14.6,69.2 19.6,69.4 24.4,67.6",
    "14.6,62.8 14.2,65.6 15.6,68 17.6,68.8 19.8,68 21,65.6 20.6,62.8",
    "11,61.4 16.6,59.6 22,60.4 26.4,63",
    # Bridge and wing of the nose.
    "4.8,62 3.8,68 4.4,75",
    "7,82.6 8.8,86 8.6,89.8 6,91",
    # Ear.
    "43.8,63.5 46,69 45,78 42.6,86",
    "42.3,70 43.6,74.5 42.2,80 41.4,82",
)
_ACROSS = (
    "5.4,90.4 3,91.2 1.4,92.6 0,92.8",
    "12.6,103.4 8,101.4 3.4,100 1.2,100.6 0,101",
    "13,103.2 8,104 3.6,104.6 0,104.2",
    "8.8,106.4 5.6,108.8 0,109.6",
    "6.6,114.2 3.4,115.2 0,115.4",
    "40.8,58 38.4,56 37.4,48 37.4,38 34,27 24,20.6 12,18.8 0,20.4",
    "37.6,94 32,108 21,121.5 11,127.4 0,128.4",
)
LINES = [
    *[Line(points=BODY.marks(text)) for text in _SIDES],
    *map(_across, _ACROSS),
    # Navel, at the height of the iliac crest.
    Line(points=BODY.marks("0,394.6 2,396 2.4,399.6 0,402.4 -2.4,399.6 -2,396"), closed=True, mirrored=False),
    Line(points=BODY.marks("-1.6,397.6 0,396.6 1.6,397.6"), mirrored=False),
]
