"""How the rhythm line answers: what is understood, and what comes next in the agreement's own time."""

from datetime import date

import pytest

from samsyn.almanac.calendars import Calendar
from samsyn.base.ui.widgets import Answer
from samsyn.pages.start.queries import rhythm
from samsyn.papers.model import Paper, Term
from tests.papers.sample import forum, paper

TODAY = date(2026, 11, 20)
PAPER = paper(term=Term(first_day="2025", last_day="2028"), forums=(forum("styrgrupp", rhythm="två gånger per år"),))
UNSET = "Skolans datum är inte satta i kommunen. Lov och skolavslutning visas när de är det."


def answer(phrase: str, of: Paper = PAPER) -> Answer:
    found = rhythm.answer(phrase, paper=of, calendar=Calendar, today=TODAY)
    assert found is not None
    return found


def said(found: Answer) -> str:
    return " ".join(found.said).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("phrase", "understood", "words"),
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
        (
            "vid varje styrgruppsmöte",
            "vid varje styrgruppsmöte",
            "Pågår nu: 1 januari–31 december 2026. Nästa: 1 januari–31 december 2027.",
        ),
        ("vid varje chefsmöte", "vid varje chefsmöte", "Tiden följer mötena."),
        ("senast den 1 maj 2024", "senast den 1 maj 2024", "Det infaller ingen mer gång under överenskommelsens tid."),
    ],
)
def test_what_is_understood_is_said_with_what_comes_next(phrase: str, understood: str, words: str) -> None:
    found = answer(phrase)
    assert (found.understood, said(found), found.choices) == (understood, words, ())


def test_before_the_agreement_begins_its_first_time_comes_next() -> None:
    found = answer("minst fyra gånger per år", paper(term=Term(first_day="2027", is_open_ended=True)))
    assert said(found) == "Nästa: 1 januari–31 december 2027."


def test_what_waits_for_the_agreements_first_day_says_so() -> None:
    found = answer("senast vid överenskommelsens utgång", paper(term=Term()))
    assert found.said == ("Tiden räknas ut när överenskommelsens första dag är skriven.",)


def test_what_is_not_understood_is_kept_as_it_stands_and_may_mean_something() -> None:
    found = answer("då och då")
    assert found == Answer(("Det här förstår vi inte. Det sparas som det står och får ingen tidpunkt.",))
    assert answer("varje kvartl").choices == ("varje kvartal",)


@pytest.mark.parametrize("phrase", ["", "  ", "\n"])
def test_nothing_is_said_of_nothing(phrase: str) -> None:
    assert rhythm.answer(phrase, paper=PAPER, calendar=Calendar, today=TODAY) is None
