"""Questions on figures, made from facts and what is known of a drawing: where it lies, who does it, what is lit."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from quizapp.cards.card import Card, Source
from quizapp.cards.locate import Locate
from quizapp.cards.name import NameByChoice, NameByTyping
from quizapp.cards.picture import Picture, Process
from quizapp.cards.question import Form
from quizapp.cards.text import Text
from quizapp.knowledge.knowledge import Knowledge
from quizapp.knowledge.made import made_cards
from quizapp.knowledge.plate import Label, PlacedShape, Plate
from quizapp.study.slips import slips
from tests.knowledge.facts import FACTS, knowledge_of, varied

SOURCE = Source("atlas", Text({"de": "Atlas", "en": "Atlas"}), beyond=True)


def both(german: str, english: str) -> Text:
    """A text in German, the original, and in English."""
    return Text({"de": german, "en": english})


def a_label(name: str, names: Text, *, of: str | None = None, asked: bool = False, latin: str | None = None) -> Label:
    """What a shape is called that is no structure."""
    return Label(id=name, names=names, latin=latin, also={}, of=of, asked=asked)


def a_plate(
    name: str,
    *shapes: str,
    labels: Sequence[Label] = (),
    tissues: Mapping[str, str] | None = None,
    places: Mapping[str, tuple[float, float]] | None = None,
) -> Plate:
    """A figure with these shapes, each written as in a drawing; a star stands behind those of the deep layer.

    Under their names stand those that are no muscle, and those that do not lie in the corner.
    """
    placed = (shape.removesuffix("*").rpartition(".") for shape in shapes)
    return Plate(
        id=name,
        title=both(f"Bild {name}", f"Figure {name}"),
        view=None,
        file=Path(f"{name}.svg"),
        labels={label.id: label for label in labels},
        shapes=tuple(
            PlacedShape(
                whose,
                side,
                shape.endswith("*"),
                (tissues or {}).get(whose, "muscle"),
                (places or {}).get(whose, (0.0, 0.0)),
            )
            for (whose, _, side), shape in zip(placed, shapes, strict=True)
        ),
        sources=(SOURCE,),
    )


SKULL = a_label("skull", both("Schädel", "skull"))
BICEPS = a_label("biceps-femoris", both("zweiköpfiger Schenkelmuskel", "biceps femoris"), of="hamstrings", asked=True)
VASTUS = a_label("vastus-lateralis", both("äußerer Schenkelmuskel", "vastus lateralis"), of="vasti")

BACK = a_plate(
    "back",
    "skull.mid",
    "gluteus-maximus.left",
    "gluteus-maximus.right",
    "gluteus-medius.left",
    "gluteus-medius.right*",
    "hamstrings.left",
    "biceps-femoris.right",
    "calf.right",
    "achilles-tendon.right",
    labels=[SKULL, BICEPS],
    tissues={"skull": "bone", "achilles-tendon": "tendon"},
)
FRONT = a_plate(
    "front",
    "skull.mid",
    "gluteus-medius.right",
    "iliopsoas.left*",
    "iliopsoas.right*",
    "rectus-femoris.left",
    "vasti.left",
    "vastus-lateralis.right",
    "tibialis-anterior.left",
    labels=[SKULL, VASTUS],
    tissues={"skull": "bone"},
)


def drawn(*plates: Plate, content: str = FACTS) -> Knowledge:
    """The facts with these figures, or with that of the back and that of the front."""
    return replace(knowledge_of(content), plates=plates or (BACK, FRONT))


def cards_on(*plates: Plate, content: str = FACTS) -> dict[str, Card]:
    """The made cards by their ids."""
    cards = made_cards(drawn(*plates, content=content), "legs", ("de", "en"))
    return {card.id.card: card for card in cards}


def picture_of(name: str, *plates: Plate, content: str = FACTS) -> Picture:
    """What that card asks about."""
    picture = cards_on(*plates, content=content)[name].picture
    assert picture is not None
    return picture


def options_of(name: str, *plates: Plate, content: str = FACTS) -> set[str]:
    """The ids of all its wrong options."""
    card = cards_on(*plates, content=content)[name]
    assert isinstance(card, NameByChoice)
    return {candidate.id for candidate in card.candidates}


def ranks_of(name: str, *plates: Plate) -> dict[str, int]:
    """How near each of its wrong options is."""
    card = cards_on(*plates)[name]
    assert isinstance(card, NameByChoice)
    return {candidate.id: candidate.rank for candidate in card.candidates}


def typed(name: str, *plates: Plate, content: str = FACTS) -> NameByTyping:
    """The card with that id, which is typed."""
    card = cards_on(*plates, content=content)[name]
    assert isinstance(card, NameByTyping)
    return card


@pytest.mark.parametrize(
    ("name", "german", "english"),
    [
        (
            "gluteus-maximus.locate.back",
            "Großer Gesäßmuskel: Wo liegt dieser Muskel auf dem Bild?",
            "Gluteus maximus: where is this muscle in the picture?",
        ),
        (
            "quadriceps.locate.front",
            "Quadrizeps: Wo liegt diese Muskelgruppe auf dem Bild?",
            "Quads: where is this muscle group in the picture?",
        ),
        (
            "extend-hip.locate",
            "Wo liegt eine Struktur, die beim Laufen vor allem diese Aufgabe hat: die Hüfte strecken?",
            "Where is a structure that mainly does this job in running: extend the hip?",
        ),
        (
            "gluteus-medius.lit",
            "Welcher Muskel oder welche Muskelgruppe ist auf dem Bild hervorgehoben?",
            "Which muscle or muscle group is highlighted in the picture?",
        ),
        (
            "achilles-tendon.lit-typed",
            "Welche Sehne oder Faszie ist auf dem Bild hervorgehoben – auf Deutsch oder Latein?",
            "Which tendon or fascia is highlighted in the picture – in English or Latin?",
        ),
    ],
)
def test_every_template_asks_in_both_languages(name: str, german: str, english: str) -> None:
    """A whole question with the names in it; where something is lit the question names nothing."""
    card = cards_on()[name]

    assert (card.stem_in("de"), card.stem_in("en")) == (german, english)


def test_a_structure_is_looked_for_on_every_figure_that_shows_it() -> None:
    """One card for each figure, by the figure's id; what no figure shows is not looked for."""
    found = {name for name in cards_on() if ".locate." in name}

    assert found == {
        *(f"{each}.locate.back" for each in ("gluteus-maximus", "gluteus-medius", "hamstrings", "biceps-femoris")),
        *(f"{each}.locate.back" for each in ("calf", "achilles-tendon")),
        *(f"{each}.locate.front" for each in ("gluteus-medius", "iliopsoas", "quadriceps", "rectus-femoris", "vasti")),
        "tibialis-anterior.locate.front",
    }


