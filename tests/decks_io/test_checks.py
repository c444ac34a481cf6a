"""The warnings of ``decks check``: what they find, where, and what they leave alone."""

from pathlib import Path
from time import process_time
from typing import Final

import pytest

from quizapp.decks_io.checks.all_checks import check_files
from quizapp.decks_io.loader import load_decks
from quizapp.decks_io.problem import Kind, Problem, Severity
from tests.bench.made_deck import write_made_deck
from tests.conftest import FOOT, HIP
from tests.decks_io.texts import in_english
from tests.figures.drawings import square, svg
from tests.images.samples import png

STEM: Final = "stem: {de: Welcher Muskel streckt die Hüfte?, en: Which muscle extends the hip?}"
SOLEUS: Final = "{de: Iliopsoas, en: Iliopsoas}\n        rationale: {de: Er beugt die Hüfte., en: It flexes the hip.}"
EXPLANATION: Final = "explanation: {de: Er hebt das Knie., en: It lifts the knee.}"
TENSE: Final = "Der Muskel spannt sich an und wird dabei kürzer"


def choices(count: int, longest: int) -> str:
    """A deck with so many choices, of which the right option is the longest in some."""
    cards = "".join(
        f"  - id: choice-{number}\n    form: choice\n    stem: Was tut Muskel {number}?\n"
        f"    key: {'beugen' if number < longest else 'ruhen'}\n    distractors:\n"
        "      one: {text: ziehn, rationale: Nein.}\n      two: {text: drehn, rationale: Nein.}\n"
        "    explanation: So ist es.\n    source: article\n"
        for number in range(count)
    )
    return f"format: 1\ndeck: many\ntitle: Viele\nlanguages: [de]\nsources: {{article: Laufanatomie}}\ncards:\n{cards}"


def hip(*changes: tuple[str, str]) -> str:
    """The deck of the hip with something changed at its first place."""
    content = HIP
    for old, new in changes:
        assert old in content
        content = content.replace(old, new, 1)
    return content


STRUCTURES: Final = (
    "regions: {hip: Hip}\nstructures: [{id: soleus, kind: muscle, names: Soleus, region: hip, source: article},\n"
    "  {id: psoas, kind: muscle, names: Psoas, region: hip, views: [back], source: article}]\n"
)


def figure(labels: str, *, file: str = "two.svg", more: str = "") -> str:
    """The deck of the hip with a figure from behind, its file on line 49 and its labels on line 50."""
    figures = (
        f"figures: [{{id: plate, title: Plate, view: back, source: article,\n"
        f"  file: {file},\n  labels: {{{labels}}}}}]\n"
    )
    return HIP + figures + more


