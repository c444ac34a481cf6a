"""What this program is, under which licences, and where it keeps what is learned."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QVBoxLayout, QWidget

from quizapp import __version__
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row, scrolling_column
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.wording.catalog import _

_MARK_SIZE = 64


class AboutDialog(QDialog):
    """Plain text, closed by Enter or Esc."""

    def __init__(self, parent: QWidget, data_dir: Path) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About Quizapp"))
        px = current_theme().px
        mark = QLabel()
        mark.setPixmap(QApplication.windowIcon().pixmap(px(_MARK_SIZE), px(_MARK_SIZE)))
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(label("title", "Quizapp"))
        names.addWidget(label("muted", _("Version {version}").format(version=__version__)))
        head = row(spacing=18)
        head.addWidget(mark)
        head.addLayout(names, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 20)
        area, layout = scrolling_column(560, (32, 26, 32, 16))
        outer.addWidget(area)
        layout.addLayout(head)
        for role, text in (
            ("", _("Learns the functional anatomy of running with you, card by card. It never opens a connection.")),
            ("heading", _("Licences")),
            ("", _("Program: MIT. Decks, figures and icon: CC BY 4.0. Typeface Source Sans 3: OFL 1.1. Qt: LGPL 3.")),
            ("heading", _("Your progress and your own decks lie here:")),
        ):
            layout.addWidget(label(role, text, wrap=True))
        folder = label("", str(data_dir), wrap=True, selectable=True)
        folder.setObjectName("dataFolder")
        layout.addWidget(folder)
        layout.addStretch(1)
        close = KeyButton("primary")
        close.setObjectName("closeAboutButton")
        close.say(_("Close"), _("Esc"))
        close.clicked.connect(self.accept)
        foot = row()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addSpacing(32)
        outer.addLayout(foot)
        room = parent.size()
        self.resize(min(px(560), room.width() - 40), min(px(420), room.height() - 40))
        area.settle()
        close.setFocus()
