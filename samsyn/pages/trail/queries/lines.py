"""Every row of the binder in words (rader): the same sentences on the page and in the file."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.ui import day_words
from samsyn.base.ui.components.days import language
from samsyn.base.ui.kinds import Kind, kind
from samsyn.duties import wording as duties
from samsyn.forums.wording import STANDS, STATES
from samsyn.forums.wording.deciding import DECISIONS
from samsyn.forums.wording.marks import OF_DECISION, OF_MEETING, OF_STAND
from samsyn.pages.door import meeting_url
from samsyn.pages.trail.queries.shown import OF_ASSIGNMENT, OF_KEEPING
from samsyn.pages.trail.queries.values import (
    AssignmentLine,
    Binder,
    CaseLine,
    DecisionLine,
    EditionRow,
    ForumRow,
    MeetingLine,
    PromiseRow,
    ProofRow,
    StandLine,
    TimeRow,
)
from samsyn.pages.trail.queries.wording import GROUPS, PARTS


@dataclass(frozen=True, slots=True)
class ProofShown:
    """A piece of evidence in words (bevis): where it can be read, and by whom and when it was entered."""

    row: ProofRow
    reference: str
    entered: str
    meeting_url: str


@dataclass(frozen=True, slots=True)
class TimeShown:
    """A window in words (gång), or something that happened."""

    days: str
    mark: Kind
    words: str
    note: str
    written: str
    proofs: tuple[ProofShown, ...]


@dataclass(frozen=True, slots=True)
class PromiseShown:
    """A promise in words (åtagande)."""

    row: PromiseRow
    url: str
    mark: Kind
    words: str
    figures: str
    source: str
    owners: str
    times: tuple[TimeShown, ...]
    proofs: tuple[ProofShown, ...]


@dataclass(frozen=True, slots=True)
class PromiseGroup:
    """The promises of a part of the agreement (grupp)."""

    title: str
    promises: tuple[PromiseShown, ...]


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """A meeting in words (möte)."""

    row: MeetingLine
    url: str
    mark: Kind
    state: str
    note: str
    notes: str


@dataclass(frozen=True, slots=True)
class ForumShown:
    """A forum's meetings in words (forum)."""

    row: ForumRow
    sentence: str
    meetings: tuple[MeetingShown, ...]


@dataclass(frozen=True, slots=True)
class StandShown:
    """Where a party stood in words (ställningstagande)."""

    row: StandLine
    mark: Kind
    words: str
    said: str
    own: str


@dataclass(frozen=True, slots=True)
class DecisionShown:
    """A decision in words (beslut)."""

    row: DecisionLine
    title: str
    url: str
    meeting_url: str
    mark: Kind
    words: str
    taken: str
    stands: tuple[StandShown, ...]
    became: str


@dataclass(frozen=True, slots=True)
class AssignmentShown:
    """A commission in words (uppdrag)."""

    row: AssignmentLine
    url: str
    mark: Kind
    words: str
    asked: str
    by: str
    answer: str


@dataclass(frozen=True, slots=True)
class EditionShown:
    """An edition in words (utgåva)."""

    row: EditionRow
    url: str
    title: str
    decided: str


def day(on: date | None) -> str:
    """Say a day with its year; nothing for none."""
    return day_words.day(on, today=date.min, form="plain", language=language()) if on else ""


def promises(binder: Binder) -> tuple[PromiseGroup, ...]:
    """Say every promise, part by part in the order of the agreement, the Act's last."""
    order = list(GROUPS)
    found = sorted(binder.promises, key=lambda one: order.index(one.part) if one.part in order else len(order))
    return tuple(
        PromiseGroup(str(GROUPS.get(part, part)), tuple(_promise(binder, one) for one in group))
        for part, group in groupby(found, key=lambda one: one.part)
    )


def _promise(binder: Binder, row: PromiseRow) -> PromiseShown:
    kept = {"kept": row.kept_count, "wanted": row.wanted_count}
    return PromiseShown(
        row=row,
        url=reverse("duties:duty", args=[binder.slug, row.key]),
        mark=OF_KEEPING[row.keeping],
        words=str(duties.KEEPINGS[row.keeping]),
        figures=_("%(kept)s av %(wanted)s gånger") % kept if row.wanted_count else "",
        source=", ".join(filter(None, (row.clause, row.phrase))),
        owners=", ".join(one.name for one in row.owners) or _("Står inte i överenskommelsen"),
        times=(*(_time(binder, one) for one in row.times), *(_case(binder, one) for one in row.cases)),
        proofs=_proofs(binder, row.proofs),
    )


def _time(binder: Binder, one: TimeRow) -> TimeShown:
    said = {"counted": one.counted, "wanted": one.wanted}
    return TimeShown(
        days=day_words.period(one.first_day, one.last_day, today=date.min, language=language()),
        mark=kind(one.standing),
        words=str(duties.STANDINGS[one.standing]),
        note=_("%(counted)s av %(wanted)s") % said if one.wanted > 1 else "",
        written=one.excuse.reason if one.excuse else "",
        proofs=_proofs(binder, one.proofs),
    )


def _case(binder: Binder, one: CaseLine) -> TimeShown:
    by = _("svar senast %(day)s") % {"day": day(one.answer_by)} if one.answer_by else ""
    words = str(duties.STANDINGS[one.standing])
    return TimeShown(day(one.happened_on), kind(one.standing), words, by, one.what, _proofs(binder, one.proofs))


def _proofs(binder: Binder, rows: Iterable[ProofRow]) -> tuple[ProofShown, ...]:
    return tuple(_proof(binder, one) for one in rows)


