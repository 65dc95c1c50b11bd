"""The text to read: clauses with their promises underlined, and in the margin how each stands (punkter)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.values import MarginNote, Passage
from samsyn.duties import wording
from samsyn.duties.queries import DutyRow
from samsyn.duties.rules.standings import Standing
from samsyn.papers.model import Clause, Paper
from samsyn.papers.words import Word

NOTES_SHOWN = 3
"""How many promises stand beside a clause before the rest are folded; those that ask for somebody all stand."""

FEWEST, SHORTEST = 3, 15
"""The fewest words and letters in a row that show where in the text a promise stands."""

ORDER = (
    *(Standing.MISSED, Standing.BEHIND, Standing.DUE_SOON, Standing.OPEN, Standing.UNCONFIRMED, Standing.KEPT),
    *(Standing.AHEAD, Standing.EXCUSED, Standing.BEFORE_USE, Standing.ENDED, Standing.ON_EVENT, Standing.ALWAYS),
)
ASKING = (Standing.MISSED, Standing.BEHIND, Standing.DUE_SOON)
WITHOUT_SENTENCE = (Standing.ALWAYS, Standing.BEFORE_USE, Standing.ENDED, Standing.UNCONFIRMED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseRow:
    """A clause as it is shown (punkt): ``more`` are the notes that are folded, ``more_words`` says how many."""

    anchor: str
    number: str
    title: str
    level: int
    paragraphs: tuple[tuple[Passage, ...], ...]
    notes: tuple[MarginNote, ...]
    more: tuple[MarginNote, ...] = ()

    @property
    def heading(self) -> str:
        """Name the element of its title in the agreement itself, where a part of a clause is one level in."""
        return "h3" if self.level > 1 else "h2"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnexText:
    """An annex with the clauses that it holds (bilaga)."""

    anchor: str
    label: str
    title: str
    empty_words: str
    clauses: tuple[ClauseRow, ...]


def body(actor: Actor, paper: Paper, rows: Sequence[DutyRow], on: date) -> tuple[ClauseRow, ...]:
    """Give the clauses of the agreement itself, in the order of the paper."""
    by_clause = _by_clause(rows)
    return tuple(_clause(actor, one, by_clause.get(one.id, ()), on) for one in paper.clauses if not one.annex)


def annexes(
    actor: Actor, paper: Paper, rows: Sequence[DutyRow], words: Mapping[str, Word], on: date
) -> tuple[AnnexText, ...]:
    """Give the annexes with their clauses."""
    by_clause = _by_clause(rows)
    label = words["annex"].indefinite.capitalize()
    return tuple(
        AnnexText(
            anchor=f"bilagan-{annex.id}",
            label=f"{label} {annex.number}".strip(),
            title=annex.title,
            empty_words=_("Bilagan är tom i överenskommelsen.") if annex.is_empty else "",
            clauses=tuple(
                _clause(actor, one, by_clause.get(one.id, ()), on, above=annex.title)
                for one in paper.clauses
                if one.annex == annex.id
            ),
        )
        for annex in paper.annexes
    )


def _by_clause(rows: Iterable[DutyRow]) -> Mapping[str, list[DutyRow]]:
    found: dict[str, list[DutyRow]] = {}
    for row in rows:
        found.setdefault(row.clause_id, []).append(row)
    return found


def _clause(actor: Actor, clause: Clause, rows: Sequence[DutyRow], on: date, *, above: str = "") -> ClauseRow:
    notes = [note(actor, row, on) for row in sorted(rows, key=lambda row: ORDER.index(row.standing))]
    most = max(sum(row.standing in ASKING for row in rows), NOTES_SHOWN)
    shown = most if len(notes) > most + 1 else len(notes)
    return ClauseRow(
        anchor=clause.id,
        number=clause.number if not above else "",
        title="" if clause.title == above else clause.title,
        level=clause.level,
        paragraphs=tuple(tuple(passages(actor, text, rows)) for text in clause.text.split("\n") if text.strip()),
        notes=tuple(notes[:shown]),
        more=tuple(notes[shown:]),
    )


def note(actor: Actor, row: DutyRow, on: date) -> MarginNote:
    """Say in the margin how a promise stands."""
    said = "" if row.standing in WITHOUT_SENTENCE else wording.sentence(row, on)
    if row.standing is Standing.ON_EVENT and not row.happened_count:
        said = ""
    return MarginNote(
        mark=row.standing.value,
        title=row.title,
        url=duty_url(actor, row.key),
        standing=str(wording.STANDINGS[row.standing]),
        sentence=said,
    )


def duty_url(actor: Actor, key: str) -> str:
    """Give the address of a promise."""
    return reverse("duties:duty", args=[actor.slug, key])


def passages(actor: Actor, text: str, rows: Iterable[DutyRow]) -> Iterable[Passage]:
    """Cut a text where it says a promise, which then leads to it; of two that overlap, the first stands."""
    found: list[tuple[int, int, str]] = []
    for row in rows:
        place = _place(text, row)
        if place and not any(place[0] < end and start < place[1] for start, end, _url in found):
            found.append((*place, duty_url(actor, row.key)))
    at = 0
    for start, end, url in sorted(found):
        if start > at:
            yield Passage(text=text[at:start])
        yield Passage(text=text[start:end], url=url)
        at = end
    if text[at:]:
        yield Passage(text=text[at:])


def _place(text: str, row: DutyRow) -> tuple[int, int] | None:
    """Find the longest run of a promise's own words in a text: its quote first, else its phrase."""
    lower = text.lower()
    for said in (row.quote, row.phrase):
        words = said.lower().split()
        for length in range(len(words), FEWEST - 1, -1):
            for first in range(len(words) - length + 1):
                run = " ".join(words[first : first + length]).strip(" .,;:")
                start = lower.find(run)
                if start >= 0 and len(run) >= SHORTEST and _is_whole(lower, start, start + len(run)):
                    return start, start + len(run)
    return None


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not before.isalnum() and not after.isalnum()
