"""How the rhythm line answers: what is understood, and what comes next in the agreement's own time."""

from datetime import date

import pytest

from samsyn.almanac.opening import Setting
from samsyn.almanac.periods import Span
from samsyn.pages.start.queries.rhythm import answer

TODAY = date(2026, 11, 20)
TERM = Span(date(2025, 1, 1), date(2028, 12, 31))
UNSET = "Skolans datum är inte satta i kommunen. Lov och skolavslutning visas när de är det."


@pytest.mark.parametrize(
    ("phrase", "understood", "said"),
    [
        (
            "minst fyra möten per kalenderår",
            "minst fyra gånger per år",
            "Pågår nu: 1 januari–31 december 2026. Nästa: 1 januari–31 december 2027.",
        ),
        (
            "första måndagen i månaden",
            "första måndagen varje månad",
            "Närmast: 7 december, 4 januari 2027, 1 februari 2027.",
        ),
        ("vart fjärde år", "vart fjärde år", "Pågår nu: 1 januari 2025–31 december 2028."),
        ("varje månad", "varje månad", "Pågår nu: november. Nästa: december."),
        ("årligen senast 31 mars", "senast den 31 mars", "Nästa: senast 31 mars 2027."),
        ("vid Valborg", "vid Valborg", "Närmast: 30 april 2027, 30 april 2028."),
        ("vid Valborg och lov", "vid Valborg och lov", f"Närmast: 30 april 2027, 30 april 2028. {UNSET}"),
        ("vid behov", "vid behov", "Det sker när det behövs och får ingen egen tidpunkt."),
        ("löpande", "löpande", "Det gäller hela tiden och får ingen egen tidpunkt."),
        (
            "enligt metodens rutin",
            "enligt metodens rutin",
            "Tiden står i den plan som nämns, så det får ingen egen tidpunkt här.",
        ),
        ("vid varje styrgruppsmöte", "vid varje styrgruppsmöte", "Tiden följer mötena."),
        ("senast den 1 maj 2024", "senast den 1 maj 2024", "Det infaller ingen mer gång under överenskommelsens tid."),
    ],
)
def test_what_is_understood_is_said_with_what_comes_next(phrase: str, understood: str, said: str) -> None:
    found = answer(phrase, setting=Setting(TERM), today=TODAY)
    assert found is not None
    assert (found.understood, " ".join(found.said).replace("\N{NO-BREAK SPACE}", " ")) == (understood, said)


def test_before_the_agreement_begins_its_first_time_comes_next() -> None:
    found = answer("minst fyra gånger per år", setting=Setting(Span(date(2027, 1, 1), None)), today=TODAY)
    assert found is not None
    assert [one.replace("\N{NO-BREAK SPACE}", " ") for one in found.said] == ["Nästa: 1 januari–31 december 2027."]


def test_what_waits_for_the_agreements_end_says_so() -> None:
    found = answer("senast vid överenskommelsens utgång", setting=Setting(), today=TODAY)
    assert found is not None
    assert found.said == ("Tiden räknas ut när överenskommelsens första dag är skriven.",)


def test_what_is_not_understood_is_kept_as_it_stands() -> None:
    found = answer("då och då", setting=Setting(TERM), today=TODAY)
    assert found is not None
    assert not found.understood
    assert found.said == ("Det här förstår vi inte. Det sparas som det står och får ingen tidpunkt.",)


@pytest.mark.parametrize("phrase", ["", "  ", "\n"])
def test_nothing_is_said_of_nothing(phrase: str) -> None:
    assert answer(phrase, setting=Setting(TERM), today=TODAY) is None
