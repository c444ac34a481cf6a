"""Where things lie: shipped decks and resources, from a checkout or installed, and the learner's data folder."""

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
# Installed, decks and resources are inside the package; in a checkout they stand beside it.
_HOME = _PACKAGE if (_PACKAGE / "decks").is_dir() else _PACKAGE.parent

SHIPPED_DECKS = _HOME / "decks"
FONTS = _HOME / "resources" / "fonts"
FIGURES = _HOME / "resources" / "figures"
ICONS = _HOME / "resources" / "icons"
DESKTOP_ENTRY = _HOME / "resources" / "desktop" / "quizapp.desktop"
LOCALE = _HOME / "resources" / "locale"


def default_data_dir() -> Path:
    """QUIZAPP_DATA_DIR where it is set, else the platform's folder for a user's data."""
    if chosen := os.environ.get("QUIZAPP_DATA_DIR"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("quizapp", appauthor=False))


def database_file(data_dir: Path) -> Path:
    """The one file that holds all progress."""
    return data_dir / "quizapp.db"


def deck_cache(data_dir: Path) -> Path:
    """The folder that keeps what was read of decks; it can be deleted at any time."""
    return data_dir / "cache"


def corrections(data_dir: Path) -> Path:
    """The folder for what the learner has corrected in shipped decks, a file for each of them."""
    return data_dir / "corrections"


def drafts(data_dir: Path) -> Path:
    """The folder that keeps what was typed into an editor and not saved yet."""
    return data_dir / "drafts"


def own_decks(data_dir: Path) -> Path:
    """The folder for the learner's or teacher's own deck files."""
    return data_dir / "decks"


def backups(data_dir: Path) -> Path:
    """The folder for backups that were given no place of their own."""
    return data_dir / "backups"
