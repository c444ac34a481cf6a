"""The words of the command line."""

import argparse
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from quizapp import __version__
from quizapp.learner_name import LONGEST, as_learner_name
from quizapp.statistics.span import Span
from quizapp.study.exam_date import MOST_MINUTES

EXAM_QUESTIONS: Final = 20

Parser = argparse.ArgumentParser
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def make_parser() -> argparse.ArgumentParser:
    """The parser; options for all commands may stand before or after the command."""
    parser = argparse.ArgumentParser(prog="quizapp", description="Learn the functional anatomy of running, offline.")
    parser.add_argument("--version", action="version", version=f"quizapp {__version__}")
    _add_common(parser, first=True)
    common = argparse.ArgumentParser(add_help=False)
    _add_common(common, first=False)
    as_json = argparse.ArgumentParser(add_help=False)
    as_json.add_argument("--json", action="store_true", help="JSON Lines, one object a line")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")

    for add in (_add_decks, _add_learning, _add_exams, _add_keeping):
        add(commands, common, as_json)
    _add_showing(commands, common)
    return parser


def _add_decks(commands: Commands, common: Parser, as_json: Parser) -> None:
    """What the deck files hold."""
    decks = commands.add_parser("decks", help="list the decks, or check deck files").add_subparsers(
        dest="action", required=True, metavar="list|check"
    )
    decks.add_parser("list", parents=[common, as_json], help="every deck that can be studied")
    check = decks.add_parser("check", parents=[common], help="what is wrong in deck files, with file, line and column")
    check.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="deck files or folders (else: the shipped)")

    questions = commands.add_parser("questions", parents=[common, as_json], help="every question as a learner meets it")
    questions.add_argument("--deck", metavar="ID")
    questions.add_argument("--seed", type=int, default=0, metavar="N", help="for the order of the options")


def _add_learning(commands: Commands, common: Parser, as_json: Parser) -> None:
    """What a learner did, and does."""
    commands.add_parser("progress", parents=[common, as_json], help="what is known of every card")
    commands.add_parser("reviews", parents=[common, as_json], help="the log of all answers")

    stats = commands.add_parser("stats", parents=[common, as_json], help="the figures of the statistics page")
    stats.add_argument("--deck", metavar="ID")
    stats.add_argument("--span", choices=[span.value for span in Span], default=Span.YEAR.value, help="how far back")

    simulate = commands.add_parser("simulate", parents=[common, as_json], help="what SM-2 does with one card")
    simulate.add_argument("qualities", nargs="*", type=_quality, metavar="QUALITY", help="0 to 5; none: from stdin")

    drill = commands.add_parser("drill", parents=[common, as_json], help="a sitting in the terminal")
    drill.add_argument("--deck", metavar="ID")
    drill.add_argument("--limit", type=_limit, metavar="N", help="at most so many questions")
    drill.add_argument("--seed", type=int, metavar="N", help="for the order of cards and options")


def _add_exams(commands: Commands, common: Parser, as_json: Parser) -> None:
    """A mock exam, and the way to a real one."""
    exam = commands.add_parser("exam", parents=[common, as_json], help="a mock paper with its key")
    exam.add_argument("--deck", action="append", default=[], metavar="ID", help="may be given more than once")
    exam.add_argument("--questions", type=_questions, default=EXAM_QUESTIONS, metavar="N", help="how many")
    exam.add_argument("--seed", type=int, default=0, metavar="N", help="the number of the paper")
    exam.add_argument("--pdf", type=Path, metavar="FILE", help="on paper, the key on pages of its own")
    exam.add_argument("--paper", choices=["a4", "letter"], default="a4")

    plan = commands.add_parser(
        "plan", parents=[common, as_json], help="towards an exam: new cards, load, what you know"
    )
    plan.add_argument("date", type=_date, metavar="DATE", help="of the exam, as 2026-12-16")
    plan.add_argument("--deck", action="append", default=[], metavar="ID", help="it is about; may be repeated")
    plan.add_argument("--minutes", type=_minutes, metavar="N", help="a day")
    plan.add_argument("--seed", type=int, default=0, metavar="N", help="for what falls by chance")


def _add_keeping(commands: Commands, common: Parser, as_json: Parser) -> None:
    """The data folder and the computer."""
    desktop = commands.add_parser("desktop", parents=[common], help="into the menu of applications (Linux)")
    desktop.add_argument("--remove", action="store_true", help="out of it again")
    backup = commands.add_parser("backup", parents=[common, as_json], help="a verified copy of progress and own decks")
    backup.add_argument("file", nargs="?", type=Path, metavar="FILE", help="else one in the data folder's backups")
    backup.add_argument("--overwrite", action="store_true", help="even if the file is there already")
    restore = commands.add_parser("restore", parents=[common], help="back to a backup, after saving the present state")
    restore.add_argument("file", type=Path, metavar="FILE")

    commands.add_parser("learners", parents=[common, as_json], help="everybody whose progress is in the data folder")
    remind = commands.add_parser("remind", parents=[common], help="say in one line what is due today")
    remind.add_argument("--notify", action="store_true", help="by the desktop, once a day, if nothing is done yet")


def _add_showing(commands: Commands, common: Parser) -> None:
    """Pages and pictures."""
    on_paper = commands.add_parser("print", parents=[common], help="a deck as a PDF file")
    on_paper.add_argument("deck", metavar="DECK", help="its id, as “decks list” shows it")
    on_paper.add_argument("file", type=Path, metavar="FILE.pdf")
    on_paper.add_argument("--layout", choices=["cards", "table"], default="cards", help="cards to cut out, or a table")
    on_paper.add_argument("--paper", choices=["a4", "letter"], default="a4")

    tour = commands.add_parser("tour", parents=[common], help="pictures of every screen")
    tour.add_argument("folder", type=Path, metavar="DIR")
    tour.add_argument("--theme", choices=["light", "dark"], default="light")


def _add_common(parser: argparse.ArgumentParser, *, first: bool) -> None:
    """Options for all commands; after the command they count only where they are given."""
    default = None if first else argparse.SUPPRESS
    parser.add_argument("--data-dir", type=Path, metavar="DIR", default=default, help="where progress lies")
    parser.add_argument("--language", choices=["de", "en"], default=default, help="of the interface")
    parser.add_argument("--study-language", choices=["de", "en"], default=default, help="of the questions")
    parser.add_argument("--learner", type=_name, metavar="NAME", default=default, help="whose progress; made if new")


def _quality(text: str) -> int:
    if text not in ("0", "1", "2", "3", "4", "5"):
        raise argparse.ArgumentTypeError(f"{text!r} is no quality; it is 0 to 5")
    return int(text)


def _count(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or len(text) > 9:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of questions")
    return int(text)


def _limit(text: str) -> int:
    if not (count := _count(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of questions for a sitting; it is 1 or more")
    return count


def _questions(text: str) -> int:
    from quizapp.exam.paper import MOST

    if not 1 <= (count := _count(text)) <= MOST:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of questions for a paper; it is 1 to {MOST}")
    return count


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write year-month-day, as in 2026-12-16") from None


def _minutes(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text[:9]) <= MOST_MINUTES:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of minutes; it is 1 to {MOST_MINUTES}")
    return int(text)


def _name(text: str) -> str:
    if (name := as_learner_name(text)) is None:
        raise argparse.ArgumentTypeError(f"a learner's name has 1 to {LONGEST} printable characters")
    return name
