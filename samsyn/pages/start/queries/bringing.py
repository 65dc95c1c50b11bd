"""What a source would bring into a draft (det som hämtas), part by part, before anything is brought."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.agreements.queries import DraftRow
from samsyn.pages.start.queries import alone
from samsyn.pages.start.queries.board import value_at
from samsyn.pages.start.queries.rows import ItemRow, short, sub_of, title_of
from samsyn.pages.start.queries.steps import section_of
from samsyn.papers import editing
from samsyn.papers.bringing import Addition, additions
from samsyn.papers.model import Paper
from samsyn.papers.patterns import LISTS, LONE, Group

GROUPS = {
    Group.FORUMS: gettext_lazy("Forum"),
    Group.TEXT: gettext_lazy("Text och åtaganden"),
    Group.ANNEXES: gettext_lazy("Bilagor"),
    Group.PLAN: gettext_lazy("Plan"),
    Group.FOLLOW_UP: gettext_lazy("Uppföljning"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heap:
    """Items of one kind that come (hög): what they are called together, and each."""

    title: str
    rows: Sequence[ItemRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part that can be fetched (del): what comes of it; nothing where the draft has it all."""

    key: str
    title: str | Promise
    heaps: tuple[Heap, ...]
    count: int

    @property
    def label(self) -> str:
        """Say what the part is and how much of it is new."""
        said = ngettext("%(count)d förslag", "%(count)d förslag", self.count) % {"count": self.count}
        return f"{self.title}, {said}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bringing:
    """All that a source would bring (det som hämtas), and the parties that come with it."""

    parts: tuple[Part, ...]
    parties: tuple[str, ...]

    @property
    def new(self) -> tuple[Part, ...]:
        """The parts of which something comes."""
        return tuple(part for part in self.parts if part.count)


def bringing(draft: DraftRow, pattern: Paper) -> Bringing:
    """Tell what a source would bring into a draft."""
    coming = additions(draft.content, pattern, tuple(Group))
    after = editing.read_values(editing.add_all(draft.content, coming)[0])
    return Bringing(
        parts=tuple(_part(group, coming, after) for group in Group),
        parties=tuple(str(one.values["name"]) for one in coming if one.list_path == "parties"),
    )


def _part(group: Group, coming: Sequence[Addition], after: Paper) -> Part:
    heaps = tuple(_heaps(group, coming, after))
    return Part(key=group.value, title=GROUPS[group], heaps=heaps, count=sum(len(one.rows) for one in heaps))


def _heaps(group: Group, coming: Sequence[Addition], after: Paper) -> Iterator[Heap]:
    own = [_own(key, after) for one in coming if not one.list_path and group is Group.TEXT for key in one.values]
    lone = [_alone(one.list_path, after) for one in coming if one.list_path in LONE.get(group, ())]
    if own or lone:
        yield Heap(title=_("Det som gäller hela överenskommelsen"), rows=[*own, *lone])
    for path in LISTS[group]:
        if rows := [_row(one, after) for one in coming if one.list_path == path]:
            yield Heap(title=str(section_of(path).title), rows=rows)


def _row(one: Addition, after: Paper) -> ItemRow:
    path = f"{one.list_path}/{one.values['id']}"
    item = value_at(after, path)
    quoted = getattr(item, "rhythm", "") or getattr(item, "when", "")
    return ItemRow(path=path, title=title_of(after, item), sub=sub_of(after, item), quoted=quoted)


def _own(key: str, after: Paper) -> ItemRow:
    return ItemRow(path=key, title=str(alone.OWN_WORDS[key]), sub=short(alone.said(after, key)))


def _alone(path: str, after: Paper) -> ItemRow:
    return ItemRow(path=path, title=str(alone.ALONE[path]), sub=sub_of(after, getattr(after, path)))
