"""What an answer did and why, in sentences."""

from quizapp.cards.kprim import marks_of
from quizapp.cards.question import Form, Option, Question
from quizapp.cards.timeline import phases_of
from quizapp.scheduling.card_state import CardState
from quizapp.scheduling.sm2 import MemoryState
from quizapp.study.grading import Reason
from quizapp.study.notebook import Outcome
from quizapp.study.outlook import Outlook
from quizapp.study.review import Kind, Review
from quizapp.wording.catalog import N_, _, ngettext
from quizapp.wording.figures import decimal, number, short_date

_REASONS = {
    Reason.RIGHT: N_("Right."),
    Reason.RIGHT_AND_FAST: N_("Right, and fast: counts as easy."),
    Reason.RIGHT_BUT_SLOW: N_("Right, but slow for you: counts as hard."),
    Reason.RIGHT_BUT_GUESSED: N_("Right, but guessed: counts as hard."),
    Reason.NEARLY: N_("Nearly right: counts as hard."),
    Reason.OVERRULED: N_("Right, as you say: counts as hard."),
    Reason.WRONG: N_("Not right."),
    Reason.WRONG_THOUGH_SURE: N_("Not right, though you were sure."),
    Reason.UNKNOWN: N_("You did not know it yet."),
}


def days(count: int) -> str:
    """A number of days as a span: “15 days”."""
    return ngettext("{count} day", "{count} days", count).format(count=number(count))


def in_days(count: int) -> str:
    """When something comes back, as said in a sentence."""
    if count == 1:
        return _("tomorrow")
    return ngettext("in {count} day", "in {count} days", count).format(count=number(count))


def what_now(outcome: Outcome) -> str:
    """How it was graded and when the card comes back."""
    return f"{verdict(outcome)} {comes_back(outcome)}".strip()


def spoken(outcome: Outcome, question: Question) -> str:
    """What a screen reader says of an answer: how it was graded, what is right, and why."""
    right = _("Right is: {name}").format(name=question.answer)
    return " ".join(part for part in (what_now(outcome), ended(right), question.explanation) if part)


def revealed(question: Question) -> str:
    """What a screen reader says when an answer is shown, and why it is so."""
    return " ".join(part for part in (ended(question.answer), question.explanation) if part)


