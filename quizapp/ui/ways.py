"""The ways into a sitting: today's, with one deck, what is not due yet, weak spots, a pair that is mixed up."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from quizapp.cards.card_id import CardId
from quizapp.study.mixups import MixUp
from quizapp.study.sitting import Sitting

if TYPE_CHECKING:
    from quizapp.app import Workspace

PRACTICE_CARDS: Final = 20


class Ways:
    """Makes sittings for a workspace, in that language."""

    def __init__(self, workspace: "Workspace", language: str) -> None:
        self._workspace = workspace
        self._language = language

    def today(self, deck: str = "") -> Sitting:
        """Today's cards, of one deck or of all."""
        return Sitting(self._workspace.notebook, self._workspace.rng, self._language, deck=deck or None)

    def ahead(self) -> Sitting:
        """Practise what is not due yet."""
        return self.practice(self._workspace.notebook.ahead(PRACTICE_CARDS))

    def weak(self) -> Sitting:
        """Practise what does not hold."""
        return self.practice(self._workspace.notebook.weak(PRACTICE_CARDS))

    def pair(self, pair: MixUp) -> Sitting:
        """Practise two things that are mixed up."""
        return self.practice(self._workspace.notebook.about(pair, PRACTICE_CARDS))

    def practice(self, cards: Sequence[CardId]) -> Sitting:
        """Practise these cards."""
        return Sitting(self._workspace.notebook, self._workspace.rng, self._language, practice=cards)
