"""What the pages show where forums are made, ended and composed anew."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.urls import reverse
from django.utils.translation import gettext as _

from samsyn.base.collaborations.actors import Actor
from samsyn.base.ui.frame import Link
from samsyn.forums import queries as forums
from samsyn.forums.rules import making as rules
from samsyn.forums.rules.circles import has_outside_seats, is_individual
from samsyn.forums.rules.made import is_made
from samsyn.papers.model import Forum, Paper


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be made (val): instances of templates, and working groups under forums."""

    templates: tuple[Link, ...]
    forums: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What is asked about a forum (fråga), by whom it can be decided, and what is said when it is done."""

    forum: Forum
    paper: Paper
    by: Sequence[Forum]
    title: str
    lead: str
    submit: str
    done: str
    back: str
    is_template: bool = False
    is_individual: bool = False
    has_outside: bool = False


def choices(actor: Actor, paper: Paper) -> Choices:
    """Give what can be made. Raises ``PermissionDenied`` for one who may not."""
    _insist_on_right(actor)
    own = [one for one in paper.forums if not is_made(one.id)]
    found = [Link(label=one.name, url=reverse("meetings:make", args=[actor.slug, one.id])) for one in own]
    kinds = list(zip(own, found, strict=True))
    return Choices(
        tuple(link for one, link in kinds if one.is_template), tuple(link for one, link in kinds if not one.is_template)
    )


def making(actor: Actor, paper: Paper, key: str) -> Asking:
    """Ask for what is made of a forum. Raises ``PermissionDenied`` and ``ObjectDoesNotExist``."""
    forum = forums.forum_of(paper, key)
    _insist_on_right(actor)
    if is_made(key):
        raise ObjectDoesNotExist(key)
    if forum.is_template:
        title, lead = _("Bilda %(forum)s") % {"forum": forum.name}, _("Flera på en gång går bra: en per rad.")
        submit, done = _("Bilda"), _("Klart. De finns i organisationen och kan få möten.")
    else:
        title, lead = _("Ny arbetsgrupp"), _("Under %(forum)s.") % {"forum": forum.name}
        submit, done = _("Bilda gruppen"), _("Gruppen är bildad. Den finns i organisationen och kan få möten.")
    words = {"title": title, "lead": lead, "submit": submit, "done": done}
    return _asking(actor, paper, forum, by=rules.deciders(paper, key), **words)


def ending(actor: Actor, key: str, *, on: date) -> Asking:
    """Ask when a forum that was made ends. Raises ``PermissionDenied`` and ``ObjectDoesNotExist``."""
    line = forums.timeline(actor)
    if line.made(key) is None:
        raise ObjectDoesNotExist(key)
    paper = line.near(on, key).paper
    forum = forums.forum_of(paper, key)
    _insist_on_right(actor)
    words = {
        "title": _("Avsluta %(forum)s") % {"forum": forum.name},
        "lead": _("Möten efter den sista dagen ställs in. Det som har hållits och beslutats finns kvar."),
        "submit": _("Avsluta"),
        "done": _("Forumet är avslutat. Möten efter den sista dagen är inställda."),
    }
    return _asking(actor, paper, forum, by=rules.deciders(paper, key), **words)


def composing(actor: Actor, key: str, *, on: date) -> Asking:
    """Ask who sits in a forum. Raises ``ObjectDoesNotExist``, and ``PermissionDenied`` where no other decides that."""
    paper = forums.timeline(actor).near(on, key).paper
    forum = forums.forum_of(paper, key)
    _insist_on_right(actor)
    by = rules.composers(paper, forum)
    if not by:
        raise PermissionDenied
    words = {
        "title": _("Vilka sitter i %(forum)s?") % {"forum": forum.name},
        "lead": _("Bestäms av %(forum)s.") % {"forum": by[0].name},
        "submit": _("Spara"),
        "done": _("Klart. Platserna gäller från den dagen."),
    }
    return _asking(actor, paper, forum, by=by, **words)


def _asking(actor: Actor, paper: Paper, forum: Forum, *, by: Sequence[Forum], **words: str) -> Asking:
    return Asking(
        forum=forum,
        paper=paper,
        by=by,
        back=reverse("organisation:forum", args=[actor.slug, forum.id]),
        is_template=forum.is_template,
        is_individual=is_individual(forum),
        has_outside=has_outside_seats(paper, forum),
        **words,
    )


def _insist_on_right(actor: Actor) -> None:
    if not forums.may_plan(actor):
        raise PermissionDenied
