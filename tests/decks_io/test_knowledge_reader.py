"""The knowledge of a deck in, facts and problems out."""

import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.text import Text
from quizapp.decks_io.deck_reader import read_deck
from quizapp.knowledge.model import Role, StructureKind, View
from tests.decks_io.texts import HEAD, a_flashcard, in_english
from tests.knowledge.facts import FACTS, PATH, action, cards_of, deck_of, knowledge_of, mover, varied

CALF_LINE = "{structure: calf, role: main, phases: [propulsion], contraction: concentric}"


def told(content: str) -> list[str]:
    """What is wrong with the text, without the name of the file."""
    return [line.removeprefix(f"{PATH}:") for line in in_english(*read_deck(content, PATH).problems)]


def line_of(content: str, text: str) -> int:
    """The line on which that text stands first."""
    return content[: content.index(text)].count("\n") + 1


def test_facts_are_read_whole() -> None:
    """Every entry of every section arrives, in the order of the file."""
    knowledge = knowledge_of()
    maximus = knowledge.structure["gluteus-maximus"]
    hip = action(knowledge, "extend-hip")

    assert told(FACTS) == []
    assert [phase.id for phase in knowledge.phases] == ["braking", "midstance", "propulsion", "early-swing"]
    assert [each.id for each in knowledge.contractions] == ["concentric", "eccentric", "isometric"]
    assert list(knowledge.regions) == ["hip", "thigh", "leg"]
    assert (len(knowledge.structures), len(knowledge.actions), len(knowledge.exercises)) == (10, 7, 4)
    assert (maximus.kind, maximus.views, maximus.deep) == (StructureKind.MUSCLE, (View.BACK, View.SIDE), False)
    assert maximus.names == Text({"de": "großer Gesäßmuskel", "en": "gluteus maximus"})
    assert maximus.latin == "Musculus gluteus maximus"
    assert maximus.also == {"de": ("Gluteus maximus",), "la": ("M. gluteus maximus",), "en": ("glute max",)}
    assert (maximus.neighbours, maximus.antagonists) == (("gluteus-medius",), ("iliopsoas",))
    assert knowledge.structure["quadriceps"].parts == ("rectus-femoris", "vasti")
    assert knowledge.structure["iliopsoas"].deep
    assert knowledge.structure["vasti"].latin is None
    assert hip.complete
    assert [(each.structure, each.role, each.phases) for each in hip.movers] == [
        ("gluteus-maximus", Role.MAIN, ("propulsion",)),
        ("hamstrings", Role.MAIN, ("propulsion", "midstance", "braking")),
    ]
    assert [source.id for source in mover(hip, "gluteus-maximus").sources] == ["book"]
    assert mover(action(knowledge, "flex-hip"), "rectus-femoris").contractions == ("concentric", "eccentric")
    assert knowledge.weaknesses[0].leads_to == ("pelvis-drops", "knee-hurts")
    assert knowledge.exercises[1].targets == ("quadriceps", "gluteus-maximus")


def test_a_deck_without_facts_has_no_knowledge() -> None:
    """A deck of cards alone is what it was."""
    deck = read_deck(HEAD + a_flashcard("one"), PATH).deck

    assert deck is not None
    assert deck.knowledge is None
    assert not any(card.made for card in deck.cards)


def test_made_cards_come_after_those_written_by_hand() -> None:
    """A deck may have both; hand-written cards may name fact and structures."""
    written = (
        "cards:\n  - {id: one, form: flashcard, front: F?, back: B, fact: extend-hip, structures: [gluteus-maximus]}\n"
    )
    first, second = deck_of(FACTS + written).cards[:2]

    assert told(FACTS + written) == []
    assert (first.id.card, first.fact, first.structures, first.made) == (
        "one",
        "extend-hip",
        ("gluteus-maximus",),
        False,
    )
    assert second.made


