"""The pages of known days: a year of them, one with its preparations, last year's again, and what was learnt."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.forums import commands
from samsyn.forums.rules.occasions import is_year
from samsyn.pages import door
from samsyn.pages.door import Visit
from samsyn.pages.meetings.forms import occasions as forms
from samsyn.pages.meetings.forms import saying
from samsyn.pages.meetings.queries import occasions as queries
from samsyn.pages.meetings.queries import running


@require_GET
@door.enters
def occasions(request: HttpRequest, at: Visit) -> HttpResponse:
    """Show the known days of a year."""
    asked = request.GET.get("ar", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else at.on.year
    page = queries.occasions_page(at.actor, year if is_year(year) else at.on.year, at.on)
    return door.show(at, "meetings/occasions.html", {"page": page})


@require_GET
@door.enters
def occasion(request: HttpRequest, at: Visit, known: str) -> HttpResponse:  # noqa: ARG001
    """Show one known day, with what is prepared and what was learnt."""
    page = queries.occasion_page(at.actor, known, at.on)
    form = forms.Learn(today=at.today) if page.may_learn and page.has_begun else None
    return door.show(at, "meetings/occasion.html", {"page": page, "form": form})


@require_http_methods(["GET", "POST"])
@door.enters_forums
def prepare(request: HttpRequest, at: Visit, known: str) -> HttpResponse:
    """Write one thing to be done for a known day."""
    page = queries.to_prepare(at.actor, at.paper, known, at.on)
    first = {"by_day": page.row.days[0]} if page.row.days else {}
    form = forms.Prepare(request.POST or None, today=at.today, initial=first)
    form.offer(owner=[("", _("Välj")), *running.owners(at.paper)], forum=queries.forums_to_choose(at.paper))
    form.drop(*["forum"] * page.has_forum, *["is_for_outside"] * (not page.has_outside))
    if form.is_valid():
        lines, forum = [form.preparation()], form.cleaned_data.get("forum", "")
        try:
            commands.prepare(actor=at.actor, key=known, lines=lines, forum_key=forum, today=at.today)
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(request, _("Förberedelsen är sparad. Den som ska göra den ser den i Min vecka."))
            return pages.back(request, queries.url(at.actor, known))
    context = {"page": page, "form": form, "back": queries.url(at.actor, known)}
    return door.show(at, "meetings/prepare.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@door.enters_forums
def reuse(request: HttpRequest, at: Visit, known: str) -> HttpResponse:
    """Keep, change or strike last year's preparations, and save those that were kept."""
    back = queries.url(at.actor, known)
    page = queries.reuse_page(at.actor, known, at.on)
    if page is None:
        pages.tell(request, _("Det finns inget från förra året att använda för den dagen."))
        return pages.back(request, back)
    offered = [] if page.has_forum else queries.forums_to_choose(at.paper)
    choices: dict[str, Any] = {"proposals": page.proposals, "owners": running.owners(at.paper), "forums": offered}
    form = forms.Reuse(request.POST or None, today=at.today, initial={"forum": page.forum_key}, **choices)
    if form.is_valid():
        lines, forum = form.preparations(), form.cleaned_data.get("forum", "")
        try:
            commands.prepare(actor=at.actor, key=known, lines=lines, forum_key=forum, today=at.today)
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            said = ngettext("%(count)s förberedelse är sparad.", "%(count)s förberedelser är sparade.", len(lines))
            pages.tell(request, said % {"count": len(lines)})
            return pages.back(request, back)
    rows = zip(form.lines(), page.proposals, page.before, strict=True)
    context = {"page": page, "form": form, "rows": rows, "back": back}
    return door.show(at, "meetings/reuse.html", context, status=400 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@door.enters
def learn(request: HttpRequest, at: Visit, known: str) -> HttpResponse:
    """Write what was learnt on a known day."""
    queries.insist_on_learning(at.actor)
    page = queries.occasion_page(at.actor, known, at.on)
    form = forms.Learn(request.POST or None, today=at.today)
    if form.is_valid():
        try:
            commands.learn(actor=at.actor, key=known, words=form.cleaned_data["words"], today=at.today)
        except Refused as refused:
            saying.say_no(form, refused)
        else:
            pages.tell(request, _("Sparat. Det visas när dagen förbereds nästa år."))
            return pages.back(request, queries.url(at.actor, known))
    context = {"page": page, "form": form, "back": queries.url(at.actor, known)}
    return door.show(at, "meetings/learn.html", context, status=400 if form.errors else 200)
