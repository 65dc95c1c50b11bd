"""What is open as an agreement nears its end (öppna ärenden), each with what one can do about it."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.ui import kinds
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Need
from samsyn.duties import queries as duties
from samsyn.duties import wording
from samsyn.duties.queries import OpenMatter
from samsyn.duties.rules.standings import Standing
from samsyn.pages.door import Visit
from samsyn.pages.start.queries import renew_days as days


def rows(at: Visit, found: Iterable[OpenMatter], *, is_followed: bool = False) -> tuple[Need, ...]:
    """Lay out what is late, runs or waits for an answer; ``is_followed`` says whether each goes over to a next."""
    may = duties.may(at.actor)
    return tuple(_need(at, one, may, is_followed=is_followed) for one in found)


def _need(at: Visit, one: OpenMatter, may: frozenset[str], *, is_followed: bool) -> Need:
    row = one.row
    return Need(
        mark=kinds.kind(row.standing),
        title=row.title,
        url=reverse("duties:duty", args=[at.slug, row.key]),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=" ".join(filter(None, (_when(one, at.on), _fate(one) if is_followed else ""))),
        actions=tuple(_acts(at, one, may)) if at.is_open else (),
        written=not row.key.startswith("act/"),
    )


def _when(one: OpenMatter, on: date) -> str:
    row = one.row
    if row.happening_id is not None:
        return _("Hände %(day)s och väntar på svar.") % {"day": days.day(row.first_day, on)}
    if row.standing is Standing.MISSED:
        return _("Skulle ha varit gjort senast %(day)s.") % {"day": days.day(row.last_day, on)}
    return _("Senast %(day)s.") % {"day": days.day(row.last_day, on)}


def _fate(one: OpenMatter) -> str:
    if one.follows:
        return _("Följer med.")
    if one.has_to_be_closed:
        return _("Följer inte med, och måste avslutas först.")
    return _("Följer inte med. Gör det innan den gamla slutar.")


def _acts(at: Visit, one: OpenMatter, may: frozenset[str]) -> Iterable[Link]:
    """What one may do: answer what happened, report, or let the time go with a reason."""
    row, back = one.row, f"?next={at.request.path}%23oppet"
    if row.happening_id is not None:
        if "note" in may:
            url = reverse("duties:answer", args=[at.slug, row.happening_id, row.key])
            yield Link(label=_("Svara"), url=url + back)
        return
    if "report" in may and not row.key.startswith("act/"):
        yield Link(label=_("Rapportera"), url=reverse("duties:report", args=[at.slug, row.key]) + back)
    if "excuse" in may:
        yield Link(label=_("Låt utgå med skäl"), url=reverse("duties:excuse", args=[at.slug, row.key]) + back)
