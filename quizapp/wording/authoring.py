"""The editor of cards in words."""

from typing import Final

from quizapp.decks_io.editing.drafts import Draft
from quizapp.errors import QuizError
from quizapp.study.authoring import NotEditable
from quizapp.study.task import Task, asked
from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import number, short_date

_WHY_NOT: Final = {
    NotEditable.NO_ENTRY: N_(
        "This question is made from facts and a figure; it has no text of its own to edit. "
        "A note of your own can be kept on it, and it can be suspended."
    ),
    NotEditable.GONE: N_("This card has left its deck. Its answers are kept."),
}
_LONGEST: Final = 60


def title(task: Task) -> str:
    """What the editor is doing."""
    if task.is_new:
        return _("New card")
    return _("Your correction") if task.correction else _("Edit a card")


def where(task: Task) -> str:
    """Into which deck and file the card goes."""
    if task.correction:
        text = _("“{deck}” itself stays as it is. Your wording is for you alone, and survives an update of the deck.")
    else:
        text = _("“{deck}”, in {file}")
    return text.format(deck=task.title, file=task.file.path.name)


def note(task: Task) -> str:
    """What the writer should know before he goes on; empty where there is nothing to tell."""
    said = []
    if task.outdated:
        said.append(outdated())
    if task.homeless:
        said.append(
            _(
                "{file} is not there any more, or this card is not in it. What you typed is kept; choose another deck "
                "for it."
            ).format(file=task.file.path)
        )
    if task.began is not None:
        said.append(_("You go on with what you typed on {day}.").format(day=short_date(task.began.date())))
    return " ".join(said)


def outdated() -> str:
    """That a card was changed under the learner's correction."""
    return _(
        "The deck’s own wording of this card has changed since you corrected it. Your wording is still the one that is "
        "asked; save it again to keep it, or go back to the deck’s."
    )


def not_yet(count: int) -> str:
    """That a card cannot be saved as it is."""
    return ngettext(
        "Not saved yet, as one thing is missing or wrong. What you typed is kept.",
        "Not saved yet, as {count} things are missing or wrong. What you typed is kept.",
        count,
    ).format(count=number(count))


def removing(task: Task) -> str:
    """What the button says that takes a card out of its file."""
    return _("Back to the deck’s own wording") if task.correction else _("Delete this card")


def removal(task: Task) -> str:
    """What is asked before a card is taken out of its file."""
    if task.correction:
        return _("Take your wording back? It is not kept; the deck’s own wording will be asked again.")
    return _("Delete this card from {file}? Its text is not kept; the answers given are.").format(
        file=task.file.path.name
    )


def not_editable(reason: NotEditable) -> str:
    """Why a card cannot be written on, and what can be done instead."""
    return _(_WHY_NOT[reason])


def draft_line(draft: Draft) -> str:
    """A draft in one line: when it was typed, and how it begins."""
    text = " ".join(asked(draft.entry).split()) or _("a card without words yet")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rstrip() + "…"
    return _("Unfinished since {day}: {text}").format(day=short_date(draft.at.date()), text=text)


def draft_refused(error: QuizError) -> str:
    """That what is typed could not be kept on the disk."""
    return _("What you type is not on the disk ({reason}). It stays here while this page is open.").format(
        reason=error.reason
    )
