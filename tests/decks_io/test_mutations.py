"""A valid deck with random slips of the keyboard: reading never raises, and every fault is told with its place."""

from typing import Final

from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.decks_io.deck_reader import lines_as_editors_count, read_deck
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.decks_io.problem import Kind
from tests.conftest import HIP
from tests.decks_io.texts import PATH, in_english

DECK: Final = HIP.replace(
    "    topic: movers\n    front:",
    "    topic: movers\n    # a remark\n    front:",
).replace(
    "explanation: {de: Er hebt das Knie., en: It lifts the knee.}",
    "explanation:\n      de: >-\n        Er hebt\n        das Knie.\n      en: 'It lifts the knee.'",
)

# What means something to YAML or to a deck, and what means nothing to anyone.
CHARACTERS: Final = "\t\n\r\0\x1b\x85\u2028\ufeff {}[]\"'#&*!|>%@`-?:,~=ä🦵"
WORDS: Final = (
    ": ",
    " #",
    "- ",
    "---\n",
    "...\n",
    "cards:\n",
    "\n- id: x\n",
    "form: choice",
    "key",
    "de:",
    "<<: ",
    "  ",
)
LINES: Final = ("!!str ", "%YAML 1.2\n", "\r\n", "[" * 60, "\n  - id: extensor\n", "\nformat: 1\n", "\ntopics:\n")
SCRAPS: Final = st.sampled_from([*CHARACTERS, *WORDS, *LINES])
TEXTS: Final = SCRAPS | st.text(st.characters(codec="utf-8"), max_size=5)


@st.composite
def slips(draw: st.DrawFn) -> str:
    """The deck after one to six slips with single characters or whole lines."""
    text = DECK
    for _ in range(draw(st.integers(1, 6))):
        if draw(st.booleans()):
            start = draw(st.integers(0, len(text)))
            end = min(len(text), start + draw(st.integers(0, 3)))
            text = text[:start] + draw(TEXTS) + text[end:]
        else:
            lines = text.split("\n")
            number = draw(st.integers(0, len(lines) - 1))
            other = draw(st.sampled_from(lines))
            lines[number : number + draw(st.integers(0, 2))] = draw(
                st.sampled_from([[], [other], [other, other], [f" {lines[number]}"], [lines[number].lstrip()]])
            )
            text = "\n".join(lines)
    return text


def check(content: str) -> ParsedDeck:
    """Read the text and hold the result against what every result has to be."""
    lines = lines_as_editors_count(content).split("\n")
    parsed = read_deck(content, PATH)
    reports = in_english(*parsed.problems)

    assert parsed.deck is not None or parsed.problems
    for problem, report in zip(parsed.problems, reports, strict=True):
        place, _, sentence = report.partition(": ")
        assert place == f"hip.yaml:{problem.line}:{problem.column}"
        assert 1 <= problem.line <= len(lines), report
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1, report
        assert sentence.strip()
        assert report.isprintable()
    if parsed.deck is not None:
        ids = [card.id for card in parsed.deck.cards]
        assert len(ids) == len(set(ids))
        assert all(card.languages[0] == parsed.deck.languages[0] for card in parsed.deck.cards)
    return parsed


def test_the_deck_itself_is_whole() -> None:
    """Without a slip there is no problem: what is told below comes from the slips."""
    parsed = check(DECK)

    assert parsed.problems == ()
    assert parsed.deck is not None
    assert len(parsed.deck.cards) == 3


@settings(max_examples=300, deadline=None)
@given(slips())
def test_slips_are_told_with_their_place(content: str) -> None:
    """Every problem has a line and a column within the file and a sentence on one line."""
    check(content)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=200) | st.lists(SCRAPS, max_size=40).map("".join))
def test_any_text_at_all_is_read_or_told(content: str) -> None:
    """What is no deck is a problem, whatever it is."""
    assert check(content).problems


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_a_slip_in_one_card_never_hides_another(data: st.DataObject) -> None:
    """Whatever is typed over a line of the middle card's texts, the cards before and after it are read."""
    lines = DECK.split("\n")
    first, last = lines.index("  - id: flexor") + 1, lines.index("  - id: abductor")
    number = data.draw(st.integers(first, last - 1))
    start = data.draw(st.integers(0, len(lines[number])))
    scrap = data.draw(TEXTS.filter(lambda text: not {"\n", "\r"} & set(text)))
    lines[number] = lines[number][:start] + scrap + lines[number][start + data.draw(st.integers(0, 3)) :]

    parsed = check("\n".join(lines))

    assert parsed.deck is not None
    assert {"extensor", "abductor"} <= {card.id.card for card in parsed.deck.cards}


@given(st.integers(0, len(DECK)))
def test_a_file_that_was_cut_off_is_told_or_shorter(end: int) -> None:
    """A broken copy gives the cards before the cut, and says where it breaks off unless it ends with a card."""
    parsed = check(DECK[:end])

    if parsed.deck is not None and not parsed.problems:
        assert [card.id.card for card in parsed.deck.cards] == ["extensor", "flexor", "abductor"][
            : len(parsed.deck.cards)
        ]
    if end == 0:
        assert [problem.kind for problem in parsed.problems] == [Kind.EMPTY]
