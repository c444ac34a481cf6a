"""The style sheet: every rule about borders, grounds and type in one place."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from quizapp.ui.style_boxes import box_rules
from quizapp.ui.style_menus import menu_rules

if TYPE_CHECKING:
    from quizapp.ui.theme import Colours


def style_sheet(c: "Colours", px: Callable[[float], int]) -> str:
    """The rules for these colours and lengths. Widgets choose theirs by object name or by the property "role"."""
    return f"""
QWidget {{ color: {c.text}; font-family: "Source Sans 3"; font-size: {px(16)}px; }}
QMainWindow, QDialog, QScrollArea, #page, #column {{ background: {c.ground}; border: none; }}
QToolTip {{ background: {c.panel}; color: {c.text}; border: 1px solid {c.line}; padding: {px(6)}px; }}

#rail {{ background: {c.rail}; border: none; border-right: 1px solid {c.line}; }}
#rail[role="lying"], #rail[role="lying-small"], #rail[role="lying-smaller"] {{
    border-right: none; border-bottom: 1px solid {c.line};
}}
#rail QPushButton {{ border: 2px solid transparent; border-radius: {px(8)}px; background: transparent; }}
#rail QPushButton:hover {{ background: {c.accent_soft}; }}
#rail QPushButton[role="here"] {{ background: {c.accent_soft}; }}
#rail QPushButton[role="here"] QLabel#name {{ color: {c.accent}; font-weight: 600; }}
#rail QPushButton:focus {{ border-color: {c.accent}; }}
#rail[role="lying-small"] QLabel#name {{ font-size: {px(14)}px; }}
#rail[role="lying-smaller"] QLabel#name {{ font-size: {px(13)}px; }}
#rail #brand {{ font-size: {px(18)}px; font-weight: 700; }}

QLabel[role="title"] {{ font-size: {px(28)}px; font-weight: 700; }}
QLabel[role="entry"] {{ font-size: {px(19)}px; font-weight: 700; }}
QLabel[role="heading"] {{ font-size: {px(15)}px; font-weight: 600; color: {c.muted}; }}
QLabel[role="muted"] {{ color: {c.muted}; }}
QLabel[role="small"] {{ color: {c.muted}; font-size: {px(14)}px; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="figure"] {{ font-size: {px(38)}px; font-weight: 700; }}
QLabel[role="figure-new"] {{ font-size: {px(38)}px; font-weight: 700; color: {c.new}; }}
QLabel[role="stem"] {{ font-size: {px(27)}px; font-weight: 600; }}
QLabel[role="stem-beside"] {{ font-size: {px(22)}px; font-weight: 600; }}
QLabel[role="back"] {{ font-size: {px(23)}px; font-weight: 600; color: {c.accent}; }}
QLabel[role="option"] {{ font-size: {px(18)}px; }}
QLabel[role="option-struck"] {{ font-size: {px(18)}px; color: {c.muted}; text-decoration: line-through; }}
QLabel[role="chosen"] {{ font-weight: 600; color: {c.accent}; }}
QLabel[role="typed"] {{ font-size: {px(20)}px; }}
QLabel[role="right"] {{ font-size: {px(17)}px; font-weight: 700; color: {c.right}; }}
QLabel[role="wrong"] {{ font-size: {px(17)}px; font-weight: 700; color: {c.wrong}; }}
QLabel[role="hard"] {{ font-size: {px(17)}px; font-weight: 700; color: {c.hard}; }}
QLabel[role="alert"] {{ color: {c.wrong}; font-weight: 600; }}
QLabel[role="keycap"] {{
    color: {c.muted}; font-size: {px(13)}px; border: 1px solid {c.outline}; border-radius: {px(4)}px;
    padding: 0 {px(5)}px;
}}
QLabel[role="new-pill"], QLabel[role="due-pill"] {{
    font-size: {px(13)}px; font-weight: 600; border-radius: {px(12)}px; padding: {px(3)}px {px(9)}px;
}}
QLabel[role="new-pill"] {{ color: {c.new}; background: {c.new_soft}; }}
QLabel[role="due-pill"] {{ color: {c.accent}; background: {c.accent_soft}; }}

QFrame[role="panel"] {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {px(14)}px; }}
QFrame[role="rule"] {{ background: {c.line}; border: none; }}
#footer {{ background: {c.rail}; border: none; border-top: 1px solid {c.line}; }}

