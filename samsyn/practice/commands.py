"""Making the practice, through the same commands as everybody else uses; a collaboration is thrown away by its own."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from django.db import transaction

from samsyn.agreements import commands as agreements
from samsyn.agreements import queries as papers
from samsyn.almanac.periods import Window
from samsyn.base import clock
from samsyn.base.accounts import commands as accounts
from samsyn.base.accounts import queries as people
from samsyn.base.audit.acting import PROGRAM, Acting
from samsyn.base.collaborations import commands as collaborations
from samsyn.base.collaborations import queries as members
from samsyn.base.collaborations.actors import Actor, Role
from samsyn.base.refs import Ref
from samsyn.base.refusals import Refused, insist
from samsyn.duties import commands as duties
from samsyn.duties import queries as standings
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.law import Decision
from samsyn.papers import organisation
from samsyn.papers.editing import free_key
from samsyn.papers.kinds import Level
from samsyn.papers.model import Paper
from samsyn.papers.promises import promises
from samsyn.papers.who import party_of
from samsyn.papers.windows import forums_awaited
from samsyn.parties import commands as parties
from samsyn.parties import queries as seats
from samsyn.practice import deciding, groups, holding, occasions, registering, rules
from samsyn.practice.cast import ACT, CAST, PASSWORD, SETTINGS, Part, Setting
from samsyn.practice.commissions import COMMISSIONS, Later, Reply
from samsyn.practice.deciding import Story
from samsyn.practice.rules import Deed, Told, deeds
from samsyn.practice.shelf import paper_of

Tell = Callable[[str], None]
OWN = "ovning-"
"""How the addresses begin of practice that somebody has made for herself."""
COORDINATOR = Role.COORDINATOR


@transaction.atomic
def make_all(*, actor: Acting, today: date, tell: Tell) -> None:
    """Make the five practice collaborations with their people and their lived time; what is there already stays.

    ``tell`` is given a sentence for each step. Raises as the commands do that it calls.
    """
    there = set(members.slugs())
    made = [setting for setting in SETTINGS if setting.slug not in there]
    for setting in made:
        make(actor=actor, setting=setting, today=today)
    _admit(actor, {setting.slug: setting.in_use_from or today for setting in made})
    for setting in made:
        count = live(actor=actor, setting=setting, today=today)
        name = members.collaboration(members.program(slug=setting.slug)).name
        tell(f"{name} är klar, med {count} händelser.")


@transaction.atomic
def make(*, actor: Acting, setting: Setting, today: date) -> Actor:
    """Make one practice collaboration from its paper (skapa övningssamverkan), and give the program in it."""
    paper = paper_of(setting.written_as)
    paper = replace(paper, name=setting.name or paper.name)
    since = setting.in_use_from or today
    with clock.at(since):
        return agreements.start(
            actor=actor, paper=paper, today=since, slug=setting.slug, in_use_from=since, is_practice=True
        ).actor


@transaction.atomic
def make_own(*, actor: Acting, paper: str, today: date, has_lived: bool) -> Actor:
    """Make a practice collaboration of one of the five for oneself (egen övning), and give its maker as an actor.

    She is its coordinator, for its municipality. With ``has_lived`` its last year, or the last of its term, has been
    lived. Raises ``Refused`` with ``rules.Objection`` for who has too many, and ``KeyError`` for none of the five.
    """
    insist(rules.objection_to_another(_own_count(actor.user_id, today)))
    setting = _own_setting(paper, today, has_lived=has_lived)
    program = make(actor=actor, setting=setting, today=today)
    since = setting.in_use_from or today
    part = next(part for one in CAST for part in one.parts if (part.collaboration, part.role) == (paper, COORDINATOR))
    with clock.at(since):
        collaborations.settle_maker(actor=program, user_id=actor.user_id, party_key=part.party, today=since)
        for function in part.functions:
            parties.appoint(actor=program, function_key=function, user_id=actor.user_id or 0, first_day=since)
    if has_lived:
        live(actor=PROGRAM, setting=setting, today=today)
    return members.actor_of(user_id=actor.user_id or 0, slug=setting.slug, today=today)


@transaction.atomic
def live(*, actor: Acting, setting: Setting, today: date) -> int:
    """Let a practice collaboration have lived until a day (övningsår), and give how many things were entered."""
    program = replace(members.program(slug=setting.slug), user_id=actor.user_id)
    paper = papers.paper(program, today)
    actors = _writers(program, setting, today)
    since = setting.in_use_from or today
    with clock.at(since):
        for party in paper.parties:
            _confirm(actors.get(party.id, program), party.id, since)
    anybody = next(iter(actors.values()), program)
    planned = deeds(_told(program, paper, since, today), kept=setting.kept, today=today)
    ahead = holding.set_ahead(anybody, _awaited_days(paper, planned, today), since=since)
    planned = deeds(_told(program, paper, since, today), kept=setting.kept, today=today) if ahead else planned
    rows = {row.key: row for row in standings.standings(program, on=today)}
    last_day = _last_day(paper)
    is_weekly = setting.written_as == "sodertalje" and (last_day is None or today <= last_day)
    if is_weekly:
        holding.begin_weekly(anybody, today=today)
    stories = _stories(planned, paper, today) if is_weekly and set(deciding.ALL) <= set(actors) else {}
    for deed in planned:
        who = actors.get(_party(paper, rows.get(deed.key)), anybody)
        with clock.at(deed.on):
            if not holding.is_meeting(deed):
                _enter(who, deed)
            elif story := stories.get(deed):
                _tell(actors, deed, paper, story, today)
            else:
                _hold(who, deed, paper, today, ahead)
    if is_weekly:
        _go_on(anybody, actors, since, today, last_day)
    given = _commission(actors, setting, today) + occasions.live_occasions(actors, setting.written_as, since, today)
    return len(planned) + _meet_the_act(actors, setting, today) + given


def _go_on(anybody: Actor, actors: Mapping[str, Actor], since: date, today: date, last_day: date | None) -> None:
    """Set the weekly meetings to come, register the notes of those held, and make the groups."""
    with clock.at(today):
        holding.set_weekly(anybody, today=today, last_day=last_day)
    if registering.REGISTRIES.keys() <= actors.keys():
        registering.register(actors, today=today)
    groups.make_groups(anybody, since=since, today=today, last_day=last_day)


def _meet_the_act(actors: Mapping[str, Actor], setting: Setting, today: date) -> int:
    """Enter what the municipality has done of what the Act asks."""
    done = [one for one in ACT if one.collaboration == setting.written_as and one.day <= today]
    for one in done:
        with clock.at(max(one.day, setting.in_use_from or today)):
            duties.report_evidence(
                actor=actors["kommunen"],
                key=one.key,
                done_on=one.day,
                what=one.what,
                decision=Decision(*one.decision) if one.decision else None,
                today=clock.today(),
            )
    return len(done)


def _commission(actors: Mapping[str, Actor], setting: Setting, today: date) -> int:
    """Give the assignments that somebody gave by a day, and say what came of each."""
    since = setting.in_use_from or today
    given = [one for one in COMMISSIONS if one.collaboration == setting.written_as and since <= one.on <= today]
    for one in given:
        (who,) = seats.completed(actors.get(one.party, next(iter(actors.values()))), today=today)
        with clock.at(one.on):
            made = duties.assign(
                actor=who,
                owner_key=one.owner,
                what=one.what,
                by_day=one.by_day,
                by_forum=one.by_forum,
                asked_by=one.asked_by,
                wanted=one.wanted,
                about=Ref("practice.source", "", one.source),
                today=one.on,
            )
        for step in (each for each in one.steps if each.on <= today):
            with clock.at(step.on):
                _step(who, made, step)
    return len(given)


def _step(who: Actor, made: int, step: Reply | Later) -> None:
    if isinstance(step, Later):
        duties.postpone_assignment(actor=who, assignment_id=made, by_day=step.by_day, reason=step.reason, today=step.on)
        return
    duties.answer_assignment(
        actor=who,
        assignment_id=made,
        outcome=step.outcome,
        words=step.words,
        reference=step.reference,
        today=step.on,
    )


def _own_count(user_id: int | None, today: date) -> int:
    rows = members.memberships(user_id=user_id or 0, today=today)
    return sum(row.is_current and row.slug.startswith(OWN) for row in rows)


def _own_setting(paper: str, today: date, *, has_lived: bool) -> Setting:
    kept = {one.slug: one.kept for one in SETTINGS}[paper]
    read = paper_of(paper)
    slug = free_key(f"{OWN}{paper}", members.slugs())
    term = organisation.term(read)
    since = rules.lived_from(term.first_day, term.last_day, today) if has_lived and term else today
    number = slug.removeprefix(f"{OWN}{paper}").strip("-")
    return Setting(slug, since, kept, paper=paper, name=" ".join(filter(None, ("Övning", read.name, number))))


def _admit(actor: Acting, since: Mapping[str, date]) -> None:
    """Give everybody in the cast an account, her memberships and her functions."""
    known = {row.email: row.id for row in people.accounts()}
    for someone in CAST:
        parts = [part for part in someone.parts if part.collaboration in since]
        user_id = known.get(someone.email)
        if user_id is None:
            leads = any(part.role == COORDINATOR for part in someone.parts)
            user_id = accounts.add_user(
                actor=actor, email=someone.email, name=someone.name, password=PASSWORD, may_start=leads
            )
        for part in parts:
            _join(part, user_id, since[part.collaboration])


def _join(part: Part, user_id: int, first_day: date) -> None:
    program = members.program(slug=part.collaboration)
    with clock.at(first_day):
        collaborations.add_member(
            actor=program,
            user_id=user_id,
            role=part.role,
            party_key=part.party,
            is_party_admin=bool(part.party) and part.role == Role.COORDINATOR,
            first_day=first_day,
        )
        for function in part.functions:
            parties.appoint(actor=program, function_key=function, user_id=user_id, first_day=first_day)


def _writers(program: Actor, setting: Setting, today: date) -> dict[str, Actor]:
    """Who writes for each party: its coordinator in the practice."""
    rows = members.members(program, on=setting.in_use_from or today)
    return {
        row.party_key: seats.actor(user_id=row.user_id, slug=setting.slug, today=today)
        for row in rows
        if row.party_key and row.role == "coordinator"
    }


def _confirm(who: Actor, party: str, today: date) -> None:
    try:
        duties.confirm(actor=who, party_key=party, today=today)
    except Refused:
        return  # signed already, which says the same


def _told(program: Actor, paper: Paper, since: date, today: date) -> Iterator[Told]:
    term = organisation.term(paper)
    until = min(today, term.last_day) if term and term.last_day else today
    individual = {forum.id for forum in paper.forums if forum.level is Level.INDIVIDUAL}
    for year in range(since.year, until.year + 1):
        first, last = max(date(year, 1, 1), since), min(date(year, 12, 31), until)
        for row in standings.standings(program, on=today, first=first, last=last):
            if not row.law_section:
                yield _one(row, individual, Window(first, date(year + 1, 1, 1)))


def _one(row: DutyRow, individual: set[str], year: Window) -> Told:
    found = tuple(one.window for one in row.occurrences if one.window.starts.year == year.starts.year)
    return Told(
        key=row.key,
        source=row.source,
        mode=row.mode,
        kind=row.kind,
        receiver=row.receiver.name if row.receiver else "",
        is_individual=row.forum_key in individual,
        windows=(year,) if row.mode == "on_event" else found,
    )


def _party(paper: Paper, row: DutyRow | None) -> str:
    owners = row.owners if row else ()
    return next((party for owner in owners if (party := party_of(paper, owner.key))), "")


def _last_day(paper: Paper) -> date | None:
    term = organisation.term(paper)
    return term.last_day if term else None


def _awaited_days(paper: Paper, planned: Sequence[Deed], today: date) -> dict[str, set[date]]:
    """Give the days of the forums whose meetings say when something else falls due."""
    awaited = frozenset[str]().union(*(forums_awaited(one, paper) for one in promises(paper)))
    found: dict[str, set[date]] = {}
    for deed in planned:
        if holding.is_meeting(deed) and holding.forum_of(deed) in awaited:
            day = holding.day_of(deed, name=_forum_name(paper, deed))
            if day <= today:
                found.setdefault(holding.forum_of(deed), set()).add(day)
    return found


def _hold(who: Actor, deed: Deed, paper: Paper, today: date, ahead: holding.Ahead) -> None:
    with suppress(Refused):  # two reports of one day are one meeting
        holding.hold(who, deed, name=_forum_name(paper, deed), today=today, ahead=ahead)


def _stories(planned: Sequence[Deed], paper: Paper, today: date) -> dict[Deed, Story]:
    """Give the latest of the weekly meetings that were held their stories."""
    weekly = [one for one in planned if holding.is_meeting(one) and holding.forum_of(one) == holding.WEEKLY]
    days = {holding.day_of(one, name=_forum_name(paper, one)): one for one in reversed(weekly)}
    told = deciding.by_day([day for day in days if day <= today])
    return {days[day]: story for day, story in told.items()}


def _tell(actors: Mapping[str, Actor], deed: Deed, paper: Paper, story: Story, today: date) -> None:
    """Let a weekly meeting have its story, led by the police as the agreement says."""
    name = _forum_name(paper, deed)
    made = holding.hold(actors[deciding.POLICE], deed, name=name, today=today, story=story)
    if made is not None:
        deciding.follow(actors, made, story, on=holding.day_of(deed, name=name), today=today)


def _forum_name(paper: Paper, deed: Deed) -> str:
    return next((one.name for one in paper.forums if one.id == holding.forum_of(deed)), "")


def _enter(who: Actor, deed: Deed) -> None:
    key, today = deed.key, deed.on
    if deed.verb == "report":
        duties.report_evidence(actor=who, key=key, done_on=deed.day, what=deed.words, reference=deed.more, today=today)
    elif deed.verb == "excuse":
        duties.excuse(actor=who, key=key, window_first_day=deed.day, reason=deed.words, today=today)
    elif deed.verb == "note":
        duties.note(actor=who, key=key, what=deed.words, happened_on=deed.day, today=today)
    elif deed.verb == "answer":
        _answer(who, deed)
    else:
        duties.say_how_kept(
            actor=who, key=key, period_first_day=deed.day, sentence=deed.words, exception=deed.more, today=today
        )


def _answer(who: Actor, deed: Deed) -> None:
    row = standings.duty(who, deed.key, deed.on)
    case = next((one for one in row.cases if one.happened_on.isoformat() == deed.more and not one.evidence), None)
    if case is not None:
        duties.answer_happening(actor=who, happening_id=case.id, done_on=deed.day, what=deed.words, today=deed.on)
