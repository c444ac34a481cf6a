"""What was decided about cards, on the disk: all of it or nothing."""

from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.errors import Failure, QuizError
from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.notebook import Notebook
from quizapp.study.treatment import Treatment, in_order, note_in
from tests.conftest import BERLIN, MONDAY, FixedClock, a_library
from tests.store.breaking import execute, fault
from tests.store.test_progress import rows

FLEXOR, LANDING = CardId("hip", "flexor"), CardId("foot", "landing")
NOON = datetime.combine(MONDAY, time(12), BERLIN)
FULL = Treatment(
    suspended=True,
    buried_until=MONDAY + timedelta(days=1),
    marked=True,
    tags=("Hüfte", "🏃‍♀️"),
    note="Erst beugen,\n\tdann „strecken“. 0\u0300 🦵",
)

TREATMENTS = st.builds(
    Treatment,
    suspended=st.booleans(),
    buried_until=st.none() | st.dates(),
    marked=st.booleans(),
    tags=st.lists(st.text(max_size=70), max_size=4).map(in_order),
    note=st.text(max_size=200).map(note_in),
)


def test_a_treatment_comes_back_as_it_was(progress: SqlProgress, data_dir: Path) -> None:
    """Every field survives the disk, and what was decided last counts."""
    progress.treat({FLEXOR: Treatment(note="old"), LANDING: Treatment(marked=True)}, NOON)
    progress.treat({FLEXOR: FULL}, NOON + timedelta(hours=1))

    assert progress.treatments() == {FLEXOR: FULL, LANDING: Treatment(marked=True)}
    assert rows(data_dir / "quizapp.db", "SELECT card, changed_at FROM treatment ORDER BY card") == [
        ("flexor", "2026-11-23T12:00:00.000000+00:00"),
        ("landing", "2026-11-23T11:00:00.000000+00:00"),
    ]


@given(decided=st.lists(TREATMENTS, min_size=1, max_size=4))
@settings(deadline=None, max_examples=60)
def test_whatever_was_decided_last_is_kept(tmp_path_factory: pytest.TempPathFactory, decided: list[Treatment]) -> None:
    """Whatever letters tags and notes are made of, a new start finds the last decision, each part of it."""
    file = tmp_path_factory.mktemp("treated") / "quizapp.db"
    progress = SqlProgress(open_database(file))
    for each in decided:
        progress.treat({FLEXOR: each}, NOON)
    progress.close()
    again = SqlProgress(open_database(file))

    assert again.treatments() == {FLEXOR: decided[-1]}
    again.close()


def test_nothing_decided_is_nothing_written(progress: SqlProgress, data_dir: Path) -> None:
    """No card, no transaction, even where nobody could write."""
    with fault(data_dir / "quizapp.db", "BEFORE INSERT ON treatment BEGIN SELECT RAISE(ABORT, 'disk fault'); END"):
        progress.treat({}, NOON)

    assert progress.treatments() == {}


@pytest.mark.parametrize(
    "trigger",
    [
        "BEFORE INSERT ON treatment WHEN NEW.card = 'landing' BEGIN SELECT RAISE(ABORT, 'disk fault'); END",
        "AFTER INSERT ON treatment WHEN NEW.card = 'landing' BEGIN SELECT RAISE(FAIL, 'disk fault'); END",
        "AFTER UPDATE ON treatment BEGIN SELECT RAISE(ROLLBACK, 'disk fault'); END",
    ],
)
def test_all_cards_are_treated_or_none(progress: SqlProgress, data_dir: Path, clock: FixedClock, trigger: str) -> None:
    """Where the disk refuses one of the cards, no card has changed, on the disk as in memory."""
    notebook = Notebook(a_library(), progress, clock)
    notebook.treat({FLEXOR: Treatment(marked=True)})
    with fault(data_dir / "quizapp.db", trigger), pytest.raises(QuizError) as caught:
        notebook.treat({FLEXOR: FULL, LANDING: FULL})

    assert (caught.value.failure, caught.value.reason) == (Failure.CHANGE_NOT_SAVED, "disk fault")
    assert progress.treatments() == dict(notebook.treatments) == {FLEXOR: Treatment(marked=True)}
    notebook.treat({FLEXOR: FULL, LANDING: FULL})
    assert progress.treatments() == dict(notebook.treatments) == {FLEXOR: FULL, LANDING: FULL}


def test_each_learner_decides_alone(progress: SqlProgress, data_dir: Path) -> None:
    """What one suspends another is asked."""
    ada = SqlProgress(open_database(data_dir / "quizapp.db"), "Ada")
    progress.treat({FLEXOR: FULL}, NOON)

    assert ada.treatments() == {}
    ada.close()


def test_what_was_decided_about_a_card_that_is_gone_is_kept(progress: SqlProgress, clock: FixedClock) -> None:
    """A deck may come back."""
    gone = CardId("old-deck", "old-card")
    Notebook(a_library(), progress, clock).treat({gone: FULL})

    assert Notebook(a_library(), progress, clock).treatment(gone) == FULL


def test_a_day_that_is_none_is_damage(progress: SqlProgress, data_dir: Path) -> None:
    """A flipped bit is told with the file's name."""
    progress.treat({FLEXOR: FULL}, NOON)
    execute(data_dir / "quizapp.db", "UPDATE treatment SET buried_until = '2026-13-45'")

    with pytest.raises(QuizError, match=r"month must be in 1\.\.12") as caught:
        progress.treatments()

    assert (caught.value.failure, caught.value.concerned) == (Failure.DATABASE_DAMAGED, data_dir / "quizapp.db")
