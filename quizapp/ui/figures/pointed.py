"""What was pointed at, to be shown beside what is right."""

from typing import NamedTuple

from quizapp.cards.locate import click_of
from quizapp.cards.picture import Picture
from quizapp.figures.figure import Figure
from quizapp.ui.figures.marks import Role


class Pointed(NamedTuple):
    """The shape by its id, the place on the sheet, and what it counts as."""

    shape: str
    place: tuple[float, float]
    role: Role

    @property
    def has_cross(self) -> bool:
        """Whether its place is crossed: at what is right a cross would hide what is lit."""
        return self.role is not Role.RIGHT


def pointed_at(figure: Figure, picture: Picture, chosen: str | None) -> Pointed | None:
    """By the answer as the log keeps it; by keyboard a shape was chosen, and its middle is the place.

    None where there is no answer, or the figure has no such shape any more.
    """
    click = None if chosen is None else click_of(chosen)
    shape = None if click is None else figure.shape.get(click.shape)
    if click is None or shape is None:
        return None
    if shape.structure in picture.structures:
        role = Role.RIGHT
    else:
        role = Role.NEARLY if shape.structure in picture.helpers else Role.WRONG
    return Pointed(shape.id, click.place or figure.centres[shape.id], role)
