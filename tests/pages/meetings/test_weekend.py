"""The page of Helgens läge: read on a phone, written in place, closed, and had as one sheet."""

from collections.abc import Callable, Iterator
from datetime import date
from io import BytesIO
from typing import Any

import docx
import pytest
from django.test import Client
from pypdf import PdfReader
from pytest_django import DjangoAssertNumQueries

from samsyn.base import clock
from samsyn.forums import commands
from samsyn.forums.models import Item, Meeting, OnDuty, Weekend
from samsyn.forums.rules.efforts import NewEffort
from samsyn.forums.rules.kinds import AreaState
from tests.cast import EGIL, Person
from tests.forums.friday import EVENING, FORUM, FRIDAY, LEA, MONDAY, OVE, Friday, a_friday, at
from tests.forums.monday import GUN, JON, KIM
from tests.forums.test_weekend import plan
from tests.world import World

SignIn = Callable[[Person | None], Client]
HTMX = {"HX-Request": "true"}
DUTY = {
    "body": "kommunpolis",
    "number": "114 14",
    "from_day": "2026-11-20",
    "from_time": "18",
    "to_day": "2026-11-23",
    "to_time": "8.00",
}


@pytest.fixture
def friday(world: World) -> Friday:
    return a_friday(world)


@pytest.fixture(autouse=True)
def in_the_evening() -> Iterator[None]:
    """Let it be Friday evening."""
    with clock.at(EVENING):
        yield


def home(friday: Friday, rest: str = "/") -> str:
    return f"/s/sodertalje/moten/{friday.meeting_id}/helgens-lage{rest}"


def areas(friday: Friday) -> dict[str, int]:
    return dict(Item.unscoped.filter(meeting_id=friday.meeting_id, opening="area").values_list("title", "pk"))


def text(answer: Any) -> str:
    return " ".join(answer.text.replace("\xa0", " ").split())


def test_it_is_written_and_closed_without_scripts(friday: Friday, sign_in: SignIn) -> None:
    ove = sign_in(OVE)
    before = text(ove.get(home(friday)))
    for said in ("Helgens läge", "Ingen är inskriven än.", "Områdena kommer hit", "Öppna mötet", "raderas måndag 23"):
        assert said in before
    shown = text(ove.post(home(friday, "/i-tjanst/"), DUTY, follow=True))
    assert 'href="tel:11414"' in shown
    assert "fre 18.00–mån 8.00" in shown
    ove.post(home(friday, "/text/"), {"text": "Derby på söndag.", "seen": 0})
    assert "2 områden har inget läge än." in text(ove.post(home(friday, "/oppna/"), follow=True))
    held = areas(friday)
    ove.post(home(friday, f"/{held['Centrum']}/lage/"), {"state": "act"})
    ove.post(home(friday, f"/{held['Centrum']}/text/"), {"text": "Bråk vid stationen.", "seen": 0})
    assert "1 område har inget läge än." in text(ove.get(home(friday)))
    ove.post(home(friday, f"/{held['Ronna']}/lage/"), {"state": "calm"})
    ove.post(home(friday, "/omrade/"), {"title": "Hovsjö"})
    ove.post(home(friday, f"/{areas(friday)['Hovsjö']}/lage/"), {"state": "calm"})
    assert "Vilka gör det?" in ove.get(home(friday, "/insats/")).text
    effort = {"what": "Vuxna i centrum", "place": "Torget", "first_day": "20 november", "last_day": "22 november"}
    chosen = {"who": ["polisen"], "touches": ["kommunen", "polisen"]}
    assert "Vuxna i centrum" in text(ove.post(home(friday, "/insats/"), {**effort, **chosen}, follow=True))
    done = text(ove.post(home(friday, "/klart/"), follow=True))
    for said in ("beviset för att forumet möttes", 'Lugnt: <span lang="sv">Ronna och Hovsjö</span>', "Mötet är hållet"):
        assert said in done
    for said in ("Derby på söndag.", "Bråk vid stationen.", "Vuxna i centrum", "Väntar på svar", "114 14"):
        assert said in done
    assert Meeting.unscoped.get(pk=friday.meeting_id).closed_at is not None


