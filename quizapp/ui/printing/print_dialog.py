"""Asks how something is put on paper, puts it there beside the window's thread, and says where it lies."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QRadioButton, QVBoxLayout, QWidget

from quizapp.errors import Failure, QuizError
from quizapp.ui.background import Background
from quizapp.ui.printing.measures import PaperSize
from quizapp.ui.printing.pages import Booklet, paint_pages, write_pdf
from quizapp.ui.steps import Steps
from quizapp.ui.theme import current_theme
from quizapp.ui.widgets.basics import label, row
from quizapp.ui.widgets.buttons import KeyButton
from quizapp.ui.widgets.choosing import choose_place
from quizapp.ui.widgets.drawn import ThinBar
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import failures, printing
from quizapp.wording.catalog import _
from quizapp.wording.figures import percent

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

LayOut = Callable[[str, PaperSize], Booklet]
"""Lays the pages out in the layout of that name; called beside the window's thread."""

_NOT_IN_NAMES: Final = '<>:"/\\|?*'


class PrintDialog(QDialog):
    """Layout and paper are chosen, then a file or a printer. Esc breaks off what is under way, then closes."""

    def __init__(self, parent: QWidget, title: str, layouts: Mapping[str, str], lay_out: LayOut) -> None:
        super().__init__(parent)
        self.setObjectName("printDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Print"))
        self._title = title
        self._lay_out = lay_out
        self._steps = Steps(self)
        self._steps.moved.connect(self._show_progress)
        self._work = Background("printing", self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)
        self._said = Notice("muted")
        self._said.setObjectName("printSaid")
        self._bar = ThinBar()
        self._bar.hide()
        self._layout_buttons = {name: QRadioButton(said) for name, said in layouts.items()}
        self._paper_buttons = {PaperSize.A4: QRadioButton("A4"), PaperSize.LETTER: QRadioButton("US Letter")}
        self._save, self._print, self._close = KeyButton("primary"), KeyButton(""), KeyButton("")
        self._build(parent.width())

    @property
    def paper(self) -> PaperSize:
        """The paper that is chosen."""
        return next(paper for paper, button in self._paper_buttons.items() if button.isChecked())

    @property
    def chosen(self) -> str:
        """The name of the layout that is chosen."""
        return next(name for name, button in self._layout_buttons.items() if button.isChecked())

    def reject(self) -> None:
        """Break off what is under way; with nothing under way, close."""
        if self._work.busy:
            self._steps.going_on = False
            self._said.setText(_("Breaking off …"))
        else:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Whatever is under way is broken off before."""
        self._steps.going_on = False
        self._work.wait()
        super().closeEvent(event)

    def _build(self, room: int) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 26, 32, 24)
        layout.setSpacing(10)
        layout.addWidget(label("title", self._title, wrap=True))
        several = len(self._layout_buttons) > 1
        if several:
            layout.addWidget(label("heading", _("Layout")))
        self._group("layout", self._layout_buttons)
        for radio in self._layout_buttons.values():
            layout.addWidget(radio)
            radio.setVisible(several)
        layout.addWidget(label("heading", _("Paper")))
        self._group("paper", self._paper_buttons)
        papers = row(spacing=18)
        for radio in self._paper_buttons.values():
            papers.addWidget(radio)
        papers.addStretch(1)
        layout.addLayout(papers)
        layout.addWidget(self._said)
        layout.addWidget(self._bar)
        for button, name, act in (
            (self._save, "savePdfButton", self._choose_file),
            (self._print, "printButton", self._choose_printer),
            (self._close, "closePrintButton", self.reject),
        ):
            button.setObjectName(name)
            button.clicked.connect(act)
        self._save.say(_("Save as PDF…"))
        self._print.say(_("Print…"))
        self._close.say(_("Close"), _("Esc"))
        buttons = row()
        buttons.addStretch(1)
        for button in (self._save, self._print, self._close):
            buttons.addWidget(button)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        self.setMinimumWidth(min(current_theme().px(560), room - 40))
        self._save.setFocus()

    def _group(self, kind: str, buttons: Mapping[str, QRadioButton] | Mapping[PaperSize, QRadioButton]) -> None:
        """Of these one is chosen, at first the first."""
        group = QButtonGroup(self)
        for name, button in buttons.items():
            button.setObjectName(f"{kind}-{name}")
            group.addButton(button)
            button.setChecked(len(group.buttons()) == 1)

    def _choose_file(self) -> None:
        name = "".join(" " if sign in _NOT_IN_NAMES else sign for sign in self._title).strip() or "quizapp"
        choose_place(self, _("Save as PDF"), f"{name}.pdf", _("PDF files (*.pdf)"), self._save_to)

    def _save_to(self, file: Path) -> None:
        lay_out, chosen, paper, step = self._lay_out, self.chosen, self.paper, self._steps.step

        def work() -> str:
            booklet = lay_out(chosen, paper)
            write_pdf(booklet, file, step)
            return printing.saved(len(booklet.pages), file)

        self._begin(work)

    def _choose_printer(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

        if not QPrinterInfo.availablePrinterNames():
            self._said.setText(printing.no_printer())
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(self.paper.page_size)
        printer.setDocName(self._title)
        dialog = QPrintDialog(printer, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._print_on(printer))
        QDialog.open(dialog)

    def _print_on(self, printer: "QPrinter") -> None:
        lay_out, chosen, paper, step = self._lay_out, self.chosen, self.paper, self._steps.step

        def work() -> str:
            booklet = lay_out(chosen, paper)
            paint_pages(booklet, printer, step)
            return printing.sent(len(booklet.pages), printer.printerName())

        self._begin(work)

    def _begin(self, work: Callable[[], str]) -> None:
        """Do it; meanwhile nothing else can be begun."""
        self._steps.going_on = True
        self._offer(busy=True)
        self._said.setText(_("Laying out pages …"))
        self._work.run(work)

    def _offer(self, *, busy: bool) -> None:
        for button in (*self._layout_buttons.values(), *self._paper_buttons.values(), self._save, self._print):
            button.setEnabled(not busy)
        self._close.say(_("Break off") if busy else _("Close"), _("Esc"))
        self._bar.setVisible(busy)
        self._bar.show_share(0.0)
        (self._close if busy else self._save).setFocus()

    def _show_progress(self, done: int, total: int) -> None:
        if self._steps.going_on and self._work.busy:
            share = done / total if total else 1.0
            self._bar.show_share(share)
            self._said.setText(_("Pages are being written: {percent}").format(percent=percent(share)))

    def _on_done(self, said: str) -> None:
        self._offer(busy=False)
        self._said.setText(said)

    def _on_failed(self, error: QuizError) -> None:
        self._offer(busy=False)
        broken_off = error.failure is Failure.BROKEN_OFF
        self._said.setText(printing.broken_off() if broken_off else failures.sentence(error))
