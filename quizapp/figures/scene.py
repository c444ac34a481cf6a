"""How an element is to be understood: what it has from the groups around it, and what it says itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from quizapp.figures.figure import Side, Tissue
from quizapp.figures.gate import SVG
from quizapp.figures.names import name_in
from quizapp.figures.transforms import UNMOVED, Matrix, matrix_of

_GROUPS: Final = frozenset({"svg", "g", "a", "switch"})
_GROUND: Final = frozenset({"skin", "far", "line"})
# Where Affinity and Illustrator keep a name as it was typed, if the id had to differ.
_TYPED: Final = ("http://www.serif.com/ id", "data-name", "id")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """One element, open. ``name`` is whose shape it is (a part of); ``owner`` whose fibres or fade."""

    matrix: Matrix = UNMOVED
    ignored: bool = False
    deep: bool = False
    tissue: Tissue | None = None
    filled: bool = True
    name: tuple[str, Side] | None = None
    ground: bool = False
    line: bool = False
    far: bool = False

    def within(
        self, namespace: str, element: str, attributes: Mapping[str, str], unfilled: frozenset[str], drawn: bool
    ) -> "Scene":
        """The scene of an element in this one; ``unfilled`` are the classes that a style sheet gives no fill."""
        style = _declarations(attributes.get("style", ""))
        shown = style.get("display", attributes.get("display")) != "none"
        visible = style.get("visibility", attributes.get("visibility")) not in ("hidden", "collapse")
        if self.ignored or namespace != SVG or not (drawn or element in _GROUPS) or not (shown and visible):
            return _IGNORED
        classes = attributes.get("class", "").split()
        fill = style.get("fill", "none" if not unfilled.isdisjoint(classes) else attributes.get("fill"))
        tissue = next((Tissue(each) for each in classes if each in (*Tissue,)), None)
        name = next((found for each in _TYPED if (found := name_in(attributes.get(each)))), None)
        ground = not _GROUND.isdisjoint(classes)
        transform = attributes.get("transform")
        return replace(
            self,
            matrix=self.matrix.after(matrix_of(transform)) if transform else self.matrix,
            deep=self.deep or "deep" in classes or attributes.get("data-layer") == "deep",
            tissue=tissue or self.tissue,
            filled=self.filled if fill in (None, "inherit") else fill != "none",
            name=name or self.name,
            ground=ground or (self.ground and name is None),
            line=self.line or "line" in classes,
            far=self.far or "far" in classes,
        )


_IGNORED: Final = Scene(ignored=True)


def unfilled_classes(sheet: str) -> frozenset[str]:
    """The classes that a style sheet draws without a fill."""
    rules = (rule.partition("{") for rule in sheet.split("}"))
    bare = [heads for heads, _, body in rules if _declarations(body).get("fill") == "none"]
    return frozenset(name for heads in bare for name in re.findall(r"\.([\w-]+)", heads))


def _declarations(style: str) -> dict[str, str]:
    pairs = (each.partition(":") for each in style.split(";")) if style else ()
    return {name.strip().lower(): value.strip().lower() for name, _, value in pairs}
