"""A sitting through the learner's door: keys and clicks, what is shown, what is on the disk."""

import pytest

from tests.conftest import FixedClock
from tests.ui.learner import Learner, OpenWindow


def test_a_whole_sitting_by_keyboard_alone(learner: Learner) -> None:
    """Enter begins, Space reveals, numbers answer and Space goes on, until the summary; Enter leads back."""
    learner.press("Return")
    assert learner.page == "studyPage"
    forms = []
    while learner.page == "studyPage":
        forms.append(learner.question.form.value)
        learner.answer()

    assert forms == ["choice", "flashcard", "flashcard", "choice", "choice"]
    assert learner.page == "summaryPage"
    assert learner.read("answeredCount") == "5"
    assert [(event["kind"], event["quality"]) for event in learner.events()] == [("answer", 4)] * 5
    learner.press("Return")
    assert learner.page == "todayPage"
    assert learner.read("todaySubtitle") == "Nothing more is due today."


def test_a_whole_sitting_by_mouse_alone(learner: Learner) -> None:
    """Everything that the keyboard does the mouse does too, from Today to the summary and back."""
    learner.click("startButton")
    while learner.page == "studyPage":
        if learner.question.form.graded_by_learner:
            learner.click("revealButton")
            learner.click("grade3")
        else:
            learner.click(f"option{learner.place(right=True)}")
            learner.click("continueButton")

    assert learner.page == "summaryPage"
    assert [(event["kind"], event["quality"]) for event in learner.events()] == [("answer", 4)] * 5
    learner.click("backButton")
    assert learner.page == "todayPage"


def test_a_whole_sitting_over_the_shipped_decks(open_window: OpenWindow) -> None:
    """Fifteen new cards of five decks, every third missed and therefore asked again, end in a summary that says so."""
    learner = open_window()
    learner.press("Return")
    first = [learner.question.card]
    missed = 0
    while learner.page == "studyPage":
        position, total = learner.read("count").split(" of ")
        wrong = int(position) <= 15 and int(position) % 3 == 0
        missed += wrong
        learner.answer(right=not wrong)
        if learner.page == "studyPage":
            first.append(learner.question.card)

    events = learner.events()
    assert int(total) == 20
    assert missed == 5
    assert [event["kind"] for event in events] == ["answer"] * 15 + ["drill"] * 5
    assert [f"{event['deck']}/{event['card']}" for event in events] == [str(card) for card in first]
    assert learner.read("answeredCount") == "15"
    assert learner.read("firstTry") == "67%"
    assert learner.read("summarySubtitle") == "Every answer is kept. Next: 15 cards tomorrow."


def test_an_answer_is_on_the_disk_before_the_next_question(learner: Learner) -> None:
    """Once the feedback is shown, another program finds the answer in the database."""
    learner.press("Return")
    card, right = learner.question.card, learner.place(right=True)
    assert learner.events() == []

    learner.press(str(right))

    (event,) = learner.events()
    assert (event["deck"], event["card"], event["chosen"], event["correct"]) == (card.deck, card.card, "key", 1)
    assert (event["study_day"], event["zone"]) == ("2026-11-23", "Europe/Berlin")
    assert learner.sees("continueButton")


def test_a_right_choice_is_told_in_words(learner: Learner) -> None:
    """The verdict stands at the option in words and a sign, with what follows and why below."""
    learner.press("Return")
    place = learner.place(right=True)

    learner.press(str(place))

    assert learner.texts(f"option{place}") == [str(place), "Gluteus maximus", "✓ right, your choice"]
    assert learner.read("whatNow") == "Right. Comes back tomorrow."
    assert learner.read("whyThisDate") == "Remembered: begins with 1 day. Easiness stays 2.50."


def test_a_wrong_choice_teaches(learner: Learner) -> None:
    """Every wrong option says what it really is; the choice and the right one are told apart by words and signs."""
    learner.press("Return")
    options = learner.question.options
    wrong = learner.place(right=False)

    learner.press(str(wrong))

    rationales = {"Iliopsoas": "It flexes the hip.", "Gluteus medius": "It abducts the leg."}
    for place, option in enumerate(options, start=1):
        shown = [str(place), option.text]
        shown += ["✓ right"] if option.correct else ["✗ your choice"] if place == wrong else []
        shown += [] if option.correct else [rationales[option.text]]
        assert learner.texts(f"option{place}") == shown
    assert learner.texts("explanation") == ["It drives the body forward.", "Source: Running anatomy"]
    assert learner.read("whatNow") == "Not right. Once more in this sitting, then tomorrow."
    why = "Not remembered: the repetitions start again, with one day. Easiness stays 2.50."
    assert learner.read("whyThisDate") == why
    assert learner.events()[0]["chosen"] == options[wrong - 1].key


