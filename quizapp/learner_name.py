"""What a learner may be called."""

import unicodedata
from typing import Final

LONGEST: Final = 80


def as_learner_name(text: str) -> str | None:
    """The name that was meant, without spaces around it, each accent written in one way; None for what cannot be one.

    A name has 1 to 80 printable characters.
    """
    name = unicodedata.normalize("NFC", text.strip())
    return name if name and len(name) <= LONGEST and name.isprintable() else None
