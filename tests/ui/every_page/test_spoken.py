"""Every page as a screen reader tells it: names in the current language, roles that fit, states that are so."""

from collections import Counter

import pytest

from tests.ui.every_page.conftest import ENGLISH, GERMAN, Look, Walking

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

BOTH = pytest.mark.parametrize("look", [GERMAN, ENGLISH], ids=["de", "en"])


@BOTH
def test_everything_that_takes_the_focus_has_a_name(walking: Walking, look: Look) -> None:
    """Whatever the focus reaches on any page has a name; a box of choices has a label that says what it is about."""
    nameless = [
        (station, each.kind, each.id)
        for station, seen in walking(look).items()
        for each in seen.told
        if not each.name or (each.role == "ComboBox" and not each.labelled)
    ]

    assert nameless == []


@BOTH
def test_no_two_names_on_a_page_are_alike(walking: Walking, look: Look) -> None:
    """What the focus reaches can be told apart by name."""
    alike = [
        (station, name, count)
        for station, seen in walking(look).items()
        for name, count in Counter(each.full_name for each in seen.told if each.takes_focus).items()
        if count > 1
    ]

    assert alike == []


@BOTH
def test_roles_fit_and_states_are_so(walking: Walking, look: Look) -> None:
    """A button is a button, what is ticked is told as ticked, what is grey as disabled; a table tells its cells."""
    wrong = [
        (station, each.id, each.wrong) for station, seen in walking(look).items() for each in seen.told if each.wrong
    ]

    assert wrong == []


@BOTH
def test_what_can_be_pressed_can_be_found(walking: Walking, look: Look) -> None:
    """Whatever takes the focus has an object name, for tests and scripts."""
    seen = [each for station in walking(look).values() for each in station.told if each.takes_focus]
    anonymous = {(each.kind, each.name) for each in seen if not each.id}

    assert {kind for kind, _name in anonymous} <= {"QPushButton"}  # the buttons of Qt's own message boxes


@BOTH
def test_menus_are_told(walking: Walking, look: Look) -> None:
    """Each entry by its words without signs, with its tick, what is grey, and what opens another menu."""
    assert {station: seen.menu for station, seen in walking(look).items() if seen.menu} == {}
