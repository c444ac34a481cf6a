"""Each way in which a deck file can be wrong: its place and its sentence."""

from pathlib import Path
from typing import Final

import pytest

from quizapp.decks_io.loader import LARGEST, load_decks
from quizapp.decks_io.problem import Kind, Problem, Severity
from quizapp.paths import FIGURES
from tests.decks_io.texts import (
    HEAD,
    a_choice,
    a_cloze,
    a_flashcard,
    a_kprim,
    a_statement,
    a_term,
    an_occlusion,
    in_english,
)
from tests.figures.drawings import square, svg
from tests.images.samples import png, png_head
from tests.knowledge.facts import FACTS, varied

GOOD: Final = HEAD + a_flashcard("good")


def bad(*lines: str) -> str:
    """A deck whose second card, on line 14, is a flashcard of these lines."""
    return GOOD + a_flashcard("bad", *lines)


FIGURE: Final = """\
figures:
  - id: plate
    title: {{de: Hüfte, en: Hip}}
    file: {file}
    source: article
"""


def figure(file: str) -> str:
    """A deck whose figure, on line 14, is in that file."""
    return GOOD + FIGURE.format(file=file)


DRAWINGS: Final = {
    "script.svg": svg(square("soleus.left", 1, 1), "<script/>"),
    "maximus.svg": svg(square("gluteus-maximus.left", 1, 1)),
}


IMAGES: Final = {"knee.png": png(40, 30), "bomb.png": png_head(20_000, 10_000)}


def box(at: str) -> str:
    """A deck whose box, on line 18, lies there on an image of 40 by 30 pixels; another box is good."""
    return GOOD + an_occlusion("bad", f"one: {{at: {at}, answer: A}}", "two: {at: [0, 0, 9, 9], answer: B}")


