"""A learner at work: what is due, what an answer does, what the log says. Neither Qt nor SQLAlchemy."""
