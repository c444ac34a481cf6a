"""The parts of the page for an exam's date."""
