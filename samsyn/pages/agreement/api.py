"""The agreement for programs (överenskommelsen i API:et): the same questions and rows as the pages have."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import AgreementRow, EditionRow
from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.pages import door
from samsyn.pages.agreement import queries
from samsyn.pages.agreement.queries import Remark
from samsyn.pages.agreement.queries.served import ServedFrozen, ServedSignature, served_frozen, served_signatures
from samsyn.papers.difference import Change
from samsyn.papers.writing import as_values

router = Router(tags=["agreement"])


@router.get("/s/{slug}/agreement")
def paper(request: HttpRequest, slug: str, per: Day | None = None) -> dict[str, Any]:
    """Give the whole agreement of a day in the open format."""
    return as_values(agreements.exported(door.acting(request, slug), per or clock.today()))


@router.get("/s/{slug}/agreement/summary", response=AgreementRow)
def summary(request: HttpRequest, slug: str, per: Day | None = None) -> AgreementRow:
    """Give the agreement in short: its term, its time left, its days."""
    return agreements.agreement_row(door.acting(request, slug), per or clock.today())


@router.get("/s/{slug}/agreement/editions", response=list[EditionRow])
def editions(request: HttpRequest, slug: str) -> list[EditionRow]:
    """List every edition of every part."""
    return agreements.editions(door.acting(request, slug))


@router.get("/s/{slug}/agreement/editions/{part}/{int:number}", response=list[Change])
def edition(request: HttpRequest, slug: str, part: str, number: int) -> list[Change]:
    """Tell what an edition changed, beside the one before it."""
    return agreements.differences(door.acting(request, slug), part=part, number=number)


@router.get("/s/{slug}/agreement/signatures", response=list[ServedSignature])
def signatures(request: HttpRequest, slug: str, per: Day | None = None) -> list[ServedSignature]:
    """List the signatures of a day's agreement, with what is missing, and the signed copies."""
    actor = door.acting(request, slug)
    return served_signatures(actor, agreements.signatures(actor, per or clock.today()))


@router.get("/s/{slug}/agreement/frozen", response=list[ServedFrozen])
def frozen(request: HttpRequest, slug: str) -> list[ServedFrozen]:
    """List the frozen texts of the agreement, the latest first, with their files."""
    actor = door.acting(request, slug)
    return served_frozen(actor, agreements.frozen(actor, agreements.text(actor, clock.today())))


@router.get("/s/{slug}/agreement/remarks", response=list[Remark])
def remarks(request: HttpRequest, slug: str, per: Day | None = None) -> list[Remark]:
    """List what the parties should settle though the paper can be read."""
    actor, on = door.acting(request, slug), per or clock.today()
    return list(queries.remarks_of(actor, agreements.paper(actor, on), on=on))
