"""Tables, lists and ways about."""

from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from samsyn.base.ui.components.library import Values, component, note, register
from samsyn.base.ui.components.standings import glyph
from samsyn.base.ui.frame import Link
from samsyn.base.ui.values import Fact, GridRow, Row, Tab, Tick


@register.simple_block_tag
def rows(content: str, *, head: str, caption: str = "", look: str = "", written: bool = False) -> SafeString:
    """Show a table that becomes a list on a phone (tabell); its rows are ``row``, ``rowhead`` and ``cell``.

    ``head`` is the columns' names with | between, # before one with numbers. ``caption`` names the table; ``look``
    "wide-1" gives the first column a third, "tight" and "duty-t" put the second cell beside the first on a phone.
    A caption that is ``written`` is the paper's own words, Swedish in every language.
    """
    columns = [name.strip() for name in head.split("|")]
    cells = format_html_join(
        "",
        '<th scope="col" role="columnheader"{}>{}</th>',
        ((mark_safe(' class="num"') if name.startswith("#") else "", name.lstrip("#")) for name in columns),
    )
    language = mark_safe(' lang="sv"') if written else ""
    named = format_html('<caption class="vh"{}>{}</caption>', language, caption) if caption else ""
    return format_html(
        '<table class="rows {}" role="table">{}<thead role="rowgroup"><tr role="row">{}</tr></thead>'
        '<tbody role="rowgroup">{}</tbody></table>',
        *(look, named, cells, content),
    )


@register.simple_block_tag
def row(content: str, *, anchor: str = "") -> SafeString:
    """Show a row of ``rows``; ``anchor`` lets one link to it."""
    return format_html('<tr role="row"{}>{}</tr>', format_html(' id="{}"', anchor) if anchor else "", content)


@register.simple_block_tag
def rowhead(content: str) -> SafeString:
    """Show the first cell of a row: what the row is about."""
    return format_html('<th scope="row" role="rowheader">{}</th>', content)


@register.simple_block_tag
def cell(content: str, *, label: str = "", is_number: bool = False) -> SafeString:
    """Show a cell of a row; ``label`` is the column's name, said before it on a phone."""
    classes = mark_safe(' class="num"') if is_number else ""
    named = format_html(' data-l="{}"', label) if label and content.strip() else ""
    inside = mark_safe(content.strip())  # noqa: S308  # what a template has rendered is escaped already
    return format_html('<td role="cell"{}{}>{}</td>', named, classes, inside)


EXAMPLE = """{% rows head="Forum | Takt | #Möten i år" caption="Forumen och deras takt" %}
  {% row %}{% rowhead %}Strategisk styrgrupp{% endrowhead %}
    {% cell label="Takt" %}{% source phrase="minst fyra gånger per år" link=clause %}{% endcell %}
    {% cell label="Möten i år" is_number=True %}3{% endcell %}{% endrow %}
{% endrows %}"""
note(rows, example=EXAMPLE)


@component("ui/components/facts.html", example="{% facts of=facts_list %}")
def facts(*, of: Sequence[Fact]) -> Values:
    """State two to four facts (faktarad), one of them large at most."""
    return {"facts": of}


@component("ui/components/definitions.html", example="{% definitions of=definition_rows %}")
def definitions(*, of: Sequence[Row], columns: bool = False) -> Values:
    """List terms and what they are (begreppslista), in two columns if asked."""
    return {"rows": of, "columns": columns}


@component("ui/components/tabs.html", example='{% tabs of=tabs_list label="Urval" %}')
def tabs(*, of: Sequence[Tab], label: str) -> Values:
    """Offer several views of the same (flikar), the chosen one marked; each is an address."""
    return {"tabs": of, "label": label}


@component("ui/components/crumbs.html", example='{% crumbs of=crumb_links here="Chefssamrådet" %}')
def crumbs(*, of: Sequence[Link], here: str = "") -> Values:
    """Say where one is (brödsmulor)."""
    return {"links": of, "here": here}


@component("ui/components/pager.html", example='{% pager before=act words="Sida 2 av 5" after=clause %}')
def pager(*, before: Link | None = None, words: str = "", after: Link | None = None) -> Values:
    """Lead to what comes before and after (bläddring): pages, years, meetings."""
    return {"before": before, "words": words, "after": after}


@component("ui/components/grid.html", example='{% grid of=grid_rows caption="Lovat och hållet 2026" %}')
def grid(*, of: Sequence[GridRow], caption: str) -> Values:
    """Set promised against held (lovat mot hållet): a row for each promise, a cell for each occurrence."""
    return {"rows": of, "caption": caption}


@register.simple_tag
def cells(*, of: Sequence[Tick]) -> SafeString:
    """Draw the occurrences of a row in the grid, each with its words; used by the grid only."""
    return format_html_join("", "<li>{}</li>", ((_cell(tick),) for tick in of))


def _cell(tick: Tick) -> SafeString:
    shown = format_html('{}<span class="vh">{}</span>', glyph(kind=tick.mark), tick.words)
    if tick.url:
        return format_html('<a href="{}" title="{}">{}</a>', tick.url, tick.words, shown)
    return format_html('<span title="{}">{}</span>', tick.words, shown)
