"""What the page of one promise asks (ett åtagande): how it stands, what shows it, what one may do."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.agreements.rules.reach import INSIDE
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind, kind
from samsyn.base.ui.values import Fact, Row
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import CaseRow, DutyRow, EvidenceRow, Occurrence
from samsyn.duties.rules.law import BY_KEY, Decision, Proof
from samsyn.duties.rules.standings import Standing
from samsyn.pages.duties.queries.overview import Line, held, line, next_words

MEETING = "forums.meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One evidence as it is shown (bevis); ``withdraw_url`` empty where it may not be taken back.

    ``about`` leads to the meeting that gave it, with what was written there.
    """

    row: EvidenceRow
    withdraw_url: str
    about: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """One time of a promise (gång) with the word for how it stands."""

    one: Occurrence
    mark: Kind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OnePage:
    """One promise (åtagande): its sentence, facts, occurrences, evidence, and what can be done."""

    line: Line
    kind_words: str
    quote: str
    facts: tuple[Fact, ...]
    about: tuple[Row, ...]
    occurrences: tuple[Time, ...]
    evidence: tuple[Shown, ...]
    cases: tuple[CaseRow, ...]
    sayings: tuple[EvidenceRow, ...]
    act: Link | None
    others: tuple[Link, ...]


def one(actor: Actor, key: str, *, year: int, on: date, is_open: bool) -> OnePage:
    """Lay out one promise in a year: that of the day, or the last of an agreement that has ended.

    Raises ``ObjectDoesNotExist`` for a key that the paper does not know.
    """
    shown = on.year if key in BY_KEY else year
    row = duties.duty(actor, key, on, first=date(shown, 1, 1), last=date(shown, 12, 31))
    actions = _actions(actor, row) if is_open else ()
    proofs = [one for one in _evidence(row) if one.period_first_day is None]
    return OnePage(
        line=line(actor, row, on),
        kind_words=str(wording.KINDS[row.kind]),
        quote=row.quote,
        facts=_facts(row, year=shown, on=on),
        about=_about(row),
        occurrences=tuple(
            Time(one=one, mark=kind(one.standing), words=str(wording.STANDINGS[one.standing]))
            for one in row.occurrences
        ),
        evidence=tuple(
            Shown(
                row=one,
                withdraw_url=_url("withdraw", actor, one.id, key) if _is_withdrawable(actor, one, is_open) else "",
                about=_meeting(actor, one),
            )
            for one in proofs
        ),
        cases=row.cases,
        sayings=tuple(one for one in _evidence(row) if one.period_first_day is not None),
        act=actions[0] if actions else None,
        others=actions[1:],
    )


def _evidence(row: DutyRow) -> list[EvidenceRow]:
    """All evidence of a promise, the newest first, each once."""
    found = {proof.id: proof for one in row.occurrences for proof in one.evidence}
    found |= {proof.id: proof for proof in row.evidence}
    return sorted(found.values(), key=lambda proof: (proof.done_on, proof.id), reverse=True)


def promise(actor: Actor, key: str, *, on: date, to: str) -> DutyRow:
    """Give the promise that something is to be written about, with its times of this year and the last.

    Raises ``PermissionDenied`` for one who may not, and ``ObjectDoesNotExist`` for a key that the paper has not.
    """
    if to not in _may(actor, key):
        raise PermissionDenied
    return duties.duty(actor, key, on, first=date(on.year - 1, 1, 1), last=date(on.year, 12, 31))


def excusable(row: DutyRow, *, on: date) -> list[tuple[str, str]]:
    """List the windows that can be let go: those not kept, not excused and not unknown."""
    done = (Standing.KEPT, Standing.EXCUSED, Standing.BEFORE_USE, Standing.ENDED)
    found = [one for one in row.occurrences if one.standing not in done]
    return [(one.window.first_day.isoformat(), _choice(one, on)) for one in found]


