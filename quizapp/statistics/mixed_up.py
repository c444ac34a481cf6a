"""What was taken for what."""

from collections.abc import Mapping

from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.study.library import Library
from quizapp.study.mixups import Confusion


def mixed_up(confusions: Mapping[Confusion, int], library: Library, language: str) -> Sheet:
    """How often, the most frequent first, by the names in that language."""
    named = {name: library.name_of(name, language) for name in {each for pair in confusions for each in pair}}
    rows = [(named[asked], named[taken], times) for (asked, taken), times in confusions.items()]
    rows.sort(key=lambda row: (-row[2], row[0], row[1]))
    return Sheet(Picture.MIXUPS, (Column.ASKED, Column.TAKEN, Column.TIMES), tuple(rows))