def test_a_wrong_option_written_by_hand_may_name_its_structure() -> None:
    """It reaches the option as what it stands for."""
    options = "{a: {text: A, rationale: R., structure: iliopsoas}, b: {text: B, rationale: R.}}"
    written = f"cards:\n  - {{id: one, form: choice, stem: S?, key: K, distractors: {options}}}\n"
    question = cards_of(FACTS + written)["one"].ask("de", Random(1))

    assert {option.key: option.entity for option in question.options} == {"key": None, "a": "iliopsoas", "b": None}


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            "neighbours: [gluteus-medius]",
            "neighbours: [gluteus-medus]",
            "The structure “gluteus-medus” is not listed under “structures”. Did you mean “gluteus-medius”?",
        ),
        (
            "parts: [rectus-femoris, vasti]",
            "parts: [rectus-femoris, heart]",
            "The structure “heart” is not listed under “structures”.",
        ),
        (
            "structure: calf, role",
            "structure: calv, role",
            "The structure “calv” is not listed under “structures”. Did you mean “calf”?",
        ),
        ("region: thigh", "region: tigh", "The region “tigh” is not listed under “regions”. Did you mean “thigh”?"),
        (
            "phases: [braking, midstance]",
            "phases: [breaking, midstance]",
            "The phase “breaking” is not listed under “phases”. Did you mean “braking”?",
        ),
        (
            "contraction: isometric",
            "contraction: isometrc",
            "The contraction type “isometrc” is not listed under “contractions”. Did you mean “isometric”?",
        ),
        (
            "leads_to: [push-off-weak]",
            "leads_to: [push-of-weak]",
            "The consequence “push-of-weak” is not listed under “consequences”. Did you mean “push-off-weak”?",
        ),
        ("of: [calf]", "of: [claf]", "The structure “claf” is not listed under “structures”. Did you mean “calf”?"),
        (
            "targets: [vasti]",
            "targets: [vastus]",
            "The structure “vastus” is not listed under “structures”. Did you mean “vasti”?",
        ),
        (
            "kind: group",
            "kind: grup",
            "“grup” cannot stand here; there are: muscle, group, tendon, fascia, joint. Did you mean “group”?",
        ),
        (
            "views: [back, side]",
            "views: [bakc, side]",
            "“bakc” cannot stand here; there are: front, back, side, leg, sole. Did you mean “back”?",
        ),
        ("role: helper", "role: help", "“help” cannot stand here; there are: main, helper. Did you mean “helper”?"),
        (
            "leads_to: [pelvis-drops, knee-hurts]",
            "leads_to: [pelvis-drops, pelvis-drops]",
            "“pelvis-drops” stands in this list twice. Keep one of the two.",
        ),
        (
            "structure: hamstrings, role",
            "structure: gluteus-maximus, role",
            "“gluteus-maximus” stands in this list twice. Keep one of the two.",
        ),
        ("targets: [vasti]", "targets: []", "The list is empty. Name at least one."),
        ("leads_to: [push-off-weak]", "leads_to: []", "The list is empty. Name at least one."),
        (
            "parts: [rectus-femoris, vasti]",
            "parts: [rectus-femoris, quadriceps]",
            "“quadriceps” names itself in this list. Take it out.",
        ),
        ("neighbours: [achilles-tendon]", "neighbours: [calf]", "“calf” names itself in this list. Take it out."),
        ("complete: true", "complete: yes", "“yes” is neither true nor false. Write “true” or “false”."),
        (
            "phases: [propulsion]}\n    source: book",
            "phases: [propulsion], contraction: isometric}\n    source: book",
            "“achilles-tendon” is no muscle and cannot contract. Take the contraction type away.",
        ),
        (
            "structure: calf, role: main",
            "structure: calf, role: helper",
            "Nobody mainly does this. Name at least one mover with “role: main”.",
        ),
        ("  - id: push-off\n", "  - id: key\n", "“key” is the name of the right option. Give this one another."),
        (
            "also: {de: [Gluteus maximus], ",
            "also: {fr: [Fessier], ",
            "“fr” is not a language of this deck (it has: de, en, la). Add it to “languages”, or mend the code.",
        ),
        (
            "la: Musculus gluteus maximus",
            "la: M., la: Musculus gluteus maximus",
            "“la” stands here twice. Keep one of the two.",
        ),
        (
            "{de: die Hüfte strecken, en: extend the hip}",
            "{de: den Fuß heben, en: extend the hip}",
            "An earlier entry of this list reads the same: “den Fuß heben”. Nobody could tell the two apart.",
        ),
        (
            "    targets: [vasti]\n    complete: true\n    source: book\n",
            "    targets: [vasti]\n    complete: true\n",
            "“source” is missing here. Add a line “source: …”.",
        ),
        ("    region: leg\n", "    regoin: leg\n    region: leg\n", "“regoin” has no meaning here."),
    ],
)
def test_what_does_not_fit_is_told(before: str, after: str, sentence: str) -> None:
    """One slip is one problem, on the line of the slip or of its entry, and most of the deck still loads."""
    content = varied((before, after))

    (report,) = told(content)

    assert report.split(": ", maxsplit=1)[1] == sentence
    assert len(cards_of(content)) > 30


