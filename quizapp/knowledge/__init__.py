"""What a deck knows of muscles and what they do, and the cards made from it."""
