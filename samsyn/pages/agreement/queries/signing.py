"""Signatures (underskrifter): who has signed, what is missing, and who may fill it in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.core.exceptions import ObjectDoesNotExist
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import SignatureRow, Text
from samsyn.agreements.rules import terms
from samsyn.agreements.rules.signing import Mandate, has_signed
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
    """One party's signature to be filled in (underskrift); ``functions`` to choose among, those written first.

    ``copy`` is the name of the signed copy that is there already.
    """

    key: str
    party_key: str
    party: str
    function: str
    functions: tuple[tuple[str, str], ...]
    written: tuple[str, ...]
    place: str
    signed_on: date | None
    mandate: Mandate
    copy: str


def lines(actor: Actor, paper: Paper, rows: Sequence[SignatureRow], *, is_open: bool) -> tuple[SignatureLine, ...]:
    """Give a line to sign on for each signature, with what is missing."""
    return tuple(_line(actor, paper, row, is_open=is_open) for row in rows)


def standing(rows: Sequence[SignatureRow]) -> tuple[str, bool]:
    """Say how the signatures stand: "Undertecknad" when every party has signed, else how many of them have."""
    days: dict[str, list[date | None]] = {}
    for row in rows:
        days.setdefault(row.party_key, []).append(None if row.is_missing else row.signed_on)
    signed = sum(has_signed(one) for one in days.values())
    if signed == len(days):
        return _("Undertecknad"), True
    if not signed:
        return _("Inte undertecknad än"), False
    return _("Undertecknad av %(signed)s av %(count)s") % {"signed": signed, "count": len(days)}, False


def summary(rows: Sequence[SignatureRow]) -> tuple[str, bool]:
    """Say in short how the signatures stand, and whether nothing is missing in them."""
    said, is_signed = standing(rows)
    if is_signed and not all(row.place for row in rows):
        return _("Undertecknad, ort saknas"), False
    return said, is_signed


def unsigned(row: SignatureRow) -> SignatureRow:
    """Give a signature as if it had not been made."""
    return replace(row, signed_on=None, is_day_missing=True)


def sign_page(actor: Actor, text: Text, *, party: str, key: str, on: date) -> SignPage:
    """Lay out one party's signature, or a new one. Raises ``ObjectDoesNotExist`` for one that is not there."""
    rows = [row for row in agreements.signatures_of(actor, text, on=on) if row.party_key == party]
    found = next((row for row in rows if key in {row.key, NEW}), None)
    if found is None:
        raise ObjectDoesNotExist
    row = _new(found) if key == NEW else found
    return SignPage(
        key=row.key,
        party_key=party,
        party=row.party_name,
        function=function(text.paper, row),
        functions=tuple(_functions(text.paper, party, row.functions)),
        written=row.functions,
        place=row.place,
        signed_on=row.signed_on,
        mandate=row.mandate,
        copy=row.copy.name if row.copy else "",
    )


def _new(row: SignatureRow) -> SignatureRow:
    """Begin a signature with who signs, as an earlier one has it."""
    return replace(row, key="", place="", signed_on=None, decision="", mandate=Mandate(), has_copy=False, copy=None)


def _functions(paper: Paper, party: str, written: Sequence[str]) -> Iterator[tuple[str, str]]:
    yield from ((key, name_of(paper, key)) for key in written)
    for body in paper.bodies:
        if body.kind is BodyKind.FUNCTION and party_of(paper, body.id) == party and body.id not in written:
            yield body.id, body.name


def _line(actor: Actor, paper: Paper, row: SignatureRow, *, is_open: bool) -> SignatureLine:
    is_whole = bool(row.place and row.signed_on)
    said = [*notes(row, paper)]
    if row.decision:
        said.append(_("Beslut: %(decision)s.") % {"decision": decision(row.mandate)})
    return SignatureLine(
        function=function(paper, row),
        party=row.party_name,
        place_and_day=place_and_day(row),
        note=" ".join(said),
        mend=None if is_whole or not is_open else _mend(actor, row),
    )


def function(paper: Paper, row: SignatureRow) -> str:
    """Name who signs, by function."""
    names = [name_of(paper, one) for one in row.functions]
    return listing(names, language=language()) or _("Vem som skriver under står inte")


def place_and_day(row: SignatureRow) -> str:
    """Say where and when, as far as is known."""
    return ", ".join(part for part in (row.place, _day(row.signed_on)) if part)


def decision(mandate: Mandate) -> str:
    """Say the decision that gives the right to sign: "Kommunstyrelsen 15 maj 2023, § 112, dnr KS 2023/123"."""
    first = " ".join(part for part in (mandate.body, _day(mandate.on)) if part)
    record = _("dnr %(number)s") % {"number": mandate.record} if mandate.record else ""
    return ", ".join(part for part in (first, mandate.paragraph.replace("§ ", f"§{day_words.NBSP}"), record) if part)


def notes(row: SignatureRow, paper: Paper) -> Iterator[str]:
    """Say what is missing in a signature, and how it stands to the first day of the agreement."""
    if row.is_missing:
        yield _("Parten har ingen underskrift i överenskommelsen.")
    elif row.signed_on and not row.place:
        yield _("Ort saknas.")
    elif row.place and not row.signed_on:
        yield _("Datum saknas.")
    starts = terms.first_day(paper)
    if row.signed_on and starts and row.is_after_start:
        days = (row.signed_on - starts).days
        after = ngettext("%(days)s dag efter att tiden började.", "%(days)s dagar efter att tiden började.", days)
        yield after % {"days": days}


def _day(on: date | None) -> str:
    return day_words.day(on, today=date.min, form="plain", language=language()) if on else ""


def _mend(actor: Actor, row: SignatureRow) -> Link | None:
    if not agreements.may_sign(actor, row.party_key):
        return None
    labels = {(True, False): _("Fyll i datum"), (False, True): _("Fyll i ort")}
    label = labels.get((bool(row.place), bool(row.signed_on)), _("Fyll i ort och datum"))
    return Link(label=label, url=reverse("agreement:sign", args=[actor.slug, row.party_key, row.key or NEW]))