EXAMPLES: Final[dict[Kind, tuple[str, str]]] = {
    Kind.MISSING_TRANSLATION: (
        hip((STEM, "stem: {de: Welcher Muskel streckt die Hüfte?}")),
        "13:11: warning: The text is missing in one language of the deck. Add “en: …”.",
    ),
    Kind.LONG_DISTRACTOR: (
        hip(("text: {de: Iliopsoas", f"text: {{de: {TENSE}")),
        "17:20: warning: This wrong option is more than twice as long as the right one. Make the two alike in length.",
    ),
    Kind.LONG_KEY: (
        hip(("key: {de: Gluteus maximus", f"key: {{de: {TENSE}")),
        "14:15: warning: The right option is more than twice as long as every wrong one, which gives it away. "
        "Make them alike.",
    ),
    Kind.LONGEST_KEYS: (
        choices(10, longest=5),
        "10:10: warning: In 5 of 10 choices the right option is the longest (de), here first. "
        "Bring that down to 4: shorten right options, or say more in wrong ones.",
    ),
    Kind.ALL_OF_THE_ABOVE: (
        hip(("text: {de: Iliopsoas, en: Iliopsoas}", "text: {de: Iliopsoas, en: All of the above}")),
        "17:35: warning: “All of the above” speaks of the other options, and those are shuffled. "
        "Write an option that stands by itself.",
    ),
    Kind.NO_QUESTION: (
        hip(("Which muscle extends the hip?", "Hip extension")),
        "13:55: warning: No question is asked here. Put it as one question that ends with a question mark.",
    ),
    Kind.DOUBLE_NEGATION: (
        hip(("Welcher Muskel streckt die Hüfte?", "Welcher Muskel streckt nicht ohne Hilfe?")),
        "13:16: warning: “nicht” and “ohne” deny twice in one sentence. Ask for what is the case.",
    ),
    Kind.NO_SOURCE: (
        hip(("    source: [article]\n", "")),
        "10:9: warning: The card does not say where this comes from. Add a line “source: …”.",
    ),
    Kind.NO_EXPLANATION: (
        hip(("    explanation: {de: Er hebt das Knie., en: It lifts the knee.}\n", "")),
        "24:9: warning: The card does not say why the answer is right. Add a line “explanation: …”.",
    ),
    Kind.SIMILAR_QUESTION: (
        hip(("Which muscle flexes the hip?", "Which muscle mainly extends a hip?")),
        "27:12: warning: Almost the same is asked in {path}:13: “Which muscle extends the hip?”. "
        "Keep one of the two, or say what differs.",
    ),
    Kind.TWO_SPELLINGS: (
        hip(("Er schiebt den Körper", "Der Quadrizeps schiebt den Körper"), ("Er hebt", "Der Quadriceps hebt")),
        "29:23: warning: “Quadriceps” is spelled “Quadrizeps” in line 22. Keep to one spelling.",
    ),
    Kind.CUT_OFF: (
        hip(("explanation: {de: Er hebt das Knie., en: It lifts the knee.}", "explanation: Rule #1 of running")),
        "29:18: warning: The text ends with “Rule”, as what follows # is a note to yourself. "
        "Put the text in quotation marks.",
    ),
    Kind.SHIPPED_ID: (
        hip(("deck: hip", "deck: foot")),
        "2:7: warning: A deck that comes with the program has the id “foot”, so this one would be left out. "
        "Give it an id of its own.",
    ),
    Kind.SHAPE_WITHOUT_NAME: (
        figure("soleus: Soleus"),
        "49:9: warning: The shape “femur” is neither a structure nor a label, so nobody is asked for it.",
    ),
    Kind.NAME_WITHOUT_SHAPE: (
        figure("soleus: Soleus, femur: Femur, tibia: Tibia"),
        "50:42: warning: “two.svg” has no shape with the id “tibia”.",
    ),
    Kind.LABEL_WITHOUT_SHAPE: (
        figure("femur: Femur, soleus: Soleus", more="context: {fibula: Fibula}\n"),
        "51:11: warning: No figure of this deck has a shape with the id “fibula”.",
    ),
    Kind.VIEW_WITHOUT_SHAPE: (
        figure("femur: Femur", more=STRUCTURES),
        "53:63: warning: “psoas” is said to be seen here (“back”), but no figure from there has a shape of it: plate. "
        "Draw it, or take the view away.",
    ),
    Kind.HIDDEN_SHAPE: (
        figure("soleus: Soleus, patella: Patella", file="hidden.svg"),
        "49:9: warning: The shape “patella.mid” is hidden behind others. Raise it, cut the others out, or move it to "
        "the deep layer.",
    ),
    Kind.SMALL_SHAPE: (
        figure("soleus: Soleus, thin: Thin", file="thin.svg"),
        "49:9: warning: “thin” is hard to hit: its widest place is 5 pixels on a small screen, and should be 8. "
        "Draw it broader, or name it under “unasked”, a label under “context”.",
    ),
    Kind.IMAGE_WITHOUT_TEXT: (
        hip((EXPLANATION, f"{EXPLANATION}\n    image: knee.png")),
        "30:12: warning: Who cannot see “knee.png” is told nothing of it. "
        "Say what it shows: “image: {{file: …, text: …}}”.",
    ),
}

