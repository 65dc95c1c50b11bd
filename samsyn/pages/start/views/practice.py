"""Practice of one's own (egen övning): made of any of the five, and thrown away."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samsyn.base.audit.acting import Person
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import Home
from samsyn.pages.start.forms import saying
from samsyn.pages.start.forms.practice import Practise
from samsyn.pages.start.queries import practice as queries
from samsyn.practice import commands


@require_http_methods(["GET", "POST"])
@door.at_home
def practise(request: HttpRequest, at: Home) -> HttpResponse:
    """Ask what to practise on, and make it."""
    data = request.POST if request.method == "POST" else None
    form = Practise(data, today=at.today, stages=queries.stages(at.today))
    if form.is_valid():
        try:
            actor = commands.make_own(actor=Person(door.user(request).pk), today=at.today, **form.cleaned_data)
        except Refused as refused:
            saying.say(form, refused)
        else:
            pages.tell(request, _("Övningen är klar. Prova vad du vill, och kasta den när du är färdig."))
            return HttpResponseRedirect(reverse("agreement:agreement", args=[actor.slug]))
    return door.show_home(at, "start/practise.html", {"form": form}, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@door.at_home
def throw_away(request: HttpRequest, at: Home, slug: str) -> HttpResponse:
    """Ask whether a practice shall be thrown away, and throw it away."""
    actor = door.actor_in(request, slug, today=at.today)
    if not members.collaboration(actor).is_practice:
        raise Http404
    if not members.may_throw_away(actor):
        raise PermissionDenied
    if request.method == "GET":
        page = queries.throwing(actor, today=at.today)
        return door.show_home(at, "start/throw_away.html", {"page": page})
    collaborations.throw_away(actor=actor)
    pages.tell(request, _("Övningen är kastad: %(name)s.") % {"name": actor.name})
    return HttpResponseRedirect(reverse("account:collaborations"))
