"""From an older schema to ours: by Alembic's steps, after a verified copy, whole or not at all."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from textwrap import dedent
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, event

from quizapp.errors import Failure, QuizError
from quizapp.store import database, upgrade
from quizapp.store.database import open_database, writing
from quizapp.store.progress import SqlProgress
from quizapp.store.tables import HEAD
from quizapp.study.notebook import Notebook
from quizapp.study.replay import replay
from quizapp.study.settings import Settings
from quizapp.study.sitting import Sitting
from quizapp.study.upkeep import Upkeep
from tests.conftest import FixedClock, a_library
from tests.responses import respond
from tests.store.counting import counted, totals

Schema = list[tuple[Any, ...]]


def rows(file: Path, statement: str) -> list[tuple[Any, ...]]:
    """What another program reads from the file."""
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(statement).fetchall()


def schema(file: Path) -> tuple[Schema, Schema, dict[str, Schema]]:
    """Every table and index, and each table's columns and foreign keys, in SQLite's own words."""
    said = rows(file, "SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name")
    statements = [(kind, name, table, sql and "".join(sql.split())) for kind, name, table, sql in said]
    tables = sorted(name for kind, name, *_ in said if kind == "table")
    details = {
        f"{pragma} {name}": rows(file, f"SELECT * FROM pragma_{pragma}('{name}')")
        for name in tables
        for pragma in ("table_xinfo", "foreign_key_list")
    }
    return statements, rows(file, "SELECT name, strict, wr FROM pragma_table_list ORDER BY name"), details


def made_by_alembic(file: Path) -> None:
    """An empty file brought to our schema by every step from the first."""
    engine = create_engine(f"sqlite:///{file}")
    event.listen(engine, "connect", database._on_connect)
    event.listen(engine, "begin", database._on_begin)
    with writing(engine) as connection:
        upgrade.apply_steps(connection)
    engine.dispose()


def test_a_fresh_file_is_what_the_steps_make(tmp_path: Path) -> None:
    """Made at once or step by step, the schema is the same to the last word, and so is its version."""
    fresh, stepped = tmp_path / "fresh.db", tmp_path / "stepped.db"
    open_database(fresh).dispose()
    made_by_alembic(stepped)

    assert schema(fresh) == schema(stepped)
    assert rows(stepped, "SELECT * FROM alembic_version") == [(HEAD,)]


def test_the_steps_end_at_the_version_that_we_stamp() -> None:
    """Our version is a known one, and the newest."""
    assert ScriptDirectory.from_config(upgrade._config()).get_heads() == [HEAD]
    assert upgrade.knows(HEAD)
    assert not upgrade.knows("9999")


def test_a_file_that_the_steps_made_can_be_studied(tmp_path: Path, clock: FixedClock) -> None:
    """Opened by the program it is ours without another step or copy."""
    file = tmp_path / "quizapp.db"
    made_by_alembic(file)
    progress = SqlProgress(open_database(file))

    assert Notebook(a_library(), progress, clock).plan().queue != ()
    progress.close()
    assert [each.name for each in tmp_path.iterdir()] == ["quizapp.db"]


SAMPLES = Path(__file__).parent / "samples"
"""What earlier versions of the program wrote: days with undos and repeats, and in the third in several zones."""

FIRST, SECOND, THIRD = (SAMPLES / f"schema-000{number}.sql" for number in (1, 2, 3))
EACH_SAMPLE = pytest.mark.parametrize("sample", [FIRST, SECOND, THIRD], ids=lambda sample: sample.stem)


def written_by(sample: Path, folder: Path, *changes: tuple[str, str]) -> Path:
    """A file as that version left it, but for these words in its script."""
    folder.mkdir(exist_ok=True)
    file, script = folder / "quizapp.db", sample.read_text("utf-8")
    for before, after in changes:
        assert before in script
        script = script.replace(before, after)
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)
    return file


def test_a_file_of_the_first_schema_goes_on(data_dir: Path, clock: FixedClock) -> None:
    """What the first version wrote becomes ours without losing or changing a word."""
    file = written_by(FIRST, data_dir)
    log, states = rows(file, "SELECT * FROM event"), rows(file, "SELECT * FROM card_state")
    clock.forward(days=2)
    notebook = Notebook(a_library(), progress := SqlProgress(open_database(file)), clock)

    assert len(log) == 16
    kept = rows(file, "SELECT * FROM event")
    assert [row[: len(log[0])] for row in kept] == log
    assert {value for row in kept for value in row[len(log[0]) : -1]} == {None}
    assert rows(file, "SELECT * FROM card_state") == states
    assert [logged.review.overruled for logged in progress.reviews()] == [False] * 12
    assert replay(progress.steps()) == progress.states()
    sitting = Sitting(notebook, Random(1), "de")
    assert sitting.question is not None
    sitting.answer(respond(sitting.question))
    progress.close()
    assert rows(file, "SELECT overruled FROM event WHERE sequence = 17") == [(0,)]
    assert sorted(each.name for each in data_dir.iterdir()) == ["quizapp.db", "quizapp.db.before-upgrade-1"]


@EACH_SAMPLE
def test_an_older_file_becomes_what_a_fresh_one_is(tmp_path: Path, sample: Path) -> None:
    """Two files of one version do not differ in any word of their schema, however old one of them is."""
    old, fresh = written_by(sample, tmp_path), tmp_path / "fresh.db"
    open_database(old).dispose()
    open_database(fresh).dispose()

    assert schema(old) == schema(fresh)


def test_a_file_of_the_second_schema_goes_on(data_dir: Path) -> None:
    """Log, states and settings are what they were, to the last word and in their order."""
    file = written_by(SECOND, data_dir)
    tables = ("event", "card_state", "setting", "learner", "device")
    before = {table: rows(file, f"SELECT * FROM {table}") for table in tables}
    progress = SqlProgress(open_database(file))

    assert len(before["event"]) == 29
    kept = {table: rows(file, f"SELECT * FROM {table}") for table in tables}
    assert {**kept, "event": [row[:-1] for row in kept["event"]]} == before
    assert replay(progress.steps()) == progress.states()
    assert progress.settings() == Settings(new_per_day=7, study_language="en")
    assert progress.treatments() == {}
    progress.close()


HOURS = """
    SELECT DISTINCT zone, substr(answered_at, 12, 2), hour FROM event WHERE kind IN ('answer', 'drill') ORDER BY 1, 2
