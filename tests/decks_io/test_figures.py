"""The figures of a deck: what is read of them, where drawings are looked for, and what a bad one costs."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp import paths
from quizapp.cards.text import Text
from quizapp.decks_io.checks.all_checks import check_files
from quizapp.decks_io.loader import load_decks
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.knowledge.model import View
from quizapp.knowledge.plate import PlacedShape, Plate
from tests.decks_io.texts import in_english
from tests.figures.drawings import square, svg
from tests.knowledge.facts import FACTS

DRAWING = svg(
    square("gluteus-maximus.left", 10, 10, 20),
    square("gluteus-maximus.right", 60, 10, 20),
    square("calf", 10, 60, 20, 'class="deep"'),
    square("medial-head.left", 60, 60, 20),
    square("sacrum", 40, 20, 15, 'class="bone"'),
)
FIGURES = """\
figures:
  - id: behind
    title: {de: Von hinten, en: From behind}
    file: behind.svg
    view: back
    labels:
      medial-head:
        de: innerer Kopf
        la: Caput mediale
        en: medial head
        also: {de: [medialer Kopf], la: [C. mediale]}
        of: calf
    context:
      sacrum: {de: Kreuzbein, en: sacrum}
    source: [article, book]
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    """A deck with facts and a figure, the drawing beside it."""
    (tmp_path / "behind.svg").write_bytes(DRAWING)
    path = tmp_path / "legs.yaml"
    path.write_text(FACTS + FIGURES, "utf-8")
    return path


def read(path: Path, *changes: tuple[str, str]) -> ParsedDeck:
    """What is read of the deck with these changes."""
    content = path.read_text("utf-8")
    for old, new in changes:
        assert old in content
        content = content.replace(old, new, 1)
    path.write_text(content, "utf-8")
    (parsed,) = load_decks([path])
    return parsed


def plates(parsed: ParsedDeck) -> tuple[Plate, ...]:
    """The figures that can be used."""
    assert parsed.deck is not None
    assert parsed.deck.knowledge is not None
    return parsed.deck.knowledge.plates


def told(parsed: ParsedDeck) -> list[str]:
    """What is wrong, without file and place."""
    return [line.split(": ", 1)[1] for line in in_english(*parsed.problems)]


def warnings(path: Path, *changes: tuple[str, str]) -> list[str]:
    """What the check warns of in the deck with these changes, of the figure alone."""
    before = told(check_files([path], [])[0])
    read(path, *changes)
    return [line.removeprefix("warning: ") for line in told(check_files([path], [])[0]) if line not in before]


def test_a_figure_is_read_whole(deck: Path) -> None:
    """Title, view, sources, names and shapes; of the shapes those that have a name, in the order of the drawing.

    Of each its side, its layer, what it is made of and its centre.
    """
    parsed = read(deck)
    (plate,) = plates(parsed)
    head, sacrum = plate.labels["medial-head"], plate.labels["sacrum"]

    assert parsed.problems == ()
    assert (plate.id, plate.view, plate.file) == ("behind", View.BACK, deck.parent / "behind.svg")
    assert plate.title == Text({"de": "Von hinten", "en": "From behind"})
    assert [source.id for source in plate.sources] == ["article", "book"]
    assert plate.shapes == (
        PlacedShape("gluteus-maximus", "left", False, "muscle", (20, 20)),
        PlacedShape("gluteus-maximus", "right", False, "muscle", (70, 20)),
        PlacedShape("calf", "mid", True, "muscle", (20, 70)),
        PlacedShape("medial-head", "left", False, "muscle", (70, 70)),
        PlacedShape("sacrum", "mid", False, "bone", (47.5, 27.5)),
    )
    assert (head.names, head.latin) == (Text({"de": "innerer Kopf", "en": "medial head"}), "Caput mediale")
    assert (head.also, head.of, head.asked) == ({"de": ("medialer Kopf",), "la": ("C. mediale",)}, "calf", True)
    assert (sacrum.also, sacrum.of, sacrum.asked) == ({}, None, False)


