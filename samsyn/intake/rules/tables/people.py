"""Who a cell names (vem): who leads and who supports, by what is bold, and what nobody answers to."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from samsyn.intake.rules.suggesting.ground import Ground
from samsyn.intake.rules.tables.table import Cell, Trouble, TroubleKind
from samsyn.papers.naming import Found

_APART = re.compile(r"\s*[–—+•]\s*|(?<=\w)-\s+(?!(?:och|eller|samt)\b)|\s+-\s+")
_WITH = re.compile(r"\b(?:tillsammans med|i samverkan med|i samarbete med|med stöd av|stöds av)\b", re.IGNORECASE)
_ALL = re.compile(r"(?:samtliga |alla |båda |respektive )?part(?:er|erna)?|alla", re.IGNORECASE)
_COORDINATORS = re.compile(r"(?:parternas )?samordnar(?:e|na)", re.IGNORECASE)
_ARTICLE = re.compile(r"(?:(?<=^)|(?<=[,;\n] )|(?<=\boch )|(?<=\bsamt ))(?:den|det|de|en|ett)\s+(?=\w)", re.MULTILINE)
_JOINTS = re.compile(r"^(?:och|samt|,|&|/)\s*|\s*(?:och|samt)$")
_HYPHENATED = re.compile(r"\b(\w+) och (?=\w)")


@dataclass(slots=True)
class Who:
    """Who was found in some cells (vem): ids in order, and what nobody or several answer to."""

    ids: list[str] = field(default_factory=list)
    troubles: list[Trouble] = field(default_factory=list)


def who_in(text: str, ground: Ground, *, at: tuple[int, int]) -> Who:
    """Find who is named in a text, at a row and a column from 1."""
    bare = " ".join(text.split()).strip(" .,;:")
    if _ALL.fullmatch(bare):
        return Who(list(ground.parties()))
    if _COORDINATORS.fullmatch(bare) and ground.coordinators():
        return Who(list(ground.coordinators()))
    found = _found(_ARTICLE.sub("", _APART.sub(", ", text)), ground)
    return Who(list(found.ids), list(_troubles(found, ground, at)))


def lead_and_support(cell: Cell, ground: Ground, *, at: tuple[int, int]) -> tuple[Who, Who]:
    """Tell who leads and who supports: the bold lead where some are not; "tillsammans med" begins the support.

    Södertälje 2023–2026, bilaga 2: "Huvudansvar - fet stil".
    """
    if cell.bold and cell.light_text.strip(" ,;/&\n") not in {"", "och", "samt"}:
        return who_in(cell.bold_text, ground, at=at), who_in(_joints_off(cell.light_text), ground, at=at)
    lead, *rest = _WITH.split(cell.text, maxsplit=1)
    if not lead.strip(" ,"):
        return who_in(cell.text, ground, at=at), Who()
    return who_in(lead, ground, at=at), who_in("\n".join(rest), ground, at=at)


def together(found: Sequence[Who]) -> Who:
    """Put together who was found in several cells, each once."""
    ids = dict.fromkeys(one for who in found for one in who.ids)
    return Who(list(ids), [trouble for who in found for trouble in who.troubles])


def _found(text: str, ground: Ground) -> Found:
    found = ground.find(text)
    if found.unknown:
        other = ground.find(_HYPHENATED.sub(r"\1- och ", text))  # "Vård och omsorgskontoret"
        if len(other.unknown) < len(found.unknown):
            return other
    return found


def _joints_off(text: str) -> str:
    """Take away the words that joined what is light to what is bold."""
    return "\n".join(_JOINTS.sub("", line.strip(" ,;")) for line in text.split("\n"))


def _troubles(found: Found, ground: Ground, at: tuple[int, int]) -> Iterator[Trouble]:
    for text in found.unknown:
        kind = TroubleKind.SEVERAL if text in found.several else TroubleKind.UNKNOWN_WHO
        inside = tuple(dict.fromkeys(one.key for one in ground.named_in(text)))
        near = inside if inside and kind is TroubleKind.UNKNOWN_WHO else found.near[text]
        yield Trouble(kind, *at, text=text, near=near)