DRAWINGS: Final = {
    "two.svg": svg(square("soleus.left", 10, 10, 30), square("femur", 50, 10, 30)),
    "hidden.svg": svg(square("soleus.left", 10, 10, 30), square("patella", 60, 20), square("patella.left", 50, 10, 30)),
    "thin.svg": svg(square("soleus.left", 10, 10, 30), '<rect id="thin" x="10" y="60" width="30" height="2"/>'),
}


def write_drawings(folder: Path) -> None:
    """Put the drawings of the examples beside a deck."""
    for name, drawing in DRAWINGS.items():
        (folder / name).write_bytes(drawing)
    for name in ("knee.png", "hip.png"):
        (folder / name).write_bytes(png())


def checked(folder: Path, *contents: str) -> list[str]:
    """What is said of these decks, without the folder; the deck of the foot comes with the program."""
    shipped = folder / "foot.yaml"
    shipped.write_text(FOOT, encoding="utf-8")
    paths = []
    for number, content in enumerate(contents):
        paths.append(folder / f"deck-{number}.yaml")
        paths[-1].write_text(content, encoding="utf-8")
    found = [problem for result in check_files(paths, [shipped]) for problem in result.problems]
    return [line.removeprefix(f"{folder}/") for line in in_english(*found)]


def said(folder: Path, *changes: tuple[str, str]) -> list[Kind]:
    """The kinds of problems in the deck of the hip with these changes."""
    path = folder / "hip.yaml"
    path.write_text(hip(*changes), encoding="utf-8")
    return [problem.kind for result in check_files([path], []) for problem in result.problems]


def a_problem(kind: Kind) -> Problem:
    """A problem of that kind somewhere."""
    return Problem(Path("hip.yaml"), 1, 1, kind)


def test_every_kind_of_warning_has_its_example() -> None:
    """A new kind of warning is shown here first."""
    assert list(EXAMPLES) == [kind for kind in Kind if a_problem(kind).severity is Severity.WARNING]


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_warning_is_told_by_file_line_column_and_sentence(kind: Kind, tmp_path: Path) -> None:
    """A deck with one weakness gives one warning at the place that its author would look for, and is studied whole."""
    content, report = EXAMPLES[kind]
    write_drawings(tmp_path)
    path = tmp_path / "weak.yaml"
    path.write_text(content, encoding="utf-8")
    shipped = tmp_path / "foot.yaml"
    shipped.write_text(FOOT, encoding="utf-8")

    (parsed,) = check_files([path], [shipped])

    assert in_english(*parsed.problems) == [f"{path}:{report.format(path=path)}"]
    assert [problem.severity for problem in parsed.problems] == [Severity.WARNING]
    assert parsed.deck is not None
    assert sum(not card.made for card in parsed.deck.cards) == content.count("- id:")


@pytest.mark.parametrize("kind", [kind for kind in EXAMPLES if kind is not Kind.MISSING_TRANSLATION])
def test_loading_looks_for_no_warnings(kind: Kind, tmp_path: Path) -> None:
    """A learner does not wait for advice to authors."""
    write_drawings(tmp_path)
    path = tmp_path / "weak.yaml"
    path.write_text(EXAMPLES[kind][0], encoding="utf-8")

    assert [result.problems for result in load_decks([path])] == [()]


def test_good_decks_have_no_warnings(tmp_path: Path) -> None:
    """Nothing is said of decks that are as they should be, however often they are named."""
    assert checked(tmp_path, HIP) == []
    (parsed,) = check_files([tmp_path / "foot.yaml"] * 2, [tmp_path / "foot.yaml"])
    assert parsed.problems == ()


