"""When a card comes back. Pure rules: no clock, no disk, no window."""
