"""From a value as it stands in a file to the edits that make another of it, and leave alone what stays."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quizapp.decks_io.editing import braces, scalars, values
from quizapp.decks_io.editing.entry import Value
from quizapp.decks_io.editing.scalars import Slot
from quizapp.decks_io.editing.sheet import Edit, Sheet
from quizapp.decks_io.editing.spans import ListSpan, MapSpan, ScalarSpan, Span, plain
from quizapp.decks_io.editing.values import Layout

_GAP: Final = re.compile(r"(?:[^\S\n]*(?:#[^\n]*)?\n)*[^\S\n]*")
"""White space and remarks."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value belongs: behind the colon or hyphen that ends at ``after``, to a name at the column ``indent``."""

    after: int
    indent: int
    flow: bool


class Amending:
    """Makes edits on one sheet."""

    def __init__(self, sheet: Sheet, layout: Layout) -> None:
        self._sheet = sheet
        self._content = sheet.content
        self._layout = layout

    def value(self, node: Span, new: Value, place: Place) -> Iterator[Edit]:
        """What makes the new value of the node."""
        if plain(node) == new:
            return
        if isinstance(node, ScalarSpan) and isinstance(new, str):
            yield self._scalar(node, new, place)
        elif isinstance(node, MapSpan) and isinstance(new, dict) and new.keys() & node.names().keys():
            yield from self.entries(node, new)
        elif isinstance(node, ListSpan) and isinstance(new, list) and new and node.items:
            yield from self._items(node, new)
        else:
            yield self._refilled(node, new, place)

    def entries(self, node: MapSpan, new: dict[str, Value]) -> Iterator[Edit]:
        """What makes the new entries of a mapping that keeps one at least. Those that stay stand in their old order."""
        old = node.names()
        for name, (key, node_of_value) in old.items():
            if name in new:
                yield from self.value(node_of_value, new[name], self.place(key, node))
        gone = [number for number, (key, _) in enumerate(node.entries) if _name(key) not in (None, *new)]
        extents = [(key.start, value.end) for key, value in node.entries]
        for first, last in braces.runs(gone):
            if node.flow:
                yield braces.without(self._sheet, extents, first, last)
            else:
                yield from self._without_entries(extents, first, last)
        stays = next(number for number, (key, _) in enumerate(node.entries) if _name(key) in new)
        before: int | None = None
        for name, value in new.items():
            if name in old:
                before = node.entries.index(old[name])
            else:
                yield self._with_entry(node, name, value, before, stays)

    def with_items(self, node: ListSpan, added: list[Value], at: int, *, apart: bool = False) -> Edit:
        """Items that come to stand at that number in a list that has some; ``apart`` sets them off by empty lines."""
        if node.flow:
            extents = [(each.start, each.end) for each in node.items]
            shown = [values.flow(each) for each in added]
            if at == 0:
                return braces.in_front(self._sheet, extents, 0, shown)
            return braces.behind(self._sheet, extents, at - 1, shown)
        column = self._sheet.column(node.start)
        pad, gap = " " * column, "\n\n" if apart else "\n"
        shown = [f"-{values.item(each, column, self._layout)}" for each in added]
        if at == 0:
            return Edit(node.start, node.start, "".join(each + gap + pad for each in shown))
        end = self._sheet.end_of_line(node.items[at - 1].end)
        return Edit(end, end, "".join(gap + pad + each for each in shown))

    def without_items(self, node: ListSpan, first: int, last: int) -> Iterator[Edit]:
        """The list without the items from the first to the last, which are not all of them."""
        if node.flow:
            yield braces.without(self._sheet, [(each.start, each.end) for each in node.items], first, last)
        else:
            for number in range(first, last + 1):
                yield self.without_lines(self.dash(node, number), node.items[number].end)

    def without_lines(self, start: int, end: int) -> Edit:
        """Nothing in the place of these lines and of the line end before them; remarks above and below stay."""
        return Edit(max(0, self._sheet.start_of_line(start) - 1), self._sheet.end_of_line(end), "")

    def place(self, key: Span, node: MapSpan) -> Place:
        """Where the value of that key belongs."""
        return Place(self._behind_gap(key.end) + 1, self._sheet.column(key.start), node.flow)

    def item_place(self, node: ListSpan, number: int) -> Place:
        """Where the item of that number belongs."""
        after = node.items[number].start if node.flow else self.dash(node, number) + 1
        return Place(after, self._sheet.column(after) - 1, node.flow)

    def dash(self, node: ListSpan, number: int) -> int:
        """Where the hyphen of that item stands, in a list that has no brackets."""
        return self._behind_gap(node.items[number - 1].end) if number else node.start

    def _items(self, node: ListSpan, new: list[Value]) -> Iterator[Edit]:
        """What makes the new items of a list that has some before and after."""
        old = [plain(each) for each in node.items]
        shorter = min(len(old), len(new))
        head = next((at for at in range(shorter) if old[at] != new[at]), shorter)
        tail = next((at for at in range(shorter - head) if old[-1 - at] != new[-1 - at]), shorter - head)
        both = shorter - tail
        for number in range(head, both):
            yield from self.value(node.items[number], new[number], self.item_place(node, number))
        if len(old) > len(new):
            yield from self.without_items(node, both, len(old) - tail - 1)
        elif len(old) < len(new):
            yield self.with_items(node, new[both : len(new) - tail], both)

    def _with_entry(self, node: MapSpan, name: str, value: Value, before: int | None, stays: int) -> Edit:
        """One entry more: behind that one, or in front of the first that stays."""
        if node.flow:
            extents = [(key.start, value.end) for key, value in node.entries]
            shown = [f"{scalars.key(name)}: {values.flow(value)}"]
            if before is None:
                return braces.in_front(self._sheet, extents, stays, shown)
            return braces.behind(self._sheet, extents, before, shown)
        start = node.entries[stays][0].start
        indent = self._sheet.column(start)
        line = values.entry(name, value, indent, self._layout)
        if before is None:
            return Edit(start, start, f"{line}\n{' ' * indent}")
        end = self._sheet.end_of_line(node.entries[before][1].end)
        return Edit(end, end, f"\n{' ' * indent}{line}")

    def _without_entries(self, extents: list[braces.Extent], first: int, last: int) -> Iterator[Edit]:
        """Whole lines; where the first stands behind a hyphen, the next one moves up to it."""
        start = extents[first][0]
        if self._content[self._sheet.start_of_line(start) : start].strip(" "):
            if all(not self._between(extents, number).strip() for number in range(first, last + 1)):
                yield Edit(start, extents[last + 1][0], "")
                return
            yield Edit(start, self._sheet.end_of_line(extents[first][1]), "")
            first += 1
        for number in range(first, last + 1):
            yield self.without_lines(*extents[number])

    def _between(self, extents: list[braces.Extent], number: int) -> str:
        return self._content[extents[number][1] : extents[number + 1][0]]

    def _scalar(self, node: ScalarSpan, new: str, place: Place) -> Edit:
        """Another text in the place of that one, in its style."""
        before = self._content[node.start : node.end]
        column, indent = self._sheet.column(node.start), self._indent_of_lines(node, place)
        shown = scalars.written(new, Slot(column, indent, place.flow, node.style, before, self._layout.width))
        return self._in_place(node.start, node.end, self._set_off(node, place) + shown)

    def _indent_of_lines(self, node: ScalarSpan, place: Place) -> int:
        """How far in the lines of a block of text stand: as far as those that stood there."""
        lines = self._content[node.start : node.end].split("\n")[1:] if node.style in ("|", ">") else []
        first = next((line for line in lines if line.strip()), "")
        found = len(first) - len(first.lstrip(" "))
        return found if found > place.indent else place.indent + self._layout.step

    def _refilled(self, node: Span, new: Value, place: Place) -> Edit:
        """A value of another kind: written anew behind its name."""
        if place.flow:
            return Edit(node.start, node.end, self._set_off(node, place) + values.flow(new))
        column = self._sheet.column(place.after) - 1
        shown = values.behind(new, place.indent, self._layout, column=column)
        remark = self._remark(place.after)
        if not remark:
            return self._in_place(place.after, node.end, shown)
        return Edit(place.after, max(node.end, place.after + len(remark)), _with_remark(shown, remark))

    def _set_off(self, node: Span, place: Place) -> str:
        """What has to stand between a name and its value where nothing does yet."""
        if place.after > node.start:  # a name within braces may stand there without even a colon
            return ": "
        return " " if self._content[node.start - 1] in ":-" else ""

    def _in_place(self, start: int, end: int, shown: str) -> Edit:
        """What is shown in the place of that. A remark behind it must not become a part of a text of several lines."""
        remark = self._remark(end)
        if remark and "\n" in shown:
            return Edit(start, end + len(remark), _with_remark(shown, remark))
        return Edit(start, end, shown)

    def _remark(self, start: int) -> str:
        """The remark that follows on the line, with the space before it, if nothing else does."""
        rest = self._content[start : self._sheet.end_of_line(start)].rstrip()
        return rest if rest.lstrip().startswith("#") else ""

    def _behind_gap(self, start: int) -> int:
        """The place of what follows white space and remarks."""
        gap = _GAP.match(self._content, start)
        return start if gap is None else gap.end()


def _with_remark(shown: str, remark: str) -> str:
    """The remark at the end of the first line."""
    first, line_end, rest = shown.partition("\n")
    return f"{first}{remark}{line_end}{rest}"


def _name(key: Span) -> str | None:
    return key.value.strip() if isinstance(key, ScalarSpan) else None
