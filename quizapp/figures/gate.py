"""What no figure may hold: code, references out of its file, what moves, and what is not drawn in place."""

import re
from collections.abc import Mapping
from typing import Final

from quizapp.figures.bad_figure import Flaw, FlawFound

SVG: Final = "http://www.w3.org/2000/svg"
XHTML: Final = "http://www.w3.org/1999/xhtml"
_XLINK_HREF: Final = "http://www.w3.org/1999/xlink href"

_REFUSED: Final = {
    "script": Flaw.SCRIPT,
    "iframe": Flaw.SCRIPT,
    "object": Flaw.SCRIPT,
    "embed": Flaw.SCRIPT,
    "link": Flaw.EXTERNAL,
    "use": Flaw.USE,
    "image": Flaw.IMAGE,
    "img": Flaw.IMAGE,
    "feimage": Flaw.IMAGE,
    "foreignobject": Flaw.FOREIGN,
    "set": Flaw.ANIMATION,
    "discard": Flaw.ANIMATION,
}
_HANDLER: Final = re.compile(r"on[a-z]+", re.IGNORECASE)
_OUTWARD: Final = re.compile(r"""@import|url\((?!(?>\s*)['"]?(?>\s*)#)""", re.IGNORECASE)


def check_element(namespace: str, element: str, attributes: Mapping[str, str]) -> None:
    """Raise FlawFound if this element may not stand in a figure. What belongs to drawing programs is their own."""
    if namespace not in ("", SVG, XHTML):
        return
    plain = element.lower()
    flaw = Flaw.ANIMATION if plain.startswith("animate") else _REFUSED.get(plain)
    if flaw is not None:
        raise FlawFound(flaw, element=element)
    for name, value in attributes.items():
        if _HANDLER.fullmatch(name):
            raise FlawFound(Flaw.HANDLER, attribute=name)
        if name in ("href", _XLINK_HREF) and not value.strip().startswith("#"):
            raise FlawFound(Flaw.EXTERNAL, text=value)
        if "url" in value.lower():
            check_style(value)


def check_style(text: str) -> None:
    """Raise FlawFound if a style refers to something outside the file."""
    if (match := _OUTWARD.search(text)) is not None:
        raise FlawFound(Flaw.EXTERNAL, text=text[match.start() : match.start() + 60])
