"""What a reader should know though the paper can be understood."""

from typing import Any

import pytest

from samsyn.almanac.rhythms import AsNeeded, Combined, Every, ReportingPeriods, Rhythm, Times
from samsyn.almanac.units import Period, ReportingPeriod
from samsyn.papers.findings import Remarkable
from samsyn.papers.kinds import About, ChairKind
from samsyn.papers.model import Activity, Annex, ExplicitPromise, FollowUp, Renewal, Term, Update
from samsyn.papers.remarks import pace, remarks
from samsyn.papers.wording import sentence
from tests.papers.sample import chair, forum, paper


def found(**facts: Any) -> list[tuple[str, str]]:
    return [(str(each.code), each.path) for each in remarks(paper(**facts))]


def updated(rhythm: str, about: About | None = About.PICTURE) -> Annex:
    return Annex(id="bild", title="Lägesbild", about=about, update=Update(rhythm=rhythm, clause="punkt-6"))


def followed(rhythm: str, about: About = About.PICTURE) -> FollowUp:
    return FollowUp(id="bild", title="Lokal lägesbild", about=about, clause="punkt-6", rhythm=rhythm)


# Södertälje: punkt 10 en (1) gång varje år mot bilaga 3 minst 4 gånger per år, vid varje operativt chefsamråd.
def test_two_rhythms_for_the_picture() -> None:
    value = paper(
        annexes=(updated("en (1) gång varje år"),),
        follow_up=(followed("minst 4 gånger per år, vid varje operativt chefsamråd"),),
    )
    (remark,) = remarks(value)
    assert (remark.code, remark.path) == (Remarkable.TWO_RHYTHMS, "annexes/bild/update")
    assert remark.facts["other"] == "follow_up/bild"
    assert "”en (1) gång varje år” (punkt 6)" in sentence(remark)


@pytest.mark.parametrize(
    "facts",
    [
        # Nykvarn: punkt 9 minst en (1) gång varje år, bilaga 3 en gång per år.
        {"annexes": (updated("minst en (1) gång varje år"),), "follow_up": (followed("en gång per år"),)},
        {"annexes": (updated("en gång per år"),), "follow_up": (followed("fyra gånger per år", About.FORUMS),)},
        {"annexes": (updated("en gång per år", None),), "follow_up": (followed("fyra gånger per år"),)},
        {"annexes": (updated("en gång per år"),), "follow_up": (followed("löpande"),)},
        {"forums": (forum(rhythm="två gånger per år", reporting_periods="tertial 1, tertial 2"),)},
    ],
)
def test_rhythms_that_go_together(facts: dict[str, Any]) -> None:
    assert found(**facts) == []


def test_a_forum_whose_reporting_periods_are_more_than_its_meetings() -> None:
    styrgrupp = forum(rhythm="en gång per år", reporting_periods="tertial 1, tertial 2")
    assert found(forums=(styrgrupp,)) == [("two_rhythms", "forums/styrgrupp/rhythm")]


def test_two_promises_called_the_same() -> None:
    one = ExplicitPromise(id="a", title="Följa upp", clause="", rhythm="en gång per år")
    other = ExplicitPromise(id="b", title="FÖLJA UPP", clause="", rhythm="varje månad")
    (remark,) = remarks(paper(promises=(one, other)))
    assert remark.facts["first_clause"] == "Följa upp"


def test_phrases_that_are_not_understood_are_named_where_they_stand() -> None:
    odd = "då och då, mest på tisdagar"
    activity = Activity(id="a", title="T", clause="punkt-6", days=odd, follow_up_rhythm=odd, follow_up=odd)
    assert found(
        activities=(activity,), forums=(forum(rhythm=odd, reporting_periods=odd),), renewal=Renewal(review_rhythm=odd)
    ) == [
        ("not_understood", "renewal/review_rhythm"),
        ("not_understood", "forums/styrgrupp/rhythm"),
        ("not_understood", "forums/styrgrupp/reporting_periods"),
        ("not_understood", "activities/a/days"),
        ("not_understood", "activities/a/follow_up_rhythm"),
    ]


# Nykvarn: ordförandeskapet alternerar ett år i taget; ingen sägs börja.
def test_a_first_year_that_is_assumed_is_said() -> None:
    yearly = forum(chair=chair(ChairKind.YEARLY, "kommunen", "polisen"))
    (remark,) = remarks(paper(forums=(yearly,)))
    assert "Kommunen börjar 2022" in sentence(remark)
    assert found(forums=(yearly,), term=Term()) == [("first_year_assumed", "forums/styrgrupp/chair")]
    written = forum(chair=chair(ChairKind.YEARLY, "kommunen", "polisen", first_year=2022))
    assert found(forums=(written, forum("b"))) == []


@pytest.mark.parametrize(
    ("rhythm", "expected"),
    [
        (None, None),
        (AsNeeded(), None),
        (Times(4, Period.YEAR), 4),
        (Times(1, Period.MONTH), 12),
        (Times(1, Period.AGREEMENT), None),
        (Every(1, Period.YEAR), 1),
        (Every(2, Period.YEAR), 0.5),
        (Every(1, Period.AGREEMENT), None),
        (ReportingPeriods((ReportingPeriod.TERTIAL_1,)), 1),
        (Combined((AsNeeded(), Times(2, Period.YEAR))), 2),
        (Combined((AsNeeded(), AsNeeded())), None),
    ],
)
def test_how_many_times_a_year(rhythm: Rhythm | None, expected: float | None) -> None:
    assert pace(rhythm) == expected
