"""A card asked without consequences: to see it as a learner meets it."""

from collections.abc import Mapping
from random import Random

from quizapp.cards.card import Card
from quizapp.cards.locate import Click
from quizapp.cards.question import Question
from quizapp.scheduling.quality import Quality
from quizapp.study.notebook import Notebook, Outcome
from quizapp.study.outlook import Outlook, outlook
from quizapp.study.review import Response


class Rehearsal:
    """One showing of a card that need not be in any deck yet; nothing that is answered is kept."""

    def __init__(self, notebook: Notebook, card: Card, language: str, rng: Random) -> None:
        self._notebook = notebook
        self.question: Question | None = card.ask(language, rng)

    def outlook(self) -> Mapping[Quality, Outlook]:
        """What each grade would bring if it counted."""
        assert self.question is not None
        return outlook(self._notebook.state(self.question.card), self._notebook.today())

    def misses(self) -> list[Click]:
        """None: what went wrong before is no matter here."""
        return []

    def note(self) -> str:
        """The learner's own note on the card."""
        return "" if self.question is None else self._notebook.treatment(self.question.card).note

    def answer(self, response: Response) -> Outcome:
        """What that answer would do if it counted."""
        assert self.question is not None
        return self._notebook.rehearse(self.question, response)
