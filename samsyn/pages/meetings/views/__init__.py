"""Views of meetings, by subject."""
