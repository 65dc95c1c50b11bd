"""What falls due when something happens (händelse), as a sentence says it: "Om andra underlag används ska det …"."""

import re
from dataclasses import dataclass

_SHALL = r"(?:ska|skall|måste|utser|ansvarar|beslutar|fattar|åtar sig)"
_LED = re.compile(rf"(?P<when>(?:om|när|då|ifall|så snart|vid) (?:[^.;:]{{4,240}}?)),? (?={_SHALL}\b)", re.IGNORECASE)
_AFTER = re.compile(
    r"\b(?:ska|skall|måste)\b[^.;:]{2,160}? "
    r"(?P<when>(?:om|när|ifall|så snart|i samband med att) (?:[^.;:\t]|:(?=\w)){6,200})",
    re.IGNORECASE,
)
_NOT_AN_EVENT = re.compile(r"(?:om|då) (?:detta|det som|vad|hur|att|den|de|dessa|samverkan|år(?:et)?)\b", re.IGNORECASE)
_HINT = re.compile(r"\b(?:om|när|ifall|så snart|då|vid|i samband med)\b", re.IGNORECASE)
_VERB = re.compile(r"\b(?:är|har|kan|blir|finns|\w{3,}(?:er|ar|as|ts|ds|rs|ds|ks|ps))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundEvent:
    """An event as found (händelse): where its words stand."""

    start: int
    end: int


def event_in(sentence: str) -> FoundEvent | None:
    """Find what a promise of the sentence hangs on, None where it hangs on nothing that happens."""
    if not _HINT.search(sentence):
        return None
    match = _LED.match(sentence) or _AFTER.search(sentence)
    if match is None or _NOT_AN_EVENT.match(match["when"]) or not _VERB.search(match["when"]):
        return None
    return FoundEvent(match.start("when"), match.start("when") + len(match["when"].rstrip(" ,)”")))
