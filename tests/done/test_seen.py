"""What each of the five's coordinators sees of her own agreement, and Bo of two."""

import re
from datetime import date

import pytest

from samsyn.almanac.calendars import is_public_holiday
from samsyn.base.collaborations import queries as members
from samsyn.duties import commands as duties
from tests.cast import THE_DAY
from tests.done.conftest import Read
from tests.five import Place

OSG = "/s/haninge/organisation/forum/osg/"
FIRST_THURSDAYS = {  # "första torsdagen (helgfri dag) varje månad", counted by hand
    2022: "13/1 3/2 3/3 7/4 5/5 2/6 7/7 4/8 1/9 6/10 3/11 1/12",
    2024: "4/1 1/2 7/3 4/4 2/5 13/6 4/7 1/8 5/9 3/10 7/11 5/12",
}
MONTHS = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober"]
MONTHS += ["november", "december"]
ENDED = "Överenskommelsen gick ut 31 december 2022."


def inside(shown: str, first: str, last: str) -> str:
    """Cut out what stands between two sayings, which both must be there."""
    _before, found, after = shown.partition(first)
    part, ends, _rest = after.partition(last)
    assert found, f"{first!r} is not on the page"
    assert ends, f"{last!r} does not come after {first!r}"
    return part


def test_bo_sees_one_week_with_both_names(read: Read) -> None:
    shown = read("bo", "/")
    assert shown.count("Min vecka") == 1
    assert shown.count("Nästa steg") == 1
    assert f"Nykvarn {ENDED}" in shown
    assert "Södertälje: Bestäm vad som gäller efter 31 december" in shown
    week = inside(shown, "Veckans möten", "Nästa vecka, vecka 48")
    assert "Södertälje, Polisstationen." in week
    needs = inside(shown, "Behöver dig", "Visa ")
    assert "Södertälje Inte uppfyllt i tid." in needs
    assert needs.count("Rapportera") <= 7


def test_nykvarns_sees_that_it_ended_in_2022(read: Read) -> None:
    assert f"Nästa steg Registrera det som gäller nu {ENDED}" in read("nykvarn", "/")
    wheel = read("nykvarn", "/s/nykvarn/ataganden/")
    assert "Överenskommelsen löpte ut 31 december 2022. Så stod åtagandena då." in wheel
    assert "31 dec. löpte ut" in inside(wheel, "Årshjul för Nykvarn 2022", "A Synlighetsinsatser")
    assert "Löpte ut för tre år" in read("nykvarn", "/s/nykvarn/overenskommelsen/")


def test_sodertaljes_sees_when_it_ends_and_what_that_demands_now(read: Read) -> None:
    week = inside(read("sodertalje", "/"), "Nästa steg", "Veckans möten")
    assert "Bestäm vad som gäller efter 31 december Överenskommelsen löper ut om 41 dagar" in week
    assert "Ta upp frågan i Strategisk styrgrupp, så hinner parterna besluta och skriva under." in week
    assert "Förnya eller avsluta" in week
    paper = read("sodertalje", "/s/sodertalje/overenskommelsen/")
    assert "31 december 2026" in paper
    assert "41 dagar kvar" in paper
    assert "31 dec. löper ut" in read("sodertalje", "/s/sodertalje/ataganden/")


def test_before_the_end_nears_another_step_is_first(read: Read) -> None:
    assert "Bestäm vad som gäller efter" not in read("sodertalje", "/", per="2025-03-03")


@pytest.mark.parametrize("forum", ["osg", "styrgrupp"])
def test_haninges_sees_who_chairs_which_year(read: Read, forum: str) -> None:
    shown = read("haninge", f"/s/haninge/organisation/forum/{forum}/")
    assert "2022 Haninge kommun 2023 Polisen 2024 Haninge kommun 2025 Polisen om turordningen fortsätter" in shown


@pytest.mark.parametrize(("day", "chair"), [("2022-06-01", "2022: Haninge kommun"), ("2023-06-01", "2023: Polisen")])
def test_the_organisation_says_who_chairs_that_year(read: Read, day: str, chair: str) -> None:
    assert f"Ordförande {chair}" in read("haninge", "/s/haninge/organisation/", per=day)


