"""One text as it is written into a deck file: in the style in which it stood, if that reads back as the same."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from quizapp.decks_io.nodes import FORBIDDEN, Mapping, ProblemFound, Scalar, parse

WIDTH: Final = 120

_NAMED: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\x85": "\\N", "\u2028": "\\L", "\u2029": "\\P"}
# What a file cannot hold, what would end a line in it, and what nobody would see.
_ESCAPED: Final = re.compile(rf"[\\\"\n\t\x85\u2028\u2029\ufeff]|{FORBIDDEN.pattern}")
_RARE: Final = re.compile(rf"[\x85\u2028\u2029\ufeff]|{FORBIDDEN.pattern}")
_WORD_GAP: Final = re.compile(r"(?<=\S) (?=\S)")
_NUMBER: Final = re.compile(r"[-+]?(?:0[ox][0-9a-fA-F]+|(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?)")
_PLAIN_NUMBER: Final = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?")
_HEADER: Final = re.compile(r"[|>]([-+]?)\d?([-+]?)([^\S\n]+#[^\n]*)?")
_RESOLVER: Final = yaml.resolver.Resolver()
_TEXT: Final = "tag:yaml.org,2002:str"
_NOWHERE: Final = Path("text")


@dataclass(frozen=True, slots=True)
class Slot:
    """Where a text is to stand: at which column, its lines how far in, and whether within braces or brackets.

    ``before`` is what stood there, as written, and ``style`` its style.
    """

    column: int
    indent: int
    flow: bool
    style: str = ""
    before: str = ""
    width: int = WIDTH


def written(value: str, slot: Slot) -> str:
    """The text as it is to be written behind the colon and the space of its name, or the hyphen and space of a list."""
    for candidate in _candidates(value, slot):
        if _reads_as(candidate, value, slot):
            return candidate
    return double(value)


def key(name: str) -> str:
    """The name of an entry as it is to be written."""
    plain = bool(name) and not _RARE.search(name) and _parses(f"{name}: v", name) and _parses(f"{{{name}: v}}", name)
    return name if plain else double(name)


def double(value: str) -> str:
    """The text between double quotation marks, on one line: any text at all can stand so."""
    return '"' + _ESCAPED.sub(_escaped, value) + '"'


def _escaped(found: re.Match[str]) -> str:
    letter = found[0]
    if (named := _NAMED.get(letter)) is not None:
        return named
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def _candidates(value: str, slot: Slot) -> Iterator[str]:
    """What the text could be written as, the most welcome first."""
    if not value or _RARE.search(value):
        return
    lines = value.split("\n")
    block = not slot.flow
    if slot.style == "|" and block:
        yield _literal(lines, slot)
    elif slot.style == ">" and block:
        yield _folded(value, slot)
    elif slot.style == "'" and len(lines) == 1:
        yield _single(value)
    elif slot.style == "" and len(lines) == 1 and not _is_something_else(value):
        if block and slot.column + len(value) > slot.width:
            yield _folded(value, slot)
        yield value
    if len(lines) > 1 and block and slot.style == "":
        short = all(slot.indent + len(line) <= slot.width for line in lines)
        yield _literal(lines, slot) if short else _folded(value, slot)
    if len(lines) == 1 and slot.style != '"' and ('"' in value or "\\" in value):
        yield _single(value)


def _is_something_else(value: str) -> bool:
    """Whether other readers of YAML would take the text for a number, a date, a truth or nothing."""
    if value in ("true", "false") or _PLAIN_NUMBER.fullmatch(value):
        return False  # to them it says the same
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return tag != _TEXT or _NUMBER.fullmatch(value) is not None or value in ("y", "Y", "n", "N")


def _single(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _literal(lines: list[str], slot: Slot) -> str:
    return _header("|", slot) + "".join(f"\n{' ' * slot.indent}{line}" if line else "\n" for line in lines)


def _folded(value: str, slot: Slot) -> str:
    """Broken into lines of the width; of what stood there before every line that may stay as it is stays."""
    room = max(20, slot.width - slot.indent)
    if "\n" in value:
        paragraphs = re.split(r"(\n+)", value)
        lines = []
        for number, each in enumerate(paragraphs):
            lines += [""] * len(each) if number % 2 else _wrapped(_WORD_GAP.split(each), room)
    else:
        lines = _refolded(_WORD_GAP.split(value), _body(slot), room)
    return _header(">", slot) + "".join(f"\n{' ' * slot.indent}{line}" if line else "\n" for line in lines)


def _refolded(words: list[str], old: list[str], room: int) -> list[str]:
    """The words on lines, of which as many as can be are those of before."""
    first, last = 0, len(words)
    above: list[str] = []
    below: list[str] = []
    for line in old:
        count = len(_WORD_GAP.split(line))
        if words[first : first + count] != _WORD_GAP.split(line):
            break
        above.append(line)
        first += count
    for line in reversed(old[len(above) :]):
        count = len(_WORD_GAP.split(line))
        if last - count < first or words[last - count : last] != _WORD_GAP.split(line):
            break
        below.insert(0, line)
        last -= count
    return [*above, *_wrapped(words[first:last], room), *below]


def _wrapped(words: list[str], room: int) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and len(lines[-1]) + 1 + len(word) <= room:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _body(slot: Slot) -> list[str]:
    """The lines of the folded text that stood there, if it was one paragraph and no line stands out."""
    lines = [line.strip() for line in slot.before.split("\n")[1:]]
    return lines if slot.style == ">" and all(lines) else []


def _header(sign: str, slot: Slot) -> str:
    """The sign of a block of text, with what stood behind it; a remark there stays."""
    found = _HEADER.match(slot.before) if slot.style == sign else None
    if found is None:
        return f"{sign}-"
    chomping = found[1] or found[2]
    return f"{sign}{'-' if chomping == '+' else chomping}{found[3] or ''}"


def _reads_as(candidate: str, value: str, slot: Slot) -> bool:
    """Whether the reader finds the text in it, at that place."""
    pad = " " * max(0, slot.indent - 1)
    return _parses(f"{{k: {candidate}, l: m}}" if slot.flow else f"{pad}k: {candidate}\n{pad}l: m", value, of_key=False)


def _parses(text: str, expected: str, *, of_key: bool = True) -> bool:
    try:
        root = parse(text, _NOWHERE)
    except ProblemFound:
        return False
    if not isinstance(root, Mapping):
        return False
    node = root.entries[0][0 if of_key else 1]
    return isinstance(node, Scalar) and (node.value if of_key else node.value.strip()) == expected
