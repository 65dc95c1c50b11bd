"""What is promised of the agreement itself: its annexes, changes, renewal and end, and what it says outright."""

from collections.abc import Iterable, Iterator

from samsyn.almanac.periods import ONE_DAY
from samsyn.almanac.rhythms import BeforeEnd, ByDate
from samsyn.almanac.terms import read_day
from samsyn.almanac.units import Period
from samsyn.papers.kinds import AmendedBy, PromiseKind, PromiseSource
from samsyn.papers.model import Amendment, Annex, ExplicitPromise, Renewal
from samsyn.papers.organisation import highest
from samsyn.papers.promise import Draft, Promise

_COUNTS = ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")


def of_explicit(
    draft: Draft, path: str, said: ExplicitPromise, source: PromiseSource, *, usual: Iterable[str] = ()
) -> Promise:
    """Give a promise that is said outright; ``usual`` owe it if it names nobody."""
    return draft.promise(
        f"{path}/{said.id}",
        said.title,
        source,
        kind=said.kind,
        phrase=said.rhythm,
        when=said.when,
        clause=said.clause,
        quote=said.quote,
        owners=said.owner or tuple(usual),
        to=said.to,
        plan=said.plan,
    )


def of_annex(draft: Draft, annex: Annex) -> Iterator[Promise]:
    """Give the promises that an annex is kept up to date, and how it is changed."""
    path, update = f"annexes/{annex.id}", annex.update
    if update is not None:
        facts = {
            "clause": update.clause,
            "quote": update.quote,
            "owners": update.responsible,
            "to": update.approved_by,
            "plan": annex.id,
        }
        title = f"Uppdatera {annex.title}"
        if update.rhythm or not update.when:
            yield draft.promise(f"{path}/update", title, PromiseSource.ANNEX, phrase=update.rhythm, **facts)
        if update.when:
            key = f"{path}/update/when" if update.rhythm else f"{path}/update"
            yield draft.promise(key, title, PromiseSource.ANNEX, when=update.when, **facts)
    if annex.amendment is not None:
        yield from of_amendment(draft, f"{path}/amendment", annex.amendment, annex.title)


def of_amendment(draft: Draft, key: str, amendment: Amendment, changed: str) -> Iterator[Promise]:
    """Give the promise of how a change becomes valid, where the paper says."""
    top = highest(draft.paper)
    forum = amendment.forum or (top.id if top and amendment.by is AmendedBy.HIGHEST_FORUM else "")
    people = draft.paper.coordinators.people if draft.paper.coordinators else ()
    said = {
        AmendedBy.SIGNATURES: (f"Parterna undertecknar ändringar av {changed}", _parties(draft)),
        AmendedBy.HIGHEST_FORUM: (f"{draft.name(forum)} godkänner ändringar av {changed}", (forum,) if forum else ()),
        AmendedBy.FORUM: (f"{draft.name(forum)} beslutar om ändringar av {changed}", (forum,) if forum else ()),
        AmendedBy.COORDINATORS: (f"Samordnarna ändrar {changed}", tuple(each.function for each in people)),
    }
    if amendment.by in said:
        title, owners = said[amendment.by]
        facts = {"clause": amendment.clause, "quote": amendment.quote, "owners": owners, "forum": forum}
        when = f"när {changed} behöver ändras"
        yield draft.promise(key, title, PromiseSource.AMENDMENT, when=when, **facts)


def of_renewal(draft: Draft, renewal: Renewal) -> Iterator[Promise]:
    """Give the promises of how the agreement goes on."""
    decided_by = (renewal.decided_by,) if renewal.decided_by else _parties(draft)
    facts = {"clause": renewal.clause or draft.paper.term.clause, "quote": renewal.quote, "owners": decided_by}
    source = PromiseSource.RENEWAL
    if renewal.consultation_months_before:
        rhythm = BeforeEnd(renewal.consultation_months_before, Period.MONTH)
        title = "Börja samråda om hur överenskommelsen ska fortsätta"
        yield draft.promise("renewal/consultation", title, source, rhythm=rhythm, **facts | {"owners": _parties(draft)})
    if renewal.extension_years:
        title = f"Förlänga överenskommelsen, {_years(renewal.extension_years)} i taget"
        yield draft.promise("renewal/extension", title, source, kind=PromiseKind.OPTIONAL, **facts)
    if renewal.can_be_renegotiated:
        title, when = "Omförhandla överenskommelsen i förtid", "när en part ser behov av det"
        kind = PromiseKind.ON_EVENT
        yield draft.promise("renewal/renegotiation", title, source, kind=kind, when=when, **facts)
    if renewal.successor_first_day:
        last = read_day(renewal.successor_first_day).earliest - ONE_DAY
        title = "Upprätta en ny överenskommelse som tar vid"
        rhythm_by = ByDate(last.month, last.day, last.year)
        yield draft.promise("renewal/successor", title, source, rhythm=rhythm_by, **facts)
    if renewal.review_rhythm:
        title = "Se över överenskommelsen"
        yield draft.promise("renewal/review", title, source, phrase=renewal.review_rhythm, **facts)


def of_term(draft: Draft) -> Iterator[Promise]:
    """Give what the end of the term demands: that the parties end, extend or replace the agreement by its last day.

    Where a successor is promised, that promise says it already.
    """
    term, renewal = draft.paper.term, draft.paper.renewal
    if term.last_day and not (renewal and renewal.successor_first_day):
        title = "Avsluta, förlänga eller ersätta överenskommelsen"
        facts = {"clause": term.clause, "quote": term.quote, "owners": _parties(draft)}
        yield draft.promise("term/last_day", title, PromiseSource.TERM, rhythm=BeforeEnd(0), **facts)


def _parties(draft: Draft) -> tuple[str, ...]:
    return tuple(party.id for party in draft.paper.parties)


def _years(count: int) -> str:
    return f"{_COUNTS[count] if count < len(_COUNTS) else count} år"
