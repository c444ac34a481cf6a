"""What an exam needs from outside: something that remembers attempts."""

from collections.abc import Sequence
from typing import Protocol

from quizapp.exam.attempt import Attempt


class Exams(Protocol):
    """Remembers one learner's attempts. What is kept is on the disk when the call returns.

    Every method raises QuizError, with nothing changed, where the disk refuses.
    """

    def new_id(self) -> str:
        """An id that no attempt has yet."""

    def begin(self, attempt: Attempt) -> None:
        """Keep a new attempt."""

    def keep(self, attempt: Attempt, place: int | None = None) -> None:
        """Keep where it stands and the time used, and the question in that place, if one is given.

        Raise QuizError if the attempt was handed in meanwhile, as by another program.
        """

    def hand_in(self, attempt: Attempt) -> None:
        """Keep it closed, with its points; raise QuizError if it was handed in meanwhile."""

    def note_scheduled(self, attempt: Attempt, place: int, *, counted: bool = True) -> bool:
        """Keep that the answer in that place is counted in the schedule, or not; tell whether that is new.

        It is not where the answer was counted before, as by another program.
        """

    def unfinished(self) -> Attempt | None:
        """The attempt that is not handed in yet, if there is one."""

    def handed_in(self) -> Sequence[Attempt]:
        """The attempts that are, the newest first."""
