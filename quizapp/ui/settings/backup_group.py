"""Backups: how many stay, what there is, one more now, and the way back to one."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal

from quizapp.preferences import MOST_BACKUPS, Preferences
from quizapp.study.backup_file import BackupFile
from quizapp.ui.settings.group import SettingsGroup
from quizapp.ui.widgets.asking import wants
from quizapp.ui.widgets.choice_box import ChoiceBox
from quizapp.ui.widgets.choosing import choose_files
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import backups
from quizapp.wording.catalog import N_, _
from quizapp.wording.figures import numeric_date

_SHOWN: Final = 20


class BackupGroup(SettingsGroup):
    """The daily ones are made without asking; what is restored replaces what is there, after that is backed up too."""

    changed = Signal(dict)
    asked = Signal()
    restore_asked = Signal(Path)

    def __init__(self) -> None:
        super().__init__(N_("Backups"))
        self._backups: Sequence[BackupFile] = ()
        self._kept = self.spin("backupsKeptBox", MOST_BACKUPS, lambda value: self.changed.emit({"backups_kept": value}))
        self.add_row(N_("Daily backups to keep"), self._kept)
        self._list = ChoiceBox()
        self._list.setObjectName("backupBox")
        self.add(self._list)
        self._said = Notice("small")
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._said.setObjectName("backupText")
        self._said.hide()
        self.add(self._said)
        self._now = self.button("backUpButton", N_("Back up now"), self.asked.emit)
        self._restore = self.button("restoreButton", N_("Restore …"), self._ask)
        self._other = self.button("restoreOtherButton", N_("Restore from a file …"), self.choose)
        self.add_side_by_side(self._now, self._restore, self._other)

    def show_preferences(self, preferences: Preferences) -> None:
        """Show what is chosen, in the current language."""
        self.filling = True
        self.retranslate()
        self._kept.setSpecialValueText(_("none"))
        self._kept.setValue(preferences.backups_kept)
        self._list.call(_("The backups that there are"))
        self.filling = False
        self.show_backups(self._backups)

    def show_backups(self, found: Sequence[BackupFile]) -> None:
        """Show these, the newest first."""
        self._backups = found
        self._list.clear()
        for backup in found[:_SHOWN]:
            made = "–" if backup.made_at is None else numeric_date(backup.made_at.date())
            self._list.addItem(f"{made} · {backups.described(backup)}", backup.path)
        self._list.setEnabled(bool(found))
        if not found:
            self._list.addItem(_("No backups yet"), None)
        self._restore.setEnabled(bool(found))

    def say(self, sentence: str) -> None:
        """Say what was done, or why not."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def choose(self) -> None:
        """Let the learner choose a backup that lies elsewhere."""
        pattern = _("Backups (*.zip *.db)")
        choose_files(self, _("Restore from a file …"), pattern, lambda files: self._confirm(files[0]))

    def _ask(self) -> None:
        path = self._list.currentData()
        if isinstance(path, Path):
            self._confirm(path)

    def _confirm(self, path: Path) -> None:
        sentence = _(
            "Go back to {file}? What is there now is backed up first; then the answers, decks and settings of that "
            "backup take its place."
        ).format(file=path.name)
        if wants(self, sentence, _("Restore")):
            self.restore_asked.emit(path)
