"""Anki's own library as a process of another interpreter: it is measured, and nothing of it is loaded here."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizapp.errors import reason

_VERSION: Final = "from importlib.metadata import version; import anki.collection; print(version('anki'))"


@dataclass(frozen=True, slots=True)
class Anki:
    """An interpreter that has Anki's library, and the library's version."""

    python: Path
    version: str

    def command(self, name: str) -> list[str]:
        """What starts that module of tests.bench.peers."""
        return [str(self.python), "-m", f"tests.bench.peers.{name}"]


def find_anki(python: Path) -> Anki:
    """Anki's library as that interpreter has it; raise ValueError with what it says where it has none."""
    try:
        done = subprocess.run(
            [str(python), "-c", _VERSION], stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", check=False
        )
    except OSError as error:
        raise ValueError(reason(error)) from error
    if done.returncode:
        raise ValueError(done.stderr.strip().rpartition("\n")[2] or f"it ended with {done.returncode}")
    # The path as it is: the interpreter of an environment is a link to one that does not know the environment.
    return Anki(python.absolute(), done.stdout.strip())
