"""The parts of the statistics page: pictures drawn by hand, their figures as a table, and files of both."""
