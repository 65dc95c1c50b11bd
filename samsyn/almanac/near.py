"""What a phrase that is not understood may mean (nära läsningar): a few that can be, for a person to choose among.

Nothing here is taken for what was written: `reading.read` never guesses, and this only helps somebody who can say.
"""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import islice, product

from samsyn.almanac.reading import LONGEST, read
from samsyn.almanac.reading_repair import cleaned, repaired, vocabulary
from samsyn.almanac.rhythms import NotUnderstood, Rhythm
from samsyn.almanac.words import BARE_NUMBER, NEUTER, NUMBER_WORDS, PERIOD_NAMES, PERIODS, ordinal_in_words
from samsyn.almanac.writing import write

MOST = 3
_WORDS_MOST = 16
_MISSPELT_MOST = 3
_VARIANTS_MOST = 4
_PART_MOST = 8
_TRIES_MOST = 60
_LIKE, _AS_LIKE, _LIKE_SHORT = 0.68, 0.06, 0.5
_SHORT = 3
_WORD = re.compile(r"[a-zåäöé-]+")
_NUMBER = re.compile(rf"{BARE_NUMBER}\b(?!:)", re.IGNORECASE)
_COUNTED = re.compile(rf"(?P<number>{BARE_NUMBER})\b.*?\b(?P<period>{'|'.join(PERIODS.values())})\b", re.IGNORECASE)
_OF_COUNTS = ("{} per år", "{} per halvår", "{} per månad")
_OF_DAYS = ("varje {}", "{} varje månad", "i {}", "vid {}", "{} varje år")
_BARE = str.maketrans("åäöé", "aaoe")
_ALSO_KNOWN = frozenset(
    {
        *("ca", "cirka", "ungefär", "omkring", "utom", "förutom", "när", "om", "att", "de", "alla", "även", "kl"),
        *("sommar", "sommaren", "vår", "våren", "höst", "hösten", "vinter", "vintern", "jul", "julen", "nyår", "påsk"),
        *("klockan", "gruppen", "forumet", "kvartals"),
    }
)
"""Words that are spelt right though no rhythm begins with them."""


def near(phrase: str) -> tuple[str, ...]:
    """Give up to three readings, in canonical Swedish, that a phrase which is not understood may mean.

    None for a phrase that is understood, or that is like nothing. No text makes it raise.
    """
    if len(phrase) > LONGEST or not isinstance(read(phrase), NotUnderstood):
        return ()
    words = repaired(cleaned(phrase)).lower().split()[:_WORDS_MOST]
    if not words:
        return ()
    spelt = list(islice(product(*map(_spellings, words, _misspelt(words))), _VARIANTS_MOST))
    for readings in (_whole(spelt), _completed(spelt), _parts(spelt[::-1])):
        if found := tuple(islice(dict.fromkeys(map(write, readings)), MOST)):
            return found
    return ()


def _understood(text: str) -> Iterator[Rhythm]:
    rhythm = read(text)
    if not isinstance(rhythm, NotUnderstood):
        yield rhythm


def _whole(variants: list[tuple[str, ...]]) -> Iterator[Rhythm]:
    """Read the whole phrase with its words spelt right."""
    for words in variants:
        yield from _understood(" ".join(words))


def _completed(variants: list[tuple[str, ...]]) -> Iterator[Rhythm]:
    """Read a short phrase with what is left unsaid: "fyra möten" as so many a year, "måndag" as every Monday."""
    for words in variants:
        text = " ".join(words)
        if len(words) > _SHORT:
            return
        yield from _counted(text)
        for form in _OF_COUNTS if _NUMBER.match(text) else _OF_DAYS:
            yield from _understood(form.format(text))
        if words[0] == "senast":
            yield from _understood(f"senast sista {' '.join(words[1:])}")


def _counted(text: str) -> Iterator[Rhythm]:
    """Read a number and a period both ways: "fyra år" as four times a year and as every fourth year."""
    match = _COUNTED.fullmatch(text)
    if match is None:
        return
    period = next(one for one, words in PERIODS.items() if re.fullmatch(words, match["period"], re.IGNORECASE))
    number = int(match["number"]) if match["number"].isdigit() else NUMBER_WORDS[match["number"]]
    yield from _understood(f"{match['number']} gånger per {PERIOD_NAMES[period]}")
    if number > 1:
        often = "vart" if period in NEUTER else "var"
        yield from _understood(f"{often} {ordinal_in_words(number)} {PERIOD_NAMES[period]}")


def _parts(variants: list[tuple[str, ...]]) -> Iterator[Rhythm]:
    """Read what stands in a row within the phrase, none of it twice: its beginning, its end, then what is inside."""
    tries = 0
    for words in variants:
        taken: list[range] = []
        for part in _rows(len(words)):
            if tries == _TRIES_MOST:
                return
            if any(part.start >= one.start and part.stop <= one.stop for one in taken):
                continue
            tries += 1
            for rhythm in _understood(" ".join(words[part.start : part.stop])):
                taken.append(part)
                yield rhythm
        if taken:
            return


def _rows(count: int) -> Iterator[range]:
    yield from (range(0, end) for end in range(count - 1, 1, -1))
    yield from (range(start, count) for start in range(1, count - 1))
    for length in range(min(_PART_MOST, count - 1), 0, -1):
        yield from (range(start, start + length) for start in range(count - length + 1))


def _misspelt(words: list[str]) -> list[bool]:
    """Tell which words to look for other spellings of: the first few that are not known."""
    known = vocabulary() | _ALSO_KNOWN
    unknown = [place for place, word in enumerate(words) if _WORD.fullmatch(word) and word not in known]
    return [place in unknown[:_MISSPELT_MOST] for place in range(len(words))]


def _spellings(word: str, is_misspelt: bool) -> list[str]:
    return [*_like(word), word] if is_misspelt else [word]


@lru_cache(maxsize=1_024)
def _like(word: str) -> tuple[str, ...]:
    """Give the known words that a word is most like; a short word is like many, and most often means a period."""
    is_short = len(word) <= _SHORT
    known = (*PERIOD_NAMES.values(), "gång") if is_short else vocabulary()
    bare, least = word.translate(_BARE), _LIKE_SHORT if is_short else _LIKE
    found = sorted(
        ((_likeness(bare, one.translate(_BARE), least), one[0] == word[0], one) for one in known), reverse=True
    )
    best = found[0][0]
    return tuple(one for like, _, one in found[:2] if like >= max(least, best - _AS_LIKE))


def _likeness(one: str, other: str, least: float) -> float:
    if abs(len(one) - len(other)) > _SHORT:
        return 0
    match = SequenceMatcher(None, one, other, autojunk=False)
    return match.ratio() if match.real_quick_ratio() >= least and match.quick_ratio() >= least else 0
