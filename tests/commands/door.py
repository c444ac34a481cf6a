"""The learner's door: commands within this process, by a clock set by hand, and as processes of their own."""

import io
import json
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Timer
from typing import Any

from quizapp.commands import run
from tests.conftest import FixedClock

SECONDS_UNTIL_STUCK = 60


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[Any]:
        """Standard output read as JSON Lines."""
        return [json.loads(line) for line in self.out.removesuffix("\n").split("\n") if self.out]


class Drill:
    """A drill with JSON Lines under way in another process."""

    def __init__(self, command: list[str], env: dict[str, str]) -> None:
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", env=env, bufsize=1
        )
        self._watchdog = Timer(SECONDS_UNTIL_STUCK, self.process.kill)
        self._watchdog.start()

    def read(self) -> dict[str, Any]:
        """The next object."""
        assert self.process.stdout is not None
        row: dict[str, Any] = json.loads(self.process.stdout.readline())
        return row

    def read_complaint(self) -> str:
        """The next sentence on standard error."""
        assert self.process.stderr is not None
        return self.process.stderr.readline()

    def write(self, *lines: str) -> None:
        """Type these lines."""
        assert self.process.stdin is not None
        self.process.stdin.writelines(f"{line}\n" for line in lines)
        self.process.stdin.flush()

    def end(self) -> Done:
        """End the input and wait for the rest."""
        out, err = self.process.communicate()
        self._watchdog.cancel()
        assert "Traceback" not in err
        return Done(self.process.returncode, out, err)

    def kill(self) -> str:
        """Kill it without a warning; return what it had said until then."""
        self.process.kill()
        assert self.process.stdout is not None
        said = self.process.stdout.read()
        self.close()
        return said

    def close(self) -> None:
        """Leave nothing behind, however the test went."""
        self._watchdog.cancel()
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream is not None and not stream.closed:
                stream.close()


@dataclass
class Door:
    """Runs ``quizapp`` in English on a data folder."""

    data: Path
    clock: FixedClock
    drills: list[Drill] = field(default_factory=list)
    # Where it is about noon, so that no study day turns while a process runs by the real time.
    zone: str = field(default_factory=lambda: f"Etc/GMT{datetime.now(UTC).hour - 12:+d}")

    def __call__(self, *words: str | Path, stdin: str = "") -> Done:
        """Run a command within this process, which costs a tenth of a new one."""
        return here("--data-dir", self.data, "--language", "en", *words, stdin=stdin, clock=self.clock)

    def rows(self, *words: str | Path, stdin: str = "") -> list[Any]:
        """What a command says with --json when it succeeds and does not complain."""
        done = self(*words, "--json", stdin=stdin)
        assert (done.status, done.err) == (0, "")
        return done.rows

    def outside(self, *words: str | Path, stdin: str = "", **env: str) -> Done:
        """Run a command as a process of its own; none may ever show a traceback."""
        done = subprocess.run(
            self._command(*words),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env=self.environment() | env,
            timeout=SECONDS_UNTIL_STUCK,
            check=False,
        )
        assert "Traceback" not in done.stderr
        return Done(done.returncode, done.stdout, done.stderr)

    def drill(self, *words: str) -> Drill:
        """Begin a drill in a process of its own that the test talks to line by line."""
        drill = Drill(self._command("drill", "--json", *words), self.environment())
        self.drills.append(drill)
        return drill

    def write_decks(self, *decks: str) -> None:
        """Lay these texts as deck files into the data folder."""
        folder = self.data / "decks"
        folder.mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(decks):
            (folder / f"own-{number}.yaml").write_text(content, "utf-8")

    def environment(self) -> dict[str, str]:
        """Ours, less what the user may have set, in English and at noon."""
        ours = {"QUIZAPP_DATA_DIR": str(self.data), "LC_ALL": "en_GB.UTF-8", "TZ": self.zone}
        return {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"} | ours

    def _command(self, *words: str | Path) -> list[str]:
        return [sys.executable, "-m", "quizapp", *map(str, words)]


def here(*words: str | Path, stdin: str = "", clock: FixedClock | None = None) -> Done:
    """Run a command within this process."""
    out, err, before = io.StringIO(), io.StringIO(), sys.stdin
    sys.stdin = io.StringIO(stdin, newline="\n")
    try:
        with redirect_stdout(out), redirect_stderr(err):
            status = run([str(word) for word in words], clock=clock)
    finally:
        sys.stdin = before
    return Done(status, out.getvalue(), err.getvalue())
