"""Locate on the screen: point at it."""

from collections.abc import Sequence
from math import dist
from typing import Final

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QFrame, QWidget

from quizapp.cards.locate import Click, click_as_text, click_of
from quizapp.cards.question import Question
from quizapp.figures.directions import direction_between
from quizapp.figures.figure import Shape
from quizapp.figures.places import Direction
from quizapp.knowledge.plate import Facing, Plate
from quizapp.study.illustrations import Illustrations
from quizapp.study.notebook import Outcome
from quizapp.ui.figures.marks import Role, Tag
from quizapp.ui.figures.stage import FigureStage
from quizapp.ui.forms.judged import JudgedView
from quizapp.ui.forms.marks import Marks
from quizapp.ui.widgets.basics import label, panel
from quizapp.ui.widgets.notice import Notice
from quizapp.wording import pointing
from quizapp.wording.catalog import _

_FACING: Final = {Facing.LEFT: Direction.LEFT, Facing.RIGHT: Direction.RIGHT}

_NAMED: Final = 5  # a name at each of more shapes would hide them


class LocateView(JudgedView):
    """Stem beside the figure; after the answer what was hit, where the right one lies, and earlier misses."""

    def __init__(
        self,
        question: Question,
        figure: FigureStage,
        plate: Plate,
        illustrations: Illustrations,
        earlier: Sequence[Click] = (),
    ) -> None:
        super().__init__(question, Marks(), figure)
        assert question.picture is not None
        self._picture = question.picture
        self._figure = figure
        self._plate = plate
        self._illustrations = illustrations
        self._earlier = earlier
        self.hand = figure.canvas
        figure.show_deep(question.picture.deep)
        figure.canvas.chosen.connect(self._point)
        self._hint = Notice("small")
        self._hint.setText(_("Click it, or step with the arrow keys and press Space."))
        self._hint.setObjectName("locateHint")
        self._column.addWidget(self._hint)

    def _press_before(self, key: str) -> bool:
        return False

    def _point(self, shape: str, place: QPointF | None) -> None:
        """Answer with what was pointed at, unless nothing is known of it."""
        click = Click(shape, None if place is None else (place.x(), place.y()))
        if click.structure in self._picture.mute:
            name = self._name(click.structure)
            self._hint.setText(
                _("That is {name}. It is not asked for here: point at something else.").format(name=name)
            )
            return
        self._choose(click_as_text(click))

    def _show_verdicts(self, outcome: Outcome) -> QWidget:
        self._hint.hide()
        chosen = outcome.logged.review.chosen
        click = None if chosen is None else click_of(chosen)
        hit = None if click is None else self._figure.canvas.artwork.figure.shape.get(click.shape)
        right = self._right(hit)
        target = right[0] if right else hit
        tags: list[Tag] = []
        role = Role.RIGHT
        if hit is not None and hit.structure not in self._picture.structures:
            role = Role.NEARLY if hit.structure in self._picture.helpers else Role.WRONG
            tags.append(Tag(hit.id, self._name(hit.structure), role))
        tags += [Tag(shape.id, self._name(shape.structure), Role.RIGHT) for shape in right[:_NAMED]]
        crosses = [(QPointF(*miss.place), Role.PLAIN) for miss in self._earlier if miss.place is not None]
        if click is not None and click.place is not None and role is not Role.RIGHT:
            crosses.append((QPointF(*click.place), role))
        if target is not None:
            self._figure.show_deep(target.deep)
        self._figure.canvas.show_verdict(tags, crosses, {shape.id: Role.RIGHT for shape in right})
        return self._said(hit, target, role)

    def _said(self, hit: Shape | None, target: Shape | None, role: Role) -> QFrame:
        """What was hit, what it does, and where the right one lies from there."""
        frame, layout = panel()
        frame.setObjectName("pointed")
        where = (
            ()
            if hit is None or target is None or hit is target
            else direction_between(self._figure.canvas.artwork.figure, of=target, seen_from=hit, facing=self._facing())
        )
        hit_name = None if hit is None else self._name(hit.structure)
        verdict = pointing.verdict(hit_name, role.value, self.question.answer)
        shown = label(role.value if hit is not None else "strong", verdict, wrap=True)
        shown.setObjectName("verdict")
        layout.addWidget(shown)
        job = None if hit is None or role is Role.RIGHT else self._illustrations.job(self.question, hit.structure)
        several = len(self._picture.structures) > 1
        shown_name = self.question.answer if several or target is None else self._name(target.structure)
        place = pointing.place(shown_name, where)
        for text in (job or "", place if role is not Role.RIGHT else ""):
            if text:
                layout.addWidget(label(text=text, wrap=True, selectable=True))
        if self._earlier:
            layout.addWidget(label("small", pointing.earlier(len(self._earlier)), wrap=True))
        self._column.addWidget(frame)
        return frame

    def _right(self, hit: Shape | None) -> list[Shape]:
        """The right shapes to show, the nearest first: all in its layer and on its side of the body."""
        figure = self._figure.canvas.artwork.figure
        right = list(figure.shapes_of(self._picture.structures))
        if hit is not None:
            here = figure.centres[hit.id]
            right.sort(key=lambda each: (each.side is not hit.side, dist(here, figure.centres[each.id])))
        return [each for each in right if (each.side, each.deep) == (right[0].side, right[0].deep)]

    def _facing(self) -> Direction | None:
        return None if self._plate.facing is None else _FACING[self._plate.facing]

    def _name(self, name: str) -> str:
        return self._illustrations.name(self._plate, name, self.question.language)
