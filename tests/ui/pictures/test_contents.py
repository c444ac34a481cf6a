"""What the pictures show and say."""

import pytest

from quizapp.cards.picture import Process
from quizapp.knowledge.cycle import CycleChart
from quizapp.ui.pictures import picture_for
from quizapp.ui.pictures.contraction import ContractionPicture
from quizapp.ui.pictures.cycle import CyclePicture
from quizapp.ui.pictures.cycle_words import letters
from quizapp.ui.pictures.foot import GROUND, Foot
from quizapp.ui.pictures.leg import BENT, STRAIGHT, Leg
from quizapp.ui.pictures.windlass import WindlassPicture
from tests.ui.pictures.conftest import Look, Shown


def written(picture: CyclePicture, width: float = 700) -> list[str]:
    """Every word in the drawing."""
    return [words.text for words in picture.drawing.compose(width).words]


def test_the_cycle_is_told_in_sentences(look: Look, shown: Shown, chart: CycleChart) -> None:
    """All phases, and each structure with its phases and types; the one asked about first."""
    picture = CyclePicture(chart, "en", "calf")
    shown(picture)

    assert picture.describe() == (
        "Phases of the running cycle: initial contact, braking, midstance, propulsion, early swing, late swing. "
        "calf muscles: braking eccentrically/isometrically. "
        "quadriceps: initial contact eccentrically; propulsion concentrically. "
        "hamstrings: early swing concentrically; late swing eccentrically. "
        "plantar fascia: midstance at work, type not stated."
    )


def test_the_structure_asked_about_comes_first_and_bold(shown: Shown, chart: CycleChart) -> None:
    """It is the first row; no other row is bold."""
    picture = CyclePicture(chart, "en", "hamstrings")
    shown(picture)
    names = {"quadriceps", "calf muscles", "hamstrings", "plantar fascia"}
    rows = [words for words in picture.drawing.compose(700).words if words.text in names]

    assert [words.text for words in rows] == ["hamstrings", "quadriceps", "calf muscles", "plantar fascia"]
    assert [words.style.bold for words in rows] == [True, False, False, False]


def test_stance_and_swing_stand_over_the_phases(shown: Shown, chart: CycleChart) -> None:
    """Where there are the six phases; a cycle of other phases has no such bracket."""
    six = CyclePicture(chart, "en")
    four = CyclePicture(CycleChart(chart.phases[:4], chart.contractions, chart.rows[:2]), "en")
    for each in (six, four):
        shown(each)

    assert {"Stance", "Swing"} <= set(written(six))
    assert {"Stance", "Swing"} & set(written(four)) == set()


def test_narrow_phases_have_numbers(shown: Shown, chart: CycleChart) -> None:
    """Where names have no room over their columns, a list below says which number is which."""
    picture = CyclePicture(chart, "de")
    shown(picture)

    assert "Bremsphase" in written(picture, 760)
    assert "Bremsphase" not in written(picture, 380)
    assert {"2", "2\u2002Bremsphase"} <= set(written(picture, 380))


def test_the_legend_explains_what_is_there(shown: Shown, chart: CycleChart) -> None:
    """The neutral bar and the double sign only where the chart has them."""
    whole = CyclePicture(chart, "en")
    plain = CyclePicture(CycleChart(chart.phases, chart.contractions, chart.rows[:1]), "en")
    for each in (whole, plain):
        shown(each)
    notes = {"at work, type not stated", "Two signs in one phase: both happen there, in no fixed order."}

    assert notes <= set(written(whole))
    assert notes & set(written(plain)) == set()


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (("konzentrisch", "exzentrisch", "isometrisch"), "KEI"),
        (("concentrically", "eccentrically", "isometrically"), "CEI"),
        (("elastic", "eccentric"), "EC"),
    ],
)
def test_each_type_has_its_letter(names: tuple[str, ...], expected: str) -> None:
    """The first of its name that no other has."""
    assert "".join(letters([(name, name) for name in names]).values()) == expected


def test_the_three_types_are_told(look: Look, shown: Shown) -> None:
    """All three in one sentence each, the one asked about first; an unknown one changes nothing."""
    picture = ContractionPicture("isometric")
    shown(picture)
    told = picture.describe()

    assert told.index("Isometric:") < told.index("Concentric:") < told.index("Eccentric:")
    assert ContractionPicture("sideways").describe() == ContractionPicture().describe()


def test_the_muscle_is_thick_when_short() -> None:
    """From bent to straight it becomes shorter and thicker all the way, and the body rises."""
    legs = [Leg(BENT + (STRAIGHT - BENT) * share / 10) for share in range(11)]

    assert [leg.length for leg in legs] == sorted((leg.length for leg in legs), reverse=True)
    assert [leg.thickness for leg in legs] == sorted(leg.thickness for leg in legs)
    assert [leg.hip.y() for leg in legs] == sorted((leg.hip.y() for leg in legs), reverse=True)


def test_the_windlass_winds() -> None:
    """On landing heel and ball go apart; at push-off they come together, and the foot never sinks into the ground."""
    flat, rest, wound = Foot(-1, 0), Foot(0, 0), Foot(1, 36)

    def span(foot: Foot) -> float:
        start = foot.fascia_start
        return float((start.x() ** 2 + start.y() ** 2) ** 0.5)

    assert span(flat) > span(rest) > span(wound)
    assert [foot for foot in (flat, rest, wound) if foot.skin().boundingRect().bottom() > GROUND + 0.005] == []


def test_a_picture_for_each_process(look: Look, chart: CycleChart) -> None:
    """Each has its own; the cycle needs facts."""
    made = [picture_for(each, chart=chart, highlight=None, language="de") for each in Process]

    assert [type(each) for each in made] == [ContractionPicture, CyclePicture, WindlassPicture]
    assert picture_for(Process.CYCLE, chart=None, highlight=None, language="de") is None
    empty = CycleChart(chart.phases, chart.contractions, ())
    assert picture_for(Process.CYCLE, chart=empty, highlight=None, language="de") is None
