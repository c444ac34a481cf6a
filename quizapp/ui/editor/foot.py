"""Below the fields of the editor: what can be done with the card."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.study.task import Task
from quizapp.ui.widgets.basics import row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _


class EditorFoot(QWidget):
    """Save, go on with the next card, leave, and take the card out of its file."""

    save_asked = Signal()
    another_asked = Signal()
    leave_asked = Signal()
    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._save, self._another, self._leave = KeyButton("primary"), KeyButton(""), KeyButton("")
        self._remove = KeyButton("quiet", cap=False)
        self.removal = ""
        """What the button says that takes the card out."""
        layout = row()
        self.setLayout(layout)
        for button, name, asked in (
            (self._save, "saveCardButton", self.save_asked),
            (self._another, "saveAndNextButton", self.another_asked),
            (self._leave, "cancelCardButton", self.leave_asked),
            (self._remove, "removeCardButton", self.removal_asked),
        ):
            button.setObjectName(name)
            button.clicked.connect(asked)
            if button is self._remove:
                layout.addStretch(1)
            layout.addWidget(button)

    @property
    def offers_another(self) -> bool:
        """Whether one can go on with the next card from here."""
        return not self._another.isHidden()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab goes through."""
        return [self._save, self._another, self._leave, self._remove]

    def show_keys(self, wide: bool) -> None:
        """Show the keys beside the names, or save the room."""
        for button in (self._save, self._another, self._leave):
            button.show_key(wide)

    def show_task(self, task: Task) -> None:
        """Offer what can be done with that card."""
        self._save.say(_("Save"), _("Ctrl+S"))
        self._another.say(_("Save, next"), _("Ctrl+Enter"), spoken=_("Save, and write the next card"))
        self._leave.say(_("Leave"), _("Esc"), spoken=_("Leave; what was typed stays as a draft"))
        self.removal = _("Back to the deck’s own wording") if task.correction else _("Delete this card")
        self._remove.say(self.removal)
        self._another.setVisible(task.is_new)
        self._remove.setVisible(task.base is not None)
