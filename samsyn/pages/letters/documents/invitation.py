"""The letter that asks somebody in (inbjudan): who asks, to what, as what, and until when."""

from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from samsyn.base.accounts import queries as accounts
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.queries import OpenedRow
from samsyn.base.notices import Letter
from samsyn.base.ui import day_words
from samsyn.base.ui.day_words import NBSP
from samsyn.papers.who import name_of
from samsyn.parties import queries as parties


@dataclass(frozen=True, slots=True, kw_only=True)
class Inviting:
    """What the letter says (inbjudans innehåll)."""

    who: str
    who_email: str
    collaboration: str
    party: str
    function: str
    is_party_admin: bool
    language: str


def letter(secret: str, *, now: datetime) -> Letter:
    """Write the letter of an invitation by its secret, in the language of who is asked in."""
    today = timezone.localdate(now)
    opened = collaborations.invitation(secret=secret, today=today)
    if opened is None:
        raise ObjectDoesNotExist
    asked, about = opened.invitation, _about(opened, today)
    with translation.override(about.language):
        day = day_words.day(asked.last_day, today=today, form="plain", language=about.language).replace(NBSP, " ")
        address = f"{settings.BASE_URL}{reverse('invitation:answer', args=[secret])}"
        said = {"about": about, "role": str(asked.role.label), "day": day, "address": address}
        return Letter(
            to=asked.email,
            subject=_("Inbjudan till samverkan %(name)s i Samsyn") % {"name": about.collaboration},
            text=render_to_string("letters/invitation.txt", said),
            html=render_to_string("letters/invitation.html", said),
        )


def _about(opened: OpenedRow, today: date) -> Inviting:
    """Gather what the letter says; one who has an account is written to in her own language."""
    asked, known = opened.invitation, accounts.account_at(email=opened.invitation.email)
    paper = parties.agreed(collaborations.program(slug=opened.slug), today)
    return Inviting(
        who=asked.made_by,
        who_email=opened.ask_email,
        collaboration=opened.collaboration,
        party=name_of(paper, asked.party_key) if asked.party_key else "",
        function=name_of(paper, asked.function_key) if asked.function_key else "",
        is_party_admin=asked.is_party_admin,
        language=known.language if known else "sv",
    )