def test_a_structure_is_lit_on_the_first_figure_and_typed_on_the_last() -> None:
    """Where two figures show it, its two questions are not on the same one."""
    assert picture_of("gluteus-medius.lit").figure == "back"
    assert picture_of("gluteus-medius.lit-typed").figure == "front"
    assert picture_of("iliopsoas.lit").figure == picture_of("iliopsoas.lit-typed").figure == "front"


def test_without_figures_nothing_is_asked_of_them() -> None:
    """The facts alone make no card that needs a figure."""
    cards = made_cards(knowledge_of(), "legs", ("de", "en"))

    assert [card.id for card in cards if card.picture is not None or card.form.needs_picture] == []


@pytest.mark.parametrize(
    ("name", "shapes"),
    [
        ("gluteus-maximus.locate.back", ("gluteus-maximus",)),
        ("hamstrings.locate.back", ("biceps-femoris", "hamstrings")),
        ("rectus-femoris.locate.front", ("rectus-femoris",)),
        ("vasti.locate.front", ("vasti", "vastus-lateralis")),
        ("quadriceps.locate.front", ("rectus-femoris", "vasti", "vastus-lateralis")),
        ("quadriceps.lit", ("rectus-femoris", "vasti", "vastus-lateralis")),
        ("quadriceps.lit-typed", ("rectus-femoris", "vasti", "vastus-lateralis")),
    ],
)
def test_parts_and_labels_of_a_structure_are_its_own(name: str, shapes: tuple[str, ...]) -> None:
    """Of a group every part is right, or lit, and what the figure names as a part of either; never its groups."""
    picture = picture_of(name)

    assert (picture.structures, picture.helpers, picture.mute) == (shapes, (), ())


def test_what_lies_deep_alone_is_shown_deep() -> None:
    """One shape on the surface is enough to begin there, also where it is that of a part."""
    assert picture_of("iliopsoas.locate.front").deep
    assert picture_of("iliopsoas.lit").deep
    assert picture_of("flex-hip.locate").deep
    assert not picture_of("gluteus-medius.locate.back").deep
    assert not picture_of("quadriceps.locate.front").deep


