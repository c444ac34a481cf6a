"""Searching, filtering and sorting cards as one learner sees them; the words are looked for without an index."""

from datetime import timedelta
from random import Random

import pytest

from quizapp import paths
from quizapp.cards.card_id import CardId
from quizapp.study.browsing import Browser, Tally
from quizapp.study.card_index import NoIndex, PlainIndex
from quizapp.study.card_order import Column
from quizapp.study.card_query import HintKind
from quizapp.study.library import Library
from quizapp.study.notebook import Notebook
from quizapp.study.standings import Learner
from quizapp.study.treatment import Treatment
from tests.conftest import FOOT, HIP, MONDAY, a_library
from tests.responses import respond
from tests.shin_deck import SHIN
from tests.study.learners import Decided, SetLearner, a_state
from tests.study.test_atlas import drawn_library

TUESDAY = MONDAY + timedelta(days=1)
ALL = ["extensor", "flexor", "abductor", "push-off", "landing"]
EXTENSOR, FLEXOR, ABDUCTOR = (CardId("hip", name) for name in ALL[:3])
PUSH_OFF, LANDING = (CardId("foot", name) for name in ALL[3:])


@pytest.fixture
def learner() -> SetLearner:
    """A learner who has not begun."""
    return SetLearner()


def a_browser(learner: Learner, library: Library | None = None) -> Browser:
    """A browser of the hip and the foot, or of these decks."""
    library = library or a_library()
    return Browser(library, learner, PlainIndex(library))


def found(
    browser: Browser, query: str, order: Column | None = None, *, descending: bool = False, language: str = "de"
) -> list[str]:
    """The ids within their decks of what is found."""
    return [card.card for card in browser.find(query, order=order, descending=descending, language=language).cards]


@pytest.mark.parametrize(
    ("query", "cards"),
    [
        ("", ALL),
        ("hüfte", ["extensor", "flexor", "abductor"]),  # the deck's title
        ("HUEFTE streckt", ["extensor"]),
        ('"die hüfte"', ["extensor", "flexor"]),
        ("-hüfte", ["push-off", "landing"]),
        ("muskel -hüfte", ["push-off"]),
        ("achill", ["push-off"]),
        ("exzentrisch konzentrisch", ["landing"]),
        ("beweger", ["extensor", "flexor", "abductor"]),
        ("foot/push", ["push-off"]),
        ("extends", ["extensor"]),  # though the cards are shown in German
        ("so hält sie", []),  # why an option is wrong
        ("%", []),
        ("((( hüfte", ["extensor", "flexor", "abductor"]),
        ("deck:Fuß", ["push-off", "landing"]),
        ("deck:hip", ["extensor", "flexor", "abductor"]),
        ("deck:hip deck:foot", ALL),
        ("-deck:hip", ["push-off", "landing"]),
        ("form:wahl", ["extensor", "abductor", "landing"]),
        ("form:choice form:flashcard", ALL),
        ("form:choice deck:foot", ["landing"]),
        ("-form:choice", ["flexor", "push-off"]),
        ("topic:beweg", ["extensor", "flexor", "abductor"]),
        ("thema:calf", ["push-off", "landing"]),
        ("form:cloze", []),
        ("is:nonsense", []),
        ("-is:nonsense", ALL),
    ],
)
def test_what_a_query_finds(learner: SetLearner, query: str, cards: list[str]) -> None:
    """Words of the card, properties of the card, all of them together, in the order of decks and files."""
    assert found(a_browser(learner), query) == cards


def test_words_of_every_language_are_found(learner: SetLearner) -> None:
    """Who knows a term in another language than the questions are shown in finds the card by it all the same."""
    library = a_library(HIP, "format: 1\ndeck: knee\ntitle: Knie\nlanguages: [de]\ncards:\n"
                        "  - {id: kneecap, form: flashcard, front: Kniescheibe?, back: Patella}\n")  # fmt: skip
    browser = a_browser(learner, library)

    assert found(browser, "extends", language="en") == ["extensor"]
    assert found(browser, "streckt", language="en") == ["extensor"]
    assert found(browser, "patella", language="en") == ["kneecap"]
    assert found(browser, "kniescheibe", language="fr") == ["kneecap"]
    assert found(browser, "streckt", language="fr") == ["extensor"]


def test_structures_by_any_name(learner: SetLearner) -> None:
    """In any language, in Latin, by synonyms and ids; all that are asked for have to be there."""
    browser = a_browser(learner, drawn_library())

    for name in ('"großer gesäß"', "grosser", '"glute max"', "gluteus-maximus", '"musculus gluteus max"'):
        assert "extend-hip.locate" in found(browser, f"structure:{name}", language="en")
        assert "calf.latin" not in found(browser, f"structure:{name}", language="en")
    assert found(browser, "structure:max structure:medius") == ["both"]
    assert found(browser, 'structure:"glutes?"') == []


