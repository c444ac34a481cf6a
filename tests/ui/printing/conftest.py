"""What tests of paper share: the program's fonts, and a reader of PDF files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from quizapp.ui.theme import load_fonts
from quizapp.wording import catalog
from tests.ui.printing.reading import Printed, read

Reader = Callable[[Path], Printed]


@pytest.fixture(autouse=True)
def _with_fonts(qapp: QApplication) -> Iterator[None]:
    """The shipped fonts, and the language as it was before."""
    load_fonts()
    language = catalog.current()
    catalog.use("en")
    yield
    catalog.use(language)


@pytest.fixture
def reader() -> Reader:
    """Reads what was printed."""
    return read
