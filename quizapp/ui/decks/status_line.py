"""What was done last, or why it was not."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.widgets.basics import label, set_role


class StatusLine(QWidget):
    """One sentence at the foot of the page, where its coming moves nothing; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self._text = label("small", wrap=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        self.say("")

    def say(self, sentence: str) -> None:
        """Say what was done; nothing hides the line."""
        self._show(sentence, "small", "decksNotice")

    def complain(self, sentence: str) -> None:
        """Say what went wrong."""
        self._show(sentence, "alert", "decksAlert")

    def _show(self, sentence: str, role: str, name: str) -> None:
        self._text.setObjectName(name)
        set_role(self._text, role)
        self._text.setText(sentence)
        self.setVisible(bool(sentence))
