"""The quality of an answer: every line of the rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.scheduling.quality import Quality
from quizapp.study.grading import Grade, Pace, Reason, grade_by_learner, grade_by_program, thinking_time
from quizapp.study.judging import Verdict
from quizapp.study.review import Confidence, Response

RIGHT, NEARLY, WRONG = Verdict
WORDS = 10
READING = 2500
USUAL = Pace.of([4000] * 20)
UNTOLD = Pace()


def grade(
    milliseconds: int = READING + 4000,
    confidence: Confidence | None = None,
    *,
    verdict: Verdict = Verdict.RIGHT,
    right_before: bool = True,
    away: bool = False,
    pace: Pace = USUAL,
    timed: bool = True,
) -> Grade:
    """The grade of an answer to a question of ten words, by default one at the learner's usual pace of 4 s."""
    response = Response(milliseconds=milliseconds, confidence=confidence, away=away)
    return grade_by_program(response, verdict=verdict, words=WORDS, right_before=right_before, pace=pace, timed=timed)


@pytest.mark.parametrize(
    ("confidence", "verdict", "expected"),
    [
        (None, RIGHT, Grade(Quality.GOOD, Reason.RIGHT)),
        (Confidence.SURE, RIGHT, Grade(Quality.GOOD, Reason.RIGHT)),
        (Confidence.GUESSED, RIGHT, Grade(Quality.HARD, Reason.RIGHT_BUT_GUESSED)),
        (None, WRONG, Grade(Quality.WRONG, Reason.WRONG)),
        (Confidence.GUESSED, WRONG, Grade(Quality.WRONG, Reason.WRONG)),
        (Confidence.SURE, WRONG, Grade(Quality.WRONG_THOUGH_SURE, Reason.WRONG_THOUGH_SURE)),
        (Confidence.UNKNOWN, WRONG, Grade(Quality.UNKNOWN, Reason.UNKNOWN)),
    ],
)
def test_right_wrong_and_marks(confidence: Confidence | None, verdict: Verdict, expected: Grade) -> None:
    """Right 4, guessed 3, wrong 1, wrong though sure 0, "I don't know" 2, as long as no pace is known."""
    assert grade(1, confidence, verdict=verdict, pace=UNTOLD) == expected


@pytest.mark.parametrize(
    ("milliseconds", "expected"),
    [
        (0, Grade(Quality.EASY, Reason.RIGHT_AND_FAST)),
        (READING + 3999, Grade(Quality.EASY, Reason.RIGHT_AND_FAST)),
        (READING + 4000, Grade(Quality.GOOD, Reason.RIGHT)),
        (READING + 6000, Grade(Quality.GOOD, Reason.RIGHT)),
        (READING + 6001, Grade(Quality.HARD, Reason.RIGHT_BUT_SLOW)),
    ],
)
def test_fast_and_slow_begin_beyond_the_bounds(milliseconds: int, expected: Grade) -> None:
    """Under 1.0 times the usual thinking time is fast, over 1.5 times is slow, and both bounds are neither."""
    assert grade(milliseconds) == expected


@pytest.mark.parametrize("confidence", [None, Confidence.SURE, Confidence.GUESSED])
@pytest.mark.parametrize("milliseconds", [0, READING + 4000, 60_000])
def test_nearly_right_is_hard(milliseconds: int, confidence: Confidence | None) -> None:
    """Three of four statements, or one slip, are 3: however fast, sure or guessed."""
    assert grade(milliseconds, confidence, verdict=NEARLY) == Grade(Quality.HARD, Reason.NEARLY)


@pytest.mark.parametrize("confidence", [None, Confidence.SURE, Confidence.GUESSED])
@pytest.mark.parametrize("milliseconds", [0, READING + 4000, 60_000])
def test_overruled_is_hard(milliseconds: int, confidence: Confidence | None) -> None:
    """What the learner calls right is 3, and neither speed nor mark makes it more or less."""
    response = Response(milliseconds=milliseconds, confidence=confidence, overruled=True)
    given = grade_by_program(response, verdict=RIGHT, words=WORDS, right_before=True, pace=USUAL, timed=True)

    assert given == Grade(Quality.HARD, Reason.OVERRULED)


def test_reading_is_no_thinking() -> None:
    """A quarter of a second for each word on the screen is taken off, and no time is less than none."""
    assert [thinking_time(5000, 10), thinking_time(2500, 10), thinking_time(100, 10)] == [2500, 0, 0]


def test_fast_needs_a_right_answer_the_time_before() -> None:
    """The first right answer after a wrong one, or of all, is 4 however fast."""
    assert grade(READING, right_before=False) == Grade(Quality.GOOD, Reason.RIGHT)


