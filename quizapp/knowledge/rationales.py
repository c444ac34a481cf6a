"""What a wrong option really is, from its own facts; None where the deck holds no fact that says so."""

from quizapp.cards.text import Text
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Action, Exercise, Mover, Role, Weakness
from quizapp.knowledge.templates import (
    BETTER_TRAINED_BY,
    DONE_BY,
    HELPS,
    LEADS_TO,
    MAIN_JOB,
    RATHER_BEHIND,
    TRAINS_RATHER,
    filled,
    listed,
)


class Rationales:
    """A sentence on each entry of one deck as a wrong option."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._jobs: dict[str, list[tuple[Action, Mover]]] = {each.id: [] for each in knowledge.structures}
        for action in knowledge.actions:
            for mover in action.movers:
                self._jobs[mover.structure].append((action, mover))
        self._trained_by: dict[str, Exercise] = {}
        for exercise in knowledge.exercises:
            for target in exercise.targets:
                self._trained_by.setdefault(target, exercise)
        self._weakness_behind: dict[str, Weakness] = {}
        for weakness in knowledge.weaknesses:
            for consequence in weakness.leads_to:
                self._weakness_behind.setdefault(consequence, weakness)
        self._of_structures = {each.id: self._job(each.id) for each in knowledge.structures}
        self._of_actions = {
            each.id: self._about_structures(DONE_BY, [mover.structure for mover in each.main])
            for each in knowledge.actions
        }

    def jobs(self, structure: str) -> list[tuple[Action, Mover]]:
        """What the structure does, with its groups or by itself, main jobs first; what its parts do if it has none."""
        knowledge = self._knowledge
        jobs = self._jobs_of(structure, *sorted(knowledge.groups_of[structure]))
        jobs = jobs or self._jobs_of(*sorted(knowledge.parts_of[structure]))
        return sorted(jobs, key=lambda job: job[1].role is not Role.MAIN)

    def _jobs_of(self, *structures: str) -> list[tuple[Action, Mover]]:
        """What these do, each action once."""
        found: dict[str, tuple[Action, Mover]] = {}
        for structure in structures:
            for action, mover in self._jobs[structure]:
                found.setdefault(action.id, (action, mover))
        return list(found.values())

    def of_structure(self, structure: str) -> Text | None:
        """The structure's main job."""
        return self._of_structures[structure]

    def of_action(self, action: Action) -> Text | None:
        """Who mainly does this."""
        return self._of_actions[action.id]

    def of_consequence(self, consequence: str) -> Text | None:
        """A weakness from which this follows."""
        weakness = self._weakness_behind.get(consequence)
        return None if weakness is None else filled(RATHER_BEHIND, weakness=weakness.phrase)

    def of_weakness(self, weakness: Weakness) -> Text | None:
        """What follows from this."""
        first = self._knowledge.consequence[weakness.leads_to[0]] if weakness.leads_to else None
        return None if first is None else filled(LEADS_TO, consequence=first.phrase)

    def of_target(self, structure: str) -> Text | None:
        """What trains the structure."""
        exercise = self._trained_by.get(structure)
        return None if exercise is None else filled(BETTER_TRAINED_BY, exercise=exercise.phrase)

    def of_exercise(self, exercise: Exercise) -> Text | None:
        """What this trains."""
        return self._about_structures(TRAINS_RATHER, list(exercise.targets))

    def _job(self, structure: str) -> Text | None:
        for action, mover in self.jobs(structure)[:1]:
            return filled(MAIN_JOB if mover.role is Role.MAIN else HELPS, action=action.phrase)
        return None

    def _about_structures(self, template: Text, structures: list[str]) -> Text | None:
        names = listed([self._knowledge.structure[structure].names for structure in structures])
        return None if names is None else filled(template, structures=names)
