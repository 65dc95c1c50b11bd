"""The door (dörren): who comes in, to which collaboration, on which day it is seen, and in which words.

Every page of a collaboration begins here, so that a stranger is told nothing (404), another day can be looked at
but never written in, and the frame round the page is the same everywhere.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.conf import settings
from django.core.exceptions import ObjectDoesNotExist
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from samsyn.agreements import queries as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base import clock
from samsyn.base.accounts.queries import SignedIn
from samsyn.base.collaborations import queries as collaborations
from samsyn.base.collaborations.actors import Actor
from samsyn.base.guard import wording as guard
from samsyn.base.guard.rules import Found, objection_to_storing
from samsyn.base.refusals import Refused
from samsyn.base.ui import day_words, kept, pages
from samsyn.base.ui.day_reading import FIRST, LAST
from samsyn.base.ui.frame import Frame, Link, MenuEntry
from samsyn.forums import queries as forums
from samsyn.papers import organisation
from samsyn.papers.model import Paper
from samsyn.papers.words import Word, words
from samsyn.parties import queries as parties

P = ParamSpec("P")
PRACTICE = gettext_lazy("Möten och rapporter är påhittade. Överenskommelsen är verklig.")


@dataclass(frozen=True, slots=True)
class Visit:
    """One person's visit to one collaboration: the day that is shown, the paper of that day, its words."""

    request: HttpRequest
    actor: Actor
    where: collaborations.CollaborationRow
    today: date
    on: date
    paper: Paper
    words: Mapping[str, Word]

    @property
    def slug(self) -> str:
        """The collaboration's name in addresses."""
        return self.actor.slug

    @property
    def is_open(self) -> bool:
        """Whether something may be written: only today can be."""
        return self.on == self.today

    @property
    def is_begun(self) -> bool:
        """Whether the agreement has begun to be kept, so that there is more to see than its draft."""
        return self.where.in_use_from is not None