def test_errors_and_warnings_come_in_the_order_of_lines(tmp_path: Path) -> None:
    """An author goes through a file once."""
    content = hip(("    source: [article]\n", ""), ("    back: {de: Iliopsoas, en: Iliopsoas}\n", ""))

    assert [line.split(" ")[0] for line in checked(tmp_path, content)] == ["deck-0.yaml:10:9:", "deck-0.yaml:23:5:"]


def test_the_same_question_is_found_in_another_file(tmp_path: Path) -> None:
    """The later of the two is told, with the place of the earlier."""
    other = FOOT.replace("deck: foot", "deck: toe").replace(
        "Welcher Muskel drückt den Fuß ab?", "Welcher Muskel beugt die Hüfte?"
    )

    assert checked(tmp_path, HIP, other) == [
        f"deck-1.yaml:13:12: warning: Almost the same is asked in {tmp_path}/deck-0.yaml:27: “Welcher Muskel beugt die "
        "Hüfte?”. Keep one of the two, or say what differs."
    ]


@pytest.mark.parametrize(
    ("stem", "twin"),
    [
        ("Which muscles extend the hips?", True),
        ("Which muscle, exactly, extends a hip?", True),
        ("which MUSCLE extends the hip ?", True),
        ("Which muscle flexes the hip?", False),
        ("Which muscle extends the knee?", False),
        ("Which muscle does not extend the hip?", False),
        ("When does which muscle extend the hip?", False),
    ],
)
def test_what_is_almost_the_same_question(stem: str, twin: bool, tmp_path: Path) -> None:
    """Another ending, an article or a comma make no other question; another word does."""
    kinds = said(tmp_path, ("Which muscle keeps the pelvis level?", f'"{stem}"'))

    assert (Kind.SIMILAR_QUESTION in kinds) is (twin or stem == "Which muscle flexes the hip?")


@pytest.mark.parametrize(
    ("one", "other", "twin"),
    [
        ("Was stabilisiert der Mensch?", "Was stabilisieret der Mensch?", True),
        ("Was tun die Adduktoren?", "Was tun die Abduktoren?", False),
        ("Was geschieht bergauf?", "Was geschieht bergab?", False),
        ("Hemmt der Beuger den Strecker?", "Hemmt der Strecker den Beuger?", False),
        ("Was zeigt Abbildung 12345678?", "Was zeigt Abbildung 12345679?", False),
    ],
)
def test_a_slip_of_the_pen_makes_no_other_question(one: str, other: str, twin: bool, tmp_path: Path) -> None:
    """One letter within a long word is a slip; near its beginning it is often another word."""
    kinds = said(
        tmp_path,
        ("de: Welcher Muskel streckt die Hüfte?", f"de: '{one}'"),
        ("de: Welcher Muskel beugt die Hüfte?", f"de: '{other}'"),
    )

    assert (Kind.SIMILAR_QUESTION in kinds) is twin


@pytest.mark.parametrize(
    ("language", "one", "other", "two"),
    [
        ("de", "Achilles-Sehne", "Achillessehne", True),
        ("de", "Fussgewölbe", "Fußgewölbe", True),
        ("de", "Bizeps", "Biceps", True),
        ("de", "Koordination", "Coordination", True),
        ("de", "Gesaess", "Gesäß", True),
        ("de", "Bizeps", "Musculus biceps femoris", False),
        ("de", "Bizeps", "Biceps brachii", False),
        ("de", "Exzentrisch", "exzentrisch", False),
        ("de", "Massen", "Maßen", False),
        ("de", "zahlen", "kahlen", False),
        ("de", "Lauf- und Sprungkraft", "Laufkraft", False),
        ("en", "mid-stance", "midstance", True),
        ("en", "stabilise", "stabilize", True),
        ("en", "stabilisation", "stabilization", True),
        ("en", "places", "plazes", False),
        ("en", "rising", "riding", False),
    ],
)
def test_what_is_one_term_in_two_spellings(language: str, one: str, other: str, two: bool, tmp_path: Path) -> None:
    """Hyphen, ß, umlaut, c for z and s for z; Latin names, other words and capitals are left alone."""
    first = {"de": "Er schiebt den Körper nach vorn.", "en": "It drives the body forward."}[language]
    second = {"de": "Er hebt das Knie.", "en": "It lifts the knee."}[language]

    kinds = said(tmp_path, (first, f'"{one}."'), (second, f'"{other}."'))

    assert kinds == ([Kind.TWO_SPELLINGS] if two else [])


