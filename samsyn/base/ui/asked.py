"""What is asked for outside the fields of a form (det som frågas efter), in an address or by a button. Pure."""

import re

_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


def number(text: str) -> int | None:
    """Read a whole number, of a row or of a place in a list; None for what is none, or longer than any can be."""
    return int(text) if _NUMBER.fullmatch(text) else None
