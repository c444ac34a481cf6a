"""Narrow shapes along a course: ribs, rays, tendons."""

import math

from resources.drawing.curves import Mark
from resources.drawing.sheet import Part


def strip(name: str, tissue: str, *course: tuple[float, float, float]) -> Part:
    """A narrow shape along a course of (x, y, half breadth there)."""
    there: list[Mark] = []
    back: list[Mark] = []
    for index, (x, y, half) in enumerate(course):
        before, after = course[max(index - 1, 0)], course[min(index + 1, len(course) - 1)]
        along_x, along_y = after[0] - before[0], after[1] - before[1]
        length = math.hypot(along_x, along_y)
        out_x, out_y = -along_y / length * half, along_x / length * half
        end = index in (0, len(course) - 1)
        there.append((x + out_x, y + out_y, "c") if end else (x + out_x, y + out_y))
        back.append((x - out_x, y - out_y, "c") if end else (x - out_x, y - out_y))
    return Part(id=name, tissue=tissue, points=[*there, *reversed(back)])
