"""One learner's attempt at a paper: what is answered, flagged and struck out, where it stands, and the time used."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from quizapp.cards.card_id import CardId
from quizapp.cards.question import Form
from quizapp.exam.paper import Paper, Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One question of the paper and what was done with it.

    ``chosen`` is as the log keeps answers, of a Kprim only the statements marked so far; ``language`` is that in which
    it was answered. An option is never both chosen and struck out. ``points`` are half points, given when the paper is
    handed in; None stays where the question is not counted. ``in_schedule`` says that the answer was counted there.
    """

    card: CardId
    form: Form
    section: Section
    options: tuple[str, ...] = ()
    chosen: str | None = None
    language: str | None = None
    flagged: bool = False
    struck: frozenset[str] = frozenset()
    points: int | None = None
    in_schedule: bool = False

    def answered(self, chosen: str | None, language: str) -> "Item":
        """With this answer, or with none."""
        return replace(
            self,
            chosen=chosen or None,
            language=language if chosen else None,
            struck=self.struck - {chosen} if chosen else self.struck,
        )

    def flag_turned(self) -> "Item":
        """With the flag, or without it where it was set."""
        return replace(self, flagged=not self.flagged)

    def strike_turned(self, key: str) -> "Item":
        """With that option struck out, or restored; to strike out what was chosen takes the answer back."""
        if key not in self.options:
            return self
        item = self.answered(None, "") if key == self.chosen and key not in self.struck else self
        return replace(item, struck=item.struck ^ {key})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Values only: every act makes another one.

    ``seen_at`` is when the clock was looked at last, and ``used`` how much of the time had gone by then.
    """

    id: str
    seed: int
    mark: str
    minutes: int
    started_at: datetime
    seen_at: datetime
    items: tuple[Item, ...]
    used: timedelta = timedelta(0)
    place: int = 0
    handed_in_at: datetime | None = None

    @property
    def item(self) -> Item:
        """The question on the table."""
        return self.items[self.place]

    @property
    def left(self) -> timedelta:
        """How much of the time is left."""
        return max(timedelta(minutes=self.minutes) - self.used, timedelta(0))

    @property
    def is_time_over(self) -> bool:
        """Whether all the time has gone."""
        return not self.left

    @property
    def unanswered(self) -> list[int]:
        """The places of the questions without an answer."""
        return [place for place, item in enumerate(self.items) if item.chosen is None]

    @property
    def flagged(self) -> list[int]:
        """The places of the questions with a flag."""
        return [place for place, item in enumerate(self.items) if item.flagged]

    def with_item(self, place: int, item: Item) -> "Attempt":
        """With another item in that place."""
        return replace(self, items=(*self.items[:place], item, *self.items[place + 1 :]))

    def moved(self, place: int) -> "Attempt":
        """With that question on the table, or the nearest that there is."""
        return replace(self, place=min(max(place, 0), len(self.items) - 1))

    def at(self, now: datetime, steady: timedelta = timedelta(0)) -> "Attempt":
        """As it stands at that moment, ``steady`` after the last look by a clock that nobody can set.

        The time runs from the start by the clock on the wall, so also while the program is closed or the lid is down.
        A clock that was set back gives none of it back, and none as long as the program looks on.
        """
        by_wall = now - self.started_at
        return replace(self, used=max(self.used + max(steady, timedelta(0)), by_wall), seen_at=now)

    def was_set_back(self, now: datetime) -> bool:
        """Whether the clock on the wall shows an earlier time than at the last look."""
        return now < self.seen_at

    def handed_in(self, now: datetime, points: tuple[int | None, ...]) -> "Attempt":
        """Closed, with the points of every question."""
        items = tuple(replace(item, points=each) for item, each in zip(self.items, points, strict=True))
        return replace(self, items=items, handed_in_at=now)


def begin(paper: Paper, minutes: int, now: datetime, attempt_id: str) -> Attempt:
    """An attempt at that paper, from now on."""
    return Attempt(
        id=attempt_id,
        seed=paper.seed,
        mark=paper.mark,
        minutes=minutes,
        started_at=now,
        seen_at=now,
        items=tuple(
            Item(card=asked.card, form=asked.form, section=asked.section, options=asked.options)
            for asked in paper.questions
        ),
    )
