"""What is promised of forums: that they meet, report, share their minutes and hand over the chair."""

from collections.abc import Iterator
from datetime import date

from samsyn.almanac.rhythms import InMonths
from samsyn.papers.kinds import ChairKind, PromiseKind, PromiseSource
from samsyn.papers.model import Chair, Forum, Line
from samsyn.papers.organisation import first_year_of
from samsyn.papers.promise import Draft, Promise

JANUARY = 1


def of_forum(draft: Draft, forum: Forum) -> Iterator[Promise]:
    """Give the promises of a forum."""
    path, facts = f"forums/{forum.id}", {"forum": forum.id, "owners": (forum.id,)}
    if forum.rhythm:
        written = {"phrase": forum.rhythm, "clause": forum.clause, "quote": forum.quote}
        yield draft.promise(f"{path}/rhythm", f"{forum.name} möts", PromiseSource.FORUM, **written, **facts)
    if forum.reporting_periods:
        title = f"{forum.name} möts till varje rapporteringsperiod"
        written = {"phrase": forum.reporting_periods, "clause": forum.clause}
        yield draft.promise(f"{path}/reporting_periods", title, PromiseSource.REPORTING, **written, **facts)
    for line in forum.reports:
        title = f"{forum.name} rapporterar till {draft.name(line.to)}: {_inside(line.what)}"
        yield _of_line(draft, forum, line, f"{path}/reports/{line.id}", title, PromiseSource.REPORT)
    for line in forum.minutes:
        title = f"{forum.name} delar med {draft.name(line.to)}: {_inside(line.what)}"
        yield _of_line(draft, forum, line, f"{path}/minutes/{line.id}", title, PromiseSource.MINUTES)
    if forum.chair is not None:
        yield from _of_chair(draft, forum, forum.chair)


def _of_line(draft: Draft, forum: Forum, line: Line, key: str, title: str, source: PromiseSource) -> Promise:
    return draft.promise(
        key,
        title,
        source,
        phrase=line.rhythm,
        when=line.when,
        clause=line.clause or forum.clause,
        quote=line.quote,
        owners=(forum.id,),
        to=line.to,
        forum=forum.id,
    )


def _of_chair(draft: Draft, forum: Forum, chair: Chair) -> Iterator[Promise]:
    """Give the yearly hand-over, in January of every year after the first; or that the chair changes by meeting.

    The papers name the year and no day, so the whole of January is open to it.
    """
    path, facts = f"forums/{forum.id}/chair", {"clause": chair.clause or forum.clause, "forum": forum.id}
    names = ", ".join(draft.name(each) for each in chair.order)
    if chair.kind is ChairKind.YEARLY:
        first = first_year_of(draft.paper, chair)
        yield draft.promise(
            path,
            f"Ordförandeskapet i {forum.name} lämnas över",
            PromiseSource.CHAIR,
            rhythm=InMonths((JANUARY,)),
            owners=chair.order,
            quote=chair.quote,
            first_day=date(first + 1, 1, 1) if first else None,
            **facts,
        )
    if chair.kind is ChairKind.ALTERNATING:
        title = f"Ordförandeskapet i {forum.name} växlar mellan {names}"
        standing = {"kind": PromiseKind.STANDING, "owners": chair.order, "quote": chair.quote}
        yield draft.promise(path, title, PromiseSource.CHAIR, **standing, **facts)
    if chair.convenes:
        title = f"Ordföranden sammankallar {forum.name}"
        standing = {"kind": PromiseKind.STANDING, "owners": chair.order}
        yield draft.promise(f"{path}/convenes", title, PromiseSource.CHAIR, **standing, **facts)


def _inside(what: str) -> str:
    """Write what stands inside a sentence: "Trender" as "trender", but "OSG:s bild" as it is."""
    return what if what[1:2].isupper() else what[:1].lower() + what[1:]
