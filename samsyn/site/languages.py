"""The words of the languages (språken): compiled from ``locale/`` when they are missing or older than their source."""

from collections.abc import Iterator
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from django.conf import settings


def stale() -> list[Path]:
    """List the catalogues whose compiled words are missing or older than they are."""
    return [source for source in _sources() if _is_stale(source)]


def is_built() -> bool:
    """Tell whether there are words, all compiled."""
    return bool(list(_sources())) and not stale()


def build() -> None:
    """Compile what is stale, so that nobody meets half a language."""
    for source in stale():
        compiled = source.with_suffix(".mo")
        half = compiled.with_suffix(".half")
        with source.open("rb") as written, half.open("wb") as file:
            write_mo(file, read_po(written))
        half.replace(compiled)


def _sources() -> Iterator[Path]:
    for place in settings.LOCALE_PATHS:
        yield from sorted(Path(place).glob("*/LC_MESSAGES/django.po"))


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime
