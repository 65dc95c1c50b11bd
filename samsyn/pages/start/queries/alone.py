"""What is suggested of what stands in no list (enskilt): a single item, or the agreement's own words one by one."""

from django.utils.translation import gettext_lazy

from samsyn.agreements.queries import DraftRow
from samsyn.agreements.rules import drafting
from samsyn.pages.start.queries.rows import ItemRow, marked, short, sub_of
from samsyn.papers.model import Paper

OWN_WORDS = {
    "vision": gettext_lazy("Vision"),
    "purpose": gettext_lazy("Syfte"),
    "scope": gettext_lazy("Omfattning"),
    "economy": gettext_lazy("Kostnader"),
    "steps": gettext_lazy("Arbetssätt, steg för steg"),
    "words": gettext_lazy("Egna ord för det som sidorna nämner"),
    "clause_word": gettext_lazy("Ordet för en punkt i texten"),
}
ALONE = {
    "renewal": gettext_lazy("Så fortsätter den"),
    "amendment": gettext_lazy("Så ändras den"),
    "communication": gettext_lazy("Målet för kommunikationen"),
}
"""What can be suggested that stands in no list, as it is called."""


def rows(draft: DraftRow, path: str) -> list[ItemRow]:
    """Shape what is suggested or struck of a single item; of the agreement's own words each has its row."""
    if path in ALONE:
        item = getattr(draft.paper, path)
        row = ItemRow(path=path, title=str(ALONE[path]), sub=sub_of(draft.paper, item), **marked(draft, path))
        return [row] if item and _asks(draft, path) else []
    return [
        ItemRow(path=key, title=str(words), sub=said(draft.paper, key), is_own_words=True, **marked(draft, key))
        for key, words in OWN_WORDS.items()
        if not path and _asks(draft, key)
    ]


def _asks(draft: DraftRow, path: str) -> bool:
    return path in draft.marks and draft.marks[path].state in drafting.LEFT_OUT


def said(paper: Paper, key: str) -> str:
    """Say how the agreement's own words begin."""
    held = getattr(paper, key)
    return short(held if isinstance(held, str) else ", ".join(held.values() if isinstance(held, dict) else held))
