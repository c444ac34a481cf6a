"""What every probe says of itself. Imports next to nothing, for its own import would be measured too."""

import sys
import time


def since(begun: int) -> float:
    """Milliseconds since a reading of the monotonic clock, which all processes share."""
    return (time.monotonic_ns() - begun) / 1e6


def begun() -> int:
    """The moment before this process was started, as the parent noted it."""
    return int(sys.argv[1])


def peak_memory() -> float | None:
    """The most memory that this process has held so far, in megabytes; None where the system does not tell.

    Linux hands the figure of a process down to what it starts, so the parent has to stay smaller than any probe.
    """
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def tell(**findings: object) -> None:
    """Print what was found, for the parent to read."""
    import json

    print(json.dumps(findings), flush=True)
