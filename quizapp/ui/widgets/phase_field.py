"""The running cycle to answer on: a strip of phases, each of which can be marked."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from quizapp.ui.pictures.runner import PHASES, STANCE
from quizapp.ui.speaking import speak_as
from quizapp.ui.widgets.phase_button import PhaseButton
from quizapp.ui.widgets.span_label import SpanLabel
from quizapp.wording.catalog import _

_SPACING: Final = 8
_FEWER: Final = (4, 2, 1)
"""So many phases in a row where all of them have no room in one."""


class PhaseField(QWidget):
    """Phases in their order under the names of stance and swing; in rows where there is little room."""

    changed = Signal()
    entered = Signal()

    def __init__(self, phases: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName("phaseField")
        speak_as(self, QAccessible.Role.Grouping)
        self.setAccessibleName(_("Phases of the running cycle"))
        self._phases = tuple(phases)
        self._answered = False
        self._per_row = 0
        known = tuple(key for key, _name in self._phases) == PHASES
        self.buttons = [self._button(place, name, runner=known) for place, (_id, name) in enumerate(self._phases)]
        self._groups = _groups(len(self._phases), known=known)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_SPACING)
        self._arrange(len(self.buttons))

    def marked(self) -> tuple[str, ...]:
        """The ids of the phases that are marked, in their order."""
        return tuple(key for (key, _name), button in zip(self._phases, self.buttons, strict=True) if button.isChecked())

    def toggle(self, index: int) -> None:
        """Mark a phase by its place, or take the mark back; nothing after the answer."""
        if not self._answered and 0 <= index < len(self.buttons):
            self.buttons[index].setChecked(not self.buttons[index].isChecked())
            self._speak(index)
            self.changed.emit()

    def show_marks(self, marked: Collection[str]) -> None:
        """Mark the phases of these ids and no others."""
        for place, ((key, _name), button) in enumerate(zip(self._phases, self.buttons, strict=True)):
            button.setChecked(key in marked)
            self._speak(place)

    def show_verdict(self, right: frozenset[str]) -> None:
        """Say of each phase whether it belongs to the answer, and whether it was marked; nothing can be marked now."""
        self._answered = True
        given = bool(self.marked())  # where nothing was answered, nothing was missed
        for place, ((key, name), button) in enumerate(zip(self._phases, self.buttons, strict=True)):
            belongs = key in right
            role, sign, verdict = _verdict(belongs=belongs, marked=button.isChecked() or (belongs and not given))
            button.show_verdict(role, f"{sign} {verdict}".strip(), missed=sign == "+")
            button.setAccessibleName(
                _("Phase {number} of {count}: {name}, {state}").format(
                    number=place + 1, count=len(self.buttons), name=name, state=verdict or _("not part of the answer")
                )
            )
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """What one phase needs."""
        return QSize(self._narrowest(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Arrange the phases anew where the room has changed."""
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        self._arrange(next((count for count in (len(self.buttons), *_FEWER) if self._needs(count) <= self.width()), 1))

    def _narrowest(self) -> int:
        headings = [heading.minimumSizeHint().width() for heading, _places in self._groups if heading is not None]
        return max(self._needs(1), *headings, 0)

    def _needs(self, count: int) -> int:
        return count * max(button.narrowest for button in self.buttons) + (count - 1) * _SPACING

    def _arrange(self, per_row: int) -> None:
        if per_row == self._per_row:
            return
        self._per_row = per_row
        for column in range(len(self.buttons)):
            self._grid.setColumnStretch(column, int(column < per_row))
        line = 0
        for heading, places in self._groups:
            whole = per_row == len(self.buttons)
            if heading is not None:
                self._grid.addWidget(heading, line, places[0] if whole else 0, 1, len(places) if whole else per_row)
            for place in places:
                row, column = divmod(place - (0 if whole else places[0]), per_row)
                self._grid.addWidget(self.buttons[place], line + 1 + row, column)
            line += 0 if whole else 2 + (len(places) - 1) // per_row
        self.updateGeometry()

    def _button(self, place: int, name: str, *, runner: bool) -> PhaseButton:
        button = PhaseButton(place + 1, name, runner=runner)
        button.setParent(self)
        button.setAccessibleName(self._spoken(place, marked=False))
        button.clicked.connect(lambda: self._clicked(place))
        button.entered.connect(self.entered)
        button.stepped.connect(lambda step: self._step(place + step))
        return button

    def _clicked(self, place: int) -> None:
        self._speak(place)
        self.changed.emit()

    def _step(self, place: int) -> None:
        if 0 <= place < len(self.buttons):
            self.buttons[place].setFocus(Qt.FocusReason.OtherFocusReason)

    def _speak(self, place: int) -> None:
        self.buttons[place].setAccessibleName(self._spoken(place, marked=self.buttons[place].isChecked()))

    def _spoken(self, place: int, *, marked: bool) -> str:
        return _("Phase {number} of {count}: {name}, {state}").format(
            number=place + 1,
            count=len(self._phases),
            name=self._phases[place][1],
            state=_("marked") if marked else _("not marked"),
        )


def _groups(count: int, *, known: bool) -> list[tuple[SpanLabel | None, range]]:
    """Stance and swing with their phases; phases of another cycle stand together under no name."""
    if not known:
        return [(None, range(count))]
    return [(SpanLabel(_("Stance")), range(STANCE)), (SpanLabel(_("Swing")), range(STANCE, count))]


def _verdict(*, belongs: bool, marked: bool) -> tuple[str, str, str]:
    """The role, the sign and the words for a phase."""
    if belongs:
        return ("right", "✓", _("right")) if marked else ("other", "+", _("missing"))
    return ("wrong", "✗", _("wrong")) if marked else ("other", "", "")
