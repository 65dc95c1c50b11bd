"""The sentences that say how a row stands, and that nothing lacks its words."""

from dataclasses import dataclass
from datetime import date

import pytest
from django.utils import translation

from samsyn.agreements import wording as agreements
from samsyn.agreements.rules.amending import Objection as Amending
from samsyn.agreements.rules.renewing import Objection as Renewing
from samsyn.duties import wording
from samsyn.duties.queries import DoubtRow
from samsyn.duties.rules.law import LAW, LawKind
from samsyn.duties.rules.objections import Objection
from samsyn.duties.rules.standings import Standing
from samsyn.papers.kinds import AmendedBy, BodyKind, PartyKind, PromiseKind
from samsyn.papers.model import PARTS
from samsyn.papers.succeeding import NotFollowing
from samsyn.parties import wording as parties
from samsyn.parties.rules import JoiningObjection, MandateObjection
from samsyn.parties.rules import Objection as Appointing
from samsyn.parties.rules.handing_over import Hindrance
from samsyn.parties.rules.registering import RegistryObjection

ON, MARCH = date(2025, 3, 20), date(2025, 3, 1)


@dataclass
class Row:
    """A row as the sentence sees it."""

    standing: Standing
    kept_count: int = 0
    wanted_count: int = 0
    next_last_day: date | None = None
    late_since: date | None = None
    last_evidence: date | None = None
    happened_count: int = 0
    is_understood: bool = True
    doubts: tuple[DoubtRow, ...] = ()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (Row(Standing.OPEN, 2, 4, date(2025, 6, 30)), "2 av 4, nästa senast 30 juni"),
        (Row(Standing.BEHIND, 1, 4, MARCH, MARCH), "1 av 4, skulle ha gjorts senast 1 mars"),
        (Row(Standing.MISSED, late_since=date(2024, 12, 31)), "Skulle ha gjorts senast 31 december 2024"),
        (Row(Standing.KEPT, 4, 4), "4 av 4"),
        (Row(Standing.AHEAD, 0, 0, date(2026, 1, 31)), "Nästa senast 31 januari 2026"),
        (Row(Standing.KEPT, last_evidence=date(2025, 2, 3)), "Gjordes senast 3 februari"),
        (Row(Standing.OPEN), "Ingen dag är satt."),
        (Row(Standing.OPEN, is_understood=False), "Samsyn förstår inte rytmen och räknar därför ingen tid."),
        (Row(Standing.ON_EVENT), "Har inte hänt."),
        (Row(Standing.ON_EVENT, happened_count=1), "Har hänt 1 gång."),
        (Row(Standing.ON_EVENT, happened_count=3), "Har hänt 3 gånger."),
        (Row(Standing.ALWAYS), "Gäller hela tiden."),
        (Row(Standing.BEFORE_USE), "Före Samsyn, inte känt."),
        (Row(Standing.ENDED), "Upphörde när överenskommelsen gick ut."),
        (Row(Standing.UNCONFIRMED), "Parten har inte bekräftat överenskommelsen än."),
    ],
)
def test_sentence(row: Row, expected: str) -> None:
    with translation.override("sv"):
        assert wording.sentence(row, ON) == expected


def test_everything_has_its_words() -> None:
    assert set(wording.STANDINGS) == set(Standing)
    assert set(wording.OBJECTIONS) == set(Objection)
    assert set(wording.LAW) == {duty.key for duty in LAW}
    assert set(wording.KINDS) == {kind.value for kinds in (PromiseKind, LawKind) for kind in kinds}
    assert set(agreements.OBJECTIONS) == set(Amending)
    assert set(agreements.RENEWING) == set(Renewing)
    assert set(agreements.FOLLOWING) == set(NotFollowing)
    assert set(agreements.PARTS) == {"agreement", *PARTS}
    assert set(agreements.AMENDED_BY) == set(AmendedBy)
    joining = {*Appointing, *JoiningObjection, *Hindrance, *MandateObjection}
    assert set(parties.OBJECTIONS) == {*joining, *RegistryObjection}
    assert (set(parties.KINDS), set(parties.PARTY_KINDS)) == (set(BodyKind), set(PartyKind))
