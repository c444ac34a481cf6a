"""Decks and exams on paper: pages are laid out first, then written as PDF or sent to a printer."""
