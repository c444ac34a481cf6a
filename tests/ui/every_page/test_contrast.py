"""The contrast of every text and every control on every page, measured on what is painted, light and dark.

WCAG asks for 4.5 for texts, hints in empty fields among them, 3 for large ones and for the edges of controls. Here all
texts have 4.5. What is disabled is exempt there; its words are held to 3 here, so that they can be read all the same.
"""

import pytest

from tests.ui.every_page.conftest import Look, Walking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

LARGE = [Look("en", "light", percent=200), Look("de", "dark", percent=200)]
BOTH = pytest.mark.parametrize("look", LARGE, ids=["light", "dark"])


@BOTH
def test_every_text_can_be_read(walking: Walking, look: Look) -> None:
    """4.5 for what can be used, 3 for what is disabled."""
    pale = {
        (station, each.what, each.text, round(each.ratio, 2))
        for station, seen in walking(look).items()
        for each in seen.measured
        if not each.outline and each.ratio < (4.5 if each.enabled else 3)
    }

    assert pale == set()


@BOTH
def test_every_control_stands_out(walking: Walking, look: Look) -> None:
    """Buttons, fields, boxes and ticks have an edge of 3 to what they stand on."""
    pale = {
        (station, each.what, round(each.ratio, 2))
        for station, seen in walking(look).items()
        for each in seen.measured
        if each.outline and each.enabled and each.ratio < 3
    }

    assert pale == set()
