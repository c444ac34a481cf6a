"""Who learns here: a switcher, and names to add, change and remove."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from quizapp.learner_name import LONGEST
from quizapp.study.learner import Learner
from quizapp.ui.settings.group import SettingsGroup, fill
from quizapp.ui.widgets.asking import wants
from quizapp.ui.widgets.basics import label
from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import number, short_date


class LearnerGroup(SettingsGroup):
    """Each learner has progress, settings, tags and notes of their own; decks are shared."""

    chosen = Signal(str)
    added = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(str)

    def __init__(self) -> None:
        super().__init__(N_("Learners"))
        self._learners: Sequence[Learner] = ()
        self._current = ""
        self._then: Callable[[str], None] | None = None
        self._box = self.combo("learnerBox", self.chosen.emit)
        self.add_row(N_("Who is learning"), self._box)
        self._about = label("small", wrap=True)
        self._about.setObjectName("learnerText")
        self.add(self._about)
        self._name = QLineEdit()
        self._name.setObjectName("learnerNameField")
        self._name.setProperty("role", "field")
        self._name.setMaxLength(LONGEST)
        self._name.returnPressed.connect(self._take_name)
        self._name.hide()
        self.add(self._name)
        self._new = self.button("newLearnerButton", N_("New learner …"), self.ask_name)
        self._rename = self.button("renameLearnerButton", N_("Rename …"), self._ask_new_name)
        self._remove = self.button("removeLearnerButton", N_("Remove …"), self._ask_removal)
        self.add_side_by_side(self._new, self._rename, self._remove)

    def show_learners(self, learners: Sequence[Learner], current: str) -> None:
        """Show these learners, and who of them is learning now."""
        self._learners, self._current = learners, current
        self._name.hide()
        self.say()

    def say(self) -> None:
        """Say everything in the current language."""
        self.filling = True
        self.retranslate()
        fill(self._box, [(each.name, each.name) for each in self._learners], self._current)
        current = next((each for each in self._learners if each.name == self._current), None)
        self._about.setText("" if current is None else _about(current))
        self._rename.setEnabled(current is not None)
        self._remove.setEnabled(len(self._learners) > 1)
        self._name.setPlaceholderText(_("Name; Enter takes it"))
        self._name.setAccessibleName(_("Name of a learner"))
        self.filling = False

    def ask_name(self) -> None:
        """Ask for the name of a new learner."""
        self._ask("", self.added.emit)

    def _ask_new_name(self) -> None:
        self._ask(self._current, self._call_current)

    def _call_current(self, name: str) -> None:
        if name != self._current:
            self.renamed.emit(self._current, name)

    def _ask(self, name: str, then: Callable[[str], None]) -> None:
        self._then = then
        self._name.setText(name)
        self._name.show()
        self._name.setFocus()
        self._name.selectAll()

    def _take_name(self) -> None:
        name = self._name.text().strip()
        self._name.hide()
        self._box.setFocus()
        if name and self._then is not None:
            self._then(name)

    def _ask_removal(self) -> None:
        sentence = _(
            "Remove {name} with every answer, setting and note? A backup is made before, from which all can come back."
        ).format(name=self._current)
        if wants(self, sentence, _("Remove")):
            self.removed.emit(self._current)


def _about(learner: Learner) -> str:
    """How much somebody has answered, and when last."""
    if learner.last_study_day is None:
        return _("No answers yet.")
    answers = ngettext("{count} answer", "{count} answers", learner.answers).format(count=number(learner.answers))
    return _("{answers}, the last on {day}.").format(answers=answers, day=short_date(learner.last_study_day))
