"""What is said of a search that could not be followed in every point."""

from typing import Final

from quizapp.study.card_order import Column
from quizapp.study.card_query import LONGEST, MOST, Hint, HintKind
from quizapp.study.query_words import VALUES
from quizapp.wording.catalog import N_, _, current
from quizapp.wording.figures import number

_COLUMNS: Final = {
    Column.STEM: N_("Question"),
    Column.DECK: N_("Deck"),
    Column.FORM: N_("Form"),
    Column.TOPIC: N_("Topic"),
    Column.STATE: N_("State"),
    Column.DUE: N_("Due on"),
    Column.INTERVAL: N_("Interval"),
    Column.EASINESS: N_("Easiness"),
    Column.LAPSES: N_("Lapses"),
    Column.TAGS: N_("Tags"),
}


def column_name(column: Column) -> str:
    """What cards can be sorted by."""
    return _(_COLUMNS[column])


def hint_sentence(hint: Hint) -> str:
    """What was left out of the search, or what nothing can be, and what to type instead."""
    match hint.kind:
        case HintKind.TOO_LONG:
            return _("A search reads {count} characters at most; what stands behind them was left out.").format(
                count=number(LONGEST)
            )
        case HintKind.TOO_MANY:
            return _("A search looks for {count} things at most; those behind them were left out.").format(
                count=number(MOST)
            )
        case HintKind.NOTHING_TO_FIND:
            return _("“{typed}” has no letter, digit or sign to look for, and was left out.").format(typed=hint.typed)
        case HintKind.UNKNOWN_VALUE:
            return _unknown(hint)


def _unknown(hint: Hint) -> str:
    if hint.nearest:
        return _("“{typed}” is not known and finds nothing. Perhaps “{nearest}” is meant?").format(
            typed=hint.typed, nearest=hint.nearest
        )
    known = "" if hint.field is None else ", ".join(VALUES[hint.field].offered(current()))
    return _("“{typed}” is not known and finds nothing. Known are: {values}.").format(typed=hint.typed, values=known)
