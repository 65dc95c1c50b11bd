"""Duties (åtaganden): the spine. What was promised, what has happened, and how it stands on a day."""
