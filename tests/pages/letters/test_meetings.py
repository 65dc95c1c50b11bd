"""Letters about meetings in words: what each says, in both languages, and what none of them ever says."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from samsyn.agreements import commands as agreements
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.audit.acting import PROGRAM
from samsyn.base.audit.acting import Person as Acting
from samsyn.base.notices import Letter, commands, queries
from samsyn.base.notices.models import Outgoing
from samsyn.base.notices.queries import Wishes
from samsyn.base.notices.rules import KINDS, Notice, leads_to_nobody
from samsyn.pages.letters import documents
from samsyn.papers import reading
from samsyn.practice import shelf
from tests.cast import ALVA, BO, EGIL, THE_DAY, Person
from tests.world import PAPERS, World, a_person

NOW = datetime(2026, 11, 20, 8, tzinfo=UTC)
FACTS = {
    "title": "Chefssamrådet",
    "forum": "chefssamradet",
    "day": "2026-12-01",
    "time": "09:00",
    "place": "Stadshuset",
}
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def now() -> Iterator[None]:
    with clock.at(NOW):
        yield


@pytest.fixture
def written(world: World) -> Callable[..., Letter | None]:
    """Put a letter of Nykvarn's to somebody, and write it."""

    def write(kind: str, person: Person = ALVA, facts: dict[str, str] = FACTS) -> Letter | None:
        held = {name: fact for name, fact in facts.items() if name in KINDS[kind]}
        commands.put(
            actor=world.programs["nykvarn"], notice=Notice(kind, facts=held), user_ids=[world.users[person.name]]
        )
        return documents.letter(queries.waiting(Outgoing.unscoped.latest("id")), now=NOW)

    return write


SAID = {
    "meeting.called": (
        "Kallelse: Chefssamrådet tisdag 1 december",
        "Du är kallad till Chefssamrådet tisdag 1 december kl. 9.00, Stadshuset.",
    ),
    "meeting.soon": (
        "Påminnelse: Chefssamrådet tisdag 1 december",
        "Kom ihåg Chefssamrådet tisdag 1 december kl. 9.00, Stadshuset.",
    ),
    "meeting.moved": (
        "Flyttat: Chefssamrådet till tisdag 1 december",
        "Chefssamrådet har flyttats till tisdag 1 december kl. 9.00, Stadshuset. "
        "Förut var det torsdag 26 november kl. 13.00.",
    ),
    "meeting.cancelled": (
        "Inställt: Chefssamrådet tisdag 1 december",
        "Chefssamrådet tisdag 1 december kl. 9.00, Stadshuset är inställt.",
    ),
    "meeting.reinstated": (
        "Blir av ändå: Chefssamrådet tisdag 1 december",
        "Chefssamrådet var inställt men blir av ändå tisdag 1 december kl. 9.00, Stadshuset.",
    ),
    "notes.to_approve": (
        "Anteckningar att godkänna: Chefssamrådet tisdag 1 december",
        "Anteckningarna från Chefssamrådet tisdag 1 december väntar på att du godkänner dem. "
        "Svara senast fredag 4 december.",
    ),
    "decision.waits": (
        "Ett beslut väntar på ert svar: Chefssamrådet tisdag 1 december",
        "Ett beslut från Chefssamrådet tisdag 1 december väntar på ert svar. Svara senast fredag 4 december.",
    ),
    "gathering.asked": (
        "Snabbsamling i Nykvarn: svara",
        "Du behövs i en snabbsamling i Nykvarn. Svara senast fredag 4 december kl. 9.00.",
    ),
}
MORE = {**FACTS, "was_day": "2026-11-26", "was_time": "13:00", "last_day": "2026-12-04"}


@pytest.mark.parametrize("kind", SAID)
def test_what_each_letter_says(written: Callable[..., Letter | None], kind: str) -> None:
    letter = written(kind, facts=MORE)
    assert letter is not None
    subject, lead = SAID[kind]
    assert letter.subject == subject
    for body in (letter.text, letter.html):
        assert lead in body.replace("\N{NO-BREAK SPACE}", " ")
        assert "http://localhost:8000/" in body
        assert letter.headers["List-Unsubscribe"].strip("<>") in body
    assert letter.headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"


