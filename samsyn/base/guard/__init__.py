"""The guard (spärren): nothing about private persons reaches the database."""
