"""What waits in a forum without a day, and the template that its agendas begin from."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.queries import TemplateItem
from samsyn.forums.rules import lines
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import saying
from samsyn.pages.meetings.forms.agenda import NewItem, Template, names
from samsyn.pages.meetings.queries.agenda import (
    TemplatePage,
    backlog_page,
    insist_on_writing,
    template_lines,
    template_page,
)


@require_http_methods(["GET", "POST"])
@door.enters
def backlog(request: HttpRequest, at: Visit, forum: str) -> HttpResponse:
    """Show what waits in a forum, and let something more wait."""
    insist_on_writing(at.actor, request.method or "")
    page = backlog_page(at.actor, forum, today=at.today)
    form = NewItem(request.POST or None, today=at.today)
    if form.is_valid():
        facts = form.facts()
        said = {"title": facts.title, "purpose": facts.purpose, "minutes": facts.minutes}
        try:
            commands.add_item(actor=at.actor, forum_key=forum, **said)  # type: ignore[arg-type]
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            return pages.back(request, f"{reverse('meetings:backlog', args=[at.slug, forum])}#id_title")
    part = "meetings/backlog.html#list"
    return door.show(
        at, "meetings/backlog.html", {"page": page, "form": form}, part=part, status=400 if form.errors else 200
    )


@require_http_methods(["GET", "POST"])
@door.enters
def template(request: HttpRequest, at: Visit, forum: str) -> HttpResponse:
    """Show and change what a forum's meetings have on their agenda."""
    insist_on_writing(at.actor, request.method or "")
    page = template_page(at.actor, forum)
    form = Template(request.POST or None, today=at.today, initial=template_lines(page.template, names()))
    if form.is_valid():
        try:
            commands.set_template(
                actor=at.actor,
                forum_key=forum,
                items=_items(page, form),
                is_weekly=form.cleaned_data["is_weekly"],
                areas=form.lines("areas"),
            )
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(request, _("Mallen är sparad. Den gäller möten som sätts ut från och med nu."))
            return pages.back(request, reverse("meetings:template", args=[at.slug, forum]))
    context = {"page": page, "form": form, "back": reverse("organisation:forum", args=[at.slug, forum])}
    return door.show(at, "meetings/template.html", context, status=400 if form.errors else 200)


def _items(page: TemplatePage, form: Template) -> list[TemplateItem]:
    """Read the lines of a template; who presents an item is kept as long as its title is."""
    known = {one.title: one.presenter_key for one in page.template.items}
    found = (lines.read(one, names()) for one in form.lines("items"))
    return [TemplateItem(one.title, one.purpose, one.minutes, known.get(one.title, "")) for one in found]
