"""A notebook as it is at one moment, to be counted in beside the window's thread while the learner goes on."""

from quizapp.cards.card_id import CardId
from quizapp.scheduling.card_state import CardState
from quizapp.study.mixups import MixUp
from quizapp.study.notebook import Notebook


class StillNotebook(Notebook):
    """A copy that no answer and no decision reaches. It asks neither the clock nor the disk, and is not written in.

    The experience is in it where an exam is studied for; else whoever needs it asks the notebook for it before.
    """

    def __init__(self, notebook: Notebook) -> None:
        if notebook.settings.exam_on(notebook.today()) is not None:
            notebook.experience()  # the quota rests on it, so it is read now
        now = notebook._clock()
        self.__dict__.update(notebook.__dict__)
        self._clock = lambda: now
        self._states, self._treatments = dict(notebook._states), dict(notebook._treatments)
        self._todays = list(notebook._todays)
        self._mean, self._pairs = notebook.mean_answering_time(), notebook.mixups()
        self._known: list[tuple[CardId, CardState]] | None = None

    def mean_answering_time(self) -> float | None:
        """Milliseconds an answer took lately, as it was then."""
        return self._mean

    def mixups(self) -> list[MixUp]:
        """What the learner mixed up then."""
        return self._pairs

    def known(self) -> list[tuple[CardId, CardState]]:
        """The cards that were ever answered, looked for once."""
        if self._known is None:
            self._known = super().known()
        return self._known