QPushButton {{
    background: {c.panel}; border: 1px solid {c.outline}; border-radius: {px(9)}px;
    padding: {px(9)}px {px(16)}px; font-size: {px(17)}px;
}}
QPushButton:hover {{ border-color: {c.accent}; }}
QPushButton {{ outline: none; }}
QPushButton:focus {{ border: 2px solid {c.accent}; padding: {px(9) - 1}px {px(16) - 1}px; }}
QPushButton:disabled {{ color: {c.muted}; border-color: {c.line}; }}
QPushButton QLabel:disabled {{ color: {c.muted}; }}
QToolButton:disabled {{ color: {c.muted}; border-color: {c.line}; }}
QPushButton[role="primary"] {{
    background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; font-weight: 600;
}}
QPushButton[role="primary"] QLabel {{ color: {c.on_accent}; font-weight: 600; }}
QPushButton[role="primary"] QLabel[role="keycap"] {{ border-color: {c.on_accent}; font-weight: 400; }}
QPushButton[role="primary"]:hover {{ background: {c.accent_pressed}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {c.text}; }}
QPushButton[role="primary"]:disabled {{ background: {c.bar_empty}; border-color: {c.bar_empty}; }}
QPushButton[role="primary"] QLabel:disabled {{ color: {c.muted}; border-color: {c.outline}; }}
QPushButton[role="quiet"] {{ background: transparent; border: 2px solid transparent; }}
QPushButton[role="quiet"] QLabel {{ color: {c.muted}; }}
QPushButton[role="quiet"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="quiet"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[role="row"] {{ background: transparent; border: 2px solid transparent; border-radius: {px(8)}px; }}
QPushButton[role="row"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="row"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[role="sheet"] {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {px(14)}px; }}
QPushButton[role="sheet"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="sheet"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[role="mark"]:checked {{ background: {c.accent_soft}; border: 2px solid {c.accent}; }}
QPushButton[role="mark"]:checked:focus {{ border-color: {c.text}; }}

QPushButton[role="choice"], QPushButton[role="choice-right"], QPushButton[role="choice-wrong"],
QPushButton[role="choice-other"], QPushButton[role="choice-chosen"], QPushButton[role="choice-struck"] {{
    border-radius: {px(11)}px; text-align: left;
}}
QPushButton[role="choice-chosen"] {{ background: {c.accent_soft}; border: 1px solid {c.accent}; }}
QPushButton[role="choice-chosen"]:focus {{ border: 3px solid {c.text}; }}
QPushButton[role="choice-struck"] {{ background: {c.ground}; border: 1px solid {c.outline}; }}
QPushButton[role="choice-struck"]:focus {{ border: 2px solid {c.accent}; }}
QPushButton[role="choice"]:hover {{ background: {c.accent_soft}; }}
QPushButton[role="choice-right"] {{ background: {c.right_soft}; border: 1px solid {c.right}; }}
QPushButton[role="choice-wrong"] {{ background: {c.wrong_soft}; border: 1px solid {c.wrong}; }}
QPushButton[role="choice-other"] {{ border: 1px solid {c.line}; }}
QPushButton[role="choice"]:focus {{ border: 2px solid {c.accent}; }}

QFrame[role="statement"], QFrame[role="statement-other"] {{
    background: {c.panel}; border: 1px solid {c.line}; border-radius: {px(11)}px;
}}
QFrame[role="statement-right"] {{
    background: {c.right_soft}; border: 1px solid {c.right}; border-radius: {px(11)}px;
}}
QFrame[role="statement-wrong"] {{
    background: {c.wrong_soft}; border: 1px solid {c.wrong}; border-radius: {px(11)}px;
}}
#comparison {{ background: {c.panel}; border: 1px solid {c.line}; border-radius: {px(11)}px; }}
#comparison[role="right"] {{ border-color: {c.right}; }}
#comparison[role="wrong"] {{ border-color: {c.wrong}; }}
#comparison[role="hard"] {{ border-color: {c.hard}; }}
QToolButton {{
    background: {c.panel}; border: 1px solid {c.outline}; border-radius: {px(7)}px; padding: {px(3)}px {px(8)}px;
    min-width: {px(13)}px; font-size: {px(15)}px;
}}
QToolButton:hover {{ border-color: {c.accent}; }}
QToolButton:focus {{ border: 2px solid {c.accent}; padding: {px(3) - 1}px {px(8) - 1}px; }}
QToolButton:checked {{ background: {c.accent_soft}; border-color: {c.accent}; color: {c.accent}; font-weight: 600; }}
QToolButton[role="quiet"] {{ background: transparent; border: 2px solid transparent; color: {c.muted}; }}
QToolButton[role="quiet"]:hover {{ background: {c.accent_soft}; color: {c.accent}; }}
QToolButton[role="quiet"]:focus {{ border-color: {c.accent}; padding: {px(3)}px {px(8)}px; }}
QToolButton[role="quiet"]::menu-indicator {{ image: none; }}
QTabBar::tab {{
    background: transparent; border: 2px solid transparent; border-radius: {px(8)}px;
    padding: {px(6)}px {px(9)}px; margin-right: {px(1)}px; color: {c.muted};
}}
QTabBar::scroller {{ width: {px(52)}px; }}
QTabBar::tear {{ width: 0; }}
QTabBar QToolButton {{ padding: 0; min-width: {px(20)}px; border-radius: {px(5)}px; }}
QTabBar::tab:hover {{ background: {c.accent_soft}; }}
QTabBar::tab:selected {{ background: {c.accent_soft}; color: {c.accent}; font-weight: 600; }}
QCheckBox, QRadioButton {{ border: 2px solid transparent; border-radius: {px(6)}px; padding: 2px {px(5)}px 2px 2px; }}
QCheckBox, QRadioButton {{ spacing: {px(6)}px; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: {px(14)}px; height: {px(14)}px; }}
QCheckBox[role="strong"] {{ font-weight: 600; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {c.muted}; }}
QLineEdit[role="field"], QPlainTextEdit[role="field"] {{
    background: {c.panel}; border: 1px solid {c.outline}; border-radius: {px(9)}px;
    padding: {px(8)}px {px(11)}px; selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit[role="field"]:focus, QPlainTextEdit[role="field"]:focus {{
    border: 2px solid {c.accent}; padding: {px(8) - 1}px {px(11) - 1}px;
}}
QFrame[role="spot"] {{ border: 1px dashed {c.outline}; border-radius: {px(11)}px; }}
QFrame[role="spot"]:focus, QFrame[role="spot-over"] {{ border: 2px solid {c.accent}; border-radius: {px(11)}px; }}
QFrame[role="spot-over"] {{ background: {c.accent_soft}; }}
QFrame[role="box"] {{ border: 2px solid transparent; border-radius: {px(9)}px; }}
QFrame[role="box-chosen"] {{ background: {c.accent_soft}; border: 2px solid {c.accent}; border-radius: {px(9)}px; }}
#suggestions {{
    background: {c.panel}; border: 1px solid {c.outline}; border-radius: {px(9)}px; padding: {px(4)}px; outline: none;
}}
#suggestions::item {{
    padding: {px(5)}px {px(10)}px; border-left: {px(3)}px solid transparent; color: {c.text};
}}
#suggestions::item:hover {{ background: {c.accent_soft}; }}
#suggestions::item:selected {{ background: {c.accent_soft}; border-left: {px(3)}px solid {c.accent}; color: {c.text}; }}
QTableView {{
    background: {c.panel}; border: 2px solid {c.line}; border-radius: {px(11)}px; outline: none;
    selection-background-color: {c.accent_soft}; selection-color: {c.text};
}}
QTableView:focus {{ border-color: {c.accent}; }}
QTableView::item {{ border: none; padding: 0 {px(8)}px; }}
QTableView::item:selected {{ background: {c.accent_soft}; color: {c.text}; }}
QHeaderView::section {{
    background: {c.panel}; color: {c.muted}; border: none; border-bottom: 1px solid {c.line};
    padding: {px(7)}px {px(8)}px; font-size: {px(14)}px; font-weight: 600;
}}
QHeaderView::section:first {{ border-top-left-radius: {px(11)}px; }}
QHeaderView::section:last {{ border-top-right-radius: {px(11)}px; }}
QHeaderView {{ background: transparent; border: none; }}
#termField {{
    background: {c.panel}; border: 1px solid {c.outline}; border-radius: {px(9)}px;
    padding: {px(11)}px {px(14)}px; font-size: {px(22)}px; selection-background-color: {c.accent};
    selection-color: {c.on_accent};
}}
#termField:focus {{ border: 2px solid {c.accent}; padding: {px(11) - 1}px {px(14) - 1}px; }}

QPushButton[role="grade"] {{ border-radius: {px(11)}px; border: 1px solid {c.outline}; }}
QPushButton[role="grade"]:focus {{ border: 2px solid {c.accent}; }}
QLabel[role="grade-again"] {{ font-weight: 700; font-size: {px(17)}px; color: {c.wrong}; }}
QLabel[role="grade-hard"] {{ font-weight: 700; font-size: {px(17)}px; color: {c.hard}; }}
QLabel[role="grade-good"] {{ font-weight: 700; font-size: {px(17)}px; color: {c.right}; }}
QLabel[role="grade-easy"] {{ font-weight: 700; font-size: {px(17)}px; color: {c.easy}; }}

QScrollBar:vertical {{ background: transparent; width: {px(11)}px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {c.outline}; border-radius: {px(4)}px; min-height: {px(36)}px; margin: 2px;
}}
QScrollBar:horizontal {{ background: transparent; height: {px(11)}px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {c.outline}; border-radius: {px(4)}px; min-width: {px(36)}px; margin: 2px;
}}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; height: 0; width: 0;
}}
{box_rules(c, px)}{menu_rules(c, px)}"""
