"""A learner's settings as rows of names and texts."""

from datetime import time
from typing import Any, Final

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from quizapp.store.tables import setting
from quizapp.study.settings import Settings


def _limit(text: str) -> int:
    if (limit := int(text)) < 0:
        raise ValueError(f"no limit: {text}")
    return limit


_READERS: Final[dict[str, Any]] = {
    "new_per_day": _limit,
    "reviews_per_day": _limit,
    "rollover": lambda text: time.fromisoformat(text).replace(tzinfo=None),
    "timed": lambda text: text != "false",
    "study_language": lambda text: text or None,
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
    }
    for name, value in values.items():
        statement = insert(setting).values(learner=learner, name=name, value=value)
        connection.execute(statement.on_conflict_do_update(index_elements=["learner", "name"], set_={"value": value}))
