"""An agreement is changed by its own rule: proposed, seen, stood behind or decided, adopted; or corrected."""

from collections.abc import Callable

import pytest
from django.test import Client

from samsyn.agreements import commands, queries
from samsyn.agreements.rules.drafting import DraftKind, Item, MarkState
from samsyn.agreements.rules.signing import Signing
from samsyn.papers import editing
from tests.cast import ALVA, BO, DISA, THE_DAY, Person
from tests.pages.reading import words_of
from tests.world import World

SignIn = Callable[[Person | None], Client]
pytestmark = pytest.mark.usefixtures("today")

BASE = "/s/nykvarn/overenskommelsen/"


def a_draft(world: World, kind: DraftKind = DraftKind.AMENDMENT) -> int:
    """A draft that says six meetings instead of four."""
    actor = world.programs["nykvarn"]
    draft = commands.open_draft(actor=actor, kind=kind, title="Sex möten", reason="Fler frågor", today=THE_DAY)
    path = "forums/chefssamradet"
    values = {**editing.at(queries.draft(actor, draft).content, path), "rhythm": "sex gånger per år"}
    commands.put_item(actor=actor, draft_id=draft, path=path, values=values)
    return draft


def sign(world: World, draft: int, party: str, function: str) -> None:
    signing = Signing(party, (function,), "Nykvarn", THE_DAY)
    commands.sign(actor=world.programs["nykvarn"], signing=signing, today=THE_DAY, proposal_id=draft)


def rhythm(world: World) -> str:
    forums = queries.paper(world.programs["nykvarn"], THE_DAY).forums
    return next(one.rhythm for one in forums if one.id == "chefssamradet")


def test_a_coordinator_opens_a_draft_of_what_holds(sign_in: SignIn, world: World) -> None:
    client = sign_in(ALVA)
    asked = client.get(f"{BASE}andra/")
    assert "Ändra eller rätta" in words_of(asked)
    answer = client.post(f"{BASE}andra/", {"kind": "amendment", "title": "Sex möten", "reason": "Fler frågor"})
    (draft,) = queries.drafts(world.programs["nykvarn"])[world.programs["nykvarn"].collaboration_id]
    assert answer["Location"] == f"/s/nykvarn/utkast/{draft.id}/"
    assert (draft.title, draft.reason) == ("Sex möten", "Fler frågor")
    assert "Sex möten" in words_of(client.get(f"{BASE}andra/"))


def test_what_is_missing_is_asked_for_and_what_was_written_stays(sign_in: SignIn, world: World) -> None:
    answer = sign_in(ALVA).post(f"{BASE}andra/", {"kind": "amendment", "title": "", "reason": "Därför att"})
    assert answer.status_code == 400
    assert "Därför att" in answer.content.decode()


def test_the_difference_and_the_rule_are_seen(sign_in: SignIn, world: World) -> None:
    words = words_of(sign_in(BO).get(f"{BASE}forslag/{a_draft(world)}/"))
    assert "fyra gånger per år" in words
    assert "sex gånger per år" in words
    assert "ska godkännas av chefssamrådet för att äga giltighet" in words
    assert "Inget gäller än" in words


def test_the_highest_forum_decides_and_what_was_before_stays(sign_in: SignIn, world: World) -> None:
    client, draft = sign_in(ALVA), a_draft(world)
    page = f"{BASE}forslag/{draft}/anta/"
    wrong = client.post(page, {"first_day": "", "by": "chefssamradet", "on": "i dag"})
    assert wrong.status_code == 400
    said = {"first_day": "1 december 2026", "by": "chefssamradet", "on": "18 november 2026", "reference": "§ 7"}
    assert client.post(page, said).status_code == 302
    assert rhythm(world) == "fyra gånger per år"
    assert "Antaget" in words_of(client.get(f"{BASE}forslag/{draft}/"))
    assert client.post(page, said).status_code == 400


def test_another_forum_cannot_decide(sign_in: SignIn, world: World) -> None:
    said = {"first_day": "i dag", "by": "planeringsgruppen", "on": "i dag"}
    assert sign_in(ALVA).post(f"{BASE}forslag/{a_draft(world)}/anta/", said).status_code == 400


def test_a_proposal_is_withdrawn_and_changes_nothing(sign_in: SignIn, world: World) -> None:
    client, draft = sign_in(ALVA), a_draft(world)
    client.post(f"{BASE}forslag/{draft}/ta-tillbaka/")
    assert "taget tillbaka" in words_of(client.get(f"{BASE}forslag/{draft}/"))
    assert client.post(f"{BASE}forslag/{draft}/ta-tillbaka/", follow=True).status_code == 200
    assert rhythm(world) == "fyra gånger per år"


def test_where_signatures_are_asked_all_must_stand_behind(sign_in: SignIn, world: World) -> None:
    actor = world.programs["nykvarn"]
    signed = commands.open_draft(actor=actor, kind=DraftKind.CORRECTION, title="Regel", today=THE_DAY)
    commands.put_item(actor=actor, draft_id=signed, path="amendment", values={"by": "signatures", "in_writing": True})
    commands.begin(actor=actor, draft_id=signed, today=THE_DAY)
    client, draft = sign_in(ALVA), a_draft(world)
    page = f"{BASE}forslag/{draft}/"
    assert "när alla parter har skrivit under" in words_of(client.get(page))
    for party, function in (("kommunen", "kommundirektor"), ("polisen", "lokalpolisomradeschef")):
        sign(world, draft, party, function)
    assert client.post(f"{page}anta/", {"first_day": "i dag", "reference": ""}).status_code == 400
    sign(world, draft, "raddningstjansten", "brandchef")
    assert client.post(f"{page}anta/", {"first_day": "i dag", "reference": ""}).status_code == 302
    assert rhythm(world) == "sex gånger per år"


def test_struck_items_do_not_follow_an_amendment(sign_in: SignIn, world: World) -> None:
    actor, draft = world.programs["nykvarn"], a_draft(world)
    item = Item("forums", {"name": "Ny grupp", "level": "operative"})
    commands.add_items(actor=actor, draft_id=draft, items=[item], state=None)
    commands.mark_items(actor=actor, draft_id=draft, paths=["forums/ny-grupp"], state=MarkState.STRUCK)
    said = {"first_day": "i dag", "by": "chefssamradet", "on": "i dag", "reference": ""}
    sign_in(ALVA).post(f"{BASE}forslag/{draft}/anta/", said)
    assert "Ny grupp" not in [one.name for one in queries.paper(actor, THE_DAY).forums]


def test_a_reader_sees_a_proposal_and_changes_nothing(sign_in: SignIn, world: World) -> None:
    client: Client = sign_in(DISA)
    draft = a_draft(world)
    assert "Skriv i förslaget" not in words_of(client.get(f"{BASE}forslag/{draft}/"))
    for path in (f"{BASE}andra/", f"{BASE}forslag/{draft}/anta/", f"{BASE}forslag/{draft}/ta-tillbaka/"):
        assert client.post(path, {}).status_code == 403