@pytest.mark.parametrize(
    ("before", "after", "place"),
    [
        ("kind: group", "kind: grup", (0, "grup")),
        ("structure: calf, role", "structure: calv, role", (0, "calv")),
        ("phases: [braking, midstance]", "phases: [braking, midstence]", (0, "midstence")),
        ("targets: [vasti]", "targets: [vastus]", (0, "vastus")),
    ],
)
def test_a_problem_stands_at_line_and_column(before: str, after: str, place: tuple[int, str]) -> None:
    """Where the word begins that does not fit."""
    content = varied((before, after))
    row = line_of(content, place[1])
    column = content.split("\n")[row - 1].index(place[1]) + 1

    assert [report.split(": ")[0] for report in told(content)] == [f"{row}:{column}"]


def test_an_entry_whose_id_is_taken_is_left_out() -> None:
    """The first of two stays, and the place is that of the second."""
    content = varied(("  - id: hamstrings\n", "  - id: vasti\n"))
    reports = told(content)

    taken = "The id “vasti” is taken by an earlier entry of this list, so this entry is left out. "
    assert f"{line_of(content, 'names: {de: Hamstrings') - 2}:5: {taken}Give it an id of its own." in reports
    assert knowledge_of(content).structure["vasti"].names.in_language("de") == "Vasti"


def test_an_action_nobody_has_is_left_out() -> None:
    """An empty list of movers is told at the list, and no question is made of it."""
    content = varied((f"      - {CALF_LINE}\n", "      []\n"))

    assert told(content) == [
        f"{line_of(content, '      []')}:7: Nobody mainly does this. Name at least one mover with “role: main”."
    ]
    assert "push-off" not in [each.id for each in knowledge_of(content).actions]


def test_a_circle_of_parts_is_told() -> None:
    """A group that is a part of its own part keeps no parts, and reading ends."""
    content = varied(("names: {de: Vasti, en: vasti}", "parts: [quadriceps]\n    names: {de: Vasti, en: vasti}"))

    assert [report.split(": ", maxsplit=1)[1] for report in told(content)] == [
        "By its parts “quadriceps” is a part of itself. Take out the part that leads back to it."
    ]
    assert knowledge_of(content).parts_of["vasti"] == {"quadriceps"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("structure: hamstrings, role", "structure: hamstring, role"),
        ("{structure: hamstrings, role: main,", "{structure: hamstrings, role: mian,"),
        ("    names: {de: Hamstrings, la: Musculi ischiocrurales, en: hamstrings}\n", ""),
    ],
)
def test_an_action_that_loses_a_mover_is_not_complete(before: str, after: str) -> None:
    """What was to be a mover never stands as a wrong option because of a slip."""
    content = varied((before, after))

    assert not action(knowledge_of(content), "extend-hip").complete
    assert "extend-hip.who.gluteus-maximus" not in cards_of(content)
    assert "extend-hip" not in [
        candidate.id for card in cards_of(content).values() for candidate in getattr(card, "candidates", ())
    ]


def test_lists_with_a_slip_are_not_whole() -> None:
    """Phases, consequences and targets prove nothing any more when one of them could not be read."""
    content = varied(
        ("phases: [braking, midstance]", "phases: [braking, midstence]"),
        ("leads_to: [pelvis-drops, knee-hurts]", "leads_to: [pelvis-drops, knee-hurt]"),
        ("targets: [calf, achilles-tendon]", "targets: [calf, achilles]"),
    )
    cards = cards_of(content)

    assert "pelvis-level.when.gluteus-medius" not in cards
    assert "weak-gluteus-medius.follows.pelvis-drops" not in cards
    assert "calf-raise.trains.calf" not in cards


def test_a_mover_named_twice_keeps_its_role_alone() -> None:
    """Which phases and contraction type hold cannot be known."""
    content = varied(
        (CALF_LINE, f"{CALF_LINE}\n      - {{structure: calf, role: main, phases: [braking], contraction: eccentric}}")
    )
    (calf,) = action(knowledge_of(content), "push-off").movers

    assert (calf.role, calf.phases, calf.contractions) == (Role.MAIN, (), ())


