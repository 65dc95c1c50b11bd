"""From a rhythm to canonical Swedish."""

from samsyn.almanac.rhythms import NotUnderstood, Rhythm


def write(rhythm: Rhythm) -> str:
    """The rhythm in canonical Swedish, which `reading.read` reads back to the same value."""
    return rhythm.text if isinstance(rhythm, NotUnderstood) else str(rhythm)
