"""The part of the style sheet that is for boxes: of choices, numbers and dates."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.theme import Colours


def box_rules(c: "Colours", px: Callable[[float], int]) -> str:
    """The rules for boxes, in these colours and lengths; arrows and the ring of the focus they draw themselves."""
    return f"""
QComboBox, QSpinBox, QDateEdit {{
    background: {c.panel}; color: {c.text}; border: 1px solid {c.outline}; border-radius: {px(9)}px;
    padding: 6px {px(4)}px 6px {px(11)}px; min-height: {px(22)}px;
    selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QSpinBox, QDateEdit {{ padding-top: 5px; padding-bottom: 5px; }}
QComboBox:hover, QSpinBox:hover, QDateEdit:hover {{ border-color: {c.accent}; }}
QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled {{ color: {c.muted}; border-color: {c.line}; }}
QComboBox::drop-down {{ border: none; width: {px(26)}px; }}
QComboBox::down-arrow {{ image: none; }}
QSpinBox::up-button, QDateEdit::up-button {{
    subcontrol-origin: border; subcontrol-position: top right; border: none; width: {px(26)}px;
}}
QSpinBox::down-button, QDateEdit::down-button {{
    subcontrol-origin: border; subcontrol-position: bottom right; border: none; width: {px(26)}px;
}}
QSpinBox::up-arrow, QSpinBox::down-arrow, QDateEdit::up-arrow, QDateEdit::down-arrow {{ image: none; }}
QSpinBox QLineEdit, QDateEdit QLineEdit {{ background: transparent; border: none; }}
"""
