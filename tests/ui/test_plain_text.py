"""Texts from decks are shown as they are written, whatever they look like."""

import json
from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.learner import Learner, OpenWindow
from tests.ui.test_layout import faults

NASTY = {
    "bold": "<b>bold</b> & <i>italic</i> &lt;",
    "image": '<img src="file:///dev/zero">',
    "share": '<img src="//host/share/x.png"> <a href="https://example.org">link</a>',
    "markdown": "**bold** _italic_ ![x](file:///dev/zero) # heading",
    "style": "<style>* { display: none }</style><script>alert(1)</script>",
    "ampersand": "Muscle && tendon &Joint",
    "percent": "{name} {0} %s %(x)s 100 %",
    "long word": "Musculusflexordigitorumprofundus" * 12,
    "right to left": "עצם הירך היא הארוכה שבעצמות",
    "mixed directions": "The femur עצם הירך \u202eis long\u202c",
    "emoji": "🏃‍♀️ runs on 🦵🏽 and 🦶",
    "combining": "Z\u0351\u036b\u0343a\u0354\u0362l\u0335go " * 4,
    "whitespace": "two  spaces and a\ttab",
    "lines": "one\ntwo\nthree",
}


def deck_of(text: str) -> str:
    """A deck with that text in every place where a deck can have one."""
    quoted = json.dumps(text, ensure_ascii=False)
    other = [json.dumps(f"{text} {number}", ensure_ascii=False) for number in range(5)]
    return f"""\
format: 1
deck: nasty
title: {{en: {quoted}}}
languages: [en]
topics:
  one: {{en: {other[0]}}}
sources:
  article: {{en: {quoted}}}
cards:
  - id: flash
    form: flashcard
    topic: one
    front: {{en: {quoted}}}
    back: {{en: {quoted}}}
    explanation: {{en: {quoted}}}
    source: [article]
  - id: pick
    form: choice
    topic: one
    stem: {{en: {quoted}}}
    key: {{en: {other[1]}}}
    distractors:
      one:
        text: {{en: {other[2]}}}
        rationale: {{en: {quoted}}}
      two:
        text: {{en: {other[3]}}}
        rationale: {{en: {quoted}}}
    explanation: {{en: {quoted}}}
    source: [article]
"""


def is_plain(learner: Learner) -> bool:
    """Whether no label interprets its text, in the label or in its tool tip."""
    labels = learner.window.findChildren(QLabel)
    return all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


@pytest.mark.parametrize("name", NASTY)
def test_deck_texts_are_plain(open_window: OpenWindow, write_decks: Callable[..., None], name: str) -> None:
    """Markup, long words, other scripts and emoji are shown letter by letter, on every page, and stay in the window."""
    text = NASTY[name].strip()
    write_decks(deck_of(text))
    learner = open_window()
    learner.window.resize(800, 600)
    found = {"today": faults(learner.window)}
    assert learner.texts("deck-nasty")[0] == text
    assert is_plain(learner)

    learner.press("Return")
    assert learner.question.form.value == "flashcard"
    assert learner.read("stem") == text
    found["front"] = faults(learner.window)
    learner.press("Space")
    assert learner.read("back") == text
    assert learner.texts("explanation") == [text, f"Source: {text}"]
    found["back"] = faults(learner.window)
    learner.press("1")
    wrong = learner.place(right=False)
    learner.press(str(wrong))
    option = learner.question.options[wrong - 1]
    assert option.text in (f"{text} 2", f"{text} 3")
    assert learner.texts(f"option{wrong}") == [str(wrong), option.text, "✗ your choice", text]
    assert is_plain(learner)
    found["choice"] = faults(learner.window)
    learner.press("Space")
    learner.finish()
    assert text in learner.texts("missed")
    assert is_plain(learner)
    found["summary"] = faults(learner.window)

    assert {state: what for state, what in found.items() if what} == {}


def test_a_file_name_is_plain(open_window: OpenWindow, write_decks: Callable[..., None], data_dir: Path) -> None:
    """The name of a broken deck file is shown as it is, too."""
    write_decks(deck_of("a"))
    (data_dir / "decks" / "<b>bold<b> &amp.yaml").write_text("format: 1\n")

    learner = open_window()

    assert "<b>bold<b> &amp.yaml:1:1:" in learner.texts("problems")[1]
    assert is_plain(learner)


def test_tool_tips_are_plain(open_window: OpenWindow, write_decks: Callable[..., None]) -> None:
    """A place that is too long for its line is told whole in a tool tip, which shows no picture either."""
    text = '<img src="file:///dev/zero">' * 6
    write_decks(deck_of(text))
    learner = open_window()

    learner.press("Return")
    where = learner.find("where")
    where.grab()

    assert learner.read("where") == f"{text} › {text} 0"
    assert where.toolTip() == f"<qt>{escape(text)} › {escape(text)} 0</qt>"
    assert "<img" not in where.toolTip()
