"""Benchmarks: python -m tests.bench measures start, answers, memory and reading, and asserts nothing."""
