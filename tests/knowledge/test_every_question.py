"""Every made question of every deck, at many seeds and in every language, against the facts as they stand in the file.

What is right is worked out here from the file's own data, by other means than the program's.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
import yaml
from rapidfuzz.distance import OSA

from quizapp.cards.card import Card
from quizapp.cards.choice import KEY
from quizapp.cards.deck import Deck
from quizapp.cards.made_choice import MadeChoice
from quizapp.cards.picture import Picture
from quizapp.cards.question import Form, Question
from quizapp.cards.spelling import fold
from quizapp.decks_io.deck_reader import read_deck
from quizapp.paths import FIGURES, SHIPPED_DECKS
from quizapp.study.slips import slips
from tests.knowledge.facts import FACTS

SEEDS: Final = range(20)
FAR: Final = 6
DECKS: Final = {"legs": FACTS} | {path.stem: path.read_text("utf-8") for path in sorted(SHIPPED_DECKS.glob("*.yaml"))}
LISTS: Final = ("structures", "actions", "consequences", "weaknesses", "exercises", "phases", "contractions", "figures")
SORTS: Final = {"muscle": "muscular", "group": "muscular", "tendon": "elastic", "fascia": "elastic", "joint": "joint"}
TISSUES: Final = {"muscle": "muscular", "tendon": "elastic", "fascia": "elastic"}

every_deck = pytest.mark.parametrize("name", DECKS)


class Facts:
    """The data of one deck file."""

    def __init__(self, content: str) -> None:
        data = yaml.safe_load(content)
        self.by_id: dict[str, dict[str, Any]] = {
            section: {entry["id"]: entry for entry in data.get(section, [])} for section in LISTS
        }
        self.shared: list[dict[str, Any]] = [data.get(section) or {} for section in ("labels", "context")]

    @cached_property
    def inside(self) -> dict[str, set[str]]:
        """For every structure all parts of it."""
        structures = self.by_id["structures"]
        inside = {one: set(entry.get("parts", [])) for one, entry in structures.items()}
        for _ in structures:
            inside = {one: parts.union(*(inside[part] for part in parts)) for one, parts in inside.items()}
        return inside

    def kin(self, name: str) -> set[str]:
        """The structure, all that it is a part of, and all parts of it."""
        inside = self.inside
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
        return self.named(self.by_id[section][entity], language)

    def named(self, entry: dict[str, Any], language: str) -> str:
        """What the entry is called."""
        text = entry.get("names") or entry.get("name") or entry["phrase"]
        return str(text if isinstance(text, str) else text[language]).strip()

    def labels(self, figure: str) -> dict[str, dict[str, Any]]:
        """The labels of the figure, asked for or not: those of all figures that it shows, and its own before them."""
        asked, others = self._labels(figure)
        return asked | others

    def asked_labels(self, figure: str) -> set[str]:
        """Those of the labels that have questions of their own."""
        return {*self._labels(figure)[0]} & self.drawn(figure)

    def _labels(self, figure: str) -> list[dict[str, dict[str, Any]]]:
        entry = self.by_id["figures"][figure]
        own = [entry.get(section) or {} for section in ("labels", "context")]
        shown = ids_in(entry["file"])
        return [
            {name: label for name, label in shared.items() if name in shown and not any(name in each for each in own)}
            | mine
            for shared, mine in zip(self.shared, own, strict=True)
        ]

    def drawn(self, figure: str) -> set[str]:
        """The structures and labels of which the drawing has a shape."""
        written = ids_in(self.by_id["figures"][figure]["file"])
        return {*self.by_id["structures"], *self.labels(figure)} & written

    def shapes(self, figure: str, structures: list[str]) -> set[str]:
        """What the figure shows of these: themselves, their parts, and what it says is a part of either."""
        own = set(structures).union(*(self.inside[structure] for structure in structures))
        own |= {name for name, label in self.labels(figure).items() if label.get("of") in own}
        return own & self.drawn(figure)

    def asked_shapes(self, figure: str, structures: list[str]) -> set[str]:
        """What of that is large enough, and of structures that are seen from that side by their own account."""
        entry, known = self.by_id["figures"][figure], self.by_id["structures"]
        views = {name: known[name].get("views") or [entry.get("view")] for name in structures}
        seen = [name for name in structures if entry.get("view") in [None, *views[name]]]
        return self.shapes(figure, seen) - set(entry.get("unasked") or [])

    def wrong_to_point_at(self, action: str, figure: str, name: str) -> bool:
        """Whether the facts prove that what is drawn there does not do this."""
        structure = self.labels(figure)[name].get("of") if name in self.labels(figure) else name
        return structure is not None and self.wrong("who", action, "", structure)

    def lit(self, figure: str, structure: str) -> set[str]:
        """What of the structure lights up there: all that lies in the upper layer; in the deep one if nothing does."""
        shapes = self.shapes(figure, [structure])
        upper = {
            shape for shape, layers in layers_in(self.by_id["figures"][figure]["file"]).items() if "surface" in layers
        }
        return shapes & upper or shapes

    def drawn_alike(self, figure: str, name: str) -> set[str]:
        """What the figure shows that is made of the same as this: muscle, what is elastic, or anything else."""
        made_of = tissues_in(self.by_id["figures"][figure]["file"])
        return {each for each in self.drawn(figure) if TISSUES.get(made_of[each]) == TISSUES.get(made_of[name])}

    def called(self, figure: str, name: str, language: str) -> str:
        """What a structure, or a label of the figure, is called there."""
        entry = self.by_id["structures"].get(name) or {"name": self.labels(figure)[name]}
        return self.named(entry, language)

    def names(self, language: str) -> dict[str, set[str]]:
        """What every structure and every label of a figure is called in that language or in Latin.

        A muscle goes in Latin without its “Musculus” too.
        """
        found: dict[str, set[str]] = {}
        for structure, entry in self.by_id["structures"].items():
            found[structure] = self._names(entry["names"], entry.get("also") or {}, language)
        for figure in self.by_id["figures"]:
            for name, label in self.labels(figure).items():
                found.setdefault(name, set()).update(self._names(label, label.get("also") or {}, language))
        return found

    def _names(self, names: Any, also: dict[str, list[str]], language: str) -> set[str]:
        first = [names] if isinstance(names, str) else [names[each] for each in (language, "la") if each in names]
        bare = [] if isinstance(names, str) else re.findall(r"^Musculus (.+)$", names.get("la", ""))
        return {*first, *bare, *also.get(language, []), *also.get("la", [])}


@cache
def ids_in(file: str) -> frozenset[str]:
    """The names in a drawing, without their sides."""
    drawing = (FIGURES / file).read_text("utf-8")
    return frozenset(re.findall(r'id="([a-z0-9-]+)\.(?:left|right|mid)"', drawing))


@cache
def layers_in(file: str) -> dict[str, set[str]]:
    """For every name in a shipped drawing the layers in which it has a shape."""
    found: dict[str, set[str]] = {}
    for layer in ET.parse(FIGURES / file).getroot():
        for element in layer.iter():
            if "." in (name := element.get("id", "")):
                found.setdefault(name.split(".")[0], set()).add(layer.get("class", ""))
    return found


@cache
def tissues_in(file: str) -> dict[str, str]:
    """What the shapes of every name in a shipped drawing are made of."""
    drawing = (FIGURES / file).read_text("utf-8")
    return dict(re.findall(r'id="([a-z0-9-]+)\.(?:left|right|mid)" class="(\w+)"', drawing))


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


def lit_choices(name: str) -> list[Card]:
    """The choices of what is lit on a figure."""
    return [card for card in deck(name).cards if card.form is Form.NAME and isinstance(card, MadeChoice)]


def on_figures(name: str, *templates: str) -> Iterator[tuple[Card, Picture, list[str]]]:
    """The cards of these templates, each with what it shows and the parts of its id."""
    for card in deck(name).cards:
        parts = card.id.card.split(".")
        if card.made and parts[1] in templates:
            assert card.picture is not None
            yield card, card.picture, parts


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
    for card in made_choices(name) + lit_choices(name):
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
def test_whole_and_part_are_not_shown_together(name: str) -> None:
    """No two structures that are wrong options of one card are of one family."""
    facts = Facts(DECKS[name])
    for card in made_choices(name) + lit_choices(name):
        for question in showings(card):
            wrong = [option.entity for option in question.options if not option.correct]
            shown = [entity for entity in wrong if entity in facts.by_id["structures"]]
            kin = [{one, other} for one, other in combinations(shown, 2) if other in facts.kin(one)]
            assert (str(card.id), kin) == (str(card.id), [])


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
    for card in made_choices(name) + lit_choices(name):
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
    """Where several answers are right, each has a stem of its own; on a figure it may be another, or lit elsewhere."""
    asked = []
    for card in deck(name).cards:
        if card.made:
            question = card.ask(language, Random(1))
            picture = question.picture
            figure = "" if picture is None else picture.figure
            lit = picture.structures if picture is not None and question.form is Form.NAME else ()
            asked.append((question.stem, figure, lit))

    assert sorted(asked) == sorted(set(asked))


@every_deck
def test_a_timeline_has_all_right_phases_and_no_other(name: str) -> None:
    """Every phase of the cycle stands there in its order; the mover's are right, and all others are proved wrong."""
    facts = Facts(DECKS[name])
    for card in deck(name).cards:
        if card.made and card.form is Form.TIMELINE:
            fact, template, part = card.id.card.split(".")
            (own,) = (each for each in facts.by_id["actions"][fact]["movers"] if each["structure"] == part)
            assert (template, own["role"]) == ("timeline", "main")
            for language in card.languages:
                options = card.ask(language, Random(1)).options
                assert [option.key for option in options] == list(facts.by_id["phases"])
                assert {option.key for option in options if option.correct} == set(own["phases"])
                for option in options:
                    shown = (str(card.id), option.key)
                    assert (*shown, facts.wrong("when", fact, part, option.key)) == (*shown, not option.correct)
                    assert option.text == facts.text("when", option.key, language)