def test_what_a_card_is_to_the_learner(learner: SetLearner) -> None:
    """New, due, in learning, known, forgotten: by its state today."""
    learner.states = {
        EXTENSOR: a_state(MONDAY),
        FLEXOR: a_state(TUESDAY, repetitions=0),
        ABDUCTOR: a_state(MONDAY - timedelta(days=9), repetitions=0, lapses=6),
        CardId("gone", "away"): a_state(MONDAY),
    }
    browser = a_browser(learner)
    wanted = {
        "new": ["push-off", "landing"],
        "due": ["extensor", "abductor"],
        "learning": ["flexor"],
        "review": ["extensor"],
        "relearning": ["abductor"],
        "leech": ["abductor"],
    }

    assert {trait: found(browser, f"is:{trait}") for trait in wanted} == wanted
    assert found(browser, "-is:new -is:due") == ["flexor"]
    assert found(browser, "is:due is:leech") == ["abductor"]
    assert found(browser, "ist:fällig beugt") == []


def test_what_the_learner_decided(learner: SetLearner) -> None:
    """What is suspended or buried is not due; a card buried until today is."""
    learner.states = {card: a_state(MONDAY) for card in (EXTENSOR, FLEXOR, ABDUCTOR, PUSH_OFF)}
    learner.treatments = {
        EXTENSOR: Decided(suspended=True, marked=True),
        FLEXOR: Decided(buried_until=TUESDAY, note="Denk an die Treppe!"),
        ABDUCTOR: Decided(buried_until=MONDAY, tags=("Prüfung", "👍")),
        LANDING: Decided(tags=("prüfungsangst",)),
        CardId("gone", "away"): Decided(marked=True),
    }
    browser = a_browser(learner)
    wanted = {
        "is:suspended": ["extensor"],
        "is:buried": ["flexor"],
        "is:due": ["abductor", "push-off"],
        "is:marked": ["extensor"],
        "is:noted": ["flexor"],
        "note:treppe": ["flexor"],
        'note:"die treppe"': ["flexor"],
        "note:stiege": [],
        "tag:pruefung": ["abductor", "landing"],
        "tag:PRÜFUNG tag:👍": ["abductor"],
        "tag:angst": ["landing"],
        "-tag:angst form:wahl": ["extensor", "abductor"],
        "prüfung": [],  # a tag is no word of the card
    }

    assert {query: found(browser, query) for query in wanted} == wanted


def test_own_decks(learner: SetLearner, monkeypatch: pytest.MonkeyPatch) -> None:
    """A deck is the learner's own unless it is among those that come with the program."""
    library = a_library()
    assert found(a_browser(learner, library), "is:own") == ALL

    monkeypatch.setattr(paths, "SHIPPED_DECKS", library.decks[0].path.parent)

    assert found(a_browser(learner, library), "is:own") == []


def test_a_notebook_is_a_learner(notebook: Notebook) -> None:
    """What it is told the next search finds."""
    browser = a_browser(notebook, notebook.library)
    assert (found(browser, "is:new"), found(browser, "is:marked")) == (ALL, [])

    question = notebook.library.cards[FLEXOR].ask("de", Random(1))
    notebook.answer(question, respond(question, "right"))
    notebook.treat({EXTENSOR: Treatment(marked=True, tags=("exam",))})

    assert found(browser, "is:new") == ["extensor", "abductor", "push-off", "landing"]
    assert found(browser, "is:marked tag:ex") == ["extensor"]
    assert found(browser, "is:leech") == []


def test_what_changes_meanwhile_is_seen(learner: SetLearner) -> None:
    """After an answer, a decision, a new day, another setting the next search knows of it."""
    browser = a_browser(learner)
    assert (found(browser, "is:new"), found(browser, "is:due")) == (ALL, [])

    learner.states[EXTENSOR] = a_state(TUESDAY)
    assert (found(browser, "is:new"), found(browser, "is:due")) == (ALL[1:], [])

    learner.day = TUESDAY
    assert found(browser, "is:due") == ["extensor"]

    learner.states[EXTENSOR] = a_state(MONDAY + timedelta(days=30), lapses=3)
    assert found(browser, "is:due") == []
    assert found(browser, "", Column.DUE)[0] == "extensor"

    learner.treatments[EXTENSOR] = Decided(marked=True)
    assert found(browser, "is:marked") == ["extensor"]

    assert found(browser, "is:leech") == []
    learner.leech_from = 3
    assert found(browser, "is:leech") == ["extensor"]


