"""A box for a date, typed part by part, that shows its focus."""

from datetime import date
from typing import Final

from PySide6.QtCore import QDate, QEvent, QLocale, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit

from quizapp.ui.tab_order import take_focus_on
from quizapp.ui.widgets.box_marks import paint_box_marks, set_margin
from quizapp.wording.catalog import current

_FORMATS: Final = {"de": ("de_DE", "dd.MM.yyyy"), "en": ("en_GB", "dd MMM yyyy")}


class DateBox(QDateEdit):
    """Day, month and year: digits, or Up and Down, change the part that is marked; Left and Right go to another.

    It shows the date as the interface writes it. A wheel over it scrolls the page.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.retranslate()

    @property
    def day(self) -> date:
        """The date that it shows."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def show_day(self, day: date) -> None:
        """Show that date."""
        self.setDate(QDate(day.year, day.month, day.day))

    def retranslate(self) -> None:
        """Show the date as the current language writes it."""
        locale, shape = _FORMATS[current()]
        self.setLocale(QLocale(locale))
        self.setDisplayFormat(shape)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Another type size wants other margins."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            set_margin(self.lineEdit())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """As any box, and its marks."""
        super().paintEvent(event)
        paint_box_marks(self, steps=True)

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: N802
        """Tab leads out of it, as out of any box, and not from part to part."""
        return take_focus_on(self.window(), forward=next_)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave it to the page."""
        event.ignore()
