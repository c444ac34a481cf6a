"""The parts of the editor: fields that hold the entry of a card as it stands in its file."""
