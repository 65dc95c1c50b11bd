"""A new collaboration (ny samverkan): three questions, and then its draft."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samsyn.agreements import commands
from samsyn.base.audit.acting import Person
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import Home
from samsyn.pages.start.forms import saying
from samsyn.pages.start.forms.new import New
from samsyn.papers.findings import Faults
from samsyn.places import queries as places


@require_http_methods(["GET", "POST"])
@door.at_home
def new(request: HttpRequest, at: Home) -> HttpResponse:
    """Ask the three questions, and make the collaboration of the answers."""
    user_id = door.user(request).pk
    form = New(request.POST or None, today=at.today, municipalities=places.municipalities())
    may_start = collaborations.may_start(user_id=user_id)
    if may_start and form.is_valid():
        try:
            actor, draft = commands.set_up(
                actor=Person(user_id), paper=form.paper(), party_key=form.cleaned_data["mine"], today=at.today
            )
        except (Refused, Faults) as no:
            saying.say(form, no)
        else:
            pages.tell(request, _("Samverkan finns. Fyll på i vilken ordning du vill, det sparas steg för steg."))
            return HttpResponseRedirect(reverse("start:draft", args=[actor.slug, draft]))
    context = {"form": form, "may_start": may_start}
    return door.show_home(at, "start/new.html", context, status=400 if form.errors else 200)
