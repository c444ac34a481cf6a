"""Figures on the screen: painted from outlines, in the colours of the theme."""
