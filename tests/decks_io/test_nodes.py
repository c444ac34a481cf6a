"""Hostile text: whatever the bytes, a place and a sentence come out, and soon."""

from typing import Final

import pytest
import yaml

from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.nodes import DEEPEST, Mapping, ProblemFound, Scalar, Sequence, parse
from quizapp.decks_io.problem import Kind
from tests.decks_io.texts import HEAD, PATH, a_choice, a_flashcard, ids, in_english, reports

DEEP: Final = "Lists and mappings are nested too deeply here. A deck needs no more than a handful of levels."
ALIAS: Final = "Anchors and aliases (& and *) have no meaning in a deck. Put a text that begins so in quotation marks."
CHARACTER: Final = "A character stands here that a text file cannot hold. Delete it and type the text anew."


def test_the_parser_is_libyamls() -> None:
    """PyYAML's own refuses texts that a deck may hold, such as a question mark within braces."""
    assert yaml.__with_libyaml__
    assert isinstance(parse("{de: Was?, en: What?}", PATH), Mapping)


def test_nodes_keep_their_text_and_their_place() -> None:
    """Line and column count from 1, in characters, and umlauts or emoji count as one."""
    assert parse("ä: [1, 'ü', b]\n🦵🦵: c\n", PATH) == Mapping(
        [
            (Scalar("ä", 1, 1), Sequence([Scalar("1", 1, 5), Scalar("ü", 1, 8), Scalar("b", 1, 13)], 1, 4)),
            (Scalar("🦵🦵", 2, 1), Scalar("c", 2, 5)),
        ],
        1,
        1,
    )


def test_a_piece_has_the_lines_of_its_file() -> None:
    """The first line of a piece may be any line, for what is found and for what is wrong."""
    with pytest.raises(ProblemFound) as found:
        parse("a: b\nc: d: e\n", PATH, first_line=100)

    assert parse("a: b", PATH, first_line=100) == Mapping([(Scalar("a", 100, 1), Scalar("b", 100, 4))], 100, 1)
    assert (found.value.problem.line, found.value.problem.column) == (101, 5)


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "{? ", "[{a: "])
def test_a_bracket_bomb_is_told_where_it_gets_too_deep(opening: str) -> None:
    """Fifty thousand levels neither crash the process nor fill it."""
    (problem,) = read_deck(opening * 50_000, PATH).problems

    assert problem.kind == Kind.TOO_DEEP
    assert problem.line == 1
    assert problem.column <= len(opening) * (DEEPEST + 1)


def test_a_bracket_bomb_in_a_card_costs_that_card() -> None:
    """The place is the bracket that is one too many; the other cards stay."""
    content = HEAD + a_flashcard("one") + a_flashcard("bad", f"front: {'[' * 50_000}", "back: B") + a_flashcard("two")

    (report,) = reports(content)

    assert report.endswith(DEEP)
    assert report.startswith("hip.yaml:16:")
    assert ids(content) == ["one", "two"]


@pytest.mark.parametrize("closed", [True, False])
def test_fifty_levels_are_not_too_deep_for_the_parser(closed: bool) -> None:
    """The limit is exact: fifty levels are read, fifty-one are not."""
    text = "[" * DEEPEST + "]" * DEEPEST if closed else "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)

    if closed:
        assert isinstance(parse(text, PATH), Sequence)
    else:
        with pytest.raises(ProblemFound, match=Kind.TOO_DEEP):
            parse(text, PATH)


def test_an_alias_bomb_is_told_at_its_first_anchor() -> None:
    """Nothing is ever multiplied: an anchor ends the reading of its piece."""
    bomb = "a: &a [x, x]\n" + "".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    )

    assert in_english(*read_deck(bomb, PATH).problems) == [f"hip.yaml:1:4: {ALIAS}"]


@pytest.mark.parametrize(
    ("lines", "report"),
    [
        (("front: &f F?", "back: B"), f"16:12: {ALIAS}"),
        (("front: F?", "back: *one"), f"17:11: {ALIAS}"),
        (("<<: *one", "front: F?", "back: B"), f"16:9: {ALIAS}"),
        (("&k front: F?", "back: B"), f"16:5: {ALIAS}"),
        (
            ("front: !!str F?", "back: B"),
            "16:12: Tags (!) have no meaning in a deck. Put a text that begins so in quotation marks.",
        ),
        (
            ("front: !!binary aGk=", "back: B"),
            "16:12: Tags (!) have no meaning in a deck. Put a text that begins so in quotation marks.",
        ),
    ],
)
def test_anchors_aliases_and_tags_cost_their_card(lines: tuple[str, ...], report: str) -> None:
    """A deck has no use for them, wherever they stand in a card."""
    content = HEAD + a_flashcard("one") + a_flashcard("bad", *lines) + a_flashcard("two")

    assert reports(content) == [f"hip.yaml:{report}"]
    assert ids(content) == ["one", "two"]


