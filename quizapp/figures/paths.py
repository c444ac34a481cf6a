"""Path data in, an outline out: all commands of SVG, of which moves, lines, cubic curves and ends remain."""

import re
from typing import Final

from quizapp.figures.arcs import arc
from quizapp.figures.bad_figure import Flaw, FlawFound
from quizapp.figures.figure import Outline, Point, Segment
from quizapp.figures.quantities import MOST_NUMBERS, NUMBER, numbers_in

_LETTERS: Final = "MmZzLlHhVvCcSsQqTtAa"
_COMMAND: Final = re.compile(rf"([{_LETTERS}])([^{_LETTERS}]*)")
_SIZES: Final = {"M": 2, "Z": 0, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}
_GAP: Final = r"[\s,]*"
# The two flags of an arc need nothing behind them: “a5 5 0 0110 10”. What is a number stays whole (?>…).
_ARC: Final = re.compile(_GAP + _GAP.join([rf"(?>({NUMBER}))"] * 3 + ["([01])"] * 2 + [rf"(?>({NUMBER}))"] * 2) + _GAP)


def outline_of(d: str) -> Outline:
    """The outline that the attribute ``d`` describes; raise FlawFound where it cannot be read to its end."""
    text = d.strip()
    if not text or text == "none":
        return ()
    if text[0] not in "Mm":
        raise FlawFound(Flaw.BAD_PATH, text=text[:40])
    pen = _Pen()
    for letter, rest in _COMMAND.findall(text):
        numbers = _arc_numbers(rest) if letter in "Aa" else numbers_in(rest, Flaw.BAD_PATH)
        size = _SIZES[letter.upper()]
        if (len(numbers) % size if size else numbers) or (size and not numbers):
            raise FlawFound(Flaw.BAD_PATH, text=(letter + rest)[:40])
        if letter == "C" and not pen.closed:  # nearly all of what drawing programs write
            pen.curves(numbers)
        else:
            pen.draw(letter, numbers, size)
        if len(pen.segments) > MOST_NUMBERS:
            raise FlawFound(Flaw.TOO_LONG, most=str(MOST_NUMBERS))
    return tuple(pen.segments)


def _arc_numbers(text: str) -> list[float]:
    numbers: list[float] = []
    place = 0
    while place < len(text):
        match = _ARC.match(text, place)
        if match is None:
            raise FlawFound(Flaw.BAD_PATH, text=text.strip()[:40])
        numbers += numbers_in(" ".join(match.groups()), Flaw.BAD_PATH)
        place = match.end()
    return numbers


class _Pen:
    """Follows the commands of one path."""

    def __init__(self) -> None:
        self.segments: list[Segment] = []
        self.closed = False
        self._here = self._begin = Point(0.0, 0.0)
        self._mirrored = ""  # the commands that may go on smoothly from the control point
        self._control = self._here

    def curves(self, numbers: list[float]) -> None:
        """Absolute cubic curves, one after the other."""
        points = [*map(Point, numbers[::2], numbers[1::2])]
        self.segments += [Segment("C", tuple(points[at : at + 3])) for at in range(0, len(points), 3)]
        self._here, self._control, self._mirrored = points[-1], points[-2], "S"

    def draw(self, letter: str, numbers: list[float], size: int) -> None:
        """One command with all its numbers."""
        if letter in "Zz":
            self.segments.append(Segment("Z"))
            self._here, self.closed, self._mirrored = self._begin, True, ""
            return
        kind = letter.upper()
        for at in range(0, len(numbers), size):
            self._step(kind, numbers[at : at + size], relative=letter.islower())
            kind = "L" if kind == "M" else kind

    def _step(self, kind: str, numbers: list[float], *, relative: bool) -> None:
        origin = self._here if relative else Point(0.0, 0.0)
        if kind == "M":
            self._here = self._begin = Point(origin.x + numbers[0], origin.y + numbers[1])
            self.segments.append(Segment("M", (self._here,)))
            self.closed, self._mirrored = False, ""
            return
        if self.closed:  # what follows an end without a move begins where the ring before it did
            self.segments.append(Segment("M", (self._here,)))
            self.closed = False
        if kind == "A":
            rx, ry, turned, large, sweep, x, y = numbers
            self._arc((rx, ry), turned, large != 0, sweep != 0, Point(origin.x + x, origin.y + y))
            return
        if kind in "HV":
            x = origin.x + numbers[0] if kind == "H" else self._here.x
            y = origin.y + numbers[0] if kind == "V" else self._here.y
            self._line(Point(x, y))
            return
        points = [Point(origin.x + x, origin.y + y) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        mirror = self._control if kind in self._mirrored else self._here
        smooth = Point(2 * self._here.x - mirror.x, 2 * self._here.y - mirror.y)
        match kind:
            case "L":
                self._line(points[0])
            case "C":
                self._curve(points[0], points[1], points[2])
            case "S":
                self._curve(smooth, points[0], points[1])
            case "Q":
                self._quadratic(points[0], points[1])
            case _:
                self._quadratic(smooth, points[0])

    def _line(self, end: Point) -> None:
        self.segments.append(Segment("L", (end,)))
        self._here, self._mirrored = end, ""

    def _curve(self, one: Point, other: Point, end: Point, mirrored: str = "S") -> None:
        self.segments.append(Segment("C", (one, other, end)))
        self._here, self._control, self._mirrored = end, other, mirrored

    def _quadratic(self, control: Point, end: Point) -> None:
        here = self._here
        one = Point(here.x + (control.x - here.x) * 2 / 3, here.y + (control.y - here.y) * 2 / 3)
        other = Point(end.x + (control.x - end.x) * 2 / 3, end.y + (control.y - end.y) * 2 / 3)
        self._curve(one, other, end)
        self._control, self._mirrored = control, "T"

    def _arc(self, radii: tuple[float, float], turned: float, large: bool, sweep: bool, end: Point) -> None:
        curves = arc(self._here, radii, turned, large=large, sweep=sweep, end=end)
        for one, other, point in curves:
            self._curve(one, other, point, "")
        if not curves and end != self._here:
            self._line(end)
