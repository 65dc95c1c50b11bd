"""What letters ask (frågor): who reads one, and what it may tell her."""

from samsyn.pages.letters.queries.off import Off, off, off_path
from samsyn.pages.letters.queries.reader import Reader, reader

__all__ = ["Off", "Reader", "off", "off_path", "reader"]