def test_a_card_on_a_figure_says_what_it_is() -> None:
    """Form, topic, fact, structures, source and explanation reach the question; a topic tells no region."""
    cards = cards_on()
    where, lit, named, who = (
        cards[name].ask("en", Random(1))
        for name in ("gluteus-medius.locate.back", "gluteus-medius.lit", "gluteus-medius.lit-typed", "flex-hip.locate")
    )

    assert [(each.form, each.typed, each.topic) for each in (where, lit, named, who)] == [
        (Form.LOCATE, False, "Figure back"),
        (Form.NAME, False, "Figure back"),
        (Form.NAME, True, "Figure front"),
        (Form.LOCATE, False, "Figure front"),
    ]
    assert {each.answer for each in (where, lit, named)} == {"gluteus medius"}
    assert (who.answer, who.entity, who.structures) == ("hip flexor", "iliopsoas", ("iliopsoas",))
    assert {each.entity for each in (where, lit, named)} == {"gluteus-medius"}
    assert {each.explanation for each in (where, lit, named)} == {"Main job in running: keep the pelvis level."}
    assert cards["pelvis-level.locate"].explanation_in("de") == "Es hält auf der Standbeinseite."
    assert [source.text for source in where.sources] == ["Running anatomy"]
    assert {cards[name].fact for name in cards if name.startswith("gluteus-medius.")} == {"gluteus-medius"}
    assert cards["flex-hip.locate"].fact == "flex-hip"
    assert all(each.made for each in (where, lit, named, who))


def test_where_it_lies_explains_what_is_asked_on_a_figure() -> None:
    """What it does stands in for that where the facts do not say it; for a job it tells nothing."""
    written = "    kind: muscle\n    names: {de: mittlerer Gesäßmuskel,"
    place = "    place: {de: Er liegt seitlich am Becken., en: It lies beside the pelvis.}\n"
    cards = cards_on(content=varied((written, place + written)))
    names = (
        "gluteus-medius.locate.back",
        "gluteus-medius.locate.front",
        "gluteus-medius.lit",
        "gluteus-medius.lit-typed",
    )

    assert {cards[name].explanation_in("de") for name in names} == {"Er liegt seitlich am Becken."}
    assert {cards[name].explanation_in("en") for name in names} == {"It lies beside the pelvis."}
    assert cards["pelvis-level.locate"].explanation_in("de") == "Es hält auf der Standbeinseite."
    assert cards["gluteus-maximus.lit"].explanation_in("en") == "Main job in running: extend the hip."


def test_by_its_job_any_main_mover_is_right() -> None:
    """The answer names all that the figure shows, so no single one was asked for."""
    card = cards_on()["extend-hip.locate"]
    assert card.picture is not None

    assert card.picture.figure == "back"
    assert card.picture.structures == ("biceps-femoris", "gluteus-maximus", "hamstrings")
    assert card.ask("de", Random(1)).answer == "großer Gesäßmuskel und Hamstrings"
    assert card.ask("en", Random(1)).entity is None


def test_a_job_is_asked_on_the_figure_that_shows_most_of_its_movers() -> None:
    """Of two that show as many it is the first."""
    half = a_plate("half", "gluteus-maximus.left")

    assert picture_of("extend-hip.locate", half, BACK, FRONT).figure == "back"
    assert picture_of("extend-hip.locate", half).structures == ("gluteus-maximus",)
    assert cards_on(half)["extend-hip.locate"].ask("en", Random(1)).answer == "gluteus maximus"
    assert picture_of("pelvis-level.locate").figure == "back"


def test_a_job_needs_all_its_movers_known_and_one_shown() -> None:
    """Who is not in a list that is not complete may do it all the same; what no figure shows cannot be pointed at."""
    cards = cards_on()

    assert "push-off.locate" not in cards
    assert "recoil.locate" not in cards
    assert "lift-foot.locate" in cards
    assert "lift-foot.locate" not in cards_on(BACK)


