"""What the meetings' pages ask, by subject."""
