"""English for every test here, and the language as it was after it."""

from collections.abc import Iterator

import pytest

from quizapp.wording import catalog


@pytest.fixture(autouse=True)
def _in_english() -> Iterator[None]:
    before = catalog.current()
    catalog.use("en")
    yield
    catalog.use(before)
