"""How the shipped figures are drawn: outlines by hand, cut and smoothed by program, written as SVG.

A tool for the checkout, not a part of the program: python3 dev.py draw [FIGURE ...].
"""
