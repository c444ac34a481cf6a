"""Corrections: cards of the learner's own in the place of shipped ones, which stay as they are underneath."""

from pathlib import Path
from random import Random
from typing import Final

import pytest

from quizapp import paths
from quizapp.cards.card import Card
from quizapp.cards.card_id import CardId
from quizapp.cards.choice import Choice
from quizapp.cards.deck import Deck
from quizapp.cards.flashcard import Flashcard
from quizapp.cards.made_choice import MadeChoice
from quizapp.cards.question import Form
from quizapp.decks_io.checks.all_checks import check_files
from quizapp.decks_io.editing.cards import read_entry
from quizapp.decks_io.editing.correcting import (
    corrections_file,
    open_corrections,
    put_correction,
    remove_correction,
    shipped_entry,
)
from quizapp.decks_io.editing.deck_text import DeckText
from quizapp.decks_io.editing.entry import Entry
from quizapp.decks_io.editing.outcome import Broken, Conflict, DeckFile, Gone, Merged, Outcome, Refused, Saved
from quizapp.decks_io.editing.rehearsal import rehearse
from quizapp.decks_io.problem import Kind
from quizapp.study.library import Library, read_library
from tests.conftest import FOOT, HIP
from tests.images.samples import write_png
from tests.knowledge.facts import FACTS

FLEXOR: Final = CardId("hip", "flexor")


class Home:
    """Folders for shipped decks, corrections and what was read."""

    def __init__(self, folder: Path) -> None:
        self.shipped, self.corrections, self.cache = folder / "shipped", folder / "corrections", folder / "cache"
        self.shipped.mkdir()
        self.ship("hip", HIP)
        self.ship("foot", FOOT)

    def ship(self, name: str, text: str) -> None:
        """An update of that deck."""
        (self.shipped / f"{name}.yaml").write_text(text, "utf-8")

    def read(self) -> Library:
        """All decks, as they are at a new start."""
        return read_library([self.shipped], self.cache, self.corrections)

    def deck(self, name: str) -> Deck:
        """A deck as it is shipped."""
        deck = read_library([self.shipped]).deck(name)
        assert deck is not None
        return deck

    def card(self, card: CardId) -> Card:
        """A card as it is shipped."""
        return next(each for each in self.deck(card.deck).cards if each.id == card)

    def begin(self, card: CardId) -> Entry:
        """What an editor begins with."""
        entry = shipped_entry(self.deck(card.deck), self.card(card))
        assert entry is not None
        return entry

    def opened(self, name: str = "hip") -> DeckFile:
        """The corrections of that deck as they are now."""
        opened = open_corrections(self.corrections, self.deck(name))
        assert isinstance(opened, DeckFile)
        return opened

    def correct(self, card: CardId, entry: Entry, base: Entry | None = None, file: DeckFile | None = None) -> Outcome:
        """Correct that card, in the file as it was read before if that is given."""
        file = self.opened(card.deck) if file is None else file
        return put_correction(file, self.deck(card.deck), self.card(card), entry, base)

    def file(self, name: str = "hip") -> str:
        """What stands in the corrections of that deck."""
        return corrections_file(self.corrections, name).read_text("utf-8")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Two shipped decks, nothing corrected."""
    return Home(tmp_path)


def test_a_corrected_card_stands_in_for_the_shipped_one(home: Home) -> None:
    """At its place, under its id, with its topic and sources; the shipped card is known underneath."""
    saved = home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    library = home.read()

    assert isinstance(saved, Saved)
    assert library.problems == ()
    assert list(library.cards) == list(read_library([home.shipped]).cards)
    card = library.cards[FLEXOR]
    assert isinstance(card, Flashcard)
    assert card.back.in_language("de") == "Psoas"
    assert (card.topic, card.sources) == (home.card(FLEXOR).topic, home.card(FLEXOR).sources)
    assert library.corrected == {FLEXOR: home.card(FLEXOR)}
    assert library.outdated == frozenset()
    assert (home.shipped / "hip.yaml").read_text("utf-8") == HIP


def test_a_file_of_corrections_is_a_deck_file(home: Home) -> None:
    """It has the head of the deck and the corrected cards, and passes the check by itself."""
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    head, _, cards = home.file().partition("corrects:\n")

    assert head == (
        "format: 1\ndeck: hip\ntitle: {de: Hüfte, en: Hip}\nlanguages: [de, en]\ntopics:\n"
        "  movers: {de: Beweger, en: Movers}\nsources:\n  article: {de: Laufanatomie, en: Running anatomy}\n"
    )
    assert cards.split("\n")[1:4] == ["cards:", "  - id: flexor", "    form: flashcard"]
    (checked,) = check_files([corrections_file(home.corrections, "hip")], [])
    assert checked.problems == ()


def test_an_update_that_leaves_the_card_alone(home: Home) -> None:
    """Other cards may change, and the card's own lines be laid out anew: the correction stays, and is up to date."""
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    home.ship(
        "hip", HIP.replace("Er arbeitet", "Er wirkt").replace("back: {de: Iliopsoas, en: Iliopsoas}", "back: Iliopsoas")
    )
    library = home.read()

    assert library.cards[FLEXOR].ask("de", _rng()).answer == "Psoas"
    assert library.cards[CardId("hip", "abductor")].explanation_in("de") == "Er wirkt auf der Seite des Standbeins."
    assert library.outdated == frozenset()


