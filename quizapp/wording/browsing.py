"""What is said of a search that could not be followed in every point."""

from collections.abc import Sequence
from typing import Final

from quizapp.study.card_order import Column
from quizapp.study.card_query import LONGEST, MOST, Hint, HintKind
from quizapp.study.query_words import VALUES
from quizapp.wording import upkeep
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


def found(count: int, chosen: int, hints: Sequence[Hint], *, searched: bool, preparing: bool) -> str:
    """How many cards there are and how many of them are chosen, and what of the search could not be followed."""
    if not count and searched and preparing:
        said = _("The search is still being prepared; words find nothing yet.")
    elif not count and not hints:
        said = _("No card has that; Esc clears the search.") if searched else _("No cards")
    elif chosen > 1:
        said = _("{chosen} of {cards} chosen").format(chosen=number(chosen), cards=upkeep.cards(count))
    else:
        said = upkeep.cards(count)
    return " · ".join([said, *map(hint_sentence, hints)])


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
