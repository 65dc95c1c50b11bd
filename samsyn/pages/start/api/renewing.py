"""How an agreement goes on, for programs (förnya eller avsluta): extended, followed, let run out, reviewed."""

from django.http import HttpRequest
from ninja import Router, Schema

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries
from samsyn.agreements.queries import RenewalRow
from samsyn.agreements.rules.amending import Decision
from samsyn.base import clock
from samsyn.base.ui.asked import Day
from samsyn.duties import commands
from samsyn.duties.queries import OpenMatter, open_matters
from samsyn.pages import door

router = Router(tags=["renewal"])


class Decided(Schema):
    """Who decided (a forum's key or words), which day, where it stands, and why."""

    by: str
    on: Day
    reference: str = ""
    reason: str = ""

    def decision(self) -> Decision:
        """Give it as a decision."""
        return Decision(self.by, self.on, self.reference)


class Extension(Decided):
    """By how many years."""

    years: int


class Consultation(Schema):
    """That consultation began: the day, who, and what it came to."""

    on: Day
    by: str
    words: str
    reference: str = ""


class Reviewing(Schema):
    """A review: the day, who, what it came to, and by when it is done again."""

    on: Day
    by: str
    conclusion: str
    again_by: Day | None = None


class TakingBack(Schema):
    """Why a note is taken back."""

    reason: str


class Following(Schema):
    """A new agreement's title and days as papers write them; no last day is until further notice."""

    title: str
    first_day: str
    last_day: str = ""
    reason: str = ""


class TakingOver(Schema):
    """The decision behind a new agreement, where there is one besides the signatures."""

    decision: Decided | None = None


@router.get("/s/{slug}/agreement/renewal", response=RenewalRow)
def renewal(request: HttpRequest, slug: str, per: Day | None = None) -> RenewalRow:
    """Tell how the agreement of a day goes on: its ways, notes, extensions, and what comes before and after."""
    return queries.renewal(door.acting(request, slug), per or clock.today())


@router.get("/s/{slug}/agreement/renewal/open", response=list[OpenMatter])
def still_open(request: HttpRequest, slug: str, per: Day | None = None) -> list[OpenMatter]:
    """List what is late, runs or waits for an answer; of an agreement that has ended, what was so on its last day."""
    return list(open_matters(door.acting(request, slug), on=per or clock.today()))


@router.post("/s/{slug}/agreement/renewal/extension", response=RenewalRow)
def extend(request: HttpRequest, slug: str, extension: Extension) -> RenewalRow:
    """Extend the agreement as its text allows."""
    actor, said = door.acting(request, slug), extension
    commands.extend_agreement(
        actor=actor, years=said.years, decision=said.decision(), today=clock.today(), reason=said.reason
    )
    return queries.renewal(actor, clock.today())


@router.post("/s/{slug}/agreement/renewal/run-out", response=RenewalRow)
def run_out(request: HttpRequest, slug: str, decided: Decided) -> RenewalRow:
    """Note that the parties let the agreement run out."""
    actor, today = door.acting(request, slug), clock.today()
    commands.let_agreement_run_out(actor=actor, reason=decided.reason, decision=decided.decision(), today=today)
    return queries.renewal(actor, today)


@router.post("/s/{slug}/agreement/renewal/consultation", response=RenewalRow)
def consult(request: HttpRequest, slug: str, consultation: Consultation) -> RenewalRow:
    """Report that consultation has begun."""
    actor, said, today = door.acting(request, slug), consultation, clock.today()
    commands.report_consultation(
        actor=actor, consulted_on=said.on, by=said.by, words=said.words, today=today, reference=said.reference
    )
    return queries.renewal(actor, today)


@router.post("/s/{slug}/agreement/renewal/review", response=RenewalRow)
def review(request: HttpRequest, slug: str, reviewing: Reviewing) -> RenewalRow:
    """Note that the agreement was reviewed."""
    actor, said, today = door.acting(request, slug), reviewing, clock.today()
    commands.report_review(
        actor=actor, reviewed_on=said.on, by=said.by, conclusion=said.conclusion, today=today, again_by=said.again_by
    )
    return queries.renewal(actor, today)


@router.delete("/s/{slug}/agreement/renewal/notes/{int:note}", response=RenewalRow)
def take_back(request: HttpRequest, slug: str, note: int, taking_back: TakingBack) -> RenewalRow:
    """Take back something that was noted."""
    actor, today = door.acting(request, slug), clock.today()
    agreements.take_back_note(actor=actor, note_id=note, reason=taking_back.reason, today=today)
    return queries.renewal(actor, today)


@router.post("/s/{slug}/agreement/successor", response=int)
def follow(request: HttpRequest, slug: str, following: Following) -> int:
    """Begin on a new agreement made from the one in force, and give the draft's id; marks are its choices."""
    said, days = following, {"first_day": following.first_day, "last_day": following.last_day}
    actor, today = door.acting(request, slug), clock.today()
    return agreements.open_successor(actor=actor, title=said.title, today=today, reason=said.reason, **days)


@router.post("/s/{slug}/drafts/{int:draft}/take-over", response=RenewalRow)
def take_over(request: HttpRequest, slug: str, draft: int, taking_over: TakingOver) -> RenewalRow:
    """Let a new agreement take over, once every choice is made and what goes nowhere is closed."""
    actor, today, said = door.acting(request, slug), clock.today(), taking_over.decision
    decision = said.decision() if said else None
    commands.begin_successor(actor=actor, draft_id=draft, today=today, decision=decision)
    return queries.renewal(actor, today)
