"""What the facts prove wrong. Silence proves nothing: only a list that is known to be whole speaks against the rest."""

from collections.abc import Iterable

from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Action, Exercise, Mover, Weakness


class Rules:
    """Proofs from the facts of one deck. A structure's groups and parts share in what is said of it."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._movers = {action.id: {mover.structure: mover for mover in action.movers} for action in knowledge.actions}
        self._sharers = {action: self._with_family(movers) for action, movers in self._movers.items()}
        self._trained = {exercise.id: self._with_family(exercise.targets) for exercise in knowledge.exercises}
        self._have_exercises = {target for exercise in knowledge.exercises for target in exercise.targets}

    def family(self, structure: str) -> frozenset[str]:
        """The structure, the groups that it is a part of, and its own parts: what is said of one may hold for all."""
        return self._knowledge.groups_of[structure] | self._knowledge.parts_of[structure] | {structure}

    def has_no_part_in(self, action: Action, structure: str) -> bool:
        """Whether the structure provably does not do this: the movers are complete, and it is of the family of none."""
        return action.complete and structure not in self._sharers[action.id]

    def wrong_phases(self, action: Action, mover: Mover) -> list[str]:
        """The phases of running in which this mover provably does not do this."""
        lists = [each.phases for each in self._kin(action, mover)]
        return _left_out(lists, (phase.id for phase in self._knowledge.phases))

    def wrong_contractions(self, action: Action, mover: Mover) -> list[str]:
        """The contraction types in which this mover provably does not mainly do this."""
        lists = [each.contractions for each in self._kin(action, mover)]
        return _left_out(lists, (contraction.id for contraction in self._knowledge.contractions))

    def does_not_lead_to(self, weakness: Weakness, consequence: str) -> bool:
        """Whether the consequence provably does not follow from the weakness."""
        return weakness.complete and consequence not in weakness.leads_to

    def does_not_train(self, exercise: Exercise, structure: str) -> bool:
        """Whether the structure is provably no main target; of one without exercises of its own that is not known."""
        known = exercise.complete and structure in self._have_exercises
        return known and structure not in self._trained[exercise.id]

    def _kin(self, action: Action, mover: Mover) -> list[Mover]:
        """The movers of the action that are of one family with this one, itself among them."""
        movers = self._movers[action.id]
        return [movers[member] for member in self.family(mover.structure) if member in movers]

    def _with_family(self, structures: Iterable[str]) -> frozenset[str]:
        return frozenset(member for structure in structures for member in self.family(structure))


def _left_out(lists: list[tuple[str, ...]], known: Iterable[str]) -> list[str]:
    """What stands in none of the lists; nothing where one of them is empty, which means that it is not known."""
    if not all(lists):
        return []
    named = {each for one in lists for each in one}
    return [each for each in known if each not in named]