def test_a_tag_on_a_whole_card_costs_that_card() -> None:
    """No object is ever made from a deck."""
    card = a_flashcard("bad").replace("- id", "- !!python/object:os.system\n    id")

    assert ids(HEAD + a_flashcard("one") + card) == ["one"]


@pytest.mark.parametrize(
    "character", ["\0", "\x01", "\x08", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff", "\ud800"]
)
def test_a_character_that_no_text_holds_is_told_at_its_place(character: str) -> None:
    """The column counts characters, also behind umlauts; the other cards stay."""
    content = (
        HEAD + a_flashcard("one") + a_flashcard("bad", f"front: Hüfte🦵{character}?", "back: B") + a_flashcard("two")
    )

    assert reports(content) == [f"hip.yaml:16:18: {CHARACTER}"]
    assert ids(content) == ["one", "two"]


@pytest.mark.parametrize("escape", ["\\0", "\\e[2J", "\\x07", "\\b", "\\x7f", "\\x9b"])
def test_a_character_that_no_text_holds_cannot_be_escaped_either(escape: str) -> None:
    """What a terminal would obey does not come in by the back door."""
    content = HEAD + a_flashcard("bad", f'front: "Hüfte{escape}?"', "back: B") + a_flashcard("two")

    assert reports(content) == [f"hip.yaml:12:12: {CHARACTER}"]
    assert ids(content) == ["two"]


def test_a_tab_within_a_text_is_no_fault() -> None:
    """Only where it indents is a tab a problem."""
    assert reports(HEAD + a_flashcard("one", "front: a\tb", 'back: "a\\tb"')) == []


@pytest.mark.parametrize("length", [4001, 1_000_000])
def test_a_huge_text_is_told_by_its_length(length: int) -> None:
    """A text has four thousand characters at most; the message does not repeat it."""
    content = HEAD + a_flashcard("bad", f"front: {'x' * length}", "back: B") + a_flashcard("two")

    assert reports(content) == [f"hip.yaml:12:12: The text has {length} characters. Shorten it to 4000 at most."]
    assert ids(content) == ["two"]


def test_a_text_of_four_thousand_characters_is_read() -> None:
    """The limit itself is allowed, in characters and not in bytes."""
    assert ids(HEAD + a_flashcard("one", f"front: {'ü' * 4000}", "back: B")) == ["one"]


@pytest.mark.parametrize("name", ["x" * 1000, "ab " * 300, '"\\e[31m\\n\\n rot"'])
def test_a_strange_name_stays_on_one_short_line_of_the_report(name: str) -> None:
    """However long or wild a key is, its problem is one line without control characters."""
    (report,) = reports(HEAD + a_flashcard("one", f"{name}: 1", "front: F?", "back: B"))

    assert report.isprintable()
    assert len(report) < 300


def test_thousands_of_faults_are_all_told() -> None:
    """Suggestions stop after the first hundred problems, the problems do not."""
    content = HEAD + a_flashcard("one") + "".join(f"    sourc{number}: x\n" for number in range(3000))

    told = reports(content)

    assert len(told) == 3000
    assert told[0] == "hip.yaml:14:5: “sourc0” has no meaning here. Did you mean “source”?"
    assert told[-1] == "hip.yaml:3013:5: “sourc2999” has no meaning here."


def test_thousands_of_wrong_options_are_told_as_one_problem() -> None:
    """The number of options is told, and the options are compared without comparing each with each."""
    wrong = "".join(f"      w{number}: {{text: T{number}, rationale: R}}\n" for number in range(5000))

    assert reports(HEAD + a_choice("one", wrong=wrong)) == [
        "hip.yaml:15:7: A choice has two or three wrong options; here are 5000."
    ]


@pytest.mark.parametrize(
    "content",
    ["", "\n", "   ", "# nothing\n", "\n\n# nothing\n   \n# at all", "---", "---\n...\n", "%YAML 1.1\n---\n", "''"],
)
def test_a_text_without_content_is_an_empty_file(content: str) -> None:
    """Nothing, blank lines or comments alone are one problem, and a sentence that says how a deck begins."""
    assert read_deck(content, PATH).deck is None
    assert reports(content) == ["hip.yaml:1:1: The file is empty. A deck begins with “format: 1”."]


@pytest.mark.parametrize("content", ["hip", "3", "- one\n- two\n", "[]", "'a: b'"])
def test_a_text_that_is_no_mapping_is_told(content: str) -> None:
    """A word or a list is no deck."""
    assert reports(content) == ["hip.yaml:1:1: Entries of the form “name: value” are expected here."]


def test_an_empty_mapping_lacks_everything() -> None:
    """Without a format nothing else is asked."""
    assert reports("{}") == ["hip.yaml:1:1: “format” is missing here. Add a line “format: …”."]
