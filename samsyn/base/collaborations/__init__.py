"""Collaborations (samverkan): who works together, who belongs where, and whose every row is."""
