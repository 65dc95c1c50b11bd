"""The page of signatures (underskrifter): what is signed, who has signed it, and what each party has handed in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import FrozenRow, SignatureRow, Text
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import wording as documents
from samsyn.base.documents.queries import FileRow
from samsyn.base.documents.rules import Kind
from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind as Mark
from samsyn.base.ui.number_words import number
from samsyn.base.ui.values import FileLine
from samsyn.pages.agreement.queries import signing
from samsyn.pages.agreement.queries.changes import ChangeRow, change_rows
from samsyn.papers.model import Paper

SHORT = 16
"""How much of a fingerprint is shown to be compared by eye."""
CHANGES_SHOWN = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a text is signed (plats): of the agreement in force, or of a draft; the addresses of its pages."""

    slug: str
    draft: int | None = None
    is_amendment: bool = False

    @property
    def page(self) -> str:
        """The page of signatures."""
        return self._to("signatures")

    @property
    def freeze(self) -> str:
        """Where the text is frozen."""
        return self._to("freeze")

    @property
    def back(self) -> Link:
        """The page that this one belongs to."""
        if self.draft is None:
            return Link(label=_("Överenskommelsen"), url=reverse("agreement:agreement", args=[self.slug]))
        if self.is_amendment:
            return Link(label=_("Förslaget"), url=reverse("agreement:proposal", args=[self.slug, self.draft]))
        return Link(label=_("Utkastet"), url=reverse("start:draft", args=[self.slug, self.draft]))

    def sign(self, party: str, key: str) -> str:
        """Where a party's signature is filled in."""
        return self._to("sign", party, key or signing.NEW)

    def _to(self, name: str, *more: str) -> str:
        if self.draft is None:
            return reverse(f"agreement:{name}", args=[self.slug, *more])
        return reverse(f"agreement:draft-{name}", args=[self.slug, self.draft, *more])


@dataclass(frozen=True, slots=True, kw_only=True)
class FrozenPart:
    """A frozen text as it is shown (fryst text): when and by whom, its files, and what it is known by."""

    id: int
    words: str
    files: tuple[FileLine, ...]
    short: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """A party's signature as it is shown (underskrift): how it stands, what was signed, and what one can do."""

    party: str
    function: str
    place_and_day: str
    mark: Mark
    standing: str
    notes: tuple[str, ...]
    decision: str
    copy: tuple[FileLine, ...]
    copy_words: str
    acts: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignaturesPage:
    """The page of signatures; ``current`` is the frozen text as it reads now, ``outdated`` one that no longer does."""

    title: str
    standing: str
    mark: Mark
    place: Place
    current: FrozenPart | None
    outdated: FrozenPart | None
    outdated_words: str
    changes: tuple[ChangeRow, ...]
    more_changes: int
    earlier: tuple[FrozenPart, ...]
    lines: tuple[PartyLine, ...]
    may_freeze: bool
    is_hidden: bool


def signatures_page(actor: Actor, text: Text, *, place: Place, on: date, is_open: bool) -> SignaturesPage:
    """Lay out what is signed and by whom, as of a day."""
    rows = agreements.signatures_of(actor, text, on=on)
    held = [one for one in agreements.frozen(actor, text) if one.frozen_on <= on]
    current = next((one for one in held if one.is_current), None)
    outdated = held[0] if held and current is None else None
    changed = agreements.changed_since(actor, text, frozen_id=outdated.id) if outdated else ()
    changes = change_rows(text.paper, changed)
    standing, is_signed = signing.standing(counted(rows, current))
    return SignaturesPage(
        title=text.paper.title,
        standing=standing,
        mark="kept" if is_signed else "open",
        place=place,
        current=_frozen(actor, current) if current else None,
        outdated=_frozen(actor, outdated) if outdated else None,
        outdated_words=_outdated(outdated, len(changes)) if outdated else "",
        changes=changes[:CHANGES_SHOWN],
        more_changes=max(len(changes) - CHANGES_SHOWN, 0),
        earlier=tuple(_frozen(actor, one) for one in held if one not in {current, outdated}),
        lines=tuple(_line(actor, text, row, place, current, is_open=is_open) for row in rows),
        may_freeze=is_open and current is None and agreements.may_freeze(actor, text),
        is_hidden=not text.is_whole,
    )


def counted(rows: Sequence[SignatureRow], current: FrozenRow | None) -> list[SignatureRow]:
    """Count who has signed the text as it is frozen; a party that signed an earlier one has not signed this."""
    return [row if _is_of(row, current) else signing.unsigned(row) for row in _latest(rows, current)]


