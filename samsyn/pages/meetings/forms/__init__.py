"""Forms of meetings, by subject."""
