"""What is measured, each module a process of its own: begun at argv[1], it prints one JSON object."""