@pytest.mark.parametrize("kind", SAID)
def test_a_letter_is_in_its_readers_language(written: Callable[..., Letter | None], world: World, kind: str) -> None:
    accounts.choose(actor=Acting(world.users[ALVA.name]), language="en")
    letter = written(kind, facts=MORE)
    assert letter is not None
    said = letter.subject + letter.text
    assert not any(word in said for word in (" och ", "väntar", "senast", "möte i", "Sluta", "Du får"))
    assert "1 December" in said or kind == "gathering.asked"
    assert 'lang="en"' in letter.html


@pytest.mark.parametrize(
    ("forum", "title"),
    [("operativa-gruppen", "SSPF vid Björkskolan"), ("never-heard-of", "Något hemligt"), ("", "Något")],
)
@pytest.mark.parametrize("kind", ["meeting.called", "meeting.soon", "meeting.moved", "meeting.cancelled"])
def test_nothing_is_said_of_a_forum_on_individual_level_or_unknown(
    written: Callable[..., Letter | None], forum: str, title: str, kind: str
) -> None:
    letter = written(kind, facts={**FACTS, "forum": forum, "title": title, "place": "Björkskolan"})
    assert letter is not None
    said = letter.subject + letter.text + letter.html
    assert title not in said
    assert "Björkskolan" not in said
    assert "öte i Nykvarn" in said


def test_a_letter_that_holds_little_still_says_what_it_can(written: Callable[..., Letter | None]) -> None:
    letter = written("meeting.cancelled", facts={})
    assert letter is not None
    assert letter.subject == "Inställt: ett möte i Nykvarn"


def test_a_title_over_two_lines_is_one_line_in_the_subject(written: Callable[..., Letter | None]) -> None:
    letter = written("meeting.called", facts={**FACTS, "title": "Chefs\r\nsamråd"})
    assert letter is not None
    assert letter.subject == "Kallelse: Chefs samråd tisdag 1 december"


def test_a_stranger_and_who_has_turned_it_off_get_nothing(written: Callable[..., Letter | None], world: World) -> None:
    assert written("meeting.called", EGIL) is None
    commands.wish(actor=Acting(world.users[BO.name]), wishes=Wishes(meetings=False))
    assert written("meeting.called", BO) is None
    assert written("meeting.soon", BO) is not None


@pytest.mark.parametrize(
    ("email", "nobody"),
    [
        ("anna@nykvarn.example", True),
        ("anna@example.com", True),
        ("anna@EXAMPLE.org", True),
        ("anna@nykvarn.se", False),
        ("anna@notexample.com", False),
        ("anna@example.com.se", False),
    ],
)
def test_made_up_addresses_are_known(email: str, nobody: bool) -> None:
    assert leads_to_nobody(email) is nobody


@pytest.mark.parametrize(("email", "is_sent"), [("per@nykvarn.example", True), ("per@nykvarn.se", False)])
def test_practice_is_marked_and_never_told_to_a_real_address(email: str, is_sent: bool) -> None:
    paper = reading.read_file(PAPERS / "nykvarn.yaml").paper
    started = agreements.start(actor=PROGRAM, paper=paper, today=NOW.date(), slug="nykvarn", is_practice=True)
    user_id = a_person(replace(ALVA, email=email), {"nykvarn": started.actor})
    commands.put(actor=started.actor, notice=Notice("meeting.called", facts=FACTS), user_ids=[user_id])
    letter = documents.letter(queries.waiting(Outgoing.unscoped.latest("id")), now=NOW)
    assert (letter is not None) is is_sent
    if letter is not None:
        assert letter.subject.startswith("Övningsdata: Kallelse")
        assert "Övningsdata: inget i brevet är på riktigt." in letter.text
        assert "Övningsdata" in letter.html


def test_notes_are_called_what_the_collaboration_calls_them(
    written: Callable[..., Letter | None], world: World
) -> None:
    paper = shelf.paper_of("nykvarn")
    own = replace(paper, words={**paper.words, "minutes": "protokoll"})
    agreements.load(actor=world.programs["nykvarn"], paper=own, today=THE_DAY)
    letter = written("notes.to_approve", facts=MORE)
    assert letter is not None
    assert letter.subject == "Protokoll att godkänna: Chefssamrådet tisdag 1 december"
    assert "Protokollen från Chefssamrådet" in letter.text
