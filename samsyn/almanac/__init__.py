"""Almanac (almanacka): rhythms, windows, terms and rotations, pure and without Django."""
