"""Reads an occlusion: one entry, a card for each box."""

import re
from dataclasses import replace
from enum import StrEnum
from typing import Final, NamedTuple

from quizapp.cards.card_id import CardId
from quizapp.cards.image import Box, Covers, Image
from quizapp.cards.occlusion import Occlusion
from quizapp.cards.text import Text
from quizapp.decks_io.context import Context
from quizapp.decks_io.fields import Fields, identifier, mapping, one_of, sequence, word
from quizapp.decks_io.nodes import Node, Scalar
from quizapp.decks_io.problem import Kind

MOST_BOXES: Final = 60
SMALLEST: Final = 4
"""Pixels of the image that a box is at least wide and high."""

PIXELS: Final = re.compile(r"-?\d{1,6}")

_STEM: Final = {"de": "Was ist verdeckt?", "en": "What is covered?"}


class Hide(StrEnum):
    """What is covered while one box is asked for."""

    ALL = "all"
    ONE = "one"


class _Answer(NamedTuple):
    box: Box
    text: Text
    structure: str | None


def read_occlusion(fields: Fields, context: Context) -> tuple[Occlusion, ...] | None:
    """A card for each box that can be used, all of them siblings, or None without an image; problems are reported."""
    common = context.common(fields)
    fields.required("image")
    stem = _read_stem(fields, context)
    hide = one_of(fields.optional("hide"), Hide, context.report)
    image = None if common is None else common["image"]
    answers = _read_boxes(fields.required("boxes"), image, context)
    if common is None or image is None or stem is None:
        return None
    entry = common["id"].card
    common["fact"] = common["fact"] or entry
    boxes = tuple(answer.box for answer in answers)
    cards = []
    for box, text, structure in answers:
        card = Occlusion(
            **common,
            languages=context.complete(common, stem, text),
            stem=stem,
            answer=text,
            covers=Covers(boxes, box.id, alone=hide is Hide.ONE),
            structure=structure,
        )
        about = dict.fromkeys((structure, *card.structures)) if structure else card.structures
        cards.append(replace(card, id=CardId(context.deck_id, f"{entry}.{box.id}"), structures=tuple(about)))
    return tuple(cards)


def _read_stem(fields: Fields, context: Context) -> Text | None:
    """What is asked; where nothing is written, the usual question, if there is one in the original of the deck."""
    usual = {language: _STEM[language] for language in context.languages if language in _STEM}
    node = fields.optional("stem")
    if node is None and context.languages[0] in usual:
        return Text(usual)
    return context.text(fields.required("stem"))


def _read_boxes(node: Node | None, image: Image | None, context: Context) -> list[_Answer]:
    """The boxes that can be used; without an image only their form is looked at."""
    entries = mapping(node, context.report)
    if entries is None or node is None:
        return []
    items = entries.items()
    if not 1 <= len(items) <= MOST_BOXES:
        context.report(node, Kind.BOX_COUNT, count=str(len(items)), most=str(MOST_BOXES))
        return []
    read = [_read_box(name, value, image, context) for name, value in items]
    return [answer for answer in read if answer is not None]


def _read_box(name: Scalar, node: Node, image: Image | None, context: Context) -> _Answer | None:
    box_id = identifier(name, context.report)
    fields = mapping(node, context.report)
    if fields is None:
        return None
    place = _read_place(fields.required("at"), image, context)
    answer = context.text(fields.required("answer"))
    structure = identifier(fields.optional("structure"), context.report)
    fields.close()
    if box_id is None or place is None or answer is None:
        return None
    return _Answer(Box(box_id, *place), answer, structure)


def _read_place(node: Node | None, image: Image | None, context: Context) -> tuple[int, int, int, int] | None:
    """Left, top, width and height, within the image."""
    nodes = sequence(node, context.report)
    if nodes is None or node is None:
        return None
    words = [word(each, context.report) for each in nodes]
    if None in words:
        return None
    numbers = [int(each) for each in words if each is not None and PIXELS.fullmatch(each)]
    if len(numbers) != 4 or len(words) != 4:
        context.report(node, Kind.BOX_PLACE)
        return None
    x, y, width, height = numbers
    if min(width, height) < SMALLEST:
        context.report(node, Kind.SMALL_BOX, least=str(SMALLEST))
        return None
    if image is not None and (min(x, y) < 0 or x + width > image.width or y + height > image.height):
        context.report(node, Kind.BOX_OUTSIDE, width=str(image.width), height=str(image.height))
        return None
    return x, y, width, height