def test_screen_readers_hear_the_verdict(learner: Learner) -> None:
    """After the answer the name of each option says text, verdict and rationale."""
    learner.press("Return")
    wrong = learner.place(right=False)
    option = learner.question.options[wrong - 1]

    learner.press(str(wrong))

    assert learner.find(f"option{wrong}").accessibleName() == f"{option.text}. ✗ your choice. {option.rationale}"
    right = learner.find(f"option{learner.place(right=True)}")
    assert right.accessibleName() == "Gluteus maximus. ✓ right"


@pytest.mark.parametrize(
    ("keys", "right", "logged", "said"),
    [
        ((), True, (4, None), "Right."),
        (("S",), True, (4, "sure"), "Right."),
        (("S",), False, (0, "sure"), "Not right, though you were sure."),
        (("S", "S"), False, (1, None), "Not right."),
        (("G",), True, (3, "guessed"), "Right, but guessed: counts as hard."),
        (("G",), False, (1, "guessed"), "Not right."),
        (("G", "G"), True, (4, None), "Right."),
        (("S", "G"), True, (3, "guessed"), "Right, but guessed: counts as hard."),
        (("G", "S"), False, (0, "sure"), "Not right, though you were sure."),
    ],
)
def test_marks_before_a_choice(
    learner: Learner, keys: tuple[str, ...], right: bool, logged: tuple[int, str | None], said: str
) -> None:
    """S and G mark the answer, a second press takes the mark back, the last mark is the one that counts."""
    learner.press("Return", *keys)

    learner.press(str(learner.place(right=right)))

    (event,) = learner.events()
    assert (event["quality"], event["confidence"]) == logged
    assert learner.read("whatNow").startswith(said)


@pytest.mark.parametrize("name", ["sure", "guessed"])
def test_marks_by_mouse(learner: Learner, name: str) -> None:
    """The mark is shown as pressed, a second click takes it back, and it goes into the log."""
    learner.press("Return")
    learner.click(f"{name}Button")
    assert learner.button(f"{name}Button").isChecked()
    learner.click(f"{name}Button")
    assert not learner.button(f"{name}Button").isChecked()
    learner.click(f"{name}Button")

    learner.click(f"option{learner.place(right=True)}")

    assert learner.events()[0]["confidence"] == name


def test_a_mark_is_for_one_question(learner: Learner) -> None:
    """The next question begins unmarked."""
    learner.press("Return", "S", "1", "Space", "Space", "3", "Space", "3")

    assert learner.question.form.value == "choice"
    assert not learner.button("sureButton").isChecked()


@pytest.mark.parametrize("how", ["key", "mouse"])
def test_i_do_not_know(learner: Learner, how: str) -> None:
    """0 shows the right option without a choice of one's own, scores 2 and brings the card again."""
    learner.press("Return")
    if how == "key":
        learner.press("0")
    else:
        learner.click("unknownButton")

    (event,) = learner.events()
    assert (event["quality"], event["confidence"], event["chosen"]) == (2, "unknown", None)
    assert learner.read("whatNow") == "You did not know it yet. Once more in this sitting, then tomorrow."
    assert [text for text in learner.texts() if "✗" in text] == []
    assert learner.texts(f"option{learner.place(right=True)}")[-1] == "✓ right"


@pytest.mark.parametrize(("key", "quality"), [("1", 1), ("2", 3), ("3", 4), ("4", 5)])
def test_grades_of_a_flashcard(learner: Learner, key: str, quality: int) -> None:
    """1 to 4 are Again, Hard, Good and Easy, and nothing before the back is shown."""
    learner.answer_first()
    learner.press(key)
    assert not learner.sees("back")
    assert len(learner.events()) == 1

    learner.press("Space")
    assert learner.read("back") == "Gastrocnemius"
    assert learner.texts("explanation") == ["It pulls through the Achilles tendon.", "Source: Running anatomy"]
    learner.press(key)

    event = learner.events()[1]
    assert (event["deck"], event["card"], event["quality"], event["correct"]) == ("foot", "push-off", quality, None)


