"""The rules of forums (regler): pure, told the day."""
