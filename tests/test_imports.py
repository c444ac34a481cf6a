"""Who may import whom, and what a command may load."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import quizapp

PACKAGE = Path(quizapp.__file__).parent
ROOT = PACKAGE.parent
LINT = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
HEAVY = {"PySide6", "shiboken6", "sqlalchemy", "alembic"}

# Runs a command, then tells which packages it loaded and whether it reached for the network.
WATCHED = """
import sys

reached = []
sys.addaudithook(lambda event, _: reached.append(event) if event.startswith(("socket.", "urllib.", "http.")) else None)

from quizapp.commands import run

status = run(sys.argv[1:])
print(status, *sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
print(*reached, file=sys.stderr)
"""


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Check the contracts of the package in that folder."""
    return subprocess.run([sys.executable, "-c", LINT], cwd=folder, capture_output=True, encoding="utf-8", check=False)


def test_the_contracts_are_kept() -> None:
    """Imports run one way, and neither Qt nor SQLAlchemy is where it does not belong."""
    done = lint(ROOT)

    counts = re.search(r"Contracts: (\d+) kept, (\d+) broken\.", done.stdout)
    assert counts is not None, done.stdout + done.stderr
    assert int(counts[1]) >= 4
    assert int(counts[2]) == 0, done.stdout
    assert done.returncode == 0


@pytest.mark.parametrize(
    ("file", "slip"),
    [
        ("cards/card.py", "PySide6"),
        ("study/sitting.py", "sqlalchemy"),
        ("study/notebook.py", "quizapp.planning.forecast"),
        ("planning/game.py", "sqlalchemy"),
        ("wording/figures.py", "PySide6"),
        ("scheduling/sm2.py", "quizapp.study.review"),
        ("store/rows.py", "quizapp.ui.theme"),
    ],
)
def test_the_contracts_catch_a_slip(tmp_path: Path, file: str, slip: str) -> None:
    """One import against the rule is found and named."""
    shutil.copytree(PACKAGE, tmp_path / "quizapp", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    source = tmp_path / "quizapp" / file
    source.write_text(f"{source.read_text('utf-8')}\nimport {slip}\n", "utf-8")
    done = lint(tmp_path)

    module = "quizapp." + file.removesuffix(".py").replace("/", ".")
    assert done.returncode == 1
    assert f"{module} -> {slip}" in done.stdout


@pytest.mark.parametrize(
    ("words", "status", "allowed"),
    [
        (["--help"], 0, set()),
        (["nonsense"], 2, set()),
        (["simulate", "4"], 0, set()),
        (["decks", "list"], 0, set()),
        (["decks", "check"], 0, set()),
        (["questions", "--json"], 0, set()),
        (["exam", "--json"], 0, set()),
        (["progress", "--json"], 0, {"sqlalchemy"}),
        (["reviews"], 0, {"sqlalchemy"}),
        (["stats", "--json"], 0, {"sqlalchemy"}),
        (["drill", "--json"], 0, {"sqlalchemy"}),
        (["drill", "--deck", "knee"], 1, {"sqlalchemy"}),
        (["desktop"], 0, set()),
        (["backup"], 1, set()),
        (["restore", "nowhere.zip"], 1, {"sqlalchemy"}),
        (["learners", "--json"], 0, {"sqlalchemy"}),
        (["remind"], 0, {"sqlalchemy"}),
        (["plan", "2001-01-01"], 1, {"sqlalchemy"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_command_loads_what_it_needs(tmp_path: Path, words: list[str], status: int, allowed: set[str]) -> None:
    """No command in the terminal loads Qt, only those that read progress load SQLAlchemy, and none opens a socket."""
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *words, "--data-dir", str(tmp_path)],
        input="0\n",
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8", "XDG_DATA_HOME": str(tmp_path / "home")},
        check=False,
    )

    *_, loaded, reached = done.stderr.splitlines()
    assert loaded.split()[0] == str(status)
    assert set(loaded.split()) & HEAVY == allowed
    assert reached == ""
