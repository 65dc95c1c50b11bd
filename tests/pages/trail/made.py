"""Binders made of nothing, for laws that hold whatever the year was like."""

from collections.abc import Sequence
from datetime import date

from samsyn.base.collaborations.actors import Role
from samsyn.base.refs import Ref
from samsyn.duties.rules.duties import Mode
from samsyn.duties.rules.keeping import Keeping
from samsyn.duties.rules.standings import Standing
from samsyn.pages.trail.queries.values import Binder, PromiseRow, ProofRow, Span, TimeRow

DAY = date(2025, 3, 3)


def a_proof(number: int) -> ProofRow:
    """Make a piece of evidence; the same number is the same piece."""
    facts = ("Gjort", DAY, DAY, number % 2 == 0, (), "", "", "", "", "", Ref("", ""), None)
    return ProofRow(number, *facts)


def a_promise(number: int, stood: Sequence[Standing], keeping: Keeping) -> PromiseRow:
    """Make a promise with its times, whose evidence stands under the next promise as well."""
    times = tuple(TimeRow(DAY, DAY, one, 0, 1, (a_proof(number), a_proof(number + 1)), None) for one in stood)
    return PromiseRow(
        key=f"promises/{number}",
        part="agreement",
        title=f"Åtagande {number}",
        kind="recurring",
        mode=Mode.WINDOWS,
        clause="",
        clause_id="",
        quote="",
        phrase="",
        owners=(),
        receiver="",
        law_section="",
        keeping=keeping,
        kept_count=0,
        wanted_count=0,
        times=times,
        cases=(),
        proofs=(),
    )


def a_binder(promises: Sequence[PromiseRow]) -> Binder:
    """Make a binder of promises and nothing else."""
    return Binder(
        slug="nykvarn",
        collaboration="Nykvarn",
        is_practice=False,
        made_for="",
        role=Role.AUDITOR,
        is_inside=True,
        span=Span(date(2025, 1, 1), date(2025, 12, 31)),
        on=date(2026, 1, 2),
        in_use_from=None,
        unconfirmed=(),
        words={},
        agreements=(),
        editions=(),
        changes=(),
        promises=tuple(promises),
        forums=(),
        decisions=(),
        assignments=(),
    )
