"""What lies on the table in a sitting: a card, the question that is asked of it, and what the answer did."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random

from quizapp.cards.card import Card
from quizapp.cards.locate import Click, click_of
from quizapp.cards.question import Question
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.quality import Quality
from quizapp.study.notebook import Notebook, Outcome
from quizapp.study.outlook import Outlook, outlook
from quizapp.study.review import Response


class Table:
    """Has one question on it or none, and with an answered one its outcome. Which card comes when is no matter here."""

    def __init__(self, notebook: Notebook, rng: Random) -> None:
        self._notebook = notebook
        self._rng = rng
        self._card: Card | None = None
        self.question: Question | None = None
        self.outcome: Outcome | None = None

    def lay(self, card: Card | None, language: str) -> None:
        """Ask that card of the decks in the language, or nothing.

        A question that lies here unanswered stays the very object, if the card is what it was and is asked in the same
        language; if it reads otherwise now its options stay in their places, if they are the same.
        """
        before = self.question if self.outcome is None else None
        if card is None:
            question = None
        elif before is not None and card == self._card and before.language == card.language_for(language):
            question = before
        else:
            question = card.ask(language, self._rng, rivals=self._notebook.rivals(card.id))
            if before is not None and before.card == card.id:
                question = _in_the_same_places(question, before)
        self._card, self.question, self.outcome = card, question, None

    def answer(self, response: Response) -> Outcome:
        """Answer the question. It is on the disk when this returns; if that fails nothing has changed."""
        assert self.question is not None
        assert self.outcome is None
        self.outcome = self._notebook.answer(self.question, response)
        return self.outcome

    def reopen(self) -> None:
        """Let the question be as if it had not been answered."""
        self.outcome = None

    def state(self) -> CardState | None:
        """The state of the card, None until its first answer."""
        assert self.question is not None
        return self._notebook.state(self.question.card)

    def outlook(self) -> Mapping[Quality, Outlook]:
        """What each grade of the question would bring."""
        return outlook(self.state(), self._notebook.today())

    def note(self) -> str:
        """The learner's own note on the card."""
        return "" if self.question is None else self._notebook.treatment(self.question.card).note

    def misses(self) -> list[Click]:
        """Where the learner pointed before, looking in vain for what the question asks for.

        An answer that was just given does not count.
        """
        question = self.question
        if question is None or question.picture is None or question.entity is None:
            return []
        found = self._notebook.misses(question.entity, question.card.deck, question.picture.figure)
        chosen = None if self.outcome is None else self.outcome.logged.review.chosen
        if chosen is not None and (now := click_of(chosen)) in found:
            found.remove(now)
        return found


def _in_the_same_places(question: Question, before: Question) -> Question:
    """The question with its options where those of another showing stand, if they are the same."""
    option = {each.key: each for each in question.options}
    places = [each.key for each in before.options]
    if option.keys() != set(places):
        return question
    return replace(question, options=tuple(option[key] for key in places))
