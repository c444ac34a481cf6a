"""Figures: shapes with names on a sheet, what lies where on it, and how a drawing is read."""
