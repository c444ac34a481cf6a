"""How much was remembered when it was asked again: by how well it was known, and by topic."""

from collections.abc import Iterable, Mapping
from typing import Final

from quizapp.cards.card_id import CardId
from quizapp.statistics.sheet import Column, Picture, Sheet
from quizapp.statistics.totals import IntervalClass, Kept, Tally
from quizapp.study.library import Library

_PASSED: Final = (Column.ANSWERS, Column.PASSED, Column.SHARE)
_EARLIER: Final = (Column.EARLIER_ANSWERS, Column.EARLIER_SHARE)


def by_maturity(tallies: Mapping[str, Tally]) -> Sheet:
    """The answers that counted and those of them that passed, by how well the card was known before."""
    rows = [
        (each.value, *passed(tallies[each]))
        for each in (IntervalClass.MATURE, IntervalClass.WEEKS, IntervalClass.DAYS, IntervalClass.NEW)
        if each in tallies
    ]
    return Sheet(Picture.MATURITY, (Column.MATURITY, *_PASSED), tuple(rows))


def by_topic(kept: Iterable[Kept], library: Library, language: str) -> Sheet:
    """The same of mature cards, and beside it of those known less well, by topic, the weakest first.

    Of a card that has left the decks nobody knows the topic.
    """
    cards = library.cards
    sums: dict[str, list[int]] = {}
    for deck, name, mature, remembered, answers, right in kept:
        card = cards.get(CardId(deck, name))
        if card is not None:
            found = sums.setdefault(card.topic.in_language(language), [0, 0, 0, 0])
            found[0] += mature
            found[1] += remembered
            found[2] += answers
            found[3] += right
    both = [
        (topic, Tally(mature, remembered), Tally(answers - mature, right - remembered))
        for topic, (mature, remembered, answers, right) in sums.items()
    ]
    both.sort(key=lambda row: (row[1].share is None, row[1].share or 0, row[2].share or 0, row[0]))
    rows = [(topic, *passed(mature), younger.answers, younger.share) for topic, mature, younger in both]
    return Sheet(Picture.TOPICS, (Column.TOPIC, *_PASSED, *_EARLIER), tuple(rows))


def passed(tally: Tally) -> tuple[int, int, float | None]:
    """Answers, those that passed, and their share."""
    return tally.answers, tally.passed, tally.share
