"""Standings and sources."""

from collections.abc import Sequence
from functools import cache

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from samsyn.base.ui.components.library import Values, component, note, register
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import LOOKS, Kind
from samsyn.base.ui.values import BodyChip, Stance, Tick

WORDS = {
    "kept": _("Uppfyllt"),
    "open": _("Öppet"),
    "behind": _("Ligger efter"),
    "soon": _("Snart dags"),
    "missed": _("Inte uppfyllt i tid"),
    "ahead": _("Kommande"),
    "event": _("När det händer"),
    "standing": _("Gäller hela tiden"),
    "unknown": _("Före Samsyn"),
    "excused": _("Utgår"),
    "ended": _("Upphörde"),
    "waiting": _("Väntar på bekräftelse"),
    "alarm": _("Behöver redas ut"),
    "remark": _("Bör ses över"),
    "note": _("Bra att veta"),
}
MOST_MARKS = 12  # a longer row is drawn as bars
BAR = 5  # units from one bar to the next
BARS = {  # where a bar begins, how broad and how high it is; those of other standings are an outline
    "kept": (0.0, 2.0, 3.4, 12.0),
    "excused": (0.0, 6.8, 3.4, 2.4),
    "ahead": (1.0, 12.0, 1.6, 2.0),
    "unknown": (1.0, 7.2, 1.6, 1.6),
    "ended": (1.0, 7.2, 1.6, 1.6),
}
OUTLINE = (0.6, 2.6, 2.4, 10.8)


@register.simple_tag
def mark(*, kind: Kind, words: str = "", big: bool = False) -> SafeString:
    """Say how something stands (märke): silhouette, word, colour; without ``words`` the standing's own."""
    symbol, colour = LOOKS[kind]
    return format_html(
        '<span class="mark {}{}"><svg aria-hidden="true"><use href="#{}"/></svg>{}</span>',
        *(colour, " big" if big else "", symbol, words or WORDS[kind]),
    )


note(mark, example="{% for kind in kinds %}{% mark kind=kind %}<br>{% endfor %}")


@register.simple_tag
def glyph(*, kind: Kind) -> SafeString:
    """Draw a mark without its word, only where the word stands beside it."""
    return _glyph(kind)


@cache
def _glyph(kind: Kind) -> SafeString:
    symbol, colour = LOOKS[kind]
    return format_html('<svg class="m {}" aria-hidden="true"><use href="#{}"/></svg>', colour, symbol)


note(glyph, example='{% glyph kind="soon" %} Snart dags')


@register.simple_tag
def colour(*, kind: Kind) -> str:
    """Name the class that gives a mark its colour, for words that stand beside it."""
    return LOOKS[kind][1]


@register.simple_tag
def symbol(*, kind: Kind) -> str:
    """Name the symbol of the sprite that a mark is drawn with."""
    return LOOKS[kind][0]


@component(
    "ui/components/pace.html",
    example='{% pace ticks=ticks words="2 av 4 uppfyllda" %}<br>{% pace ticks=many words="20 av 32 uppfyllda" %}',
)
def pace(*, ticks: Sequence[Tick], words: str) -> Values:
    """Show the windows of one duty in a row (taktrad); more than twelve become bars. ``words`` says the same."""
    if len(ticks) <= MOST_MARKS:
        return {"words": words, "glyphs": [glyph(kind=tick.mark) for tick in ticks]}
    return {"words": words, "bars": _bars(ticks), "length": len(ticks) * BAR}


def _bars(ticks: Sequence[Tick]) -> list[tuple[str, str, str]]:
    """Draw one path for each standing: its colour, its fill and its way."""
    lines: dict[Kind, str] = {}
    for place, tick in enumerate(ticks):
        lines[tick.mark] = lines.get(tick.mark, "") + _bar(place * BAR, tick.mark)
    return [
        (LOOKS[kind][1], "currentColor" if kind in BARS or kind == "missed" else "none", line)
        for kind, line in lines.items()
    ]


def _bar(x: int, kind: Kind) -> str:
    if kind == "missed":
        return f"M{x + 1.7:.1f} 0l5 8-5 8-5-8z"
    dx, y, broad, high = BARS.get(kind, OUTLINE)
    return f"M{x + dx:.1f} {y}h{broad}v{high}h-{broad}z"


@component("ui/components/keys.html", example="{% keys kinds=kinds %}")
def keys(*, kinds: Sequence[Kind]) -> Values:
    """Name the marks that a picture uses (teckenförklaring)."""
    return {"kinds": kinds}


@component("ui/components/source.html", example='{% source phrase="minst fyra gånger per år" link=clause %}')
def source(*, phrase: str = "", link: Link | None = None) -> Values:
    """Quote where a promise stands (källa): the paper's phrase in serif, and the clause it leads to."""
    return {"phrase": phrase, "link": link}


@component("ui/components/bodies.html", example="{% bodies of=chips %}")
def bodies(*, of: Sequence[BodyChip]) -> Values:
    """List who is responsible (ansvariga), the one that leads in a bold frame."""
    return {"chips": of}


@component("ui/components/stands.html", example="{% stands of=stances %}")
def stands(*, of: Sequence[Stance]) -> Values:
    """Show how each party stands to a decision (konsensus), a row for each."""
    return {"stances": of}
