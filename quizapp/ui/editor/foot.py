"""Below the fields of the editor: what can be done with the card, and what came of it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.study.task import Task
from quizapp.ui.widgets.basics import row, set_role
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.notice import Notice
from quizapp.wording.catalog import _


class EditorFoot(QWidget):
    """Save, go on with the next card, leave."""

    save_asked = Signal()
    another_asked = Signal()
    leave_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._said = Notice("alert", urgent=True)
        self._said.setObjectName("editorAlert")
        self._said.hide()
        self._save, self._another, self._leave = KeyButton("primary"), KeyButton(""), KeyButton("")
        buttons = row()
        for button, name, asked in (
            (self._save, "saveCardButton", self.save_asked),
            (self._another, "saveAndNextButton", self.another_asked),
            (self._leave, "cancelCardButton", self.leave_asked),
        ):
            button.setObjectName(name)
            button.clicked.connect(asked)
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._said)
        layout.addLayout(buttons)

    @property
    def offers_another(self) -> bool:
        """Whether one can go on with the next card from here."""
        return not self._another.isHidden()

    def say(self, sentence: str, *, alert: bool = True) -> None:
        """Say what came of something, until there is something else to say."""
        set_role(self._said, "alert" if alert else "strong")
        self._said.clear()  # or the same sentence would not be heard a second time
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def show_keys(self, wide: bool) -> None:
        """Show the keys beside the names, or save the room."""
        for button in self.findChildren(KeyButton):
            button.show_key(wide)

    def show_task(self, task: Task) -> None:
        """Offer what can be done with that card."""
        self._save.say(_("Save"), _("Ctrl+S"))
        self._another.say(_("Save, next"), _("Ctrl+Enter"), spoken=_("Save, and write the next card"))
        self._leave.say(_("Leave"), _("Esc"), spoken=_("Leave; what was typed stays as a draft"))
        self._another.setVisible(task.is_new)
