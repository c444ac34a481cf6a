"""Runs the steps on the connection, and in the transaction, that quizapp.store.upgrade hands over."""

from alembic import context

from quizapp.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
context.run_migrations()
