"""The words of the command line: options before and after the command, and wrong usage."""

import pytest

from quizapp.commands.parser import make_parser
from tests.commands.door import Done, Door, here

NONSENSE = [
    ["nonsense"],
    [""],
    ["drill "],
    ["--nonsense"],
    ["--json"],
    ["--data-dir"],
    ["--language"],
    ["--language", "fr"],
    ["--language", "DE", "decks", "list"],
    ["--language=", "decks", "list"],
    ["--study-language", "la", "questions"],
    ["--learner", "", "progress"],
    ["--learner", "  ", "progress"],
    ["--learner", "A" * 81, "progress"],
    ["--learner", "A\nB", "progress"],
    ["--learner", "A\x1b[2J", "progress"],
    ["decks"],
    ["decks", "nonsense"],
    ["decks", "list", "more"],
    ["decks", "list", "--nonsense"],
    ["decks", "check", "--json"],
    ["questions", "--deck"],
    ["questions", "--seed"],
    ["questions", "--seed", "one"],
    ["questions", "--seed", "1.5"],
    ["questions", "--seed", "9" * 5000],
    ["questions", "hip"],
    ["progress", "hip"],
    ["reviews", "--deck", "hip"],
    ["simulate", "4", "7"],
    ["simulate", "--seed", "1"],
    ["drill", "hip"],
    ["drill", "--limit"],
    ["drill", "--limit", "-1"],
    ["drill", "--limit", "many"],
    ["drill", "--limit", "1.5"],
    ["drill", "--limit", "٣"],
    ["drill", "--limit", "9" * 10],
    ["drill", "--seed", "x"],
    ["drill", "progress"],
    ["backup", "one", "two"],
    ["backup", "--json=1"],
    ["restore"],
    ["restore", "one", "two"],
    ["restore", "one", "--json"],
    ["learners", "Ada"],
    ["remind", "18:00"],
    ["remind", "--json"],
    ["tour"],
    ["tour", "one", "two"],
    ["tour", "pictures", "--theme", "pink"],
]


@pytest.mark.parametrize("words", NONSENSE, ids=lambda words: " ".join(words)[:30])
def test_wrong_usage(words: list[str]) -> None:
    """Words that make no command give the usage on standard error, a reason, status 2 and nothing else."""
    done = here(*words)

    usage, *_, reason = done.err.splitlines()
    assert (done.status, done.out) == (2, "")
    assert usage.startswith("usage: quizapp")
    assert ": error: " in reason
    assert "Traceback" not in done.err


def test_wrong_usage_from_outside(door: Door) -> None:
    """The process itself ends with 2, and the data folder is not made."""
    statuses = [door.outside(*words).status for words in (["nonsense"], ["drill", "--limit", "-1"], ["decks"])]

    assert statuses == [2, 2, 2]
    assert not door.data.exists()


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["drill", "--limit", "-1"], "argument --limit: '-1' is no number of questions"),
        (["progress", "--learner", " "], "argument --learner: a learner's name has 1 to 80 printable characters"),
        (["plan", "soon"], "argument DATE: 'soon' is no date; write year-month-day, as in 2026-12-16"),
        (
            ["plan", "2026-12-16", "--minutes", "0"],
            "argument --minutes: '0' is no number of minutes; it is 1 to 600",
        ),
        (["simulate", "6"], "argument QUALITY: '6' is no quality; it is 0 to 5"),
        (["decks"], "the following arguments are required: list|check"),
    ],
)
def test_the_reason_says_what_would_be_right(words: list[str], reason: str) -> None:
    """The last line names the argument and what it has to be."""
    assert here(*words).err.splitlines()[-1].split(": error: ")[1] == reason


@pytest.mark.parametrize("words", [["--help"], ["drill", "--help"], ["decks", "check", "-h"]])
def test_help(words: list[str]) -> None:
    """Help is no failure: it goes to standard output, and the status is 0."""
    done = here(*words)

    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("usage: quizapp")


def test_version() -> None:
    """--version says name and version."""
    assert here("--version") == Done(0, "quizapp 0.1.0\n", "")


COMMON = ["--data-dir", "folder", "--language", "de", "--study-language", "en", "--learner", "Ada"]


LINES = ["decks list", "decks check", "questions", "progress", "reviews", "simulate", "drill"]
LINES += ["backup", "restore file", "learners", "remind", "plan 2026-12-16"]


@pytest.mark.parametrize("line", LINES)
def test_common_options_stand_before_or_after_the_command(line: str) -> None:
    """Both places mean the same, every option may stand in either, and where both are used the later one counts."""
    parse, command = make_parser().parse_args, line.split()
    before, after = parse([*COMMON, *command]), parse([*command, *COMMON])
    split = parse([*COMMON[:4], *command, *COMMON[4:]])

    assert vars(before) == vars(after) == vars(split)
    assert (str(before.data_dir), before.language) == ("folder", "de")
    assert (before.study_language, before.learner) == ("en", "Ada")
    assert parse(["--language", "en", *command, "--language", "de"]).language == "de"


def test_a_learners_name_is_trimmed() -> None:
    """Spaces around a name do not make another learner."""
    assert make_parser().parse_args(["progress", "--learner", " Zoë Groß "]).learner == "Zoë Groß"
