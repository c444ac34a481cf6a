"""Kill the program at any moment: what it said is kept is there when it starts again."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from random import Random
from sqlite3 import connect

from quizapp.store.database import open_database
from quizapp.store.progress import SqlProgress
from quizapp.study.replay import replay
from quizapp.study.review import Kind

ROOT = Path(__file__).parents[2]


def answer_and_kill(file: Path, answers: int) -> list[str]:
    """Let a program answer so often, kill it without warning, and return every line that it got out."""
    command = [sys.executable, "-m", "tests.store.answer_forever", str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as program:
        assert program.stdout is not None
        lines = [program.stdout.readline() for _ in range(answers)]
        program.kill()
        lines += program.stdout.readlines()
    assert program.returncode != 0
    return [line.rstrip() for line in lines if line.endswith("\n")]


def test_a_killed_program_loses_nothing(tmp_path: Path) -> None:
    """Killed four times at random moments, all that was confirmed stands: events in order without a gap, and notes.

    Of what one call was to keep all is there or nothing.
    """
    file, rng, confirmed = tmp_path / "quizapp.db", Random(20261123), []
    for _ in range(4):
        lines = answer_and_kill(file, rng.randint(1, 120))
        confirmed += [line.removeprefix("kept ") for line in lines if line.startswith("kept ")]

        progress = SqlProgress(open_database(file))
        log = progress.log()
        kept = [row.id for row in log if row.kind != Kind.UNDO]
        assert [event for event in kept if event in set(confirmed)] == confirmed
        assert [row.sequence for row in log] == list(range(1, len(log) + 1))
        assert replay(progress.steps()) == progress.states()
        noted = [int(line.removeprefix("noted ")) for line in lines if line.startswith("noted ")]
        notes = {(each.note, each.tags) for each in progress.treatments().values()}
        assert len(notes) <= 1
        assert not noted or notes in [{(str(n), (f"day-{n}",))} for n in (noted[-1], noted[-1] + 1)]
        progress.close()
    with closing(connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert len(confirmed) > 4
    assert "reset" in {row.kind for row in log}
