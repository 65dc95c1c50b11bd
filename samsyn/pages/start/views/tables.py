"""Klistra in en tabell: read it, show what each row becomes, and lay it in whole when a person says so."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from samsyn.agreements import commands
from samsyn.agreements.rules.amending import Objection
from samsyn.base.refusals import Refused
from samsyn.base.ui import pages
from samsyn.pages import door
from samsyn.pages.door import DraftVisit
from samsyn.pages.start.forms import saying
from samsyn.pages.start.forms.tables import SEEN, SHOWN, TABLE, PasteTable, Rows, sheet_of
from samsyn.pages.start.queries import items, table_rows, tables
from samsyn.pages.start.queries.sheets import KINDS
from samsyn.pages.start.queries.steps import Section
from samsyn.papers.findings import Faults


@require_http_methods(["GET", "POST"])
@door.drafts
def table(request: HttpRequest, at: DraftVisit, listed: str) -> HttpResponse:
    """Ask for a table, and show its rows; nothing is saved by that."""
    section = _section(at, listed)
    said = request.POST or None
    if TABLE in request.POST:
        sheet = sheet_of(request.POST, KINDS[section.pastes])
        if sheet is not None:
            return _looked_over(at, section, listed, tables.preview(at.draft, listed, sheet))
        said = None
    form = PasteTable(said, today=at.today)
    if said is None or not form.is_valid():
        return _asked(at, section, listed, form)
    sheet, others = tables.first(at.draft, listed, section.pastes, form.tables)
    shown = tables.preview(at.draft, listed, sheet)
    return _preview(at, section, Rows(shown, today=at.today), others=others)


def _looked_over(at: DraftVisit, section: Section, listed: str, shown: tables.Preview) -> HttpResponse:
    """Show the rows as they now are, or lay in what has been shown."""
    form = Rows(shown, today=at.today)
    if "lagg" not in at.request.POST:
        return _preview(at, section, form)
    if at.request.POST.get(SHOWN) != shown.sheet.known_by:
        return _preview(at, section, form, has_changed=True)
    if not shown.sheet.taken:
        form.add_error(None, _("Ta med minst en rad."))
        return _preview(at, section, form, status=400)
    if not shown.is_whole:
        return _preview(at, section, form, status=400)
    return _lay(at, section, listed, form)


def _lay(at: DraftVisit, section: Section, listed: str, form: Rows) -> HttpResponse:
    seen = {listed: at.request.POST.get(SEEN, "")}
    try:
        commands.add_items(actor=at.actor, draft_id=at.draft.id, items=form.shown.items, seen=seen)
    except Refused as refused:
        if refused.objection is Objection.WRITTEN_OVER:
            return _preview(at, section, form, is_late=True)
        form.add_error(None, saying.words(refused))
        return _preview(at, section, form, status=400)
    except Faults as faults:
        form.add_error(None, saying.said(faults.findings))
        return _preview(at, section, form, status=400)
    count = len(form.shown.rows)
    said = ngettext("%(count)d rad är inlagd.", "%(count)d rader är inlagda.", count)
    pages.tell(at.request, said % {"count": count})
    return HttpResponseRedirect(items.step_url(at, listed))


def _asked(at: DraftVisit, section: Section, listed: str, form: PasteTable) -> HttpResponse:
    context = {"draft": at.draft, "section": section, "form": form, "back": items.step_url(at, listed)}
    return door.show(at, "start/table.html", context, status=400 if form.errors else 200)


def _preview(
    at: DraftVisit, section: Section, form: Rows, *, others: int = 0, status: int = 200, **why: bool
) -> HttpResponse:
    """Show every row as it will become, with what is to be mended where it stands."""
    form.tell()
    shown = form.shown
    rows = [(row, form.taken(row.number), form.cells(row.number)) for row in table_rows.table_rows(shown)]
    context: dict[str, Any] = {
        "draft": at.draft,
        "section": section,
        "form": form,
        "rows": rows,
        "count": len(shown.rows),
        "others": others,
        "back": items.step_url(at, shown.where),
        **why,
    }
    return door.show(at, "start/table_rows.html", context, status=400 if why else status)


def _section(at: DraftVisit, listed: str) -> Section:
    """Give the section of a list that a table can fill. Raises ``Http404``."""
    section = items.listed(at, listed)
    if not section.pastes:
        raise Http404
    return section
