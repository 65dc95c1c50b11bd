"""Practice (övning): a practice collaboration and its lived year, made by commands and thrown away."""
