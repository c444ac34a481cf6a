"""What is chosen rather than written: the topic of a card, and what is covered beside the box that is asked for."""

from typing import Any

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from quizapp.decks_io.editing.entry import Field
from quizapp.decks_io.forms.occlusion import Hide
from quizapp.study.task import Task
from quizapp.ui.editor.entry_field import EntryField
from quizapp.ui.widgets.basics import label
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.wording.catalog import _


class TopicField(EntryField):
    """One of the deck's topics or none; hidden where the deck has none."""

    def __init__(self) -> None:
        super().__init__()
        self._label = label("heading")
        self._box = ChoiceBox()
        self._box.setObjectName("topicBox")
        self._box.activated.connect(self.note_edit)
        self._label.setBuddy(self._box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self._box)

    def fill(self, value: Any, task: Task) -> None:
        """Offer the topics of the deck; one that it does not list is offered too while the card has it."""
        topic = value if isinstance(value, str) else ""
        self._box.clear()
        self._box.addItem("", "")
        for name, text in task.topics.items():
            self._box.addItem(text.in_language(task.languages[0]), name)
        if topic and topic not in task.topics:
            self._box.addItem(topic, topic)
        self._box.setCurrentIndex(max(0, self._box.findData(topic)))
        self.setVisible(self._box.count() > 1)
        self.retranslate()

    def made(self) -> str | None:
        """The id of the topic."""
        return str(self._box.currentData()) or None

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._label.setText(_("Topic"))
        self._box.setAccessibleName(_("Topic"))
        self._box.setItemText(0, _("No topic"))

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus on the topics."""
        self._box.setFocus()
        return True


class HideField(EntryField):
    """Whether the other boxes are open while one is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self._check = QCheckBox()
        self._check.setObjectName("hideOneBox")
        self._check.clicked.connect(self.note_edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._check)

    def fill(self, value: Any, task: Task) -> None:
        """Show what is covered."""
        self._check.setChecked(value == Hide.ONE)

    def made(self) -> str | None:
        """The word for it; none for what is usual."""
        return Hide.ONE.value if self._check.isChecked() else None

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._check.setText(_("Leave the other boxes open while one is asked for"))

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus on the choice."""
        self._check.setFocus()
        return True
