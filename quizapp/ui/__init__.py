"""The window. Shows facts from the study core and hands key presses back; it computes nothing about learning."""