def test_nobody_chairs_after_the_end(read: Read) -> None:
    shown = read("haninge", "/s/haninge/organisation/")
    assert "Ordförande 2024: Haninge kommun" in shown
    assert "Ordförande 2026" not in shown


def test_haninges_sees_that_the_start_was_never_set_and_when_consultation_had_to_open(read: Read) -> None:
    shown = read("haninge", "/s/haninge/overenskommelsen/")
    assert "Startdagen sattes aldrig. I texten står ”2022-01-xx”." in shown
    assert "Samråd om förlängning skulle ha börjat senast 30 juni 2024." in shown
    assert "Löpte ut för ett år och elva månader sedan" in shown
    then = read("haninge", "/", per="2024-06-20")
    assert "Samråd om fortsättningen ska börja senast 30 juni." in then


@pytest.mark.parametrize("year", FIRST_THURSDAYS)
def test_haninges_sees_the_days_of_osg(read: Read, year: int) -> None:
    shown = read("haninge", OSG, per=f"{year}-01-02")
    told = inside(shown, "Gång för gång", "Så förstår Samsyn takten").lower()
    found = re.findall(rf"torsdag (\d+) ({'|'.join(MONTHS)})", told)
    days = [f"{day}/{MONTHS.index(month) + 1}" for day, month in found[:12]]  # after them what is still to come
    assert days == FIRST_THURSDAYS[year].split()
    for one in days:
        day, month = map(int, one.split("/"))
        assert not is_public_holiday(date(year, month, day))


def test_stockholms_sees_the_two_levels(read: Read) -> None:
    shown = read("stockholm", "/s/stockholm/organisation/")
    assert "Organisationen finns i två led: ett övergripande, och ett lokalt som finns på många ställen." in shown
    levels = [
        ("Övergripande strategisk nivå", "Stadsövergripande styrgrupp"),
        ("Övergripande operativ nivå", "Stadsövergripande beredningsgrupp"),
        ("Lokal strategisk nivå", "Lokal styrgrupp"),
        ("Lokal operativ nivå", "Lokal beredningsgrupp"),
        ("Lokal operativ nivå", "Lokal arbetsgrupp"),
    ]
    assert [f"{level} {name}" for level, name in levels if f"{level} {name}" not in shown] == []


def test_strangnas_sees_that_no_activity_has_an_owner(read: Read) -> None:
    shown = read("strangnas", "/s/strangnas/plan/")
    assert "20 aktiviteter i sex prioriterade områden. Ingen av dem har någon som ansvarar." in shown
    assert shown.count("Vem leder?") == 22  # 20 activities stand in 22 places


def test_a_year_that_the_agreement_did_not_have_is_not_made_up(read: Read) -> None:
    """Nykvarn's wheel of 2025 is not drawn: there was no agreement."""
    assert "Årshjul 2025" not in read("nykvarn", "/s/nykvarn/ataganden/", ar="2025")


def test_any_page_can_be_seen_as_of_a_day(read: Read) -> None:
    for page in ("overenskommelsen", "ataganden", "organisation", "plan"):
        shown = read("sodertalje", f"/s/sodertalje/{page}/", per="2024-05-15")
        assert "Rapportera" not in shown, page


def test_what_was_held_is_still_seen_after_the_end(read: Read, five: dict[str, Place]) -> None:
    key = "forums/chefssamradet/rhythm"
    nora = members.actor_of(user_id=five["nykvarn"].user_id, slug="nykvarn", today=THE_DAY)
    duties.report_evidence(actor=nora, key=key, done_on=date(2022, 5, 18), what="Rådet möttes i maj.", today=THE_DAY)
    shown = read("nykvarn", f"/s/nykvarn/ataganden/ett/{key}")
    assert "Rådet möttes i maj." in shown
    assert "Inget är inlagt än" not in shown
    assert "2022 1 av 4" in shown
    assert "Låt en gång utgå" not in shown