def _proof(binder: Binder, one: ProofRow) -> ProofShown:
    decided = (one.decided_by, one.paragraph, one.record_number)
    said = {"who": ", ".join(one.by) or _("Samsyn"), "day": day(one.recorded_on)}
    words = _("Inlagt i efterhand %(day)s av %(who)s") if one.is_late_entry else _("Inlagt %(day)s av %(who)s")
    return ProofShown(
        row=one,
        reference=", ".join(filter(None, (one.reference, *decided))),
        entered=words % said,
        meeting_url=meeting_url(binder.slug, one.meeting_id) if one.meeting_id else "",
    )


def forums(binder: Binder) -> tuple[ForumShown, ...]:
    """Say the meetings of each forum."""
    return tuple(_forum(binder, one) for one in binder.forums)


def _forum(binder: Binder, row: ForumRow) -> ForumShown:
    said = {"held": row.held_count, "cancelled": row.cancelled_count, "other": row.other_count}
    parts = [_("%(held)s hållna"), _("%(cancelled)s inställda")] + (
        [_("%(other)s planerade")] if row.other_count else []
    )
    sentence = f"{', '.join(parts) % said}."
    if row.is_individual:
        sentence += " " + _("Forumet talar om enskilda. Därför står här bara hur många gånger det möttes.")
    return ForumShown(row, sentence, tuple(_meeting(binder, one) for one in row.meetings))


def _meeting(binder: Binder, one: MeetingLine) -> MeetingShown:
    moved = _("Flyttat från %(day)s.") % {"day": day(one.moved_from)} if one.moved_from else ""
    extra = _("Extra möte.") if one.is_extra else ""
    return MeetingShown(
        row=one,
        url=meeting_url(binder.slug, one.id),
        mark=OF_MEETING[one.state],
        state=str(STATES[one.state]),
        note=" ".join(filter(None, (extra, moved, one.reason))),
        notes=_notes(one),
    )


def _notes(one: MeetingLine) -> str:
    if one.state != "closed":
        return ""
    late = _("Sena.") if one.is_late else ""
    if one.locked_on:
        said = _("Låsta %(day)s.") % {"day": day(one.locked_on)}
    elif one.sent_on:
        said = _("Skickade %(day)s, inte låsta.") % {"day": day(one.sent_on)}
    else:
        said = _("Inte skickade.")
    return f"{said} {late}".strip()


def decisions(binder: Binder) -> tuple[DecisionShown, ...]:
    """Say every decision, in the order of the days."""
    return tuple(_decision(binder, one) for one in binder.decisions)


def _decision(binder: Binder, one: DecisionLine) -> DecisionShown:
    effect = _("Ändringen ”%(title)s” gäller från %(day)s.") % {"title": one.effect, "day": day(one.effect_on)}
    became = f"{one.became} ({day(one.became_on)})" if one.became else ""
    return DecisionShown(
        row=one,
        title=f"{one.number} {one.forum.name}, {day(one.proposed_on)}".strip(),
        url=reverse("meetings:decision", args=[binder.slug, one.id]),
        meeting_url=meeting_url(binder.slug, one.meeting_id) if one.meeting_id else "",
        mark=OF_DECISION[one.standing],
        words=str(DECISIONS[one.standing]),
        taken=_("Gäller från %(day)s.") % {"day": day(one.holds_from)} if one.holds_from else "",
        stands=tuple(_stand(each) for each in one.stands),
        became=" ".join(filter(None, (effect if one.effect_on else "", became))),
    )


def _stand(one: StandLine) -> StandShown:
    late = _("efter sista dagen") if one.is_late else ""
    own = ", ".join(filter(None, (one.own, day(one.own_on), one.own_reference)))
    words = _("Eget beslut: %(what)s") if one.is_own_for else _("Eget beslut emot: %(what)s")
    return StandShown(
        row=one,
        mark=OF_STAND[one.stand],
        words=str(STANDS[one.stand]),
        said=", ".join(filter(None, (day(one.said_on), late))),
        own=words % {"what": own} if own else _("Eget beslut saknas än") if one.lacks_own else "",
    )


def assignments(binder: Binder) -> tuple[AssignmentShown, ...]:
    """Say every commission and its answer."""
    return tuple(_assignment(binder, one) for one in binder.assignments or ())


def _assignment(binder: Binder, one: AssignmentLine) -> AssignmentShown:
    by = day(one.by_day) if one.by_day else _("Till mötet i %(forum)s") % {"forum": one.by_forum}
    who = {"day": day(one.given_on), "who": one.asked_by}
    return AssignmentShown(
        row=one,
        url=reverse("duties:assignment", args=[binder.slug, one.id]),
        mark=OF_ASSIGNMENT[one.standing],
        words=str(duties.ASSIGNMENT_STANDINGS[one.standing]),
        asked=_("Gavs %(day)s av %(who)s") % who if one.asked_by else _("Gavs %(day)s") % who,
        by=by,
        answer=f"{one.answer} ({day(one.answered_on)})" if one.answered_on else "",
    )


def editions(binder: Binder) -> tuple[EditionShown, ...]:
    """Say every edition that held."""
    return tuple(
        EditionShown(
            row=one,
            url=reverse("agreement:edition", args=[binder.slug, one.part, one.number]),
            title=str(PARTS.get(one.part, one.part)),
            decided=", ".join(filter(None, (one.decided_by, day(one.decided_on), one.reference))),
        )
        for one in binder.editions
    )
