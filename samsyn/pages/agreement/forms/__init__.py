"""What one fills in about an agreement (formulär)."""