@pytest.mark.parametrize(
    "option",
    [
        "alle genannten",
        "Alle Antworten sind richtig.",
        "keine der genannten",
        "Keiner der oben genannten Muskeln",
        "nichts davon",
        "All of these",
        "None of the above.",
        "none of these options",
        "Both of the above",
        "All answers are correct",
    ],
)
def test_options_that_speak_of_the_others(option: str, tmp_path: Path) -> None:
    """In German and English, in all their wordings."""
    assert said(tmp_path, ("text: {de: Iliopsoas, en: Iliopsoas}", f'text: "{option}"')) == [Kind.ALL_OF_THE_ABOVE]


@pytest.mark.parametrize(
    "option", ["alle Beuger der Hüfte", "keine Spannung", "all three vasti", "none", "both", "any hip flexor", "beide"]
)
def test_options_that_stand_by_themselves(option: str, tmp_path: Path) -> None:
    """An answer may well begin with “all” or “none”."""
    assert said(tmp_path, ("text: {de: Iliopsoas, en: Iliopsoas}", f'text: "{option}"')) == []


@pytest.mark.parametrize(
    ("stem", "double"),
    [
        ("Which muscle never works without oxygen?", True),
        ("Which muscle doesn't do nothing?", True),
        ("Which muscle does not extend the hip?", False),
        ("Not only the calf: which muscle has no part in this?", False),
        ("If the calf does not work, which muscle has no help?", False),
    ],
)
def test_what_denies_twice(stem: str, double: bool, tmp_path: Path) -> None:
    """Two negations count within one clause."""
    assert said(tmp_path, ("Which muscle extends the hip?", f'"{stem}"')) == [Kind.DOUBLE_NEGATION] * double


@pytest.mark.parametrize(("count", "longest", "told"), [(10, 4, False), (9, 9, False), (12, 5, True)])
def test_the_key_may_be_the_longest_in_two_fifths(count: int, longest: int, told: bool, tmp_path: Path) -> None:
    """The share says something only where there are ten choices."""
    assert bool(checked(tmp_path, choices(count, longest))) is told


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (EXPLANATION, 'explanation: "Rule #1"'),
        (EXPLANATION, "explanation: Rule#1"),
        (EXPLANATION, "explanation: >-\n      Rule #1"),
        ("topic: movers\n    front", "topic: movers # of the hip\n    front"),
    ],
)
def test_a_number_sign_that_hides_nothing(old: str, new: str, tmp_path: Path) -> None:
    """In quotation marks, within a word, behind ``>-`` and behind an id all is shown that was typed."""
    assert said(tmp_path, (old, new)) == []


def test_a_card_whose_id_is_taken_keeps_the_checks_going(tmp_path: Path) -> None:
    """What cannot be read is told as ever, and what can be is checked."""
    kinds = said(tmp_path, ("- id: flexor", "- id: extensor"), ("    source: [article]\n", ""))

    assert kinds == [Kind.NO_SOURCE, Kind.DUPLICATE_ID]


def test_ten_thousand_cards_are_checked_in_time(tmp_path: Path) -> None:
    """Never more than a second for each thousand cards."""
    write_made_deck(tmp_path, 10_000)
    start = process_time()

    (parsed,) = check_files([tmp_path / "made.yaml"], [])

    assert process_time() - start < 10
    assert parsed.problems == ()