EXAMPLES: Final[dict[Kind, tuple[str | bytes | None, str]]] = {
    Kind.UNREADABLE: (None, "1:1: The file cannot be read (not a file)."),
    Kind.TOO_LARGE: (b" " * (LARGEST + 1), "1:1: The file is larger than 32 MB. Split the deck into several files."),
    Kind.NOT_UTF8: (b"# F\xfc\xdfe", "1:4: The text is not UTF-8 here. Save the file with the encoding UTF-8."),
    Kind.EMPTY: ("# later", "1:1: The file is empty. A deck begins with “format: 1”."),
    Kind.SYNTAX: (
        bad('front: "\\d"'),
        "16:13: Within \" a backslash has a meaning of its own. Put the text between ' instead, or write the backslash "
        "twice.",
    ),
    Kind.TAB: (bad("front: F?", "\tback: B"), "17:5: A tab stands here. Indent with spaces."),
    Kind.ALIAS: (
        bad("front: *F*", "back: B"),
        "16:12: Anchors and aliases (& and *) have no meaning in a deck. Put a text that begins so in quotation marks.",
    ),
    Kind.TAG: (
        bad("front: !F", "back: B"),
        "16:12: Tags (!) have no meaning in a deck. Put a text that begins so in quotation marks.",
    ),
    Kind.TOO_DEEP: (
        bad(f"front: {'[' * 60}{']' * 60}", "back: B"),
        "16:60: Lists and mappings are nested too deeply here. A deck needs no more than a handful of levels.",
    ),
    Kind.SEVERAL_DOCUMENTS: (
        f"{GOOD}---\n{GOOD}",
        "14:1: A second document begins here (---). Put each deck in a file of its own.",
    ),
    Kind.WRONG_SHAPE: (
        bad("front: [F]", "back: B"),
        "16:12: A text is expected here, or “de: …” and “en: …” below it.",
    ),
    Kind.MISSING_KEY: (bad("front: F?"), "14:5: “back” is missing here. Add a line “back: …”."),
    Kind.UNKNOWN_KEY: (
        bad("front: F?", "back: B", "explanaton: E"),
        "18:5: “explanaton” has no meaning here. Did you mean “explanation”?",
    ),
    Kind.DUPLICATE_KEY: (
        bad("front: F?", "back: B", "back: C"),
        "18:5: “back” stands here twice. Keep one of the two.",
    ),
    Kind.EMPTY_TEXT: (
        bad("front: ''", "back: B"),
        "16:12: The text is empty. Write one, or take the line away.",
    ),
    Kind.TEXT_TOO_LONG: (
        bad(f"front: {'x' * 4001}", "back: B"),
        "16:12: The text has 4001 characters. Shorten it to 4000 at most.",
    ),
    Kind.BAD_ID: (
        GOOD.replace("id: good", "id: Gut"),
        "10:9: “Gut” cannot be an id. Use small letters a–z, digits and single hyphens: quadriceps-landing.",
    ),
    Kind.DUPLICATE_ID: (
        GOOD + a_flashcard("good"),
        "14:5: The id “good” is taken by an earlier card of this deck, so this card is left out. "
        "Give it an id of its own.",
    ),
    Kind.DUPLICATE_DECK: (
        GOOD.replace("deck: hip", "deck: first"),
        "1:1: A deck with the id “first” was read already, from {other}. This file is left out; "
        "give it an id of its own.",
    ),
    Kind.RESERVED_ID: (
        HEAD + a_choice("bad", wrong="      key: {text: A, rationale: R}\n      b: {text: B, rationale: R}\n"),
        "15:7: “key” is the name of the right option. Give this one another.",
    ),
    Kind.BAD_FORMAT: (
        GOOD.replace("format: 1", "format: one"),
        "1:9: “one” is no format of deck files. Write “format: 1”.",
    ),
    Kind.NEWER_FORMAT: (
        GOOD.replace("format: 1", "format: 2"),
        "1:9: The deck is in format 2, this program reads format 1. A newer version of Quizapp can read it.",
    ),
    Kind.BAD_LANGUAGE: (
        GOOD.replace("[de, en]", "[de, English]"),
        "4:17: “English” cannot stand here. Name each language once by its code: [de, en].",
    ),
    Kind.UNDECLARED_LANGUAGE: (
        bad("front: {de: F?, en: F?, fr: F?}", "back: B"),
        "16:29: “fr” is not a language of this deck (it has: de, en). Add it to “languages”, or mend the code.",
    ),
    Kind.COMMA_IN_BRACES: (
        bad("front: {de: F, G?, en: F?}", "back: B"),
        "16:20: “G?” stands behind a comma, which ends a text within braces. Put a text with a comma in quotation "
        "marks.",
    ),
    Kind.MISSING_ORIGINAL: (
        bad("front: {en: F?}", "back: B"),
        "16:12: The text is missing in the deck's first language. Add “de: …”.",
    ),
    Kind.BAD_BOOLEAN: (
        GOOD.replace("  article: {", "  article: {beyond: yes, "),
        "8:21: “yes” is neither true nor false. Write “true” or “false”.",
    ),
    Kind.UNKNOWN_FORM: (
        GOOD.replace("form: flashcard", "form: flashcrad"),
        "11:11: There is no form “flashcrad”; there are: flashcard, choice, kprim, cloze, term, occlusion. "
        "Did you mean “flashcard”?",
    ),
    Kind.UNKNOWN_REFERENCE: (
        bad("front: F?", "back: B", "source: [article, artikel]"),
        "18:23: The source “artikel” is not listed under “sources”. Did you mean “article”?",
    ),
    Kind.NO_CARDS: (HEAD.replace("cards:", "cards: []"), "9:8: The deck has no cards. Add at least one."),
    Kind.DISTRACTOR_COUNT: (
        HEAD + a_choice("bad", wrong="      a: {text: A, rationale: R}\n"),
        "15:7: A choice has two or three wrong options; here are 1.",
    ),
    Kind.SAME_OPTION: (
        HEAD + a_choice("bad", key="A", wrong="      a: {text: A, rationale: R}\n      b: {text: B, rationale: R}\n"),
        "15:7: Two options read the same: “A”. Every option needs a text of its own.",
    ),
    Kind.STATEMENT_COUNT: (
        HEAD + a_kprim("bad", a_statement("a"), a_statement("b"), a_statement("c")),
        "14:7: A Kprim has exactly four statements; here are 3.",
    ),
    Kind.SAME_STATEMENT: (
        HEAD + a_kprim("bad", *[a_statement(name, text="Same.") for name in "abcd"]),
        "14:7: Two statements read the same: “Same.”. Every statement needs a text of its own.",
    ),
    Kind.GAP_COUNT: (
        HEAD + a_cloze("bad", "The calf brakes."),
        "12:15: A cloze has exactly one gap; here are 0. Put the word that is asked for in double braces: {{{{…}}}}.",
    ),
    Kind.GAP_BRACES: (
        HEAD + a_cloze("bad", "The {{calf}} brakes}}."),
        "12:15: The braces do not pair up. Put only the word that is asked for between {{{{…}}}}.",
    ),
    Kind.GAP_ALONE: (
        HEAD + a_cloze("bad", "'{{calf}}.'"),
        "12:15: Nothing stands around the gap. Write the sentence that it belongs to.",
    ),
    Kind.EMPTY_GAP: (
        HEAD + a_cloze("bad", "The calf {{ }}."),
        "12:15: The gap is empty. Write the word that is asked for between the braces.",
    ),
    Kind.REJECTED_ACCEPTED: (
        HEAD + a_term("bad", "accepted: [Soleus]", "rejected: [soleus]"),
        "14:15: “soleus” is rejected here, but accepted above. Take it out of one of the two lists.",
    ),
    Kind.DUPLICATE_ENTRY: (
        varied(("  - id: knee-hurts\n", "  - {id: pelvis-drops, phrase: P, source: book}\n  - id: knee-hurts\n")),
        "153:5: The id “pelvis-drops” is taken by an earlier entry of this list, so this entry is left out. "
        "Give it an id of its own.",
    ),
    Kind.SAME_ENTRY: (
        varied(("en: The knee hurts.", "en: the pelvis drops.")),
        "153:5: An earlier entry of this list reads the same: “the pelvis drops.”. Nobody could tell the two apart.",
    ),
    Kind.UNKNOWN_WORD: (
        varied(("role: helper", "role: hepler")),
        "124:43: “hepler” cannot stand here; there are: main, helper. Did you mean “helper”?",
    ),
    Kind.LISTED_TWICE: (
        varied(("targets: [vasti]", "targets: [vasti, vasti]")),
        "194:22: “vasti” stands in this list twice. Keep one of the two.",
    ),
    Kind.EMPTY_LIST: (varied(("targets: [vasti]", "targets: []")), "194:14: The list is empty. Name at least one."),
    Kind.NAMES_ITSELF: (
        varied(("neighbours: [achilles-tendon]", "neighbours: [calf]")),
        "98:17: “calf” names itself in this list. Take it out.",
    ),
    Kind.PART_OF_ITSELF: (
        varied(("    names: {de: Vasti", "    parts: [quadriceps]\n    names: {de: Vasti")),
        "70:12: By its parts “quadriceps” is a part of itself. Take out the part that leads back to it.",
    ),
    Kind.NO_MAIN_MOVER: (
        varied(("structure: calf, role: main", "structure: calf, role: helper")),
        "142:7: Nobody mainly does this. Name at least one mover with “role: main”.",
    ),
    Kind.CANNOT_CONTRACT: (
        varied(("tendon, role: main,", "tendon, role: main, contraction: isometric,")),
        "147:63: “achilles-tendon” is no muscle and cannot contract. Take the contraction type away.",
    ),
    Kind.BAD_FILE_NAME: (
        figure("../hip.svg"),
        "17:11: “../hip.svg” is not the name of a drawing. Write the name of an SVG file without a folder: hip.svg.",
    ),
    Kind.FIGURE_MISSING: (
        figure("knee.svg"),
        "17:11: There is no file “knee.svg” in any of these folders: {folder}, {folders}. Put it beside the deck.",
    ),
    Kind.FIGURE_UNREADABLE: (figure("folder.svg"), "17:11: The file “folder.svg” cannot be read (not a file)."),
    Kind.FIGURE_REFUSED: (
        figure("script.svg"),
        "17:11: The figure “script.svg” is refused for what stands there in line 3, column 1. "
        "A figure cannot hold code (<script>). Delete it.",
    ),
    Kind.FIGURE_WITHOUT_NAMES: (
        figure("maximus.svg"),
        "17:11: No shape in “maximus.svg” has an id that stands in this deck; its ids are: gluteus-maximus. "
        "Give the shapes the ids of structures or labels: soleus.left.",
    ),
    Kind.LABEL_IS_STRUCTURE: (
        FACTS + FIGURE.format(file="maximus.svg") + "    labels: {gluteus-maximus: Po}\n",
        "207:14: “gluteus-maximus” is a structure of this deck and has its names there. Take the label away.",
    ),
    Kind.BAD_IMAGE_NAME: (
        bad("front: F?", "back: B", "image: images/knee.png"),
        "18:12: “images/knee.png” is not the name of an image. "
        "Write the name of a PNG, JPEG, WebP or GIF file without a folder: knee.png.",
    ),
    Kind.IMAGE_MISSING: (
        bad("front: F?", "back: B", "image: hip.png"),
        "18:12: There is no image “hip.png” in any of these folders: {folder}, {images}. "
        "Put it beside the deck or into the folder there.",
    ),
    Kind.IMAGE_UNREADABLE: (
        bad("front: F?", "back: B", "image: folder.png"),
        "18:12: The image “folder.png” cannot be read (not a file).",
    ),
    Kind.IMAGE_REFUSED: (
        bad("front: F?", "back: B", "image: {file: bomb.png, text: T}"),
        "18:19: The image “bomb.png” is refused. It has 20000 × 10000 pixels; more than 50 million are not shown. "
        "Save the image smaller.",
    ),
    Kind.BOX_COUNT: (
        GOOD + an_occlusion("bad", *[f"b{number}: {{at: [0, 0, 9, 9], answer: A}}" for number in range(61)]),
        "18:7: There are 1 to 60 boxes on an image; here are 61. Spread them over several entries.",
    ),
    Kind.BOX_PLACE: (
        box("[1, 2, 3]"),
        "18:17: A box is four whole numbers, in pixels of the image: [left, top, width, height].",
    ),
    Kind.SMALL_BOX: (
        box("[1, 2, 3, 9]"),
        "18:17: The box is too small to be seen. Make it at least 4 pixels wide and high.",
    ),
    Kind.BOX_OUTSIDE: (
        box("[32, 0, 9, 9]"),
        "18:17: The box does not lie within the image, which is 40 pixels wide and 30 high.",
    ),
}


