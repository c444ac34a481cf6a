"""What a card shows besides its words."""

from dataclasses import dataclass
from enum import StrEnum


class Process(StrEnum):
    """A picture of something that happens; it stands beside the explanation."""

    CONTRACTION = "contraction"
    CYCLE = "gait-cycle"
    WINDLASS = "windlass"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A figure of the card's deck, and what matters on it.

    ``structures`` names the shapes that are asked for or lit, and ``helpers`` those that are nearly right. Of the
    ``mute`` ones nothing is known: to point at one of them is no answer. ``deep`` says that what matters lies in the
    deep layer, which is shown from the beginning.
    """

    figure: str
    structures: tuple[str, ...]
    helpers: tuple[str, ...] = ()
    mute: tuple[str, ...] = ()
    deep: bool = False
