"""python -m quizapp: the window, or one of the commands."""

import sys


def main() -> int:
    """Run what the command line asks for and return the exit status."""
    from quizapp.commands import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
