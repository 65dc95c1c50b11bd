"""What one chooses when looking back (formulär)."""
