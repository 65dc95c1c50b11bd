"""Whose turn it is to chair (ordförandeskap), as a sentence says it."""

import re
from dataclasses import dataclass

from samsyn.papers.kinds import ChairKind

_CHAIR = r"ordförandeskap(?:et)?"
_TURNS = r"(?:alternera[rst]*|växla[rs]*|rotera[rs]*|cirkulera[rs]*|skifta[rs]*|turas om|går runt|byts)"
_TO = r"(?:[^.;]|(?<=bitr)\.)"
_END = (
    r"(?=(?<!bitr)[.;]|$|, (?:som|där|och|vilket)\b| bestående\b"
    r"| (?:och|samt) (?:kan|ska|skall|består|bestå|har|i övrigt|utifrån)\b)"
)
_FORMS: tuple[tuple[re.Pattern[str], ChairKind], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), kind)
    for pattern, kind in (
        (rf"{_CHAIR} gäller (?:under )?(?:ett|1) (?:kalender)?år(?: i taget)?", ChairKind.YEARLY),
        (rf"{_CHAIR} (?:\w+ ){{0,3}}?{_TURNS}{_TO}{{0,160}}?{_END}", ChairKind.ALTERNATING),
        (rf"{_TURNS} (?:om )?{_CHAIR}{_TO}{{0,120}}?{_END}", ChairKind.ALTERNATING),
        (rf"{_CHAIR} (?:ligger på|innehas av|vilar på|utövas av|hålls av) {_TO}{{2,100}}?{_END}", ChairKind.FIXED),
        (rf"(?:[\w-]+ ){{1,4}}är (?:ständig |gemensam )?ordförande\b{_TO}{{0,60}}?{_END}", ChairKind.FIXED),
        (rf"(?:(?:[\w-]+ )?leds|ledas) av {_TO}{{2,100}}?{_END}", ChairKind.FIXED),
        (r"(?:[\w-]+ ){1,2}leder (?:forumet|gruppen|mötena|rådet)\b", ChairKind.FIXED),
    )
)
_HINT = re.compile(r"ordförand|led(?:s|as|er)\b", re.IGNORECASE)
_YEARLY = re.compile(r"\bårlig|\bvarje år\b|\bett år\b|\bårsvis|\bper år\b", re.IGNORECASE)
_TOGETHER = re.compile(r"\btillsammans med\b|\bgemensamt?\b|\b(?:och|samt)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class FoundChair:
    """A rule of the chair as found (ordförandeskap): where it stands and what kind it seems to be."""

    start: int
    end: int
    kind: ChairKind

    @property
    def changes(self) -> bool:
        """Whether the chair goes from one to another."""
        return self.kind in {ChairKind.ALTERNATING, ChairKind.YEARLY}

    @property
    def understood(self) -> str:
        """Say it in plain Swedish."""
        return UNDERSTOOD[self.kind]


UNDERSTOOD = {
    ChairKind.FIXED: "ordförande, samma hela tiden",
    ChairKind.JOINT: "ordförande tillsammans",
    ChairKind.ALTERNATING: "ordförandeskapet växlar",
    ChairKind.YEARLY: "ordförandeskapet växlar varje år",
}


def chair_in(sentence: str) -> FoundChair | None:
    """Find the rule of the chair that a sentence states, None where it states none."""
    if not _HINT.search(sentence):
        return None
    for form, kind in _FORMS:
        if match := form.search(sentence):
            return FoundChair(*match.span(), _sharpened(kind, match[0]))
    return None


def _sharpened(kind: ChairKind, phrase: str) -> ChairKind:
    if kind is ChairKind.ALTERNATING:
        return ChairKind.YEARLY if _YEARLY.search(phrase) else kind
    return ChairKind.JOINT if kind is ChairKind.FIXED and _TOGETHER.search(phrase) else kind
