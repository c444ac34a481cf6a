"""Name: say what is lit on a figure, by choice or by typing."""

from dataclasses import dataclass

from quizapp.cards.made_choice import MadeChoice
from quizapp.cards.question import Form
from quizapp.cards.term import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class NameByChoice(MadeChoice):
    """A choice whose stem is a figure: ``picture`` says what is lit."""

    form = Form.NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class NameByTyping(Term):
    """A term whose stem is a figure: ``picture`` says what is lit."""

    form = Form.NAME
