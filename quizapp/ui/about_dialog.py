"""What this program is, under which licences, and where it keeps what is learned."""

from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from quizapp import __version__
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.sheet_dialog import SheetDialog
from quizapp.wording.catalog import _

_COLUMN_WIDTH = 560
_MARK_SIZE = 64


class AboutDialog(SheetDialog):
    """Plain text, closed by Enter or Esc."""

    def __init__(self, parent: QWidget, data_dir: Path) -> None:
        super().__init__(parent, "aboutDialog", _("About Quizapp"), width=_COLUMN_WIDTH)
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
        self.column.addLayout(head)
        for role, text in (
            ("", _("Learns the functional anatomy of running with you, card by card. It never opens a connection.")),
            ("heading", _("Licences")),
            ("", _("Program: MIT. Decks, figures and icon: CC BY 4.0. Typeface Source Sans 3: OFL 1.1. Qt: LGPL 3.")),
            ("heading", _("Your progress and your own decks lie here:")),
        ):
            self.column.addWidget(label(role, text, wrap=True))
        folder = label("", str(data_dir), wrap=True, selectable=True)
        folder.setObjectName("dataFolder")
        self.column.addWidget(folder)
        self.finish(560, 420, self.close_button())
