"""A question with two answers, for what cannot be undone by a key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from quizapp.wording.catalog import _


def wants(parent: QWidget, sentence: str, yes: str, *, no: str = "") -> bool:
    """Whether the learner says yes, in those words, and not no; Esc and Enter leave things as they are."""
    box = QMessageBox(parent)
    box.setObjectName("question")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(sentence)
    agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    agreed.setObjectName("yesButton")
    refused = box.addButton(no or _("Leave it as it is"), QMessageBox.ButtonRole.RejectRole)
    refused.setObjectName("noButton")
    box.setDefaultButton(refused)
    box.exec()
    box.deleteLater()  # or every question ever asked would stay with the page
    return box.clickedButton() is agreed
