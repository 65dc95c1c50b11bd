"""As what somebody acted (i vilken egenskap): which function and party a person was on a day, never who she is."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Value

from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.papers.model import Paper
from samsyn.papers.who import called, name_of, party_of
from samsyn.parties import rules
from samsyn.parties.models import Holder
from samsyn.parties.rules import Days

Held = tuple[str, Days]


@dataclass(frozen=True, slots=True)
class Acting:
    """What everybody has held and belonged to (egenskaper), by user: keys of functions and parties with their days."""

    functions: Mapping[int, list[Held]] = field(default_factory=dict)
    parties: Mapping[int, list[Held]] = field(default_factory=dict)

    def names(self, paper: Paper, user_id: int | None, on: date) -> tuple[str, ...]:
        """Name the functions that a person held on a day, and last her party; nothing of the program or a stranger."""
        if user_id is None:
            return ()
        held = [key for key, days in self.functions.get(user_id, ()) if rules.is_holder_on(days, on)]
        belonged = [key for key, days in self.parties.get(user_id, ()) if key and rules.is_holder_on(days, on)]
        keys = {party_of(paper, key) for key in held} - {""} or set(belonged)
        return (*(name_of(paper, key) for key in held), *sorted(called(paper, key) for key in keys))


def acting(actor: Actor) -> Acting:
    """Tell as what everybody has acted in a collaboration. One query."""
    functions: dict[int, list[Held]] = defaultdict(list)
    parties: dict[int, list[Held]] = defaultdict(list)
    days = ("first_day", "last_day")
    held = Holder.rows.of(actor).values_list(Value("function"), "user_id", "function_key", *days)
    belonged = collaborations.belonging_asked(actor).values_list(Value("party"), "user_id", "party_key", *days)
    for kind, user_id, key, first_day, last_day in held.union(belonged, all=True).order_by("first_day"):
        (functions if kind == "function" else parties)[user_id].append((key, (first_day, last_day)))
    return Acting(functions, parties)
