"""What is said of the figures: that they were copied or saved, or why not."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.ui.widgets.notice import Notice


class Remark(QWidget):
    """One sentence; takes no room while there is none. The labels are called after ``name``."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._alert, self._info = Notice("alert", urgent=True), Notice("small")
        self._alert.setObjectName(f"{name}Alert")
        self._info.setObjectName(f"{name}Notice")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._alert)
        layout.addWidget(self._info)
        self.be_silent()

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self._show(self._info, sentence)

    def complain(self, sentence: str) -> None:
        """Say what went wrong; screen readers say it at once."""
        self._show(self._alert, sentence)

    def be_silent(self) -> None:
        """Say nothing any more."""
        for part in (self._alert, self._info):
            part.hide()
        self.hide()

    def _show(self, notice: Notice, sentence: str) -> None:
        self.be_silent()
        self.show()
        notice.setText(sentence)
        notice.show()