def test_who_helps_is_nearly_right() -> None:
    """A helper with its parts and labels is, and so is a group that it is a part of; all others are wrong."""
    helped = varied(("{structure: rectus-femoris, role: helper,", "{structure: quadriceps, role: helper,"))
    whole = a_plate("whole", "iliopsoas.left", "rectus-femoris.left", "quadriceps.left", "vasti.right")
    head = a_label("reflected-head", both("hinterer Kopf", "reflected head"), of="rectus-femoris")
    headed = a_plate("headed", "iliopsoas.left", "rectus-femoris.left", "reflected-head.left", labels=[head])

    assert picture_of("flex-hip.locate").helpers == ("rectus-femoris",)
    assert picture_of("flex-hip.locate", whole, content=helped).helpers == ("quadriceps", "rectus-femoris", "vasti")
    assert picture_of("flex-hip.locate", whole).helpers == ("quadriceps", "rectus-femoris")
    assert picture_of("flex-hip.locate", headed).helpers == ("rectus-femoris", "reflected-head")
    assert picture_of("flex-hip.locate", headed).mute == ()


def test_of_a_label_in_a_group_that_helps_nothing_is_known() -> None:
    """That the whole helps says little of what is labelled as a part; where the whole does it mainly, it is right."""
    helped = varied(("{structure: rectus-femoris, role: helper,", "{structure: vasti, role: helper,"))
    picture = picture_of("flex-hip.locate", content=helped)

    assert (picture.helpers, picture.mute) == (("vasti",), ("skull", "vastus-lateralis"))
    main = picture_of("catch-knee.locate", content=helped)
    assert (main.structures, main.mute) == (("rectus-femoris", "vasti", "vastus-lateralis"), ("skull",))


def test_a_part_of_the_same_group_does_not_help() -> None:
    """Where one part of a group does it and the movers are complete, the other parts are proved wrong."""
    line = "{structure: tibialis-anterior, role: main, phases: [early-swing], contraction: concentric}"
    content = varied((line, "{structure: rectus-femoris, role: main}"))
    whole = a_plate("whole", "rectus-femoris.left", "quadriceps.left", "vasti.right", "vastus-lateralis.left")
    picture = picture_of("lift-foot.locate", replace(whole, labels={VASTUS.id: VASTUS}), content=content)

    assert (picture.structures, picture.helpers, picture.mute) == (("rectus-femoris",), ("quadriceps",), ())


def test_of_what_is_no_structure_nothing_is_known() -> None:
    """Where a job is asked, labels that belong to no structure are no answer; where a place is asked they are wrong."""
    assert picture_of("extend-hip.locate").mute == ("skull",)
    assert picture_of("flex-hip.locate").mute == ("skull",)
    assert picture_of("gluteus-maximus.locate.back").mute == ()


def test_of_a_part_of_a_group_nothing_is_known_where_another_part_is_a_mover() -> None:
    """What a figure names as a part of the group may be the mover or not."""
    inner = a_label("vastus-medialis", both("innerer Schenkelmuskel", "vastus medialis"), of="quadriceps")
    plate = a_plate("plate", "iliopsoas.left", "rectus-femoris.left", "vastus-medialis.left", labels=[inner])

    assert picture_of("flex-hip.locate", plate).helpers == ("rectus-femoris",)
    assert picture_of("flex-hip.locate", plate).mute == ("vastus-medialis",)
    assert picture_of("catch-knee.locate", plate).structures == ("rectus-femoris", "vastus-medialis")
    assert picture_of("catch-knee.locate", plate).mute == ()


def test_no_option_is_of_the_family_of_what_is_lit() -> None:
    """Whole and part never stand against each other, and a muscle never against a tendon."""
    assert options_of("rectus-femoris.lit") == {
        *("gluteus-maximus", "gluteus-medius", "iliopsoas", "vasti", "hamstrings", "tibialis-anterior", "calf")
    }
    assert options_of("quadriceps.lit") == {
        *("gluteus-maximus", "gluteus-medius", "iliopsoas", "hamstrings", "tibialis-anterior", "calf")
    }


def test_what_the_figure_shows_is_nearer_than_what_it_does_not() -> None:
    """By three ranks; a group of which it shows a part, and a structure of which it shows a label, is shown."""
    alone = ranks_of("gluteus-medius.lit", a_plate("alone", "gluteus-medius.left"))
    back = {"gluteus-maximus", "hamstrings", "calf"}
    front = {"iliopsoas", "quadriceps", "rectus-femoris", "vasti", "tibialis-anterior"}
    label = a_plate("label", "gluteus-medius.left", "vastus-lateralis.left", labels=[VASTUS])

    assert set(alone) == back | front
    assert ranks_of("gluteus-medius.lit", BACK) == {name: rank - 3 * (name in back) for name, rank in alone.items()}
    assert ranks_of("gluteus-medius.lit", FRONT) == {name: rank - 3 * (name in front) for name, rank in alone.items()}
    assert ranks_of("gluteus-medius.lit", label) == {
        name: rank - 3 * (name in ("vasti", "quadriceps")) for name, rank in alone.items()
    }
    assert alone["gluteus-maximus"] == 3


