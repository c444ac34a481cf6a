"""No text is cut off on any page: at 80 and 200 % in the usual window, at 100 % in the smallest."""

import pytest

from quizapp.wording.catalog import LANGUAGES
from tests.ui.every_page.conftest import Look, Walking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SMALL = (800, 600)
THEMES = {"de": "dark", "en": "light"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "percent"), [(None, 80), (None, 200), (SMALL, 100)])
def test_nothing_is_cut_off(walking: Walking, language: str, size: tuple[int, int] | None, percent: int) -> None:
    """Labels, buttons, headings, tabs, boxes and hints fit; nothing overlaps or is to be scrolled sideways."""
    theme = THEMES[language]
    look = Look(language, theme, percent=percent) if size is None else Look(language, theme, size, percent)

    assert {station: seen.cut_off for station, seen in walking(look).items() if seen.cut_off} == {}
