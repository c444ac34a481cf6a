"""Images on cards: where they are looked for, what is read of them, and what a bad one costs."""

from pathlib import Path

import pytest

from quizapp.cards.image import Image
from quizapp.cards.text import Text
from quizapp.decks_io.checks.all_checks import check_files
from quizapp.decks_io.deck_reader import read_deck
from quizapp.decks_io.loader import load_decks
from quizapp.decks_io.parsed_deck import ParsedDeck
from quizapp.decks_io.problem import Kind
from tests.decks_io.texts import HEAD, a_choice, a_cloze, a_flashcard, a_kprim, a_statement, a_term, in_english
from tests.images.samples import jpeg_head, png, png_head, turned, write_png

FLASHCARD = ("front: F?", "back: B")


def read(folder: Path, *lines: str) -> ParsedDeck:
    """What is read of a flashcard with these lines, in a deck in that folder."""
    return read_deck(HEAD + a_flashcard("one", *FLASHCARD, *lines), folder / "deck.yaml")


def image(parsed: ParsedDeck) -> Image | None:
    """The image of the one card."""
    assert parsed.deck is not None
    (card,) = parsed.deck.cards
    return card.image


def told(parsed: ParsedDeck) -> list[str]:
    """What is wrong, without file and place."""
    return [line.split(": ", 1)[1] for line in in_english(*parsed.problems)]


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("image: knee.png", None),
        ("image: {file: knee.png}", None),
        ("image: {file: knee.png, text: Knie}", Text({"de": "Knie", "en": "Knie"})),
        ("image: {file: knee.png, text: {de: Knie, en: Knee}}", Text({"de": "Knie", "en": "Knee"})),
    ],
)
def test_an_image_is_named_with_or_without_a_text(tmp_path: Path, written: str, text: Text | None) -> None:
    """Its size is that of the file."""
    write_png(tmp_path / "knee.png", 40, 30)
    parsed = read(tmp_path, written)

    assert told(parsed) == []
    assert image(parsed) == Image(tmp_path / "knee.png", 40, 30, text)


@pytest.mark.parametrize(
    "card",
    [
        a_flashcard("one", *FLASHCARD, "image: knee.png"),
        a_choice("one", more="    image: knee.png\n"),
        a_kprim("one", *map(a_statement, "abcd")) + "    image: knee.png\n",
        a_cloze("one", "'Die {{Wade}} bremst.'") + "    image: knee.png\n",
        a_term("one", "accepted: Soleus", "image: knee.png"),
    ],
)
def test_every_form_takes_an_image(tmp_path: Path, card: str) -> None:
    """Beside whatever else it has."""
    write_png(tmp_path / "knee.png")
    parsed = read_deck(HEAD + card, tmp_path / "deck.yaml")

    assert told(parsed) == []
    assert image(parsed) is not None


@pytest.mark.parametrize("folder", [".", "images"])
def test_an_image_lies_beside_the_deck_or_in_its_folder(tmp_path: Path, folder: str) -> None:
    """Each place is noted up to the one where it is."""
    write_png(tmp_path / folder / "knee.png")
    parsed = read(tmp_path, "image: knee.png")
    found = image(parsed)

    assert found is not None
    assert found.path == tmp_path / folder / "knee.png"
    assert [bool(stamp) for _, stamp in parsed.companions] == [False] * (folder == "images") + [True]


def test_beside_the_deck_comes_first(tmp_path: Path) -> None:
    """Of two with one name."""
    write_png(tmp_path / "knee.png", 5, 5)
    write_png(tmp_path / "images" / "knee.png", 6, 6)
    found = image(read(tmp_path, "image: knee.png"))

    assert found is not None
    assert found.width == 5


