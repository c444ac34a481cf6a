"""Remembers, in one SQLite file through SQLAlchemy. Imported late: it costs more than all the rest of the start."""
