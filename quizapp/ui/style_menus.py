"""The part of the style sheet that is for menus."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizapp.ui.theme import Colours


def menu_rules(c: "Colours", px: Callable[[float], int]) -> str:
    """The rules for the menu bar and its menus, in these colours and lengths."""
    return f"""
QMenuBar {{ background: {c.rail}; border: none; border-bottom: 1px solid {c.line}; padding: 1px {px(6)}px; }}
QMenuBar::item {{
    background: transparent; color: {c.text}; padding: {px(3)}px {px(10)}px; border-radius: {px(6)}px;
}}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {c.accent_soft}; }}
QMenu {{ background: {c.panel}; border: 1px solid {c.outline}; padding: {px(5)}px; }}
QMenu::item {{
    background: transparent; color: {c.text}; padding: {px(5)}px {px(26)}px {px(5)}px {px(12)}px;
    border-radius: {px(6)}px;
}}
QMenu::item:selected {{ background: {c.accent_soft}; }}
QMenu::item:disabled {{ color: {c.muted}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: {px(5)}px {px(8)}px; }}
QMenu::indicator {{ left: {px(8)}px; width: {px(14)}px; height: {px(14)}px; }}
"""