def _latest(rows: Sequence[SignatureRow], current: FrozenRow | None) -> Iterator[SignatureRow]:
    """Leave out signatures of an earlier text where the party has signed this one."""
    anew = {row.party_key for row in rows if current and row.frozen_id == current.id}
    return (row for row in rows if row.party_key not in anew or _is_of(row, current))


def _is_of(row: SignatureRow, current: FrozenRow | None) -> bool:
    return current is None or row.frozen_id in {None, current.id}


def signers(rows: Sequence[SignatureRow]) -> dict[str, tuple[str, ...]]:
    """Give the functions that sign for each party, as far as they are known."""
    return {row.party_key: row.functions for row in rows if row.functions}


def file_line(actor: Actor, row: FileRow, *, label: str = "") -> FileLine:
    """Show a kept file: what it is called, its kind and size, its fingerprint."""
    kind = documents.KINDS[Kind(row.media_type)]
    return FileLine(
        label=label or row.name,
        url=reverse("files:file", args=[actor.slug, row.id]),
        about=_("%(kind)s, %(size)s") % {"kind": kind, "size": _size(row.size)},
        short=grouped(row.sha256[:SHORT]),
        sha256=row.sha256,
    )


def grouped(digest: str) -> str:
    """Write a fingerprint in groups of four, so that it can be compared by eye."""
    return "\N{NO-BREAK SPACE}".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def _size(count: int) -> str:
    if count < 1_000_000:
        return f"{number(max(round(count / 1000), 1), language=language())}{day_words.NBSP}kB"
    return f"{number(count / 1_000_000, decimals=1, language=language())}{day_words.NBSP}MB"


def _frozen(actor: Actor, row: FrozenRow) -> FrozenPart:
    files = ((row.pdf, _("Ladda ner som PDF")), (row.word, _("Ladda ner som Word")))
    facts = {"day": _day(row.frozen_on), "name": row.frozen_by}
    said = _("Fryst %(day)s av %(name)s.") if row.frozen_by else _("Fryst %(day)s.")
    return FrozenPart(
        id=row.id,
        words=said % facts,
        files=tuple(file_line(actor, one, label=label) for one, label in files if one),
        short=grouped(row.digest[:SHORT]),
    )


def _outdated(row: FrozenRow, count: int) -> str:
    said = ngettext(
        "Texten har ändrats sedan den frystes %(day)s: %(count)s ställe skiljer sig.",
        "Texten har ändrats sedan den frystes %(day)s: %(count)s ställen skiljer sig.",
        count,
    )
    return said % {"day": _day(row.frozen_on), "count": count}


def _day(on: date) -> str:
    return day_words.day(on, today=date.min, form="plain", language=language())


def _line(
    actor: Actor, text: Text, row: SignatureRow, place: Place, current: FrozenRow | None, *, is_open: bool
) -> PartyLine:
    is_signed = row.signed_on is not None
    copy = (file_line(actor, row.copy),) if row.copy else ()
    return PartyLine(
        party=row.party_name,
        function=signing.function(text.paper, row),
        place_and_day=signing.place_and_day(row),
        mark="kept" if is_signed else "open",
        standing=_("Undertecknad") if is_signed else _("Inte undertecknad än"),
        notes=tuple(_notes(text.paper, row, current)),
        decision=signing.decision(row.mandate),
        copy=copy,
        copy_words="" if copy else _copy_words(row),
        acts=tuple(_acts(actor, row, place, current)) if is_open and not text.is_closed else (),
    )


def _notes(paper: Paper, row: SignatureRow, current: FrozenRow | None) -> Iterator[str]:
    if not row.is_missing:
        yield from signing.notes(row, paper)
    if not _is_of(row, current):
        yield _("Gäller en tidigare text. Den ändrade texten är inte undertecknad av parten.")
    mandate = row.mandate
    if mandate.on and row.signed_on and mandate.on > row.signed_on:
        yield _("Beslutet är från en senare dag än underskriften.")


def _copy_words(row: SignatureRow) -> str:
    if row.has_copy:
        return _("Undertecknat exemplar finns. Det är bara för parterna.")
    return _("Undertecknat exemplar är inte uppladdat.") if row.signed_on else ""


def _acts(actor: Actor, row: SignatureRow, place: Place, current: FrozenRow | None) -> Iterator[Link]:
    if not agreements.may_sign(actor, row.party_key):
        return
    url = place.sign(row.party_key, row.key)
    if not row.signed_on:
        yield Link(label=_("Anteckna underskriften"), url=url)
    elif not row.has_copy:
        yield Link(label=_("Ladda upp undertecknat exemplar"), url=url)
    else:
        yield Link(label=_("Ändra eller byt exemplar"), url=url)
    if not _is_of(row, current):
        yield Link(label=_("Anteckna underskrift av den ändrade texten"), url=place.sign(row.party_key, signing.NEW))
