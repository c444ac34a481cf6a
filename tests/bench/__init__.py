"""Benchmarks: python -m tests.bench measures start, answers, memory, search and reading, and asserts nothing.

``--only search`` takes one section; that of a million answers lasts a quarter of an hour. ``--anki PYTHON`` measures
Anki's own library beside ours. It lives in an environment of its own, and is licensed under the AGPL, so nothing of it
is ever imported here. From a checkout:

    python3 -m venv ../anki && ../anki/bin/pip install anki
    python3 dev.py bench --only search --only answers --anki ../anki/bin/python
"""
