"""What pictures show: figures and their names, the running cycle, what is known of a structure."""

from collections.abc import Sequence
from functools import cache

from quizapp.cards.question import Question
from quizapp.knowledge.cycle import CycleChart, chart_of
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.plate import Plate
from quizapp.knowledge.rationales import Rationales
from quizapp.study.library import Library


class Illustrations:
    """Looks up what a picture needs; nothing is drawn here."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._rationales = cache(lambda deck: Rationales(self._knowledge(deck)))

    def plate(self, question: Question) -> Plate | None:
        """The figure that the question asks about."""
        if question.picture is None:
            return None
        return self._knowledge(question.card.deck).plate.get(question.picture.figure)

    def name(self, plate: Plate, name: str, language: str) -> str:
        """What a shape of the figure is called."""
        if name in plate.labels:
            return plate.labels[name].names.in_language(language)
        return self._library.name_of(name, language)

    def place(self, question: Question) -> str | None:
        """Where the structure that is the answer lies, in words; None where it is none, or the deck does not say."""
        structure = self._knowledge(question.card.deck).structure.get(question.entity or "")
        return None if structure is None or structure.place is None else structure.place.in_language(question.language)

    def job(self, question: Question, structure: str) -> str | None:
        """The main job of a structure in the question's deck and language; None where the deck does not say."""
        knowledge = self._knowledge(question.card.deck)
        if structure not in knowledge.structure:
            return None
        job = self._rationales(question.card.deck).of_structure(structure)
        return None if job is None else job.by_language.get(question.language)

    def chart(self, deck: str, structures: Sequence[str]) -> CycleChart | None:
        """The running cycle by the facts of that deck, or of the first that has it."""
        decks = sorted(self._library.decks, key=lambda each: each.id != deck)
        knowledge = next((each.knowledge for each in decks if each.knowledge and each.knowledge.phases), None)
        return None if knowledge is None else chart_of(knowledge, structures)

    def _knowledge(self, deck: str) -> Knowledge:
        found = self._library.deck(deck)
        return Knowledge() if found is None or found.knowledge is None else found.knowledge
