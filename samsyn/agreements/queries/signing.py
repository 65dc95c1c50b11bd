"""Who has signed (underskrifter), with what is missing, and the paper as it is written out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import QuerySet

from samsyn.agreements import access
from samsyn.agreements.models import Signature
from samsyn.agreements.queries import texts
from samsyn.agreements.queries.papers import paper
from samsyn.agreements.queries.texts import Text
from samsyn.agreements.rules import terms
from samsyn.agreements.rules.signing import Mandate, Signing
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import queries as documents
from samsyn.base.documents.queries import FileRow
from samsyn.papers import model
from samsyn.papers.model import Paper


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """A party's signature, or that it is missing (underskrift); ``copy`` is the signed copy, None if not reached.

    ``mandate`` is the decision read part by part, ``frozen_id`` the frozen text that was signed.
    """

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
    mandate: Mandate = field(default_factory=Mandate)
    has_copy: bool = False
    copy: FileRow | None = None
    frozen_id: int | None = None


def may_sign(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may enter a party's signature: a coordinator any, a chair her own party's."""
    return access.may(actor, access.SIGN) and access.speaks_for(actor, party_key)


def signatures(actor: Actor, on: date, *, held: Paper | None = None) -> list[SignatureRow]:
    """List the signatures of a day's agreement, party by party; a party without one is a row that says so.

    ``held`` is that day's paper, where the asker has it already.
    """
    return signatures_of(actor, texts.text(actor, on, held=held), on=on)


def signatures_of(actor: Actor, of: Text, *, on: date) -> list[SignatureRow]:
    """List the signatures of a text, party by party; a party without one is a row that says so."""
    signed = _latest(rows_of(actor, of), on)
    copies = documents.files(actor, (one.copy_id for one in signed))
    starts = terms.first_day(of.paper)
    rows = []
    for party in of.paper.parties:
        own = [one for one in signed if one.party_key == party.id]
        rows += [_row(one, party, starts, copies) for one in own] or _unsigned(of, party, starts)
    return rows


def rows_of(actor: Actor, of: Text) -> QuerySet[Signature]:
    """Find the rows of a text's signatures, in the order they were entered."""
    rows = Signature.rows.of(actor).filter(proposal=of.proposal_id, revision=of.revision, paper_key=of.paper.id)
    return rows.select_related("copy", "frozen").defer("copy__content", "frozen__content").order_by("id")


def signed_parties(*actors: Actor, on: date) -> dict[int, frozenset[str]]:
    """Give the parties that have signed by a day, per collaboration, in one query: this agreement or one before it."""
    found: dict[int, set[str]] = {}
    rows = signatures_asked(*actors).order_by("id")
    for key, party, signed_on in rows.values_list("collaboration_id", "party_key", "signed_on"):
        if signed_on is None or signed_on <= on:
            found.setdefault(key, set()).add(party)
    return {key: frozenset(parties) for key, parties in found.items()}


def signatures_asked(*actors: Actor) -> QuerySet[Signature]:
    """Give the question who has signed which day, not asked yet: with facts of other kinds it takes one query."""
    return Signature.rows.of(*actors).filter(proposal=None)


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
        for one in _latest(rows_of(actor, texts.text(actor, on, held=held)), date.max)
    )
    return replace(held, signatures=written)


def _latest(rows: Iterable[Signature], on: date) -> list[Signature]:
    """The last row of each key by a day, in the order the keys first came."""
    latest: dict[str, Signature] = {}
    for one in rows:
        if one.signed_on is None or one.signed_on <= on:
            latest[one.key] = one
    return list(latest.values())


def _row(one: Signature, party: model.Party, starts: date | None, copies: Mapping[int, FileRow]) -> SignatureRow:
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
        mandate=Mandate.read(one.decision),
        has_copy=one.copy_id is not None,
        copy=copies.get(one.copy_id or 0),
        frozen_id=one.frozen_id,
    )


def _unsigned(of: Text, party: model.Party, starts: date | None) -> list[SignatureRow]:
    """Give a party's signatures as a draft writes them, or one that says it is missing.

    In a change of an agreement what is written is how the agreement was signed: only who signs is taken from it.
    """
    own = (Signing.of(one) for one in of.paper.signatures if one.party == party.id)
    if of.is_amendment:
        own = (Signing(one.party, one.functions, key=one.key) for one in own)
    written = (Signature(copy=None, **one.facts()) for one in own)
    missing = SignatureRow("", party.id, party.name, (), "", None, "", True, True, False)
    return [_row(one, party, starts, {}) for one in written] or [missing]
