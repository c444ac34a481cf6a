"""Lines on the skin of the front: face, ear, hair line, jaw, navel."""

from resources.drawing.anterior_trunk import BODY
from resources.drawing.sheet import Line


def _whole(text: str) -> Line:
    """A line over the midline, given from its outer end on x > 0 to the midline."""
    half = BODY.marks(text)
    return Line(points=[*half, *[(-x, y) for x, y, *_ in reversed(half) if x]], mirrored=False)


_SIDES = (
    # Brow in two strokes, upper lid with its crease, lower lid, iris.
    "7.5,57.5 13,53.2 21,52 28.5,57",
    "8,58.6 14,55.2 21,54 28.5,57",
    "9.2,67 12,64.2 16.5,62.6 21.5,63.5 26.4,67",
    "12,61.4 16.5,59.8 22,60.6 26.4,63.4",
    "11,67.6 15,69.3 20,69.2 24.5,67",
    "14.9,62.9 14.3,65.4 15.4,67.7 17.4,68.5 19.4,67.7 20.5,65.4 19.9,62.9",
    # Wing of the nose; side of its bridge.
    "7.2,82.5 9,86.5 8.4,90.6 5.6,91.2",
    "4.8,63 4,69 4.4,74",
    # Ear.
    "43.8,63.5 46,69 45,78 42.6,86",
    "42.3,70 43.6,74.5 42.2,80 41.4,82",
)
_ACROSS = (
    "5.6,91.2 3,91.4 0,92.8",
    "14,104.7 8.5,102.6 3.4,101 0,101.8",
    "14.6,104.8 9.5,105 4,105.8 0,105.4",
    "9,109.6 5,111.4 0,111.9",
    "6,116.5 3,117.8 0,118",
    "40.6,57 37.4,53.5 36.4,46 35.6,36 31,27 22,21.5 10,19.5 0,20.4",
    "33,106 29,111.8 18,123 8,127.3 0,128",
)
LINES = [
    *[Line(points=BODY.marks(text)) for text in _SIDES],
    *map(_whole, _ACROSS),
    # The symphysis of the pubic bones.
    Line(points=BODY.marks("0,499.5 0.3,505 0,510.5"), mirrored=False),
    # Navel, at the height of the iliac crest.
    Line(points=BODY.marks("0,391.5 2.2,393.5 2.4,397.5 0,400 -2.4,397.5 -2.2,393.5"), closed=True, mirrored=False),
    Line(points=BODY.marks("-1.6,394.6 0,393.6 1.6,394.6"), mirrored=False),
]
