"""The current interface language and its texts, by gettext.

The process shows one language at a time, so the current catalogue is module state, as a locale is. The msgids are the
English texts; German comes from resources/locale.
"""

import gettext
import os
import sys
from typing import Final

from quizapp.paths import LOCALE

LANGUAGES: Final = ("de", "en")
DEFAULT: Final = "de"
LANGUAGE_NAMES: Final = {"de": "Deutsch", "en": "English"}
"""Each language in its own words."""

_catalogues: dict[str, gettext.NullTranslations] = {"en": gettext.NullTranslations()}
_language = "en"


def use(language: str) -> None:
    """From now on sentences are in that language, one of LANGUAGES."""
    global _language  # noqa: PLW0603 - the one switch there is
    if language not in _catalogues:
        _catalogues[language] = gettext.translation("quizapp", LOCALE, [language])
    _language = language


def current() -> str:
    """The interface language."""
    return _language


def _(message: str) -> str:
    """The message in the current language."""
    return _catalogues[_language].gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The message in the current language and the number it needs."""
    return _catalogues[_language].ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802 - gettext's own name for it
    """Mark a message for translation later."""
    return message


def system_language() -> str:
    """The system's language if we speak it; English for another one; German where the system has no say."""
    if sys.platform == "win32":
        import ctypes
        import locale

        found = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    else:
        names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
        found = next((name for name in names if name), "")
    language = found.split("_")[0].split(".")[0].lower()
    if language in ("", "c", "posix"):
        return DEFAULT
    return language if language in LANGUAGES else "en"