def test_every_kind_of_problem_has_its_example() -> None:
    """A new kind of error is shown here first; test_checks has the warnings."""
    somewhere = [Problem(Path("hip.yaml"), 1, 1, kind) for kind in Kind]
    assert list(EXAMPLES) == [problem.kind for problem in somewhere if problem.severity is Severity.ERROR]


@pytest.mark.parametrize("kind", EXAMPLES)
def test_a_problem_is_told_by_file_line_column_and_sentence(kind: Kind, tmp_path: Path) -> None:
    """A file with one fault gives one problem, of the kind and at the place that its author would look for."""
    content, report = EXAMPLES[kind]
    (tmp_path / "folder.svg").mkdir()
    (tmp_path / "folder.png").mkdir()
    for name, drawing in (DRAWINGS | IMAGES).items():
        (tmp_path / name).write_bytes(drawing)
    (tmp_path / "a.yaml").write_text(GOOD.replace("deck: hip", "deck: first"), encoding="utf-8")
    path = tmp_path / "bad.yaml"
    if content is None:
        path.mkdir()
    else:
        path.write_bytes(content.encode() if isinstance(content, str) else content)

    good, parsed = load_decks([tmp_path / "a.yaml", path])

    places = {"other": tmp_path / "a.yaml", "folder": tmp_path, "folders": f"{tmp_path / 'figures'}, {FIGURES}"}
    places["images"] = tmp_path / "images"
    assert good.problems == ()
    assert [problem.kind for problem in parsed.problems] == [kind]
    assert in_english(*parsed.problems) == [f"{path}:{report.format(**places)}"]


@pytest.mark.parametrize("kind", [kind for kind, (content, _) in EXAMPLES.items() if str(content).startswith(GOOD)])
def test_what_is_wrong_with_one_card_leaves_the_others(kind: Kind, tmp_path: Path) -> None:
    """The good card of each example is studied all the same."""
    content, _ = EXAMPLES[kind]
    path = tmp_path / "bad.yaml"
    path.write_text(str(content), encoding="utf-8")

    (parsed,) = load_decks([path])

    assert parsed.deck is not None
    assert parsed.deck.cards[0].id.card == "good"
