"""The parts of the atlas page."""
