"""What a deck contains. Plain values that know nothing of files, days or windows."""
