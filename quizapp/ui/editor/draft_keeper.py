"""The draft of the card that is being written, as it lies on the disk."""

from quizapp.decks_io.editing.entry import Entry
from quizapp.study.authoring import Author
from quizapp.study.task import Task
from quizapp.wording import authoring


class DraftKeeper:
    """Keeps what would be lost; where nothing would be any more, nothing is kept."""

    def __init__(self, author: Author, *, kept: bool) -> None:
        self._author = author
        self._kept = kept
        self._typed = self._refused = False

    def note(self) -> None:
        """Something was typed that is not kept yet."""
        self._typed = True

    def keep(self, task: Task, entry: Entry) -> str | None:
        """Keep what was typed. What is to be said then: nothing of a disk that takes it again, None for no news."""
        if not self._typed:
            return None
        self._typed = False
        error = None
        if task.is_changed(entry):
            error = self._author.keep_draft(task, entry)
            self._kept = True
        elif self._kept:
            self.drop(task)
        before, self._refused = self._refused, error is not None
        if error is not None:
            return authoring.draft_refused(error)
        return "" if before else None

    def drop(self, task: Task) -> None:
        """Forget it, for it is in the file, or says nothing any more."""
        self._author.drop_draft(task.key)
        self._kept = False
