"""Known days and invitations of the practice (övningens kända dagar): what was prepared, learnt and used again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time

from samsyn.base import clock
from samsyn.base.collaborations.actors import Actor
from samsyn.duties import commands as duties
from samsyn.duties.rules.assignments import Outcome
from samsyn.forums import commands as forums
from samsyn.forums import queries
from samsyn.forums.rules.invitations import NewOccasion, OccasionAnswer, OccasionKind
from samsyn.forums.rules.occasions import Preparation, proposed

COLLABORATION, FORUM = "sodertalje", "mandagsmoten"
VALBORG, AGAIN, LUCIA = "valborg-2026", "valborg-2027", "lucia-2026"
BEFORE, AFTER, NOW = date(2026, 3, 23), date(2026, 5, 4), date(2026, 11, 16)
ASKED, SAID, WALKED, ANSWERED = date(2026, 9, 28), date(2026, 10, 1), date(2026, 10, 15), date(2026, 11, 17)
COMING = OccasionAnswer.COMING


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done for Valborg (förberedelse), and what came of it."""

    what: str
    owner: str
    by_day: date
    outcome: Outcome
    words: str


DONE = (
    Done(
        "Vuxna och fältare ute vid Mälarstranden på Valborgsmässoafton",
        "fritidsgardarna",
        date(2026, 4, 24),
        Outcome.DONE,
        "Åtta vuxna var ute till kl. 01. Det var lugnt.",
    ),
    Done(
        "Öppet sent på fritidsgårdarna",
        "kultur-och-fritidskontoret",
        date(2026, 4, 17),
        Outcome.NOT_DONE,
        "Två av fyra gårdar hade öppet till kl. 23. De andra gick inte att bemanna.",
    ),
    Done(
        "Extra patruller vid stationen kvällen den 30",
        "kommunpolis",
        date(2026, 4, 20),
        Outcome.DONE,
        "Två patruller, från kl. 20.",
    ),
)
LESSON = "Det som hände, hände vid stationen efter kl. 23. Nästa år behövs vuxna kvar så länge tågen går."
COMES = (
    Preparation("Vuxna ute i centrum på Lucianatten", "fritidsgardarna", date(2026, 12, 4)),
    Preparation("Tala med högstadieskolorna om Lucianatten", "utbildningskontoret", date(2026, 11, 30)),
)
WALK = NewOccasion(
    OccasionKind.SAFETY_WALK,
    "Trygghetsvandring i Hovsjö",
    date(2026, 10, 14),
    ("polisen", "brandforsvaret"),
    starts=time(18),
    ends=time(20),
    place="Hovsjö torg",
)
TRAINING = NewOccasion(
    OccasionKind.TRAINING,
    "Hot mot förtroendevalda: så gör vi tillsammans",
    date(2026, 12, 3),
    ("polisen", "brandforsvaret"),
    starts=time(13),
    ends=time(15),
    place="Stadshuset",
    words="Vi går igenom vem som gör vad när någon hotas, och övar tre händelser.",
    answer_by=date(2026, 11, 30),
)


def live_occasions(actors: Mapping[str, Actor], paper: str, since: date, today: date) -> int:
    """Let known days have been prepared, one of them again, and two invitations been sent; give how many things."""
    host = actors.get("kommunen")
    if paper != COLLABORATION or host is None or since > BEFORE or today < ANSWERED:
        return 0
    _prepare(host)
    _learn(host)
    _again(host)
    _invite(actors, host)
    return 2 * len(DONE) + len(COMES) + 2


def _prepare(host: Actor) -> None:
    lines = [Preparation(one.what, one.owner, one.by_day) for one in DONE]
    with clock.at(BEFORE):
        forums.prepare(actor=host, key=VALBORG, lines=lines, forum_key=FORUM, today=BEFORE)


def _learn(host: Actor) -> None:
    """Say what came of each, that the forum took the day up, and what was learnt."""
    came = {one.what: (one.outcome, one.words) for one in DONE}
    held = queries.prepared(host, (VALBORG,), AFTER)[VALBORG]
    with clock.at(AFTER):
        for row in (*held.lines, *filter(None, (held.to_forum,))):
            outcome, words = came.get(row.what, (Outcome.DONE, "Taget upp på Måndagsmötet."))
            duties.answer_assignment(actor=host, assignment_id=row.id, outcome=outcome, words=words, today=AFTER)
        forums.learn(actor=host, key=VALBORG, words=LESSON, today=AFTER)


def _again(host: Actor) -> None:
    """Use the same again next year, with the days moved, and prepare the day that comes first."""
    rows = queries.occasions_by_key(host, (VALBORG, AGAIN), NOW)
    was, now = rows[VALBORG].days, rows[AGAIN].days or (NOW, NOW)
    again = [Preparation(one.what, one.owner, proposed(one.by_day, was, now, NOW)) for one in DONE]
    with clock.at(NOW):
        forums.prepare(actor=host, key=AGAIN, lines=again, forum_key=FORUM, today=NOW)
        forums.prepare(actor=host, key=LUCIA, lines=COMES, forum_key=FORUM, today=NOW)


def _invite(actors: Mapping[str, Actor], host: Actor) -> None:
    with clock.at(ASKED):
        walk = forums.invite(actor=host, new=WALK, today=ASKED)
    for party in WALK.asked:
        _answer(actors.get(party), walk, SAID)
    with clock.at(WALKED):
        forums.note_turnout(actor=host, occasion_id=walk, came=WALK.asked, today=WALKED)
    with clock.at(NOW):
        training = forums.invite(actor=host, new=TRAINING, today=NOW)
    _answer(actors.get("polisen"), training, ANSWERED)


def _answer(who: Actor | None, occasion: int, today: date) -> None:
    if who is not None:
        with clock.at(today):
            forums.answer_invitation(actor=who, occasion_id=occasion, answer=COMING, count=2, today=today)
