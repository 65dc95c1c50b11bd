"""One duty, rows for CSV and XLSX, and facts that no promise knows."""

from collections.abc import Iterable, Iterator
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Q
from django.utils.translation import gettext_lazy

from samsyn.agreements.queries import timelines
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import access, wording
from samsyn.duties.models import Doubt, Evidence, Excuse, Happening, RhythmChoice
from samsyn.duties.queries.facts import EvidenceRow
from samsyn.duties.queries.laying import runs
from samsyn.duties.queries.rows import DutyRow
from samsyn.duties.queries.standing import Board, standings
from samsyn.duties.rules.law import BY_KEY

EXPORT_HEADINGS = (
    gettext_lazy("Samverkan"),
    gettext_lazy("Åtagande"),
    gettext_lazy("Var det står"),
    gettext_lazy("Slag"),
    gettext_lazy("Ansvarig"),
    gettext_lazy("Rapporteras till"),
    gettext_lazy("Rytm som den står"),
    gettext_lazy("Läge"),
    gettext_lazy("Första dag"),
    gettext_lazy("Sista dag"),
    gettext_lazy("Gjort"),
    gettext_lazy("Lovat"),
    gettext_lazy("Läge i tiden"),
    gettext_lazy("Bevis"),
)
"""The headings of ``export_rows``."""


def duty(actor: Actor, key: str, on: date, first: date | None = None, last: date | None = None) -> DutyRow:
    """Give one duty as it stands on a day; raises ``ObjectDoesNotExist`` for a key that no promise has."""
    found = standings(actor, on=on, first=first, last=last, only=key)
    if not found:
        raise ObjectDoesNotExist(key)
    return found[0]


def may(actor: Actor) -> frozenset[str]:
    """Name what the actor may write about a promise: report, report_act, excuse, note, say, confirm, choose."""
    verbs = (access.REPORT, access.REPORT_ACT, access.EXCUSE, access.NOTE, access.SAY, access.CHOOSE)
    may = [verb for verb in verbs if access.may(actor, verb)]
    may += [access.CONFIRM] if access.speaks_for(actor, actor.party_key) else []
    return frozenset(verb.partition(".")[2] for verb in may)


def is_asked_to_confirm(actor: Actor, board: Board) -> bool:
    """Tell whether the actor's party has not confirmed, and she is the one to do it."""
    return actor.party_key in board.unconfirmed and access.speaks_for(actor, actor.party_key)


def may_withdraw(actor: Actor, proof: EvidenceRow) -> bool:
    """Whether the actor may take a piece of evidence back."""
    return access.may(actor, access.WITHDRAW) and access.may_withdraw(actor, proof.by_id)


def proved_by(actor: Actor, kind: str, key: str) -> frozenset[str]:
    """Name the promises that a thing is evidence of, by its kind and key: by itself, or by what it answered."""
    itself = Q(about_kind=kind, about_key=key) | Q(happening__about_kind=kind, happening__about_key=key)
    return frozenset(Evidence.rows.of(actor).filter(itself, withdrawal=None).values_list("key", flat=True))


def export_rows(
    *actors: Actor, on: date, first: date | None = None, last: date | None = None
) -> Iterator[tuple[object, ...]]:
    """Give a line per duty and occurrence, a duty without any its own line; as ``EXPORT_HEADINGS``."""
    for row in standings(*actors, on=on, first=first, last=last):
        yield from _lines(row)


def _lines(row: DutyRow) -> Iterator[tuple[object, ...]]:
    head = (
        row.collaboration_name,
        row.title,
        row.clause,
        str(wording.KINDS[row.kind]),
        ", ".join(owner.name for owner in row.owners),
        row.receiver.name if row.receiver else "",
        row.phrase,
        str(wording.STANDINGS[row.standing]),
    )
    if not row.occurrences:
        yield (*head, None, None, row.happened_count or None, None, "", _written(row.evidence))
    for one in row.occurrences:
        figures = (one.window.first_day, one.window.last_day, one.counted, one.wanted)
        yield (*head, *figures, str(wording.STANDINGS[one.standing]), _written(one.evidence))


def _written(evidence: Iterable[object]) -> str:
    return "; ".join(_sentence(one) for one in evidence)


def _sentence(one: object) -> str:
    done_on, what = getattr(one, "done_on", ""), getattr(one, "what", "")
    reference = getattr(one, "reference", "")
    return f"{done_on}: {what} ({reference})" if reference else f"{done_on}: {what}"


def unknown_keys(actor: Actor) -> list[str]:
    """Name the keys of facts that no edition of the agreement knows, for whoever looks after the installation."""
    stored: set[str] = set()
    for model in (Evidence, Happening, Excuse, Doubt, RhythmChoice):
        stored |= set(model.rows.of(actor).values_list("key", flat=True).distinct())
    known = set(BY_KEY)
    for line in timelines(actor).values():
        known |= {run.duty.key for run in runs(line)}
    return sorted(stored - known)
