"""Small parts that pages are made of. They are handed what to show and tell upwards by signals."""
