"""How each form of question is answered in the window on a tour: by keys, by clicks, right or wrong."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from quizapp.cards.question import Form, Question
from quizapp.ui.figures.canvas import FigureCanvas
from quizapp.ui.study_page import StudyPage


def answer(study: StudyPage, question: Question, *, right: bool) -> None:
    """Answer what the program grades, by keys or, on a figure, by a click."""
    match question.form:
        case Form.KPRIM:
            for number, option in enumerate(question.options, start=1):
                turns = 1 if option.correct else 2
                for _turn in range(turns if right or number > 1 else 3 - turns):
                    QTest.keyClicks(study, str(number))
            press(study, "handInButton")
        case Form.LOCATE:
            _point(study, question, right=right)
        case Form.TIMELINE:
            for number, option in enumerate(question.options, start=1):
                if option.correct is (right or number > 1):
                    QTest.keyClicks(study, str(number))
            press(study, "handInButton")
        case _ if question.typed:
            QTest.keyClicks(study, question.answer if right else _with_slips(question.answer))
            press(study, "handInButton")
        case _:
            places = [place for place, option in enumerate(question.options, start=1) if option.correct is right]
            QTest.keyClicks(study, str(places[0]))


def _point(study: StudyPage, question: Question, *, right: bool) -> None:
    """Click a shape that answers the question, or a neighbour of one."""
    canvas = study.findChild(FigureCanvas)
    if canvas is None or question.picture is None:
        return
    known = {*question.picture.structures, *question.picture.helpers, *question.picture.mute}
    shapes = [shape for shape in canvas.artwork.figure.shapes if shape.deep == (canvas.faded >= 0.5)]
    if right:
        wanted = next(shape for shape in shapes if shape.structure in question.picture.structures)
    else:
        target = next(shape for shape in shapes if shape.structure in question.picture.structures)
        others = (shape for shape in shapes if shape.structure not in known and shape.side is target.side)
        at = canvas.place_of(target.id)
        wanted = min(others, key=lambda shape: (canvas.place_of(shape.id) - at).manhattanLength())
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=canvas.place_of(wanted.id).toPoint())


def _with_slips(name: str) -> str:
    """The name without its second letter and its last."""
    return name[0] + name[2:-1]


def press(parent: QWidget, name: str) -> None:
    """Click a button by its name."""
    button = parent.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton), name
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