def test_a_broken_structure_is_told_once() -> None:
    """What names it is not told to name something unknown."""
    content = varied(("    region: leg\n    neighbours: [achilles-tendon]\n", "    neighbours: [achilles-tendon]\n"))

    assert [report.split(": ", maxsplit=1)[1] for report in told(content)] == [
        "“region” is missing here. Add a line “region: …”."
    ]
    assert "calf" not in knowledge_of(content).structure


def test_a_slip_in_the_yaml_costs_its_entry_alone() -> None:
    """The rest of all lists is read, and the place is that of the slip."""
    content = varied(("phrase: {de: den Fuß heben, en: lift the foot}", "phrase: den Fuß: heben"))
    row = line_of(content, "den Fuß: heben")

    assert told(content) == [
        f"{row}:20: A colon followed by a space makes this line unreadable. Put the whole text in quotation marks."
    ]
    assert [each.id for each in knowledge_of(content).actions] == [
        "pelvis-level",
        "extend-hip",
        "flex-hip",
        "catch-knee",
        "push-off",
        "recoil",
    ]
    assert len(knowledge_of(content).exercises) == 4


@pytest.mark.parametrize("section", ["phases", "structures", "actions", "weaknesses", "regions"])
@pytest.mark.parametrize("shape", [" text", " [a, b]", " {a: b}", ""])
def test_sections_of_another_shape_do_no_harm(section: str, shape: str) -> None:
    """Whatever stands in place of a section is told, and the others are read."""
    lines = FACTS.split("\n")
    begin = lines.index(f"{section}:")
    end = next(number for number in range(begin + 1, len(lines)) if not lines[number].startswith(" "))
    content = "\n".join([*lines[:begin], f"{section}:{shape}", *lines[end:]])

    assert told(content) != []
    assert deck_of(content).knowledge is not None


def test_knowledge_without_a_question_is_no_deck_to_study() -> None:
    """A deck needs at least one card, written or made."""
    content = "format: 1\ndeck: a\ntitle: A\nlanguages: [de]\nregions: {hip: Hüfte}\n"

    assert told(content) == ["5:10: The deck has no cards. Add at least one."]


def test_a_deck_in_another_language_has_facts_but_no_made_questions() -> None:
    """There are templates in German and English alone."""
    content = FACTS.replace("de:", "fr:").replace("en:", "es:").replace("[de, en]", "[fr, es]")

    assert told(content) == ["9:3: The deck has no cards. Add at least one."]
    assert len(knowledge_of(content).structures) == 10
    assert cards_of(content) == {}


def test_one_language_is_enough() -> None:
    """A deck in English alone makes the same questions, all in English."""
    content = re.sub(r"de: (?:\[[^]]*]|[^,}]*), ", "", FACTS).replace("[de, en]", "[en]")

    assert told(content) == []
    assert set(cards_of(content)) >= {name for name in cards_of() if not name.endswith(".name")}
    assert {card.languages for card in cards_of(content).values()} == {("en",)}


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """The facts after one to five lines were lost, doubled, moved, indented or given another's value."""
    lines = FACTS.split("\n")
    for _ in range(draw(st.integers(1, 5))):
        number = draw(st.integers(0, len(lines) - 1))
        other = draw(st.sampled_from(lines))
        key, colon, _ = lines[number].partition(":")
        lines[number : number + 1] = draw(
            st.sampled_from(
                [
                    [],
                    [lines[number]] * 2,
                    [other, lines[number]],
                    [f" {lines[number]}"],
                    [lines[number].lstrip()],
                    [key + colon + other.partition(":")[2]],
                    [key + colon + " []"],
                ]
            )
        )
    return "\n".join(lines)


@settings(max_examples=150, deadline=None)
@given(spoilt())
def test_no_slip_makes_reading_fail(content: str) -> None:
    """Whatever is spoilt, what is read can be asked, and its ids are its own."""
    deck = read_deck(content, PATH).deck
    cards = () if deck is None else deck.cards

    assert len({card.id for card in cards}) == len(cards)
    for card in cards:
        question = card.ask("en", Random(1))
        assert len({option.text for option in question.options}) == len(question.options)