def ended(text: str) -> str:
    """With a full stop where it has no end, so that what follows is heard as another sentence."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def verdict(outcome: Outcome) -> str:
    """How it was graded; nothing where the learner said so."""
    said = _REASONS.get(outcome.reason)
    return "" if said is None else _(said)


def comes_back(outcome: Outcome) -> str:
    """When the card comes back."""
    review = outcome.logged.review
    interval = review.after.interval
    if review.kind is Kind.DRILL:
        if outcome.again_today:
            return _("Once more in this sitting; the schedule stays as it is.")
        return _("Practice: the schedule stays as it is.")
    if outcome.again_today:
        return _("Once more in this sitting, then {when}.").format(when=in_days(interval))
    return _("Comes back {when}.").format(when=in_days(interval))


def why_this_date(review: Review) -> str:
    """The date explained with its figures, in one sentence."""
    before, after = review.before, review.after
    if review.kind is Kind.DRILL:
        if review.was_new:
            return _("The card has no date yet.")
        return _("Only the first answer on a due day moves the date; this was practice.")
    if not after.repetitions:
        return _("Not remembered: the repetitions start again, with one day. Easiness stays {easiness}.").format(
            easiness=decimal(after.easiness)
        )
    if after.repetitions == 1:
        return _("Remembered: begins with 1 day. Easiness {change}.").format(change=_change(before, after))
    if after.repetitions == 2:
        return _("Remembered twice in a row: 6 days. Easiness {change}.").format(change=_change(before, after))
    return _("{before} × easiness {easiness} = {after}, rounded up. Easiness {change}.").format(
        before=days(before.interval),
        easiness=decimal(before.easiness),
        after=days(after.interval),
        change=_change(before, after),
    )


def _change(before: MemoryState, after: MemoryState) -> str:
    """The easiness now, and what it was where it has moved."""
    if before.easiness == after.easiness:
        return _("stays {easiness}").format(easiness=decimal(after.easiness))
    return f"{decimal(before.easiness)} → {decimal(after.easiness)}"


def statement_verdict(option: Option, mark: bool | None) -> str:
    """Whether a statement is true, and what the learner said of it."""
    truth = _("true") if option.correct else _("false")
    if mark is None:
        return truth
    if mark is option.correct:
        return "✓ " + _("{truth}, as you said").format(truth=truth)
    return "✗ " + _("{truth}, and you said {said}").format(truth=truth, said=_("true") if mark else _("false"))


def typed_verdict(outcome: Outcome) -> tuple[str, str]:
    """How a typed answer is shown, right, wrong, hard or other, and the words for it."""
    match outcome.reason:
        case Reason.NEARLY:
            return "hard", "≈ " + _("nearly right, but for a slip")
        case Reason.OVERRULED:
            return "right", "✓ " + _("right, as you say")
        case Reason.WRONG | Reason.WRONG_THOUGH_SURE:
            return "wrong", "✗ " + _("not right")
        case Reason.UNKNOWN:
            return "other", _("not known yet")
    return "right", "✓ " + _("right")


def answer_lines(question: Question, chosen: str | None) -> list[str]:
    """What is right, with a sign for what the learner said, for each part of the question."""
    match question.form:
        case Form.KPRIM:
            return _statement_lines(question, chosen)
        case Form.TERM:
            return [f"✓ {' / '.join(question.accepted)}"]
        case Form.TIMELINE:
            return _phase_lines(question, chosen)
    return option_lines(question, chosen)


def _phase_lines(question: Question, chosen: str | None) -> list[str]:
    marked = frozenset() if chosen is None else phases_of(question, chosen)
    return [
        f"{'✓' if option.correct else '✗' if option.key in marked else ' '} {option.text}: {option.rationale}"
        for option in question.options
    ]


def _statement_lines(question: Question, chosen: str | None) -> list[str]:
    marks = {} if chosen is None else marks_of(question, chosen)
    return [
        f"{statement_verdict(option, marks.get(option.key))}: {option.text} – {option.rationale}"
        for option in question.options
    ]


def option_lines(question: Question, chosen: str | None) -> list[str]:
    """Every option with a sign for right and chosen, and its rationale."""
    lines = []
    for option in question.options:
        sign = "✓" if option.correct else "✗" if option.key == chosen else " "
        lines.append(f"{sign} {_with_reason(option)}")
    return lines


def _with_reason(option: Option) -> str:
    """An option and its rationale: after a colon, or after a dash where the option is a sentence with its own mark."""
    if not option.rationale:
        return option.text
    ended = option.text.rstrip("”“’‘\"'»«)").endswith((".", "!", "?", "…"))
    return f"{option.text} – {option.rationale}" if ended else f"{option.text}: {option.rationale}"


def explained(question: Question) -> str:
    """The explanation with its source."""
    parts = [question.explanation or "", source(question)]
    return "\n  ".join(part for part in parts if part)


def source(question: Question) -> str:
    """Where the card's facts come from, and which of it goes beyond the article; empty without a source."""
    if not question.sources:
        return ""
    names = [
        _("{source} (goes beyond the article)").format(source=line.text) if line.beyond else line.text
        for line in question.sources
    ]
    return _("Source: {sources}").format(sources="; ".join(names))


def grade_dates(outlook: Outlook) -> str:
    """What a grade would bring: “15 days, then 38”; “today again, then tomorrow”."""
    if outlook.days is None or outlook.then is None:
        return _("today again, date stays") if outlook.again_today else _("date stays")
    if not outlook.again_today:
        return _("{days}, then {then}").format(days=days(outlook.days), then=number(outlook.then))
    if outlook.days == outlook.then == 1:
        return _("today again, then tomorrow")
    return _("today again, {days}, then {then}").format(days=days(outlook.days), then=number(outlook.then))


def standing(state: CardState | None) -> str:
    """Where a card stands and why it is asked now, in one sentence with its figures."""
    if state is None:
        return _("New: this card has not been answered before.")
    figures = _("Easiness {easiness}, due on {date}.").format(
        easiness=decimal(state.memory.easiness), date=short_date(state.due)
    )
    if not state.memory.repetitions:
        return _("Not remembered last time, so it begins again with one day.") + " " + figures
    passes = ngettext("Remembered {count} time in a row", "Remembered {count} times in a row", state.memory.repetitions)
    return (
        passes.format(count=number(state.memory.repetitions))
        + ", "
        + _("interval {days}.").format(days=days(state.memory.interval))
        + " "
        + figures
    )
