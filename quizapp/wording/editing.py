"""What came of saving a card and of taking a deck in: what happened, what was kept, and what to do next."""

from typing import Final

from quizapp.decks_io.editing.adoption import Adopted, Adoption, NameTaken, NotADeck, SameId
from quizapp.decks_io.editing.entry import Field
from quizapp.decks_io.editing.outcome import Broken, Conflict, Gone, Merged, Outcome, Refused, Saved
from quizapp.decks_io.problem import Severity
from quizapp.wording.card_fields import NAMES
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number
from quizapp.wording.problems import sentence as problem_sentence

_HOLDING_OPTIONS: Final = ("distractors", "statements", "boxes")


def field_name(field: Field) -> str:
    """What a field of a card is called: “Wrong options › soleus › Text (de)”."""
    shown: list[str] = []
    for at, part in enumerate(field):
        if at == 1 and field[0] in _HOLDING_OPTIONS:  # the id of an option, whatever its author has called it
            shown.append(part)
        elif part in NAMES:
            shown.append(_(NAMES[part]))
        elif shown:
            shown[-1] += f" ({part})"
        else:
            shown.append(part)
    return " › ".join(shown)


def saving_sentence(outcome: Outcome) -> str:
    """What came of saving a card, of deleting it or of taking a correction back."""
    match outcome:
        case Saved():
            return _("Saved.")
        case Merged(file=file):
            return _("Saved. {file} was changed elsewhere in the meantime; both changes are in it now.").format(
                file=file.path.name
            )
        case Conflict(file=file):
            return _conflict(outcome).format(file=file.path.name)
        case Broken(path=path, problems=()):
            return _(
                "In {file} this card is written in such a way that it cannot be changed here. Nothing was written, and "
                "what you typed is kept. Change it in a text editor."
            ).format(file=path.name)
        case Broken(path=path, problems=problems):
            return _(
                "{file} cannot be read as a deck, because of line {line}: {problem} Nothing was written, and what you "
                "typed is kept. Mend the file in a text editor, then save again."
            ).format(file=path.name, line=number(problems[0].line), problem=problem_sentence(problems[0]))
        case Gone(path=path):
            return _(
                "{file} is not there any more. Nothing was written, and what you typed is kept. Put the file back, or "
                "save the card in another deck."
            ).format(file=path)
        case Refused(path=path, reason=reason):
            return _(
                "{file} cannot be written ({reason}). Nothing was changed, and what you typed is kept. Make room on "
                "the disk or free the file, then save again."
            ).format(file=path, reason=reason)


def adoption_sentence(outcome: Adoption, language: str) -> str:
    """What came of taking a deck file in; the deck's title in that language."""
    match outcome:
        case Adopted():
            return _adopted(outcome, language)
        case NotADeck(path=path, problems=problems):
            return _("{file} was not taken in, because of line {line}: {problem}").format(
                file=path.name, line=number(problems[0].line), problem=problem_sentence(problems[0])
            )
        case NameTaken(path=path, slip=slip):
            return _(
                "{file} was not taken in. It shows a picture whose name is taken here, and a new name cannot be "
                "written into it because of line {line}: {problem} Mend that line, then try again."
            ).format(file=path.name, line=number(slip.line), problem=problem_sentence(slip))
        case SameId(identical=True):
            return _("The deck “{deck}” is there already, word for word. Nothing was changed.").format(
                deck=outcome.deck_id
            )
        case SameId(own=True):
            return _(
                "{file} has the id “{deck}” too. Nothing was changed. Let the new deck take its place (the old file is "
                "kept), or give the new one an id of its own."
            ).format(file=outcome.existing.name, deck=outcome.deck_id)
        case SameId():
            return _(
                "A deck that comes with the program has the id “{deck}”. Nothing was changed. Give the new one an id "
                "of its own."
            ).format(deck=outcome.deck_id)
        case Gone(path=path):
            return _("{file} is not there any more. Nothing was taken in.").format(file=path)
        case Refused(path=path, reason=reason):
            return _(
                "{file} cannot be written or read ({reason}). Nothing was taken in. Make room on the disk or free it, "
                "then try again."
            ).format(file=path, reason=reason)


def _adopted(outcome: Adopted, language: str) -> str:
    count = len(outcome.deck.cards)
    parts = [
        ngettext(
            "“{title}” is among your decks now, with {count} question.",
            "“{title}” is among your decks now, with {count} questions.",
            count,
        ).format(title=outcome.deck.title.in_language(language), count=number(count))
    ]
    errors = sum(problem.severity is Severity.ERROR for problem in outcome.problems)
    if errors:
        parts.append(
            ngettext(
                "{count} place in it cannot be used as it is.",
                "{count} places in it cannot be used as they are.",
                errors,
            ).format(count=number(errors))
        )
    if outcome.before is not None:
        parts.append(_("The deck that was there is kept as {file}.").format(file=outcome.before.name))
    return " ".join(parts)


def _conflict(outcome: Conflict) -> str:
    if outcome.mine is None:
        return _(
            "This card was changed in {file} in the meantime, so it was not deleted. Look at it again, and delete it "
            "if that is still right."
        )
    if outcome.theirs is None:
        return _(
            "This card was taken out of {file} in the meantime. Nothing was written, and what you typed is kept. Put "
            "it back as you have it, or leave it out."
        )
    return _(
        "This card was changed in {file} in the meantime. Nothing was written, and what you typed is kept. Choose for "
        "each field which one is to stay."
    )
