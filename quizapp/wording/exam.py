"""An exam in words: its paper, its clock, what is open, and what its points come to."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from quizapp.exam.attempt import Attempt, Item
from quizapp.exam.paper import TooFew
from quizapp.exam.report import Past, Report, Score
from quizapp.wording import figures
from quizapp.wording.catalog import _, current, ngettext

_NAMED: Final = 12
"""So many questions are named by their numbers."""


def paper_name(seed: int, mark: str) -> str:
    """What two learners compare: the paper's number and mark."""
    return _("Paper {number} · code {mark}").format(number=seed, mark=mark)


def picture_elsewhere() -> str:
    """Where the picture of a question is that a terminal cannot show."""
    return _("The picture is in the file that --pdf FILE makes.")


def too_few(found: TooFew) -> str:
    """Why there is no such paper, and what to do."""
    if not found.there:
        return _("From this choice nothing can be asked. Choose at least one topic and one form of question.")
    sentence = ngettext(
        "From this choice {count} question can be asked, not {wanted}. Ask for fewer, or choose more topics.",
        "From this choice {count} questions can be asked, not {wanted}. Ask for fewer, or choose more topics.",
        found.there,
    )
    return sentence.format(count=figures.number(found.there), wanted=figures.number(found.wanted))


def at_most(count: int) -> str:
    """How long a paper can be."""
    sentence = ngettext(
        "{count} question can be asked from this choice; of several about the same fact, a paper takes one.",
        "{count} questions can be asked from this choice; of several about the same fact, a paper takes one.",
        count,
    )
    return sentence.format(count=figures.number(count))


def points(halves: int) -> str:
    """Points with their halves: 7,5 in German, 7.5 in English."""
    whole = figures.number(halves // 2)
    comma = "," if current() == "de" else "."
    return f"{whole}{comma}5" if halves % 2 else whole


def score(found: Score) -> str:
    """Points and what there was to be had."""
    possible = found.possible // 2
    sentence = ngettext("{points} of {possible} point", "{points} of {possible} points", possible)
    return sentence.format(points=points(found.points), possible=figures.number(possible))


def score_and_share(found: Score) -> str:
    """Points, and the share that they are."""
    return score(found) if found.share is None else f"{score(found)}, {figures.percent(found.share)}"


def clock(left: timedelta) -> str:
    """What a clock shows of the time that is left, to the second: 12:05, 1:02:05."""
    seconds = -(-left // timedelta(seconds=1))
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"


def time_left(left: timedelta) -> str:
    """The same as it is said."""
    count = -(-left // timedelta(minutes=1))
    return ngettext("{count} minute left", "{count} minutes left", count).format(count=figures.number(count))


def under_way(left: timedelta) -> str:
    """That an exam was left in the middle, and how it is gone on with."""
    if left <= timedelta():
        return _("The time of your exam is over. Its report is on the page Exam (Ctrl+4).")
    said = _("An exam is under way, {time}, and its clock runs on. The page Exam (Ctrl+4) leads back to it.")
    return said.format(time=time_left(left))


def minutes(count: int) -> str:
    """A span of minutes."""
    return ngettext("{count} minute", "{count} minutes", count).format(count=figures.number(count))


def moment(at: datetime, zone: datetime) -> str:
    """Day and time as the wall of the learner showed them: 23.11.2026, 10:05. ``zone`` is any moment in the zone."""
    local = at.astimezone(zone.tzinfo)
    return f"{figures.numeric_date(local.date())}, {local:%H:%M}"


def state(number: int, item: Item, *, gone: bool) -> str:
    """A question of the strip as it is told."""
    parts = [_("Question {number}").format(number=number)]
    if gone:
        parts.append(_("not in the decks any more"))
    else:
        parts.append(_("answered") if item.chosen is not None else _("open"))
    if item.flagged:
        parts.append(_("flagged"))
    return ", ".join(parts)


def open_questions(attempt: Attempt, gone: Sequence[int]) -> str:
    """What is still open when the paper is about to be handed in: a line for each, and under them the question."""
    unanswered = [place for place in attempt.unanswered if place not in gone]
    parts = []
    if unanswered:
        sentence = ngettext(
            "Question {numbers} is unanswered.",
            "{count} questions are unanswered: {numbers}.",
            len(unanswered),
        )
        parts.append(sentence.format(count=figures.number(len(unanswered)), numbers=_numbers(unanswered)))
    if attempt.flagged:
        sentence = ngettext(
            "Question {numbers} is flagged.", "{count} questions are flagged: {numbers}.", len(attempt.flagged)
        )
        parts.append(sentence.format(count=figures.number(len(attempt.flagged)), numbers=_numbers(attempt.flagged)))
    if not parts:
        parts.append(_("Every question is answered, and none is flagged."))
    return "\n".join([*parts, "", _("What is handed in cannot be changed any more. Hand it in?")])


def _numbers(places: Sequence[int]) -> str:
    """The numbers of the questions, the first of them where there are many."""
    shown = ", ".join(str(place + 1) for place in places[:_NAMED])
    return f"{shown}, …" if len(places) > _NAMED else shown


def gone(count: int) -> str:
    """What became of questions whose cards have left the decks, or are others now."""
    sentence = ngettext(
        "{count} question is not in the decks any more, or is another one now. It is not counted.",
        "{count} questions are not in the decks any more, or are others now. They are not counted.",
        count,
    )
    return sentence.format(count=figures.number(count))


def set_back() -> str:
    """What became of the time when the clock on the wall went back."""
    return _("The computer's clock was set back. The time of the exam went on as if it had not been.")


def past(exam: Past, zone: datetime) -> str:
    """One line for an exam in a list."""
    return _("{moment}: {score}").format(moment=moment(exam.at, zone), score=score_and_share(exam.score))


def compared(report: Report) -> str:
    """How the exam stands beside the one before it; nothing where there is none, or nothing was counted."""
    now = report.score.share
    before = next((each.score.share for each in report.earlier if each.score.share is not None), None)
    if now is None or before is None:
        return ""
    change = round(now * 100) - round(before * 100)
    if change == 0:
        return _("As much as in the exam before.")
    count = figures.number(abs(change))
    if change > 0:
        sentence = ngettext(
            "{count} percentage point more than in the exam before.",
            "{count} percentage points more than in the exam before.",
            change,
        )
    else:
        sentence = ngettext(
            "{count} percentage point less than in the exam before.",
            "{count} percentage points less than in the exam before.",
            -change,
        )
    return sentence.format(count=count)


def taken(report: Report) -> str:
    """How long it took, of how long there was."""
    used = max(1, -(-report.used // timedelta(minutes=1)))
    sentence = ngettext("{used} of {minutes} minute used", "{used} of {minutes} minutes used", report.minutes)
    return sentence.format(used=figures.number(used), minutes=figures.number(report.minutes))
