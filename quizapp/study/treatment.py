"""What a learner has decided about a card, apart from how well it is known."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final
from unicodedata import category, normalize

LONGEST_TAG: Final = 60
LONGEST_NOTE: Final = 4000
MOST_TYPED: Final = 100
"""So many tags are taken from one line; more were pasted by mistake."""

_JOINERS: Final = "\u200c\u200d"
_FLAG_LETTERS: Final = "".join(chr(code) for code in range(0xE0020, 0xE0080))
"""Both cannot be seen, but some emoji and some scripts are not written without them."""

_UNSEEN: Final = frozenset(("Cc", "Cf", "Cs", "Zs", "Zl", "Zp"))


@dataclass(frozen=True, slots=True)
class Treatment:
    """Suspended until further notice, buried until that study day, marked, tagged, and a personal note.

    ``tags`` are as ``in_order`` has them; an empty ``note`` is none.
    """

    suspended: bool = False
    buried_until: date | None = None
    marked: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""

    def is_out(self, day: date) -> bool:
        """Whether the card is not asked on that study day."""
        return self.suspended or self.is_buried(day)

    def is_buried(self, day: date) -> bool:
        """Whether the card was put off beyond that study day."""
        return self.buried_until is not None and day < self.buried_until


UNTREATED: Final = Treatment()


def without_step(now: Treatment, before: Treatment, after: Treatment) -> Treatment:
    """The treatment without the step that led from before to after: what was decided since stays."""
    added, removed = set(after.tags) - set(before.tags), set(before.tags) - set(after.tags)
    return Treatment(
        suspended=before.suspended if now.suspended == after.suspended else now.suspended,
        buried_until=before.buried_until if now.buried_until == after.buried_until else now.buried_until,
        marked=before.marked if now.marked == after.marked else now.marked,
        tags=in_order([*removed, *(tag for tag in now.tags if tag not in added)]),
        note=before.note if now.note == after.note else now.note,
    )


def tags_in(text: str) -> tuple[str, ...]:
    """The tags that stand in what was typed, parted by blanks or commas."""
    return in_order(text.replace(",", " ").split()[:MOST_TYPED])


def in_order(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as a treatment holds them: in the order of the alphabet, without blanks or anything invisible, not endless.

    Of those that differ in capitals alone the first is kept.
    """
    once: dict[str, str] = {}
    for tag in tags:
        if shown := _shown(tag):
            once.setdefault(key_of(shown), shown)
    return tuple(once[key] for key in sorted(once, key=lambda key: (normalize("NFKD", key), key)))


@lru_cache(maxsize=1024)  # many cards have the same tags
def key_of(tag: str) -> str:
    """What two tags have in common that differ in capitals alone."""
    return normalize("NFC", normalize("NFC", tag).casefold())


def note_in(text: str) -> str:
    """What is kept of a note that was typed: without what no file can hold or nobody see, and not endless."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(letter for letter in lines if letter in "\n\t" or category(letter) not in ("Cc", "Cs"))
    return kept.strip()[:LONGEST_NOTE].rstrip()


@lru_cache(maxsize=1024)
def _shown(tag: str) -> str:
    """The tag as it is kept. A letter that is newer than our table of letters, as an emoji may be, stays."""
    kept = "".join(letter for letter in tag if letter in _JOINERS + _FLAG_LETTERS or category(letter) not in _UNSEEN)
    return normalize("NFC", kept).lstrip(_JOINERS + _FLAG_LETTERS)[:LONGEST_TAG].rstrip(_JOINERS)
