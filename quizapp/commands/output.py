"""What commands print: JSON Lines on standard output, sentences on standard error."""

import json
import sys
from typing import Any


def emit(value: Any) -> None:
    """One JSON value on a line of its own, flushed, so that a reader at the other end of a pipe need not wait."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def fail(message: str) -> int:
    """Say on standard error what failed; return the exit status for it."""
    print(message, file=sys.stderr, flush=True)
    return 1


def as_decimal(hundredths: int) -> float:
    """An easiness as the decimal that people know: 250 is 2.5."""
    return hundredths / 100
