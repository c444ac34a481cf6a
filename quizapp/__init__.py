"""Quizapp: spaced repetition for the functional anatomy of running, offline."""

__version__ = "0.1.0"
