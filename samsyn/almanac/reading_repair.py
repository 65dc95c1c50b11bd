"""Making a written phrase fit to be read: odd characters, references, words that a scan has split."""

import re
import unicodedata
from functools import cache

from samsyn.almanac.words import (
    MONTHS,
    NUMBER_WORDS,
    ORDINAL_WORDS,
    PARTS,
    WEEKDAYS,
)

MOST_JOINED = 5
SHORT = {
    "o": "och", "tis": "tisdag", "tisd": "tisdag", "ons": "onsdag", "onsd": "onsdag", "tors": "torsdag",
    "torsd": "torsdag", "fre": "fredag", "lör": "lördag", "lörd": "lördag", "sön": "söndag", "sönd": "söndag",
}  # fmt: skip
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_DASHES = re.compile("[\u2010-\u2015\u2212]")
_QUOTES = re.compile("[”“„«»]")
_MARKS = re.compile(r"</?\w+>|[*`_]")
_ENCLOSED = re.compile(r"\(([^()]+)\)")
_QUOTED = re.compile('("[^"]*")')
_REFERENCE = re.compile(
    r"\(?\b(?:se|enligt|jfr) (?:punkt(?:en)?|p\.|avsnitt(?:et)?|kapitel|kap\.?|bilaga|§|paragraf) ?"
    r"\d+(?:\.\d+)*(?: ?§)?\)?"
    r"|\benligt \d+ §",
    re.IGNORECASE,
)
_VOCABULARY = (
    "gång gånger ggr tillfälle tillfällen per varje minst åtminstone högst maximalt senast före innan inför "
    "efter år året årligen årlig kalenderår halvår halvåret halvårsvis kvartal kvartalet kvartalsvis tertial "
    "tertialet tertialvis månad månaden månader månadsvis månatligen vecka veckan veckor veckovis dag dagen "
    "dagar dagligen termin terminen terminsvis mandatperiod mandatperioden varannan vartannat behov vid samt "
    "och eller enligt metod plan löpande kontinuerligt linjeverksamheten möte möten mötet sammanträde "
    "sammanträden sammanträder träffas sker ske genomförs genomföras äger rum styrgruppsmöte styrgruppen "
    "styrgrupp chefssamråd chefsamråd första sista helgfri helgfria helg helgen vardag vardagen jämna udda "
    "överenskommelsens överenskommelsen utgång upphörande slutet början årets slut föregående årsredovisning "
    "valborg skolavslutning midsommar halloween lucia storhelger ungdomshelger lov kända fredagskväll kväll "
    "morgon uppföljning redovisning uppdateras revideras en ett två fler oftare ytterligare i av till som är "
    "den det för att ska skall på så med mm om under hela gruppen "
)


_TIDY = (
    (_MARKS, " "),
    (_REFERENCE, " "),
    (re.compile(r"\s+"), " "),
    (re.compile(r" ?/ ?"), "/"),
    (re.compile(r" ?([,;]) ?"), r"\1 "),
    (re.compile(r"\b[lI](?= (?:gång|ggr|g)\b)|(?<=\d)[lI](?=\b)"), "1"),
    (re.compile(r"(?<=\d)O\b"), "0"),
    (re.compile(r"(?<![\w/])(\d+)(?=[^\W\d_])(?!(?:e|a|de|dje)\b)"), r"\1 "),
    (re.compile(r"(?<=\d) - (?=\d)"), "-"),
)


@cache
def vocabulary() -> frozenset[str]:
    """Give the words that split pieces are joined to."""
    days = [day + ending for day in WEEKDAYS for ending in ("", "en", "ar", "arna")]
    words = [*_VOCABULARY.split(), *NUMBER_WORDS, *ORDINAL_WORDS, *MONTHS, *PARTS, *days]
    return frozenset(word for word in words if " " not in word)


@cache
def _without_rings() -> dict[str, str]:
    bare: dict[str, str] = {}
    for word in sorted(vocabulary()):
        plain = word.translate(str.maketrans("åäö", "aao"))
        if plain != word and plain not in vocabulary():
            bare[plain] = word
    return bare


def cleaned(phrase: str) -> str:
    """Tidy characters and spaces; no word is changed, and what stands in quotation marks is left alone."""
    pieces = _QUOTED.split(_QUOTES.sub('"', phrase))
    tidy = "".join(piece if place % 2 else _tidied(piece) for place, piece in enumerate(pieces))
    bare = tidy.strip().lstrip("-•·–> ").rstrip(" .;:!,")
    enclosed = _ENCLOSED.fullmatch(bare)
    return enclosed[1].strip() if enclosed else bare


def _tidied(piece: str) -> str:
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", piece))
    text = re.sub(r"(?<=[a-zåäö])-[ \t]*\r?\n\s*(?=[a-zåäö])", "", _DASHES.sub("-", text))
    for pattern, replacement in _TIDY:
        text = pattern.sub(replacement, text)
    return text


def is_tidy(name: str) -> bool:
    """Whether neither tidying nor mending would change a name."""
    return cleaned(name) == name and repaired(name) == name


def repaired(text: str) -> str:
    """Join pieces that a scan has split ("fy ra gång er") and put back lost rings and dots ("ar" for "år").

    Pieces are joined only to a known word, and only where some piece is no word by itself.
    """
    pieces = _QUOTED.split(text)
    return "".join(piece if place % 2 else _mended(piece) for place, piece in enumerate(pieces))


def _mended(text: str) -> str:
    words = text.split(" ")
    fixed: list[str] = []
    place = 0
    while place < len(words):
        length = _joinable(words, place)
        word = "".join(words[place : place + length])
        bare = word.rstrip(",;.")
        if bare.lower() in SHORT and words[place + 1 : place + 2] not in (["s"], ["s."]):
            bare, word = SHORT[bare.lower()], SHORT[bare.lower()] + word[len(bare) :].lstrip(".")
        fixed.append(_without_rings().get(bare.lower(), bare) + word[len(bare) :])
        place += length
    return " ".join(fixed)


def _joinable(words: list[str], place: int) -> int:
    known = vocabulary()
    for length in range(min(MOST_JOINED, len(words) - place), 1, -1):
        pieces = [piece.lower() for piece in words[place : place + length]]
        pieces[-1] = pieces[-1].rstrip(",;.")
        joined = "".join(pieces)
        if joined in known and not all(piece in known for piece in pieces):
            return length
    return 1
