"""What was done with cards, and how they stand, in words."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from quizapp.cards.question import Form
from quizapp.scheduling.card_state import CardState, Stage, stage_of
from quizapp.study.review import Confidence, Kind, Review
from quizapp.study.treatment import Treatment
from quizapp.study.upkeep import Change, Deed
from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import decimal, number

FORMS: Final = {
    Form.FLASHCARD: N_("Flashcard"),
    Form.CHOICE: N_("Choice"),
    Form.KPRIM: N_("True or false"),
    Form.CLOZE: N_("Cloze"),
    Form.TERM: N_("Term"),
    Form.LOCATE: N_("Point at it"),
    Form.NAME: N_("Name it"),
    Form.TIMELINE: N_("Timeline"),
    Form.OCCLUSION: N_("Covered picture"),
}

_STAGES: Final = {
    Stage.NEW: N_("New"),
    Stage.LEARNING: N_("Being learned"),
    Stage.REVIEW: N_("Known"),
    Stage.RELEARNING: N_("Relearning"),
}

_QUALITIES: Final = (
    N_("wrong though sure"),
    N_("wrong"),
    N_("not known"),
    N_("hard"),
    N_("good"),
    N_("easy"),
)


def form_name(form: Form) -> str:
    """What a form of question is called."""
    return _(FORMS[form])


def standing_words(state: CardState | None, treatment: Treatment, day: date, *, leech: bool) -> str:
    """How a card stands, in a few words: “Due, marked”."""
    words = treatment_words(treatment, day, leech=leech)
    if not treatment.is_out(day):
        words.insert(0, _("Due") if state is not None and state.due <= day else _(_STAGES[stage_of(state)]))
    return ", ".join(words)


def treatment_words(treatment: Treatment, day: date, *, leech: bool) -> list[str]:
    """What was decided about a card, and whether it is a leech."""
    words: list[str] = []
    if treatment.suspended:
        words.append(_("Suspended"))
    elif treatment.is_out(day):
        words.append(_("Not today"))
    if leech:
        words.append(_("leech"))
    if treatment.marked:
        words.append(_("marked"))
    return words


def will_not_stick(title: str, lapses: int) -> str:
    """That a card has become a leech, which asks for that."""
    said = ngettext(
        "“{title}” was forgotten {count} time: like this it will not stick.",
        "“{title}” was forgotten {count} times: like this it will not stick.",
        lapses,
    )
    return said.format(title=title, count=number(lapses))


def done(change: Change, title: str) -> str:
    """What was done, with the way back: “12 cards suspended.”; ``title`` is the question of a single card."""
    count = len(change.cards)
    which = _("“{title}”").format(title=title) if count == 1 and title else cards(count)
    return _(_DEEDS[change.deed]).format(cards=which)


def undone(change: Change, title: str) -> str:
    """That a step was taken back."""
    return _("Taken back: {what}").format(what=done(change, title))


_DEEDS: Final = {
    Deed.SUSPENDED: N_("Suspended: {cards}."),
    Deed.RESUMED: N_("Asked again: {cards}."),
    Deed.BURIED: N_("Not asked today: {cards}."),
    Deed.UNBURIED: N_("Asked today after all: {cards}."),
    Deed.MARKED: N_("Marked: {cards}."),
    Deed.UNMARKED: N_("Mark taken off: {cards}."),
    Deed.TAGGED: N_("Tagged: {cards}."),
    Deed.UNTAGGED: N_("Tag taken off: {cards}."),
    Deed.NOTED: N_("Note kept: {cards}."),
    Deed.RESET: N_("New again: {cards}."),
}


def cards(count: int) -> str:
    """A number of cards."""
    return ngettext("{count} card", "{count} cards", count).format(count=number(count))


def short_days(count: int) -> str:
    """A number of days where there is little room: “15 d”."""
    return _("{count} d").format(count=number(count))


def answered(review: Review) -> str:
    """One answer of a card's history, in words: “good, sure, 7 s”."""
    words = [_(_QUALITIES[int(review.quality)])]
    if review.confidence is Confidence.SURE and review.quality:
        words.append(_("sure"))
    if review.confidence is Confidence.GUESSED:
        words.append(_("guessed"))
    if review.overruled:
        words.append(_("overruled"))
    words.append(_("{seconds} s").format(seconds=number(max(1, round(review.milliseconds / 1000)))))
    if review.kind is Kind.DRILL:
        words.append(_("practice"))
    return ", ".join(words)


def moved(review: Review) -> str:
    """What an answer did to the card: “6 → 15 days, easiness 2.50”; nothing for practice."""
    if review.kind is Kind.DRILL:
        return ""
    after = ngettext("{count} day", "{count} days", review.after.interval).format(count=number(review.after.interval))
    easiness = decimal(review.after.easiness)
    if review.was_new:
        return _("{after}, easiness {easiness}").format(after=after, easiness=easiness)
    before = number(review.before.interval)
    return _("{before} → {after}, easiness {easiness}").format(before=before, after=after, easiness=easiness)


def curve_spoken(intervals: Sequence[int]) -> str:
    """The curve of intervals, for who cannot see it."""
    return _("Intervals after each answer that counted, in days: {days}").format(
        days=", ".join(number(each) for each in intervals)
    )
