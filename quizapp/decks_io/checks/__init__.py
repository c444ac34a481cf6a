"""What an editor would say about decks that can be read: warnings, each with its place. Only ``decks check`` asks."""
