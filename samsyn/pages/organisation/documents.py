"""The letter that asks somebody in (inbjudan): who asks, to what, as what, and until when."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samsyn.base.accounts import queries as accounts
from samsyn.base.accounts.queries import SignedIn
from samsyn.base.collaborations.actors import Role
from samsyn.base.collaborations.rules import Offer
from samsyn.base.notices import Letter
from samsyn.base.ui import day_words
from samsyn.base.ui.day_words import NBSP
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Inviting:
    """What the letter says (inbjudans innehåll)."""

    to: str
    who: str
    who_email: str
    collaboration: str
    role: str
    party: str
    function: str
    is_party_admin: bool
    last_day: date
    language: str


def inviting(offer: Offer, *, by: SignedIn, collaboration: str, paper: Paper, last_day: date) -> Inviting:
    """Gather what the letter says; one who has an account is written to in her own language."""
    known = accounts.account_at(email=offer.email)
    return Inviting(
        to=offer.email,
        who=by.name,
        who_email=by.email,
        collaboration=collaboration,
        role=offer.role,
        party=name_of(paper, offer.party_key) if offer.party_key else "",
        function=name_of(paper, offer.function_key) if offer.function_key else "",
        is_party_admin=offer.is_party_admin,
        last_day=last_day,
        language=known.language if known else translation.get_language() or "sv",
    )


def address(secret: str) -> str:
    """Give the whole address that opens an invitation."""
    return f"{settings.BASE_URL}{reverse('invitation:answer', args=[secret])}"


def invitation(about: Inviting, *, secret: str, today: date) -> Letter:
    """Write the letter, in the language of who is asked in."""
    with translation.override(about.language):
        said = {
            "about": about,
            "role": str(Role(about.role).label),
            "day": day_words.day(about.last_day, today=today, form="plain", language=about.language).replace(NBSP, " "),
            "address": address(secret),
        }
        return Letter(
            to=about.to,
            subject=_("Inbjudan till samverkan %(name)s i Samsyn") % {"name": about.collaboration},
            text=render_to_string("organisation/letters/invitation.txt", said),
            html=render_to_string("organisation/letters/invitation.html", said),
        )
