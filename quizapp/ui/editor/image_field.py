"""The image of a card: chosen, pasted or dropped, and what those hear of it who cannot see it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtWidgets import QVBoxLayout

from quizapp.decks_io.editing.entry import Field
from quizapp.images.bad_image import BadImage
from quizapp.images.taken import RefusedImage, Taken
from quizapp.study.task import Task
from quizapp.ui.editor.entry_field import EntryField
from quizapp.ui.editor.image_spot import ImageSpot
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.images.adopting import take_clipboard, take_data, take_file
from quizapp.ui.images.decoding import Decoded, image_in
from quizapp.ui.widgets.basics import label, set_role
from quizapp.ui.widgets.choosing import choose_files
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import images
from quizapp.wording.catalog import N_, _

_SHOWN: Final = N_("What the image shows")
_WHY: Final = N_("for those who cannot see it; the answer is not to stand here")


class ImageField(EntryField):
    """Takes an image over into the folder beside the deck; one that is refused changes nothing but is told."""

    shown = Signal(object)
    """Another image is on the form: the Decoded one, or None."""

    def __init__(self, *, thumb: bool = True) -> None:
        super().__init__()
        self._task: Task | None = None
        self._name = ""
        self._kept: dict[str, Any] = {}
        self._trouble = ""
        self._image: Decoded | None = None
        self._said: Taken | RefusedImage | None = None
        self._label = label("heading")
        self._spot = ImageSpot(thumb=thumb)
        self._spot.choice_asked.connect(self._choose)
        self._spot.paste_asked.connect(self._paste)
        self._spot.dropped.connect(self._drop)
        self._spot.taken_off.connect(self._take_off)
        self._notice = Notice("small")
        self._notice.setObjectName("imageNotice")
        self._text = TextField("imageTextField", _SHOWN, _WHY)
        self._text.changed.connect(self.note_edit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._label)
        layout.addWidget(self._spot)
        layout.addWidget(self._notice)
        layout.addSpacing(4)
        layout.addWidget(self._text)

    def fill(self, value: Any, task: Task) -> None:
        """Show the image of a deck file."""
        self._task, self._said = task, None
        self._kept = dict(value) if isinstance(value, dict) else {}
        file = self._kept.get("file") if isinstance(value, dict) else value
        self._text.load(self._kept.get("text"), task)
        self._show(file if isinstance(file, str) else "")

    def made(self) -> Any:
        """The name of the file, with the text where there is one."""
        if not self._name:
            return None
        text = self._text.value()
        kept = {name: each for name, each in self._kept.items() if name not in ("file", "text")}
        if not text and not kept:
            return self._name
        return {"file": self._name, **({"text": text} if text else {}), **kept}

    def show_language(self, language: str) -> None:
        """Show the text in that language."""
        self._text.show_language(language)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._label.setText(_("Image"))
        self._spot.retranslate()
        self._text.retranslate()
        self._say()

    def take_focus(self, part: Field = ()) -> bool:
        """Put the focus on the image, or into what is said of it."""
        if part[:1] == ("text",) and self._name:
            return self._text.take_focus()
        self._spot.setFocus()
        return True

    def _choose(self) -> None:
        pattern = _("Images (*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff)")
        choose_files(self, _("Choose an image"), pattern, self._take_files)

    def _take_files(self, files: Sequence[Path]) -> None:
        if self._task is not None:
            self._take(take_file(files[0], self._task.images))

    def _paste(self) -> None:
        if self._task is not None:
            self._take(take_clipboard(self._task.images))

    def _drop(self, data: QMimeData) -> None:
        if self._task is not None:
            self._take(take_data(data, self._task.images))

    def _take(self, taken: Taken | RefusedImage) -> None:
        """Show what was taken over, or why nothing was."""
        self._said = taken
        if isinstance(taken, Taken):
            self._show(taken.name)
            self.note_edit()
        else:
            self._say()

    def _take_off(self) -> None:
        """The card is to show no image; the file stays where it is, as another card may show it."""
        self._said = None
        self._show("")
        self._spot.setFocus()
        self.note_edit()

    def _show(self, name: str) -> None:
        assert self._task is not None
        self._name, self._image, self._trouble = name, None, ""
        path = self._task.image(name) if name else None
        try:
            self._image = None if path is None else image_in(path)
        except BadImage as bad:
            self._trouble = images.cannot_be_shown(bad)
        if name and path is None:
            self._trouble = _("The image “{file}” is not there.").format(file=name)
        self._text.setVisible(bool(name))
        self._say()
        self.shown.emit(self._image)

    def _say(self) -> None:
        if self._name:
            size = "" if self._image is None else f"{self._image.size.width()} × {self._image.size.height()}"
            words = " · ".join(part for part in (self._name, size) if part)
        else:
            words = _("None. Drop one here, or paste one with Ctrl+V.")
        self._spot.show_image(self._name, self._image, words)
        refused = isinstance(self._said, RefusedImage)
        told = [images.refused(self._said)] if isinstance(self._said, RefusedImage) else []
        told += images.notes(self._said) if isinstance(self._said, Taken) else []
        if self._trouble:
            told.append(self._trouble)
        set_role(self._notice, "alert" if refused or self._trouble else "small")
        self._notice.setText(" ".join(told))
        self._notice.setVisible(bool(told))
