"""The catalogue: German is complete, its placeholders fit, and what is shipped is what was translated."""

import ast
import gettext
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.mofile import read_mo
from babel.messages.pofile import read_po

import quizapp
from quizapp.paths import LOCALE
from quizapp.wording import catalog
from quizapp.wording.catalog import N_, _, ngettext

PACKAGE = Path(quizapp.__file__).parent
FOLDER = LOCALE / "de" / "LC_MESSAGES"
MessageId = str | tuple[str, ...]


@pytest.fixture(scope="module")
def extracted() -> set[MessageId]:
    """Every message in the code, one with a plural as the pair of both."""
    found = extract_from_dir(PACKAGE, method_map=[("**.py", "python")], keywords=DEFAULT_KEYWORDS)
    return {message for _file, _line, message, _comments, _context in found}


@pytest.fixture(scope="module")
def german() -> Catalog:
    """The German translation as it is written."""
    with (FOLDER / "quizapp.po").open("rb") as file:
        return read_po(file, locale="de", abort_invalid=True)


def translations(messages: Catalog) -> dict[MessageId, tuple[str, ...]]:
    """Each message's translations, one or one for each plural form."""
    return {_key(entry.id): _forms(entry.string) for entry in messages if entry.id}


def _key(message: str | tuple[str, ...] | list[str]) -> MessageId:
    return message if isinstance(message, str) else tuple(message)


def _forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text or "",) if isinstance(text, str | None) else tuple(text)


def placeholders(text: str) -> list[str]:
    """What stands in braces, each as often as it occurs."""
    return sorted(re.findall(r"\{([^{}]*)\}", text))


def test_every_message_is_translated(extracted: set[MessageId], german: Catalog) -> None:
    """Each message in the code has a German text for each of its forms, and none of them is a guess."""
    done = {entry.id for entry in german if entry.id and not entry.fuzzy and all(map(str.strip, _forms(entry.string)))}

    assert len(extracted) > 100
    assert sorted(map(str, extracted - done)) == []


def test_nothing_is_left_over(extracted: set[MessageId], german: Catalog) -> None:
    """The translation holds no message that the code has given up, not even as a comment."""
    assert sorted(map(str, set(translations(german)) - extracted)) == []
    assert list(german.obsolete) == []


def test_placeholders_are_the_same(german: Catalog) -> None:
    """A German text names what its English one names, in each plural form."""
    wrong = [
        (english, text)
        for message, texts in translations(german).items()
        for english, text in zip(_forms(message), texts, strict=True)
        if text and placeholders(text) != placeholders(english)
    ]

    assert wrong == []


def test_placeholders_have_names(extracted: set[MessageId]) -> None:
    """A translator sees what will stand in each gap: no empty braces, no numbers, no percent signs with a letter."""
    texts = [text for message in extracted for text in _forms(message)]

    assert [text for text in texts if any(not name.isidentifier() for name in placeholders(text))] == []
    assert [text for text in texts if "%s" in text or "%d" in text or "%(" in text] == []


def test_no_message_is_put_together_before_it_is_looked_up() -> None:
    """An f-string or a sum inside _() would never be found in the catalogue."""
    calls = (
        (file.name, node)
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("_", "N_", "ngettext")
    )

    assert [
        f"{name}:{call.lineno}"
        for name, call in calls
        if any(isinstance(argument, (ast.JoinedStr, ast.BinOp)) for argument in call.args)
    ] == []


def test_what_is_shipped_is_what_was_translated(german: Catalog) -> None:
    """quizapp.mo is what compiling quizapp.po gives."""
    with (FOLDER / "quizapp.mo").open("rb") as file:
        shipped = read_mo(file)

    compiled = {message: texts for message, texts in translations(german).items() if any(texts)}
    assert translations(shipped) == compiled


def test_plurals_are_german() -> None:
    """One, none and many: German has two forms and takes the plural for none."""
    with (FOLDER / "quizapp.mo").open("rb") as file:
        german = gettext.GNUTranslations(file)
    one, none, many = (german.ngettext("{count} day", "{count} days", count) for count in (1, 0, 2))

    assert (one, none, many) == ("{count} Tag", "{count} Tage", "{count} Tage")


def test_german_typography(german: Catalog) -> None:
    """German texts use „…“, never English or straight quotes; three dots are one sign."""
    texts = [text for forms in translations(german).values() for text in forms]

    assert [text for text in texts if '"' in text or "”" in text or text.count("„") != text.count("“")] == []
    assert [text for text in texts if "..." in text] == []


def test_whitespace_is_kept(german: Catalog) -> None:
    """A translation begins and ends as its English text does, so that sentences can be joined."""
    wrong = [
        text
        for message, texts in translations(german).items()
        for english, text in zip(_forms(message), texts, strict=True)
        if text and (text != text.strip()) != (english != english.strip())
    ]

    assert wrong == []


def test_english_is_the_message_itself() -> None:
    """In English nothing is looked up, and the number decides between the forms."""
    catalog.use("en")

    assert (catalog.current(), _("Right.")) == ("en", "Right.")
    assert [ngettext("{count} day", "{count} days", count) for count in (0, 1, 2)] == [
        "{count} days",
        "{count} day",
        "{count} days",
    ]
    assert N_("Right.") == "Right."


def test_a_switch_holds_at_once() -> None:
    """After use() the next sentence is in the other language, there and back."""
    catalog.use("de")
    german = _("Right.")
    catalog.use("en")

    assert (german, _("Right.")) == ("Richtig.", "Right.")


def test_the_message_without_text_is_not_the_header() -> None:
    """gettext answers an empty message with the catalogue's header; no code may ask for one."""
    calls = (node for file in PACKAGE.rglob("*.py") for node in ast.walk(ast.parse(file.read_text("utf-8"))))

    assert not [
        call
        for call in calls
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("_", "N_", "ngettext")
        and any(isinstance(argument, ast.Constant) and argument.value == "" for argument in call.args)
    ]


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de"}, "de"),
        ({"LANG": "de_CH.UTF-8@euro"}, "de"),
        ({"LANG": "en_US.UTF-8"}, "en"),
        ({"LANG": "pt_BR"}, "en"),
        ({"LANG": "den_CA"}, "en"),
        ({"LANG": "C"}, "de"),
        ({"LANG": "C.UTF-8"}, "de"),
        ({"LANG": "POSIX"}, "de"),
        ({"LANG": ""}, "de"),
        ({}, "de"),
        ({"LC_ALL": "en_GB.UTF-8", "LANG": "de_DE.UTF-8"}, "en"),
        ({"LC_MESSAGES": "de_DE.UTF-8", "LANG": "en_GB.UTF-8"}, "de"),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "en_GB"}, "en"),
    ],
)
def test_the_systems_language(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str) -> None:
    """The locale's language if we speak it, English for any other, German where there is none."""
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)

    assert catalog.system_language() == language
