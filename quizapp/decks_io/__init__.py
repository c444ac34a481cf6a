"""Deck files in, decks and problems out. Bad text never raises: it becomes a Problem with its place."""