def test_an_update_that_changes_the_card(home: Home) -> None:
    """The correction stays and is named outdated, until it is corrected anew."""
    entry = home.begin(FLEXOR) | {"back": "Psoas"}
    home.correct(FLEXOR, entry)
    home.ship("hip", HIP.replace("Er hebt das Knie.", "Er hebt das Knie im Schwung."))
    library = home.read()

    assert library.outdated == {FLEXOR}
    assert library.cards[FLEXOR].ask("de", _rng()).answer == "Psoas"
    assert library.corrected[FLEXOR].explanation_in("de") == "Er hebt das Knie im Schwung."
    again = home.correct(FLEXOR, entry | {"back": "M. psoas"}, entry)
    assert isinstance(again, Saved)
    assert home.read().outdated == frozenset()


def test_an_outdated_correction_may_be_kept_as_it_is(home: Home) -> None:
    """Saved once more without a change it is up to date: the learner has looked at it."""
    entry = home.begin(FLEXOR) | {"back": "Psoas"}
    home.correct(FLEXOR, entry)
    home.ship("hip", HIP.replace("Er hebt das Knie.", "Er hebt das Knie im Schwung."))

    assert isinstance(home.correct(FLEXOR, entry, entry), Saved)
    assert home.read().outdated == frozenset()


def test_a_card_that_left_the_deck(home: Home) -> None:
    """Its correction is not used and not lost: when the card comes back, so does the correction."""
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    home.ship("hip", HIP.replace("id: flexor", "id: psoas"))
    library = home.read()

    assert FLEXOR not in library.cards
    assert (library.corrected, library.problems) == ({}, ())
    home.ship("hip", HIP)
    assert home.read().cards[FLEXOR].ask("de", _rng()).answer == "Psoas"


def test_a_deck_that_is_gone(home: Home) -> None:
    """Corrections of a deck that nobody has are no fault."""
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    (home.shipped / "hip.yaml").unlink()

    assert ([deck.id for deck in home.read().decks], home.read().problems) == (["foot"], ())


def test_a_correction_is_taken_back(home: Home) -> None:
    """The shipped card is asked again; the last one leaves a file without cards and without a problem."""
    entry = home.begin(FLEXOR) | {"back": "Psoas"}
    extensor = CardId("hip", "extensor")
    home.correct(FLEXOR, entry)
    home.correct(extensor, home.begin(extensor) | {"key": "Psoas"})
    assert set(home.read().corrected) == {FLEXOR, extensor}

    assert isinstance(remove_correction(home.opened(), entry), Saved)
    assert set(home.read().corrected) == {extensor}
    other = read_entry(home.file(), "extensor")
    assert other is not None
    assert isinstance(remove_correction(home.opened(), other), Saved)
    assert (home.read().corrected, home.read().problems) == ({}, ())
    assert home.file().endswith("corrects: {}\ncards: []\n")
    assert isinstance(home.correct(FLEXOR, entry), Saved)
    assert set(home.read().corrected) == {FLEXOR}
    assert isinstance(remove_correction(home.opened("foot"), entry), Gone)


def test_a_correction_never_overwrites_another(home: Home) -> None:
    """What was corrected in the file or in another window meanwhile is shown beside mine."""
    entry = home.begin(FLEXOR) | {"back": "Psoas"}
    home.correct(FLEXOR, entry)

    second = home.correct(FLEXOR, entry | {"back": "Lende"})
    assert isinstance(second, Conflict)
    assert (second.theirs, second.base) == (entry, None)
    path = corrections_file(home.corrections, "hip")
    path.write_text(home.file().replace("back: Psoas", "back: M. psoas  # mine"), "utf-8")
    third = home.correct(FLEXOR, entry | {"back": "Lende"}, entry)
    assert isinstance(third, Conflict)
    assert [each.theirs for each in third.differences] == ["M. psoas"]
    assert isinstance(home.correct(FLEXOR, entry | {"back": "Lende"}, third.theirs), Saved)
    assert "    back: Lende  # mine\n" in home.file()
    assert isinstance(home.correct(FLEXOR, entry | {"back": "Lende"}, entry), Saved | Merged)