@every_deck
def test_a_structure_is_looked_for_wherever_it_is_drawn(name: str) -> None:
    """On every figure where enough of it can be seen there is one card, and right is all that is drawn of it."""
    facts = Facts(DECKS[name])
    looked_for = {
        (parts[0], picture.figure): set(picture.structures)
        for _card, picture, parts in on_figures(name, "locate")
        if len(parts) == 3
    }
    wanted = {
        (structure, figure): facts.shapes(figure, [structure])
        for figure in facts.by_id["figures"]
        for structure in facts.by_id["structures"]
        if facts.asked_shapes(figure, [structure])
    }
    for figure in facts.by_id["figures"]:
        wanted |= {(label, figure): {label} for label in facts.asked_labels(figure)}

    assert looked_for == wanted
    assert all(
        picture.helpers == picture.mute == () and parts[2] == picture.figure
        for _card, picture, parts in on_figures(name, "locate")
        if len(parts) == 3
    )


@every_deck
def test_what_may_be_pointed_at_for_a_job_is_proved(name: str) -> None:
    """Right are the main movers, nearly right the others and their groups; all else is mute or proved wrong.

    What the figure names as a part of a group that helps, or of which a part is a mover, is mute.
    """
    facts = Facts(DECKS[name])
    jobs = [(parts[0], picture) for _card, picture, parts in on_figures(name, "locate") if len(parts) == 2]
    for fact, picture in jobs:
        movers = facts.who_does(fact)
        main = facts.shapes(picture.figure, [each for each in movers if facts.role(fact, each) == "main"])
        above = {group for group, parts in facts.inside.items() if parts & set(movers)}
        groups = above | {each for each in movers if facts.by_id["structures"][each]["kind"] == "group"}
        unsaid = {name for name, label in facts.labels(picture.figure).items() if label.get("of") in groups}
        nearly = (facts.shapes(picture.figure, movers) | (above & facts.drawn(picture.figure))) - unsaid
        assert (fact, set(picture.structures), set(picture.helpers)) == (fact, main, nearly - main)
        assert (fact, set(picture.mute) & (main | nearly)) == (fact, set())
        for shape in facts.drawn(picture.figure) - main - nearly:
            shown = (fact, shape)
            wrong = facts.wrong_to_point_at(fact, picture.figure, shape)
            assert (*shown, wrong) == (*shown, shape not in picture.mute)
    complete = {
        action
        for action, entry in facts.by_id["actions"].items()
        for figure in facts.by_id["figures"]
        if entry.get("complete")
        and facts.asked_shapes(figure, [each for each in facts.who_does(action) if facts.role(action, each) == "main"])
    }

    assert sorted(fact for fact, _picture in jobs) == sorted(complete)


