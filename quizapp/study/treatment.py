"""What a learner has decided about a card, apart from how well it is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

LONGEST_TAG: Final = 60
LONGEST_NOTE: Final = 4000


@dataclass(frozen=True, slots=True)
class Treatment:
    """Suspended until further notice, buried until that study day, marked, tagged, and a personal note.

    ``tags`` are in the order of the alphabet, each once, without blanks; an empty ``note`` is none.
    """

    suspended: bool = False
    buried_until: date | None = None
    marked: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""

    def is_out(self, day: date) -> bool:
        """Whether the card is not asked on that study day."""
        return self.suspended or (self.buried_until is not None and day < self.buried_until)


UNTREATED: Final = Treatment()


def tags_in(text: str) -> tuple[str, ...]:
    """The tags that stand in what was typed, parted by blanks or commas; each once, cut where it is endless."""
    return in_order(part[:LONGEST_TAG] for part in text.replace(",", " ").split())


def in_order(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as a treatment holds them: what differs in capitals alone is one."""
    once: dict[str, str] = {}
    for tag in tags:
        if shown := "".join(letter for letter in tag if letter.isprintable() and not letter.isspace()):
            once.setdefault(shown.casefold(), shown)
    return tuple(once[name] for name in sorted(once))