"""


def test_an_older_log_is_told_the_hours(data_dir: Path) -> None:
    """Each answer has the hour that its own zone's clock showed; an undo or a reset has none."""
    file = written_by(THIRD, data_dir)
    open_database(file).dispose()

    assert rows(file, HOURS) == [
        *(("America/New_York", "11", 6), ("Europe/Berlin", "09", 10), ("Europe/Berlin", "10", 11)),
        *(("Europe/Berlin", "16", 17), ("UTC", "10", 10), ("UTC+05:30", "18", 23)),
    ]
    assert rows(file, "SELECT DISTINCT hour FROM event WHERE kind IN ('undo', 'reset')") == [(None,)]


def test_of_a_zone_that_nobody_knows_the_hour_is_not_known(data_dir: Path) -> None:
    """The answer is counted all the same, but for the picture of hours."""
    file = written_by(THIRD, data_dir, ("'America/New_York'", "'Mars/Olympus'"))
    open_database(file).dispose()

    assert rows(file, "SELECT DISTINCT hour FROM event WHERE zone = 'Mars/Olympus'") == [(None,)]
    assert totals(file) == counted(file)


@EACH_SAMPLE
def test_the_totals_of_an_older_log_are_those_that_it_has(data_dir: Path, sample: Path) -> None:
    """What the step makes of a log is what is counted in it, and there is something of each sort."""
    file = written_by(sample, data_dir)
    open_database(file).dispose()

    assert totals(file) == counted(file)
    assert {row[1] for row in totals(file)[0]} == {"maturity", "form", "hour", "confidence"}
    assert bool(totals(file)[1]) is (sample == THIRD)


