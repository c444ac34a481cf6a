"""The JSON Schema that editors check decks with: it accepts what the program reads, and knows the same names."""

import json
from collections.abc import Hashable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator

from quizapp.cards.kprim import STATEMENTS
from quizapp.cards.picture import Process
from quizapp.decks_io.deck_reader import FORMAT, MOST_LANGUAGES, read_deck
from quizapp.decks_io.fields import ID, LONGEST_TEXT, MADE_ID, Fields
from quizapp.decks_io.forms import FORMS
from quizapp.decks_io.forms.choice import FEWEST, MOST
from quizapp.knowledge.model import Role, StructureKind, View
from quizapp.paths import SHIPPED_DECKS
from tests.conftest import FOOT, HIP
from tests.knowledge.facts import FACTS
from tests.test_docs import BLOCK, DECK_FORMAT, README, whole_decks

SCHEMA: Final[dict[str, Any]] = json.loads((SHIPPED_DECKS.parent / "resources" / "deck.schema.json").read_text("utf-8"))
PARTS: Final[dict[str, Any]] = SCHEMA["$defs"]
SHOWN: Final = [block for block in BLOCK.findall(DECK_FORMAT.read_text("utf-8")) if "\n    form: " in block]
FIRST: Final = whole_decks(DECK_FORMAT)[0]


class _Editor(yaml.CSafeLoader):
    """Reads YAML as editors do: “true” as the name of an entry is a name."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        """Every name as it was typed."""
        return {key.value: self.construct_object(value, deep=True) for key, value in node.value}


def faults(content: str) -> list[str]:
    """What an editor would underline, as the paths of the values."""
    errors = Draft202012Validator(SCHEMA).iter_errors(yaml.load(content, Loader=_Editor))
    return sorted("/".join(map(str, error.absolute_path)) for error in errors)


def documented() -> Iterator[str]:
    """Every deck in the documents, the first one with each card that is shown by itself, and one with the facts."""
    yield from (*whole_decks(DECK_FORMAT), *whole_decks(README))
    yield from (FIRST + block for block in SHOWN if "\nformat:" not in f"\n{block}")
    for section in ("phases:", "figures:"):
        (facts,) = [block for block in BLOCK.findall(DECK_FORMAT.read_text("utf-8")) if block.startswith(section)]
        yield FIRST + facts


def test_the_schema_is_one() -> None:
    """It is a schema of the draft that it names, and says in words what each name means."""
    Draft202012Validator.check_schema(SCHEMA)

    shapes = [SCHEMA, *(part for part in PARTS.values() if "properties" in part and part is not PARTS["card"])]
    assert [name for shape in shapes for name, value in shape["properties"].items() if "description" not in value] == []


@pytest.mark.parametrize("path", sorted(SHIPPED_DECKS.glob("*.yaml")), ids=lambda path: path.stem)
def test_shipped_decks_are_valid(path: Path) -> None:
    """Whoever takes a shipped deck for a pattern sees nothing underlined."""
    assert faults(path.read_text("utf-8")) == []


CORRECTIONS: Final = HIP.replace("cards:", "corrects: {extend-hip.who.gluteus-maximus: 0a1b}\ncards:").replace(
    "id: flexor", "id: extend-hip.who.gluteus-maximus"
)


def test_ids_of_made_questions_are_for_corrections() -> None:
    """In a file of corrections a card may have the id of a made question, in any other one it is underlined."""
    assert faults(CORRECTIONS) == []
    assert faults(HIP.replace("id: flexor", "id: extend-hip.who.gluteus-maximus")) == ["cards/1/id"]
    assert "corrects" in faults(CORRECTIONS.replace("corrects: {extend-hip.", "corrects: {extend-hip..", 1))


@pytest.mark.parametrize("content", [HIP, FOOT, FACTS, *documented()])
def test_documented_decks_are_valid(content: str) -> None:
    """What the documents show is what editors accept."""
    assert faults(content) == []


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("format: 1", "format: 2", "format"),
        ("deck: hip", "deck: Hip", "deck"),
        ("title:", "titel:", ""),
        ("form: choice", "form: choise", "cards/0/form"),
        ("stem:", "stamm:", "cards/0"),
        ("        rationale: {de: Er beugt die Hüfte., en: It flexes the hip.}\n", "", "cards/0/distractors/iliopsoas"),
        ("      iliopsoas:", "      key:", "cards/0/distractors"),
        ("de: Iliopsoas", "German: Iliopsoas", "cards/0/distractors/iliopsoas/text"),
        ("languages: [de, en]", "languages: [de, de]", "languages"),
    ],
)
def test_a_slip_is_underlined(old: str, new: str, where: str) -> None:
    """What the program would report an editor shows while it is typed."""
    assert old in HIP
    assert where in faults(HIP.replace(old, new, 1))


def test_names_are_those_that_the_readers_ask_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of entry has the names in the schema that its reader knows, and needs those that the reader needs."""
    needed: dict[int, set[str]] = {}
    read: set[tuple[frozenset[str], frozenset[str]]] = set()
    require, close = Fields.required, Fields.close

    def note_required(self: Fields, name: str) -> Any:
        needed.setdefault(id(self), set()).add(name)
        return require(self, name)

    def note_close(self: Fields) -> None:
        read.add((frozenset(self._asked), frozenset(needed.pop(id(self), set()))))
        close(self)

    monkeypatch.setattr(Fields, "required", note_required)
    monkeypatch.setattr(Fields, "close", note_close)
    for content in (FACTS, *documented()):
        read_deck(content, Path("deck.yaml"))

    shapes = [SCHEMA, *(part for part in PARTS.values() if "properties" in part and "required" in part)]
    known = {(frozenset(shape["properties"]), frozenset(shape["required"])) for shape in shapes}
    known.remove((frozenset(["form"]), frozenset(["id", "form"])))  # what all forms have in common
    head = frozenset(SCHEMA["properties"])
    # Cards are needed where there are no facts.
    assert {(names, must - {"cards"} if names == head else must) for names, must in read} == known


def test_words_and_numbers_are_those_of_the_program() -> None:
    """The forms, the kinds of structure, how many wrong options there are and the like."""
    distractors, statements = (
        PARTS["choice"]["properties"]["distractors"],
        PARTS["kprim"]["properties"]["statements"],
    )

    assert PARTS["card"]["properties"]["form"]["enum"] == list(FORMS)
    assert PARTS["structure"]["properties"]["kind"]["enum"] == list(StructureKind)
    assert PARTS["view"]["enum"] == list(View)
    assert PARTS["process"]["enum"] == list(Process)
    assert PARTS["mover"]["properties"]["role"]["enum"] == list(Role)
    assert PARTS["id"]["pattern"] == f"^{ID.pattern}$"
    assert PARTS["card_id"]["pattern"] == f"^{MADE_ID.pattern}$"
    assert PARTS["plain"]["maxLength"] == LONGEST_TEXT
    assert SCHEMA["properties"]["format"]["enum"] == [FORMAT, str(FORMAT)]
    assert SCHEMA["properties"]["languages"]["maxItems"] == MOST_LANGUAGES
    assert (distractors["minProperties"], distractors["maxProperties"]) == (FEWEST, MOST)
    assert (statements["minProperties"], statements["maxProperties"]) == (STATEMENTS, STATEMENTS)
