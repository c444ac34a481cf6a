"""Probes that stay and are asked for one thing after another, so that several can be measured in turns."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from tempfile import TemporaryFile
from threading import Timer
from typing import IO, Any

from tests.bench.processes import LONGEST, OFFSCREEN, ROOT


@dataclass(frozen=True, slots=True)
class Reply:
    """How many milliseconds a deed took, and how much it found."""

    took: float
    found: int


class Conversation:
    """A process that waits to be asked; ``findings`` is what it said when it was ready.

    Where it fails, or does not answer for so many seconds, this program ends and says why.
    """

    def __init__(self, process: subprocess.Popen[str], complaints: IO[str], longest: float = LONGEST) -> None:
        self._process = process
        self._complaints = complaints
        self._longest = longest
        self.findings: dict[str, Any] = self._heard()

    def ask(self, deed: str, words: str = "") -> Reply:
        """Have that done with these words."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps([deed, words]) + "\n")
        self._process.stdin.flush()
        return Reply(**self._heard())

    def _heard(self) -> dict[str, Any]:
        """The next line that it says."""
        assert self._process.stdout is not None
        patience = Timer(self._longest, self._process.kill)
        patience.start()
        line = self._process.stdout.readline()
        patience.cancel()
        if not line:
            self._process.wait()
            self._complaints.seek(0)
            sys.exit(f"{self._process.args!r} failed:\n{self._complaints.read()}")
        said: dict[str, Any] = json.loads(line)
        return said


@contextmanager
def conversation(command: Sequence[str], *arguments: object) -> Iterator[Conversation]:
    """Start the process with the moment before and these arguments; afterwards let it go."""
    with (
        TemporaryFile("w+", encoding="utf-8") as complaints,
        subprocess.Popen(
            [*command, str(time.monotonic_ns()), *map(str, arguments)],
            cwd=ROOT,
            env=os.environ | OFFSCREEN,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            encoding="utf-8",
        ) as process,
    ):
        yield Conversation(process, complaints)
