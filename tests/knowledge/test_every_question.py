"""Every made question of every deck, at many seeds and in every language, against the facts as they stand in the file.

What is right is worked out here from the file's own data, by other means than the program's.
"""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
import yaml

from quizapp.cards.card import Card
from quizapp.cards.choice import KEY
from quizapp.cards.deck import Deck
from quizapp.cards.question import Form, Question
from quizapp.decks_io.deck_reader import read_deck
from quizapp.paths import SHIPPED_DECKS
from tests.knowledge.facts import FACTS

SEEDS: Final = range(20)
DECKS: Final = {"legs": FACTS} | {path.stem: path.read_text("utf-8") for path in sorted(SHIPPED_DECKS.glob("*.yaml"))}
LISTS: Final = ("structures", "actions", "consequences", "weaknesses", "exercises", "phases", "contractions")

every_deck = pytest.mark.parametrize("name", DECKS)


class Facts:
    """The data of one deck file."""

    def __init__(self, content: str) -> None:
        data = yaml.safe_load(content)
        self.by_id: dict[str, dict[str, Any]] = {
            section: {entry["id"]: entry for entry in data.get(section, [])} for section in LISTS
        }

    def kin(self, name: str) -> set[str]:
        """The structure, all that it is a part of, and all parts of it."""
        structures = self.by_id["structures"]
        inside = {one: set(entry.get("parts", [])) for one, entry in structures.items()}
        for _ in structures:
            inside = {one: parts.union(*(inside[part] for part in parts)) for one, parts in inside.items()}
        return {name} | inside[name] | {one for one, parts in inside.items() if name in parts}

    def overlaps(self, name: str, others: list[str]) -> bool:
        """Whether the structure is one of the others, a part of one or its group."""
        return any(other in self.kin(name) for other in others)

    def who_does(self, action: str) -> list[str]:
        """All movers of the action."""
        return [mover["structure"] for mover in self.by_id["actions"][action]["movers"]]

    def role(self, action: str, structure: str) -> str | None:
        """The structure's role in the action."""
        movers = {mover["structure"]: mover["role"] for mover in self.by_id["actions"][action]["movers"]}
        return movers.get(structure)

    def listed(self, action: str, structure: str, entry: str) -> list[list[str]]:
        """The lists of phases or contraction types of the structure and its kin in the action."""
        movers = self.by_id["actions"][action]["movers"]
        kin = [mover.get(entry, []) for mover in movers if mover["structure"] in self.kin(structure)]
        return [[value] if isinstance(value, str) else value for value in kin]

    def right(self, template: str, fact: str, part: str, entity: str) -> bool:
        """Whether the facts say that this entity answers the question."""
        match template:
            case "who":
                return self.role(fact, entity) == "main"
            case "does":
                return self.role(entity, part) == "main"
            case "when":
                return any(entity in phases for phases in self.listed(fact, part, "phases"))
            case "how":
                return any(entity in kinds for kinds in self.listed(fact, part, "contraction"))
            case "follows":
                return entity in self.by_id["weaknesses"][fact]["leads_to"]
            case "behind":
                return part in self.by_id["weaknesses"][entity]["leads_to"]
            case "trains":
                return entity in self.by_id["exercises"][fact]["targets"]
            case "trained-by":
                return part in self.by_id["exercises"][entity]["targets"]
        raise AssertionError(template)

    def wrong(self, template: str, fact: str, part: str, entity: str) -> bool:
        """Whether the facts prove that this entity does not answer the question."""
        actions, weaknesses, exercises = (self.by_id[each] for each in ("actions", "weaknesses", "exercises"))
        match template:
            case "who":
                return actions[fact].get("complete", False) and not self.overlaps(entity, self.who_does(fact))
            case "does":
                return actions[entity].get("complete", False) and not self.overlaps(part, self.who_does(entity))
            case "when":
                lists = self.listed(fact, part, "phases")
                return all(phases and entity not in phases for phases in lists)
            case "how":
                lists = self.listed(fact, part, "contraction")
                return all(kinds and entity not in kinds for kinds in lists)
            case "follows":
                return weaknesses[fact].get("complete", False) and entity not in weaknesses[fact]["leads_to"]
            case "behind":
                return weaknesses[entity].get("complete", False) and part not in weaknesses[entity]["leads_to"]
            case "trains":
                trained = {target for exercise in exercises.values() for target in exercise["targets"]}
                complete = exercises[fact].get("complete", False) and entity in trained
                return complete and not self.overlaps(entity, exercises[fact]["targets"])
            case "trained-by":
                complete = exercises[entity].get("complete", False)
                return complete and not self.overlaps(part, exercises[entity]["targets"])
        raise AssertionError(template)

    def text(self, template: str, entity: str, language: str) -> str:
        """What the entity is called as an option."""
        section = {
            "who": "structures",
            "does": "actions",
            "when": "phases",
            "how": "contractions",
            "follows": "consequences",
            "behind": "weaknesses",
            "trains": "structures",
            "trained-by": "exercises",
        }[template]
        entry = self.by_id[section][entity]
        text = entry.get("names") or entry.get("name") or entry["phrase"]
        return str(text if isinstance(text, str) else text[language]).strip()