@every_deck
def test_what_is_lit_has_one_name_among_the_options(name: str) -> None:
    """The key is what is lit; no option is of its family, of another sort, or lit as well, nor would a part look so.

    Around a label stands what is drawn of the same stuff, unless the figure has hardly anything of that.
    """
    facts = Facts(DECKS[name])
    for card, picture, (fact, _template, *plate) in on_figures(name, "lit"):
        whole = facts.labels(picture.figure)[fact].get("of") if plate else fact
        kin = set() if whole is None else facts.kin(whole)
        lit = {fact} if plate else facts.lit(picture.figure, fact)
        assert (str(card.id), set(picture.structures)) == (str(card.id), lit)
        assert lit
        if not plate and fact not in lit:
            alike = [part for part in facts.inside[fact] if facts.lit(picture.figure, part) == lit]
            assert (str(card.id), alike) == (str(card.id), [])
        every = {fact} if plate else facts.shapes(picture.figure, [fact])
        stuff = facts.drawn_alike(picture.figure, fact) - kin - {fact} if plate else set()
        for question in showings(card):
            for option in question.options:
                assert option.entity is not None
                assert option.text == facts.called(picture.figure, option.entity, question.language)
                assert option.correct is (option.entity == fact)
                if not option.correct and len(stuff) > 2:
                    assert (str(card.id), option.entity, option.entity in stuff) == (str(card.id), option.entity, True)
                if not option.correct and not plate:
                    kinds = [facts.by_id["structures"][each]["kind"] for each in (fact, option.entity)]
                    assert len({SORTS[kind] for kind in kinds}) == 1
                if not option.correct:
                    assert (str(card.id), option.entity in kin) == (str(card.id), False)
                    inside = [option.entity] if option.entity in facts.by_id["structures"] else []
                    shapes = facts.shapes(picture.figure, inside) or {option.entity}
                    assert (str(card.id), option.entity, shapes & every) == (str(card.id), option.entity, set())


