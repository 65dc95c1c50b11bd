"""The meetings of the weeks as they are shown (veckans möten)."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Occasion
from samsyn.duties import wording
from samsyn.duties.queries import MeetingRow
from samsyn.duties.rules.standings import Standing
from samsyn.pages.week.queries.marks import mark
from samsyn.papers.meetings import Hours

HELD = frozenset({Standing.KEPT, Standing.MISSED, Standing.EXCUSED, Standing.BEHIND, Standing.DUE_SOON, Standing.OPEN})


def week_of(on: date) -> tuple[date, date]:
    """Give the Monday and the Sunday of a day's week."""
    monday = on - timedelta(days=on.weekday())
    return monday, monday + timedelta(days=6)


def occasion(one: MeetingRow, *, on: date, is_alone: bool, may_write: bool) -> Occasion:
    """Show a meeting in the week; a day that has been says how it went, and can be reported."""
    where = reverse("duties:report", args=[one.board.line.slug, one.row.key])
    lacks = one.on <= on and one.standing not in {Standing.KEPT, Standing.EXCUSED, Standing.BEFORE_USE}
    has_been = (one.on < on and one.standing in HELD) or one.standing is Standing.KEPT
    report = Link(label=_("Rapportera"), url=f"{where}?next=/")
    return Occasion(
        on=one.on,
        title=one.name,
        url=reverse("organisation:forum", args=[one.board.line.slug, one.forum.id]),
        mark=mark(one.standing) if has_been else None,
        standing=_how_it_went(one) if has_been else "",
        sentence=_sentence(one, "" if is_alone else one.board.line.name),
        actions=(report,) if lacks and may_write else (),
    )


def _how_it_went(one: MeetingRow) -> str:
    if one.standing is Standing.KEPT:
        return _("Hållet")
    return str(wording.STANDINGS[Standing.EXCUSED]) if one.standing is Standing.EXCUSED else _("Inte rapporterat")


def _sentence(one: MeetingRow, where: str) -> str:
    """Say whose meeting it is, where and when: "Södertälje, Polisstationen kl. 9.00."."""
    told = [where, " ".join(filter(None, (one.forum.place, _clock(one.hours))))]
    said = ", ".join(filter(None, told))
    said = f"{said}." if said else ""
    if not one.is_about_individuals:
        return said
    return " ".join((said, _("Här sparas bara att gruppen möttes, aldrig vem det gällde."))).strip()


def _clock(hours: Hours | None) -> str:
    return day_words.clock(hours.starts, hours.ends, language=language()) if hours else ""
