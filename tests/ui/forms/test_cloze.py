"""The cloze on the screen."""

from tests.ui.forms.conftest import Asked


def test_the_gap_is_filled_in_place(asked: Asked) -> None:
    """The blank becomes the word in the same line, with the explanation below."""
    learner = asked("cloze")
    assert learner.read("stem") == "As the foot lands the quadriceps works ______ and brakes."
    assert not learner.sees("explanation")

    learner.press("Space")

    assert learner.read("stem") == "As the foot lands the quadriceps works eccentrically and brakes."
    assert learner.texts("explanation") == ["It yields."]
    assert learner.read("whatNow") if learner.sees("whatNow") else learner.find("grade3").hasFocus()


def test_it_is_graded_as_a_flashcard(asked: Asked) -> None:
    """Four grades with their dates, by key; nothing is judged."""
    learner = asked("cloze")
    learner.press("Space")
    assert learner.find("grade3").accessibleName() == "Good: 1 day, then 6"
    learner.press("2")

    event = learner.events()[-1]
    assert (event["form"], event["quality"], event["correct"], event["chosen"]) == ("cloze", 3, None, None)


def test_by_mouse(asked: Asked) -> None:
    """One button reveals, another grades."""
    learner = asked("cloze")
    learner.click("revealButton")
    learner.click("grade4")

    assert learner.events()[-1]["quality"] == 5


def test_a_screen_reader_hears_the_gap(asked: Asked) -> None:
    """Before the reveal the gap is said as one, afterwards its word."""
    learner = asked("cloze")
    before = learner.find("stem").accessibleName()
    learner.press("Space")

    assert before == "As the foot lands the quadriceps works (gap) and brakes."
    assert learner.find("stem").accessibleName() == "As the foot lands the quadriceps works eccentrically and brakes."
