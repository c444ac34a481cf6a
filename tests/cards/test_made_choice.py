"""A choice made from facts as it is put to a learner."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.cards.card_id import CardId
from quizapp.cards.choice import KEY
from quizapp.cards.made_choice import Candidate, MadeChoice
from quizapp.cards.question import Form
from quizapp.cards.text import Text


def both(german: str, english: str) -> Text:
    """A text in German, the original, and in English."""
    return Text({"de": german, "en": english})


def a_choice(*ranks: int, key: str = "Soleus") -> MadeChoice:
    """A choice with a candidate of each of these ranks, called a, b, c and so on."""
    return MadeChoice(
        id=CardId("leg", "push-off.who.soleus"),
        languages=("de", "en"),
        topic=both("Wade", "Calf"),
        explanation=None,
        sources=(),
        fact="push-off",
        structures=("soleus",),
        made=True,
        stem=both("Wer drückt ab?", "What pushes off?"),
        key=both(key, key),
        entity="soleus",
        candidates=tuple(
            Candidate(name, both(f"Muskel {name}", f"muscle {name}"), both(f"Ist {name}.", f"Is {name}."), rank)
            for name, rank in zip("abcdefghij", ranks, strict=False)
        ),
    )


def akin(card: MadeChoice, *pairs: str) -> MadeChoice:
    """The choice with the second of each pair as a part of the first, of which only that one tells."""
    kin = {name: frozenset(pair[1] for pair in pairs if pair[0] == name) for name in "abcdefghij"}
    return replace(card, candidates=tuple(replace(each, kin=kin[each.id]) for each in card.candidates))


def alike(one: Candidate, other: Candidate) -> bool:
    """Whether they are whole and part, or teach the same."""
    return one.rationale == other.rationale or other.id in one.kin or one.id in other.kin


@st.composite
def tangled(draw: st.DrawFn) -> MadeChoice:
    """A choice of which some candidates are whole and part, some teach the same, and lengths differ by language."""
    names = "abcdefg"[: draw(st.integers(2, 7))]
    taught = draw(
        st.lists(st.integers(0, 4), min_size=len(names), max_size=len(names)).filter(lambda each: len({*each}) > 1)
    )
    candidates = []
    for name, what in zip(names, taught, strict=True):
        text = both(*(name + "x" * draw(st.integers(0, 30)) for _ in range(2)))
        kin = frozenset(draw(st.sets(st.sampled_from(names), max_size=3))) - {name}
        candidates.append(
            Candidate(name, text, both(f"Lehrt {what}.", f"Teaches {what}."), draw(st.integers(0, 3)), kin)
        )
    return replace(a_choice(), candidates=tuple(candidates))


@given(st.integers(2, 10), st.integers(), st.sampled_from(["de", "en"]))
def test_three_wrong_options_are_drawn_or_two_if_there_are_no_more(count: int, seed: int, language: str) -> None:
    """The key is among the options once, and every wrong one is a candidate with its own rationale."""
    question = a_choice(*range(count)).ask(language, Random(seed))

    assert len(question.options) == min(count, 3) + 1
    assert [option.key for option in question.options if option.correct] == [KEY]
    assert all(option.rationale and option.key in option.rationale for option in question.options if not option.correct)
    assert {option.entity for option in question.options} == {
        "soleus" if option.correct else option.key for option in question.options
    }


def test_the_question_says_what_it_is_about_and_that_it_was_made() -> None:
    """Form, structures and mark reach the question."""
    question = a_choice(0, 0).ask("en", Random(1))

    assert (question.form, question.structures, question.made) == (Form.CHOICE, ("soleus",), True)
    assert (question.stem, question.answer, question.topic) == ("What pushes off?", "Soleus", "Calf")


def test_near_candidates_are_drawn_most_but_not_alone() -> None:
    """Over many showings each candidate of the nearest ranks has its turn, those far away hardly any."""
    card, rng = a_choice(0, 0, 0, 1, 1, 3, 3), Random(1)
    drawn = Counter(option.key for _ in range(300) for option in card.ask("de", rng).options if not option.correct)

    assert all(drawn[near] > 150 for near in "abc")
    assert all(20 < drawn[next_to] < 200 for next_to in "de")
    assert all(drawn[far] == 0 for far in "fg")


@given(st.integers(), st.sets(st.sampled_from("abcdefghij"), max_size=3))
def test_what_the_learner_mixes_up_comes_first(seed: int, rivals: set[str]) -> None:
    """Up to three rivals all stand in the question, however far they are; other names change nothing."""
    question = a_choice(*range(10)).ask("de", Random(seed), rivals=frozenset(rivals | {"stranger"}))

    assert rivals <= {option.key for option in question.options}
    assert len(question.options) == 4


def test_of_equally_near_candidates_those_alike_in_length_are_preferred() -> None:
    """A long key is seldom the longest by far where a candidate matches it."""
    card = a_choice(0, 0, 0, 0, 0, key="Musculus gastrocnemius")
    long = Candidate("long", both("Musculus flexor longus", "Musculus flexor longus"), both("R.", "R."), 0)
    card = replace(card, candidates=(*card.candidates, long))
    rng = Random(1)
    drawn = Counter(option.key for _ in range(200) for option in card.ask("de", rng).options)

    assert drawn["long"] > 180


@given(st.integers(2, 10), st.integers())
def test_a_seed_asks_the_same_in_every_language_and_again(count: int, seed: int) -> None:
    """The key stands in the same place in German and English, and a seed gives the same showing twice."""
    card = a_choice(*range(count))
    german, english = (card.ask(language, Random(seed)) for language in ("de", "en"))

    assert [option.correct for option in german.options] == [option.correct for option in english.options]
    assert card.ask("de", Random(seed)) == german


@pytest.mark.parametrize("count", [2, 3, 7])
def test_the_key_stands_in_every_place(count: int) -> None:
    """Over many showings the right option comes first as well as last and between."""
    card, rng = a_choice(*([0] * count)), Random(1)
    places = [[option.correct for option in card.ask("de", rng).options].index(True) for _ in range(200)]

    assert all(places.count(place) > 25 for place in range(min(count, 3) + 1))


def test_two_that_teach_the_same_are_not_shown_together() -> None:
    """One of them has its turn; unless the learner mixes both up with the key."""
    card = a_choice(0, 0, 0)
    first, second, third = card.candidates
    card = replace(card, candidates=(first, replace(second, rationale=first.rationale), third))
    rng = Random(1)

    for _ in range(50):
        shown = {option.key for option in card.ask("de", rng).options}
        assert shown in ({KEY, "a", "c"}, {KEY, "b", "c"})
    assert {option.key for option in card.ask("de", rng, rivals=frozenset("ab")).options} == {KEY, "a", "b", "c"}


def test_whole_and_part_are_not_shown_together() -> None:
    """Each has its turn, whichever of the two tells of the other."""
    rng = Random(1)
    for pair in ("ab", "ba"):
        card = akin(a_choice(0, 0, 0, 0), pair)
        shown = Counter(frozenset(option.key for option in card.ask("de", rng).options) for _ in range(100))
        assert {*shown} == {frozenset([KEY, "a", "c", "d"]), frozenset([KEY, "b", "c", "d"])}
        assert min(shown.values()) > 20


def test_two_parts_of_a_whole_may_stand_together() -> None:
    """They are no kin of each other, so three are to be had without the whole, be it ever so near."""
    card, rng = akin(a_choice(0, 3, 3, 3), "ab", "ac"), Random(1)

    for _ in range(50):
        assert {option.key for option in card.ask("de", rng).options} == {KEY, "b", "c", "d"}


def test_whole_and_part_are_shown_together_if_both_are_mixed_up() -> None:
    """A rival alone keeps its kin away, however near they are."""
    card, rng = akin(a_choice(0, 0, 0, 0, 0), "ab", "ca"), Random(1)

    for _ in range(50):
        together = {option.key for option in card.ask("de", rng, rivals=frozenset("ab")).options}
        assert together in ({KEY, "a", "b", "d"}, {KEY, "a", "b", "e"})
        assert {option.key for option in card.ask("de", rng, rivals=frozenset("a")).options} == {KEY, "a", "d", "e"}


@pytest.mark.parametrize("rivals", ["", "a", "b"])
def test_where_all_are_kin_two_are_shown_all_the_same(rivals: str) -> None:
    """Two that do not teach the same as well: kin are the lesser evil."""
    card = akin(a_choice(0, 0, 0), "ab", "ac", "bc")
    first, second, third = card.candidates
    card = replace(card, candidates=(first, replace(second, rationale=first.rationale), third))
    rng = Random(1)

    for _ in range(50):
        shown = {option.key for option in card.ask("de", rng, rivals=frozenset(rivals)).options}
        assert shown in ({KEY, "a", "c"}, {KEY, "b", "c"})
        assert shown >= set(rivals)


@given(tangled(), st.integers(), st.sets(st.sampled_from("abcdefg")))
def test_as_many_are_shown_as_can_stand_together_in_every_language(
    card: MadeChoice, seed: int, mixed_up: set[str]
) -> None:
    """Counted by trying all: the number does not hang on the order in which chance and length put them."""
    rivals = {each.id for each in card.candidates} & mixed_up

    def stand(some: tuple[Candidate, ...]) -> bool:
        pairs = combinations(some, 2)
        return all({one.id, other.id} <= rivals or not alike(one, other) for one, other in pairs)

    every = [some for size in (1, 2, 3) for some in combinations(card.candidates, size) if stand(some)]
    most_rivals = min(3, len(rivals))
    with_rivals = [some for some in every if len({each.id for each in some} & rivals) == most_rivals]
    wanted = max(2, *(len(some) for some in with_rivals))
    asked = [card.ask(language, Random(seed), rivals=frozenset(rivals)).options for language in ("de", "en")]

    assert [len(options) for options in asked] == [wanted + 1] * 2
    assert [option.correct for option in asked[0]] == [option.correct for option in asked[1]]
    for options in asked:
        shown = tuple(each for each in card.candidates if each.id in {option.key for option in options})
        assert len({each.id for each in shown} & rivals) == most_rivals
        assert stand(shown) or (wanted == 2 and shown[0].rationale != shown[1].rationale)
