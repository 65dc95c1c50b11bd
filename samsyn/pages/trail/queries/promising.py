"""The promises of a binder (åtaganden): how each was kept, time by time, with its evidence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from samsyn.base.refs import Ref
from samsyn.duties import queries as duties
from samsyn.duties.queries import Board, CaseRow, DutyRow, EvidenceRow, Occurrence
from samsyn.duties.rules.duties import Mode
from samsyn.pages.trail.queries.values import CaseLine, ExcuseLine, PromiseRow, ProofRow, Span, TimeRow
from samsyn.papers.model import Paper
from samsyn.parties.queries import Acting

MEETING = "forums.meeting"


@dataclass(frozen=True, slots=True)
class Proofs:
    """Makes evidence into rows of the binder (bevis); ``reached`` are the meetings that are reached, None for all."""

    paper: Paper
    acting: Acting
    reached: frozenset[int] | None

    def rows(self, found: Iterable[EvidenceRow]) -> tuple[ProofRow, ...]:
        """Give evidence as rows, in its order."""
        return tuple(self._row(one) for one in found)

    def _row(self, one: EvidenceRow) -> ProofRow:
        return ProofRow(
            id=one.id,
            what=one.what,
            done_on=one.done_on,
            recorded_on=one.recorded_on,
            is_late_entry=one.is_late_entry,
            by=self.acting.names(self.paper, one.by_id, one.recorded_on),
            reference=one.reference,
            exception=one.exception,
            decided_by=one.decided_by,
            paragraph=one.paragraph,
            record_number=one.record_number,
            about=Ref(one.about_kind, one.about_key, one.about_title),
            meeting_id=self._meeting(one),
        )

    def _meeting(self, one: EvidenceRow) -> int | None:
        if one.about_kind != MEETING:
            return None
        found = int(one.about_key)
        return found if self.reached is None or found in self.reached else None


def promises(board: Board, span: Span, closed: frozenset[str], proofs: Proofs) -> Iterator[PromiseRow]:
    """Give each promise that held in a span once, in the order of the paper; what names a closed forum is left out."""
    for row in duties.held_in(board, span.first, span.last):
        if closed.isdisjoint(_named(row)):
            yield _promise(row, span, proofs)


def _named(row: DutyRow) -> frozenset[str]:
    """Name the forums and bodies that a duty names."""
    receiver = {row.receiver.key} if row.receiver else set()
    return frozenset({row.forum_key, *(owner.key for owner in row.owners)} | receiver)


def _promise(row: DutyRow, span: Span, proofs: Proofs) -> PromiseRow:
    times = tuple(_time(one, proofs) for one in row.occurrences)
    cases = tuple(_case(one, proofs) for one in duties.cases_in(row, span.first, span.last))
    held = (*(one.proofs for one in times), *(one.proofs for one in cases))
    placed = {proof.id for found in held for proof in found}
    answers = {proof.id for case in row.cases for proof in case.evidence}
    return PromiseRow(
        key=row.key,
        part=row.part,
        title=row.title,
        kind=row.kind,
        mode=Mode(row.mode),
        clause=row.clause,
        clause_id=row.clause_id,
        quote=row.quote,
        phrase=row.phrase,
        owners=row.owners,
        receiver=row.receiver.name if row.receiver else "",
        law_section=row.law_section,
        keeping=duties.keeping_of(row, span.first, span.last),
        kept_count=row.kept_count,
        wanted_count=row.wanted_count,
        times=times,
        cases=cases,
        proofs=proofs.rows(one for one in row.evidence if one.id not in placed | answers),
    )


def _time(one: Occurrence, proofs: Proofs) -> TimeRow:
    excuse = ExcuseLine(one.excuse.reason, one.excuse.recorded_on) if one.excuse else None
    days = one.window.first_day, one.window.last_day
    return TimeRow(*days, one.standing, one.counted, one.wanted, proofs.rows(one.evidence), excuse)


def _case(one: CaseRow, proofs: Proofs) -> CaseLine:
    return CaseLine(one.what, one.happened_on, one.answer_by, one.standing, proofs.rows(one.evidence))
