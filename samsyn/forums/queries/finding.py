"""What can be found of the forums (sökbart)."""

from samsyn.base.search.rules.entries import Findable
from samsyn.forums.models import Decision

DECISION = "decision"
"""The kind that decisions have in the index."""
LONGEST = 120


def title_of(text: str) -> str:
    """Give what a decision is called: its first line, shortened."""
    first = text.strip().partition("\n")[0]
    return first if len(first) <= LONGEST else f"{first[: LONGEST - 1].rstrip()}…"


def finds_decision(one: Decision) -> Findable:
    """Give what can be found of a decision: what it says, and what became of it."""
    body = "\n".join(filter(None, (one.text, one.became)))
    return Findable(DECISION, str(one.pk), title_of(one.text), body, one.proposed_on, one.circle)