@EACH_SAMPLE
def test_cards_of_an_older_file_can_be_made_new(data_dir: Path, clock: FixedClock, sample: Path) -> None:
    """In the very run that brought it up to date a reset is kept and taken back, and the file is whole afterwards."""
    file = written_by(sample, data_dir)
    progress = SqlProgress(open_database(file))
    states, written = progress.states(), len(progress.log())
    upkeep = Upkeep(Notebook(a_library(), progress, clock))
    change = upkeep.reset(list(states))

    assert change is not None
    assert progress.states() == {}
    upkeep.undo()
    assert progress.states() == states
    assert [row.kind for row in progress.log()[written:]] == ["reset"] * len(states) + ["undo"] * len(states)
    progress.close()
    assert rows(file, "PRAGMA integrity_check") == [("ok",)]
    assert rows(file, "PRAGMA foreign_key_check") == []


REFUSED = {
    "a kind that is none": ("UPDATE event SET kind = 'guess' WHERE sequence = 1", "kind_is_known"),
    "an answer without its quality": ("UPDATE event SET quality = NULL WHERE sequence = 1", "quality_is_sm2s"),
    "a reset that takes back": ("UPDATE event SET kind = 'reset' WHERE kind = 'undo'", "only_undo_takes_back"),
    "one number twice": ("UPDATE event SET sequence = 1 WHERE sequence = 2", "UNIQUE"),
    "an undo of nothing": ("UPDATE event SET takes_back = 'nothing' WHERE kind = 'undo'", "UNIQUE|FOREIGN KEY"),
    "a number that is none": ("UPDATE event SET sequence = 'first' WHERE sequence = 1", "cannot store TEXT"),
}


@EACH_SAMPLE
@pytest.mark.parametrize(("statement", "rule"), REFUSED.values(), ids=REFUSED)
def test_the_log_of_an_older_file_keeps_its_rules(tmp_path: Path, sample: Path, statement: str, rule: str) -> None:
    """What the log refused before it refuses still."""
    file = written_by(sample, tmp_path)
    open_database(file).dispose()

    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError, match=rule):
            connection.execute(statement)


def test_a_log_under_other_rules_is_left_alone(tmp_path: Path) -> None:
    """Where somebody has changed the table the step does not guess: the file stays as it was."""
    file = written_by(SECOND, tmp_path / "data", ("'drill', 'undo')", "'drill', 'undo', 'mine')"))
    before, log = schema(file), rows(file, "SELECT * FROM event")

    with pytest.raises(QuizError, match="the log's rules are not those of version 0002") as caught:
        open_database(file)

    assert caught.value.failure == Failure.MIGRATION_FAILED
    assert (schema(file), rows(file, "SELECT * FROM event")) == (before, log)


GOOD_STEP = 'op.add_column("event", sa.Column("comment", sa.Text))'
BROKEN_STEPS = {
    "refused by SQLite": 'op.execute("INSERT INTO nowhere VALUES (1)")',
    "a mistake of ours": 'raise LookupError("no such fact")',
}


