"""Forums and their days."""

from collections.abc import Sequence
from itertools import groupby

from samsyn.base.ui import tree
from samsyn.base.ui.components.library import Values, component, register
from samsyn.base.ui.values import ForumNode, WeekdayDay


@component("ui/components/forum_tree.html", example="{% forum_tree of=forum_nodes %}")
def forum_tree(*, of: Sequence[ForumNode], level: int = 3) -> Values:
    """Show the forums as a tree (forumträd): levels as tiers, lines to what each answers to.

    Each forum is a heading, so it reads as a list too: who it answers to is said in words in it. On a phone the
    tiers become an indented list. The individual level stands under a dashed divide, without content.
    """
    names = {node.key: node.name for node in of}
    apart = [node for node in of if node.individual]
    return {"tiers": tree.tiers(of), "apart": apart, "names": names, "heading": f"h{level}"}


@component("ui/components/forum_node.html", example="{% forum_node node=forum_nodes.0 %}")
def forum_node(*, node: ForumNode, above: str = "", heading: str = "h3", says_above: bool = False) -> Values:
    """Show one forum in the tree (forumruta)."""
    return {"node": node, "above": above, "heading": heading, "says_above": says_above}


@component(
    "ui/components/weekdays.html",
    example='{% weekdays of=thursdays words="Alla torsdagar 2022, mötesdagen markerad" %}',
)
def weekdays(*, of: Sequence[WeekdayDay], words: str) -> Values:
    """Show a year's days of one weekday, month by month (veckodagsbild), the meeting ringed.

    The same days stand in words in a list near by; ``words`` says so.
    """
    by_month = (list(days) for _, days in groupby(of, key=lambda day: day.on.month))
    return {"months": [(days[0].on, days) for days in by_month], "words": words}


@register.simple_tag
def above(*, node: ForumNode, names: dict[str, str]) -> str:
    """Name the forum that another answers to; used by the tree only."""
    return names.get(node.under, "")
