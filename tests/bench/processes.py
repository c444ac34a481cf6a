"""Starts probes, each as a new process, without a display."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
LONGEST: Final = 900  # seconds; answering a million times is the longest
OFFSCREEN: Final = {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}


def probe_command(name: str) -> list[str]:
    """What starts that probe."""
    return [sys.executable, "-m", f"tests.bench.probes.{name}"]


def probe(name: str, *arguments: object) -> dict[str, Any]:
    """What that probe finds; its first argument is the moment before it was started."""
    return run(probe_command(name), *arguments)


def run(command: Sequence[str], *arguments: object) -> dict[str, Any]:
    """What the process finds that is started so; its first argument is the moment before."""
    words = [str(argument) for argument in arguments]
    environment = os.environ | OFFSCREEN
    began = time.monotonic_ns()
    done = subprocess.run(
        [*command, str(began), *words],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join([*command, '...', *words])} failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def say(what: str) -> None:
    """Tell who waits what is being done."""
    print(what, file=sys.stderr, flush=True)
