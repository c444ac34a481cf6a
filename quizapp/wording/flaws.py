"""Why a figure is refused and what would be right, in sentences."""

from collections.abc import Mapping
from typing import Final

from quizapp.figures.bad_figure import Flaw
from quizapp.wording.catalog import N_, _

_SENTENCES: Final[Mapping[Flaw, str]] = {
    Flaw.TOO_LARGE: N_("The drawing is larger than {megabytes} MB. Simplify its paths, and take pictures out."),
    Flaw.NOT_XML: N_("This is no XML ({reason}). Save the drawing anew as SVG."),
    Flaw.NOT_SVG: N_("The drawing does not begin as an SVG does. Save it as SVG in your drawing program."),
    Flaw.TOO_MANY: N_("The drawing has more than {most} elements. Join what belongs together."),
    Flaw.TOO_LONG: N_("The outlines have more than {most} numbers. Simplify the paths."),
    Flaw.TOO_DEEP: N_("Groups are nested more than {most} deep here. Ungroup what need not be grouped."),
    Flaw.DOCTYPE: N_("A document type with declarations (<!DOCTYPE …>) stands here. Delete it."),
    Flaw.SCRIPT: N_("A figure cannot hold code (<{element}>). Delete it."),
    Flaw.HANDLER: N_("A figure cannot hold code ({attribute}=…). Delete the attribute."),
    Flaw.USE: N_("A clone stands here (<{element}>), which is drawn elsewhere. Turn clones and symbols into paths."),
    Flaw.IMAGE: N_("A picture stands here (<{element}>). A figure is made of outlines alone: delete or trace it."),
    Flaw.FOREIGN: N_("Something that is no drawing stands here (<{element}>). Save the drawing as plain SVG."),
    Flaw.EXTERNAL: N_("This refers to something outside the file: “{text}”. Delete it, or save as plain SVG."),
    Flaw.ANIMATION: N_("A figure stands still, but this moves (<{element}>). Delete it."),
    Flaw.INNER_SVG: N_("A drawing stands within the drawing here (<svg>). Ungroup it, or turn it into a group."),
    Flaw.NO_SIZE: N_("The drawing does not say how large it is. Give it a “viewBox” of four numbers."),
    Flaw.BAD_NUMBER: N_("“{text}” is no number that a drawing can use. Save the drawing anew, with moderate sizes."),
    Flaw.BAD_PATH: N_("The outline cannot be read from here on: “{text}”. Draw the path again."),
    Flaw.BAD_TRANSFORM: N_("The transformation “{text}” cannot be read. Save the drawing as plain SVG."),
    Flaw.BAD_SIDE: N_("“{side}” in the id “{name}” is no side. Behind the dot stands left, right or mid."),
    Flaw.DUPLICATE: N_(
        "A shape with the id “{name}” stands above already. Put what belongs together into one group with that id."
    ),
    Flaw.EMPTY: N_("Nothing is drawn in the file. Turn texts, clones and effects into paths, and show hidden layers."),
}


def flaw_sentence(flaw: Flaw, details: Mapping[str, str]) -> str:
    """What is wrong with a drawing and what would be right."""
    return _(_SENTENCES[flaw]).format(**details)
