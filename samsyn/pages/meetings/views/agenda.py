"""Writing an agenda: what comes by itself is there when it is first opened, and a line adds the next item."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import saying
from samsyn.pages.meetings.forms.agenda import NewItem
from samsyn.pages.meetings.queries.agenda import AgendaPage, agenda_page, insist_on_writing

PAGE, LIST = "meetings/agenda.html", "meetings/agenda.html#list"


@require_http_methods(["GET", "POST"])
@door.enters
def agenda(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Show the agenda to write in, and add an item."""
    insist_on_writing(at.actor, request.method or "")
    page = _filled(at, agenda_page(at.actor, meeting))
    form = NewItem(request.POST or None, today=at.today)
    if form.is_valid():
        facts, forum = form.facts(), page.row.forum.key
        try:
            commands.add_item(
                actor=at.actor,
                forum_key=forum,
                meeting_id=meeting,
                title=facts.title,
                purpose=facts.purpose,
                minutes=facts.minutes,
            )
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            return HttpResponseRedirect(f"{_url(at, meeting)}#id_title")  # where the next one is written
    return door.show(at, PAGE, {"page": page, "form": form}, part=LIST, status=400 if form.errors else 200)


def _filled(at: Visit, page: AgendaPage) -> AgendaPage:
    """Put what comes by itself there the first time that somebody who prepares the meeting opens its agenda."""
    is_first = page.row.filled_at is None and page.row.is_ahead and not page.row.is_individual
    if not (is_first and at.is_open and page.may_prepare and page.is_inside):
        return page
    commands.fill_agenda(actor=at.actor, meeting_id=page.row.id, today=at.today)
    return agenda_page(at.actor, page.row.id)


@require_POST
@door.enters
def fill(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Put on the agenda what has come since it was opened."""
    try:
        count = commands.fill_agenda(actor=at.actor, meeting_id=meeting, today=at.today)
    except Refused as refused:
        pages.tell(request, saying.words(refused.objection))
    else:
        came = ngettext("%(count)s nytt ärende kom till.", "%(count)s nya ärenden kom till.", count) % {"count": count}
        pages.tell(request, came if count else _("Inget nytt har kommit sedan sist."))
    return HttpResponseRedirect(_url(at, meeting))


@require_POST
@door.enters
def take_template(request: HttpRequest, at: Visit, meeting: int) -> HttpResponse:
    """Put the items of the forum's present template on the agenda of a meeting that was made before it."""
    try:
        count = commands.take_template(actor=at.actor, meeting_id=meeting)
    except Refused as refused:
        pages.tell(request, saying.words(refused.objection))
    else:
        words = ngettext("%(count)s punkt kom från mallen.", "%(count)s punkter kom från mallen.", count)
        pages.tell(request, words % {"count": count})
    return HttpResponseRedirect(_url(at, meeting))


def _url(at: Visit, meeting: int) -> str:
    return reverse("meetings:agenda", args=[at.slug, meeting])
