"""What another program's own library does with the same cards; run by an interpreter that has it, never imported."""
