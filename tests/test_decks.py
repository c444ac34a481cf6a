"""The shipped decks: whole, in both languages, fair, and in our own words."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b
from pathlib import Path
from random import Random
from typing import Final

import pytest

from quizapp.cards.card import Card
from quizapp.cards.choice import Choice
from quizapp.cards.deck import Deck
from quizapp.cards.made_choice import MadeChoice
from quizapp.cards.question import Form, Question
from quizapp.decks_io.checks.all_checks import check_files
from quizapp.decks_io.loader import deck_files
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.paths import SHIPPED_DECKS
from quizapp.wording.problems import line_of_report

LANGUAGES: Final = ("de", "en")
THEMES: Final = {"contraction-types", "muscle-functions", "questions-and-answers"}

RUN: Final = 8
ARTICLE_RUNS: Final = Path(__file__).parent / "article_runs.txt"
"""A hash of every eight words in a row of the article, sorted: enough to find a copied sentence, not to read one."""


@cache
def parsed_decks() -> tuple[ParsedDeck, ...]:
    """All shipped files, read and checked once."""
    return tuple(check_files(deck_files(SHIPPED_DECKS), deck_files(SHIPPED_DECKS)))


def decks() -> list[Deck]:
    """The shipped decks."""
    return [parsed.deck for parsed in parsed_decks() if parsed.deck is not None]


def cards() -> list[Card]:
    """The cards of all shipped decks."""
    return [card for deck in decks() for card in deck.cards]


def questions(language: str) -> list[Question]:
    """Every card as it is asked in that language."""
    return [card.ask(language, Random(1)) for card in cards()]


def choices(language: str) -> list[Question]:
    """The questions with options."""
    return [question for question in questions(language) if question.form is Form.CHOICE]


def texts(question: Question) -> Iterator[str]:
    """All that a learner reads of a question, but for its sources, which are names."""
    yield from (question.topic, question.stem, question.answer, question.explanation or "")
    for option in question.options:
        yield from (option.text, option.rationale or "")


def runs(text: str) -> set[str]:
    """The hashes of all runs of eight words, in small letters and without what stands between words."""
    words = re.findall(r"[^\W_]+", text.casefold())
    found = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return {blake2b(run.encode(), digest_size=8).hexdigest() for run in found}


def article_runs() -> set[str]:
    """The hashes of the article's runs."""
    return set(ARTICLE_RUNS.read_text("ascii").split())


def test_shipped_decks_have_no_problems() -> None:
    """Every shipped file is a deck, and ``decks check`` has nothing to say about it, not even a warning."""
    problems = [line_of_report(problem) for parsed in parsed_decks() for problem in parsed.problems]

    assert problems == []
    assert len(decks()) == len(list(SHIPPED_DECKS.glob("*.yaml")))


def test_the_articles_themes_are_there() -> None:
    """The three themes that the article names have a deck each, which is named as its file is."""
    assert {deck.id for deck in decks()} >= THEMES
    assert [deck.path.stem for deck in decks()] == [deck.id for deck in decks()]


def test_there_is_enough_to_learn() -> None:
    """At least seventy questions in German, most of them cards and choices, and some of every other form."""
    forms = Counter(question.form for question in questions("de") if question.language == "de")

    assert sum(forms.values()) >= 70
    assert min(forms[form] for form in (Form.FLASHCARD, Form.CHOICE)) >= 20
    # An occlusion needs an image, and the shipped decks have drawings.
    assert min(forms[form] for form in Form if form is not Form.OCCLUSION) >= 5


def test_every_card_of_a_file_is_read() -> None:
    """No card is lost on the way from the file to the learner, and ids never repeat within a deck."""
    for deck in decks():
        listed = deck.path.read_text("utf-8").partition("\ncards:")[2]
        written = re.findall(r"^ *- id: (\S+)$", listed, re.MULTILINE)

        assert [card.id.card for card in deck.cards if not card.made] == written
        assert [card_id for card_id, count in Counter(written).items() if count > 1] == []
    assert len({card.id for card in cards()}) == len(cards())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_stands_in_both_languages(language: str) -> None:
    """German is the original, and each card is asked whole in either language."""
    assert [str(card.id) for card in cards() if card.languages != LANGUAGES] == []
    assert {question.language for question in questions(language)} == {language}


