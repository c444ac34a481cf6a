"""What is said of a search that could not be followed in every point."""

from collections.abc import Sequence

from quizapp.study.card_query import LONGEST, MOST, Hint, HintKind
from quizapp.study.query_words import VALUES
from quizapp.wording import upkeep
from quizapp.wording.catalog import _, current
from quizapp.wording.figures import number


def found_sentence(count: int, hints: Sequence[Hint], *, preparing: bool) -> str:
    """How many cards were found, and what of the search could not be followed."""
    if preparing and not count:
        return _("The search is still being prepared; words find nothing yet.")
    if not count and not hints:
        return _("No card has that. Fewer words find more.")
    return " · ".join([upkeep.cards(count), *map(hint_sentence, hints)])


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
