"""Every page by keyboard: Tab comes everywhere in the order of reading, and the focus can be seen."""

import pytest

from tests.ui.every_page.conftest import ENGLISH, GERMAN, Look, Walking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BOTH = pytest.mark.parametrize("look", [GERMAN, ENGLISH], ids=["light", "dark"])


@BOTH
def test_tab_goes_round(walking: Walking, look: Look) -> None:
    """Once to everything that can be pressed or written in, as it is read, and back the other way; nothing traps it."""
    assert {station: seen.tab for station, seen in walking(look).items() if seen.tab} == {}


@BOTH
def test_the_focus_can_be_seen(walking: Walking, look: Look) -> None:
    """On each kind of widget it is a line of at least 3:1 to what was there before; the question has none of its own.

    While nothing on a question has the focus, its page has the keys.
    """
    found = {station: [each for each in seen.without_ring if not each.startswith("studyPage")]
             for station, seen in walking(look).items()}  # fmt: skip

    assert {station: kinds for station, kinds in found.items() if kinds} == {}
