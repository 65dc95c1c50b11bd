"""Who has access: ask somebody in, send it again, take it back, name an administrator, end access."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base import notices
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations.commands import Invited
from samsyn.base.collaborations.rules import Offer
from samsyn.base.notices import commands as letters
from samsyn.base.notices.rules import Notice
from samsyn.base.refusals import Refused
from samsyn.base.ui import day_words, pages
from samsyn.base.ui.components.days import language
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.organisation import documents, forms, queries
from samsyn.parties import commands
from samsyn.parties import queries as parties


@require_GET
@door.enters_early
def people(request: HttpRequest, at: Visit) -> HttpResponse:  # noqa: ARG001
    """Show who has access, party by party."""
    page = queries.people_page(at.actor, at.paper, on=at.on, is_open=at.is_open)
    return door.show(at, "organisation/people.html", {"page": page})


@never_cache
@require_http_methods(["GET", "POST"])
@door.enters_early
def invite(request: HttpRequest, at: Visit, party: str) -> HttpResponse:
    """Ask somebody of a party in, and send her the letter."""
    asking = queries.asking(at.actor, at.paper, party=party, on=at.today)
    if asking is None:
        raise PermissionDenied
    first = {"role": asking.roles[0] if asking.is_first_admin else ""}
    form = forms.Invite(request.POST or None, today=at.today, initial=first, asking=asking)
    if form.is_valid():
        said = {"is_party_admin": asking.is_first_admin, **form.cleaned_data}
        offer = Offer(party_key=asking.key, **said)
        try:
            made = commands.invite(actor=at.actor, offer=offer, today=at.today)
        except Refused as refused:
            forms.say_no(form, refused.objection)
        else:
            return _deliver(at, made)
    context = {"form": form, "asking": asking, "can_send": notices.can_send()}
    return door.show(at, "organisation/invite.html", context, status=400 if form.errors else 200)


@never_cache
@require_POST
@door.enters_early
def invite_again(request: HttpRequest, at: Visit, invitation: int) -> HttpResponse:
    """Send an invitation again, with a new address and new days."""
    try:
        made = collaborations.invite_again(actor=at.actor, invitation_id=invitation, today=at.today)
    except Refused as refused:
        pages.tell(request, forms.no(refused.objection))
        return pages.back(request, _where(at))
    return _deliver(at, made)


@require_POST
@door.enters_early
def revoke_invitation(request: HttpRequest, at: Visit, invitation: int) -> HttpResponse:
    """Take an invitation back."""
    try:
        collaborations.revoke_invitation(actor=at.actor, invitation_id=invitation, today=at.today)
    except Refused as refused:
        pages.tell(request, forms.no(refused.objection))
    else:
        pages.tell(request, _("Inbjudan är återtagen. Adressen i brevet öppnar inget längre."))
    return pages.back(request, _where(at))


@require_POST
@door.enters_early
def name_admin(request: HttpRequest, at: Visit, member: int) -> HttpResponse:
    """Let a member give her party's people access, or no longer."""
    becomes = request.POST.get("is_party_admin") == "yes"
    try:
        collaborations.name_admin(actor=at.actor, membership_id=member, is_party_admin=becomes, today=at.today)
    except Refused as refused:
        pages.tell(request, forms.no(refused.objection))
    else:
        done = _("Sparat. Personen är partsadministratör."), _("Sparat. Personen är inte längre partsadministratör.")
        pages.tell(request, done[0] if becomes else done[1])
    return pages.back(request, _where(at))


@require_http_methods(["GET", "POST"])
@door.enters_early
def end_access(request: HttpRequest, at: Visit, member: int) -> HttpResponse:
    """End somebody's access on a day."""
    person = parties.person(at.actor, member, at.today)
    if not person.may_end:
        raise PermissionDenied
    form = forms.EndAccess(request.POST or None, today=at.today, initial={"last_day": at.today})
    if form.is_valid():
        try:
            commands.end_access(actor=at.actor, membership_id=member, today=at.today, **form.cleaned_data)
        except Refused as refused:
            forms.say_no(form, refused.objection)
        else:
            pages.tell(
                request, _("Sparat. Efter den dagen kan %(name)s inte logga in här.") % {"name": person.member.name}
            )
            return pages.back(request, _where(at))
    context = {"form": form, "person": person, "back": _where(at)}
    return door.show(at, "organisation/end_access.html", context, status=400 if form.errors else 200)


def _deliver(at: Visit, made: Invited) -> HttpResponse:
    """Let the letter be sent and say so, or show the address once where none goes: the invitation stands."""
    email = made.offer.email
    if documents.goes_by_letter(at.actor, email):
        letters.put_to_address(actor=at.actor, notice=Notice("invitation", str(made.id)), email=email)
        day = day_words.day(made.last_day, today=at.today, form="near", language=language())
        facts = {"email": email, "day": day}
        pages.tell(at.request, _("Inbjudan skickas till %(email)s. Den gäller till och med %(day)s.") % facts)
        return pages.back(at.request, _where(at))
    context = {
        "email": email,
        "last_day": made.last_day,
        "address": documents.address(made.secret),
        "can_send": notices.can_send(),
        "back": _where(at),
    }
    return door.show(at, "organisation/invited.html", context)


def _where(at: Visit) -> str:
    return reverse("organisation:people", args=[at.slug])