def with_another_step(folder: Path, monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    """Pretend that a later version of the program has one more step."""
    steps = folder / "migrations"
    shutil.copytree(upgrade._STEPS, steps, ignore=shutil.ignore_patterns("__pycache__"))
    body = "\n".join(f"    {line}" for line in lines)
    head = dedent('''\
        """A step that there is in this test only."""

        import sqlalchemy as sa
        from alembic import op

        revision = "test"
        down_revision = "HEAD"


        def upgrade() -> None:
    ''').replace("HEAD", HEAD)
    (steps / "versions" / "9999_test.py").write_text(f"{head}{body}\n", "utf-8")
    monkeypatch.setattr(upgrade, "_STEPS", steps)
    monkeypatch.setattr(database, "HEAD", "test")


@pytest.fixture
def old_file(tmp_path: Path, clock: FixedClock) -> Path:
    """A file of the schema of today with a sitting in it."""
    file = tmp_path / "data" / "quizapp.db"
    progress = SqlProgress(open_database(file))
    sitting = Sitting(Notebook(a_library(), progress, clock), Random(1), "de")
    while sitting.question is not None:
        sitting.answer(respond(sitting.question))
        sitting.advance()
    progress.close()
    return file


def test_an_older_file_is_brought_up_to_date(
    tmp_path: Path, old_file: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The missing step is taken, no answer is lost, and a whole copy of the old file lies beside it."""
    before = schema(old_file)
    log, states = rows(old_file, "SELECT * FROM event"), rows(old_file, "SELECT * FROM card_state")
    with_another_step(tmp_path, monkeypatch, GOOD_STEP)
    engine = open_database(old_file)
    engine.dispose()
    copy = old_file.with_name("quizapp.db.before-upgrade-1")

    assert rows(old_file, "SELECT * FROM alembic_version") == [("test",)]
    assert rows(old_file, "SELECT * FROM event") == [(*row, None) for row in log]
    assert rows(old_file, "SELECT * FROM card_state") == states
    assert sorted(each.name for each in old_file.parent.iterdir()) == ["quizapp.db", copy.name]
    assert schema(copy) == before
    assert rows(copy, "SELECT * FROM event") == log
    assert rows(copy, "SELECT * FROM alembic_version") == [(HEAD,)]


def test_an_upgrade_is_done_once(tmp_path: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next start finds the file up to date and makes no copy."""
    with_another_step(tmp_path, monkeypatch, GOOD_STEP)
    open_database(old_file).dispose()
    open_database(old_file).dispose()

    assert len(list(old_file.parent.iterdir())) == 2


def test_no_copy_is_overwritten(tmp_path: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that an earlier upgrade left stays, and the new one gets the next number."""
    earlier = old_file.with_name("quizapp.db.before-upgrade-1")
    earlier.write_bytes(b"precious")
    with_another_step(tmp_path, monkeypatch, GOOD_STEP)
    open_database(old_file).dispose()

    assert earlier.read_bytes() == b"precious"
    assert rows(old_file.with_name("quizapp.db.before-upgrade-2"), "SELECT count(*) FROM event") == [(5,)]


@pytest.mark.parametrize("line", BROKEN_STEPS.values(), ids=BROKEN_STEPS)
def test_a_step_that_fails_takes_everything_back(
    tmp_path: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """The file is as it was before, the copy is there, and the program of before goes on with it."""
    before, log = schema(old_file), rows(old_file, "SELECT * FROM event")
    with monkeypatch.context() as later:
        with_another_step(tmp_path, later, GOOD_STEP, line)
        with pytest.raises(QuizError) as caught:
            open_database(old_file)

    assert (caught.value.failure, caught.value.concerned) == (Failure.MIGRATION_FAILED, old_file)
    assert caught.value.reason.endswith("; quizapp.db.before-upgrade-1")
    assert schema(old_file) == before
    assert rows(old_file, "SELECT * FROM event") == log
    assert rows(old_file.with_name("quizapp.db.before-upgrade-1"), "SELECT * FROM event") == log
    open_database(old_file).dispose()


def garbled(file: Path) -> None:
    """Write noise over a page of the log, where only a check of everything finds it."""
    (page,) = rows(file, "SELECT rootpage FROM sqlite_master WHERE name = 'event_of_form'")[0]
    content = bytearray(file.read_bytes())
    content[(page - 1) * 4096 : (page - 1) * 4096 + 64] = b"noise" * 12 + b"nois"
    file.write_bytes(content)


def test_of_a_damaged_file_no_step_is_taken(tmp_path: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the copy is not whole because the file is not, this is said, and both are as if nothing had been tried."""
    garbled(old_file)
    content = old_file.read_bytes()
    with_another_step(tmp_path, monkeypatch, GOOD_STEP)

    with pytest.raises(QuizError) as caught:
        open_database(old_file)

    assert (caught.value.failure, caught.value.concerned) == (Failure.DATABASE_DAMAGED, old_file)
    assert {each.name: each.read_bytes() for each in old_file.parent.iterdir()} == {"quizapp.db": content}


def test_without_a_copy_no_step_is_taken(tmp_path: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the copy cannot be made, here because its name is too long, the file is left as it is."""
    file = old_file.with_name("x" * 240)
    old_file.rename(file)
    before = schema(file)
    with_another_step(tmp_path, monkeypatch, GOOD_STEP)

    with pytest.raises(QuizError) as caught:
        open_database(file)

    copy = file.with_name(f"{file.name}.before-upgrade-1")
    assert (caught.value.failure, caught.value.concerned) == (Failure.CANNOT_WRITE, copy)
    assert caught.value.reason == "File name too long"
    assert schema(file) == before
