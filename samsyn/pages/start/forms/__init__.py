"""The forms of drafts (formulär)."""
