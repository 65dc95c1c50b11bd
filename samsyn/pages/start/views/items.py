"""One item of a draft: written, changed, moved, decided about, taken out."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samsyn.agreements import commands
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.refusals import Refused
from samsyn.base.ui import asked, pages
from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms import adding, saying
from samsyn.pages.start.queries import board, items
from samsyn.papers import editing
from samsyn.papers.findings import Faults


@require_http_methods(["GET", "POST"])
@door.drafts
def add(request: HttpRequest, at: DraftVisit, where: str) -> HttpResponse:
    """Write a new item into a list."""
    section = items.listed(at, where)
    form = adding.form_of(at, section.cls, request.POST or None)

    def write() -> None:
        paths = commands.add_items(actor=at.actor, draft_id=at.draft.id, items=adding.with_new(form, where))
        pages.tell(request, _("Sparat: %(name)s.") % {"name": items.name(at.actor, at.draft.id, paths[-1])})

    if form.is_valid() and _done(form, write):
        return pages.back(request, items.step_url(at, where), event="draft-changed")
    context = {"form": form, "section": section, "where": where, "back": items.step_url(at, where)}
    return _shown(at, "start/add.html", context, form)


@require_http_methods(["GET", "POST"])
@door.drafts
def item(request: HttpRequest, at: DraftVisit, item: str = "") -> HttpResponse:
    """Show an item with all that can be said of it, and save what is said."""
    values = items.values(at, item)
    form = adding.form_of(at, editing.class_at(item), request.POST or None, values=values)
    seen = request.POST.get("seen") or at.draft.seen(item)
    if form.is_valid():
        return _put(at, item, form, seen)
    return _item(at, item, form, seen)


def _put(at: DraftVisit, path: str, form: Any, seen: str) -> HttpResponse:
    over = None if "overwrite" in at.request.POST else seen

    def write() -> None:
        said = {"path": path, "values": form.values(), "seen": over, "with_new": adding.new_ones(form)}
        commands.put_item(actor=at.actor, draft_id=at.draft.id, **said)

    if not _done(form, write):
        return _item(at, path, form, seen)
    pages.tell(at.request, _("Sparat."))
    return pages.back(at.request, items.step_url(at, path), event="draft-changed")


@require_http_methods(["GET", "POST"])
@door.drafts
def strike(request: HttpRequest, at: DraftVisit, item: str) -> HttpResponse:
    """Tell what goes along when an item is taken out, and take it out."""
    going = items.going(at, item)
    if request.method == "POST":
        try:
            commands.strike_item(actor=at.actor, draft_id=at.draft.id, path=item, seen=request.POST.get("seen"))
        except Refused as refused:
            pages.tell(request, saying.words(refused))
            return HttpResponseRedirect(request.path)
        pages.tell(request, _("Borttaget: %(name)s.") % {"name": going.title})
        return HttpResponseRedirect(items.step_url(at, item))
    context = {"draft": at.draft, "page": going, "seen": at.draft.seen(item), "back": items.url(at, item)}
    return door.show(at, "start/strike.html", context)


@require_POST
@door.drafts
def move(request: HttpRequest, at: DraftVisit, item: str) -> HttpResponse:
    """Let an item stand at another place in its list."""
    to = asked.number(request.POST.get("to", ""))
    if to is None:
        raise Http404
    commands.move_item(actor=at.actor, draft_id=at.draft.id, path=item, to=to)
    return pages.back(request, items.step_url(at, item), event="draft-changed")


@require_POST
@door.drafts
def mark(request: HttpRequest, at: DraftVisit) -> HttpResponse:
    """Take a stand on items: keep, strike, or think again."""
    said = request.POST.get("state", "")
    if said and said not in set(MarkState):
        raise Http404
    state, paths = MarkState(said) if said else None, request.POST.getlist("path")
    why = request.POST.get("why", "")
    commands.mark_items(actor=at.actor, draft_id=at.draft.id, paths=paths, state=state, why=why)
    default = items.step_url(at, paths[0]) if paths else reverse("start:draft", args=[at.slug, at.draft.id])
    return pages.back(request, default, event="draft-changed")


def _item(at: DraftVisit, path: str, form: Any, seen: str) -> HttpResponse:
    inside = board.inner(at.draft, path, editing.class_at(path))
    context = {
        "form": form,
        "page": items.page(at, path),
        "seen": seen,
        "back": items.step_url(at, path),
        "next": pages.back_to(at.request, ""),
        "sections": [(one, adding.quick(at, one)) for one in inside],
    }
    return _shown(at, "start/item.html", context, form)


def _shown(at: DraftVisit, template: str, context: dict[str, Any], form: Any) -> HttpResponse:
    is_over = getattr(form, "was_written_over", False)
    theirs = items.difference(at, context["page"].path, form.values()) if is_over else ()
    whole = {"draft": at.draft, "is_over": is_over, "theirs": theirs, **context}
    return door.show(at, template, whole, status=400 if form.errors else 200)


def _done(form: Any, write: Callable[[], None]) -> bool:
    """Write, or say in the form why not; whether another has written meanwhile is kept on the form."""
    try:
        write()
    except Refused as refused:
        form.was_written_over = refused.objection is Objection.WRITTEN_OVER
        saying.say(form, refused)
    except Faults as faults:
        saying.say(form, faults)
    else:
        return True
    return False