@pytest.mark.parametrize("key", ["Space", "Return", "Enter"])
def test_reveal_and_go_on(learner: Learner, key: str) -> None:
    """Space and both Enter keys reveal, then take Good, which has the focus."""
    learner.answer_first()

    learner.press(key)
    assert learner.find("grade3").hasFocus()
    learner.press(key)

    assert learner.events()[1]["quality"] == 4
    assert learner.question.card.card == "flexor"


def test_options_are_shuffled_at_each_showing(learner: Learner) -> None:
    """A question that is asked again puts its options in another order; the log knows the option, not the place."""
    learner.press("Return")
    orders = []
    for _showing in range(8):
        orders.append(tuple(learner.texts(f"option{place}")[1] for place in (1, 2, 3)))
        learner.press(str(learner.place(right=True)), "Ctrl+Z", "Esc", "Return")

    assert len(set(orders)) > 1
    assert {tuple(sorted(order)) for order in orders} == {("Gluteus maximus", "Gluteus medius", "Iliopsoas")}
    assert {event["chosen"] for event in learner.events() if event["kind"] == "answer"} == {"key"}


def test_the_same_order_stays_while_a_question_is_on_the_table(learner: Learner) -> None:
    """Undo shows the question as it was answered, so that nobody clicks the wrong place."""
    learner.press("Return")
    before = [option.key for option in learner.question.options]

    learner.press("1", "Ctrl+Z")

    assert [option.key for option in learner.question.options] == before


@pytest.mark.parametrize("key", ["1", "0", "Space", "Return"])
def test_a_key_held_down_answers_once(learner: Learner, key: str) -> None:
    """However often the keyboard repeats a key, it answers one question and does not go on."""
    learner.press("Return")
    if key in ("Space", "Return"):
        learner.find("option1").setFocus()

    learner.hold(key)

    assert learner.kinds() == ["answer"]
    assert learner.sees("continueButton")


def test_space_held_down_reveals_and_does_not_grade(learner: Learner) -> None:
    """The press that reveals a flashcard does not give a grade with its repeats."""
    learner.answer_first()

    learner.hold("Space")

    assert learner.sees("grade3")
    assert len(learner.events()) == 1


def test_enter_held_down_on_today_answers_nothing(learner: Learner) -> None:
    """The press that begins a sitting reveals nothing with its repeats."""
    learner.hold("Return")

    assert learner.page == "studyPage"
    assert learner.events() == []
    assert not learner.sees("continueButton")


def test_ctrl_z_held_down_takes_back_one_answer(learner: Learner) -> None:
    """A held undo does not empty the sitting."""
    learner.press("Return")
    learner.answer()
    learner.answer()

    learner.hold("Ctrl+Z")

    assert learner.kinds() == ["answer", "answer", "undo"]


def test_a_double_click_answers_once(learner: Learner) -> None:
    """The second of two quick clicks falls on a button that was not there before, and is no answer."""
    learner.press("Return")

    learner.double_click("unknownButton")
    assert learner.sees("continueButton")
    learner.double_click("continueButton")
    assert learner.question.form.value == "flashcard"
    assert learner.kinds() == ["answer"]

    learner.double_click("revealButton")
    assert learner.sees("grade3")
    assert learner.kinds() == ["answer"]


def test_two_single_clicks_on_one_button_count_both(learner: Learner) -> None:
    """Undo clicked twice in quick succession takes back two answers."""
    learner.press("Return")
    learner.answer()
    learner.answer()

    learner.double_click("undoButton")

    assert learner.kinds() == ["answer", "answer", "undo", "undo"]


@pytest.mark.parametrize("key", ["Return", "Space"])
def test_the_focused_option_is_chosen(learner: Learner, key: str) -> None:
    """Enter and Space choose the option that has the focus, not what comes next."""
    learner.press("Return")
    place = learner.place(right=True)
    while not learner.find(f"option{place}").hasFocus():
        learner.press("Tab")

    learner.press(key)

    assert learner.events()[0]["chosen"] == "key"