def test_the_columns(learner: SetLearner) -> None:
    """Each can be sorted by, both ways; what is alike stands as in the files, and what has nothing there last."""
    learner.states = {
        EXTENSOR: a_state(TUESDAY, interval=9, easiness=130, lapses=2),
        ABDUCTOR: a_state(MONDAY, interval=30, easiness=250),
        LANDING: a_state(MONDAY + timedelta(days=9), repetitions=0, interval=1, easiness=200, lapses=2),
    }
    learner.treatments = {
        FLEXOR: Decided(suspended=True),
        PUSH_OFF: Decided(tags=("b",), buried_until=TUESDAY),
        ABDUCTOR: Decided(tags=("A",)),
        EXTENSOR: Decided(marked=True),
    }
    browser = a_browser(learner)
    wanted = {
        Column.STEM: (["flexor", "push-off", "abductor", "extensor", "landing"],
                      ["landing", "extensor", "abductor", "push-off", "flexor"]),
        Column.DECK: (["push-off", "landing", *ALL[:3]], ALL),
        Column.FORM: (["flexor", "push-off", "extensor", "abductor", "landing"],
                      ["extensor", "abductor", "landing", "flexor", "push-off"]),
        Column.TOPIC: (ALL, ["push-off", "landing", *ALL[:3]]),
        Column.DUE: (["abductor", "extensor", "landing", "flexor", "push-off"],
                     ["landing", "extensor", "abductor", "flexor", "push-off"]),
        Column.INTERVAL: (["landing", "extensor", "abductor", "flexor", "push-off"],
                          ["abductor", "extensor", "landing", "flexor", "push-off"]),
        Column.EASINESS: (["extensor", "landing", "abductor", "flexor", "push-off"],
                          ["abductor", "landing", "extensor", "flexor", "push-off"]),
        Column.LAPSES: (["abductor", "extensor", "landing", "flexor", "push-off"],
                        ["extensor", "landing", "abductor", "flexor", "push-off"]),
        Column.STATE: (["landing", "extensor", "abductor", "push-off", "flexor"],
                       ["flexor", "push-off", "extensor", "abductor", "landing"]),
        Column.TAGS: (["abductor", "push-off", "extensor", "flexor", "landing"],
                      ["push-off", "abductor", "extensor", "flexor", "landing"]),
    }  # fmt: skip

    assert set(wanted) == set(Column)
    for column, (upwards, downwards) in wanted.items():
        assert found(browser, "", column) == upwards, column
        assert found(browser, "", column, descending=True) == downwards, column


def test_stems_as_they_are_shown(learner: SetLearner) -> None:
    """In the order of the alphabet in each language, an umlaut with its base letter, whatever the capitals."""
    fronts = {"1": "zuletzt", "2": "Übel?", "3": "„Ubel!“", "4": "ufer", "5": "ärgern", "6": "Arm", "7": "(aß"}
    cards = "".join(
        f"  - {{id: c{name}, form: flashcard, front: {{de: '{front}', en: 'x{9 - int(name)}'}}, back: B}}\n"
        for name, front in fronts.items()
    )
    library = a_library(f"format: 1\ndeck: a\ntitle: A\nlanguages: [de, en]\ncards:\n{cards}")
    browser = a_browser(learner, library)
    german = ["c5", "c6", "c7", "c2", "c3", "c4", "c1"]

    assert found(browser, "", Column.STEM) == german
    assert found(browser, "", Column.STEM, descending=True) == german[::-1]
    assert found(browser, "", Column.STEM, language="en") == [f"c{name}" for name in "7654321"]
    assert found(browser, "üb", Column.STEM) == ["c2", "c3"]


def test_a_search_is_sorted_too(learner: SetLearner) -> None:
    """What is found stands in the order asked for, also the other way round."""
    browser = a_browser(learner)

    assert found(browser, "muskel", Column.STEM) == ["flexor", "push-off", "abductor", "extensor"]
    assert found(browser, "muskel", descending=True) == ["push-off", "abductor", "flexor", "extensor"]
    assert found(browser, "", descending=True) == ALL[::-1]


def test_hints_come_with_what_is_found(learner: SetLearner) -> None:
    """The rest of the query is followed."""
    result = a_browser(learner).find("((( hüfte", language="de")

    assert [hint.kind for hint in result.hints] == [HintKind.NOTHING_TO_FIND]
    assert len(result.cards) == 3


def test_no_deck_no_card(learner: SetLearner) -> None:
    """An empty library is browsed like any other."""
    browser = a_browser(learner, Library([]))

    for query in ("", "x", "-x", "deck:x", "is:new", "tag:x", "structure:x", "topic:x"):
        for order in (None, *Column):
            assert found(browser, query, order) == []


