"""A card that was changed here and in its file: both versions side by side, and which one stays, field by field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from quizapp.decks_io.editing.entry import Difference, Value
from quizapp.ui.widgets.basics import label, row, rule
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.sheet_dialog import SheetDialog
from quizapp.wording.catalog import _
from quizapp.wording.editing import field_name

_COLUMN_WIDTH = 900


class ConflictDialog(SheetDialog):
    """Each field that differs, mine on the left, the file's on the right; where both changed it, mine is proposed."""

    def __init__(self, parent: QWidget, differences: Sequence[Difference]) -> None:
        super().__init__(parent, "conflictDialog", _("Changed in two places"), width=_COLUMN_WIDTH)
        self._choices: list[tuple[Difference, QRadioButton]] = []
        self.column.addWidget(label("title", _("Changed in two places"), wrap=True))
        text = _(
            "The file was changed outside while you were writing. Choose for each field what stays; "
            "nothing is written yet."
        )
        self.column.addWidget(label("", text, wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(label("heading", _("Yours")), 0, 0)
        grid.addWidget(label("heading", _("In the file")), 0, 1)
        for difference in differences:
            self._add(grid, difference)
        self.column.addLayout(grid)
        keep, back = KeyButton("primary"), KeyButton("")
        keep.setObjectName("keepChosenButton")
        keep.say(_("Save what is chosen"), _("Ctrl+S"))
        keep.clicked.connect(self.accept)
        back.setObjectName("keepWritingButton")
        back.say(_("Go on writing"), _("Esc"))
        back.clicked.connect(self.reject)
        self.finish(900, 620, keep, back)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Ctrl+S saves what is chosen."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.accept()
        else:
            super().keyPressEvent(event)

    @property
    def picked(self) -> tuple[Difference, ...]:
        """The differences in which my side stays."""
        return tuple(difference for difference, mine in self._choices if mine.isChecked())

    def _add(self, grid: QGridLayout, difference: Difference) -> None:
        place = grid.rowCount()
        grid.addWidget(rule(), place, 0, 1, 2)
        name = field_name(difference.field)
        grid.addWidget(label("small", name, wrap=True), place + 1, 0, 1, 2)
        group = QButtonGroup(self)
        mine, theirs = QRadioButton(), QRadioButton()
        for column, (button, value, whose) in enumerate(
            ((mine, difference.mine, _("yours")), (theirs, difference.theirs, _("in the file")))
        ):
            button.setObjectName(f"{'-'.join(difference.field)}-{'mine' if column == 0 else 'theirs'}")
            button.setAccessibleName(f"{name}, {whose}: {_shown(value)}")
            group.addButton(button)
            cell = QWidget()
            inside = row(spacing=8)
            cell.setLayout(inside)
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
            inside.addWidget(label("", _shown(value), wrap=True), 1)
            grid.addWidget(cell, place + 2, column)
        (theirs if difference.mine == difference.base else mine).setChecked(True)
        self._choices.append((difference, mine))


def _shown(value: Value | None) -> str:
    """A value as one reads it."""
    if value is None:
        return _("(nothing)")
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return "; ".join(_shown(each) for each in value)
    return "; ".join(f"{name}: {_shown(each)}" for name, each in value.items())
