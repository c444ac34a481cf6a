"""What a learner's answers say, taken together: figures and pictures of them. Pure: no disk, no window."""
