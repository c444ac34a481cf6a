"""The gap of a cloze made by an editor: what is selected of a sentence is what will be asked for."""

import re
from typing import Final

_BRACES: Final = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_WORD: Final = re.compile(r"\w+(?:[-’']\w+)*")


def with_gap(sentence: str, start: int, end: int) -> tuple[str, int, int]:
    """The sentence with its one gap around that part of it, and where that part begins and ends then.

    Without a part it is the word at that place. Where that is the gap already, the sentence is without one; a gap
    elsewhere is closed. Where nothing can be asked for, nothing changes.
    """
    closed, start, end = _closed(sentence, start, end)
    if start == end:
        start, end = _word_at(closed, start)
    start += len(closed[start:end]) - len(closed[start:end].lstrip())
    end = start + len(closed[start:end].rstrip())
    if start == end:
        return sentence, start, end
    made = f"{closed[:start]}{{{{{closed[start:end]}}}}}{closed[end:]}"
    return (closed, start, end) if made == sentence else (made, start + 2, end + 2)


def _closed(sentence: str, start: int, end: int) -> tuple[str, int, int]:
    """The sentence without braces, and the same part of it."""
    parts: list[str] = []
    at = 0
    new_start, new_end = start, end
    for gap in _BRACES.finditer(sentence):
        parts += [sentence[at : gap.start()], gap[1]]
        at = gap.end()
        for brace in (gap.start(), gap.end() - 2):
            new_start -= min(max(start - brace, 0), 2)
            new_end -= min(max(end - brace, 0), 2)
    return "".join([*parts, sentence[at:]]), new_start, new_end


def _word_at(sentence: str, place: int) -> tuple[int, int]:
    found = next((word for word in _WORD.finditer(sentence) if word.start() <= place <= word.end()), None)
    return (place, place) if found is None else found.span()
