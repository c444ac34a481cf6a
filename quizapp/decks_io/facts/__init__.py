"""How the knowledge of a deck is read, a module for what belongs together."""
