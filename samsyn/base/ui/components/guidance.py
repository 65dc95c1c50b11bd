"""What to do, and what is missing."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from samsyn.base.ui.components.library import Values, component, days_of
from samsyn.base.ui.components.standings import WORDS
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import Kind
from samsyn.base.ui.values import Need, Occasion, Quote


@component(
    "ui/components/next_step.html",
    example='{% next_step title="Bestäm vad som gäller efter 31 december" why=why act=act look=clause %}',
)
def next_step(*, title: str, why: str, act: Link, look: Link | None = None, written: bool = False) -> Values:
    """Say the one next step of a page (nästa steg): why now, one button, at most one quiet link.

    A title that is ``written`` is the paper's own words, Swedish in every language.
    """
    return {"title": title, "why": why, "act": act, "look": look, "written": written}


@component("ui/components/needs.html", example="{% needs rows=rows %}", takes_context=True)
def needs(context: Any, *, rows: Sequence[Need], level: int = 3) -> Values:
    """List what asks for me (det som behöver dig), worst first. ``level`` is that of the headings.

    Under another day what one can do is gone.
    """
    frame = context.get("frame")
    return {"rows": rows, "heading": f"h{level}", "can_act": not (frame and frame.is_other_day)}


@component("ui/components/week_list.html", example="{% week_list of=occasions %}", takes_context=True)
def week_list(context: Any, *, of: Sequence[Occasion], level: int = 3) -> Values:
    """List what happens, day by day (veckan): only days with something; today is filled."""
    shown, _is_today = days_of(context)
    return {"occasions": of, "today": shown, "heading": f"h{level}", "frame": context.get("frame")}


@component("ui/components/leaf.html", example="{% leaf on=today %}")
def leaf(*, on: date) -> Values:
    """Show a day as a leaf torn off an almanac (almanacksblad)."""
    return {"on": on}


@component(
    "ui/components/action.html",
    example='{% action label="Avsluta mötet" url="/" objection=why_not %} {% action label="Avsluta mötet" url="/" %}',
    takes_context=True,
)
def action(
    context: Any, *, label: str, url: str, objection: str | None = None, quiet: bool = False, post: bool = False
) -> Values:
    """Offer something to do (knapp), or say why it cannot be done (hinder).

    ``objection`` is the sentence that says why not, or None. ``post`` sends it. Under another day it is gone.
    """
    frame = context.get("frame")
    is_past = bool(frame and frame.is_other_day)
    shown = {"label": label, "url": url, "objection": objection, "quiet": quiet, "post": post}
    return {**shown, "is_past": is_past, "csrf_token": context.get("csrf_token"), "frame": frame}


@component(
    "ui/components/empty.html",
    example='{% empty_state title="Inga möten än" words="När det första är kallat syns det här." act=act %}',
)
def empty_state(*, title: str, words: str, act: Link | None = None, phrase: str = "") -> Values:
    """Say what will be here and what brings it (tomt läge)."""
    return {"title": title, "words": words, "act": act, "phrase": phrase}


@component("ui/components/gap.html", example='{% gap question="Vem ansvarar?" link=act %}')
def gap(*, question: str, link: Link | None = None) -> Values:
    """Say what is missing (lucka) as the question that mends it."""
    return {"question": question, "link": link}


@component(
    "ui/components/notice.html", example='{% notice kind="remark" words="Vem som började står inte." link=act %}'
)
def notice(*, words: str, kind: Kind | None = None, title: str = "", link: Link | None = None) -> Values:
    """Say something about what is shown (upplysning): an assumption, an end, a change."""
    return {"words": words, "kind": kind, "title": title, "link": link}


@component(
    "ui/components/finding.html",
    example='{% finding kind="remark" title=found quotes=quotes why=matters mend=mend %}',
)
def finding(
    *, kind: Kind, title: str, why: str, mend: str, quotes: Sequence[Quote] = (), actions: Sequence[Link] = ()
) -> Values:
    """Say what should be mended in a paper (iakttagelse): the place and words, why it matters, how to mend it."""
    return {
        "kind": kind,
        "words": WORDS[kind],
        "title": title,
        "why": why,
        "mend": mend,
        "quotes": quotes,
        "actions": actions,
    }


@component("ui/components/toast.html", example="{% toast words=told link=act %}")
def toast(*, words: str, link: Link | None = None) -> Values:
    """Say what was done and counted (kvitto), with a link to it; it stays until it is closed or the next page.

    ``pages.tell`` says it on the page that is shown next, where ``ui/base.html`` has the place for it.
    """
    return {"words": words, "link": link}