def test_titles_are_translated() -> None:
    """No deck's name is the same in both languages by mistake."""
    assert [deck.id for deck in decks() if len(set(deck.title.by_language.values())) < 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_has_a_topic_an_explanation_and_a_source(language: str) -> None:
    """The topic is one of the deck's own, not its title for want of a better."""
    titles = {deck.id: deck.title.in_language(language) for deck in decks()}

    assert [str(question.card) for question in questions(language) if not question.explanation] == []
    assert [str(question.card) for question in questions(language) if not question.sources] == []
    assert [
        str(question.card) for question in questions(language) if question.topic == titles[question.card.deck]
    ] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_wrong_option_teaches(language: str) -> None:
    """Each wrong option has a rationale of its own, a sentence of at least four words."""
    for question in choices(language):
        rationales = [option.rationale or "" for option in question.options if not option.correct]

        assert len(set(rationales)) == len(rationales), question.card
        assert all(len(rationale.split()) >= 4 and rationale[-1] in ".?!" for rationale in rationales), question.card


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_longest_option_gives_nothing_away(language: str) -> None:
    """The key is strictly the longest option in at most two fifths of the choices."""
    all_choices = [card for card in cards() if isinstance(card, Choice)]
    longest = [
        str(card.id)
        for card in all_choices
        if len(card.key.in_language(language))
        > max(len(wrong.text.in_language(language)) for wrong in card.distractors)
    ]

    assert len(longest) <= 0.4 * len(all_choices), longest


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_stem_asks(language: str) -> None:
    """Stems and fronts end with a question mark, so that it is plain what is asked; a gap asks by itself."""
    asking = [question.stem for question in questions(language) if question.form is not Form.CLOZE]

    assert [stem for stem in asking if not stem.endswith("?")] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_question_is_asked_twice(language: str) -> None:
    """No two cards of all decks have the same stem; on a figure it is another question where another thing is asked."""
    stems = Counter((question.stem.casefold(), question.picture) for question in questions(language))

    assert [stem for stem, count in stems.items() if count > 1] == []


@pytest.mark.parametrize(
    ("language", "slip"),
    [
        ("de", re.compile(r"""["']|\.\.\.|\d%| - |  |\b\d{4,}\b""")),
        ("en", re.compile(r"""["']|\.\.\.| - |  """)),
    ],
)
def test_texts_are_set_with_care(language: str, slip: re.Pattern[str]) -> None:
    """Typographic quotation marks and dashes; in German a space before the per cent sign and in long numbers."""
    found = [(str(question.card), text) for question in questions(language) for text in texts(question)]

    assert [(card, text) for card, text in found if slip.search(text)] == []


@pytest.mark.parametrize("part", ["tired-erector-spinae", "weak-gluteus-maximus"])
def test_no_effect_of_a_weak_part_is_a_wrong_option_for_the_whole(part: str) -> None:
    """The posterior chain holds the back extensors and gluteus maximus: what follows from either follows from it."""
    whole = "weak-posterior-chain"
    made = {card.id.card: {wrong.id for wrong in card.candidates} for card in cards() if isinstance(card, MadeChoice)}
    of_the_whole = {name: wrong for name, wrong in made.items() if name.startswith(f"{whole}.follows.")}
    causes = {name.split(".")[2]: wrong for name, wrong in made.items() if name.startswith(f"{part}.behind.")}

    assert len(of_the_whole) >= 5
    assert len(causes) >= 3
    assert [name for name, wrong in of_the_whole.items() if wrong & causes.keys()] == []
    assert [effect for effect, wrong in causes.items() if whole in wrong] == []


def test_every_source_of_a_deck_is_used() -> None:
    """Nothing is left over in the head of a deck: a card or a fact rests on each source."""
    for deck in decks():
        section = re.search(r"^sources:\n((?:  .*\n|\n)*)", deck.path.read_text("utf-8"), re.MULTILINE)
        assert section is not None
        used = {source.id for card in deck.cards for source in card.sources}
        if (facts := deck.knowledge) is not None:
            entries = (facts.phases, facts.contractions, facts.structures, facts.actions)
            used |= {source.id for each in entries for entry in each for source in entry.sources}
            used |= {source.id for entry in facts.consequences for source in entry.sources}

        assert sorted(re.findall(r"^  ([a-z0-9-]+):", section[1], re.MULTILINE)) == sorted(used)


def test_no_text_is_the_articles() -> None:
    """No German text of ours shares eight words in a row with the article; the names of its sections do not count."""
    article = article_runs()
    found = [(str(question.card), text) for question in questions("de") for text in texts(question)]
    found += [(deck.id, deck.title.in_language("de")) for deck in decks()]

    assert len(article) > 1000
    assert [(card, text) for card, text in found if runs(text) & article] == []


def test_a_run_is_found_whatever_stands_between_its_words() -> None:
    """Capitals, line ends and punctuation do not hide a copied sentence; seven words are nobody's."""
    sentence = "Eins zwei, drei – vier\nfünf (sechs) sieben ACHT."

    assert runs(sentence) == runs("»EINS« zwei drei vier fünf sechs sieben acht")
    assert len(runs(f"{sentence} neun")) == 2
    assert runs("eins zwei drei vier fünf sechs sieben") == set()
