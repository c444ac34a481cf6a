"""The timeline made from facts: in which phases a main mover does something, and that it does not in the others."""

from random import Random

import pytest

from quizapp.cards.picture import Process
from quizapp.cards.timeline import Timeline
from tests.knowledge.facts import FACTS, cards_of, varied

LEVEL = "pelvis-level.timeline.gluteus-medius"
WHOLE_CYCLE = "phases: [braking, midstance, propulsion, early-swing], contraction"


def timeline(name: str, content: str = FACTS) -> Timeline:
    """The card with that id."""
    card = cards_of(content)[name]
    assert isinstance(card, Timeline)
    return card


def timelines(content: str = FACTS) -> set[str]:
    """The ids of all of them."""
    return {name for name, card in cards_of(content).items() if isinstance(card, Timeline)}


def right(card: Timeline) -> dict[str, bool]:
    """The phases in their order, and whether each is right."""
    return {span.id: span.right for span in card.spans}


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        (
            LEVEL,
            "Mittlerer Gesäßmuskel – das Becken waagerecht halten: In welchen Phasen des Laufzyklus tut dieser Muskel "
            "das, und zwar isometrisch?",
            "Gluteus medius – keep the pelvis level: in which phases of the running cycle does this muscle do this, "
            "working isometrically?",
        ),
        (
            "extend-hip.timeline.hamstrings",
            "Hamstrings – die Hüfte strecken: In welchen Phasen des Laufzyklus tut diese Muskelgruppe das?",
            "Hamstrings – extend the hip: in which phases of the running cycle does this muscle group do this?",
        ),
    ],
)
def test_it_asks_in_both_languages(name: str, german: str, english: str) -> None:
    """With the contraction type where there is exactly one."""
    card = timeline(name)

    assert (card.stem_in("de"), card.stem_in("en")) == (german, english)


def test_two_contraction_types_are_not_asked() -> None:
    """Which of them belongs to which phase is not known."""
    content = varied(("contraction: isometric", "contraction: [isometric, eccentric]"))

    assert timeline(LEVEL, content).stem_in("en") == (
        "Gluteus medius – keep the pelvis level: in which phases of the running cycle does this muscle do this?"
    )


def test_every_phase_stands_in_its_order_and_says_what_happens_in_it() -> None:
    """Right are those of the mover, in whatever order the fact lists them."""
    question = timeline("extend-hip.timeline.hamstrings").ask("en", Random(1))

    assert [(each.key, each.text, each.correct, each.rationale) for each in question.options] == [
        ("braking", "braking phase", True, "The body sinks."),
        ("midstance", "midstance", True, "The body is over the foot."),
        ("propulsion", "propulsion", True, "The leg extends."),
        ("early-swing", "early swing", False, "The leg comes forwards."),
    ]
    assert question.answer == "braking phase, midstance, propulsion"


def test_it_is_asked_of_main_movers_alone() -> None:
    """One card for each, whether the movers of the action are complete or not; what a helper does is never all."""
    assert timelines() == {
        f"{action}.timeline.{mover}"
        for action, mover in (
            ("pelvis-level", "gluteus-medius"),
            ("extend-hip", "gluteus-maximus"),
            ("extend-hip", "hamstrings"),
            ("flex-hip", "iliopsoas"),
            ("catch-knee", "quadriceps"),
            ("lift-foot", "tibialis-anterior"),
            ("push-off", "calf"),
            ("recoil", "achilles-tendon"),
        )
    }


def test_where_nothing_is_wrong_there_is_nothing_to_ask() -> None:
    """Who does it all the time, and of whom no phase is known, has no timeline."""
    always = varied(("phases: [braking, midstance], contraction", WHOLE_CYCLE))
    unknown = varied((", phases: [braking, midstance], contraction: isometric}", "}"))

    assert LEVEL not in timelines(always)
    assert LEVEL not in timelines(unknown)


@pytest.mark.parametrize(
    "part",
    [
        "{structure: vasti, role: helper}",
        "{structure: vasti, role: helper, phases: [midstance]}",
        "{structure: vasti, role: main, phases: [braking, midstance]}",
    ],
)
def test_what_is_said_of_a_part_may_hold_for_its_group(part: str) -> None:
    """Where kin does it in another phase, or in phases unknown, that phase is neither right nor proved wrong."""
    line = "      - {structure: quadriceps, role: main, phases: [braking], contraction: eccentric}\n"
    content = varied((line, f"{line}      - {part}\n"))

    assert "catch-knee.timeline.quadriceps" not in timelines(content)


def test_kin_in_the_same_phases_takes_nothing_away() -> None:
    """The rest of the cycle is proved wrong for both."""
    line = "      - {structure: quadriceps, role: main, phases: [braking], contraction: eccentric}\n"
    content = varied((line, f"{line}      - {{structure: vasti, role: helper, phases: [braking]}}\n"))

    assert right(timeline("catch-knee.timeline.quadriceps", content)) == {
        "braking": True,
        "midstance": False,
        "propulsion": False,
        "early-swing": False,
    }


def test_a_card_says_what_it_is() -> None:
    """The region is its topic, source and explanation are those of its fact, and the cycle stands beside them."""
    card, booked = timeline(LEVEL), timeline("extend-hip.timeline.gluteus-maximus")

    assert (card.fact, card.structures, card.made, card.process) == (
        "pelvis-level",
        ("gluteus-medius",),
        True,
        Process.CYCLE,
    )
    assert card.topic.in_language("en") == "hip"
    assert card.explanation_in("en") == "It holds on the stance side."
    assert [source.id for source in booked.sources] == ["book"]
    assert card.picture is None
    assert card.languages == ("de", "en")


def test_an_untranslated_phase_costs_the_language() -> None:
    """All phases are shown, so all of them have to stand in it."""
    content = varied(("about: {de: Das Bein holt nach vorn aus., en: The leg comes forwards.}", "about: {de: Hoch.}"))

    assert {timeline(name, content).languages for name in timelines(content)} == {("de",)}


def test_phases_that_read_alike_cannot_be_told_apart() -> None:
    """Where two have one name in any language there is no timeline at all."""
    assert timelines(varied(("en: early swing}", "en: Propulsion}"))) == set()
