"""Who has signed (underskrifter), with what is missing, and the paper as it is written out."""

from dataclasses import dataclass, replace
from datetime import date

from samsyn.agreements import access
from samsyn.agreements.models import Signature
from samsyn.agreements.queries.papers import paper
from samsyn.agreements.rules import terms
from samsyn.base.collaborations.actors import Actor
from samsyn.papers import model
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """A party's signature, or that it is missing (underskrift)."""

    key: str
    party_key: str
    party_name: str
    functions: tuple[str, ...]
    place: str
    signed_on: date | None
    decision: str
    is_missing: bool
    is_day_missing: bool
    is_after_start: bool


def may_sign(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may enter a party's signature: a coordinator any, a chair her own party's."""
    return access.may(actor, access.SIGN) and access.speaks_for(actor, party_key)


def signatures(actor: Actor, on: date, *, held: Paper | None = None) -> list[SignatureRow]:
    """List the signatures of a day's agreement, party by party; a party without one is a row that says so.

    ``held`` is that day's paper, where the asker has it already.
    """
    held = held or paper(actor, on)
    signed = _signed(actor, on, held.id)
    starts = terms.first_day(held)
    rows = []
    for party in held.parties:
        own = [one for one in signed if one.party_key == party.id]
        rows += [_row(one, party, starts) for one in own] or [_missing(party)]
    return rows


def signed_parties(*actors: Actor, on: date) -> dict[int, frozenset[str]]:
    """Give the parties that have signed by a day, per collaboration, in one query: this agreement or one before it."""
    found: dict[int, set[str]] = {}
    rows = Signature.rows.of(*actors).filter(proposal=None).order_by("id")
    for key, party, signed_on in rows.values_list("collaboration_id", "party_key", "signed_on"):
        if signed_on is None or signed_on <= on:
            found.setdefault(key, set()).add(party)
    return {key: frozenset(parties) for key, parties in found.items()}


def exported(actor: Actor, on: date) -> Paper:
    """Give the paper of a day with all its signatures, also later ones, as a file holds it (export)."""
    held = paper(actor, on)
    written = tuple(
        model.Signature(
            id=one.key,
            party=one.party_key,
            functions=tuple(one.functions),
            place=one.place,
            signed_on=one.signed_on,
            decision=one.decision,
        )
        for one in _signed(actor, date.max, held.id)
    )
    return replace(held, signatures=written)


def _signed(actor: Actor, on: date, paper_key: str) -> list[Signature]:
    """The last row of each key under an agreement, in the order the keys first came."""
    latest: dict[str, Signature] = {}
    for one in Signature.rows.of(actor).filter(proposal=None, paper_key=paper_key).order_by("id"):
        if one.signed_on is None or one.signed_on <= on:
            latest[one.key] = one
    return list(latest.values())


def _row(one: Signature, party: model.Party, starts: date | None) -> SignatureRow:
    return SignatureRow(
        key=one.key,
        party_key=party.id,
        party_name=party.name,
        functions=tuple(one.functions),
        place=one.place,
        signed_on=one.signed_on,
        decision=one.decision,
        is_missing=False,
        is_day_missing=one.signed_on is None,
        is_after_start=bool(one.signed_on and starts and one.signed_on > starts),
    )


def _missing(party: model.Party) -> SignatureRow:
    return SignatureRow("", party.id, party.name, (), "", None, "", True, True, False)