def test_without_areas_it_says_so_to_who_writes(friday: Friday, sign_in: SignIn) -> None:
    friday.open()
    Item.unscoped.filter(meeting_id=friday.meeting_id).delete()
    assert "Inga områden är valda." in sign_in(OVE).get(home(friday)).text


def test_who_is_on_duty_is_gone_at_eight_on_monday(friday: Friday, sign_in: SignIn) -> None:
    friday.put()
    lea = sign_in(LEA)
    with clock.at(at(MONDAY, 7, 59)):
        assert "114 14" in lea.get(home(friday)).text
    with clock.at(at(MONDAY, 8)):
        shown = lea.get(home(friday)).text
        assert "114" not in shown
        assert "Vilka som var i tjänst raderades måndag" in text(lea.get(home(friday)))
        pdf = PdfReader(BytesIO(lea.get(home(friday, ".pdf")).content))
        assert "114 14" not in pdf.pages[0].extract_text()
        told = lea.get(f"/api/v1/s/sodertalje/meetings/{friday.meeting_id}/weekend").json()
        assert told["on_duty"] == []
    assert OnDuty.unscoped.count() == 1, "not deleted yet, and still not told"


def test_another_day_tells_nobody_and_takes_nothing(friday: Friday, sign_in: SignIn) -> None:
    friday.open()
    made = friday.put()
    ove, other = sign_in(OVE), "?per=2026-11-19"
    shown = ove.get(home(friday) + other).text
    assert "114 14" not in shown
    assert "visas bara i dag" in shown
    assert "Öppna mötet" not in shown
    held = areas(friday)["Centrum"]
    for rest, sent in (
        ("/i-tjanst/", DUTY),
        ("/text/", {"text": "X", "seen": 0}),
        (f"/{held}/lage/", {"state": "act"}),
        (f"/i-tjanst/{made}/ta-bort/", {}),
        ("/klart/", {}),
    ):
        ove.post(home(friday, rest) + other, sent)
    assert OnDuty.unscoped.count() == 1
    assert not Weekend.unscoped.exists()
    assert not Item.unscoped.exclude(area_state="").exists()
    assert "114 14" not in PdfReader(BytesIO(ove.get(home(friday, ".pdf") + other).content)).pages[0].extract_text()


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"number": "Bo 114 14"}, "Skriv aldrig ett namn."),
        ({"number": "070-123 45 67"}, "mobilnummer"),
        ({"number": ""}, "Fyll i ”Telefon i tjänsten”"),
        ({"body": "bo"}, "Vem är i tjänst?"),
        ({"to_day": "2026-11-20", "to_time": "9"}, "Tiden slutar innan den börjar."),
        ({"to_time": "9"}, "måndag kl. 8.00"),
        ({"from_time": "halv sju"}, "Skriv tiden så att den går att läsa"),
        ({"from_time": ""}, "klockan"),
        ({"from_day": "2026-12-20"}, "2026-12-20"),
        ({"number": "1" * 5000}, "40"),
        ({"number": "1\x0012"}, "0"),
    ],
)
def test_what_cannot_be_is_asked_again_with_what_was_typed(
    friday: Friday, sign_in: SignIn, changed: dict[str, str], said: str
) -> None:
    answer = sign_in(OVE).post(home(friday, "/i-tjanst/"), {**DUTY, **changed})
    assert answer.status_code == 400
    assert said in answer.text
    assert all(value in answer.text for value in changed.values() if "\0" not in value)
    assert not OnDuty.unscoped.exists()


