"""The chart of the running cycle: whose rows there are, and what stands in them."""

from dataclasses import replace

from quizapp.knowledge.cycle import MOST_ROWS, Bar, CycleChart, chart_of, work_of
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.model import Role
from tests.knowledge.facts import knowledge_of, varied


def rows(chart: CycleChart) -> list[str]:
    """The structures of the chart, from above."""
    return [row.structure for row in chart.rows]


def bars(chart: CycleChart, structure: str) -> list[tuple[int, str | None]]:
    """The bars of that structure."""
    (found,) = (row.bars for row in chart.rows if row.structure == structure)
    return [(bar.phase, bar.contraction) for bar in found]


def test_phases_and_types_stand_in_the_order_of_the_deck() -> None:
    """By their ids and names, in every language of the deck."""
    chart = chart_of(knowledge_of())

    assert [(phase, name.in_language("en")) for phase, name in chart.phases] == [
        ("braking", "braking phase"),
        ("midstance", "midstance"),
        ("propulsion", "propulsion"),
        ("early-swing", "early swing"),
    ]
    assert [(kind, name.in_language("de")) for kind, name in chart.contractions] == [
        ("concentric", "konzentrisch"),
        ("eccentric", "exzentrisch"),
        ("isometric", "isometrisch"),
    ]
    assert next(row.name.in_language("de") for row in chart.rows if row.structure == "calf") == "Wadenmuskulatur"


def test_who_works_in_most_phases_comes_first() -> None:
    """Of equally many they come by their ids; what cannot contract has a row only where it is asked for."""
    assert rows(chart_of(knowledge_of())) == [
        *("hamstrings", "gluteus-medius", "calf", "gluteus-maximus", "iliopsoas", "quadriceps"),
    ]
    assert rows(chart_of(knowledge_of(), ["achilles-tendon"]))[0] == "achilles-tendon"


def test_two_types_in_one_phase_are_one_phase() -> None:
    """Two phases of two types each are not more than three."""
    chart = chart_of(knowledge_of(varied(("contraction: isometric", "contraction: [isometric, eccentric]"))))

    assert bars(chart, "gluteus-medius") == [(0, "eccentric"), (0, "isometric"), (1, "eccentric"), (1, "isometric")]
    assert rows(chart)[:2] == ["hamstrings", "gluteus-medius"]


def test_bars_stand_in_the_order_of_the_phases() -> None:
    """Whatever the order of the fact; a type that is not known is none."""
    chart = chart_of(knowledge_of())

    assert bars(chart, "hamstrings") == [(0, None), (1, None), (2, None)]
    assert bars(chart, "gluteus-maximus") == [(2, "concentric")]


def test_a_known_type_stands_for_one_that_is_not() -> None:
    """Two jobs in one phase are one bar where only one of them tells how."""
    job = (
        "  - id: turn-out\n    phrase: {de: drehen, en: turn}\n    movers:\n"
        "      - {structure: gluteus-maximus, role: main, phases: [propulsion, midstance]}\n    source: book\n"
    )
    chart = chart_of(knowledge_of(varied(("  - id: flex-hip\n", f"{job}  - id: flex-hip\n"))))

    assert bars(chart, "gluteus-maximus") == [(1, None), (2, "concentric")]


def test_what_helps_has_no_bar() -> None:
    """Only main jobs are charted; a helper without one has no row, also where it is asked for."""
    alone = varied(("parts: [rectus-femoris, vasti]", "parts: [vasti]"))

    assert "rectus-femoris" not in rows(chart_of(knowledge_of(alone), ["rectus-femoris"]))


def test_structures_asked_for_come_first() -> None:
    """In the order asked; a part without a job of its own is shown by its group, a stranger by nobody."""
    found = rows(chart_of(knowledge_of(), ["tibialis-anterior", "vasti", "stranger", "calf"]))

    assert found[:3] == ["tibialis-anterior", "quadriceps", "calf"]
    assert len(found) == len(set(found)) == MOST_ROWS


def test_a_group_stands_for_its_parts_unless_one_is_asked_for() -> None:
    """A part with a job of its own has a row only then."""
    line = "      - {structure: quadriceps, role: main, phases: [braking], contraction: eccentric}\n"
    part = "      - {structure: vasti, role: main, phases: [midstance], contraction: isometric}\n"
    knowledge = knowledge_of(varied((line, line + part)))

    assert "vasti" not in rows(chart_of(knowledge))
    assert rows(chart_of(knowledge, ["vasti"]))[0] == "vasti"
    assert bars(chart_of(knowledge, ["vasti"]), "vasti") == [(1, "isometric")]


def test_there_are_never_more_rows_than_fit() -> None:
    """Those asked for stay; a deck without facts has an empty chart."""
    more = "".join(
        f"  - {{id: muscle-{number}, kind: muscle, names: Muscle {number}, region: hip, source: book}}\n"
        for number in range(9)
    )
    jobs = "".join(
        f"  - {{id: job-{number}, phrase: job {number}, source: book, "
        f"movers: [{{structure: muscle-{number}, role: main, phases: [braking, midstance, propulsion]}}]}}\n"
        for number in range(9)
    )
    content = varied(("\nactions:\n", f"\n{more}actions:\n{jobs}"))
    found = rows(chart_of(knowledge_of(content), ["calf"]))

    assert (len(found), found[0]) == (MOST_ROWS, "calf")
    assert chart_of(Knowledge()) == CycleChart((), (), ())


def test_a_row_is_what_the_facts_say_of_main_movers() -> None:
    """Every bar of the chart stands in a fact, and every phase of a main mover has its bar."""
    knowledge = knowledge_of()
    named = {
        (mover.structure, phase)
        for action in knowledge.actions
        for mover in action.movers
        if mover.role is Role.MAIN
        for phase in mover.phases
    }
    charts = [chart_of(knowledge, [structure]) for structure in sorted({structure for structure, _phase in named})]
    first = [chart.rows[0] for chart in charts]

    assert {(row.structure, knowledge.phases[bar.phase].id) for row in first for bar in row.bars} == named
    assert chart_of(replace(knowledge, actions=())).rows == ()
    assert Bar(0, None) in next(row.bars for row in first if row.structure == "hamstrings")


def test_the_work_of_a_part_is_its_own_and_that_of_its_group() -> None:
    """What a group mainly does its parts do too."""
    line = "      - {structure: quadriceps, role: main, phases: [braking], contraction: eccentric}\n"
    part = "      - {structure: vasti, role: main, phases: [midstance], contraction: isometric}\n"
    knowledge = knowledge_of(varied((line, line + part)))

    assert work_of(knowledge, "vasti") == (Bar(0, "eccentric"), Bar(1, "isometric"))
    assert work_of(knowledge, "quadriceps") == (Bar(0, "eccentric"),)
