"""Where a draft can be filled from (vägar in): templates, the five agreements, and what others let one begin from."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from samsyn.agreements import queries as agreements
from samsyn.agreements.queries import PatternRow
from samsyn.base.ui import asked, day_words
from samsyn.base.ui.components.days import language
from samsyn.pages.door import DraftVisit
from samsyn.papers.model import Paper
from samsyn.papers.patterns import holding, templates
from samsyn.practice.shelf import FIVE as FIVE_NAMES
from samsyn.practice.shelf import paper_of

Words = str | Promise
TEMPLATES, FIVE, OTHERS = "mallar", "de-fem", "fran-andra"
SEARCH_FROM = 8
"""So many from others that one would rather look for a name."""
TITLES: dict[str, tuple[Words, Words]] = {
    TEMPLATES: (
        gettext_lazy("Mallar"),
        gettext_lazy("Hela överenskommelser i klarspråk, efter lagen, handboken och det som fungerar hos andra."),
    ),
    FIVE: (
        gettext_lazy("Fem överenskommelser som finns"),
        gettext_lazy("Så har andra skrivit. Ni får strukturen och orden, inte det som är deras."),
    ),
    OTHERS: (
        gettext_lazy("Från andra i Samsyn"),
        gettext_lazy("Samverkan som låter andra utgå från sin överenskommelse."),
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something that a draft can be filled from (källa); ``about`` is written by people, ``meta`` by the program."""

    shelf: str
    key: str
    title: str
    about: str
    paper: Paper
    meta: str = ""

    @property
    def holds(self) -> str:
        """Say what it holds in few words: "3 forum, 49 åtaganden, 3 aktiviteter"."""
        held = holding(self.paper)
        counts = (
            (held.forums, ngettext("%(count)d forum", "%(count)d forum", held.forums)),
            (held.promises, ngettext("%(count)d åtagande", "%(count)d åtaganden", held.promises)),
            (held.activities, ngettext("%(count)d aktivitet", "%(count)d aktiviteter", held.activities)),
        )
        return ", ".join(words % {"count": count} for count, words in counts if count)

    @property
    def meets(self) -> str:
        """Say how often its highest forum meets, as it is written."""
        return holding(self.paper).meets


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A source as it is chosen among others (kort)."""

    source: Source
    url: str
    fits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Sources of a kind (hylla)."""

    key: str
    title: Words
    words: Words
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The page where one chooses what to fill a draft from; ``text`` was looked for among what others offer."""

    shelves: tuple[Shelf, ...]
    others: Shelf
    text: str
    is_searched: bool
    empty: str


def ways(at: DraftVisit, *, text: str = "") -> Ways:
    """Lay out what a draft can be filled from."""
    others = [_offered(one, at) for one in agreements.patterns(at.actor, text=text)]
    return Ways(
        shelves=(_shelf(TEMPLATES, _templates(), at), _shelf(FIVE, _five(), at)),
        others=_shelf(OTHERS, others, at),
        text=text,
        is_searched=bool(text) or len(others) >= SEARCH_FROM,
        empty=_("Ingen heter så.") if text else _("Ingen har gjort det än. Er egen samordnare kan bli först."),
    )


def source(at: DraftVisit, shelf: str, key: str) -> Source:
    """Give one of them. Raises ``KeyError`` or ``ObjectDoesNotExist`` where there is none."""
    offered = asked.number(key) if shelf == OTHERS else None
    if offered is not None:
        return _offered(agreements.pattern(at.actor, offered), at)
    return {(one.shelf, one.key): one for one in (*_templates(), *_five())}[shelf, key]


def _templates() -> Iterator[Source]:
    for key, paper in templates().items():
        yield Source(shelf=TEMPLATES, key=key, title=paper.name, about=paper.summary, paper=paper)


def _five() -> Iterator[Source]:
    for key in FIVE_NAMES:
        paper = paper_of(key)
        yield Source(shelf=FIVE, key=key, title=paper.name, about=paper.title, paper=paper)


def _offered(one: PatternRow, at: DraftVisit) -> Source:
    day = day_words.day(one.offered_on, today=at.today, form="plain", language=language())
    meta = _("Så som den löd %(day)s") % {"day": day}
    return Source(shelf=OTHERS, key=str(one.id), title=one.name, about=one.title, paper=one.paper, meta=meta)


def _shelf(key: str, sources: Iterable[Source], at: DraftVisit) -> Shelf:
    title, words = TITLES[key]
    return Shelf(key=key, title=title, words=words, cards=tuple(_card(one, at) for one in sources))


def _card(one: Source, at: DraftVisit) -> Card:
    url = reverse("start:way", args=[at.slug, at.draft.id, one.shelf, one.key])
    fits = [party.kind for party in one.paper.parties] == [party.kind for party in at.paper.parties]
    return Card(source=one, url=url, fits=fits and one.shelf == TEMPLATES)
