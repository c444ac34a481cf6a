"""questions: every question as a learner would meet it."""

from collections import Counter
from typing import Any

import pytest

from tests.commands.door import Done, Door

KEYS = [
    "id",
    "deck",
    "form",
    "language",
    "topic",
    "stem",
    "answer",
    "options",
    "explanation",
    "source",
    "structures",
    "figure",
    "made",
]
FORMS = {"flashcard", "choice", "kprim", "term", "cloze", "locate", "name", "timeline", "occlusion"}


def questions(door: Door, *words: str, language: str = "en") -> list[dict[str, Any]]:
    """The question objects in that language."""
    return door.rows("questions", "--language", language, *words)


def test_a_choice_in_full(own: Door) -> None:
    """A choice shows its key among the distractors, each wrong option with its rationale."""
    (question,) = [row for row in questions(own, "--deck", "hip") if row["id"] == "hip/extensor"]
    question["options"].sort(key=lambda option: option["text"])

    assert question == {
        "id": "hip/extensor",
        "deck": "hip",
        "form": "choice",
        "language": "en",
        "topic": "Movers",
        "stem": "Which muscle extends the hip?",
        "answer": "Gluteus maximus",
        "options": [
            {"text": "Gluteus maximus", "correct": True, "rationale": None},
            {"text": "Gluteus medius", "correct": False, "rationale": "It abducts the leg."},
            {"text": "Iliopsoas", "correct": False, "rationale": "It flexes the hip."},
        ],
        "explanation": "It drives the body forward.",
        "source": "Running anatomy",
        "structures": [],
        "figure": None,
        "made": False,
    }


def test_a_corrected_question(own: Door) -> None:
    """What the learner has corrected is asked in the place of what his deck says."""
    folder = own.data / "corrections"
    folder.mkdir()
    head = "format: 1\ndeck: hip\ntitle: Hip\nlanguages: [de, en]\ncorrects: {}\ncards:\n"
    card = "  - {id: flexor, form: flashcard, front: Which one flexes it?, back: Psoas}\n"
    (folder / "hip.yaml").write_text(head + card, "utf-8")
    rows = questions(own, "--deck", "hip")

    assert [row["id"] for row in rows] == ["hip/extensor", "hip/flexor", "hip/abductor"]
    assert (rows[1]["stem"], rows[1]["answer"]) == ("Which one flexes it?", "Psoas")
    assert [row["questions"] for row in own.rows("decks", "list") if row["id"] == "hip"] == [3]


def test_a_flashcard_in_full(own: Door) -> None:
    """A flashcard has no options, and the study language decides what it says."""
    (question,) = [row for row in questions(own, "--deck", "foot", language="de") if row["form"] == "flashcard"]

    assert question == {
        "id": "foot/push-off",
        "deck": "foot",
        "form": "flashcard",
        "language": "de",
        "topic": "Wade",
        "stem": "Welcher Muskel drückt den Fuß ab?",
        "answer": "Gastrocnemius",
        "options": [],
        "explanation": "Er zieht über die Achillessehne.",
        "source": "Laufanatomie",
        "structures": [],
        "figure": None,
        "made": False,
    }


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_question_of_every_deck(own: Door, language: str) -> None:
    """All questions have the promised keys in their order, texts that are not empty, and one right option if any."""
    rows = questions(own, language=language)

    assert len(rows) == sum(deck["questions"] for deck in own.rows("decks", "list"))
    for row in rows:
        assert list(row) == KEYS
        assert row["form"] in FORMS
        assert row["language"] == language
        assert row["id"].split("/")[0] == row["deck"]
        assert all(isinstance(row[name], str) and row[name].strip() for name in ("topic", "stem", "answer"))
        assert [list(option) for option in row["options"]] == [["text", "correct", "rationale"]] * len(row["options"])
    for row in rows:
        if row["form"] == "choice":
            assert [option["text"] for option in row["options"] if option["correct"]] == [row["answer"]]
            assert all(option["rationale"] for option in row["options"] if not option["correct"])


def test_the_ids_are_the_same_in_every_language(own: Door) -> None:
    """The language changes texts and nothing else: ids, forms and the places of the options stay."""
    german, english = questions(own, language="de"), questions(own, language="en")

    def skeleton(rows: list[dict[str, Any]]) -> list[object]:
        return [(row["id"], row["form"], [option["correct"] for option in row["options"]]) for row in rows]

    assert skeleton(german) == skeleton(english)
    assert [row["stem"] for row in german if row["deck"] == "hip"] != [
        row["stem"] for row in english if row["deck"] == "hip"
    ]


