"""No sentence goes to a person without being looked up in the catalogue: found by reading the code."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import quizapp

PACKAGE: Final = Path(quizapp.__file__).parent
FOLDERS: Final = ("ui", "wording", "commands")

SHOWING: Final = frozenset(
    {
        "setText", "setToolTip", "setAccessibleName", "setAccessibleDescription", "setPlaceholderText",
        "setWindowTitle", "setSpecialValueText", "setStatusTip", "setWhatsThis", "addItem", "addTab", "addAction",
        "addMenu", "addButton", "setTitle", "label", "announce", "say", "complain", "word", "print", "QLabel",
        "QPushButton", "QCheckBox", "Notice", "call",
    }
)  # fmt: skip
"""What shows or says its texts."""

ALLOWED: Final = frozenset(
    {
        "Quizapp",  # a name
        # Roles of the style sheet.
        "stem", "back", "title", "entry", "heading", "muted", "small", "strong", "figure", "option", "typed", "right",
        "wrong", "hard", "alert", "keycap", "role", "primary", "quiet", "row", "field", "stem-beside", "grade-",
        "new-pill", "due-pill",
        "<qt>", "</qt>",  # the signs of a tool tip that breaks its lines
        " decks, ", " questions, ", " problems",  # the last line of decks check, which scripts read in any language
    }
)  # fmt: skip


def shown_texts(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each text with letters that is handed to something that shows it, with its line."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or _name(node.func) not in SHOWING:
            continue
        for argument in [*node.args, *(each.value for each in node.keywords)]:
            yield from _literals(argument)


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def _literals(node: ast.expr) -> Iterator[tuple[int, str]]:
    """Texts as they stand in an expression; what a call makes of them is another matter."""
    match node:
        case ast.Constant(value=str(text)):
            yield node.lineno, text
        case ast.JoinedStr(values=parts):
            for part in parts:
                if isinstance(part, ast.Constant):
                    yield node.lineno, str(part.value)
        case ast.BinOp(left=left, right=right):
            yield from _literals(left)
            yield from _literals(right)
        case ast.IfExp(body=body, orelse=orelse):
            yield from _literals(body)
            yield from _literals(orelse)


def test_every_sentence_is_looked_up() -> None:
    """Nothing with a word in it is shown, spoken or printed as it stands in the code, but names and roles."""
    found = [
        f"{file.relative_to(PACKAGE)}:{line}: {text}"
        for folder in FOLDERS
        for file in sorted((PACKAGE / folder).rglob("*.py"))
        for line, text in shown_texts(ast.parse(file.read_text("utf-8")))
        if sum(letter.isalpha() for letter in text) > 1 and text not in ALLOWED
    ]

    assert found == []


def test_the_net_catches() -> None:
    """A text that is shown as it stands is found, in a condition, a sum or an f-string too; one looked up is not."""
    code = 'a.setText("One"); label("", "Two" if b else _("Three")); print(f"{c} four" + "!"); d.say(_("Five"))'

    assert [text for _line, text in shown_texts(ast.parse(code))] == ["One", "", "Two", " four", "!"]