@cache
def deck(name: str) -> Deck:
    """The deck as the program reads it, without a problem."""
    parsed = read_deck(DECKS[name], Path(f"{name}.yaml"))
    assert parsed.problems == ()
    assert parsed.deck is not None
    return parsed.deck


def made_choices(name: str) -> list[Card]:
    """The choices that were made from the deck's facts."""
    return [card for card in deck(name).cards if card.made and card.form is Form.CHOICE]


def showings(card: Card) -> Iterator[Question]:
    """The card at every seed in every language."""
    for language in card.languages:
        for seed in SEEDS:
            yield card.ask(language, Random(f"{seed} {card.id}"))


@every_deck
def test_exactly_one_option_is_right(name: str) -> None:
    """The key answers the question by the facts, and the facts prove every other option wrong."""
    facts = Facts(DECKS[name])
    for card in made_choices(name):
        fact, template, part = card.id.card.split(".")
        for question in showings(card):
            assert [option.key for option in question.options if option.correct] == [KEY]
            for option in question.options:
                assert option.entity is not None
                shown = (str(card.id), option.entity)
                assert (*shown, facts.right(template, fact, part, option.entity)) == (*shown, option.correct)
                assert (*shown, facts.wrong(template, fact, part, option.entity)) == (*shown, not option.correct)
                assert option.text == facts.text(template, option.entity, question.language)


@every_deck
def test_options_differ_and_every_wrong_one_teaches(name: str) -> None:
    """Three or four options, no two alike in text, key or entity, and a rationale for each wrong one."""
    for card in made_choices(name):
        for question in showings(card):
            options = question.options
            assert len(options) in (3, 4)
            for values in ([each.text.casefold() for each in options], [each.key for each in options]):
                assert len(set(values)) == len(options)
            assert len({each.entity for each in options}) == len(options)
            assert all(bool(option.rationale) is not option.correct for option in options)
            assert len({option.rationale for option in options}) == len(options)
            assert question.made
            assert question.structures
            assert question.stem.endswith("?")


@every_deck
def test_ids_are_unique_and_say_fact_and_template(name: str) -> None:
    """No two cards of a deck share an id; a made one begins with its fact, a hand-written one has no dot."""
    cards = deck(name).cards

    assert len({card.id for card in cards}) == len(cards)
    assert all(("." in card.id.card) is card.made for card in cards)
    assert all(card.id.card.split(".")[0] == card.fact for card in cards if card.made)


@every_deck
def test_ids_do_not_hang_on_the_order_of_the_file(name: str) -> None:
    """With every list turned round the same cards are made."""
    data = yaml.safe_load(DECKS[name])
    for section in LISTS:
        for entry in data.get(section, []):
            for inner in ("movers", "phases", "parts", "neighbours", "antagonists", "of", "leads_to", "targets"):
                entry.get(inner, []).reverse()
        data.get(section, []).reverse()
    turned = read_deck(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), Path(f"{name}.yaml"))

    assert turned.problems == ()
    assert turned.deck is not None
    assert sorted(card.id for card in turned.deck.cards) == sorted(card.id for card in deck(name).cards)


@every_deck
def test_every_language_asks_the_same(name: str) -> None:
    """Each made card stands in all languages of the deck, and a seed puts the key in the same place in each."""
    for card in made_choices(name):
        assert card.languages == deck(name).languages
        for seed in SEEDS:
            places = [
                [option.correct for option in card.ask(language, Random(seed)).options] for language in card.languages
            ]
            assert all(each == places[0] for each in places)


@every_deck
@pytest.mark.parametrize("language", ["de", "en"])
def test_length_does_not_give_the_key_away(name: str, language: str) -> None:
    """Over all choices of a deck the right option is strictly the longest in at most 40 %."""
    longest = total = 0
    for card in deck(name).cards:
        if card.form is Form.CHOICE:
            for seed in SEEDS:
                question = card.ask(language, Random(f"{seed} {card.id}"))
                others = [len(option.text) for option in question.options if not option.correct]
                longest += len(question.answer) > max(others)
                total += 1

    assert longest <= 0.4 * total


@every_deck
def test_no_topic_tells_the_answer(name: str) -> None:
    """Where a structure is asked for, the topic is not its region; elsewhere the topic is one of the deck's regions."""
    regions = {
        label["en"] if isinstance(label, dict) else label
        for label in (yaml.safe_load(DECKS[name]).get("regions") or {}).values()
    }
    for card in made_choices(name):
        asks_for_structure = card.id.card.split(".")[1] in ("who", "trains", "behind")
        assert (card.topic.in_language("en") in regions) is not asks_for_structure


@every_deck
@pytest.mark.parametrize("language", ["de", "en"])
def test_no_two_made_questions_read_the_same(name: str, language: str) -> None:
    """Where several answers are right, each has a stem of its own."""
    stems = [card.ask(language, Random(1)).stem for card in deck(name).cards if card.made]

    assert sorted(stems) == sorted(set(stems))
