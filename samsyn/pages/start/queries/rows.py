"""Items as a list shows them (rader): what each is called, and what is worth knowing of it at a glance."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules import drafting
from samsyn.agreements.rules.drafting import MarkState
from samsyn.agreements.wording import AMENDED_BY
from samsyn.papers import model
from samsyn.papers.clauses import label
from samsyn.papers.fitting import beginning
from samsyn.papers.model import Paper
from samsyn.papers.who import name_of

SHORT = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item in a list (rad): ``sub`` is said in grey; ``quoted`` as the paper writes it; ``state`` if marked.

    One that ``follows`` is suggested with what points at it, and is not asked about.
    """

    path: str
    title: str
    sub: str = ""
    quoted: str = ""
    state: str = ""
    why: str = ""
    place: int = 0
    is_own_words: bool = False
    follows: bool = False

    @property
    def is_suggested(self) -> bool:
        """Whether nobody has taken a stand on it."""
        return self.state == MarkState.SUGGESTED and not self.follows

    @property
    def is_struck(self) -> bool:
        """Whether it will not follow."""
        return self.state == MarkState.STRUCK


def rows(draft: DraftRow, list_path: str, items: tuple[Any, ...]) -> list[ItemRow]:
    """Shape the items of a list."""
    return [_row(draft, f"{list_path}/{one.id}", one, place) for place, one in enumerate(items)]


def marked(draft: DraftRow, path: str) -> dict[str, Any]:
    """Say how an item is marked, and why."""
    mark = draft.marks.get(path)
    return {"state": mark.state, "why": mark.why} if mark else {}


def _row(draft: DraftRow, path: str, item: Any, place: int) -> ItemRow:
    how = marked(draft, path)
    return ItemRow(
        path=path,
        title=title_of(draft.paper, item),
        sub=sub_of(draft.paper, item),
        quoted=getattr(item, "rhythm", "") or getattr(item, "when", ""),
        place=place,
        follows=path.startswith(drafting.FOLLOWING) and how.get("state") == MarkState.SUGGESTED,
        **how,
    )


def title_of(paper: Paper, item: Any) -> str:
    """Say what an item is called; one without a name of its own by whom it names."""
    for key in ("name", "title", "word", "what"):
        if said := getattr(item, key, ""):
            number = getattr(item, "number", "")
            return f"{number} {said}".strip()
    named = getattr(item, "body", "") or getattr(item, "function", "") or getattr(item, "party", "")
    said = name_of(paper, named) if named else short(getattr(item, "text", ""))
    return f"{getattr(item, 'number', '')} {said}".strip() or _("Utan namn")


def sub_of(paper: Paper, item: Any) -> str:
    """Say what is worth knowing of an item at a glance."""
    return " · ".join(part for part in _parts(paper, item) if part)


def _parts(paper: Paper, item: Any) -> Iterator[str]:
    tell = _TELL.get(type(item))
    if tell:
        yield from tell(paper, item)
    if clause := getattr(item, "clause", ""):
        yield label(paper, clause)


def _who(paper: Paper, keys: tuple[str, ...]) -> str:
    return ", ".join(name_of(paper, key) for key in keys)


def _party(_paper: Paper, item: Any) -> Iterator[str]:
    yield item.short_name
    yield item.org_nr


def _body(paper: Paper, item: Any) -> Iterator[str]:
    yield _("utanför parterna") if item.is_outside else ""
    yield name_of(paper, item.party) if item.party else ""


def _forum(paper: Paper, item: Any) -> Iterator[str]:
    yield _("högst beslutande") if item.is_highest else ""
    count = len(item.seats)
    yield ngettext("%(count)d plats", "%(count)d platser", count) % {"count": count} if count else ""
    yield _("under %(forum)s") % {"forum": name_of(paper, item.under)} if item.under else ""


def _promise(paper: Paper, item: Any) -> Iterator[str]:
    yield _who(paper, item.owner)


def _clause(_paper: Paper, item: Any) -> Iterator[str]:
    yield short(item.text)


def _activity(paper: Paper, item: Any) -> Iterator[str]:
    yield _who(paper, item.lead)


def _follow_up(paper: Paper, item: Any) -> Iterator[str]:
    yield _who(paper, item.responsible)


def _line(paper: Paper, item: Any) -> Iterator[str]:
    yield name_of(paper, item.to)


def _signature(paper: Paper, item: Any) -> Iterator[str]:
    yield _who(paper, item.functions)
    yield item.place


def _contact(paper: Paper, item: Any) -> Iterator[str]:
    yield name_of(paper, item.party) if item.function else ""


def _defined(_paper: Paper, item: Any) -> Iterator[str]:
    yield short(item.meaning) or _("förklaras inte")


def _coordinator(paper: Paper, item: Any) -> Iterator[str]:
    yield name_of(paper, item.party)


def _renewal(_paper: Paper, item: Any) -> Iterator[str]:
    years, months = item.extension_years, item.consultation_months_before
    if years:
        yield ngettext("förlängs %(count)d år i taget", "förlängs %(count)d år i taget", years) % {"count": years}
    if months:
        said = ngettext("samråd %(count)d månad före", "samråd %(count)d månader före", months)
        yield said % {"count": months}
    yield _("kan omförhandlas i förtid") if item.can_be_renegotiated else ""
    yield _("ses över %(rhythm)s") % {"rhythm": item.review_rhythm} if item.review_rhythm else ""


def _amendment(_paper: Paper, item: Any) -> Iterator[str]:
    yield str(AMENDED_BY[item.by])


def _communication(_paper: Paper, item: Any) -> Iterator[str]:
    yield short(item.aim)


_TELL: Mapping[type[Any], Callable[[Paper, Any], Iterator[str]]] = {
    model.Party: _party,
    model.Body: _body,
    model.Forum: _forum,
    model.ExplicitPromise: _promise,
    model.Clause: _clause,
    model.Activity: _activity,
    model.FollowUp: _follow_up,
    model.Line: _line,
    model.Signature: _signature,
    model.Contact: _contact,
    model.Defined: _defined,
    model.Coordinator: _coordinator,
    model.Renewal: _renewal,
    model.Amendment: _amendment,
    model.Communication: _communication,
}


def short(text: str) -> str:
    """Give the beginning of a text, whole words of it."""
    return beginning(text, SHORT)
