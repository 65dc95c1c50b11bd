"""What is lacking of the agreement itself: parties, term, signatures, text, promises and annexes."""

from collections.abc import Iterator

from samsyn.almanac.terms import WrittenDay, read_day
from samsyn.papers.kinds import PartyKind, PromiseKind
from samsyn.papers.lack import Lack, Lacking, can_wait, needed, should
from samsyn.papers.model import Annex, ExplicitPromise, Paper, Party

_AUTHORITIES = {PartyKind.MUNICIPALITY, PartyKind.CITY}
_TWO = 2


def of_parties(paper: Paper) -> Iterator[Lack]:
    """Parties are what is needed to begin; who they are in full can wait."""
    if not paper.parties:
        yield needed(Lacking.NO_PARTIES, "parties")
    elif len(paper.parties) < _TWO:
        yield should(Lacking.ONE_PARTY, "parties", name=paper.parties[0].name)
    for party in paper.parties:
        yield from _of_party(paper, party)
    for body in paper.bodies:
        if not (body.party or body.parent or body.is_outside):
            yield can_wait(Lacking.WHOSE, f"bodies/{body.id}", name=body.name)


def _of_party(paper: Paper, party: Party) -> Iterator[Lack]:
    path, name = f"parties/{party.id}", party.name
    if party.kind in _AUTHORITIES and not party.municipality:
        yield can_wait(Lacking.MUNICIPALITY, path, name=name)
    if not party.org_nr:
        yield can_wait(Lacking.ORG_NR, path, name=name)
    if not party.address:
        yield can_wait(Lacking.ADDRESS, path, name=name)
    if all(contact.party != party.id for contact in paper.contacts):
        yield can_wait(Lacking.CONTACT, "contacts", name=name, party=party.id)


def of_term(paper: Paper) -> Iterator[Lack]:
    """Nothing is counted before the first day; how it ends, goes on and is changed should be said."""
    term, renewal = paper.term, paper.renewal
    first = _day(term.first_day)
    if first is None:
        yield needed(Lacking.FIRST_DAY, "term")
    elif first.is_unset:
        yield should(Lacking.FIRST_DAY_UNSET, "term", written=term.first_day, day=first.earliest.isoformat())
    if not term.last_day and not term.is_open_ended:
        yield should(Lacking.LAST_DAY, "term")
    if term.is_open_ended and not (renewal and renewal.review_rhythm):
        yield should(Lacking.REVIEW, "renewal")
    if term.last_day and not (renewal or paper.successor):
        yield should(Lacking.RENEWAL, "renewal")
    if paper.amendment is None:
        yield should(Lacking.AMENDMENT, "amendment")


def _day(written: str) -> WrittenDay | None:
    try:
        return read_day(written) if written else None
    except ValueError:
        return None


def of_signatures(paper: Paper) -> Iterator[Lack]:
    """Each party signs: who and when should be said, where can wait."""
    signed = {each.party for each in paper.signatures}
    names = {party.id: party.name for party in paper.parties}
    for party in paper.parties:
        if party.id not in signed:
            yield should(Lacking.SIGNATURE, "signatures", name=party.name, party=party.id)
    for each in paper.signatures:
        path, name = f"signatures/{each.id}", names.get(each.party, each.party)
        if not each.functions:
            yield should(Lacking.SIGNATORY, path, name=name)
        if each.signed_on is None:
            yield should(Lacking.SIGNED_ON, path, name=name)
        elif not each.place:
            yield can_wait(Lacking.SIGNED_AT, path, name=name)


def of_text(paper: Paper) -> Iterator[Lack]:
    """The text can be pasted later; the municipalities tell which school days and known days count."""
    if not paper.clauses:
        yield should(Lacking.NO_TEXT, "clauses")
    if not paper.municipalities:
        yield should(Lacking.MUNICIPALITIES, "")
    if not (paper.purpose or paper.summary):
        yield can_wait(Lacking.PURPOSE, "")
    for clause in paper.clauses:
        if not clause.text:
            title = f"{clause.number} {clause.title}".strip()
            yield can_wait(Lacking.CLAUSE_TEXT, f"clauses/{clause.id}", name=title)


def of_promises(paper: Paper) -> Iterator[Lack]:
    """A promise that nobody owes is nobody's; where it stands can wait."""
    usual = bool(paper.coordinators and paper.coordinators.people)
    communication, tasks = paper.communication, paper.coordinators.tasks if paper.coordinators else ()
    lists: tuple[tuple[str, tuple[ExplicitPromise, ...], bool], ...] = (
        ("promises", paper.promises, False),
        ("coordinators/tasks", tasks, usual),
        ("picture_promises", paper.picture_promises, False),
        ("communication/promises", communication.promises if communication else (), False),
    )
    for key, promises, is_owed in lists:
        for said in promises:
            path = f"{key}/{said.id}"
            if not said.owner and not is_owed and said.kind is not PromiseKind.OPTIONAL:
                yield needed(Lacking.OWNER, path, name=said.title)
            if not said.clause and paper.clauses:
                yield can_wait(Lacking.CLAUSE, path, name=said.title)


def of_annexes(paper: Paper) -> Iterator[Lack]:
    """An annex is kept up to date by somebody; the situation picture rests on sources."""
    for annex in paper.annexes:
        yield from _of_annex(annex)
    if not paper.sources:
        yield can_wait(Lacking.NO_SOURCES, "sources")


def _of_annex(annex: Annex) -> Iterator[Lack]:
    path, update = f"annexes/{annex.id}", annex.update
    if annex.is_empty:
        yield can_wait(Lacking.ANNEX_EMPTY, path, name=annex.title)
    elif update is None or not (update.rhythm or update.when):
        yield should(Lacking.UPDATE, path, name=annex.title)
    if update is not None and not update.responsible:
        yield needed(Lacking.UPDATER, path, name=annex.title)
