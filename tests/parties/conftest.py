"""Nykvarn with a small agreement, and the people around it."""

from tests.agreements.conftest import alva, bo, disa, egil, nykvarn

__all__ = ["alva", "bo", "disa", "egil", "nykvarn"]