def test_what_others_corrected_meanwhile_is_told(home: Home) -> None:
    """Two cards are corrected in two windows, and both began the file: both are there, and the second says so."""
    extensor, first, second = CardId("hip", "extensor"), home.opened(), home.opened()
    mine, theirs = home.begin(extensor) | {"key": "Psoas"}, home.begin(FLEXOR) | {"back": "Psoas"}

    assert isinstance(home.correct(FLEXOR, theirs, None, first), Saved)
    assert isinstance(home.correct(extensor, mine, None, second), Merged)
    assert set(home.read().corrected) == {FLEXOR, extensor}
    before = home.opened()
    assert isinstance(home.correct(extensor, mine | {"key": "Lende"}, mine, before), Saved)
    assert isinstance(remove_correction(before, theirs), Merged)
    assert set(home.read().corrected) == {extensor}


def test_a_broken_file_of_corrections_is_told_and_left(home: Home) -> None:
    """Its problems are told like any deck's, the shipped cards are asked, and nothing is written into it."""
    entry = home.begin(FLEXOR) | {"back": "Psoas"}
    home.correct(FLEXOR, entry)
    file, path = home.opened(), corrections_file(home.corrections, "hip")
    path.write_text(home.file().replace("languages: [de, en]", "languages: [de"), "utf-8")
    library = home.read()

    assert [(problem.path, problem.kind) for problem in library.problems] == [(path, Kind.SYNTAX)]
    assert (library.corrected, len(library.cards)) == ({}, 5)
    assert isinstance(home.correct(FLEXOR, entry, entry, file), Broken)
    assert isinstance(remove_correction(file, entry), Broken)
    assert isinstance(open_corrections(home.corrections, home.deck("hip")), Broken)


def test_one_bad_correction_costs_itself(home: Home) -> None:
    """The shipped card is asked in its place, and the other corrections count."""
    extensor = CardId("hip", "extensor")
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    home.correct(extensor, home.begin(extensor) | {"key": "Psoas"})
    path = corrections_file(home.corrections, "hip")
    path.write_text(home.file().replace("back: Psoas", "back:"), "utf-8")
    library = home.read()

    assert [problem.kind for problem in library.problems] == [Kind.EMPTY_TEXT]
    assert set(library.corrected) == {extensor}
    assert library.cards[FLEXOR] == home.card(FLEXOR)