def test_a_wrong_option_knows_of_its_whole_and_of_its_parts() -> None:
    """So that they are not shown together; a label is no structure, and knows of none."""
    card, label = cards_on()["gluteus-medius.lit"], cards_on(BACK)["biceps-femoris.lit.back"]
    assert isinstance(card, NameByChoice)
    assert isinstance(label, NameByChoice)
    kin = {each.id: each.kin for each in card.candidates}

    assert {name: each for name, each in kin.items() if each} == {
        "quadriceps": {"rectus-femoris", "vasti"},
        "rectus-femoris": {"quadriceps"},
        "vasti": {"quadriceps"},
    }
    assert {each.kin for each in label.candidates} == {frozenset()}


def test_with_too_few_of_its_sort_it_is_typed_alone() -> None:
    """The one tendon of the deck has nothing to stand against."""
    assert [name for name in cards_on() if name.startswith("achilles-tendon.lit")] == ["achilles-tendon.lit-typed"]


def test_a_group_is_lit_where_more_than_one_part_of_it_shows() -> None:
    """Lit as one part alone it would look like that part, whose name would be called wrong."""
    one = a_plate("one", "rectus-femoris.left", "gluteus-medius.left")
    cards = cards_on(one, FRONT)

    assert "quadriceps.locate.one" in cards
    assert picture_of("quadriceps.lit", one, FRONT).figure == "front"
    assert picture_of("quadriceps.lit-typed", FRONT, one).figure == "front"
    assert [name for name in cards_on(one) if name.startswith("quadriceps.lit")] == []
    assert picture_of("rectus-femoris.lit", one).structures == ("rectus-femoris",)


def test_only_the_layer_that_is_shown_is_lit() -> None:
    """The upper one if any of it lies there; to be pointed at are all of its shapes, whichever the layer."""
    plate = a_plate("plate", "rectus-femoris.left", "vasti.left", "vastus-lateralis.left*", labels=[VASTUS])

    assert picture_of("quadriceps.locate.plate", plate).structures == ("rectus-femoris", "vasti", "vastus-lateralis")
    for name in ("quadriceps.lit", "quadriceps.lit-typed"):
        assert picture_of(name, plate).structures == ("rectus-femoris", "vasti")
        assert not picture_of(name, plate).deep
    deep = a_plate("deep", "rectus-femoris.left*", "vasti.left*")
    for name in ("quadriceps.locate.deep", "quadriceps.lit", "quadriceps.lit-typed"):
        assert picture_of(name, deep).structures == ("rectus-femoris", "vasti")
        assert picture_of(name, deep).deep


@pytest.mark.parametrize("below", ["vasti.left*", "quadriceps.left*"])
def test_a_group_is_not_lit_where_a_single_part_of_it_lies_above(below: str) -> None:
    """What lies below it would not light up, neither another part nor the whole; it can be pointed at all the same."""
    plate = a_plate("plate", "rectus-femoris.left", below)

    assert [name for name in cards_on(plate) if name.startswith(("quadriceps.lo", "quadriceps.li"))] == [
        "quadriceps.locate.plate"
    ]
    assert picture_of("rectus-femoris.lit", plate).structures == ("rectus-femoris",)


def test_a_part_of_which_more_lies_below_looks_like_its_group_all_the_same() -> None:
    """What is not shown of the part tells the two apart no more than what is not shown of the group."""
    inner = a_label("vastus-medialis", both("innerer Schenkelmuskel", "vastus medialis"), of="vasti")
    shapes = ("vasti.left", "vastus-lateralis.left", "vastus-medialis.left*", "iliopsoas.left")
    cards = cards_on(a_plate("plate", *shapes, labels=[VASTUS, inner]))

    assert [name for name in cards if name.startswith("quadriceps.lit")] == []
    assert [name for name in cards if name.startswith("vasti.lit")] == ["vasti.lit", "vasti.lit-typed"]


