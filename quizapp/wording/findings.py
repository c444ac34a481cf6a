"""What is wrong with a card, said to somebody who fills in a form rather than writing a file."""

from collections.abc import Mapping
from typing import Final

from quizapp.decks_io.editing.entry import Entry, Field
from quizapp.decks_io.editing.rehearsal import Finding
from quizapp.decks_io.problem import Kind
from quizapp.wording.card_fields import NAMES
from quizapp.wording.catalog import LANGUAGE_NAMES, N_, _, ngettext
from quizapp.wording.figures import number
from quizapp.wording.problems import sentence

_NOT_ON_THE_FORM: Final = frozenset({"id", "form", "source", "fact", "structures", "picture"})
_OTHERWISE: Final[Mapping[Field, str]] = {
    ("image", "text"): N_("What the image shows"),
    ("hide",): NAMES["boxes"],
}
"""What the form shows elsewhere than under a name of its own."""

_NUMBERED: Final[Mapping[Field, str]] = {
    ("distractors",): N_("Wrong option {number}"),
    ("distractors", "text"): N_("Wrong option {number}"),
    ("distractors", "rationale"): N_("What wrong option {number} really is"),
    ("statements",): N_("Statement {number}"),
    ("statements", "text"): N_("Statement {number}"),
    ("statements", "rationale"): N_("Why statement {number} is true or false"),
    ("boxes",): N_("Box {number}"),
    ("boxes", "at"): N_("Box {number}"),
    ("boxes", "answer"): N_("Answer of box {number}"),
}
_EMPTY: Final = frozenset({Kind.MISSING_KEY, Kind.EMPTY_TEXT})
_MISSING_IN: Final = frozenset({Kind.MISSING_ORIGINAL, Kind.MISSING_TRANSLATION})

_SENTENCES: Final[Mapping[Kind, str]] = {
    Kind.NO_EXPLANATION: N_("The card does not say why the answer is right."),
    Kind.NO_SOURCE: N_("The card does not say where this comes from. Sources are written into the deck file."),
    Kind.IMAGE_WITHOUT_TEXT: N_("Who cannot see the image is told nothing of it."),
    Kind.IMAGE_MISSING: N_("The image “{file}” is not there. Choose it anew, or take it off."),
}


def summary(errors: int, warnings: int, *, begun: bool) -> str:
    """How it stands with a card in one line."""
    if not begun:
        return _("Fill in the fields; what is missing is said here.")
    if errors:
        said = ngettext("{count} thing is missing or wrong", "{count} things are missing or wrong", errors)
        return said.format(count=number(errors))
    if warnings:
        said = ngettext("The card can be asked; {count} remark", "The card can be asked; {count} remarks", warnings)
        return said.format(count=number(warnings))
    return "✓ " + _("The card can be asked.")


def finding_line(finding: Finding, entry: Entry) -> str:
    """What is wrong, with the name of the field in front where the form has one: “Back: not filled in yet.”"""
    problem, name = finding.problem, part_name(finding.field, entry)
    if problem.kind in _EMPTY and name:
        return _("{field}: not filled in yet.").format(field=name)
    if problem.kind in _MISSING_IN and name:
        code = problem.details["language"]
        return _("{field}: not filled in yet in {language}.").format(
            field=name, language=LANGUAGE_NAMES.get(code, code)
        )
    if problem.kind in _SENTENCES:
        return _(_SENTENCES[problem.kind]).format(**problem.details)
    said = sentence(problem)
    return _("{field}: {sentence}").format(field=name, sentence=said) if name else said


def part_name(field: Field, entry: Entry) -> str:
    """What the form calls that part of the entry; empty where it has nothing for it."""
    if len(field) > 1 and field[:1] in _NUMBERED:
        parts = entry.get(field[0])
        names = list(parts) if isinstance(parts, dict) else []
        if field[1] in names:
            found = _NUMBERED.get((field[0], *field[2:3]), _NUMBERED[field[:1]])
            return _(found).format(number=number(names.index(field[1]) + 1))
    name = "".join(field[:1])
    usual = "" if name in _NOT_ON_THE_FORM else NAMES.get(name, "")
    found = _OTHERWISE.get(field[:2]) or _OTHERWISE.get(field[:1]) or usual
    return _(found) if found else ""
