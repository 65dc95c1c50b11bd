"""What the pages of records show (handlingar): the list, one of them, and the parties' registries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.records import queries as asked
from samsyn.base.records.queries import DispatchRow, ReceiptRow, RecordRow, Records, Sifting
from samsyn.base.records.rules import DispatchState, DocumentKind
from samsyn.base.records.wording import KINDS, STATES, WAYS
from samsyn.base.refs import Ref
from samsyn.base.ui import day_words
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of, short_name
from samsyn.papers.words import Word

MOST_EXPORTED = 2_000
SORTS: Mapping[DocumentKind, str] = {
    DocumentKind.NOTICE: "kallelse",
    DocumentKind.NOTES: "anteckningar",
    DocumentKind.EXCERPT: "utdrag",
    DocumentKind.REPORT: "rapport",
    DocumentKind.BRIEF: "tva-sidor",
    DocumentKind.AGREEMENT: "overenskommelse",
}
"""What each kind of document is called in addresses."""
PLACES: Mapping[DocumentKind, tuple[str, str]] = {
    DocumentKind.NOTICE: ("meetings:meeting", "meetings:notice-document"),
    DocumentKind.NOTES: ("meetings:notes", "meetings:notes-document"),
    DocumentKind.EXCERPT: ("meetings:decision", "meetings:excerpt"),
    DocumentKind.REPORT: ("meetings:report", "meetings:report-document"),
    DocumentKind.BRIEF: ("meetings:brief", "meetings:brief-document"),
    DocumentKind.AGREEMENT: ("agreement:signatures", ""),
}
"""Where each kind of document is read, and had as a file."""
MARKS: Mapping[DispatchState, Kind] = {
    DispatchState.WAITING: "waiting",
    DispatchState.SENT: "kept",
    DispatchState.STOPPED: "ended",
    DispatchState.GIVEN_UP: "missed",
}


@dataclass(frozen=True, slots=True)
class Said:
    """What a party says of a document, or that it says nothing (uppgift)."""

    party: str
    words: str
    more: str
    is_mine: bool


@dataclass(frozen=True, slots=True)
class Came:
    """That a party received a document (inkommen), as it is shown."""

    party: str
    on: date
    how: str
    by: str


@dataclass(frozen=True, slots=True)
class Went:
    """That a document was sent to a registry (expediering), as it is shown."""

    party: str
    email: str
    on: date
    mark: Kind
    words: str
    by: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Line:
    """A record as a line of the list (rad)."""

    title: str
    kind: str
    url: str
    on: date
    whose: str
    came: str
    numbers: tuple[str, ...]
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A page of the list (handlingar)."""

    lines: tuple[Line, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class RecordPage:
    """A record as it is shown (handling): ``may`` for whoever keeps her own party's records."""

    row: RecordRow
    kind: str
    sort: str
    whose: str
    url: str
    pdf_url: str
    numbers: tuple[Said, ...]
    marks: tuple[Said, ...]
    came: tuple[Came, ...]
    went: tuple[Went, ...]
    may: bool
    email: str
    hindrance: str
    registry_url: str

    @property
    def says_its_kind(self) -> bool:
        """Whether its title begins with what it is, so that this is not said twice."""
        return self.row.title.casefold().startswith(self.kind.casefold())

    @property
    def is_waiting(self) -> bool:
        """Whether it is on its way to the own party's registry."""
        return self.went[:1] != () and self.went[0].mark == MARKS[DispatchState.WAITING]


@dataclass(frozen=True, slots=True)
class RegistryLine:
    """A party's registry as it is shown (registrator); ``url`` is where the reader sets it, if she may."""

    party: str
    email: str
    url: str


def kind_of(sort: str) -> DocumentKind | None:
    """Tell which kind of document an address names, None for none."""
    return next((kind for kind, name in SORTS.items() if name == sort), None)


def kind_words(kind: DocumentKind, words: Mapping[str, Word]) -> str:
    """Call a kind of document as the collaboration does."""
    own = {
        DocumentKind.NOTES: words["minutes"].plural,
        DocumentKind.AGREEMENT: words["agreement"].indefinite,
    }
    return capfirst(own.get(kind, str(KINDS[kind])))


def choices(paper: Paper, words: Mapping[str, Word]) -> dict[str, list[tuple[str, str]]]:
    """Give what the list can be sifted by: kinds and parties."""
    kinds = [(kind.value, kind_words(kind, words)) for kind in DocumentKind]
    return {"kinds": kinds, "parties": [(party.id, party.name) for party in paper.parties]}


def listed(
    found: Records, paper: Paper, words: Mapping[str, Word], *, slug: str, query: Mapping[str, str], at: int
) -> Listed:
    """Lay out a page of the list, with the ways to the pages before and after it."""
    before = _page(slug, query, at - 1, _("Senare handlingar")) if at > 1 else None
    after = _page(slug, query, at + 1, _("Tidigare handlingar")) if found.has_more else None
    return Listed(tuple(_line(one, paper, words, slug) for one in found.rows), before, after)


def found(actor: Actor, sifting: Sifting, *, on: date, at: int) -> Records:
    """Ask for a page of the list."""
    return asked.records(actor, on=on, sifting=sifting, offset=(at - 1) * asked.MOST)


def exported(actor: Actor, sifting: Sifting, *, on: date) -> Records:
    """Ask for all that is sifted, as far as a file goes."""
    return asked.records(actor, on=on, sifting=sifting, most=MOST_EXPORTED)


def record_page(actor: Actor, paper: Paper, words: Mapping[str, Word], ref: Ref, *, on: date) -> RecordPage:
    """Lay out a record; raises ``ObjectDoesNotExist`` for one that is not there or not reached."""
    row = asked.record(actor, ref, on=on)
    place, file = PLACES[row.kind]
    may = asked.may_keep(actor)
    is_party = any(party.id == actor.party_key for party in paper.parties)
    email = asked.registry_of(actor, actor.party_key) if may and is_party else ""
    went = tuple(_went(one, paper) for one in row.dispatches)
    here = [actor.slug] if row.kind is DocumentKind.AGREEMENT else [actor.slug, row.key]
    return RecordPage(
        row=row,
        kind=kind_words(row.kind, words),
        sort=SORTS[row.kind],
        whose=name_of(paper, row.whose) if row.whose else "",
        url=reverse(place, args=here),
        pdf_url=reverse(file, args=[*here, "pdf"]) if file else "",
        numbers=tuple(_said(paper, actor, {one.party_key: (one.said, one) for one in row.numbers})),
        marks=tuple(_said(paper, actor, {one.party_key: (one.said, one) for one in row.marks})),
        came=tuple(_came(one, paper) for one in row.receipts),
        went=went,
        may=may,
        email=email,
        hindrance=_hindrance(row, actor, paper, email=email, is_party=is_party),
        registry_url=reverse("trail:registry", args=[actor.slug, actor.party_key])
        if asked.may_set_registry(actor, actor.party_key) and is_party
        else "",
    )


def registries(actor: Actor, paper: Paper) -> tuple[RegistryLine, ...]:
    """List where each party's registry is reached, and which of them the reader sets."""
    held = asked.registries(actor)
    return tuple(
        RegistryLine(
            party=party.name,
            email=held.get(party.id, ""),
            url=reverse("trail:registry", args=[actor.slug, party.id])
            if asked.may_set_registry(actor, party.id)
            else "",
        )
        for party in paper.parties
    )


def may_set(actor: Actor, party_key: str) -> bool:
    """Tell whether the reader sets where a party's registry is reached."""
    return asked.may_set_registry(actor, party_key)


def email_of(actor: Actor, party_key: str) -> str:
    """Give where a party's registry is reached, or nothing."""
    return asked.registry_of(actor, party_key)


def _hindrance(row: RecordRow, actor: Actor, paper: Paper, *, email: str, is_party: bool) -> str:
    """Say why the document cannot be sent to the own registry now, with who mends it, or nothing."""
    if not is_party:
        return _("Bara parterna i överenskommelsen har en registrator här.")
    if not email:
        party = short_name(paper, actor.party_key)
        return _("Adressen till er registrator är inte satt. Samordnaren för %(party)s sätter den.") % {"party": party}
    waits = any(one.party_key == actor.party_key and one.ended_at is None for one in row.dispatches)
    return _("Handlingen väntar redan på att skickas.") if waits else ""


def _said(paper: Paper, actor: Actor, held: Mapping[str, tuple[str, asked.SaidRow]]) -> Iterator[Said]:
    """Give what each party says, the parties of the paper first, and then others that have said something."""
    others = [key for key, (said, _row) in held.items() if said and all(one.id != key for one in paper.parties)]
    for key in (*(party.id for party in paper.parties), *others):
        said, row = held.get(key, ("", None))
        more = _by(row.on, row.by_name) if row and said else ""
        yield Said(name_of(paper, key), said, more, is_mine=key == actor.party_key)


def _by(on: date, name: str) -> str:
    day = day_words.day(on, today=date.min, form="plain")
    return f"{day}, {name}" if name else day


def _came(one: ReceiptRow, paper: Paper) -> Came:
    return Came(name_of(paper, one.party_key), one.on, str(WAYS[one.how]), one.by_name)


def _went(one: DispatchRow, paper: Paper) -> Went:
    on = timezone.localdate(one.ended_at or one.asked_at)
    name = name_of(paper, one.party_key)
    return Went(name, one.email, on, MARKS[one.state], str(STATES[one.state]), one.by_name, one.sha256)


def _line(one: RecordRow, paper: Paper, words: Mapping[str, Word], slug: str) -> Line:
    parties = dict.fromkeys(short_name(paper, each.party_key) for each in one.receipts)
    return Line(
        title=one.title,
        kind=kind_words(one.kind, words),
        url=reverse("trail:record", args=[slug, SORTS[one.kind], one.key]),
        on=one.made_on,
        whose=short_name(paper, one.whose) if one.whose else "",
        came=", ".join(parties),
        numbers=tuple(f"{short_name(paper, each.party_key)} {each.said}" for each in one.numbers if each.said),
        is_marked=any(each.said for each in one.marks),
    )


def _page(slug: str, query: Mapping[str, str], number: int, label: str) -> Link:
    kept = {**query, "sida": str(number)} if number > 1 else dict(query)
    return Link(label=label, url=reverse("trail:records", args=[slug], query=kept))
