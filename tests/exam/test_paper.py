"""The paper: the same for all who draw it, fair to every topic, without siblings."""

from collections import Counter
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.cards.question import Form
from quizapp.exam.asking import asked_anew
from quizapp.exam.paper import Paper, Section, TooFew, Wanted, apportion, draw, sections
from quizapp.paths import SHIPPED_DECKS
from quizapp.study.library import Library, read_library
from tests.conftest import HIP, a_library
from tests.exam.papers import FORMS_THERE, drawn, every_form, everything, many, of_deck


@cache
def shipped() -> Library:
    """The decks that come with the program."""
    return read_library([SHIPPED_DECKS])


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10**6), count=st.integers(1, 100))
def test_no_two_questions_are_siblings(seed: int, count: int) -> None:
    """As many as were asked for, no card twice, no two of one fact."""
    library = shipped()
    cards = [asked.card for asked in drawn(library, count, seed).questions]

    assert len(cards) == count == len(set(cards))
    facts = [library.facts[card] for card in cards if card in library.facts]
    assert len(facts) == len(set(facts))


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10**6))
def test_other_decks_change_nothing(seed: int) -> None:
    """Who has more decks, in another order, draws the same paper from the same topics."""
    hip, others = a_library(HIP), a_library(many(a=9), HIP)
    wanted = Wanted(of_deck(hip, "hip"), 2, seed)

    assert draw(hip, wanted) == draw(others, wanted)


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10**6), count=st.integers(1, 60))
def test_every_topic_has_its_share(seed: int, count: int) -> None:
    """Each topic has so many questions as its size asks for, to less than one."""
    sizes = {"a": 40, "b": 15, "c": 4, "d": 1}
    there = Counter(asked.section.topic for asked in drawn(a_library(many(**sizes)), count, seed).questions)

    for topic, size in sizes.items():
        assert abs(there[f"Thema {topic}"] - count * size / 60) < 1


@settings(deadline=None)
@given(st.dictionaries(st.text(), st.integers(1, 50), min_size=1), st.data())
def test_shares(sizes: dict[str, int], data: st.DataObject) -> None:
    """All is dealt out, nobody gets more than there is, and nobody is off by one."""
    count = data.draw(st.integers(0, sum(sizes.values())))
    shares = apportion(sizes, count, str.encode)

    assert sum(shares.values()) == count
    assert all(0 <= shares[each] <= sizes[each] for each in sizes)
    assert all(abs(shares[each] - count * sizes[each] / sum(sizes.values())) < 1 for each in sizes)


def test_the_number_makes_the_paper() -> None:
    """The same number draws the same, with the same mark; another number another."""
    library = a_library(many(a=30))

    assert drawn(library, 10, 7) == drawn(library, 10, 7)
    assert drawn(library, 10, 7).there == 30
    assert drawn(library, 10, 7).mark == drawn(library, 10, 7).mark
    assert len({drawn(library, 10, seed).mark for seed in range(20)}) == 20


def test_a_mark_tells_order_and_options() -> None:
    """The mark is another one where questions or options are others, or stand otherwise."""
    first, *others = drawn(a_library(many(a=5)), 5, 7).questions
    turned = first._replace(options=first.options[::-1])
    papers = [Paper(7, tuple(each)) for each in ([first, *others], [*others, first], [turned, *others], others)]

    assert len({paper.mark for paper in papers}) == 4


def test_what_an_exam_asks() -> None:
    """Single choice, Kprim, term and locate; what the learner grades is left out."""
    assert {asked.form for asked in drawn(every_form(), 5).questions} == FORMS_THERE
    assert Form.LOCATE in {asked.form for asked in drawn(shipped(), 100).questions}


def test_forms_can_be_chosen() -> None:
    """Only the forms that are wanted come."""
    library = shipped()
    wanted = Wanted(frozenset(sections(library)), 20, 7, frozenset({Form.KPRIM}))
    paper = draw(library, wanted)

    assert isinstance(paper, Paper)
    assert {asked.form for asked in paper.questions} == {Form.KPRIM}


@pytest.mark.parametrize(("count", "there"), [(6, 5), (0, 5)])
def test_more_than_there_are(count: int, there: int) -> None:
    """What cannot be drawn is told with the number of what can."""
    assert draw(every_form(), everything(every_form(), count)) == TooFew(count, there)


def test_no_topic() -> None:
    """Nothing chosen, nothing there."""
    assert draw(every_form(), Wanted(frozenset(), 1)) == TooFew(1, 0)
    assert draw(every_form(), Wanted(frozenset({Section("hip", "gone")}), 1)) == TooFew(1, 0)


def test_topics_with_their_cards() -> None:
    """Every topic that can be examined is there with its number of cards."""
    assert sections(every_form()) == {Section("hip", "Beweger"): 2, Section("foot", "Wade"): 1,
                                      Section("shin", "Schienbein"): 2}  # fmt: skip


@settings(deadline=None, max_examples=40)
@given(seed=st.integers(0, 10**6))
def test_every_language_has_the_same_options(seed: int) -> None:
    """Whoever sits the paper in English has the options of who sits it in German, in the same places."""
    library = shipped()
    for asked in drawn(library, 12, seed).questions:
        for language in ("de", "en"):
            question = asked_anew(library, asked.card, asked.form, asked.options, seed=seed, language=language)
            assert question is not None
            assert tuple(option.key for option in question.options) == asked.options
            assert question.language == language


def test_a_card_that_is_another_by_now() -> None:
    """A card whose option has gone, or that has left, is not asked; one whose wording was mended is."""
    asked = next(each for each in drawn(a_library(HIP), 2).questions if each.card.card == "extensor")

    def anew(text: str) -> str | None:
        question = asked_anew(a_library(text), asked.card, asked.form, asked.options, seed=0, language="en")
        return None if question is None else question.stem

    assert anew(HIP.replace("extends the hip?", "stretches the hip?")) == "Which muscle stretches the hip?"
    assert anew(HIP.replace("      iliopsoas:\n", "      psoas:\n", 1)) is None
    assert anew(HIP.replace("- id: extensor", "- id: other")) is None