@pytest.mark.parametrize(
    "name",
    [
        "../knee.png",
        "/etc/knee.png",
        "images/knee.png",
        "..\\knee.png",
        "C:knee.png",
        ".knee.png",
        "_.png",
        "knee",
        "'knee.png?'",
        "'~/knee.png'",
        "file:knee.png",
        "https://example.org/knee.png",
    ],
)
def test_a_name_leads_nowhere_else(tmp_path: Path, name: str) -> None:
    """It is refused before anything is looked for, and the card is asked without."""
    parsed = read(tmp_path, f"image: {name}")

    assert [problem.kind for problem in parsed.problems] == [Kind.BAD_IMAGE_NAME]
    assert parsed.companions == ()
    assert image(parsed) is None


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        ("gone.png", None, "There is no image “gone.png” in any of these folders: "),
        ("long.png" * 40, None, "The image “long.png"),
        ("text.png", b"a text", "The image “text.png” is refused. It is neither PNG, JPEG, WebP nor GIF."),
        ("lies.jpg", png(), "The image “lies.jpg” is refused. What it holds is PNG, so its name has to end in .png."),
        ("svg.svg", b"<svg/>", "The image “svg.svg” is refused. It is an SVG drawing"),
        ("svg.png", b"<svg/>", "The image “svg.png” is refused. It is an SVG drawing"),
        ("bomb.png", png_head(20_000, 10_000), "The image “bomb.png” is refused. It has 20000 × 10000 pixels"),
        ("half.png", png()[:20], "The image “half.png” is refused. The file is damaged or not complete."),
        ("empty.png", b"", "The image “empty.png” is refused. It is neither PNG, JPEG, WebP nor GIF."),
    ],
)
def test_a_bad_image_leaves_the_card(tmp_path: Path, name: str, raw: bytes | None, said: str) -> None:
    """Its file, its line and the reason are told once, and the card is asked without it."""
    if raw is not None:
        (tmp_path / name).write_bytes(raw)
    parsed = read(tmp_path, f"image: {name}")

    assert [line.startswith(said) for line in told(parsed)] == [True], told(parsed)
    assert [(problem.line, problem.column) for problem in parsed.problems] == [(14, 12)]
    assert image(parsed) is None


@pytest.mark.parametrize("written", ["image: []", "image: {text: T}", "image: ''", "image: {file: {de: a.png}}"])
def test_an_image_without_a_name(tmp_path: Path, written: str) -> None:
    """It is told, and the card is asked without."""
    parsed = read(tmp_path, written)

    assert len(parsed.problems) == 1
    assert image(parsed) is None


def test_a_photo_is_as_wide_as_it_is_shown(tmp_path: Path) -> None:
    """Turned as the camera says: boxes are measured on what is seen."""
    (tmp_path / "photo.jpg").write_bytes(jpeg_head(40, 30, turned(6)))
    found = image(read(tmp_path, "image: photo.jpg"))

    assert found is not None
    assert (found.width, found.height) == (30, 40)


def test_one_stem_over_two_images_is_two_questions(tmp_path: Path) -> None:
    """Over the same image it is one."""
    deck = tmp_path / "deck.yaml"
    write_png(tmp_path / "hip.png")
    write_png(tmp_path / "knee.png")

    def twins(first: str, second: str) -> int:
        lines = ("front: Was ist das?", "back: B")
        content = a_flashcard("one", *lines, f"image: {first}") + a_flashcard("two", *lines, f"image: {second}")
        deck.write_text(HEAD + content, "utf-8")
        (parsed,) = check_files([deck], [])
        return sum(problem.kind is Kind.SIMILAR_QUESTION for problem in parsed.problems)

    assert (twins("hip.png", "knee.png"), twins("knee.png", "knee.png")) == (0, 1)


def test_entries_with_many_boxes_are_warned_of_once(tmp_path: Path) -> None:
    """No source, no explanation, no text on the image: once each, and boxes with one answer are fine."""
    write_png(tmp_path / "knee.png")
    boxes = "".join(f"      b{number}: {{at: [0, 0, 9, 9], answer: Meniskus}}\n" for number in range(3))
    deck = tmp_path / "deck.yaml"
    for_two = "".join(
        f"  - id: {name}\n    form: occlusion\n    image: knee.png\n    boxes:\n{boxes}" for name in ("one", "two")
    )
    deck.write_text(HEAD + for_two, "utf-8")
    (parsed,) = check_files([deck], [])

    assert [problem.kind for problem in parsed.problems] == [
        Kind.NO_SOURCE,
        Kind.NO_EXPLANATION,
        Kind.IMAGE_WITHOUT_TEXT,
    ] * 2
    assert [result.problems for result in load_decks([deck])] == [()]
