"""The guard (spärren): finds personal identity numbers and private mobile numbers in what is to be stored.

Samsyn never holds private persons. Organisation numbers pass: their third and fourth digits are no month.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from personnummer import personnummer

_BETWEEN = r"\s?[-+]?\s?"
_BIRTH = r"(?:(?:18|19|20)?\d{6}|(?:18|19|20)\d\d-\d\d-\d\d(?=-\d{4}(?!-)))"
_NUMBER = re.compile(rf"(?<!\w)(?<!\d[.,])({_BIRTH}){_BETWEEN}(\d{{4}})(?!\w)")
_MOBILE = re.compile(r"(?<!\d)(?:(?:\+|00)46[ -]?(?:\(0\))?[ -]?|0)7[02369](?:[ /.-]{0,2}\d){7}(?!\d)")
_DASHES = {ord(dash): "-" for dash in "‐‑‒–—−"}
_DIGIT = re.compile(r"\d")
_DIGEST = re.compile(r"[0-9a-f]{64}")
"""What a digest of a file or a secret looks like: one in three thousand has a mobile number somewhere within."""
_SHORTEST = 10
_WORDS_SHOWN = 3


class Kind(Enum):
    """What the guard stops (det som spärras)."""

    IDENTITY_NUMBER = auto()
    COORDINATION_NUMBER = auto()
    MOBILE_NUMBER = auto()
    TOO_LONG = auto()


@dataclass(frozen=True, slots=True)
class Found:
    """Something that may not be stored (fynd): what, at which path, on which line, after which words.

    The number itself is left out, so that a finding can be logged.
    """

    kind: Kind
    path: str = ""
    line: int = 1
    after: str = ""


def objection_to_length(value: object, *, most: int | None) -> Found | None:
    """Say that a text has more signs than its column holds, or None; SQLite would keep it and PostgreSQL would not."""
    return Found(Kind.TOO_LONG) if isinstance(value, str) and most is not None and len(value) > most else None


def objection_to_storing(value: object, *, mobiles_at: Collection[str] = ()) -> Found | None:
    """Say what may not be stored in a text or in nested values, or None if all may.

    ``mobiles_at`` are paths where a mobile number belongs to a function: "contacts/*", "parties/*/phone".
    """
    for path, text in _texts(value):
        if len(_DIGIT.findall(text)) < _SHORTEST or _DIGEST.fullmatch(text):
            continue
        found = _found(text, path, mobiles=not _is_under(path, mobiles_at))
        if found is not None:
            return found
    return None


def _found(text: str, path: str, *, mobiles: bool) -> Found | None:
    plain = _plain(text)
    for match in _NUMBER.finditer(plain):
        kind = _kind(match)
        if kind is not None:
            return _located(plain, match.start(), path, kind)
    match_mobile = _MOBILE.search(plain) if mobiles else None
    return _located(plain, match_mobile.start(), path, Kind.MOBILE_NUMBER) if match_mobile else None


def _kind(match: re.Match[str]) -> Kind | None:
    sign = "+" if "+" in match[0] else "-"
    try:
        person = personnummer.parse(f"{match[1].replace('-', '')}{sign}{match[2]}")
    except personnummer.PersonnummerException:
        return None
    return Kind.COORDINATION_NUMBER if person.is_coordination_number() else Kind.IDENTITY_NUMBER


def _located(text: str, start: int, path: str, kind: Kind) -> Found:
    before = text[:start]
    words = before.splitlines()[-1].split() if before and not before.endswith("\n") else []
    return Found(kind, path, before.count("\n") + 1, " ".join(words[-_WORDS_SHOWN:]))


def _plain(text: str) -> str:
    """Undo what hides a number: other digits, other dashes, other spaces, invisible marks."""
    folded = unicodedata.normalize("NFKC", text).translate(_DASHES)
    return "".join(mark for mark in folded if unicodedata.category(mark) != "Cf")


def _texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int):
        yield path, str(value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield _join(path, "?"), str(key)
            yield from _texts(inner, _join(path, str(key)))
    elif isinstance(value, (list, tuple, set, frozenset)):
        for number, inner in enumerate(value):
            yield from _texts(inner, _join(path, str(number)))


def _join(path: str, step: str) -> str:
    return f"{path}/{step}" if path else step


def _is_under(path: str, patterns: Collection[str]) -> bool:
    steps = path.split("/")
    return any(_starts_as(steps, pattern.split("/")) for pattern in patterns)


def _starts_as(steps: list[str], pattern: list[str]) -> bool:
    if len(steps) < len(pattern):
        return False
    return all(wanted in ("*", step) for wanted, step in zip(pattern, steps, strict=False))
