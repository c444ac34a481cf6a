"""Changing deck files: one card at a time, every other byte as it was, never over what others wrote."""
