"""The letter that asks somebody in (inbjudan): who asks, to what, as what, and until when."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Role
from samsyn.base.notices import Letter
from samsyn.base.ui import day_words
from samsyn.base.ui.day_words import NBSP


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
