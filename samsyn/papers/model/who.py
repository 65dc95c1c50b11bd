"""Who: parties, bodies, partners, coordinators and contacts (parter, aktörer, samordnare, kontakter)."""

from dataclasses import dataclass

from samsyn.papers.kinds import BodyKind, ContactPurpose, PartyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party (part): an organisation that signs, under the short name that the text uses."""

    id: str
    name: str
    kind: PartyKind
    short_name: str = ""
    org_nr: str = ""
    address: str = ""
    municipality: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A body (aktör): a unit, function, group or outside organisation that can owe, sit or be told."""

    id: str
    name: str
    kind: BodyKind
    party: str = ""
    parent: str = ""
    abbreviation: str = ""
    is_outside: bool = False
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner:
    """Somebody outside whom the parties promise to work with, without a seat (samarbetspart)."""

    id: str
    name: str
    clause: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A contact (kontakt) by function; never a person's own number or address."""

    id: str
    party: str
    purpose: ContactPurpose
    function: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinator:
    """One party's coordinator (samordnare), by function."""

    id: str
    party: str
    function: str