def test_slow_needs_no_right_answer_the_time_before() -> None:
    """A slow right answer is 3 whatever came before."""
    assert grade(60_000, right_before=False) == Grade(Quality.HARD, Reason.RIGHT_BUT_SLOW)


@pytest.mark.parametrize("milliseconds", [READING, READING + 4000, 60_000])
def test_guessed_outweighs_the_time(milliseconds: int) -> None:
    """A right answer marked as guessed is 3 because it was guessed, fast or slow."""
    assert grade(milliseconds, Confidence.GUESSED) == Grade(Quality.HARD, Reason.RIGHT_BUT_GUESSED)


@pytest.mark.parametrize(
    ("milliseconds", "expected"), [(READING, Reason.RIGHT_AND_FAST), (60_000, Reason.RIGHT_BUT_SLOW)]
)
def test_sure_leaves_a_right_answer_to_the_time(milliseconds: int, expected: Reason) -> None:
    """The mark "sure" raises and lowers nothing where the answer is right."""
    assert grade(milliseconds, Confidence.SURE).reason == expected


@pytest.mark.parametrize("milliseconds", [READING, 60_000])
def test_time_counts_only_after_twenty_right_answers(milliseconds: int) -> None:
    """With 19 known times fast and slow are 4; with the twentieth they tell."""
    assert grade(milliseconds, pace=Pace.of([4000] * 19)).quality == Quality.GOOD
    assert grade(milliseconds, pace=Pace.of([4000] * 20)).quality != Quality.GOOD


@pytest.mark.parametrize("milliseconds", [READING, 60_000])
def test_time_counts_for_nothing_while_away(milliseconds: int) -> None:
    """While the window was inactive the clock says nothing."""
    assert grade(milliseconds, away=True) == Grade(Quality.GOOD, Reason.RIGHT)


@pytest.mark.parametrize("milliseconds", [READING, 60_000])
def test_a_setting_switches_the_time_off(milliseconds: int) -> None:
    """A learner who does not let time count gets 4 at any speed."""
    assert grade(milliseconds, timed=False) == Grade(Quality.GOOD, Reason.RIGHT)


def test_marks_count_while_away_and_without_time() -> None:
    """Switching the time off switches off nothing else."""
    assert grade(confidence=Confidence.GUESSED, away=True).reason == Reason.RIGHT_BUT_GUESSED
    assert grade(confidence=Confidence.SURE, verdict=WRONG, timed=False).reason == Reason.WRONG_THOUGH_SURE
    assert grade(confidence=Confidence.UNKNOWN, verdict=WRONG, away=True).reason == Reason.UNKNOWN


def test_the_usual_time_is_the_median_of_the_last_hundred() -> None:
    """Older times are forgotten, a single long pause weighs nothing, and of two middle times the mean is taken."""
    assert Pace.of([1] * 500 + [4000] * 100).usual() == 4000
    assert Pace.of([4000] * 20 + [3_600_000]).usual() == 4000
    assert Pace.of([3000] * 10 + [5000] * 10).usual() == 4000


def test_times_too_short_to_read_tell_no_pace() -> None:
    """Where half the right answers came before the words could be read there is nothing to compare with."""
    assert grade(60_000, pace=Pace.of([0] * 20)) == Grade(Quality.GOOD, Reason.RIGHT)


@given(
    milliseconds=st.integers(0, 10**7),
    confidence=st.sampled_from([None, Confidence.SURE, Confidence.GUESSED]),
    right_before=st.booleans(),
    away=st.booleans(),
    timed=st.booleans(),
    times=st.lists(st.integers(0, 10**6), max_size=120),
)
def test_time_never_turns_right_into_wrong_nor_wrong_into_right(
    *, milliseconds: int, confidence: Confidence | None, right_before: bool, away: bool, timed: bool, times: list[int]
) -> None:
    """Whatever the times, a right answer passes and a wrong one fails."""
    pace = Pace.of(times)

    right = grade(milliseconds, confidence, right_before=right_before, away=away, pace=pace, timed=timed)
    wrong = grade(milliseconds, confidence, verdict=WRONG, right_before=right_before, away=away, pace=pace, timed=timed)

    assert right.quality >= Quality.HARD
    assert wrong.quality <= Quality.WRONG


@pytest.mark.parametrize("quality", list(Quality))
def test_the_learner_has_the_word_on_a_flashcard(quality: Quality) -> None:
    """The grade that was pressed is the quality, however long it took."""
    assert grade_by_learner(Response(milliseconds=10**6, grade=quality)) == Grade(quality, Reason.LEARNER_SAID_SO)


def test_a_flashcard_without_a_grade_is_refused() -> None:
    """Nobody but the learner grades a flashcard."""
    with pytest.raises(ValueError, match="a flashcard is graded by the learner"):
        grade_by_learner(Response(milliseconds=1000))
