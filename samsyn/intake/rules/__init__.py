"""The rules of intake (regler): splitting a pasted text, finding phrases, suggesting what they are, reading tables."""
