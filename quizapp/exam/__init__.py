"""A mock exam: its paper, one learner's attempt at it, the marks, and the report."""
