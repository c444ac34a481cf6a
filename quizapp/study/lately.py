"""What the log remembers of late: how fast each form is answered, and what was taken for what."""

from collections import Counter
from datetime import date

from quizapp.cards.question import Form, Question
from quizapp.study.grading import REMEMBERED, Pace, thinking_time
from quizapp.study.mixups import MixUp, mixups, remembered_since
from quizapp.study.ports import Progress
from quizapp.study.review import Review


class Lately:
    """The paces and confusions of a learner, as they stood in the log on that study day and went on since."""

    def __init__(self, progress: Progress, day: date) -> None:
        self._confusions = Counter(progress.confusions(remembered_since(day)))
        self._paces = {form: Pace.of(progress.right_thinking_times(form, REMEMBERED)) for form in Form}

    def pace(self, question: Question) -> Pace:
        """How fast the learner is at such questions. A name that is typed says nothing of one that is chosen."""
        return Pace() if question.form is Form.NAME and question.typed else self._paces[question.form]

    def mixups(self) -> list[MixUp]:
        """What the learner mixes up, the most frequent first."""
        return mixups(self._confusions)

    def add(self, question: Question, review: Review) -> None:
        """Count an answer to the question in, once it is kept."""
        if review.confusion is not None:
            self._confusions[review.confusion] += 1
        if review.correct and not review.away:
            self.pace(question).times.append(thinking_time(review.milliseconds, question.words))
