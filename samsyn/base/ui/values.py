"""The plain values that components take (komponenternas värden). Pure; pages fill them from their own rows."""

from dataclasses import dataclass
from datetime import date

from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """One window in a pace row or one occurrence in the grid (fönster): how it stands, and when it was."""

    mark: Kind
    words: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """Something that asks for someone (det som behöver dig), worst first in its list.

    ``standing`` is the word, ``sentence`` says the matter, ``phrase`` quotes the paper, ``source`` leads to the
    clause, ``actions`` is what one can do, ``collaboration`` names whose it is where several are shown. A title
    that is ``written`` is the paper's own words, Swedish in every language.
    """

    mark: Kind
    title: str
    url: str = ""
    standing: str = ""
    sentence: str = ""
    phrase: str = ""
    source: Link | None = None
    ticks: tuple[Tick, ...] = ()
    ticks_words: str = ""
    actions: tuple[Link, ...] = ()
    collaboration: str = ""
    anchor: str = ""
    written: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """Something that happens on a day (händelse i veckan)."""

    on: date
    title: str
    url: str = ""
    mark: Kind | None = None
    standing: str = ""
    sentence: str = ""
    actions: tuple[Link, ...] = ()
    collaboration: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """The one thing to do next (nästa steg), why, and perhaps what one may look at first."""

    title: str
    why: str
    act: Link
    look: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One fact about something (faktauppgift); ``big`` at most once in a row of them."""

    label: str
    words: str
    url: str = ""
    mark: Kind | None = None
    big: bool = False
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A piece of a clause's text (textställe); with ``url`` it is a promise, underlined and led from."""

    text: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MarginNote:
    """What Samsyn says beside a clause (marginalanteckning)."""

    mark: Kind
    title: str
    url: str = ""
    standing: str = ""
    sentence: str = ""
    actions: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureLine:
    """A line to sign on (underskrift); ``place_and_day`` empty means that it is missing, and is seen."""

    function: str
    party: str
    place_and_day: str = ""
    note: str = ""
    mend: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """A file to be saved (fil): what it is, its size and so on, and its fingerprint, short and whole."""

    label: str
    url: str
    about: str = ""
    short: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Whose turn a year is (tur): who chairs."""

    when: str
    who: str
    note: str = ""
    has_been: bool = False
    is_now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyChip:
    """Who is responsible (ansvarig), as the plan writes it; ``leads`` as the paper has bold type."""

    name: str
    full_name: str = ""
    leads: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """How a party stands to a decision (ställningstagande)."""

    party: str
    mark: Kind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ForumNode:
    """A forum in the tree (forum). ``under`` is the key of the one it answers to, empty at the top.

    ``reports`` says where else it reports, what and how often; ``many`` stands for many alike;
    ``individual`` for the level that only leaves that it met. ``term`` says how long it stands, where it was made.
    ``has_outside`` for one with seats outside the authorities.
    """

    key: str
    name: str
    level: str = ""
    url: str = ""
    under: str = ""
    lead: str = ""
    phrase: str = ""
    mark: Kind | None = None
    standing: str = ""
    reports: str = ""
    many: bool = False
    individual: bool = False
    term: str = ""
    has_outside: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekdayDay:
    """One of the days in the weekday picture (dag). ``kind``: hit, next, plan, exc, red (a holiday) or ""."""

    on: date
    kind: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GridRow:
    """One promise in the grid promised against held (lovat mot hållet): its sentence and each occurrence."""

    name: str
    sentence: str
    cells: tuple[Tick, ...] = ()
    url: str = ""
    phrase: str = ""
    source: Link | None = None
    written: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words of the paper with their place (citat)."""

    words: str
    place: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tab:
    """One choice among several views of the same (flik)."""

    label: str
    url: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of a list of facts (begrepp och besked); ``url`` leads from the term.

    Words that are ``written``, and a term that is ``term_written``, are the paper's own, Swedish in every language.
    """

    term: str
    words: str
    url: str = ""
    quoted: bool = False
    written: bool = False
    term_written: bool = False