def test_when_an_effort_is_takes_few_words(friday: Friday, sign_in: SignIn) -> None:
    friday.open()
    saturday, sunday, tuesday = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 24)
    for first, last, hours in ((saturday, sunday, ""), (saturday, saturday, "kl. 19–24"), (sunday, tuesday, "")):
        new = NewEffort("Vuxna ute", "Torget", first, last, ("polisen",), hours)
        facts = {"meeting_id": friday.meeting_id, "touches": ["polisen"], "today": FRIDAY}
        commands.plan_effort(actor=friday.actor(OVE), new=new, **facts)
    shown = text(sign_in(OVE).get(home(friday)))
    for said in ("Torget, lör–sön.", "Torget, lör kl. 19–24.", "Torget, söndag 22 november till tisdag 24 november."):
        assert said in shown


def test_somebody_is_taken_off(friday: Friday, sign_in: SignIn) -> None:
    made = friday.put()
    ove = sign_in(OVE)
    off = home(friday, f"/i-tjanst/{made}/ta-bort/")
    assert off in ove.get(home(friday)).text
    assert "Ingen är inskriven än." in ove.post(off, follow=True).text
    assert ove.post(off).status_code == 404
    again = friday.put()
    Meeting.unscoped.update(cancelled_at=clock.now(), reason="Storm")
    assert ove.post(home(friday, f"/i-tjanst/{again}/ta-bort/")).status_code == 400
    assert "Storm" in ove.get(home(friday)).text


def test_every_press_answers_with_its_part(friday: Friday, sign_in: SignIn) -> None:
    friday.open()
    ove, held = sign_in(OVE), areas(friday)["Centrum"]

    def press(rest: str, **data: object) -> str:
        answer = ove.post(home(friday, rest), data, headers=HTMX)
        assert answer.status_code == 200
        assert "<html" not in answer.text
        return text(answer)

    marked = press(f"/{held}/lage/", state="watch")
    assert 'aria-pressed="true"' in marked
    assert "<details open>" in marked, "something more is wanted"
    assert 'id="klart" aria-labelledby="klart-h" hx-swap-oob="true"' in marked
    saved = press(f"/{held}/text/", text="Bråk.", seen=0)
    assert 'data-saved="1"' in saved
    assert f'id="ord-{held}" lang="sv" hx-swap-oob="true">Bråk.' in saved
    assert "<details open>" not in press(f"/{held}/lage/", state="act")
    assert 'data-saved="1"' in press("/text/", text="Derby.", seen=0)


@pytest.mark.parametrize("is_area", [True, False])
def test_the_second_to_save_sees_both_and_chooses(friday: Friday, sign_in: SignIn, is_area: bool) -> None:
    friday.open()
    ove, held = sign_in(OVE), areas(friday)["Centrum"]
    write = home(friday, f"/{held}/text/" if is_area else "/text/")
    ove.post(write, {"text": "Den andra skrev.", "seen": 0})
    for headers, status in ((HTMX, 422), ({}, 400)):
        answer = ove.post(write, {"text": "Jag skrev.", "seen": 0}, headers=headers)
        assert answer.status_code == status
        for said in ("Den andra skrev.", "Behåll båda"):
            assert said in answer.text
    assert "Jag skrev." in ove.post(write, {"text": "Jag skrev.", "seen": 0}).text
    both = ove.post(write, {"text": "Jag skrev.", "seen": 1, "choose": "both"}, headers=HTMX)
    assert both["HX-Retarget"] == (f"#arende-{held}" if is_area else "#sarskilt")

    def now() -> str:
        return Item.unscoped.get(pk=held).text if is_area else Weekend.unscoped.get().special

    assert now() == "Den andra skrev.\n\nJag skrev."
    ove.post(write, {"text": "Något annat.", "seen": 2, "choose": "theirs"})
    assert now() == "Den andra skrev.\n\nJag skrev."
    ove.post(write, {"text": "Bara jag.", "seen": 2, "choose": "mine"})
    assert now() == "Bara jag."


