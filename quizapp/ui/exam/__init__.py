"""The pages of a mock exam: set it up, sit it, read the report; and their parts."""
