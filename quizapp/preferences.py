"""How the program looks on this device: language, theme, type size.

Kept in a small file beside the database rather than in it: the window needs them before the database is open, and they
belong to the screen, not to the learner.
"""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from quizapp.errors import Failure, QuizError

TYPE_SIZES: Final = (80, 90, 100, 110, 125, 150, 175, 200)
THEMES: Final = ("system", "light", "dark")
_FILE: Final = "preferences.json"


@dataclass(frozen=True, slots=True)
class Preferences:
    """``language`` None means the system's; ``type_size`` is in percent, one of TYPE_SIZES."""

    language: str | None = None
    theme: str = "system"
    type_size: int = 100


_ALLOWED: Final[dict[str, tuple[Any, ...]]] = {
    "language": (None, "de", "en"),
    "theme": THEMES,
    "type_size": TYPE_SIZES,
}


def are_kept(data_dir: Path) -> bool:
    """Whether preferences were ever kept here; where not, this is a first start."""
    return (data_dir / _FILE).exists()


def load_preferences(data_dir: Path) -> Preferences:
    """What was chosen; a missing or spoilt file, or an entry that cannot be, gives the default."""
    try:
        stored = json.loads((data_dir / _FILE).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return Preferences()
    if not isinstance(stored, dict):
        return Preferences()
    chosen = {name: stored[name] for name in (field.name for field in fields(Preferences)) if name in stored}
    return Preferences(**{name: value for name, value in chosen.items() if _can_be(name, value)})


def _can_be(name: str, value: Any) -> bool:
    return value in _ALLOWED[name] and not isinstance(value, float)


def save_preferences(data_dir: Path, preferences: Preferences) -> None:
    """Write them whole or not at all; raise QuizError where the folder cannot be written."""
    file, draft = data_dir / _FILE, data_dir / f"{_FILE}.new"
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
        draft.write_text(json.dumps(asdict(preferences), indent=2) + "\n", "utf-8")
        draft.replace(file)
    except OSError as error:
        raise QuizError(Failure.CANNOT_WRITE, file, error.strerror or str(error)) from error
