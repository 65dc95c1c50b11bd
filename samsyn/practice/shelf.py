"""The five agreements on the shelf (hyllan): to practise on, and for others to begin from."""

from functools import cache
from pathlib import Path

from samsyn.papers import reading
from samsyn.papers.model import Paper

FILES = Path(__file__).parent / "papers"
FIVE = ("nykvarn", "haninge", "strangnas", "sodertalje", "stockholm")
"""The five by name, the smallest organisation first."""


@cache
def paper_of(name: str) -> Paper:
    """Give one of the five, read once. Raises ``KeyError`` for another name."""
    if name not in FIVE:
        raise KeyError(name)
    return reading.read_file(FILES / f"{name}.yaml").paper
