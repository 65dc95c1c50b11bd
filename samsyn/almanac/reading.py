"""From Swedish to a rhythm."""

from samsyn.almanac.rhythms import NotUnderstood, Rhythm


def read(phrase: str) -> Rhythm:
    """The rhythm that a Swedish phrase states, or the phrase kept as NotUnderstood; never guesses."""
    return NotUnderstood(phrase)