def enters(view: Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a collaboration's page: find the actor, the day and the paper, and refuse to write in another day."""
    return _entering(view, agreements.paper)


def enters_forums(view: Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a page where forums are listed or found: its paper has those that were made too (bildade forum)."""
    return _entering(view, forums.paper)


def enters_early(view: Callable[Concatenate[HttpRequest, Visit, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a page that is there before the agreement has begun: until then its paper is the draft's."""
    return _entering(view, parties.agreed)


def _entering(
    view: Callable[Concatenate[HttpRequest, Visit, P], HttpResponse], read: Callable[[Actor, date], Paper]
) -> Callable[..., HttpResponse]:
    @kept.signed_in
    @wraps(view)
    def entered(request: HttpRequest, slug: str, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        today = clock.today()
        on = day_shown(request, today)
        if on is None:
            return _without_day(request)
        if request.method == "POST" and on != today:
            pages.tell(request, _("Inget går att ändra när en annan dag visas. Gå till i dag och gör om det."))
            return HttpResponseRedirect(request.get_full_path())
        try:
            at = visit(request, slug, today=today, on=on, read=read)
        except ObjectDoesNotExist:
            return _to_what_is_written(request, slug, today)
        return view(request, at, *args, **kwargs)

    return entered


def _to_what_is_written(request: HttpRequest, slug: str, today: date) -> HttpResponse:
    """Lead from a page of an agreement that has not begun to where it is written; a stranger is told nothing."""
    actor = actor_in(request, slug, today=today)
    for draft in _first_drafts(actor):
        return HttpResponseRedirect(reverse("start:draft", args=[slug, draft]))
    raise Http404


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftVisit(Visit):
    """A visit to a draft (utkast): the paper and the words are those of the draft, and the day is today."""

    draft: agreements.DraftRow


def drafts(view: Callable[Concatenate[HttpRequest, DraftVisit, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a draft's page, for those who may write in it."""

    @kept.signed_in
    @wraps(view)
    def entered(request: HttpRequest, slug: str, draft: int, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        today = clock.today()
        actor = actor_in(request, slug, today=today)
        row = agreements.draft(actor, draft)
        spoken = _spoken(row.paper)
        at = DraftVisit(request, actor, collaborations.collaboration(actor), today, today, row.paper, spoken, draft=row)
        return view(request, at, *args, **kwargs)

    return entered


def written(at: DraftVisit) -> DraftVisit:
    """Give a visit to a draft as the draft is after something was written in it."""
    row = agreements.draft(at.actor, at.draft.id)
    return replace(at, draft=row, paper=row.paper, words=_spoken(row.paper))


@dataclass(frozen=True, slots=True)
class Home:
    """One person's visit to what spans all her collaborations (hemma): all that she is there, and the day shown."""

    request: HttpRequest
    actors: Sequence[Actor]
    today: date
    on: date

    @property
    def is_open(self) -> bool:
        """Whether the page shows today."""
        return self.on == self.today


def at_home(view: Callable[Concatenate[HttpRequest, Home, P], HttpResponse]) -> Callable[..., HttpResponse]:
    """Open a page over all of one's collaborations: find all one's actors and the day. Nothing is written there."""

    @kept.signed_in
    @wraps(view)
    def entered(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        today = clock.today()
        on = day_shown(request, today)
        if on is None:
            return _without_day(request)
        return view(request, Home(request, actors(request, today), today, on), *args, **kwargs)

    return entered


def actors(request: HttpRequest, today: date) -> list[Actor]:
    """Give all that the signed-in person is today."""
    return parties.actors(user_id=user(request).pk, today=today)


def visit(
    request: HttpRequest, slug: str, *, today: date, on: date, read: Callable[[Actor, date], Paper] = agreements.paper
) -> Visit:
    """Make a visit. Raises ``ObjectDoesNotExist`` for a stranger."""
    actor = actor_in(request, slug, today=today)
    paper = read(actor, on)
    return Visit(request, actor, collaborations.collaboration(actor), today, on, paper, _spoken(paper))


def _spoken(paper: Paper) -> Mapping[str, Word]:
    return words(paper.words, get_language() or "sv")


def actor_in(request: HttpRequest, slug: str, *, today: date) -> Actor:
    """Give what the person is in a collaboration today. Raises ``ObjectDoesNotExist`` for a stranger."""
    return parties.actor(user_id=user(request).pk, slug=slug, today=today)


def acting(request: HttpRequest, slug: str) -> Actor:
    """Give what the person is in a collaboration as the clock is, for programs and files. Raises as ``actor_in``."""
    return actor_in(request, slug, today=clock.today())


def user(request: HttpRequest) -> SignedIn:
    """Give the signed-in person."""
    return cast(SignedIn, request.user)


def day_shown(request: HttpRequest, today: date) -> date | None:
    """Read the day that shall be shown from ``?per=``: today without it, None if it is no day."""
    asked = request.GET.get("per", "")
    if not asked:
        return today
    with suppress(ValueError):
        day = date.fromisoformat(asked)
        return day if FIRST <= day <= LAST else None
    return None


def show(
    at: Visit, template: str, context: Mapping[str, Any], *, part: str | None = None, status: int = 200
) -> HttpResponse:
    """Show a collaboration's page in its frame, with its words and paper."""
    around = {"frame": frame(at), "words": at.words, "slug": at.slug, "on": at.on, "is_open": at.is_open, **context}
    return pages.show(at.request, template, around, part=part, status=status)


def say_no(form: BaseForm, refused: Refused, words: Mapping[Any, Any]) -> None:
    """Say a refusal in the form: what the guard found at the field that holds it, the rest above the fields."""
    objection = refused.objection
    if not isinstance(objection, Found):
        form.add_error(None, str(words.get(objection) or _("Det gick inte att göra så.")))
        return
    held = (name for name, value in form.cleaned_data.items() if objection_to_storing(value) is not None)
    form.add_error(next(held, None), guard.sentence(objection))


def show_home(
    at: Home,
    template: str,
    context: Mapping[str, Any],
    *,
    lines: Sequence[agreements.Timeline] = (),
    status: int = 200,
) -> HttpResponse:
    """Show a page over all collaborations; ``lines`` are theirs, and one alone gives its own menu."""
    framed = {"frame": home_frame(at, lines), "on": at.on, "is_open": at.is_open}
    return pages.show(at.request, template, {**framed, **context}, status=status)


def home_frame(at: Home, lines: Sequence[agreements.Timeline]) -> Frame:
    """Build what stands round a page over all collaborations."""
    alone = lines[0] if len(lines) == 1 else None
    paper = alone.at(at.on).paper if alone else None
    return Frame(
        **around(at.request, at.today, at.on),
        collaboration=alone.name if alone else "",
        term=term_label(paper, at.today) if paper else "",
        switch_url=reverse("account:collaborations"),
        search_url=reverse("search:everywhere") if lines and not _is_searching(at.request) else "",
        menu=_menu(at.request, alone.slug, _spoken(paper)) if alone and paper else _places(lines),
        person=user(at.request).name,
        is_practice=any(line.is_practice for line in lines),
        practice_words=str(PRACTICE),
    )


def _places(lines: Sequence[agreements.Timeline]) -> tuple[MenuEntry, ...]:
    """List Min vecka, and then each of one's collaborations."""
    week = MenuEntry(label=_("Min vecka"), url=reverse("week:week"), current=True, icon="week", short=_("Vecka"))
    mine = (
        MenuEntry(label=line.name, url=reverse("agreement:agreement", args=[line.slug]), group=_("Mina samverkan"))
        for line in lines
    )
    return (week, *mine)


def frame(at: Visit) -> Frame:
    """Build what stands round a collaboration's page."""
    return Frame(
        **around(at.request, at.today, at.on),
        collaboration=at.where.name,
        term=term_label(at.paper, at.today),
        switch_url=reverse("account:collaborations"),
        search_url=_url("search:search", at.slug) if at.is_begun and not _is_searching(at.request) else "",
        menu=menu(at) if at.is_begun else _before_beginning(at),
        person=person_label(at),
        is_practice=at.where.is_practice,
        practice_words=str(PRACTICE),
    )


def _is_searching(request: HttpRequest) -> bool:
    """Whether the page is that of the search, which has its own field."""
    return bool(request.resolver_match and request.resolver_match.app_name == "search")


def around(request: HttpRequest, today: date, on: date) -> dict[str, Any]:
    """Give the part of a frame that is the same inside a collaboration and over all of them."""
    return {
        "today": today,
        "shown_day": on,
        "path": request.path,
        "kept": tuple((name, value) for name, value in request.GET.items() if name != "per"),
        "language": get_language() or settings.LANGUAGE_CODE,
        "theme": user(request).theme,
        "home_url": reverse("week:week"),
        "links": (
            Link(label=_("Mina uppgifter"), url=reverse("account:me")),
            Link(label=_("Mina samverkan"), url=reverse("account:collaborations")),
        ),
        "sign_out_url": reverse("account_logout"),
        "appearance_url": reverse("account:appearance"),
    }


def menu(at: Visit) -> tuple[MenuEntry, ...]:
    """List the pages, with the words of the collaboration where it has its own."""
    return _menu(at.request, at.slug, at.words)


def _before_beginning(at: Visit) -> tuple[MenuEntry, ...]:
    """List what there is before an agreement has begun: one's week, where it is written, and who has access."""
    week = MenuEntry(label=_("Min vecka"), url=reverse("week:week"), icon="week", short=_("Vecka"))
    is_people = not isinstance(at, DraftVisit)
    access = MenuEntry(label=_("Tillgång"), url=_url("organisation:people", at.slug), current=is_people)
    drafts = [at.draft.id] if isinstance(at, DraftVisit) else _first_drafts(at.actor)
    written = (
        MenuEntry(
            label=_("Kom i gång"),
            url=reverse("start:draft", args=[at.slug, draft]),
            current=not is_people,
            icon="agreement",
            short=_("Kom i gång"),
        )
        for draft in drafts
    )
    return (week, *written, access)


def _first_drafts(actor: Actor) -> list[int]:
    """Give the draft that an agreement begins in, for those who may write in it; none for others."""
    drafts = agreements.drafts(actor).get(actor.collaboration_id, [])
    return [one.id for one in drafts if one.kind is DraftKind.START][:1]


def _menu(request: HttpRequest, slug: str, spoken: Mapping[str, Word]) -> tuple[MenuEntry, ...]:
    here = request.resolver_match.app_name if request.resolver_match else ""
    promised = _("Det vi har lovat")
    word = {key: capfirst(spoken[key].definite) for key in ("agreement", "plan")}
    word["agreement"] = word["agreement"].replace("Samverkansö", "Ö")  # the rail is narrow
    places = (
        ("week", _("Min vecka"), reverse("week:week"), "", "week", _("Vecka")),
        ("meetings", _("Möten"), _url("meetings:meetings", slug), "", "meetings", _("Möten")),
        ("agreement", word["agreement"], _url("agreement:agreement", slug), promised, "agreement", _("Texten")),
        ("duties", _("Åtaganden"), _url("duties:duties", slug), promised, "duties", _("Åtaganden")),
        ("organisation", _("Organisation"), _url("organisation:organisation", slug), promised, "", ""),
        ("trail", _("Granskning"), _url("trail:binder", slug), promised, "", ""),
        ("plan", word["plan"], _url("plan:plan", slug), _("Arbetet"), "plan", _("Plan")),
    )
    return tuple(
        MenuEntry(label=label, url=url, current=here == name, group=group, icon=icon, short=short)
        for name, label, url, group, icon, short in places
    )


@lru_cache(maxsize=10_000)
def meeting_url(slug: str, meeting_id: int) -> str:
    """Lead to a meeting's page, from wherever it is named."""
    return reverse("meetings:meeting", args=[slug, meeting_id])


def term_label(paper: Paper, today: date) -> str:
    """Say the agreement's term in few words: "2023–2026", "från 2024, tills vidare"."""
    term = organisation.term(paper)
    if term is None:
        return ""
    if term.last_day is None:
        return day_words.period(term.first_day, None, today=today, language=get_language() or "sv")
    first, last = term.first_day.year, term.last_day.year
    return f"{first}–{last}" if first != last else str(first)


def person_label(at: Visit) -> str:
    """Name the person by the party that she acts for: "Säkerhetschef, Kommunen"."""
    party = next((one for one in at.paper.parties if one.id == at.actor.party_key), None)
    name = user(at.request).name
    return f"{name}, {capfirst(party.short_name or party.name)}" if party else name


def _url(name: str, slug: str) -> str:
    return reverse(name, args=[slug])


def _without_day(request: HttpRequest) -> HttpResponse:
    asked = request.GET.copy()
    pages.tell(request, _("Dagen i adressen gick inte att läsa, så du ser i dag. Välj en annan dag i kalendern."))
    del asked["per"]
    return HttpResponseRedirect(f"{request.path}?{asked.urlencode()}" if asked else request.path)
