"""What is true of the whole house: sizes, direction, words, pages, access."""