@pytest.mark.parametrize(
    ("typed", "said"),
    [("ord " * 6000, "ord ord"), ("Pojken 900118-9811 sågs.", "personnummer"), ("rad\n" * 9, "åtta rader")],
)
def test_what_was_typed_comes_back(friday: Friday, sign_in: SignIn, typed: str, said: str) -> None:
    answer = sign_in(OVE).post(home(friday, "/text/"), {"text": typed, "seen": 0})
    assert answer.status_code == 400
    assert said in answer.text
    assert typed.strip().splitlines()[0][:20] in answer.text
    assert not Weekend.unscoped.exists()


def test_what_cannot_be_done_is_said(friday: Friday, sign_in: SignIn) -> None:
    ove = sign_in(OVE)
    assert "har inte öppnats" in ove.post(home(friday, "/klart/")).text
    assert ove.post(home(friday, "/omrade/"), {"title": ""}).status_code == 400
    assert ove.post(home(friday, "/insats/"), {"what": "Vuxna"}).status_code == 400
    friday.open()
    held = areas(friday)["Centrum"]
    ove.post(home(friday, f"/{held}/lage/"), {"state": "brinner"})
    assert Item.unscoped.get(pk=held).area_state == ""
    commands.add_item(actor=friday.actor(OVE), forum_key=FORUM, meeting_id=friday.meeting_id, title="Budget")
    for one in areas(friday).values():
        commands.mark_area(actor=friday.actor(OVE), item_id=one, state=AreaState.CALM)
    assert "1 ärende på dagordningen är inte avslutat." in text(ove.get(home(friday)))
    assert "Alla ärenden är inte avslutade" in ove.post(home(friday, "/klart/")).text
    item = Item.unscoped.get(title="Budget").pk
    assert ove.post(home(friday, f"/{item}/lage/"), {"state": "calm"}).status_code == 404
    assert ove.get(home(friday, ".exe")).status_code == 404
    Meeting.unscoped.update(closed_at=clock.now())
    assert "har redan hållits" in ove.post(home(friday, f"/{held}/lage/"), {"state": "calm"}).text
    late = ove.post(home(friday, "/text/"), {"text": "Skrevs för sent.", "seen": 0}).text
    assert "har redan hållits" in late
    assert "Skrevs för sent." in late
    assert "har redan hållits" in ove.post(home(friday, "/oppna/")).text
    assert "har redan hållits" in ove.post(home(friday, "/omrade/"), {"title": "Ronna"}).text
    more = {"what": "V", "place": "T", "first_day": "20 november", "last_day": "22 november"}
    more |= {"who": ["polisen"], "touches": ["polisen"]}  # type: ignore[dict-item]
    assert "har redan hållits" in ove.post(home(friday, "/insats/"), more).text


def test_who_may_not_is_told_so(friday: Friday, sign_in: SignIn) -> None:
    friday.open()
    made, held = friday.put(), areas(friday)["Centrum"]
    writes = ("/i-tjanst/", "/text/", "/omrade/", "/oppna/", "/klart/", "/insats/", f"/{held}/text/", f"/{held}/lage/")
    for person, told in ((LEA, 403), (JON, 404), (KIM, 404), (EGIL, 404)):
        client = sign_in(person)
        assert client.get(home(friday)).status_code == (200 if person is LEA else 404)
        assert client.get(home(friday, ".pdf")).status_code == (200 if person is LEA else 404)
        for rest in (*writes, f"/i-tjanst/{made}/ta-bort/"):
            assert client.post(home(friday, rest)).status_code == told, rest
    assert "Lägg till" not in sign_in(LEA).get(home(friday)).text


def test_the_meeting_leads_there(friday: Friday, sign_in: SignIn) -> None:
    here = home(friday)
    for rest in ("", "pagar/"):
        page = f"/s/sodertalje/moten/{friday.meeting_id}/{rest}"
        assert here in sign_in(GUN).get(page).text
        assert here not in sign_in(JON).get(page).text
    friday.open()
    assert here in sign_in(OVE).get(f"/s/sodertalje/moten/{friday.meeting_id}/pagar/").text


