"""Data folders with and without decks of their own, and a process left as it was."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.wording import catalog
from tests.commands.door import Door
from tests.conftest import FOOT, HIP, FixedClock


@pytest.fixture
def door(data_dir: Path, clock: FixedClock) -> Iterator[Door]:
    """Commands on a data folder that does not exist yet."""
    door = Door(data_dir, clock)
    yield door
    for drill in door.drills:
        drill.close()


@pytest.fixture
def own(door: Door) -> Door:
    """Commands on a data folder with two decks: the hip with three cards, the foot with two."""
    door.write_decks(HIP, FOOT)
    return door


@pytest.fixture(autouse=True, scope="module")
def _as_before() -> Iterator[None]:
    """Switch back what commands switch for the whole process."""
    language, digits = catalog.current(), sys.get_int_max_str_digits()
    yield
    catalog.use(language)
    sys.set_int_max_str_digits(digits)
