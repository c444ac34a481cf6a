"""The command line. Only the window, the tour and what is printed need Qt."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path

from quizapp.commands.calls import COMMANDS, Call
from quizapp.commands.parser import make_parser
from quizapp.errors import QuizError, reason
from quizapp.paths import default_data_dir


def run(argv: Sequence[str], *, clock: Callable[[], datetime] | None = None) -> int:
    """Run one command: 0 done, 1 failed or problems found, 2 wrong usage. Without a clock it is the system's."""
    try:
        args = make_parser().parse_args(argv)
    except SystemExit as stop:  # argparse has said what is wrong
        return stop.code if isinstance(stop.code, int) else 2
    _prepare_streams()
    try:
        status = _dispatch(args, clock)
        sys.stdout.flush()
    except OSError as error:
        if error.filename is not None:
            raise
        return _broken_off(error)
    except QuizError as error:
        from quizapp.commands.output import fail
        from quizapp.wording.failures import sentence

        return fail(sentence(error))
    except KeyboardInterrupt:
        return 130
    return status


def _prepare_streams() -> None:
    """UTF-8 whatever the locale says; a stream that was closed before we began holds nothing and keeps nothing."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for the rest of the process
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _broken_off(error: OSError) -> int:
    """The other end has gone, which is its own affair, or the disk that we print to is full, which is worth saying."""
    sys.stdout = None  # what is left to flush would fail once more
    if isinstance(error, BrokenPipeError):
        return 1
    from quizapp.commands.output import fail
    from quizapp.wording.catalog import _

    return fail(_("Input or output broke off ({reason}).").format(reason=reason(error)))


def _dispatch(args: argparse.Namespace, clock: Callable[[], datetime] | None) -> int:
    from quizapp.preferences import load_preferences
    from quizapp.wording import catalog

    data_dir: Path = args.data_dir or default_data_dir()
    preferences = load_preferences(data_dir)
    language = args.language or preferences.language or catalog.system_language()
    catalog.use(language)
    study_language = args.study_language or language
    return COMMANDS[args.command](Call(args, data_dir, language, study_language, clock))
