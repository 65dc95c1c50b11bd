"""Questions about originals (original)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from samsyn.base.collaborations.actors import Actor
from samsyn.intake.models import Original
from samsyn.intake.rules import beside


@dataclass(frozen=True, slots=True)
class OriginalRow:
    """An original with which parts of it each clause came from (original)."""

    id: int
    text: str
    spans: Mapping[str, Sequence[Sequence[int]]]

    def lines(self, clause: str) -> tuple[str, ...]:
        """Give the lines that a clause came from; none where it did not come from here."""
        return beside.lines_of(self.text, beside.read_spans(self.spans, clause))


def originals(actor: Actor, draft_id: int) -> list[OriginalRow]:
    """Give the originals of what was pasted into a draft, the latest first, in one query."""
    rows = Original.rows.of(actor).filter(proposal_id=draft_id).order_by("-id")
    return [OriginalRow(pk, text, spans) for pk, text, spans in rows.values_list("id", "text", "spans")]
