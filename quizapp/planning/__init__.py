"""Towards an exam: the learner's own pass rates, and what the schedule makes of the days until then."""