@pytest.mark.parametrize(
    ("written", "language", "expected"),
    [
        ("großer Gesäßmuskel", "de", 0),
        ("Gluteus maximus", "de", 0),
        ("Musculus gluteus maximus", "de", 0),
        ("m. GLUTEUS-maximus", "en", 0),
        ("glute max", "en", 0),
        ("gluteus maximus", "de", 0),
        ("Musculus glutaeus maximus", "de", 1),
        ("gluteus maxmus", "en", 1),
        ("glute max", "de", None),
        ("mittlerer Gesäßmuskel", "de", None),
        ("gluteus medius", "en", None),
        ("gluteus medius", "de", None),
    ],
)
def test_a_name_counts_in_the_learners_language_or_in_latin(written: str, language: str, expected: int | None) -> None:
    """All names of both, differently spelled at most; a neighbour's name never."""
    question = typed("gluteus-maximus.lit-typed").ask(language, Random(1))

    assert slips(written, question.accepted, question.rejected) == expected


def test_the_first_name_is_the_answer_and_latin_comes_behind() -> None:
    """What is accepted stands in the order in which it is told; Latin without “Musculus” right behind that with it."""
    question = typed("gluteus-maximus.lit-typed").ask("de", Random(1))

    assert question.answer == "großer Gesäßmuskel"
    assert question.accepted == (
        "großer Gesäßmuskel",
        "Gluteus maximus",
        "Musculus gluteus maximus",
        "M. gluteus maximus",
    )
    assert question.rejected == (
        *("mittlerer Gesäßmuskel", "Musculus gluteus medius", "gluteus medius"),
        *("Schädel", "zweiköpfiger Schenkelmuskel"),
    )


def test_a_neighbour_without_a_name_in_one_language_is_rejected_in_the_other() -> None:
    """What is missing in English takes nothing away in German; what the figure names besides is rejected too."""
    content = varied(
        ("names: {de: mittlerer Gesäßmuskel, la: Musculus gluteus medius, en: gluteus medius}",) * 2,
        ("la: Musculus gluteus medius, en: gluteus medius}", "}"),
    )
    card = typed("gluteus-maximus.lit-typed", content=content)

    assert card.ask("de", Random(1)).rejected == (*("mittlerer Gesäßmuskel", "Schädel", "zweiköpfiger Schenkelmuskel"),)
    assert card.ask("en", Random(1)).rejected == ("skull", "biceps femoris")


def test_a_missing_translation_costs_the_other_language() -> None:
    """A figure without an English title is asked about in German."""
    back = replace(BACK, title=Text({"de": "Bild"}))
    cards = [card for card in cards_on(back).values() if card.picture is not None]

    assert {card.languages for card in cards} == {("de",)}
    assert {type(card) for card in cards} == {Locate, NameByChoice, NameByTyping}


def test_the_process_of_an_action_reaches_what_is_asked_of_its_movers() -> None:
    """A picture that an action names stands beside its who and does; when and how have pictures of their own."""
    content = varied(("  - id: recoil\n", "  - id: recoil\n    picture: windlass\n"))
    cards = cards_on(content=content)

    assert cards["recoil.does.achilles-tendon"].process is Process.WINDLASS
    assert cards["recoil.when.achilles-tendon"].process is Process.CYCLE
    assert cards["extend-hip.how.gluteus-maximus"].process is Process.CONTRACTION
    assert cards["extend-hip.who.gluteus-maximus"].process is None


def test_what_can_hardly_be_seen_is_not_asked_for_and_counts_all_the_same() -> None:
    """No question asks for it alone; where it is hit in place of another it is what it is."""
    front = replace(FRONT, unasked=frozenset(["rectus-femoris", "iliopsoas"]))
    cards = cards_on(front)

    assert [
        name for name in cards if name.startswith(("rectus-femoris.l", "iliopsoas.l")) and cards[name].picture
    ] == []
    assert "flex-hip.locate" not in cards
    assert picture_of("quadriceps.locate.front", front).structures == ("rectus-femoris", "vasti", "vastus-lateralis")
    assert picture_of("catch-knee.locate", front).structures == ("rectus-femoris", "vasti", "vastus-lateralis")
    assert picture_of("catch-knee.locate", front).helpers == ()


def test_a_job_is_asked_where_a_main_mover_can_be_seen() -> None:
    """One that can hardly be seen is right too, and is neither named as the answer nor called a help."""
    back = replace(BACK, unasked=frozenset(["gluteus-maximus"]))
    card = cards_on(back)["extend-hip.locate"]
    assert card.picture is not None

    assert card.picture.structures == ("biceps-femoris", "gluteus-maximus", "hamstrings")
    assert card.picture.helpers == ()
    assert card.ask("en", Random(1)).answer == "hamstrings"
