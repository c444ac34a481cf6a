"""How the program looks and behaves on this device: language, theme, type size, who learns, reminder, backups.

Kept in a small file beside the database rather than in it: the window needs them before the database is open, and they
belong to the device, not to the learner.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from datetime import time
from pathlib import Path
from typing import Any, Final

from quizapp.errors import Failure, QuizError, reason
from quizapp.learner_name import as_learner_name

TYPE_SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200)
THEMES: Final = ("system", "light", "dark")
MOTIONS: Final = ("system", "still", "moving")
MOST_BACKUPS: Final = 365
FILE: Final = "preferences.json"
"""In the data folder."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """``language`` None means the system's; ``type_size`` is in percent, one of TYPE_SIZES.

    ``learner`` is who was chosen last, None if nobody was; ``reminder`` the time of day for it, by the wall clock, None
    for no reminder; ``backups_kept`` how many of the daily backups stay, 0 to MOST_BACKUPS, 0 for no daily backups.
    """

    language: str | None = None
    theme: str = "system"
    type_size: int = 100
    motion: str = "system"
    learner: str | None = None
    reminder: time | None = None
    backups_kept: int = 10


def _one_of(*choices: Any) -> Callable[[Any], Any]:
    def read(value: Any) -> Any:
        if value in choices and not isinstance(value, float):
            return value
        raise ValueError(value)

    return read


def _learner(value: Any) -> str | None:
    return None if value is None else as_learner_name(value)


def _time_of_day(value: Any) -> time | None:
    return None if value is None else time.fromisoformat(value).replace(second=0, microsecond=0, tzinfo=None)


def _number_of_backups(value: Any) -> int:
    if type(value) is int and 0 <= value <= MOST_BACKUPS:
        return value
    raise ValueError(value)


_READERS: Final[dict[str, Callable[[Any], Any]]] = {
    "language": _one_of(None, "de", "en"),
    "theme": _one_of(*THEMES),
    "type_size": _one_of(*TYPE_SIZES),
    "motion": _one_of(*MOTIONS),
    "learner": _learner,
    "reminder": _time_of_day,
    "backups_kept": _number_of_backups,
}
"""How each entry is read; those that cannot be raise ValueError, TypeError or AttributeError."""


def are_kept(data_dir: Path) -> bool:
    """Whether preferences were ever kept here; where not, this is a first start."""
    return (data_dir / FILE).exists()


def load_preferences(data_dir: Path) -> Preferences:
    """What was chosen; a missing or spoilt file, or an entry that cannot be, gives the default."""
    try:
        stored = json.loads((data_dir / FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(stored, dict):
        return Preferences()
    chosen = {}
    for name in (field.name for field in fields(Preferences)):
        if name in stored:
            try:
                chosen[name] = _READERS[name](stored[name])
            except (ValueError, TypeError, AttributeError):
                continue
    return Preferences(**chosen)


def save_preferences(data_dir: Path, preferences: Preferences) -> None:
    """Write them whole or not at all; raise QuizError where the folder cannot be written."""
    file, draft = data_dir / FILE, data_dir / f"{FILE}.new"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(preferences), indent=2, default=_as_text) + "\n", "utf-8")
        draft.replace(file)
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, file, reason(error)) from error


def _as_text(value: Any) -> str:
    """What JSON has no word for: a time of day."""
    assert isinstance(value, time)
    return value.isoformat("minutes")
