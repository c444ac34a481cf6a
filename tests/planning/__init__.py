"""Tests of quizapp.planning."""
