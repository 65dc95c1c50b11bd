"""Signatures (underskrifter): who has signed, what is missing, and who may fill it in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import SignatureRow
from samsyn.agreements.rules import terms
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.number_words import listing
from samsyn.base.ui.values import SignatureLine
from samsyn.papers.kinds import BodyKind
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, party_of

NEW = "ny"
"""What stands in an address for a signature that has no row yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignPage:
    """One party's signature to be filled in (underskrift); ``functions`` to choose among where none is written."""

    key: str
    party_key: str
    party: str
    function: str
    functions: tuple[tuple[str, str], ...]
    written: tuple[str, ...]
    place: str
    signed_on: date | None
    decision: str


def lines(actor: Actor, paper: Paper, rows: Sequence[SignatureRow], *, is_open: bool) -> tuple[SignatureLine, ...]:
    """Give a line to sign on for each signature, with what is missing."""
    return tuple(_line(actor, paper, row, is_open=is_open) for row in rows)


def summary(rows: Sequence[SignatureRow]) -> tuple[str, bool]:
    """Say in short how the signatures stand, and whether they are all there."""
    dated = sum(not row.is_day_missing and not row.is_missing for row in rows)
    if dated == len(rows) and all(row.place for row in rows):
        return _("Alla har skrivit under"), True
    if dated == len(rows):
        return _("Alla har datum, ort saknas"), False
    said = ngettext("%(dated)s av %(count)s har datum", "%(dated)s av %(count)s har datum", dated)
    return said % {"dated": dated, "count": len(rows)}, False


def sign_page(actor: Actor, paper: Paper, *, party: str, key: str, on: date) -> SignPage:
    """Lay out one party's signature. Raises ``ObjectDoesNotExist`` for one that is not there."""
    wanted = "" if key == NEW else key
    found = (row for row in agreements.signatures(actor, on, held=paper) if (row.party_key, row.key) == (party, wanted))
    row = next(found, None)
    if row is None:
        raise ObjectDoesNotExist
    return SignPage(
        key=row.key,
        party_key=party,
        party=row.party_name,
        function=_function(paper, row),
        functions=() if row.functions else tuple(_functions(paper, party)),
        written=row.functions,
        place=row.place,
        signed_on=row.signed_on,
        decision=row.decision,
    )


def _functions(paper: Paper, party: str) -> Iterator[tuple[str, str]]:
    for body in paper.bodies:
        if body.kind is BodyKind.FUNCTION and party_of(paper, body.id) == party:
            yield body.id, body.name


def _line(actor: Actor, paper: Paper, row: SignatureRow, *, is_open: bool) -> SignatureLine:
    is_whole = bool(row.place and row.signed_on)
    return SignatureLine(
        function=_function(paper, row),
        party=row.party_name,
        place_and_day=_place_and_day(row),
        note=_note(row, paper),
        mend=None if is_whole or not is_open else _mend(actor, row),
    )


def _function(paper: Paper, row: SignatureRow) -> str:
    names = [name_of(paper, one) for one in row.functions]
    return listing(names, language=language()) or _("Vem som skriver under står inte")


def _place_and_day(row: SignatureRow) -> str:
    day = day_words.day(row.signed_on, today=date.min, form="plain", language=language()) if row.signed_on else ""
    return ", ".join(part for part in (row.place, day) if part)


def _note(row: SignatureRow, paper: Paper) -> str:
    said = []
    if row.is_missing:
        said.append(_("Parten har ingen underskrift i överenskommelsen."))
    elif row.signed_on and not row.place:
        said.append(_("Ort saknas."))
    elif row.place and not row.signed_on:
        said.append(_("Datum saknas."))
    starts = terms.first_day(paper)
    if row.signed_on and starts and row.is_after_start:
        days = (row.signed_on - starts).days
        after = ngettext("%(days)s dag efter att tiden började.", "%(days)s dagar efter att tiden började.", days)
        said.append(after % {"days": days})
    if row.decision:
        said.append(_("Beslut: %(decision)s.") % {"decision": row.decision})
    return " ".join(said)


def _mend(actor: Actor, row: SignatureRow) -> Link | None:
    if not agreements.may_sign(actor, row.party_key):
        return None
    labels = {(True, False): _("Fyll i datum"), (False, True): _("Fyll i ort")}
    label = labels.get((bool(row.place), bool(row.signed_on)), _("Fyll i ort och datum"))
    return Link(label=label, url=reverse("agreement:sign", args=[actor.slug, row.party_key, row.key or NEW]))
