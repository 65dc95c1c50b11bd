"""Mandates (mandat): who appoints to each seat and function on a day, and what is to come."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from samsyn.base.collaborations.actors import Actor
from samsyn.parties import access
from samsyn.parties.models import Mandate
from samsyn.parties.rules import mandates as rules
from samsyn.parties.rules.mandates import Said


@dataclass(frozen=True, slots=True)
class MandateRow:
    """What is said of one seat or function (mandat): what holds on the day, and what begins after it."""

    key: str
    now: Said | None
    coming: Said | None


def mandates(actor: Actor, on: date) -> dict[str, MandateRow]:
    """Give what is said of each place of the paper on a day; one that nothing is said of is not there. One query."""
    found: dict[str, list[Said]] = defaultdict(list)
    columns = ("key", "appointed_by", "mandate", "first_day", "last_day")
    for key, *said in Mandate.rows.of(actor).order_by("id").values_list(*columns):
        found[key].append(Said(*said))
    rows = (MandateRow(key, rules.on_day(said, on), rules.coming(said, on)) for key, said in found.items())
    return {row.key: row for row in rows if row.now or row.coming}


def said_of(actor: Actor, key: str) -> list[Said]:
    """List all that has been said of one place, as it was entered: for the commands of this package."""
    columns = ("appointed_by", "mandate", "first_day", "last_day")
    return [Said(*row) for row in Mandate.rows.of(actor).filter(key=key).order_by("id").values_list(*columns)]


def may_say_mandate(actor: Actor, party_key: str) -> bool:
    """Tell whether the actor may say who appoints to a party's seats and functions."""
    return access.may(actor, access.SAY_MANDATE) and access.speaks_for(actor, party_key)
