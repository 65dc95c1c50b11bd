"""Letting others begin from the agreement (låta andra utgå): what they get, what they never get, how it stands."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import OfferRow
from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.values import Fact
from samsyn.papers.model import Paper
from samsyn.papers.patterns import Holding, holding, pattern_of


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferPage:
    """The page where one lets others begin from the agreement."""

    facts: tuple[Fact, ...]
    offer: OfferRow | None
    standing: str
    may_offer: bool

    @property
    def is_asked(self) -> bool:
        """Whether there is something to offer: it is not offered, or has been changed since."""
        return self.offer is None or self.offer.is_changed_since


def offer_page(actor: Actor, paper: Paper, *, on: date) -> OfferPage:
    """Gather what is offered, and how it stands."""
    offer = agreements.offered(actor, on=on)
    return OfferPage(
        facts=_facts(holding(pattern_of(paper))),
        offer=offer,
        standing=_standing(offer, on) if offer else "",
        may_offer=agreements.may_offer(actor),
    )


def _standing(offer: OfferRow, on: date) -> str:
    since = day_words.day(offer.offered_on, today=on, form="plain", language=language())
    return _("Andra kan utgå från den sedan %(day)s") % {"day": since}


def _facts(held: Holding) -> tuple[Fact, ...]:
    forums = ngettext("%(count)d forum", "%(count)d forum", held.forums) % {"count": held.forums}
    clauses = ngettext("%(count)d punkt", "%(count)d punkter", held.clauses) % {"count": held.clauses}
    promises = ngettext("%(count)d åtagande", "%(count)d åtaganden", held.promises) % {"count": held.promises}
    activities = ngettext("%(count)d aktivitet", "%(count)d aktiviteter", held.activities) % {"count": held.activities}
    return (
        Fact(label=_("Organisationen"), words=forums),
        Fact(label=_("Texten"), words=clauses),
        Fact(label=_("Det som lovas"), words=promises),
        Fact(label=_("Planen"), words=activities),
    )
