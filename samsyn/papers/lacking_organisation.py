"""What is lacking of the forums, with who chairs and sits there, and of the coordinators."""

from collections.abc import Iterator

from samsyn.papers.lack import Lack, Lacking, can_wait, needed, should
from samsyn.papers.model import Forum, Paper
from samsyn.papers.organisation import highest


def of_forums(paper: Paper) -> Iterator[Lack]:
    """A forum that meets draws the first year wheel; somebody decides highest."""
    if not paper.forums:
        yield needed(Lacking.NO_FORUMS, "forums")
        return
    if highest(paper) is None:
        yield should(Lacking.HIGHEST, "forums")
    for forum in paper.forums:
        yield from _of_forum(forum)


def _of_forum(forum: Forum) -> Iterator[Lack]:
    path, name = f"forums/{forum.id}", forum.name
    if not (forum.rhythm or forum.reporting_periods):
        yield needed(Lacking.MEETINGS, path, name=name)
    if forum.chair is None or not forum.chair.order:
        yield should(Lacking.CHAIR, path, name=name)
    if not forum.seats:
        yield should(Lacking.SEATS, f"{path}/seats", name=name)
    for line in forum.reports:
        if not (line.rhythm or line.when):
            yield should(Lacking.REPORT_TIME, f"{path}/reports/{line.id}", name=name, what=line.what)
    if not forum.purpose:
        yield can_wait(Lacking.FORUM_PURPOSE, path, name=name)


def of_coordinators(paper: Paper) -> Iterator[Lack]:
    """Each party has its coordinator, since a party's own promises are its own to confirm."""
    people = paper.coordinators.people if paper.coordinators else ()
    coordinated = {each.party for each in people}
    for party in paper.parties:
        if party.id not in coordinated:
            yield should(Lacking.COORDINATOR, "coordinators/people", name=party.name, party=party.id)
