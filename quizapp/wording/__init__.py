"""Every sentence that a person reads, built from the core's facts, for the window and the terminal alike. No Qt."""
