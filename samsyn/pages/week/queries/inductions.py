"""For whoever is new to a function (nytillträdd): where to read oneself in, during the first thirty days."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.parties import queries as parties


@dataclass(frozen=True, slots=True)
class Induction:
    """Where to read oneself in (läs in dig): to what, since when."""

    function: str
    first_day: date
    link: Link


def inductions(actors: Sequence[Actor], on: date) -> Iterator[Induction]:
    """Give a link for each function that a person has come to of late."""
    for one in parties.newly_held(*actors, on=on):
        url = reverse("organisation:induction", args=[one.collaboration, one.function_key])
        yield Induction(one.function_name, one.first_day, Link(label=_("Läs in dig"), url=url))
