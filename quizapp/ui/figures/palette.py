"""The colours of figures, in light and dark: the files have none."""

from dataclasses import dataclass
from typing import Final

from quizapp.figures.figure import Tissue
from quizapp.ui.theme import DARK, current_theme


@dataclass(frozen=True, slots=True)
class Inks:
    """What a figure is painted with in one theme. Shade and light are laid over any colour."""

    skin: str
    far: str
    line: str
    tissues: dict[Tissue, str]
    fibre: str
    fibre_pale: str
    tendon: str
    shade: str
    unknown: str
    lit: str
    lit_line: str


_LIGHT: Final = Inks(
    skin="#f3e8dc",
    far="#e6d8c9",
    line="#a0877a",
    tissues={
        Tissue.SKIN: "#f3e8dc",
        Tissue.MUSCLE: "#c26656",
        Tissue.TENDON: "#f0e3c8",
        Tissue.FASCIA: "#efe2c6",
        Tissue.BONE: "#f7f1e4",
        Tissue.JOINT: "#d5e2e6",
        Tissue.FOSSA: "#e2c5b1",
    },
    fibre="#5f1f18",
    fibre_pale="#ad8a5c",
    tendon="#f0e3c8",
    shade="#4a1c12",
    unknown="#d5d0c7",
    lit="#f2b632",
    lit_line="#3a2a06",
)

_DARK: Final = Inks(
    skin="#2f2b29",
    far="#262322",
    line="#83766e",
    tissues={
        Tissue.SKIN: "#2f2b29",
        Tissue.MUSCLE: "#a9574a",
        Tissue.TENDON: "#c9ba9a",
        Tissue.FASCIA: "#bfae8c",
        Tissue.BONE: "#bdb39e",
        Tissue.JOINT: "#8fa6ad",
        Tissue.FOSSA: "#5b4a40",
    },
    fibre="#2c0d09",
    fibre_pale="#5f5338",
    tendon="#c9ba9a",
    shade="#140605",
    unknown="#4b4f50",
    lit="#f0b93a",
    lit_line="#fff2cf",
)


def inks() -> Inks:
    """Those of the theme now."""
    return _DARK if current_theme().colours is DARK else _LIGHT


def paper_inks() -> Inks:
    """Those on white paper, whatever the theme is."""
    return _LIGHT
