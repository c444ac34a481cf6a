"""From shape to shape by the arrow keys."""

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import Qt

from quizapp.figures.figure import Figure, Shape
from quizapp.figures.places import Direction, neighbour, spatial_order

_ARROWS: Final = {
    Qt.Key.Key_Up: Direction.ABOVE,
    Qt.Key.Key_Down: Direction.BELOW,
    Qt.Key.Key_Left: Direction.LEFT,
    Qt.Key.Key_Right: Direction.RIGHT,
}
KEYS: Final = frozenset({*_ARROWS, Qt.Key.Key_Home, Qt.Key.Key_End})
_FORWARD: Final = (Qt.Key.Key_Down, Qt.Key.Key_Right)


class Steps:
    """The shapes of a figure that have a name, in the order in which they are stepped through."""

    def __init__(self, figure: Figure, named: Collection[str]) -> None:
        self._figure = figure
        self._named = frozenset(named)

    def shapes(self, *, deep: bool) -> list[Shape]:
        """Those of one layer, the uppermost last."""
        return [shape for shape in self._figure.shapes if shape.deep == deep and shape.structure in self._named]

    def order(self, *, deep: bool) -> tuple[str, ...]:
        """Their ids as one reads: from above downwards, from left to right."""
        names = {shape.id for shape in self.shapes(deep=deep)}
        return tuple(name for name in spatial_order(self._figure, deep=deep) if name in names)

    def step(self, here: str, key: Qt.Key, *, deep: bool) -> str:
        """Where that key leads from a shape, or from nowhere; where nothing lies that way, to the next in order."""
        order = self.order(deep=deep)
        if not order:
            return ""
        if key is Qt.Key.Key_End:
            return order[-1]
        if key is Qt.Key.Key_Home or here not in order:
            return order[0]
        found = neighbour(self._figure, here, _ARROWS[key], deep=deep, among=order)
        return found or order[(order.index(here) + (1 if key in _FORWARD else -1)) % len(order)]
