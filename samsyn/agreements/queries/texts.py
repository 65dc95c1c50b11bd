"""The text that is to be signed (texten): of the agreement in force or of a draft, and the texts that were frozen."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from samsyn.agreements import access
from samsyn.agreements.models import Frozen
from samsyn.agreements.queries.drafts import draft as draft_of
from samsyn.agreements.queries.papers import hidden_from
from samsyn.agreements.queries.papers import paper as paper_of
from samsyn.agreements.rules import parts, reach
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor
from samsyn.base.documents import File
from samsyn.base.documents import queries as documents
from samsyn.base.documents.queries import FileRow
from samsyn.base.records import queries as records
from samsyn.base.records.rules import DocumentKind
from samsyn.papers import reading
from samsyn.papers.difference import Change, between
from samsyn.papers.model import Paper
from samsyn.papers.writing import as_values


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be signed (text): its paper without signatures, and the draft that it is of, if any.

    ``is_whole`` tells whether the asker reaches all of it; only then can it be frozen.
    """

    paper: Paper
    is_whole: bool
    proposal_id: int | None = None
    revision: int | None = None
    is_closed: bool = False
    is_amendment: bool = False

    @property
    def content(self) -> parts.Values:
        """The text as values."""
        return {key: value for key, value in as_values(self.paper).items() if key != parts.SIGNED}

    @property
    def digest(self) -> str:
        """What the text is known by (fingeravtryck)."""
        return parts.digest(self.content)


@dataclass(frozen=True, slots=True)
class FrozenRow:
    """A frozen text (fryst text) with its two files, whose fingerprints stand in them; None where not reached."""

    id: int
    digest: str
    proposal_id: int | None
    revision: int | None
    frozen_on: date
    frozen_at: datetime
    frozen_by: str
    pdf: FileRow | None
    word: FileRow | None
    is_current: bool


def text(actor: Actor, on: date, *, proposal_id: int | None = None, held: Paper | None = None) -> Text:
    """Give the text in force on a day, or that of a draft without what is undecided in it.

    ``held`` is the day's paper, where the asker has it. Raises ``ObjectDoesNotExist``, and ``NotAllowed`` for a draft.
    """
    if proposal_id is None:
        paper = held or paper_of(actor, on)
        return _text(actor, paper, is_whole=not hidden_from(actor))
    draft = draft_of(actor, proposal_id)
    facts = {"proposal_id": draft.id, "revision": draft.revision, "is_closed": draft.is_closed}
    facts["is_amendment"] = draft.kind is DraftKind.AMENDMENT
    return _text(actor, reading.stored(draft.settled()), is_whole=True, **facts)


def frozen(actor: Actor, of: Text) -> list[FrozenRow]:
    """List the frozen texts of an agreement or of a draft, the latest first; two queries."""
    own = Q(proposal=of.proposal_id) if of.proposal_id else Q(proposal=None) | Q(proposal__was_adopted=True)
    digest = of.digest
    rows = Frozen.rows.of(actor).filter(own | Q(digest=digest), paper_key=of.paper.id).order_by("-id")
    about = ("id", "digest", "proposal_id", "revision", "frozen_on", "frozen_at", "frozen_by__name")
    held = list(rows.values_list(*about, "pdf_id", "word_id"))
    files = documents.files(actor, (key for one in held for key in one[-2:]))
    return [_row(one, files, digest) for one in held]


def frozen_pdf(actor: Actor, frozen_id: int) -> File:
    """Give the PDF of a frozen text; raises ``ObjectDoesNotExist`` for one that the actor does not reach."""
    return documents.file(actor, Frozen.rows.of(actor).values_list("pdf_id", flat=True).get(pk=frozen_id))


def unrecorded(actor: Actor) -> tuple[int, ...]:
    """Find the frozen texts that are no records yet: frozen before there were such."""
    known = records.keys(actor, DocumentKind.AGREEMENT)
    held = Frozen.rows.of(actor).order_by("id").values_list("pk", flat=True)
    return tuple(pk for pk in held if str(pk) not in known)


def changed_since(actor: Actor, of: Text, *, frozen_id: int) -> Sequence[Change]:
    """Tell how a text differs from one that was frozen. Raises ``ObjectDoesNotExist``."""
    content = Frozen.rows.of(actor).values_list("content", flat=True).get(pk=frozen_id)
    return list(between(content, of.content))


def may_freeze(actor: Actor, of: Text) -> bool:
    """Tell whether the actor may freeze a text: a coordinator who reaches all of it."""
    return access.may(actor, access.FREEZE) and of.is_whole and not of.is_closed


def _text(actor: Actor, paper: Paper, *, is_whole: bool, **facts: Any) -> Text:
    reaches = actor.is_program or reach.circle_of_text(paper) in {"", *actor.circles}
    return Text(paper, is_whole and reaches, **facts)


def _row(values: Sequence[Any], files: dict[int, FileRow], digest: str) -> FrozenRow:
    *facts, by, pdf, word = values
    return FrozenRow(*(*facts, by or "", files.get(pdf), files.get(word), facts[1] == digest))
