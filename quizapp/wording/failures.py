"""What happened, what was kept, and what to do next."""

from collections.abc import Mapping
from typing import Final

from quizapp.errors import Failure, QuizError
from quizapp.wording.catalog import N_, _

_SENTENCES: Final[Mapping[Failure, str]] = {
    Failure.FOLDER_NOT_WRITABLE: N_(
        "The data folder {concerned} cannot be written ({reason}). Nothing was changed. "
        "Make it writable, or choose another folder with --data-dir."
    ),
    Failure.NOT_A_DATABASE: N_(
        "{concerned} is not a Quizapp database. It was left as it is. "
        "Move it elsewhere, or choose another folder with --data-dir."
    ),
    Failure.DATABASE_TOO_NEW: N_(
        "{concerned} was written by a newer version of Quizapp. It was left as it is. "
        "Please install the newer version to go on learning with it."
    ),
    Failure.DATABASE_DAMAGED: N_(
        "{concerned} is damaged and cannot be read ({reason}). It was left as it is. "
        "Keep a copy of it, then put a backup in its place, or move it away to begin anew."
    ),
    Failure.DATABASE_BUSY: N_(
        "{concerned} is in use by another program just now. Nothing was changed. "
        "Close that program, or try again in a moment."
    ),
    Failure.DATABASE_UNREADABLE: N_(
        "{concerned} cannot be opened ({reason}). Nothing was changed. Check the file's permissions and try again."
    ),
    Failure.MIGRATION_FAILED: N_(
        "{concerned} could not be brought up to date ({reason}). It is as it was before, and a copy lies beside it. "
        "Please report this."
    ),
    Failure.ALREADY_OPEN: N_(
        "Quizapp is already open with the data folder {concerned}. "
        "Use the window that is open, or choose another folder with --data-dir."
    ),
    Failure.NOT_SAVED: N_(
        "The answer was not saved ({reason}). Everything before it is safe. "
        "Make room on the disk or free the file, then answer once more."
    ),
    Failure.CHANGE_NOT_SAVED: N_(
        "The change was not saved ({reason}). Everything before it is safe. "
        "Make room on the disk or free the file, then try once more."
    ),
    Failure.ANSWERED_ELSEWHERE: N_(
        "This card was answered in another window or terminal in the meantime. "
        "That answer is kept; this one was not counted."
    ),
    Failure.NO_DISPLAY: N_(
        "There is no display to open a window on. “quizapp drill” studies in the terminal, "
        "“quizapp tour DIR” makes pictures of the window."
    ),
    Failure.NO_SUCH_DECK: N_("There is no deck “{concerned}”. “quizapp decks list” shows all decks."),
    Failure.CANNOT_WRITE: N_("{concerned} cannot be written ({reason}). Choose another place or free the file."),
}


def sentence(error: QuizError) -> str:
    """The sentence for what the world did to us."""
    return _(_SENTENCES[error.failure]).format(concerned=error.concerned, reason=error.reason)