def periods(row: DutyRow, *, on: date) -> list[tuple[str, str]]:
    """List the periods that one can say how a promise was kept in: those that have begun."""
    begun = [one for one in row.occurrences if one.window.first_day <= on]
    return [(one.window.first_day.isoformat(), _choice(one, on)) for one in begun]


def needs_decision(key: str) -> bool:
    """Tell whether a section of the Act takes a decision as evidence."""
    return key in BY_KEY and BY_KEY[key].proof is not Proof.ANY


def decision(data: dict[str, Any]) -> Decision | None:
    """Take the decision out of what a form says."""
    if "body" not in data:
        return None
    return Decision(data.pop("body"), data.pop("paragraph"), data.pop("record_number"))


def day_of(chosen: str) -> date:
    """Read the day that a choice carries."""
    return date.fromisoformat(chosen)


def _choice(one: Occurrence, on: date) -> str:
    said = day_words.period(one.window.first_day, one.window.last_day, today=on, language=language())
    return f"{said} ({str(wording.STANDINGS[one.standing]).lower()})"


def _is_withdrawable(actor: Actor, proof: EvidenceRow, is_open: bool) -> bool:
    return is_open and duties.may_withdraw(actor, proof)


def _facts(row: DutyRow, *, year: int, on: date) -> tuple[Fact, ...]:
    mark = kind(row.standing)
    found = [Fact(label=_("Läge"), words=str(wording.STANDINGS[row.standing]), mark=mark)]
    if row.wanted_count:
        found.append(Fact(label=_("I år") if year == on.year else str(year), words=held(row)))
    if row.next_last_day:
        found.append(Fact(label=_("Nästa"), words=next_words(row, on)))
    if row.happened_count:
        found.append(Fact(label=_("Har hänt"), words=str(row.happened_count)))
    return tuple(found[:4])


def _about(row: DutyRow) -> tuple[Row, ...]:
    rhythm = row.rhythm or _("Ingen takt som går att räkna med.")
    rows = [
        Row(term=_("Ansvarar"), words=", ".join(one.name for one in row.owners) or _("Står inte i överenskommelsen")),
        Row(term=_("Till"), words=row.receiver.name if row.receiver else ""),
        Row(term=_("Så står det"), words=row.phrase, quoted=True),
        Row(term=_("Så förstår vi det"), words=rhythm if row.phrase else "", written=bool(row.rhythm)),
    ]
    return tuple(one for one in rows if one.words)


ACTIONS = {
    "windows": ("report", "excuse"),
    "clock": ("report", "excuse"),
    "once": ("report",),
    "on_event": ("note",),
    "always": ("say",),
}
"""What one can do with a promise of each mode, the most likely first."""


def _may(actor: Actor, key: str) -> frozenset[str]:
    """Name what the actor may do with a promise; the Act's are told of by those who coordinate."""
    may = duties.may(actor)
    return may - {"report", "say"} if key in BY_KEY and "report_act" not in may else may


def _actions(actor: Actor, row: DutyRow) -> tuple[Link, ...]:
    labels = {
        "report": _("Rapportera"),
        "excuse": _("Låt en gång utgå"),
        "note": _("Det har hänt"),
        "say": _("Skriv hur det hölls"),
    }
    may = _may(actor, row.key)
    if row.standing is Standing.ENDED:
        may -= {"excuse"}  # no time is left to let go
    chosen = [name for name in ACTIONS[row.mode] if name in may]
    return tuple(Link(label=labels[name], url=_url(name, actor, row.key)) for name in chosen)


def _url(name: str, actor: Actor, *args: str | int) -> str:
    return reverse(f"duties:{name}", args=[actor.slug, *args])


def _meeting(actor: Actor, one: EvidenceRow) -> Link | None:
    """Lead to the meeting that gave evidence, for those inside the authorities; others may not reach it."""
    if one.about_kind != MEETING or INSIDE not in actor.circles:
        return None
    return Link(label=one.about_title, url=reverse("meetings:run", args=[actor.slug, int(one.about_key)]), written=True)