def test_questions_ask_for_structures_and_labels_but_not_for_the_context(deck: Path) -> None:
    """From name to place and back."""
    parsed = read(deck)
    assert parsed.deck is not None
    ids = {card.id.card for card in parsed.deck.cards if ".locate" in card.id.card or ".lit" in card.id.card}

    assert {"gluteus-maximus.locate.behind", "calf.locate.behind", "medial-head.locate.behind"} <= ids
    assert not [name for name in ids if name.startswith("sacrum")]


@pytest.mark.parametrize("folder", [".", "figures", "shipped"])
def test_a_drawing_is_looked_for_beside_the_deck(deck: Path, folder: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Then in a folder there, then among those that are shipped; each place is noted."""
    monkeypatch.setattr(paths, "FIGURES", deck.parent / "shipped")
    (deck.parent / folder).mkdir(exist_ok=True)
    (deck.parent / "behind.svg").rename(deck.parent / folder / "behind.svg")
    parsed = read(deck)
    (plate,) = plates(parsed)

    assert plate.file == deck.parent / folder / "behind.svg"
    assert [bool(digest) for _, digest in parsed.companions] == [False] * (len(parsed.companions) - 1) + [True]
    assert len(parsed.companions) == [".", "figures", "shipped"].index(folder) + 1


def test_a_bad_drawing_costs_its_questions_alone(deck: Path) -> None:
    """The facts of the deck are asked all the same, and so are other figures."""
    second = "  - {id: before, title: {de: Von vorn, en: From the front}, file: before.svg, source: book}\n"
    deck.write_text(FACTS + FIGURES + second, "utf-8")
    (deck.parent / "before.svg").write_bytes(svg("<script/>"))
    parsed = read(deck)
    assert parsed.deck is not None

    assert told(parsed) == [
        "The figure “before.svg” is refused for what stands there in line 2, column 1. "
        "A figure cannot hold code (<script>). Delete it."
    ]
    assert [plate.id for plate in plates(parsed)] == ["behind"]
    assert any(card.id.card.startswith("extend-hip") for card in parsed.deck.cards)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("file: behind.svg", "file: /etc/behind.svg", "“/etc/behind.svg” is not the name of a drawing."),
        ("file: behind.svg", "file: ..\\behind.svg", "“..\\behind.svg” is not the name of a drawing."),
        ("file: behind.svg", "file: .behind.svg", "“.behind.svg” is not the name of a drawing."),
        ("file: behind.svg", "file: behind.png", "“behind.png” is not the name of a drawing."),
        ("view: back", "view: bakc", "“bakc” cannot stand here; there are: front, back, side, leg, sole."),
        ("    source: [article, book]\n", "", "“source” is missing here."),
        ("of: calf", "of: claf", "The structure “claf” is not listed under “structures”."),
        ("medial-head:", "Head:", "“Head” cannot be an id."),
        ("medial-head:", "key:", "“key” is the name of the right option."),
        ("medial-head:", "calf:", "“calf” is a structure of this deck and has its names there."),
        ("sacrum: {", "medial-head: {", "“medial-head” stands here twice."),
        ("        of: calf\n", "        of: calf\n        of: calf\n", "“of” stands here twice."),
        ("de: innerer Kopf", "fr: Kopf", "“fr” is not a language of this deck"),
        ("title:", "titel:", "“title” is missing here."),
        ("labels:", "lables:", "“lables” has no meaning here. Did you mean “labels”?"),
        ("en: sacrum", "en: medial head", "An earlier entry of this list reads the same: “medial head”."),
        ("en: sacrum", "en: Calf", "An earlier entry of this list reads the same: “Calf”."),
    ],
)
def test_a_slip_is_told(deck: Path, old: str, new: str, said: str) -> None:
    """At least with this, and whatever else of the figure can be used is."""
    assert any(line.startswith(said) for line in told(read(deck, (old, new))))


def test_the_id_of_a_figure_is_its_own(deck: Path) -> None:
    """Of two with one id the first stays."""
    second = "  - {id: behind, title: {de: Noch einmal, en: Again}, file: behind.svg, source: book}\n"
    deck.write_text(FACTS + FIGURES + second, "utf-8")
    parsed = read(deck)

    assert [plate.view for plate in plates(parsed)] == [View.BACK]
    assert told(parsed) == [
        "The id “behind” is taken by an earlier entry of this list, so this entry is left out. "
        "Give it an id of its own."
    ]


def test_a_slip_in_the_yaml_costs_its_figure_alone(deck: Path) -> None:
    """As with every other list."""
    parsed = read(deck, ("title: {de: Von hinten, en: From behind}", "title: Von: hinten"))

    assert plates(parsed) == ()
    assert len(parsed.problems) == 1
    assert parsed.deck is not None
    assert parsed.deck.cards


def test_a_drawing_without_a_known_name_is_told_with_its_ids(deck: Path) -> None:
    """So that their author sees what is there."""
    (deck.parent / "behind.svg").write_bytes(svg(square("glut-max.left", 1, 1), square("a", 5, 5)))

    (said,) = told(read(deck))
    assert said.startswith("No shape in “behind.svg” has an id that stands in this deck; its ids are: a, glut-max.")


def test_names_and_shapes_are_held_against_each_other(deck: Path) -> None:
    """A slip on either side is told with what may have been meant."""
    assert warnings(deck, ("medial-head:", "medial-hed:")) == [
        "The shape “medial-head” is neither a structure nor a label, so nobody is asked for it. "
        "Did you mean “medial-hed”?",
        "“behind.svg” has no shape with the id “medial-hed”. Did you mean “medial-head”?",
    ]


def test_a_view_wants_a_shape_of_the_structure_its_parts_or_its_labels(deck: Path) -> None:
    """Gluteus medius is said to be seen from behind, and is not; the calf would be by its head alone."""
    said = told(check_files([deck], [])[0])

    assert [line for line in said if "said to be seen" in line] == [
        "warning: “gluteus-medius” is said to be seen here (“back”), but no figure from there has a shape of it: "
        "behind. Draw it, or take the view away."
    ]
    (deck.parent / "behind.svg").write_bytes(DRAWING.replace(b'"calf"', b'"no-calf"'))
    said = told(check_files([deck], [])[0])
    assert not [line for line in said if line.startswith("warning: “calf” is said")]


def test_what_is_never_asked_may_be_small_or_hidden(deck: Path) -> None:
    """A shape of the context is no target; where one side can be hit, the other may be small."""
    small = DRAWING.replace(b'x="40" y="20" width="15"', b'x="40" y="20" width="1"')
    (deck.parent / "behind.svg").write_bytes(small.replace(b'x="60" y="10" width="20"', b'x="60" y="10" width="1"'))

    assert not [line for line in told(check_files([deck], [])[0]) if "hard to hit" in line or "hidden" in line]


def test_the_check_outlives_a_drawing_that_goes_while_it_runs(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was told when the deck was read stands; nothing is added."""
    load = load_decks

    def loaded(*args: object, **kwargs: object) -> list[ParsedDeck]:
        result = load(*args, **kwargs)  # type: ignore[arg-type]
        (deck.parent / "behind.svg").unlink()
        return result

    monkeypatch.setattr("quizapp.decks_io.checks.all_checks.load_decks", loaded)

    assert not [line for line in told(check_files([deck], [])[0]) if "behind.svg" in line]


@st.composite
def spoilt(draw: st.DrawFn) -> str:
    """The lines on the figure after one to four of them were lost, doubled, moved or indented."""
    lines = FIGURES.split("\n")
    for _ in range(draw(st.integers(1, 4))):
        number = draw(st.integers(1, len(lines) - 1))
        key, colon, _ = lines[number].partition(":")
        other = draw(st.sampled_from(lines[1:]))
        changed: tuple[list[str], ...] = ([], [lines[number]] * 2, [other], [f" {lines[number]}"], [f"{key}{colon} []"])
        lines[number : number + 1] = draw(st.sampled_from([*changed, [key + colon + other.partition(":")[2]]]))
    return "\n".join(lines)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spoilt())
def test_no_slip_makes_reading_or_checking_fail(deck: Path, content: str) -> None:
    """Whatever is spoilt, what is left can be asked and fits the drawing."""
    deck.write_text(FACTS + content, "utf-8")
    (parsed,) = check_files([deck], [])

    cards = () if parsed.deck is None else parsed.deck.cards
    for card in cards:
        assert card.ask("en", Random(1)).stem
    for plate in plates(parsed) if cards else ():
        assert plate.names
        assert plate.names <= plate.labels.keys() | {"gluteus-maximus", "calf"}
