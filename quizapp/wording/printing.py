"""What stands on paper: the two faces of a card, the functions of a structure, the foot of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from string import ascii_uppercase

from quizapp.cards.question import Form, Option, Question
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Action, Mover, Role, Structure
from quizapp.wording.atlas import capital, job
from quizapp.wording.catalog import _, ngettext
from quizapp.wording.figures import number


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """One side of a card: what is said first, labelled lines below it, and smaller lines under those."""

    topic: str = ""
    head: str
    items: Sequence[tuple[str, str]] = ()
    notes: Sequence[str] = ()
    source: str = ""


def page(place: int, count: int) -> str:
    """The number of a page among all of them."""
    return _("Page {place} of {count}").format(place=number(place), count=number(count))


def saved(count: int, file: Path) -> str:
    """What was written, and where it lies."""
    sentence = ngettext("{count} page saved: {file}", "{count} pages saved: {file}", count)
    return sentence.format(count=number(count), file=file)


def sent(count: int, printer: str) -> str:
    """What a printer was given."""
    sentence = ngettext("{count} page sent to {printer}.", "{count} pages sent to {printer}.", count)
    return sentence.format(count=number(count), printer=printer)


def no_printer() -> str:
    """What can be done without a printer."""
    return _("No printer is set up on this computer. Save a PDF file and print it elsewhere.")


def broken_off() -> str:
    """What is left of what was broken off."""
    return _("Broken off, as you wished. No file was written.")


def how_to_cut() -> str:
    """What is done with a sheet of cards."""
    return _("Cut along the lines, fold at the dashes.")


def what_numbers_mean() -> str:
    """Where the numbers in the figures of a table are explained."""
    return _("Numbers in the figures: see the table.")


def to_fill_in() -> str:
    """What whoever sits a paper writes on it first."""
    return _("Name: {line}   Date: {line}").format(line="_" * 24)


def points(possible: int) -> str:
    """What a question brings, or a whole paper."""
    return ngettext("{count} point", "{count} points", possible).format(count=number(possible))


def instruction(form: Form) -> str:
    """What is done with a question on paper."""
    match form:
        case Form.CHOICE | Form.NAME:
            return _("Mark one answer.")
        case Form.KPRIM:
            return _("Mark each statement as true or false.")
        case Form.LOCATE:
            return _("Mark it in the figure.")
    return ""


def key(question: Question, *, numbered: bool = False) -> str:
    """What is right, as short as a marker needs it; options by letters, or by the numbers that a terminal shows."""
    shown = [(str(place), each) for place, each in enumerate(question.options, 1)] if numbered else _lettered(question)
    match question.form:
        case Form.KPRIM:
            return " · ".join(f"{sign} {_('true') if each.correct else _('false')}" for sign, each in shown)
        case Form.TERM | Form.NAME if question.typed:
            return " / ".join(dict.fromkeys([question.answer, *question.accepted]))
        case Form.CHOICE | Form.NAME:
            return _right(shown)
    return back(question).head


def key_in_words(question: Question, place: str | None, figure: str) -> str:
    """What is right where no picture can show it: its name, and where it lies, or else the figure that shows it."""
    if place is not None:
        return f"{question.answer}: {place}"
    return _("{name}, in the figure “{figure}”").format(name=question.answer, figure=figure)


def front(question: Question) -> Face:
    """The side with the question; options keep the letters that the back names."""
    if question.form is Form.TIMELINE:
        items = [("□", option.text) for option in question.options]
    else:
        items = [(letter, option.text) for letter, option in _lettered(question)]
    return Face(topic=question.topic, head=question.stem, items=items)


def back(question: Question) -> Face:
    """The side with the answer, and why."""
    source = "; ".join(line.text for line in question.sources)
    notes = [] if question.explanation is None else [question.explanation]
    match question.form:
        case Form.KPRIM:
            head = _("True or false")
            signs = [f"{letter} {'✓' if each.correct else '✗'}" for letter, each in _lettered(question)]
            items = [(sign, each.rationale or each.text) for sign, each in zip(signs, question.options, strict=True)]
        case Form.TIMELINE:
            head, items = ", ".join(each.text for each in question.options if each.correct), []
        case _ if question.options and not question.typed:
            lettered = _lettered(question)
            head, items = _right(lettered), []
            notes += [f"{letter}: {option.rationale}" for letter, option in lettered if _is_explained(option)]
        case _:
            head, items = question.answer, []
            if others := [name for name in question.accepted if name.casefold() != question.answer.casefold()]:
                notes.insert(0, _("also: {names}").format(names=", ".join(others)))
    return Face(head=head, items=items, notes=notes, source=source)


def _lettered(question: Question) -> list[tuple[str, Option]]:
    """The options with their letters."""
    return list(zip(ascii_uppercase, question.options, strict=False))


def _right(options: Sequence[tuple[str, Option]]) -> str:
    """The right ones of these options."""
    return " · ".join(f"{sign}  {option.text}" for sign, option in options if option.correct)


def _is_explained(option: Option) -> bool:
    """Whether it is wrong and says what it really is."""
    return not option.correct and option.rationale is not None


def names(structure: Structure, language: str) -> tuple[str, str]:
    """What a structure is called, and its Latin name where that is another one."""
    name = structure.names.in_language(language)
    latin = structure.latin or ""
    return capital(name), "" if latin.casefold() == name.casefold() else latin


def functions(
    jobs: Sequence[tuple[Action, Mover]], knowledge: Knowledge, language: str
) -> tuple[Sequence[str], Sequence[str]]:
    """What a structure mainly does, with phases and contraction types, and what it helps to do."""
    mains = [job(*each, knowledge, language) for each in jobs if each[1].role is Role.MAIN]
    helps = [action.phrase.in_language(language) for action, mover in jobs if mover.role is not Role.MAIN]
    return mains, helps
