"""What every document of a meeting is set with (sättning): the paper and its words, the practice mark, the day."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from samsyn.base.documents import File
from samsyn.base.documents.setting import set_as
from samsyn.base.documents.written import Block, Written
from samsyn.base.ui.number_words import listing
from samsyn.papers.model import Paper
from samsyn.papers.words import Word


@dataclass(frozen=True, slots=True)
class Around:
    """What a document is set with (sättning): the paper and its words, the practice mark, and the day."""

    paper: Paper
    words: Mapping[str, Word]
    is_practice: bool
    today: date


Shape = Callable[[Around], Written]


def file(written: Written, form: str) -> File:
    """Set a document in a form, named by its title. Raises as ``set_as``."""
    return set_as(written, form=form, name=written.title)


def lay(title: str, subtitle: str, blocks: Iterable[Block], around: Around) -> Written:
    """Lay out a document of blocks, by the parties, with its title at the foot of every page."""
    return Written(
        title=title,
        subtitle=subtitle,
        author=listing([party.name for party in around.paper.parties]),
        made_on=around.today,
        mark="Övningsdata" if around.is_practice else "",
        foot=title,
        blocks=tuple(blocks),
    )