def test_study_language_and_interface_language_are_two(own: Door) -> None:
    """--study-language outranks --language, and a deck without that language is asked in its own."""
    foreign = "format: 1\ndeck: latin\ntitle: Latein\nlanguages: [de]\ncards:\n"
    foreign += "  - {id: a, form: flashcard, front: Oberschenkel, back: femur}\n"
    own.write_decks(foreign)

    (row,) = questions(own, "--deck", "latin", "--study-language", "en", language="de")
    assert (row["language"], row["stem"]) == ("de", "Oberschenkel")
    assert questions(own, "--deck", "imbalances", "--study-language", "en", language="de") == questions(
        own, "--deck", "imbalances", language="en"
    )


def test_the_same_seed_gives_the_same_bytes(own: Door) -> None:
    """Output depends on state and seed alone, not on the process or its hash seed; the seed is 0 unless given."""
    first = own.outside("questions", "--json", "--seed", "7", PYTHONHASHSEED="1")
    second = own.outside("questions", "--json", "--seed", "7", PYTHONHASHSEED="2")

    assert (first.status, first.err) == (0, "")
    assert second == first
    assert questions(own) == questions(own, "--seed", "0")


def test_another_seed_gives_another_order(own: Door) -> None:
    """The seed moves the options of a question and nothing else; of a made one it may draw other wrong options."""
    one, two = questions(own, "--seed", "1"), questions(own, "--seed", "2")

    assert one != two
    assert [row["id"] for row in one] == [row["id"] for row in two]
    one, two = ([row for row in rows if not row["made"]] for rows in (one, two))
    for row in [*one, *two]:
        row["options"].sort(key=lambda option: option["text"])
    assert one == two


def test_every_place_is_about_as_likely(door: Door) -> None:
    """Over many questions the right option stands in every place about as often."""
    options = "key: a, distractors: {b: {text: b, rationale: no}, c: {text: c, rationale: no}}"
    cards = "".join(f"  - {{id: c{number}, form: choice, stem: s, {options}}}\n" for number in range(300))
    door.write_decks(f"format: 1\ndeck: many\ntitle: Many\nlanguages: [en]\ncards:\n{cards}")
    places = Counter(
        [option["correct"] for option in row["options"]].index(True) for row in questions(door, "--deck", "many")
    )

    assert sum(places.values()) == 300
    assert all(places[place] >= 75 for place in range(3))


def test_one_deck(own: Door) -> None:
    """--deck shows that deck alone, in the order of its file."""
    assert [row["id"] for row in questions(own, "--deck", "hip")] == ["hip/extensor", "hip/flexor", "hip/abductor"]


@pytest.mark.parametrize("deck", ["knee", "", "hip/extensor", "HIP"])
def test_an_unknown_deck(own: Door, deck: str) -> None:
    """A deck that is not there is a failure that names it, not an empty answer."""
    done = own("questions", "--json", "--deck", deck)

    assert done == Done(1, "", f"There is no deck “{deck}”. “quizapp decks list” shows all decks.\n")


def test_for_people(own: Door) -> None:
    """Without --json a question is its topic, stem and numbered options."""
    done = own("questions", "--deck", "foot")

    lines = done.out.splitlines()
    assert done.status == 0
    assert lines[:4] == [
        "",
        "[Calf] Which muscle pushes the foot off?",
        "",
        "[Calf] How does the calf work in landing?",
    ]
    assert sorted(line[5:] for line in lines[4:]) == ["concentrically", "eccentrically", "isometrically"]
    assert [line[:5] for line in lines[4:]] == ["  1  ", "  2  ", "  3  "]


def test_a_broken_card_does_not_hide_the_rest(own: Door) -> None:
    """The readable questions come out whole, and the problem is named on standard error."""
    own.write_decks(
        "format: 1\ndeck: knee\ntitle: {de: Knie, en: Knee}\nlanguages: [de, en]\ncards:\n"
        "  - {id: a, form: flashcard, front: {de: Streckt?, en: Extends?}, back: {de: Quadriceps, en: Quadriceps}}\n"
        "  - {id: b, form: flashcrad}\n"
    )
    done = own("questions", "--json", "--deck", "knee")

    assert done.status == 0
    assert [row["id"] for row in done.rows] == ["knee/a"]
    assert done.err == (
        f"{own.data / 'decks' / 'own-0.yaml'}:7:19: There is no form “flashcrad”; "
        "there are: flashcard, choice, kprim, cloze, term, occlusion. Did you mean “flashcard”?\n"
    )


def test_nothing_is_written(door: Door) -> None:
    """Showing questions makes no data folder."""
    assert questions(door)
    assert not door.data.exists()
