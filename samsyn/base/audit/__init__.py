"""Audit (spårbarhet): who did what, when, to what, and how it was before and after."""