def fill(friday: Friday) -> None:
    """Write as much as there can be."""
    friday.open()
    ove = friday.actor(OVE)
    keys = [one.id for one in friday.paper().bodies][:12]
    for key in keys:
        friday.put(new=commands_new(key))
    for number in range(14):
        commands.add_item(
            actor=ove, forum_key=FORUM, meeting_id=friday.meeting_id, title=f"Område {number}", opening="area"
        )
        plan(ove, friday.meeting_id, f"Insats {number}, " + "lång " * 70)
    for one in areas(friday).values():
        commands.mark_area(actor=ove, item_id=one, state=AreaState.ACT)
        commands.write_item(actor=ove, item_id=one, text="Bråk och stök. " * 60, seen=0)
    lines = "\n".join(["Derby på söndag, och mycket folk i rörelse hela kvällen i centrum."] * 8)
    commands.write_special(actor=ove, meeting_id=friday.meeting_id, text=lines, seen=0)


def commands_new(key: str) -> Any:
    from samsyn.forums.rules.weekend import NewOnDuty  # noqa: PLC0415

    return NewOnDuty(key, "08-523 010 00", at(FRIDAY, 18), at(MONDAY, 8))


def test_one_sheet_whatever_is_written(friday: Friday, sign_in: SignIn) -> None:
    ove = sign_in(OVE)
    bare = PdfReader(BytesIO(ove.get(home(friday, ".pdf")).content))
    assert len(bare.pages) == 1
    assert "Ingen är inskriven." in bare.pages[0].extract_text()
    fill(friday)
    full = PdfReader(BytesIO(ove.get(home(friday, ".pdf")).content))
    assert len(full.pages) == 1
    said = " ".join(full.pages[0].extract_text().split())
    for words in ("Helgens läge", "08-523 010 00", "Derby på söndag", "Insats 0", "och 7 till", "och 8 till"):
        assert words in said
    word = docx.Document(BytesIO(ove.get(home(friday, ".docx")).content))
    assert "Det särskilda" in "\n".join(one.text for one in word.paragraphs)


def test_programs_read_and_write_it(friday: Friday, sign_in: SignIn) -> None:
    ove = sign_in(OVE)
    address = f"/api/v1/s/sodertalje/meetings/{friday.meeting_id}/weekend"
    told = ove.get(address).json()
    assert (told["special"], told["on_duty"], told["offer"]) == ("", [], "suits")
    facts = {"body_key": "kommunpolis", "number": "114 14"}
    hours = {"starts_at": "2026-11-20T18:00:00+01:00", "ends_at": "2026-11-23T07:00:00Z"}
    js = {"content_type": "application/json"}
    made = ove.post(f"{address}/on-duty", {**facts, **hours}, **js).json()
    assert ove.get(address).json()["on_duty"][0]["number"] == "114 14"
    no = ove.post(f"{address}/on-duty", {**facts, **hours}, **js)
    assert no.status_code == 409
    assert no.json()["code"] == "on_duty_already"
    bare = {"starts_at": "2026-11-20T18:00:00", "ends_at": "2026-11-22T18:00:00"}
    assert ove.post(f"{address}/on-duty", {**facts, **bare}, **js).status_code == 200, "without a zone it is Sweden's"
    assert ove.put(f"{address}/special", {"text": "Derby.", "seen": 0}, **js).json()["revision"] == 1
    assert ove.put(f"{address}/special", {"text": "Konsert.", "seen": 0}, **js).status_code == 409
    assert ove.delete(f"/api/v1/s/sodertalje/on-duty/{made['id']}").status_code in {200, 204}
    assert ove.delete(f"/api/v1/s/sodertalje/on-duty/{made['id']}").status_code == 404
    assert sign_in(LEA).put(f"{address}/special", {"text": "X", "seen": 1}, **js).status_code == 403
    for person in (JON, KIM, EGIL):
        assert sign_in(person).get(address).status_code == 404


def test_few_queries(friday: Friday, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    fill(friday)
    ove = sign_in(OVE)
    ove.get(home(friday))
    with django_assert_max_num_queries(18):
        ove.get(home(friday))
