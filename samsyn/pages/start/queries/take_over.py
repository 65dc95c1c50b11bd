"""What is told before a new agreement takes over (inför att den tar vid): from when, what was chosen, what is open."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements import wording
from samsyn.agreements.rules import following, terms
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.ui.values import Fact, Need
from samsyn.duties import queries as duties
from samsyn.duties.rules import closing
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.queries import choices, renew_open
from samsyn.pages.start.queries import renew_days as days
from samsyn.papers import reading, succeeding
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeOverPage:
    """What is told before a new agreement takes over."""

    lead: str
    facts: tuple[Fact, ...]
    gap: str
    struck: tuple[tuple[str, str], ...]
    has_ended: bool
    matters: tuple[Need, ...]
    left: int
    has_to_close: int
    why_not: str


def page(at: DraftVisit) -> TakeOverPage:
    """Gather what is told before a new agreement takes over; raises ``Http404`` for a draft that is no successor."""
    old = choices.old_paper(at)
    after = reading.stored(at.draft.settled())
    found = duties.open_matters(at.actor, on=at.on, kept=closing.keys_of(after))
    left = len(following.unchosen(old, at.paper, {path: mark.state for path, mark in at.draft.marks.items()}))
    has_to_close = sum(one.has_to_be_closed for one in found)
    return TakeOverPage(
        lead=_lead(at, old),
        facts=_facts(at, left),
        gap=_gap(old, at.paper),
        struck=tuple(_struck(at, old)),
        has_ended=at.on > (terms.last_day(old) or at.on),
        matters=renew_open.rows(at, found, is_followed=True),
        left=left,
        has_to_close=has_to_close,
        why_not=_why_not(at, left, has_to_close) or _overlap(old, at.paper),
    )


def _lead(at: DraftVisit, old: Paper) -> str:
    first, last = terms.first_day(at.paper), terms.last_day(old)
    said = {"first": days.day(first, at.on), "last": days.day(last, at.on)}
    if last is None:
        return _("Den tar vid %(first)s. Den gamla slutar dagen före.") % said
    words = _("Den tar vid %(first)s. Den gamla gäller till och med %(last)s.")
    ended = _("Den tar vid %(first)s. Den gamla gällde till och med %(last)s.")
    return (words if at.on <= last else ended) % said


def _facts(at: DraftVisit, left: int) -> tuple[Fact, ...]:
    counted = [mark.state for mark in at.draft.marks.values()]
    states = ((MarkState.KEPT, _("Behålls")), (MarkState.CHANGED, _("Ändras")), (MarkState.STRUCK, _("Stryks")))
    made = tuple(Fact(label=label, words=str(counted.count(state))) for state, label in states)
    return (*made, Fact(label=_("Inte valt än"), words=str(left), mark="remark" if left else "kept"))


def _gap(old: Paper, new: Paper) -> str:
    found = succeeding.gap_between(old.term, new.term)
    if found is None or found.last_day is None:
        return ""
    count = (found.last_day - found.first_day).days + 1
    words = ngettext(
        "%(count)s dag utan överenskommelse, %(days)s.", "%(count)s dagar utan överenskommelse, %(days)s.", count
    )
    return words % {"count": count, "days": days.period(found.first_day, found.last_day)}


def _struck(at: DraftVisit, old: Paper) -> list[tuple[str, str]]:
    marked = ((path, mark) for path, mark in at.draft.marks.items() if mark.state == MarkState.STRUCK)
    return [(choices.name(old, path), mark.why) for path, mark in marked]


def _overlap(old: Paper, new: Paper) -> str:
    found = succeeding.objection_to_following(old.term, new.term)
    if isinstance(found, succeeding.Overlap):
        return wording.overlap(found)
    return str(wording.FOLLOWING[found]) if found else ""


def _why_not(at: DraftVisit, left: int, has_to_close: int) -> str:
    if at.draft.is_closed:
        return _("Utkastet är avslutat.")
    if not agreements.may_begin(at.actor):
        return _("Bara en samordnare kan låta den nya ta vid.")
    if left:
        return ngettext("%(count)d val är kvar.", "%(count)d val är kvar.", left) % {"count": left}
    if has_to_close:
        words = ngettext(
            "%(count)d sak är öppen och följer inte med. Avsluta den först.",
            "%(count)d saker är öppna och följer inte med. Avsluta dem först.",
            has_to_close,
        )
        return words % {"count": has_to_close}
    return ""
