"""A probe that stays and does what it is asked. Imports next to nothing, as a peer's interpreter runs it too."""

import json
import sys
import time
from collections.abc import Callable, Mapping

from tests.bench.probes.telling import since, tell

Deed = Callable[[str], int]
"""Does something with words and tells how much it found."""


def stand_by(deeds: Mapping[str, Deed], **findings: object) -> None:
    """Say what getting ready found; then do each deed that is asked for, until nothing more is."""
    tell(**findings)
    for line in sys.stdin:
        name, words = json.loads(line)
        began = time.monotonic_ns()
        found = deeds[name](words)
        took = since(began)
        tell(took=took, found=found)
