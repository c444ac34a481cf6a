"""Which wrong options are nearest to the right one."""

from quizapp.knowledge.nearness import MOST, Nearness
from tests.knowledge.facts import FACTS, candidates, knowledge_of, varied


def test_the_nearest_wrong_options_come_first() -> None:
    """Neighbours and antagonists, then the region, then the phase, then the rest; another sort last."""
    assert candidates("pelvis-level.who.gluteus-medius") == [
        "gluteus-maximus",
        "iliopsoas",
        "hamstrings",
        "quadriceps",
        "calf",
        "rectus-femoris",
        "tibialis-anterior",
        "vasti",
        "achilles-tendon",
    ]


def test_what_is_near_to_a_group_is_near_to_its_parts() -> None:
    """Hamstrings oppose the quadriceps, and so its parts too, in both directions."""
    assert candidates("extend-hip.who.hamstrings")[:3] == ["quadriceps", "rectus-femoris", "vasti"]


def test_actions_are_as_near_as_who_does_them() -> None:
    """The task of a neighbour tempts more than one of another region."""
    assert candidates("pelvis-level.does.gluteus-medius") == ["extend-hip", "flex-hip", "catch-knee", "lift-foot"]


def test_phases_are_near_around_the_cycle() -> None:
    """Early swing comes before the next braking phase."""
    assert candidates("catch-knee.when.quadriceps") == ["early-swing", "midstance", "propulsion"]


def test_of_an_endless_list_only_the_nearest_are_ranked() -> None:
    """Reading a deck of any size takes no more than a breath for each thousand cards."""
    more = "".join(
        f"  - {{id: s{number}, kind: muscle, names: Muskel {number}, region: hip, source: book}}\n"
        for number in range(2 * MOST)
    )
    content = varied(("\nactions:\n", f"\n{more}actions:\n"))
    ranks = Nearness(knowledge_of(content)).ranks("gluteus-medius")

    assert len(ranks) == MOST
    assert ranks["gluteus-maximus"] == 0
    assert len(Nearness(knowledge_of(FACTS)).ranks("gluteus-medius")) == 10