@cache
def folded(name: str) -> str:
    """The name as it is compared."""
    return fold(name).text


def alike(one: str, other: str) -> bool:
    """Whether so few letters differ that a slip could be thought of at all; to weigh every pair would take minutes."""
    return OSA.distance(folded(one), folded(other), score_cutoff=FAR) <= FAR


@every_deck
def test_a_typed_name_of_anything_else_is_wrong(name: str) -> None:
    """Each of its own names is right, and none of another structure or label is, nor taken for a slip."""
    facts = Facts(DECKS[name])
    for card, picture, (fact, *_rest) in on_figures(name, "lit-typed"):
        for language in card.languages:
            question = card.ask(language, Random(1))
            names = facts.names(language)
            own = names.pop(fact)
            assert set(question.accepted) <= own
            assert sorted({each.casefold() for each in own}) == sorted(each.casefold() for each in question.accepted)
            judged = {
                (entity, each): slips(each, question.accepted, question.rejected)
                for entity, others in names.items()
                for each in others - own
                if any(alike(each, accepted) for accepted in question.accepted)
            }
            assert {key: verdict for key, verdict in judged.items() if verdict is not None} == {}
            lit = [entity for entity in names if entity in facts.by_id["structures"]]
            same = [entity for entity in lit if facts.lit(picture.figure, entity) == set(picture.structures)]
            assert (str(card.id), [entity for entity in same if entity not in facts.kin(fact)]) == (str(card.id), [])
