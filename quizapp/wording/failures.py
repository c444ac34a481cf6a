"""What happened, what was kept, and what to do next."""

from collections.abc import Mapping
from typing import Final

from quizapp.errors import Failure, QuizError
from quizapp.wording.catalog import N_, _

_SENTENCES: Final[Mapping[Failure, str]] = {
    Failure.EXAM_CLOSED: N_(
        "This exam was handed in by another window of Quizapp. What was done here since then is not in it."
    ),
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
    Failure.BROKEN_OFF: N_("Broken off, as you wished. Nothing was changed."),
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
    Failure.CANNOT_READ: N_(
        "{concerned} cannot be read ({reason}). Nothing was changed. Check the name and the file's permissions."
    ),
    Failure.NO_ROOM: N_(
        "There is no room for {concerned} ({reason}). Nothing was changed. "
        "Make room on the disk, or choose another place."
    ),
    Failure.NO_SUCH_FOLDER: N_(
        "There is no folder {concerned}. Nothing was written. Make the folder, or choose another place."
    ),
    Failure.NOT_A_PDF_NAME: N_(
        "{concerned} does not end in .pdf, and only PDF files are written here. Nothing was written. "
        "Choose a name that ends in .pdf."
    ),
    Failure.FILE_EXISTS: N_("{concerned} is there already and was left as it is. Choose another name."),
    Failure.NOTHING_TO_BACK_UP: N_(
        "There is no progress in {concerned} yet, so there is nothing to back up. "
        "Answer a question first, or choose another folder with --data-dir."
    ),
    Failure.NOT_A_BACKUP: N_(
        "{concerned} is not a backup of Quizapp. Nothing was changed. Choose a file that “quizapp backup” made."
    ),
    Failure.BACKUP_DAMAGED: N_(
        "The backup {concerned} is damaged ({reason}). Nothing was changed. Choose another backup."
    ),
    Failure.BACKUP_TOO_NEW: N_(
        "The backup {concerned} was made by a newer version of Quizapp. Nothing was changed. "
        "Please install the newer version to go back to it."
    ),
    Failure.WINDOW_OPEN: N_(
        "A window of Quizapp is open with the data folder {concerned}. Nothing was changed. "
        "Close that window, then try again."
    ),
    Failure.NO_SUCH_LEARNER: N_(
        "There is no learner “{concerned}” here any more. Nothing was changed. “quizapp learners” shows all learners."
    ),
    Failure.LEARNER_EXISTS: N_("There is a learner “{concerned}” already. Nothing was changed. Choose another name."),
    Failure.BAD_LEARNER_NAME: N_(
        "“{concerned}” cannot be a learner's name. Nothing was changed. A name has 1 to 80 printable characters."
    ),
    Failure.NOTHING_TO_PRINT: N_(
        "There is no question in “{concerned}” yet, so there is nothing to print. Nothing was written. "
        "Write a card first, or choose another deck."
    ),
    Failure.CANNOT_NOTIFY: N_(
        "The desktop did not take the reminder ({reason}). Without --notify it is printed instead."
    ),
}


def sentence(error: QuizError) -> str:
    """The sentence for what the world did to us."""
    return _(_SENTENCES[error.failure]).format(concerned=error.concerned, reason=error.reason)