def test_a_disk_that_refuses(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told in the system's words, and so is a shipped deck that cannot be read."""
    entry, deck, card, file = home.begin(FLEXOR), home.deck("hip"), home.card(FLEXOR), home.opened()
    home.corrections.write_text("a file in its place")
    assert isinstance(home.correct(FLEXOR, entry), Refused)
    (home.shipped / "hip.yaml").unlink()

    refused = put_correction(file, deck, card, entry, None)
    assert isinstance(refused, Refused)
    assert refused.path == deck.path
    with pytest.raises(OSError, match="No such file"):
        open_corrections(home.corrections, deck)


def test_topics_and_sources_that_came_later(home: Home) -> None:
    """What the deck did not have when its corrections were begun comes with the card that names it."""
    extensor = CardId("hip", "extensor")
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    home.ship(
        "hip",
        HIP.replace("topics:\n", "topics:\n  power: {de: Kraft, en: Power}\n")
        .replace("sources:\n", "sources:\n  neumann: {beyond: true, de: Neumann, en: Neumann}\n")
        .replace("topic: movers", "topic: power", 1)
        .replace("source: [article]", "source: [article, neumann]", 1),
    )
    home.correct(extensor, home.begin(extensor) | {"key": "Psoas"})
    library = home.read()

    assert library.problems == ()
    card = library.cards[extensor]
    assert card.topic.in_language("en") == "Power"
    assert [(source.id, source.beyond) for source in card.sources] == [("article", False), ("neumann", True)]


def test_the_first_topics_of_a_deck(home: Home) -> None:
    """A deck that had no topics when its corrections were begun may have some now."""
    bare = HIP.replace("topics:\n  movers: {de: Beweger, en: Movers}\n", "").replace("    topic: movers\n", "")
    home.ship("hip", bare)
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    home.ship("hip", HIP)
    extensor = CardId("hip", "extensor")
    home.correct(extensor, home.begin(extensor) | {"key": "Psoas"})

    assert "corrects:\n  flexor: " in home.file()
    assert "topics:\n  movers: {de: Beweger, en: Movers}\ncards:\n" in home.file()
    assert home.read().cards[extensor].topic.in_language("en") == "Movers"


def test_a_correction_is_checked_and_previewed_before_it_is_saved(home: Home) -> None:
    """With the head of its deck, whether there is a file of corrections yet or not."""
    entry = home.begin(FLEXOR)
    for _ in range(2):
        text, path = home.opened().text, corrections_file(home.corrections, "hip")
        replacing = "flexor" if "flexor" in DeckText(text).ids else None
        wrong = rehearse(text, entry | {"topic": "x"}, path, replacing)
        assert [each.field for each in wrong.findings] == [("topic",)]
        right = rehearse(text, entry, path, replacing)
        assert (right.findings, len(right.cards)) == ([], 1)
        home.correct(FLEXOR, entry)


WITH_IMAGE: Final = HIP.replace(
    "back: {de: Iliopsoas, en: Iliopsoas}", "back: Iliopsoas\n    image: {file: a.png, text: A}"
)
KNEE: Final = """\
format: 1
deck: knee
title: Knie
languages: [de]
cards:
  - id: front
    form: occlusion
    image: {file: knee.png, text: Ein Knie}
    boxes:
      femur: {at: [10, 2, 12, 6], answer: Oberschenkelknochen, structure: femur}
      patella: {at: [18, 11, 6, 5], answer: Kniescheibe}
  - {id: last, form: flashcard, front: Was?, back: Das}
"""
PATELLA: Final = CardId("knee", "front.patella")


@pytest.fixture
def pictured(home: Home, monkeypatch: pytest.MonkeyPatch) -> Home:
    """Shipped decks with images, beside them and in their folder."""
    monkeypatch.setattr(paths, "SHIPPED_DECKS", home.shipped)
    home.ship("hip", WITH_IMAGE)
    home.ship("knee", KNEE)
    write_png(home.shipped / "a.png", 40, 30)
    write_png(home.shipped / "images" / "b.png", 40, 30)
    write_png(home.shipped / "images" / "knee.png", 40, 30)
    return home


def test_a_corrected_card_keeps_its_image(pictured: Home) -> None:
    """It lies with the shipped deck, wherever it lies there, and is shown with the correction too."""
    for name in ("a.png", "b.png"):
        pictured.ship("hip", WITH_IMAGE.replace("a.png", name))
        image = pictured.card(FLEXOR).image
        base = read_entry(pictured.opened().text, "flexor")
        pictured.correct(FLEXOR, pictured.begin(FLEXOR) | {"back": f"Psoas {name}"}, base)
        library = pictured.read()

        assert library.problems == ()
        assert library.cards[FLEXOR].ask("de", _rng()).answer == f"Psoas {name}"
        assert image is not None
        assert library.cards[FLEXOR].image == image


@pytest.mark.parametrize(
    "update", [("a.png", "b.png"), ("text: A}", "text: B}"), ("\n    image: {file: a.png, text: A}", "")]
)
def test_an_update_of_the_image_is_an_update_of_the_card(pictured: Home, update: tuple[str, str]) -> None:
    """Another image, other words on it, or none any more."""
    pictured.correct(FLEXOR, pictured.begin(FLEXOR) | {"back": "Psoas"})
    assert pictured.read().outdated == frozenset()
    pictured.ship("hip", WITH_IMAGE.replace(*update))

    assert pictured.read().outdated == {FLEXOR}


def test_the_boxes_of_an_image_are_corrected_together(pictured: Home) -> None:
    """Whichever of them one comes from: one may have another answer, be left out or come anew, all at their place."""
    entry = pictured.begin(PATELLA)
    boxes: Entry = {"patella": {"at": ["18", "11", "6", "5"], "answer": "Patella"}}
    boxes["tibia"] = {"at": ["1", "20", "9", "9"], "answer": "Schienbein"}
    assert isinstance(pictured.correct(PATELLA, entry | {"boxes": boxes}), Saved)
    library = pictured.read()

    assert library.problems == ()
    mine = [card.id.card for card in library.cards.values() if card.id.deck == "knee"]
    assert mine == ["front.patella", "front.tibia", "last"]
    assert library.cards[PATELLA].ask("de", _rng()).answer == "Patella"
    assert library.corrected[PATELLA].ask("de", _rng()).answer == "Kniescheibe"
    assert library.shipped("knee") == pictured.deck("knee")
    base = read_entry(pictured.file("knee"), "front")
    assert base is not None
    assert isinstance(remove_correction(pictured.opened("knee"), base), Saved)
    assert pictured.read().deck("knee") == pictured.deck("knee")


@pytest.mark.parametrize("update", [("Kniescheibe", "Patella"), ("[18, 11", "[19, 11"), ("femur}", "thigh}")])
def test_an_update_of_one_box_is_one_of_them_all(pictured: Home, update: tuple[str, str]) -> None:
    """Its answer, its place, or what lies under it."""
    pictured.correct(PATELLA, pictured.begin(PATELLA) | {"explanation": "Weil."})
    assert pictured.read().outdated == frozenset()
    pictured.ship("knee", KNEE.replace(*update))

    assert pictured.read().outdated == {PATELLA, CardId("knee", "front.femur")}
    base = read_entry(pictured.file("knee"), "front")
    assert base is not None
    pictured.correct(PATELLA, base, base)
    assert pictured.read().outdated == frozenset()


@pytest.fixture
def facts(home: Home) -> Home:
    """A shipped deck of facts besides."""
    home.ship("facts", FACTS)
    return home


def made(home: Home, kind: type[Card] | Form) -> Card:
    """The first made card of that kind."""
    deck = home.deck(_facts_id(home))
    return next(card for card in deck.cards if card.made and (card.form is kind or type(card) is kind))


def _facts_id(home: Home) -> str:
    (deck,) = [deck.id for deck in read_library([home.shipped]).decks if deck.knowledge is not None]
    return deck


def test_a_made_question_is_corrected(facts: Home) -> None:
    """Under its id with dots, as a choice with its nearest wrong options; topic, fact and structures stay."""
    card = made(facts, MadeChoice)
    entry = facts.begin(card.id)
    saved = facts.correct(card.id, entry | {"stem": {"de": "Wer war es?", "en": "Who was it?"}})
    library = facts.read()

    assert isinstance(saved, Saved)
    assert library.problems == ()
    mine = library.cards[card.id]
    assert isinstance(mine, Choice)
    assert mine.stem.in_language("en") == "Who was it?"
    assert (mine.topic, mine.fact, mine.structures) == (card.topic, card.fact, card.structures)
    assert library.facts == read_library([facts.shipped]).facts
    assert set(library.corrected) == {card.id}
    assert library.outdated == frozenset()
    assert "." in card.id.card
    deck = library.deck(card.id.deck)
    assert deck is not None
    assert deck.knowledge == facts.deck(card.id.deck).knowledge


def test_a_made_question_whose_facts_have_changed(facts: Home) -> None:
    """Another phrase in the deck makes its correction outdated."""
    card = made(facts, MadeChoice)
    assert isinstance(card, MadeChoice)
    facts.correct(card.id, facts.begin(card.id) | {"stem": {"de": "Wer?", "en": "Who?"}})
    old = card.key.in_language("de")
    facts.ship("facts", FACTS.replace(old, f"{old} neu"))

    assert facts.read().outdated == {card.id}


def test_a_question_on_a_timeline_cannot_be_corrected(facts: Home) -> None:
    """There is no entry to begin with."""
    card = made(facts, Form.TIMELINE)

    assert shipped_entry(facts.deck(card.id.deck), card) is None


def test_ids_with_dots_belong_to_corrections_alone(home: Home) -> None:
    """In any other deck the id of a card has none."""
    home.ship("knee", HIP.replace("deck: hip", "deck: knee").replace("id: flexor", "id: flexor.who"))

    assert [problem.kind for problem in home.read().problems] == [Kind.BAD_ID]


def test_what_was_read_of_corrections_is_kept(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    """With neither deck nor corrections changed nothing is read again, and the same comes of it."""
    home.correct(FLEXOR, home.begin(FLEXOR) | {"back": "Psoas"})
    first = home.read()
    monkeypatch.setattr("quizapp.decks_io.deck_reader.read_deck", lambda *_: pytest.fail("read again"))
    second = home.read()

    assert (second.decks, second.corrected, second.outdated) == (first.decks, first.corrected, first.outdated)
    assert len(list(home.cache.iterdir())) == 3


def _rng() -> Random:
    return Random(0)
