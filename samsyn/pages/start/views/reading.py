"""Reading a draft through: which clauses remain, one clause at a time, and what its phrases are let to be."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.amending import Objection
from samsyn.agreements.rules.drafting import MarkState
from samsyn.base.refusals import Refused
from samsyn.base.ui import asked, pages
from samsyn.intake import commands
from samsyn.intake import queries as intake
from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms import making, saying
from samsyn.pages.start.forms.clause import clause_form
from samsyn.pages.start.forms.decisions import Decisions
from samsyn.pages.start.queries import reading as queries
from samsyn.papers.findings import Faults
from samsyn.places import queries as places


@require_GET
@door.drafts
def reading(request: HttpRequest, at: DraftVisit) -> HttpResponse:  # noqa: ARG001
    """List the clauses that are to be read, and lead to the next one."""
    context = {"draft": at.draft, "page": queries.reading(at.draft, at.slug)}
    return door.show(at, "start/reading.html", context)


@require_http_methods(["GET", "POST"])
@door.drafts
def read(request: HttpRequest, at: DraftVisit, clause: str) -> HttpResponse:
    """Show one clause beside its original, and write what its phrases are let to be."""
    decisions = _decisions(at, clause, is_sent=request.method == "POST")
    if request.method == "GET":
        return _shown(at, decisions)
    wanted = decisions.wanted(request.POST.get("save", ""))
    if not all([one.is_valid() for one in wanted]) or any([one.stop() for one in wanted]):
        return _shown(at, decisions, status=400)
    try:
        chosen = decisions.chosen(wanted)
        commands.choose(actor=at.actor, draft_id=at.draft.id, chosen=chosen, first=decisions.first())
    except Refused as no:
        return _not_written(at, clause, no)
    except Faults as no:
        return _shown(at, decisions, status=400, said=saying.said(no.findings))
    return _after(at, clause, decisions)


@require_POST
@door.drafts
def read_through(request: HttpRequest, at: DraftVisit, clause: str) -> HttpResponse:
    """Mark a clause as read through, or not, and lead to the next that is not."""
    path, is_read = f"clauses/{queries.clause_of(at.paper, clause).id}", "unread" not in request.POST
    state = MarkState.READ if is_read else None
    agreements.mark_items(actor=at.actor, draft_id=at.draft.id, paths=[path], state=state)
    following = queries.following(at.draft, clause) if is_read else clause
    if following:
        return HttpResponseRedirect(queries.url(at.draft, at.slug, following))
    pages.tell(request, _("Alla punkter är genomlästa."))
    return HttpResponseRedirect(reverse("start:reading", args=[at.slug, at.draft.id]))


@require_POST
@door.drafts
def divide(request: HttpRequest, at: DraftVisit, clause: str) -> HttpResponse:
    """Divide a clause at a sentence, and lead to its latter half."""
    place, title = request.POST.get("at", ""), request.POST.get("title", "")
    where, named = asked.number(place) or 0, " ".join(title.split())
    try:
        made = commands.divide_clause(
            actor=at.actor, draft_id=at.draft.id, clause=clause, at=where, title=named, seen=request.POST.get("seen")
        )
    except Refused as refused:
        return _refused(at, clause, refused)
    pages.tell(request, _("Punkten är delad. Det här är den andra delen."))
    return HttpResponseRedirect(queries.url(at.draft, at.slug, made.rpartition("/")[2]))


@require_POST
@door.drafts
def join(request: HttpRequest, at: DraftVisit, clause: str) -> HttpResponse:
    """Join a clause with the one before it, and lead there."""
    try:
        into = commands.join_clause(actor=at.actor, draft_id=at.draft.id, clause=clause, seen=request.POST.get("seen"))
    except Refused as refused:
        return _refused(at, clause, refused)
    pages.tell(request, _("Punkterna är ett. Det som pekade på den ena pekar nu hit."))
    return HttpResponseRedirect(queries.url(at.draft, at.slug, into.rpartition("/")[2]))


def _refused(at: DraftVisit, clause: str, refused: Refused) -> HttpResponse:
    pages.tell(at.request, saying.words(refused))
    known = any(one.id == clause for one in at.paper.clauses)
    where = queries.url(at.draft, at.slug, clause) if known else reverse("start:reading", args=[at.slug, at.draft.id])
    return HttpResponseRedirect(where)


def _decisions(at: DraftVisit, clause_id: str, *, is_sent: bool) -> Decisions:
    clause = queries.clause_of(at.paper, clause_id)
    originals = intake.originals(at.actor, at.draft.id)
    ground = making.Ground(at.paper, at.today, calendar=lambda: places.calendar(at.actor))
    page = queries.page(at.draft, clause, originals, slug=at.slug, answering=ground.answer)
    return Decisions(at.request.POST if is_sent else None, page=page, draft=at.draft, ground=ground)


def _after(at: DraftVisit, clause: str, decisions: Decisions) -> HttpResponse:
    """Go on after something was written; what was answered and not yet written stays as it was answered."""
    pages.tell(at.request, _("Sparat."))
    left = decisions.answered_but(at.request.POST.get("save", ""))
    if not left:
        return HttpResponseRedirect(f"{queries.url(at.draft, at.slug, clause)}#fraser")
    at = door.written(at)
    return _shown(at, _decisions(at, clause, is_sent=False).over(at.request.POST))


def _not_written(at: DraftVisit, clause: str, no: Refused) -> HttpResponse:
    """Show what was answered over the draft as it now is, and say what hindered it."""
    is_over = no.objection is Objection.WRITTEN_OVER
    decisions = _decisions(at, clause, is_sent=False).over(at.request.POST)
    return _shown(at, decisions, status=400, said=saying.words(no), is_over=is_over)


def _shown(
    at: DraftVisit, decisions: Decisions, *, status: int = 200, said: str = "", is_over: bool = False
) -> HttpResponse:
    context = {
        "draft": at.draft,
        "page": decisions.page,
        "decisions": decisions,
        "clause_form": clause_form(at, decisions.page.clause),
        "said": said,
        "is_over": is_over,
    }
    return door.show(at, "start/read.html", context, status=status)
