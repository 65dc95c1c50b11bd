"""The one next step of a meeting (nästa steg): what whoever looks at it should do now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import NextStep
from samsyn.forums.queries import ItemRow, MeetingRow, ReplyRow
from samsyn.forums.rules.calling import Changes
from samsyn.forums.rules.meetings import MeetingState


@dataclass(frozen=True, slots=True)
class Known:
    """What the next step is chosen by (underlag)."""

    row: MeetingRow
    items: Sequence[ItemRow]
    replies: Sequence[ReplyRow]
    changes: Changes
    may_prepare: bool
    is_weekend: bool = False


def next_step(known: Known, *, today: date) -> NextStep | None:
    """Choose the one next step of a meeting, None where nothing is asked of whoever looks."""
    state = known.row.state
    if state in {MeetingState.OPEN, MeetingState.CLOSED}:
        return _held(known)
    if state is MeetingState.CANCELLED or known.row.on < today:
        return None
    return _prepare(known, today) or _reply(known)


def _prepare(known: Known, today: date) -> NextStep | None:
    row = known.row
    if not known.may_prepare:
        return None
    if row.on == today:
        return _open(known)
    if not known.items and not row.is_individual:
        return _write(known)
    if row.state is MeetingState.PLANNED:
        return _call(known)
    return _call_again(known) if known.changes else None


def _write(known: Known) -> NextStep:
    return NextStep(
        title=_("Skriv dagordningen"),
        why=_("Det som är på tur kommer dit av sig självt. Du lägger till resten, en rad i taget."),
        act=Link(label=_("Skriv dagordningen"), url=_url("agenda", known)),
    )


def _call(known: Known) -> NextStep:
    return NextStep(
        title=_("Skicka kallelsen"),
        why=_("Gruppen får veta när. Inget annat skickas eller sparas.")
        if known.row.is_individual
        else _("De som har en plats får veta när och var, och svarar med ett tryck."),
        act=Link(label=_("Skicka kallelsen"), url=_url("call", known)),
        look=None if known.row.is_individual else Link(label=_("Ändra dagordningen"), url=_url("agenda", known)),
    )


def _call_again(known: Known) -> NextStep:
    return NextStep(
        title=_("Skicka kallelsen igen"),
        why=_("Något har ändrats sedan kallelsen gick ut. Den nya säger vad."),
        act=Link(label=_("Se vad som har ändrats"), url=_url("call", known)),
    )


def _open(known: Known) -> NextStep:
    return NextStep(
        title=_("Öppna mötet"),
        why=_("I dag är det dags. Bocka av vilka som är här och ta ett ärende i taget."),
        act=Link(label=_("Till mötet"), url=_url("run", known)),
        look=_weekend(known)
        or (None if known.row.is_individual else Link(label=_("Ändra dagordningen"), url=_url("agenda", known))),
    )


def _reply(known: Known) -> NextStep | None:
    if not any(one.is_own and one.answer is None for one in known.replies):
        return None
    return NextStep(
        title=_("Svara på kallelsen"),
        why=_("Då vet den som leder mötet om ni kan besluta."),
        act=Link(label=_("Svara"), url="#svara"),
    )


def _held(known: Known) -> NextStep | None:
    if known.row.is_individual:
        return None
    if known.row.state is MeetingState.CLOSED:
        return NextStep(
            title=_("Mötet är hållet"),
            why=_("Det som skrevs och beslutades är redan samlat."),
            act=Link(label=_("Läs anteckningarna"), url=_url("notes", known)),
        )
    return NextStep(
        title=_("Mötet pågår"),
        why=_("Gå in för att se vad som skrivs och ta ställning."),
        act=Link(label=_("Till mötet"), url=_url("run", known)),
        look=_weekend(known),
    )


def _weekend(known: Known) -> Link | None:
    return Link(label=_("Helgens läge"), url=_url("weekend", known)) if known.is_weekend else None


def _url(name: str, known: Known) -> str:
    return reverse(f"meetings:{name}", args=[known.row.slug, known.row.id])
