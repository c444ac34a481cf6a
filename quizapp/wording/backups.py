"""What a backup holds, and what going back to one did."""

from typing import Final

from quizapp.errors import QuizError
from quizapp.study.backup_file import BackupFile, Restored
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.failures import sentence
from quizapp.wording.figures import number

_MEGABYTE: Final = 1_000_000


def backed_up(backup: BackupFile) -> str:
    """That a backup was made: what is in it, how large it is and where it lies."""
    return _("Backed up: {contents}, {size}, in {path}").format(
        contents=_contents(backup.answers, backup.learners), size=size(backup.size), path=backup.path
    )


def restored(done: Restored) -> list[str]:
    """What is there again, and where what was there before is kept; two lines or one."""
    again = _("Restored: {contents}.").format(contents=_contents(done.answers, done.learners))
    if done.before is None:
        return [again]
    return [again, _("What was there before is kept in {path}").format(path=done.before)]


def described(backup: BackupFile) -> str:
    """A backup in a list, without its name and time: what is in it and how large it is, or that it cannot be read."""
    if not backup.readable:
        return _("cannot be read as a backup")
    return f"{_contents(backup.answers, backup.learners)}, {size(backup.size)}"


def not_backed_up(error: QuizError) -> str:
    """That the backup of the day was not made, and why."""
    return _("Today's backup was not made. {reason}").format(reason=sentence(error))


def size(count: int) -> str:
    """So many bytes in whole megabytes, or under one in kilobytes, at least one."""
    if count < _MEGABYTE:
        return f"{number(max(1, round(count / 1000)))} kB"
    return f"{number(round(count / _MEGABYTE))} MB"


def _contents(answers: int, learners: int) -> str:
    by = ngettext("{count} learner", "{count} learners", learners).format(count=number(learners))
    given = ngettext("{count} answer by {learners}", "{count} answers by {learners}", answers)
    return given.format(count=number(answers), learners=by)
