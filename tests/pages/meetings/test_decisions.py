"""The pages of decisions: the register, one decision, and answers by a tap."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client

from samsyn.base import clock
from samsyn.forums import queries
from samsyn.forums.commands import propose_decision, report_own_decision, say_stand
from samsyn.forums.models import Decision, Gathering, Item
from samsyn.forums.rules.consensus import DecisionStanding
from samsyn.forums.rules.kinds import Outcome, StandKind
from tests.cast import BO, Person
from tests.conftest import JudgingClient
from tests.forums.monday import BOARD, COUNCIL, FORUM, GUN, HANS, IDA, KIM, LO, MONDAY, WEDNESDAY, Monday, a_monday
from tests.world import World

ALL = ("kommunen", "polisen", "brandforsvaret")
AT = "/s/sodertalje/beslut/"
Enter = Callable[[Person], JudgingClient]


@pytest.fixture
def monday(world: World) -> Monday:
    return a_monday(world)


def proposed(monday: Monday, text: str = "Två extra fotpatruller vid centrum.", **facts: Any) -> int:
    said = {"touches": ALL, "today": MONDAY, **facts}
    return propose_decision(actor=monday.actor(GUN), item_id=monday.item_id, text=text, **said)


def stands(monday: Monday, decision: int, today: date = MONDAY, **said: StandKind) -> None:
    who = {"kommunen": GUN, "polisen": BO, "brandforsvaret": HANS}
    for party, stand in said.items():
        actor = monday.actor(who[party], today)
        say_stand(actor=actor, decision_id=decision, party_key=party, stand=stand, today=today)


def read(client: Client, path: str, on: date = WEDNESDAY) -> str:
    with clock.at(on):
        answer = client.get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def send(client: Client, path: str, on: date = WEDNESDAY, **said: Any) -> Any:
    with clock.at(on):
        return client.post(path, said)


YES, PROVISO, NO = StandKind.BEHIND, StandKind.WITH_PROVISO, StandKind.NOT_BEHIND


class TestAnswer:
    """The absent fire service answers on Wednesday, and the decision is taken."""

    def test_on_the_page_and_from_the_week(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        stands(monday, made, kommunen=YES, polisen=YES)
        hans = sign_in(HANS)
        assert "Väntar på svar från Brandförsvaret, senast måndag 30 november." in read(hans, f"{AT}{made}/")
        week = read(hans, "/")
        assert "Svara för er part" in week
        assert f'action="{AT}{made}/svara/"' in week
        answer = send(hans, f"{AT}{made}/svara/", stand="behind", next="/")
        assert (answer.status_code, answer["Location"]) == (302, "/")
        assert "Svara för er part" not in read(hans, "/")
        page = read(hans, f"{AT}{made}/")
        assert "Taget i konsensus onsdag 25 november." in page
        assert "Vi står bakom" not in page
        again = send(hans, f"{AT}{made}/svara/", stand="behind")
        assert again.status_code == 302

    def test_a_reservation_stands_beside_it(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        said = {"stand": "not_behind", "reservation": "Vi har inte folk till det."}
        send(sign_in(HANS), f"{AT}{made}/svara/", **said)
        page = read(sign_in(GUN), f"{AT}{made}/")
        assert "Brandförsvaret står inte bakom. Beslutet är inte taget." in page
        assert "Vi har inte folk till det." in page
        assert "Lyft frågan" in page

    def test_of_another_party_nobody_answers(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday, touches=("kommunen", "polisen"))
        refused = send(sign_in(HANS), f"{AT}{made}/svara/", stand="behind", party="polisen", reservation="Det här.")
        assert refused.status_code == 400
        page = refused.content.decode()
        assert "Ingen från parten är antecknad som närvarande" in page
        assert send(sign_in(LO), f"{AT}{made}/svara/", stand="behind").status_code == 403
        assert send(sign_in(KIM), f"{AT}{made}/svara/", stand="behind").status_code == 404
        assert send(sign_in(GUN), f"{AT}{made}/svara/", stand="perhaps").status_code == 400

    def test_nothing_is_said_on_another_day(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        page = read(sign_in(HANS), f"{AT}{made}/?per=2026-11-23")
        assert "Vi står bakom" not in page


class TestOwn:
    """With a proviso it stays conditional until the paragraph of kommunstyrelsen is entered."""

    def test_until_the_paragraph_is_entered(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        stands(monday, made, kommunen=PROVISO, polisen=YES, brandforsvaret=YES)
        gun = sign_in(GUN)
        page = read(gun, f"{AT}{made}/")
        assert "Alla står bakom. Beslutet gäller när Kommunen har fattat eget beslut." in page
        assert "Eget beslut saknas än." in page
        assert "Skriv in ert eget beslut" in read(gun, "/")
        read(gun, f"{AT}{made}/eget-beslut/")
        said = {"body": "Kommunstyrelsen", "decided_on": "7 december", "paragraph": "§ 212", "is_for": "ja"}
        kept = send(gun, f"{AT}{made}/eget-beslut/", BOARD, **{**said, "decided_on": "2027-01-01"})
        assert kept.status_code == 400
        assert "Kommunstyrelsen" in kept.content.decode()
        assert send(gun, f"{AT}{made}/eget-beslut/", BOARD, record_number="KS 2026/41", **said).status_code == 302
        page = read(gun, f"{AT}{made}/", BOARD)
        assert "Taget i konsensus måndag 23 november. Det sista egna beslutet kom måndag 7 december." in page
        assert "Eget beslut: Kommunstyrelsen, måndag 7 december, § 212, dnr KS 2026/41." in page

    def test_a_board_against(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday, touches=("kommunen", "polisen"))
        stands(monday, made, kommunen=PROVISO, polisen=YES)
        own = {"party_key": "kommunen", "body": "Kommunstyrelsen", "decided_on": BOARD, "today": BOARD}
        report_own_decision(actor=monday.actor(GUN), decision_id=made, is_for=False, **own)  # type: ignore[arg-type]
        page = read(sign_in(GUN), f"{AT}{made}/", BOARD)
        assert "Eget beslut emot: Kommunstyrelsen, måndag 7 december." in page
        assert "Berör inte Brandförsvaret." in page


class TestRegister:
    """The register is searched, sifted and saved."""

    def test_it_is_sifted(self, monday: Monday, sign_in: Enter) -> None:
        gun = sign_in(GUN)
        assert "Inga beslut än" in read(gun, AT)
        proposed(monday)
        taken = proposed(monday, "Skolgårdarna stängs klockan tjugo.", touches=("kommunen",))
        assert "fotpatruller" in read(gun, AT)
        found = read(gun, f"{AT}?ord=skolgård&lage=taken&forum={FORUM}&ar=2026")
        assert "Skolgårdarna" in found
        assert "fotpatruller" not in found
        assert "Inga beslut svarar mot det" in read(gun, f"{AT}?lage=withdrawn")
        assert "fotpatruller" in read(gun, f"{AT}?lage=nonsense&ar=tjugo&sida=x&forum=")
        with clock.at(WEDNESDAY):
            sheet = gun.get(f"{AT}lista.csv?ord=skolgård").content.decode("utf-8-sig")
        assert "Skolgårdarna stängs klockan tjugo." in sheet
        assert "fotpatruller" not in sheet
        assert gun.get(f"{AT}lista.pdf").status_code == 404
        assert "Taget av forumet måndag 23 november." in read(gun, f"{AT}{taken}/")

    def test_page_by_page(self, monday: Monday, sign_in: Enter) -> None:
        for number in range(52):
            proposed(monday, f"Beslut {number}", touches=("kommunen",))
        first = read(sign_in(GUN), f"{AT}?forum={FORUM}")
        assert "Tidigare beslut" in first
        last = read(sign_in(GUN), f"{AT}?forum={FORUM}&sida=2")
        assert "Senare beslut" in last
        assert "Beslut 0" in last

    def test_what_became_of_it(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday, touches=("kommunen",), asks_back_on=BOARD)
        ida = sign_in(IDA)
        assert "Beslutet kommer tillbaka på dagordningen" in read(ida, f"{AT}{made}/")
        read(ida, f"{AT}{made}/vad-blev-det-av/")
        for _ in range(2):
            assert send(ida, f"{AT}{made}/vad-blev-det-av/", words="De gick hela veckan.").status_code == 302
        assert "De gick hela veckan." in read(ida, AT)
        assert "De gick hela veckan." in read(ida, f"{AT}{made}/")

    def test_it_is_withdrawn(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        for _ in range(2):
            assert send(sign_in(GUN), f"{AT}{made}/dra-tillbaka/").status_code == 302
        assert Decision.unscoped.get(pk=made).withdrawn_on == WEDNESDAY
        assert "Drogs tillbaka onsdag 25 november." in read(sign_in(GUN), f"{AT}{made}/")


class TestLift:
    """A question is lifted from the page, and its way is shown."""

    def test_up(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday, "Stängda skolgårdar")
        path = f"/s/sodertalje/arenden/{monday.item_id}/lyft/"
        gun = sign_in(GUN)
        assert "Operativt chefsamråd" in read(gun, path)
        assert send(gun, path, to=COUNCIL, purpose="decision").status_code == 400
        assert send(gun, path, to=COUNCIL, purpose="decision", why="Gäller alla skolor.").status_code == 302
        page = read(gun, f"{AT}{made}/")
        assert "Frågan lyftes onsdag 25 november. Beslutet tas i ett annat forum." in page
        assert "Operativt chefsamråd: väntar" in page
        Item.unscoped.filter(forum_key=COUNCIL).update(outcome=Outcome.NO_ACTION, outcome_text="Kostar för mycket.")
        assert "Operativt chefsamråd: Ingen åtgärd. Kostar för mycket." in read(gun, f"{AT}{made}/")
        with clock.at(WEDNESDAY):
            assert gun.get(path).status_code == 403


class TestGathering:
    """Functions are gathered and answer by a tap."""

    def test_from_start_to_taken(self, monday: Monday, sign_in: Enter) -> None:
        gun = sign_in(GUN)
        assert "Inga snabbsamlingar än" in read(gun, "/s/sodertalje/samling/")
        assert "Måndagsmöten" in read(gun, "/s/sodertalje/samling/ny/")
        path = f"/s/sodertalje/samling/ny/?forum={FORUM}"
        assert "Vad har hänt?" in read(gun, path)
        said = {
            "kind": "effort", "happened": "Stök vid bussarna.", "place": "Centrum", "proposal": "Vuxna på bussarna.",
            "asked": ["kommunpolis", "brandforsvaret"], "hours": "3",
        }  # fmt: skip
        assert send(gun, path, **{**said, "asked": ["sakerhetssamordnare"]}).status_code == 400
        answer = send(gun, path, **said)
        made = Gathering.unscoped.get()
        assert answer["Location"] == f"/s/sodertalje/samling/{made.pk}/"
        hans = sign_in(HANS)
        assert "Snabbsamling. Svara senast i dag" in read(hans, "/")
        page = read(hans, answer["Location"])
        assert "Stök vid bussarna." in page
        for person in (HANS, BO):
            send(sign_in(person), f"{AT}{made.decision_id}/svara/", stand="behind", next=answer["Location"])
        row = queries.decision(monday.actor(GUN), made.decision_id, WEDNESDAY)
        assert row.standing is DecisionStanding.TAKEN
        assert "Snabbsamling: " in read(gun, "/s/sodertalje/samling/")
        with clock.at(WEDNESDAY):
            assert sign_in(KIM).get(answer["Location"]).status_code == 404
            assert sign_in(IDA).get("/s/sodertalje/samling/ny/").status_code == 403

    def test_a_check_in_holds_until_a_day(self, monday: Monday, sign_in: Enter) -> None:
        path = f"/s/sodertalje/samling/ny/?forum={FORUM}"
        said = {
            "kind": "message", "happened": "Rykten om inbrott.", "proposal": "Samma råd till alla.",
            "asked": ["kommunpolis", "brandforsvaret"], "hours": "6",
        }  # fmt: skip
        refused = send(sign_in(GUN), path, **said)
        assert refused.status_code == 400
        assert "Skriv till och med vilken dag budskapet gäller." in refused.content.decode()
        answer = send(sign_in(GUN), path, valid_until="4 december", **said)
        page = read(sign_in(GUN), answer["Location"])
        assert "Särskild avstämning" in page
        assert "Gäller till och med" in page


class TestPrograms:
    """The same by the API."""

    def test_ask_and_answer(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        hans, gun = sign_in(HANS), sign_in(GUN)
        api = "/api/v1/s/sodertalje"
        with clock.at(WEDNESDAY):
            assert [one["id"] for one in hans.get(f"{api}/decisions").json()["rows"]] == [made]
            assert [one["awaited"] for one in hans.get(f"{api}/decisions/waiting").json()] == ["stand"]
            told = {"stand": "with_proviso", "reservation": "Efter nämnden."}
            row = hans.post(f"{api}/decisions/{made}/stand", told, content_type="application/json").json()
            assert {one["stand"] for one in row["parties"]} == {"with_proviso", "unanswered"}
            own = {"body": "Direktionen", "decided_on": "2026-11-24"}
            told_own = hans.post(f"{api}/decisions/{made}/own-decision", own, content_type="application/json")
            assert told_own.status_code == 200
            lifted = {"to": COUNCIL, "why": "Gäller alla."}
            assert gun.post(f"{api}/items/{monday.item_id}/lift", lifted, content_type="application/json").json()
            assert gun.get(f"{api}/decisions/{made}").json()["lifted_on"] == "2026-11-25"
            refused = gun.post(f"{api}/decisions/{made}/became", {"words": "Bra"}, content_type="application/json")
            assert refused.status_code == 409
            assert gun.get(f"{api}/gatherings").json() == []
        taken = proposed_anew(monday)
        with clock.at(WEDNESDAY):
            said = gun.post(f"{api}/decisions/{taken}/became", {"words": "Bra"}, content_type="application/json")
        assert said.json()["became"] == "Bra"


def proposed_anew(monday: Monday) -> int:
    facts = {"item_id": monday.item(), "text": "En patrull.", "touches": ("polisen",), "today": MONDAY}
    return propose_decision(actor=monday.actor(GUN), **facts)  # type: ignore[arg-type]


class TestWordedAnew:
    """Before the first stand, at the open meeting, whoever runs it mends the wording."""

    def test_it_is_mended_on_its_own_page(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        gun = sign_in(GUN)
        assert f'href="{AT}{made}/andra/"' in read(gun, f"{AT}{made}/", on=MONDAY)
        shown = read(gun, f"{AT}{made}/andra/", on=MONDAY)
        assert "Formulera om beslutet" in shown
        said = {"text": "Tre fotpatruller vid centrum.", "touches": ["kommunen", "polisen"], "seen": 0}
        answer = send(gun, f"{AT}{made}/andra/", on=MONDAY, **said)
        assert answer.status_code in {302, 303}
        row = queries.decision(monday.actor(GUN), made, MONDAY)
        assert (row.text, row.revision) == ("Tre fotpatruller vid centrum.", 1)
        assert [one.party.key for one in row.touched] == ["kommunen", "polisen"]

    def test_the_second_sees_what_the_first_wrote_and_loses_nothing(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        gun = sign_in(GUN)
        for text, status in (("Tre fotpatruller.", 302), ("Fyra fotpatruller.", 400)):
            answer = send(gun, f"{AT}{made}/andra/", on=MONDAY, text=text, touches=list(ALL), seen=0)
            assert answer.status_code == status
        page = answer.content.decode()
        assert "Tre fotpatruller." in page
        assert "Fyra fotpatruller." in page
        assert 'name="seen" value="1"' in page
        answer = send(gun, f"{AT}{made}/andra/", on=MONDAY, text="Fyra fotpatruller.", touches=list(ALL), seen=1)
        assert answer.status_code == 302

    def test_after_the_first_stand_it_stays_as_it_is(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        stands(monday, made, polisen=YES)
        gun = sign_in(GUN)
        assert "/andra/" not in read(gun, f"{AT}{made}/", on=MONDAY)
        answer = send(gun, f"{AT}{made}/andra/", on=MONDAY, text="Nej", touches=list(ALL), seen=0)
        assert answer.status_code == 400
        assert Decision.unscoped.get(pk=made).text == "Två extra fotpatruller vid centrum."

    def test_only_by_who_runs_it(self, monday: Monday, sign_in: Enter) -> None:
        made = proposed(monday)
        for person in (IDA, LO):
            assert send(sign_in(person), f"{AT}{made}/andra/", on=MONDAY).status_code == 403
        assert send(sign_in(KIM), f"{AT}{made}/andra/", on=MONDAY).status_code == 404

    def test_for_programs(self, monday: Monday, sign_in: Enter) -> None:
        api, gun = f"/api/v1/s/sodertalje/decisions/{proposed(monday)}", sign_in(GUN)
        said = {"text": "Tre.", "touches": ["polisen"], "seen": 0}
        with clock.at(MONDAY):
            for status in (200, 409):
                answer = gun.put(api, said, content_type="application/json")
                assert answer.status_code == status
            assert answer.json()["code"] == "written_over"
            assert sign_in(IDA).put(api, {**said, "seen": 1}, content_type="application/json").status_code == 403
            assert sign_in(KIM).put(api, said, content_type="application/json").status_code == 404
            assert gun.post(f"{api}/withdraw").json()["withdrawn_on"] == str(MONDAY)
            assert gun.post(f"{api}/withdraw").status_code == 409
            item = f"/api/v1/s/sodertalje/running-items/{monday.item_id}/decisions"
            made = gun.post(item, {"text": "Två.", "touches": ["polisen"]}, content_type="application/json")
            assert Decision.unscoped.get(pk=made.json()["id"]).text == "Två."
            refused = gun.post(item, {"text": " ", "touches": []}, content_type="application/json")
            assert refused.json()["code"] == "no_text"
