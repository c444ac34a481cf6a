"""A learner's settings as rows of names and texts."""

from datetime import date, time
from typing import Any, Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.store.tables import setting
from quizapp.study.exam_date import MOST_MINUTES, ExamDate
from quizapp.study.settings import MOST_DAYS, CatchUp, Settings


def _limit(text: str) -> int:
    if (limit := int(text)) < 0:
        raise ValueError(f"no limit: {text}")
    return limit


def _catch_up(text: str) -> CatchUp | None:
    """Written as first day, number of days, and "new" where new cards go on meanwhile."""
    if not text:
        return None
    begun, days, *new = text.split()
    if new not in ([], ["new"]) or not 1 <= int(days) <= MOST_DAYS:
        raise ValueError(f"no plan: {text}")
    return CatchUp(date.fromisoformat(begun), int(days), bool(new))


def _exam_date(text: str) -> ExamDate | None:
    """Written as its day, the minutes a day, the day on which that was decided, and the decks."""
    if not text:
        return None
    day, minutes, begun, *decks = text.split()
    if not decks or not 1 <= int(minutes) <= MOST_MINUTES:
        raise ValueError(f"no exam: {text}")
    return ExamDate(date.fromisoformat(day), tuple(decks), int(minutes), date.fromisoformat(begun))


_READERS: Final[dict[str, Any]] = {
    "new_per_day": _limit,
    "reviews_per_day": _limit,
    "rollover": lambda text: time.fromisoformat(text).replace(tzinfo=None),
    "timed": lambda text: text != "false",
    "study_language": lambda text: text or None,
    "leech_lapses": _limit,
    "catch_up": _catch_up,
    "exam_date": _exam_date,
}


def load_settings(connection: Connection, learner: int) -> Settings:
    """The settings kept, with defaults for the rest; a value that cannot be read is a default too."""
    rows = connection.execute(select(setting.c.name, setting.c.value).where(setting.c.learner == learner))
    kept: dict[str, Any] = {}
    for name, value in rows:
        if name in _READERS:
            try:
                kept[name] = _READERS[name](value)
            except ValueError:
                continue
    return Settings(**kept)


def save_settings(connection: Connection, learner: int, settings: Settings) -> None:
    """Keep all of them."""
    values = {
        "new_per_day": str(settings.new_per_day),
        "reviews_per_day": str(settings.reviews_per_day),
        "rollover": settings.rollover.isoformat("minutes"),
        "timed": "true" if settings.timed else "false",
        "study_language": settings.study_language or "",
        "leech_lapses": str(settings.leech_lapses),
        "catch_up": _as_text(settings.catch_up),
        "exam_date": _exam_as_text(settings.exam_date),
    }
    for name, value in values.items():
        statement = insert(setting).values(learner=learner, name=name, value=value)
        connection.execute(statement.on_conflict_do_update(index_elements=["learner", "name"], set_={"value": value}))


def _as_text(catch_up: CatchUp | None) -> str:
    if catch_up is None:
        return ""
    return f"{catch_up.begun.isoformat()} {catch_up.days}{' new' if catch_up.new_too else ''}"


def _exam_as_text(exam: ExamDate | None) -> str:
    if exam is None:
        return ""
    return " ".join((exam.day.isoformat(), str(exam.minutes), exam.begun.isoformat(), *exam.decks))
