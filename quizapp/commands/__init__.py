"""The command line. Each command imports what it needs when it is called; only the window and the tour need Qt."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path

from quizapp.commands.parser import make_parser
from quizapp.errors import QuizError
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

    return fail(_("Input or output broke off ({reason}).").format(reason=error.strerror))


def _dispatch(args: argparse.Namespace, clock: Callable[[], datetime] | None) -> int:
    from quizapp.preferences import load_preferences
    from quizapp.wording import catalog

    data_dir: Path = args.data_dir or default_data_dir()
    preferences = load_preferences(data_dir)
    language = args.language or preferences.language or catalog.system_language()
    catalog.use(language)
    study_language = args.study_language or language
    match args.command:
        case "decks" | "questions":
            from quizapp.commands import decks

            if args.command == "questions":
                return decks.print_questions(data_dir, study_language, args.deck, args.seed, as_json=args.json)
            if args.action == "check":
                return decks.check_decks(args.paths)
            return decks.list_decks(data_dir, language, as_json=args.json)
        case "progress" | "reviews":
            from quizapp.commands import log

            show = log.print_progress if args.command == "progress" else log.print_reviews
            return show(data_dir, args.learner, as_json=args.json)
        case "simulate":
            from quizapp.commands.simulate import simulate

            return simulate(args.qualities, as_json=args.json)
        case "drill":
            from quizapp.commands.drill import drill

            return drill(
                data_dir,
                args.learner,
                args.study_language or args.language,
                deck=args.deck,
                limit=args.limit,
                seed=args.seed,
                as_json=args.json,
                clock=clock,
            )
        case "desktop":
            from quizapp.commands.desktop import put_on_desktop

            chosen = args.data_dir or os.environ.get("QUIZAPP_DATA_DIR")
            return put_on_desktop(data_dir if chosen else None, take_away=args.remove)
        case "backup":
            from quizapp.commands.backup import make_backup

            return make_backup(data_dir, args.file, overwrite=args.overwrite, as_json=args.json, clock=clock)
        case "restore":
            from quizapp.commands.backup import restore_backup

            return restore_backup(data_dir, args.file, clock=clock)
        case "learners":
            from quizapp.commands.learners import list_learners

            return list_learners(data_dir, args.learner, as_json=args.json)
        case "remind":
            from quizapp.commands.remind import remind

            return remind(data_dir, args.learner, by_desktop=args.notify, clock=clock)
        case "tour":
            from quizapp.commands.tour import tour

            return tour(args.folder, args.theme, language, study_language)
    from quizapp.commands.window import open_window

    return open_window(data_dir, args.learner, args.language, args.study_language)
