"""Options that speak of the other options."""

import re
from typing import Final

from quizapp.cards.choice import Choice
from quizapp.cards.kprim import Kprim
from quizapp.cards.text import Text
from quizapp.decks_io.checks.draft import Draft, by_language
from quizapp.decks_io.nodes import Node
from quizapp.decks_io.problem import Kind

_GERMAN: Final = (
    r"(?:(?:alle|keiner?|keine[sr]?|beide|nichts|jede[sr]?|(?:trifft|treffen)) )"
    r"(?:(?:der|von|aller|den) )?(?:hier )?(?:(?:zuvor |oben |hier )?(?:genannten?|aufgeführten?|obigen|vorigen|"
    r"vorgenannten|davon|oben|diese[nr]?)|(?:antworten|aussagen|optionen|möglichkeiten))"
    r"(?: (?:antworten|aussagen|optionen|möglichkeiten|muskeln|punkte|dinge))?"
    r"(?: (?:ist|sind|treffen|trifft|stimmt|stimmen) ?(?:richtig|falsch|zu|nicht zu)?)?"
)
_ENGLISH: Final = (
    r"(?:all|none|both|neither|any|each|some)(?: of)?(?: the| these| those)? ?"
    r"(?:above|these|those|them|other)?(?: (?:options|answers|statements|choices|ones))?"
    r"(?: (?:above|are|is|apply|applies))?(?: (?:correct|right|true|wrong|false))?"
)
_POINTS: Final = re.compile(r"\b(?:above|these|those|them|options|answers|statements|choices)\b")
_WHOLE_GERMAN: Final = re.compile(_GERMAN)
_WHOLE_ENGLISH: Final = re.compile(_ENGLISH)


def check_options(draft: Draft) -> None:
    """Warn of every option like “all of the above”: options are shuffled, and it can be guessed without knowing."""
    for card, node in draft.cards:
        if isinstance(card, Choice):
            options: dict[tuple[str, ...], Text] = {("key",): card.key}
            options |= {("distractors", wrong.id, "text"): wrong.text for wrong in card.distractors}
        elif isinstance(card, Kprim):
            options = {("statements", each.id, "text"): each.text for each in card.statements}
        else:
            continue
        for path, text in options.items():
            _check_option(draft, node, path, text)


def _check_option(draft: Draft, node: Node, path: tuple[str, ...], text: Text) -> None:
    for language, shown in by_language(text):
        if _speaks_of_others(shown):
            draft.warn(node, Kind.ALL_OF_THE_ABOVE, *path, language, text=shown)


def _speaks_of_others(text: str) -> bool:
    """Whether the option as a whole says something about the others, in German or in English."""
    words = " ".join(re.findall(r"[^\W_]+", text.casefold()))
    if _WHOLE_GERMAN.fullmatch(words):
        return True
    return _WHOLE_ENGLISH.fullmatch(words) is not None and _POINTS.search(words) is not None
