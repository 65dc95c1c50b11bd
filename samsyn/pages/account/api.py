"""The account for programs (kontot i API:et): who the key acts as, and in which collaborations."""

from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest
from ninja import Router

from samsyn.base import clock
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.queries import MyRow
from samsyn.pages.account import queries

router = Router(tags=["account"])


@dataclass(frozen=True, slots=True)
class Whoami:
    """Who a program acts as (jag)."""

    email: str
    name: str
    language: str
    today: date


@router.get("/me", response=Whoami)
def me(request: HttpRequest) -> Whoami:
    """Tell who the key acts as, and which day it is for Samsyn."""
    today = clock.today()
    account = queries.me(user_id=request.user.pk or 0, today=today).account
    return Whoami(account.email, account.name, account.language, today)


@router.get("/collaborations", response=list[MyRow])
def list_collaborations(request: HttpRequest) -> list[MyRow]:
    """List one's collaborations, today's first; their slugs stand in the other addresses."""
    return collaborations.memberships(user_id=request.user.pk or 0, today=clock.today())
