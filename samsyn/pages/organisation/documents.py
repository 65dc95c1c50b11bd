"""Where an invitation is answered, and whether a letter leads there (inbjudan)."""

from django.conf import settings
from django.urls import reverse

from samsyn.base import notices
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.notices.rules import leads_to_nobody


def address(secret: str) -> str:
    """Give the whole address that opens an invitation."""
    return f"{settings.BASE_URL}{reverse('invitation:answer', args=[secret])}"


def goes_by_letter(actor: Actor, email: str) -> bool:
    """Tell whether a letter can go to an address; what is practice is never sent to a real one."""
    is_practice = collaborations.collaboration(actor).is_practice
    return notices.can_send() and (not is_practice or leads_to_nobody(email))
