"""Reads which image a card shows: where it lies, how large it is, and what is seen on it."""

import re
from typing import Final

from quizapp.cards.image import Image
from quizapp.cards.text import Text
from quizapp.decks_io.companions import Companions
from quizapp.decks_io.fields import Fields, Reporter, text, word
from quizapp.decks_io.nodes import Mapping, Node
from quizapp.decks_io.problem import Kind
from quizapp.errors import reason
from quizapp.images.bad_image import BadImage
from quizapp.images.gate import check_file

FILE_NAME: Final = re.compile(r"[^\W_][\w .,()+&'’-]*\.\w+")
"""A name alone, that no system takes for a path or a hidden file."""


def read_image(node: Node | None, languages: tuple[str, ...], report: Reporter, companions: Companions) -> Image | None:
    """The image, or None where there is none that can be shown; the problems are reported."""
    if node is None:
        return None
    seen: Text | None = None
    file: Node | None = node
    if isinstance(node, Mapping):
        fields = Fields(node, report)
        file = fields.required("file")
        seen = text(fields.optional("text"), languages, report)
        fields.close()
    name = word(file, report)
    if name is None or file is None:
        return None
    if not FILE_NAME.fullmatch(name):
        report(file, Kind.BAD_IMAGE_NAME, value=name)
        return None
    try:
        path = companions.image(name)
        if path is None:
            folders = ", ".join(str(place.parent) for place in companions.image_places(name))
            report(file, Kind.IMAGE_MISSING, file=name, places=folders)
            return None
        header = check_file(path)
    except OSError as error:
        report(file, Kind.IMAGE_UNREADABLE, file=name, reason=reason(error))
        return None
    except BadImage as bad:
        report(file, Kind.IMAGE_REFUSED, file=name, flaw=bad.reason.value, **bad.details)
        return None
    return Image(path, header.width, header.height, seen)
