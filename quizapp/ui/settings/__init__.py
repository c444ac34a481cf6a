"""The groups of the Settings page."""
