"""How it is reckoned: the method, the learner's pass rates, and how sure they are."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from quizapp.planning.forecast import Forecast
from quizapp.ui.widgets.basics import empty, label
from quizapp.wording import planning
from quizapp.wording.catalog import _


class MethodPanel(QFrame):
    """Some short paragraphs, and a line for each class of cards."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("planMethod")
        self.setProperty("role", "panel")
        self._inside = QVBoxLayout(self)
        self._inside.setContentsMargins(26, 22, 26, 22)
        self._inside.setSpacing(10)

    def show_method(self, found: Forecast) -> None:
        """Say how that forecast was made."""
        empty(self._inside)
        self._inside.addWidget(label("heading", _("How this is calculated")))
        for paragraph in planning.method(found):
            self._inside.addWidget(label("", paragraph, wrap=True))
        heading = label("heading", _("Your pass rates"))
        heading.setContentsMargins(0, 8, 0, 0)
        self._inside.addWidget(heading)
        for line in planning.rate_lines(found.rates):
            rate = label("", line, wrap=True)
            rate.setObjectName("planRate")
            self._inside.addWidget(rate)
