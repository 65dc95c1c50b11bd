"""Drafts that one is writing (utkast): an agreement not yet begun, a change, a successor."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy

from samsyn.agreements.queries import DraftInShort
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base.collaborations.actors import Actor

WORDS = {
    DraftKind.START: gettext_lazy("Fortsätt lägga in överenskommelsen"),
    DraftKind.CORRECTION: gettext_lazy("Fortsätt rätta och komplettera"),
    DraftKind.AMENDMENT: gettext_lazy("Fortsätt med förslaget till ändring"),
    DraftKind.SUCCESSOR: gettext_lazy("Fortsätt med den nya överenskommelsen"),
}


@dataclass(frozen=True, slots=True)
class Writing:
    """A draft that is open (utkast som skrivs)."""

    words: str
    title: str
    collaboration: str
    url: str


def drafts(actors: Sequence[Actor], found: Mapping[int, Sequence[DraftInShort]]) -> tuple[Writing, ...]:
    """Put the drafts that are open in one's collaborations into words, by collaboration."""
    return tuple(
        Writing(str(WORDS[one.kind]), one.title, actor.name, reverse("start:draft", args=[actor.slug, one.id]))
        for actor in actors
        for one in found.get(actor.collaboration_id, [])
    )
