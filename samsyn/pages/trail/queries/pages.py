"""The pages of the binder (sidor): the first, and its chapters with every row in words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.ui.frame import Link
from samsyn.pages.trail.queries import lines
from samsyn.pages.trail.queries.binder import ALL, Leaf
from samsyn.pages.trail.queries.lines import AssignmentShown, DecisionShown, EditionShown, ForumShown, PromiseGroup
from samsyn.pages.trail.queries.shown import Chapter, FirstPage, chapters, first_page, title
from samsyn.pages.trail.queries.values import AgreementRow, Binder, ChangeRow
from samsyn.papers.words import Word


@dataclass(frozen=True, slots=True)
class First:
    """The first page as it is shown (försättsblad), with the binders of the years beside and the files."""

    page: FirstPage
    before: Link
    after: Link
    files: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class ChapterPage:
    """A chapter as it is shown (kapitel): only its own rows are filled in."""

    chapter: Chapter
    title: str
    home: str
    before: Link | None
    after: Link | None
    agreements: tuple[AgreementRow, ...] = ()
    editions: tuple[EditionShown, ...] = ()
    changes: tuple[ChangeRow, ...] = ()
    groups: tuple[PromiseGroup, ...] = ()
    forums: tuple[ForumShown, ...] = ()
    decisions: tuple[DecisionShown, ...] = ()
    assignments: tuple[AssignmentShown, ...] = ()


def first(binder: Binder, words: Mapping[str, Word], query: Mapping[str, str]) -> First:
    """Lay out the first page."""
    page = first_page(binder, words, query)
    year = binder.span.first.year
    files = tuple(
        Link(label=label, url=reverse("trail:binder-document", args=[binder.slug, form], query=dict(query)))
        for form, label in (("pdf", _("Hela pärmen som PDF")), ("docx", _("Word")))
    )
    return First(page, _year(binder, query, year - 1), _year(binder, query, binder.span.last.year + 1), files)


def chapter_page(binder: Binder, slug: str, words: Mapping[str, Word], query: Mapping[str, str]) -> ChapterPage | None:
    """Lay out a chapter; None for one that the binder has not."""
    every = chapters(binder, words, query)
    place = next((number for number, one in enumerate(every) if one.slug == slug), None)
    if place is None:
        return None
    around = every[place - 1] if place else None, every[place + 1] if place + 1 < len(every) else None
    before, after = (Link(label=one.title, url=one.url) if one else None for one in around)
    home = reverse("trail:binder", args=[binder.slug], query=dict(query))
    return ChapterPage(every[place], title(binder.span), home, before, after, **_HOLDS[slug](binder))


OF_FIRST = ALL - {Leaf.ENTERED}
"""What the first page counts."""
OF_CHAPTER: Mapping[str, frozenset[Leaf]] = {
    "ataganden": frozenset({Leaf.ENTERED}),
    "moten": frozenset({Leaf.MEETINGS}),
    "beslut": frozenset({Leaf.DECISIONS}),
    "uppdrag": frozenset({Leaf.ASSIGNMENTS}),
}
"""What a chapter needs beside the promises."""


def _agreement(binder: Binder) -> dict[str, Any]:
    return {"agreements": binder.agreements, "editions": lines.editions(binder), "changes": binder.changes}


_HOLDS: Mapping[str, Callable[[Binder], dict[str, Any]]] = {
    "overenskommelsen": _agreement,
    "ataganden": lambda binder: {"groups": lines.promises(binder)},
    "moten": lambda binder: {"forums": lines.forums(binder)},
    "beslut": lambda binder: {"decisions": lines.decisions(binder)},
    "uppdrag": lambda binder: {"assignments": lines.assignments(binder)},
}


def _year(binder: Binder, query: Mapping[str, str], year: int) -> Link:
    kept = {"per": query["per"]} if "per" in query else {}
    url = reverse("trail:binder", args=[binder.slug], query={"ar": str(year), **kept})
    return Link(label=str(year), url=url)
