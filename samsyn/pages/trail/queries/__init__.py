"""What is asked for when somebody looks back (frågor)."""
