"""New entries as they are written into a deck file: texts in braces while they are short, all else line by line."""

from dataclasses import dataclass

from quizapp.decks_io.editing.entry import Value
from quizapp.decks_io.editing.scalars import WIDTH, Slot, key, written


@dataclass(frozen=True, slots=True)
class Layout:
    """How a file is laid out: by how many columns a level is deeper, and how long its lines are at most."""

    step: int = 2
    width: int = WIDTH


def behind(value: Value, indent: int, layout: Layout, *, column: int) -> str:
    """The value as it is written behind a colon or a hyphen: with a space before it, or on lines of its own.

    ``indent`` is the column of the name that it belongs to, ``column`` that of the colon or hyphen.
    """
    inner = indent + layout.step
    if isinstance(value, str):
        return " " + written(value, Slot(column + 2, inner, flow=False, width=layout.width))
    if (short := _on_one_line(value, layout.width - column - 2)) is not None:
        return f" {short}"
    pad = "\n" + " " * inner
    if isinstance(value, list):
        return "".join(f"{pad}-{item(each, inner, layout)}" for each in value)
    return "".join(f"{pad}{line}" for line in _entries(value, inner, layout))


def item(value: Value, dash: int, layout: Layout) -> str:
    """The value as it is written behind the hyphen of a list; ``dash`` is the column of that."""
    if isinstance(value, dict) and value:
        inner = dash + 2
        return " " + f"\n{' ' * inner}".join(_entries(value, inner, layout))
    return behind(value, dash, layout, column=dash)


def entry(name: str, value: Value, indent: int, layout: Layout) -> str:
    """Name and value of an entry whose name stands at that column."""
    shown = key(name)
    return f"{shown}:{behind(value, indent, layout, column=indent + len(shown))}"


def flow(value: Value) -> str:
    """The value on one line, as it stands within braces or brackets."""
    if isinstance(value, str):
        return written(value, Slot(0, 0, flow=True))
    if isinstance(value, list):
        return "[" + ", ".join(flow(each) for each in value) + "]"
    return "{" + ", ".join(f"{key(name)}: {flow(each)}" for name, each in value.items()) + "}"


def _entries(value: dict[str, Value], indent: int, layout: Layout) -> list[str]:
    return [entry(name, each, indent, layout) for name, each in value.items()]


def _on_one_line(value: list[Value] | dict[str, Value], room: int) -> str | None:
    """A list of words, or a text in its languages, that has room on its line; nothing else is read easily so."""
    if not value:
        return flow(value)
    inner = value if isinstance(value, list) else list(value.values())
    if not all(isinstance(each, str) and "\n" not in each for each in inner):
        return None
    if isinstance(value, dict) and not all(_is_language(name) for name in value):
        return None
    shown = flow(value)
    return shown if len(shown) <= room else None


def _is_language(name: str) -> bool:
    return 2 <= len(name) <= 3 and name.isascii() and name.isalpha() and name.islower()
