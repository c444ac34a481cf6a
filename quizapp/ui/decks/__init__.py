"""The parts of the Decks page."""
