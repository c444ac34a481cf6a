"""What the facts prove wrong, and what they cannot."""

import pytest

from quizapp.knowledge.rules import Rules
from tests.knowledge.facts import FACTS, action, candidates, cards_of, knowledge_of, mover, varied


def rules(content: str = FACTS) -> Rules:
    """The proofs from that text."""
    return Rules(knowledge_of(content))


def test_a_family_is_the_structure_its_groups_and_its_parts() -> None:
    """It reaches up and down, but not from one part of a group to the next."""
    assert rules().family("quadriceps") == {"quadriceps", "rectus-femoris", "vasti"}
    assert rules().family("vasti") == {"quadriceps", "vasti"}
    assert rules().family("calf") == {"calf"}


def test_a_family_reaches_over_several_levels() -> None:
    """A part of a part belongs to the group too."""
    deeper = rules(varied(("names: {de: Vasti, en: vasti}", "parts: [hamstrings]\n    names: {de: Vasti, en: vasti}")))

    assert deeper.family("hamstrings") == {"hamstrings", "vasti", "quadriceps"}
    assert deeper.family("quadriceps") == {"quadriceps", "rectus-femoris", "vasti", "hamstrings"}


def without_part_in(name: str, content: str = FACTS) -> set[str]:
    """The structures that provably have no part in the action."""
    knowledge = knowledge_of(content)
    named = action(knowledge, name)
    return {each.id for each in knowledge.structures if rules(content).has_no_part_in(named, each.id)}


def test_only_what_a_complete_action_leaves_out_is_wrong() -> None:
    """Movers, helpers, their groups and their parts never stand against it, all others do."""
    everyone = set(knowledge_of().structure)

    assert without_part_in("flex-hip") == everyone - {"iliopsoas", "rectus-femoris", "quadriceps"}
    assert without_part_in("catch-knee") == everyone - {"quadriceps", "rectus-femoris", "vasti"}


def test_silence_proves_nothing() -> None:
    """Against an action that is not complete nothing stands, and it stands against nothing."""
    assert without_part_in("push-off") == set()
    assert "push-off" not in candidates("pelvis-level.does.gluteus-medius")
    assert "push-off.who.calf" not in cards_of()


def test_phases_that_the_whole_list_leaves_out_are_wrong() -> None:
    """Where no list is given nothing is."""
    knowledge = knowledge_of(
        varied(
            (
                "{structure: achilles-tendon, role: main, phases: [propulsion]}",
                "{structure: achilles-tendon, role: main}",
            )
        )
    )
    proofs = Rules(knowledge)
    level, recoil = action(knowledge, "pelvis-level"), action(knowledge, "recoil")

    assert proofs.wrong_phases(level, mover(level, "gluteus-medius")) == ["propulsion", "early-swing"]
    assert proofs.wrong_phases(recoil, mover(recoil, "achilles-tendon")) == []


@pytest.mark.parametrize(
    ("part", "wrong"),
    [
        (
            "{structure: vasti, role: helper, phases: [midstance], contraction: isometric}",
            (["propulsion", "early-swing"], ["concentric"]),
        ),
        ("{structure: vasti, role: helper}", ([], [])),
        ("{structure: calf, role: helper}", (["midstance", "propulsion", "early-swing"], ["concentric", "isometric"])),
    ],
)
def test_what_is_said_of_a_part_may_hold_for_its_group(part: str, wrong: tuple[list[str], list[str]]) -> None:
    """Phases and contraction types of kin in the same action are not wrong, and unknown ones leave everything open."""
    line = "      - {structure: quadriceps, role: main, phases: [braking], contraction: eccentric}\n"
    knowledge = knowledge_of(varied((line, f"{line}      - {part}\n")))
    catch = action(knowledge, "catch-knee")
    proofs = Rules(knowledge)
    quadriceps = mover(catch, "quadriceps")

    assert (proofs.wrong_phases(catch, quadriceps), proofs.wrong_contractions(catch, quadriceps)) == wrong


def test_consequences_need_a_complete_weakness() -> None:
    """A weakness that is not complete neither excludes a consequence nor stands against another."""
    complete = "    leads_to: [push-off-weak]\n    complete: true\n"
    open_ended = varied((complete, "    leads_to: [push-off-weak]\n"))
    (calf,) = (each for each in knowledge_of().weaknesses if each.id == "weak-calf")
    (open_calf,) = (each for each in knowledge_of(open_ended).weaknesses if each.id == "weak-calf")

    assert rules().does_not_lead_to(calf, "pelvis-drops")
    assert not rules().does_not_lead_to(calf, "push-off-weak")
    assert not rules(open_ended).does_not_lead_to(open_calf, "pelvis-drops")
    assert "weak-calf" in candidates("weak-tibialis-anterior.behind.foot-slaps")
    assert "weak-tibialis-anterior.behind.foot-slaps" not in cards_of(open_ended)


def test_targets_need_a_complete_exercise_and_exercises_of_their_own() -> None:
    """A structure that no exercise aims at is never a wrong target, kin of a target neither."""
    knowledge = knowledge_of()
    wrong = {
        exercise.id: {each for each in knowledge.structure if rules().does_not_train(exercise, each)}
        for exercise in knowledge.exercises
    }

    assert wrong["wall-sit"] == {"gluteus-maximus", "gluteus-medius", "calf", "achilles-tendon"}
    assert wrong["squat"] == set()
    assert wrong["side-plank"] == {"gluteus-maximus", "quadriceps", "vasti", "calf", "achilles-tendon"}
    assert candidates("squat.trained-by.quadriceps") == ["side-plank", "calf-raise"]
