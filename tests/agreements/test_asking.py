"""Inside a request the editions are read once, and what is written there is seen; outside nothing is kept."""

from datetime import date

from pytest_django import DjangoAssertNumQueries

from samsyn.agreements import commands, queries
from samsyn.agreements.queries import asking
from samsyn.base.collaborations.actors import Actor
from tests.written import paper, with_rhythm

TODAY = date(2026, 3, 1)


def rhythm(actor: Actor) -> str:
    return next(one.rhythm for one in queries.paper(actor, TODAY).forums if one.is_highest)


def test_editions_are_read_once(alva: Actor, disa: Actor, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    queries.paper(alva, TODAY)
    with asking.once(), django_assert_num_queries(1):
        queries.paper(alva, TODAY)
        queries.agreement_row(alva, TODAY)
        queries.paper(alva.within(frozenset({"forums/sspf"})), TODAY)
    with asking.once(), django_assert_num_queries(2):
        queries.agreement_rows(alva, on=TODAY)
        queries.paper(disa, TODAY)  # another person is another question
    with django_assert_num_queries(2):
        queries.paper(alva, TODAY)
        queries.paper(alva, TODAY)


def test_what_is_written_meanwhile_is_seen(nykvarn: Actor, alva: Actor) -> None:
    with asking.once():
        assert rhythm(alva) == "fyra gånger per år"
        commands.load(actor=nykvarn, paper=with_rhythm(paper(), "chefssamradet", "varje månad"), today=TODAY)
        assert rhythm(alva) == "varje månad"


def test_one_without_an_agreement_is_asked_for_once(
    egil: Actor, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with asking.once(), django_assert_num_queries(1):
        assert queries.agreement_rows(egil, on=TODAY) == queries.agreement_rows(egil, on=TODAY) == []
