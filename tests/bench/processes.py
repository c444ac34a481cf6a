"""Starts probes, each as a new process, without a display."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Final

_ROOT: Final = Path(__file__).resolve().parents[2]
_LONGEST: Final = 300  # seconds; reading 100,000 cards is the longest
_OFFSCREEN: Final = {"QT_QPA_PLATFORM": "offscreen", "PYTHONIOENCODING": "utf-8"}


def probe(name: str, *arguments: object) -> dict[str, Any]:
    """What that probe finds; its first argument is the moment before it was started."""
    command = [sys.executable, "-m", f"tests.bench.probes.{name}"]
    words = [str(argument) for argument in arguments]
    environment = os.environ | _OFFSCREEN
    began = time.monotonic_ns()
    done = subprocess.run(
        [*command, str(began), *words],
        cwd=_ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=_LONGEST,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{' '.join([*command, '...', *words])} failed:\n{done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found
