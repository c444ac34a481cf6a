"""Figures ready to be painted, each read once."""

from functools import lru_cache
from pathlib import Path

from quizapp.figures.reading import read_figure
from quizapp.ui.figures.painting import Artwork


def artwork_of(file: Path) -> Artwork:
    """The figure in that file; raise BadFigure or OSError where it cannot be read any more."""
    return _read(file, file.stat().st_mtime_ns)


@lru_cache(maxsize=8)
def _read(file: Path, _changed: int) -> Artwork:
    return Artwork(read_figure(file.read_bytes()))
