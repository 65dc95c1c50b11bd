"""The binder as values (granskningspärm): frozen rows, the same for pages, files and programs. No person is named."""

from dataclasses import dataclass
from datetime import date

from samsyn.base.collaborations.actors import Role
from samsyn.base.refs import Ref
from samsyn.duties.rules.assignments import AssignmentStanding
from samsyn.duties.rules.duties import Mode
from samsyn.duties.rules.keeping import Keeping
from samsyn.duties.rules.standings import Standing
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.kinds import StandKind
from samsyn.forums.rules.meetings import MeetingState
from samsyn.papers.who import Named


@dataclass(frozen=True, slots=True)
class Span:
    """The days that a binder is of (period), both included."""

    first: date
    last: date

    @property
    def year(self) -> int | None:
        """The calendar year that it is, None for another span."""
        year = self.first.year
        return year if (self.first, self.last) == (date(year, 1, 1), date(year, 12, 31)) else None


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """An agreement that held in the span (överenskommelse): its days, and which parties stand behind it."""

    key: str
    title: str
    parties: tuple[str, ...]
    first_day: date | None
    last_day: date | None


@dataclass(frozen=True, slots=True)
class EditionRow:
    """An edition of a part (utgåva) that held in the span; ``is_change`` if it began to hold then as a change."""

    part: str
    number: int
    agreement: str
    first_day: date | None
    decided_by: str
    decided_on: date | None
    reference: str
    reason: str
    is_change: bool


@dataclass(frozen=True, slots=True)
class ChangedPromise:
    """A promise that a change brought, ended or gave another wording (ändrat åtagande): its rhythm before and after."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What a change of the agreement did to its promises on a day (ändring)."""

    first_day: date
    came: tuple[str, ...]
    ended: tuple[str, ...]
    changed: tuple[ChangedPromise, ...]


@dataclass(frozen=True, slots=True)
class ProofRow:
    """A piece of evidence (bevis): what, when, and by which functions and party it was entered.

    ``is_late_entry`` when it was entered after its window had closed; ``meeting_id`` is the meeting that it came from,
    where whoever the binder is for reaches it.
    """

    id: int
    what: str
    done_on: date
    recorded_on: date
    is_late_entry: bool
    by: tuple[str, ...]
    reference: str
    exception: str
    decided_by: str
    paragraph: str
    record_number: str
    about: Ref
    meeting_id: int | None


@dataclass(frozen=True, slots=True)
class ExcuseLine:
    """Why a window was let go (utgår), and when that was said."""

    reason: str
    recorded_on: date


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A promise in one window of time (gång)."""

    first_day: date
    last_day: date
    standing: Standing
    counted: int
    wanted: int
    proofs: tuple[ProofRow, ...]
    excuse: ExcuseLine | None


@dataclass(frozen=True, slots=True)
class CaseLine:
    """Something that happened and asked for an answer (händelse)."""

    what: str
    happened_on: date
    answer_by: date | None
    standing: Standing
    proofs: tuple[ProofRow, ...]


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise that held in the span (åtagande), in the agreement's words, with how it was kept.

    ``proofs`` are those that belong to no window and to nothing that happened.
    """

    key: str
    part: str
    title: str
    kind: str
    mode: Mode
    clause: str
    clause_id: str
    quote: str
    phrase: str
    owners: tuple[Named, ...]
    receiver: str
    law_section: str
    keeping: Keeping
    kept_count: int
    wanted_count: int
    times: tuple[TimeRow, ...]
    cases: tuple[CaseLine, ...]
    proofs: tuple[ProofRow, ...]

    @property
    def evidence(self) -> tuple[ProofRow, ...]:
        """All the evidence that stands under it, each piece once."""
        held = (*(one.proofs for one in self.times), *(one.proofs for one in self.cases), self.proofs)
        return tuple({proof.id: proof for proofs in held for proof in proofs}.values())


@dataclass(frozen=True, slots=True)
class MeetingLine:
    """A meeting of the span (möte): how it stood, and where its notes stood; the reason if cancelled or moved."""

    id: int
    on: date
    name: str
    state: MeetingState
    reason: str
    moved_from: date | None
    is_extra: bool
    sent_on: date | None
    locked_on: date | None
    is_late: bool


@dataclass(frozen=True, slots=True)
class ForumRow:
    """A forum's meetings in the span (forum). Of one that speaks of individuals only how many."""

    forum: Named
    is_individual: bool
    held_count: int
    cancelled_count: int
    other_count: int
    unlocked_count: int
    late_count: int
    meetings: tuple[MeetingLine, ...]


@dataclass(frozen=True, slots=True)
class StandLine:
    """Where a party that is touched stood (ställningstagande), and what its own organisation decided."""

    party: str
    stand: StandKind
    said_on: date | None
    is_late: bool
    reservation: str
    own: str
    own_on: date | None
    own_reference: str
    is_own_for: bool | None
    lacks_own: bool


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """A decision of the span (beslut): what it says, how it stands, and what became of it."""

    id: int
    number: str
    forum: Named
    meeting_id: int | None
    proposed_on: date
    text: str
    standing: DecisionStanding
    taken_on: date | None
    holds_from: date | None
    stands: tuple[StandLine, ...]
    effect_on: date | None
    effect: str
    became: str
    became_on: date | None


@dataclass(frozen=True, slots=True)
class AssignmentLine:
    """A commission (uppdrag): who asked whom for what, and the answer."""

    id: int
    what: str
    wanted: str
    owner: str
    asked_by: str
    given_on: date
    by_day: date | None
    by_forum: str
    standing: AssignmentStanding
    answered_on: date | None
    answer: str


@dataclass(frozen=True, slots=True)
class Binder:
    """The binder (granskningspärm): all of a span that whoever it is made for may see, as seen on a day.

    ``words`` are the agreement's own. ``made_for`` is the party of whoever asked, blank for one of no party, who is
    known by ``role``. ``assignments`` is None for somebody outside the authorities (not ``is_inside``), who is told
    of none.
    """

    slug: str
    collaboration: str
    is_practice: bool
    made_for: str
    role: Role
    is_inside: bool
    span: Span
    on: date
    in_use_from: date | None
    unconfirmed: tuple[str, ...]
    words: dict[str, str]
    agreements: tuple[AgreementRow, ...]
    editions: tuple[EditionRow, ...]
    changes: tuple[ChangeRow, ...]
    promises: tuple[PromiseRow, ...]
    forums: tuple[ForumRow, ...]
    decisions: tuple[DecisionLine, ...]
    assignments: tuple[AssignmentLine, ...] | None

    @property
    def is_running(self) -> bool:
        """Whether the span has days left."""
        return self.on < self.span.last