def test_tab_reaches_everything_on_the_page(learner: Learner) -> None:
    """Tab goes through options, marks and the way out, in the order of the screen, and comes round."""
    learner.press("Return")

    reached = learner.tab_round()

    buttons = ["option1", "option2", "option3", "sureButton", "guessedButton", "unknownButton"]
    assert [name for name in reached if name in buttons] == buttons
    assert "leaveButton" in reached


def test_tab_reaches_every_grade(learner: Learner) -> None:
    """From Good the other grades are a Tab away, and Enter takes the one with the focus."""
    learner.answer_first()
    learner.press("Space")

    reached = learner.tab_round()

    assert {"grade1", "grade2", "grade3", "grade4"} <= set(reached)
    learner.press("Tab")
    assert learner.find("grade4").hasFocus()
    learner.press("Return")
    assert learner.events()[1]["quality"] == 5


def test_grade_buttons_tell_the_dates_before_they_are_pressed(learner: Learner) -> None:
    """What a grade button says is what the database holds after it is pressed."""
    learner.answer_first()
    learner.press("Space")

    dates = [learner.texts(f"grade{number}")[1] for number in (1, 2, 3, 4)]
    again = ["today again, then tomorrow", "today again, 1 day, then 6"]
    assert dates == [*again, "1 day, then 6", "1 day, then 6"]
    for number in (1, 2, 3, 4):
        learner.press(str(number))
        state = learner.states()["foot/push-off"]
        assert (state["interval"], state["due"]) == (1, "2026-11-24")
        learner.press("Ctrl+Z", "Space")


def test_grade_buttons_of_a_card_that_is_known(learner: Learner, clock: FixedClock) -> None:
    """A third pass multiplies by the easiness; the one after is told too and both come true."""
    for days in (1, 6):
        learner.press("Ctrl+1", "Return")
        learner.finish()
        clock.forward(days=days)
    learner.press("Ctrl+1", "Return")
    while learner.question.card.card != "push-off":
        learner.answer()
    learner.press("Space")

    dates = [learner.texts(f"grade{number}")[1] for number in (1, 2, 3, 4)]
    assert dates == [
        "today again, then tomorrow",
        "today again, 15 days, then 36",
        "15 days, then 38",
        "15 days, then 39",
    ]
    learner.press("3")
    state = learner.states()["foot/push-off"]
    assert (state["repetitions"], state["interval"], state["due"]) == (3, 15, "2026-12-15")


def test_why_this_date(learner: Learner) -> None:
    """I tells where the card stands, and a second press takes it away."""
    learner.press("Return", "I")
    assert learner.read("info") == "New: this card has not been answered before."
    learner.press("I")
    assert not learner.sees("info")

    learner.press(str(learner.place(right=True)), "I")

    info = "Remembered 1 time in a row, interval 1 day. Easiness 2.50, due on 24 November."
    assert learner.read("info") == info


def test_place_and_deck_stand_above_the_question(learner: Learner) -> None:
    """Deck, topic and the number of the question are in view; a card to repeat makes the sitting longer."""
    learner.press("Return")
    assert learner.read("where") == "Hip › Movers"
    assert learner.read("count") == "1 of 5"

    learner.answer(right=False)

    assert learner.read("where") == "Foot › Calf"
    assert learner.read("count") == "2 of 6"


def test_type_size_does_not_disturb_a_question(learner: Learner) -> None:
    """Larger type neither hides a back that was revealed nor forgets a mark."""
    learner.press("Return", "G", "Ctrl++")
    assert learner.button("guessedButton").isChecked()
    learner.answer_first()
    learner.press("Space", "Ctrl++")

    assert learner.read("back") == "Gastrocnemius"


def test_keys_without_a_meaning_do_nothing(learner: Learner) -> None:
    """Options that are not there, letters and Alt with a number answer nothing."""
    learner.press("Return", "4", "5", "9", "x", "Alt+1", "Ctrl+2", "Meta+1")

    assert learner.events() == []
    assert learner.question.card.card == "extensor"


def test_the_time_of_an_answer_is_kept_without_the_clock(learner: Learner, clock: FixedClock) -> None:
    """A clock that is set anew in the middle of a question changes no answering time."""
    learner.press("Return")
    clock.forward(hours=5)

    learner.press("1")

    assert 0 <= learner.events()[0]["milliseconds"] < 60_000
