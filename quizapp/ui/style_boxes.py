"""The part of the style sheet that is for boxes: of choices, numbers and dates."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.theme import Colours


def box_rules(c: "Colours", px: Callable[[float], int]) -> str:
    """The rules for our own boxes, in these colours and lengths; arrows and the ring of the focus they draw themselves.

    Those in Qt's dialogs stay as the style draws them, for they have no other arrows.
    """
    return f"""
ChoiceBox, NumberBox, DateBox {{
    background: {c.panel}; color: {c.text}; border: 1px solid {c.outline}; border-radius: {px(9)}px;
    padding: 5px {px(4)}px 5px {px(11)}px; min-height: {px(24)}px; max-height: {px(24)}px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
ChoiceBox:hover, NumberBox:hover, DateBox:hover {{ border-color: {c.accent}; }}
ChoiceBox:disabled, NumberBox:disabled, DateBox:disabled {{ color: {c.muted}; border-color: {c.line}; }}
ChoiceBox::drop-down {{ border: none; width: {px(26)}px; }}
ChoiceBox::down-arrow {{ image: none; }}
NumberBox::up-button, DateBox::up-button {{
    subcontrol-origin: border; subcontrol-position: top right; border: none; width: {px(26)}px;
}}
NumberBox::down-button, DateBox::down-button {{
    subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: {px(26)}px;
}}
NumberBox::up-arrow, NumberBox::down-arrow, DateBox::up-arrow, DateBox::down-arrow {{ image: none; }}
NumberBox QLineEdit, DateBox QLineEdit {{ background: transparent; border: none; }}
"""