def test_completions(learner: SetLearner) -> None:
    """What a value that was begun may become, in the words of the language; the rest of the query stays."""
    learner.treatments = {EXTENSOR: Decided(tags=("Prüfung", "später")), FLEXOR: Decided(tags=("Fragen zur Prüfung",))}
    browser = a_browser(learner, a_library(HIP, FOOT.replace("{de: Fuß, en: Foot}", "{de: Fuß und Fessel, en: Foot}")))
    wanted = {
        "deck:": ["deck:Hüfte", 'deck:"Fuß und Fessel"'],
        "knie deck:hue": ["knie deck:Hüfte"],
        "-stapel:fuss": ['-stapel:"Fuß und Fessel"'],
        'deck:"fuß u': ['deck:"Fuß und Fessel"'],
        'deck:"Hüfte"': [],
        "deck:Hüfte": [],
        "deck:Hüfte ": [],
        "deck:xyz": [],
        "is:ausg": ["is:ausgesetzt"],
        "ist:l": ["ist:lernend", "ist:leech"],
        "form:kar": ["form:karteikarte"],
        "tag:": ['tag:"Fragen zur Prüfung"', "tag:Prüfung", "tag:später"],
        "tag:prue": ["tag:Prüfung", 'tag:"Fragen zur Prüfung"'],
        "topic:w": ["topic:Wade"],
        "note:x": [],
        "hüf": [],
        "load:h": [],
        "": [],
    }

    assert {text: browser.completions(text, "de") for text in wanted} == wanted
    assert browser.completions("is:", "en")[:3] == ["is:new", "is:due", "is:learning"]
    assert len(browser.completions("is:", "en")) == 10
    assert browser.completions("deck:f", "en") == ["deck:Foot"]


def test_structures_are_completed_by_their_names(learner: SetLearner) -> None:
    """Those that cards are about, in the language."""
    browser = a_browser(learner, drawn_library())

    assert browser.completions("structure:ges", "de") == [
        'structure:"großer Gesäßmuskel"',
        'structure:"mittlerer Gesäßmuskel"',
    ]
    assert browser.completions("structure:gluteus m", "en") == []


@pytest.mark.parametrize("query", ["is:", "form:", "tag:", "deck:"])
def test_a_completion_finds_something_to_ask(learner: SetLearner, query: str) -> None:
    """What is offered is understood without a hint, and read as one value."""
    learner.treatments = {EXTENSOR: Decided(tags=('"quoted"', "👍"))}
    browser = a_browser(learner, a_library(HIP, FOOT, SHIN))

    for offered in browser.completions(query, "de"):
        assert browser.find(offered, language="de").hints == ()


def test_decks_are_counted(learner: SetLearner) -> None:
    """How many cards of each were met and passed; the same object until something changes."""
    browser = a_browser(learner)
    assert browser.tallies() == {"hip": Tally(3), "foot": Tally(2)}
    assert browser.tallies() is browser.tallies()
    learner.states[FLEXOR] = a_state(TUESDAY)
    learner.states[LANDING] = a_state(TUESDAY, repetitions=0)
    learner.states[CardId("hip", "gone")] = a_state(TUESDAY)

    assert browser.tallies() == {"hip": Tally(3, 1, 1), "foot": Tally(2, 1, 0)}
    assert sum(browser.tallies().values(), Tally()) == Tally(5, 2, 1)


def test_an_index_that_comes_later(learner: SetLearner) -> None:
    """Words find nothing until it is there; properties and orders do before, and what is known of the learner stays."""
    library = a_library()
    browser = Browser(library, learner, NoIndex(library))
    learner.treatments[FLEXOR] = Decided(marked=True)
    assert (found(browser, "hüfte"), found(browser, "is:marked")) == ([], ["flexor"])
    assert found(browser, "", Column.STEM) == ALL
    browser.change_index(PlainIndex(library))

    assert found(browser, "hüfte") == ["extensor", "flexor", "abductor"]
    assert found(browser, "is:marked") == ["flexor"]
    assert found(browser, "", Column.STEM, language="en")[0] == "landing"


def test_tags_that_are_new_are_offered(learner: SetLearner) -> None:
    """What was offered once is not offered for ever."""
    browser = a_browser(learner)
    assert browser.completions("tag:", "en") == []
    learner.treatments[FLEXOR] = Decided(tags=("exam",))
    assert browser.completions("tag:", "en") == ["tag:exam"]
    learner.treatments[FLEXOR] = Decided(tags=("easy",))

    assert browser.completions("tag:", "en") == ["tag:easy"]
    assert browser.completions("x" * 100_000 + " tag:", "en") == []
