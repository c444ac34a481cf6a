"""The text of a file with one kind of line end, and the way from there back to every byte of it."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizapp.decks_io.deck_reader import lines_as_editors_count

MARK: Final = "\ufeff"
"""The byte-order mark that some editors put in front of a text."""

_END: Final = re.compile(r"\r\n?|\n")


@dataclass(frozen=True, slots=True)
class Edit:
    """Something else in place of what stands from ``start`` to ``end``; nothing stands there where both are one."""

    start: int
    end: int
    text: str


class Sheet:
    """A text as the reader takes it: places are counted in ``content``, edits are made in the file's own text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.content = lines_as_editors_count(text.removeprefix(MARK))
        self._mark = len(text) - len(text.removeprefix(MARK))

    @cached_property
    def _ends(self) -> list[str]:
        """Every line end of the file, in their order."""
        return _END.findall(self.text)

    @cached_property
    def _pairs(self) -> list[int]:
        """Where in the content a line end stands that takes two characters in the file."""
        places, start = [], 0
        for end in self._ends:
            start = self.content.index("\n", start)
            if end == "\r\n":
                places.append(start)
            start += 1
        return places

    @cached_property
    def line_end(self) -> str:
        """The line end that is the most frequent in the file."""
        return max(Counter(self._ends).items(), key=lambda each: each[1], default=("\n", 0))[0]

    def edited(self, edits: Iterable[Edit]) -> str:
        """The file's text with these edits, which do not overlap; of several at one place the first stands first."""
        parts, at = [], 0
        for edit in sorted(edits, key=lambda each: (each.start, each.end)):
            start, end = self._in_file(edit.start), self._in_file(edit.end)
            if start < at:
                raise ValueError(f"two edits overlap at {edit.start}")
            parts += [self.text[at:start], edit.text.replace("\n", self.line_end)]
            at = end
        return "".join([*parts, self.text[at:]])

    def part_edited(self, start: int, end: int, edits: Iterable[Edit]) -> str:
        """What stands from there to there after these edits, which are all within, with one kind of line end."""
        parts, at = [], start
        for edit in sorted(edits, key=lambda each: (each.start, each.end)):
            parts += [self.content[at : edit.start], edit.text]
            at = edit.end
        return "".join([*parts, self.content[at:end]])

    def line_of(self, place: int) -> int:
        """The number of the line, counted from 1."""
        return self.content.count("\n", 0, place) + 1

    def start_of_line(self, place: int) -> int:
        """Where the line of that place begins."""
        return self.content.rfind("\n", 0, place) + 1

    def end_of_line(self, place: int) -> int:
        """Where the line of that place ends, before its line end."""
        end = self.content.find("\n", place)
        return len(self.content) if end < 0 else end

    def column(self, place: int) -> int:
        """How many characters of its line stand before that place."""
        return place - self.start_of_line(place)

    def _in_file(self, place: int) -> int:
        return self._mark + place + bisect_left(self._pairs, place)
