"""Calling to a meeting and answering it; who is called besides, and who chairs it."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums import queries as forums
from samsyn.pages import door
from samsyn.pages.door import Home, Visit
from samsyn.pages.meetings.forms import saying
from samsyn.pages.meetings.forms.calling import Adjunct, Chair, Reply, SendBack
from samsyn.pages.meetings.queries import calling as queries
from samsyn.pages.meetings.queries import invitations
from samsyn.pages.meetings.queries.agenda import bodies, insist_on_writing
from samsyn.pages.meetings.queries.waiting import to_answer

LIST = "meetings/answers.html"


@require_http_methods(["GET", "POST"])
@door.enters
def call(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Show whom the notice reaches, which seats are vacant and what has changed, and send it."""
    if request.method == "POST":
        try:
            commands.call_meeting(actor=at.actor, meeting_id=meeting, today=at.today)
        except Refused as refused:
            pages.tell(request, saying.words(refused.objection))
        else:
            pages.tell(request, _("Kallelsen är skickad."))
        return pages.back(request, _url(at, meeting))
    page = queries.call_page(at.actor, meeting, today=at.today)
    return door.show(at, "meetings/call.html", {"page": page})


@require_http_methods(["GET", "POST"])
@door.enters
def reply(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Answer for a seat, by one tap or with who comes instead."""
    insist_on_writing(at.actor, request.method or "")
    said = request.POST or request.GET
    page = queries.reply_page(at.actor, meeting, said.get("seat", ""), said.get("answer", ""))
    form = Reply(request.POST or None, today=at.today, page=page, initial=page.initial)
    if form.is_valid():
        answer, instead = form.cleaned_data["answer"], form.cleaned_data.get("substitute", "")
        seat = {"seat_key": form.cleaned_data["seat"], "substitute_key": instead if answer == "substitute" else ""}
        try:
            commands.reply(actor=at.actor, meeting_id=meeting, answer=answer, today=at.today, **seat)
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(request, _("Tack, ditt svar är sparat."))
            return pages.back(request, _url(at, meeting))
    context = {"page": page, "form": form, "back": _url(at, meeting)}
    return door.show(at, "meetings/reply.html", context, status=400 if form.errors else 200)


@require_GET
@door.at_home
def answers(request: HttpRequest, at: Home) -> HttpResponse:
    """List what waits for one's answer, over all of one's collaborations; one's week asks for the list."""
    found = to_answer(at.actors if at.is_open else (), on=at.today)
    invited = invitations.to_answer(at.actors, at.today) if at.is_open else []
    context = {"found": found, "invited": invited}
    if pages.is_htmx(request):
        return pages.show(request, LIST, {**context, "next": reverse("week:week")}, part=f"{LIST}#list")
    return door.show_home(at, LIST, {**context, "next": reverse("meetings:answers")})


@require_http_methods(["GET", "POST"])
@door.enters
def adjunct(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Call a function to one meeting beside the seats."""
    row = forums.meeting(at.actor, meeting)
    form = Adjunct(request.POST or None, today=at.today, bodies=bodies(at.actor, row))
    if form.is_valid():
        facts = form.cleaned_data
        more = {"reason": facts["reason"], "is_presenter": facts["is_presenter"]}
        try:
            commands.call_adjunct(actor=at.actor, meeting_id=meeting, body_key=facts["body"], **more)
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(request, _("Funktionen är adjungerad till mötet."))
            return pages.back(request, _url(at, meeting))
    context = {"page": queries.one_meeting(at.actor, meeting), "form": form, "back": _url(at, meeting)}
    return door.show(at, "meetings/adjunct.html", context, status=400 if form.errors else 200)


@require_POST
@door.enters
def send_back(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Take back that a function was called to a meeting."""
    form = SendBack(request.POST, today=at.today)
    form.full_clean()  # what is no function is nobody's, which the command says to whom it may
    try:
        key = form.cleaned_data.get("body", "")
        commands.send_adjunct_back(actor=at.actor, meeting_id=meeting, body_key=key)
    except Refused as refused:
        pages.tell(request, saying.words(refused.objection))
    else:
        pages.tell(request, _("Adjungeringen är borttagen."))
    return pages.back(request, _url(at, meeting))


@require_http_methods(["GET", "POST"])
@door.enters
def chair(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Let another chair one meeting, with a reason, or give it back to the rule."""
    row = forums.meeting(at.actor, meeting)
    usual = _("Den som överenskommelsen säger")
    form = Chair(request.POST or None, today=at.today, bodies=bodies(at.actor, row), usual=usual)
    if form.is_valid():
        to, reason = form.cleaned_data["to"], form.cleaned_data["reason"]
        try:
            commands.hand_over_chair(actor=at.actor, meeting_id=meeting, to_key=to, reason=reason)
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(request, _("Klart. Mötet visar vem som leder."))
            return pages.back(request, _url(at, meeting))
    context = {"page": queries.one_meeting(at.actor, meeting), "form": form, "back": _url(at, meeting)}
    return door.show(at, "meetings/chair.html", context, status=400 if form.errors else 200)


def _url(at: Visit, meeting: int) -> str:
    return reverse("meetings:meeting", args=[at.slug, meeting])
