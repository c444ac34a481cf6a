"""Images on the screen: decoded within limits, painted sharp at any size, covered in places; and taken over."""
