"""Benchmarks: python -m tests.bench measures start, answers, memory, search and reading, and asserts nothing."""
