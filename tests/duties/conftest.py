"""Nykvarn with a small agreement, taken into use when it began, and the people around it."""

from tests.agreements.conftest import alva, bo, disa, egil, nykvarn

__all__ = ["alva", "bo", "disa", "egil", "nykvarn"]
