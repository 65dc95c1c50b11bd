"""HTML from Word, from the web and from a converter becomes lines with the signs that splitting understands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samsyn.intake.rules.markup import marked

CASES = [
    ("<h2>6. Samverkansorganisation</h2><p>Text.</p>", "## 6. Samverkansorganisation\n\nText."),
    # Word sets the number of a heading, and the bullet or number of a list, in a span of its own.
    ("<h1><span style='mso-list:Ignore'>1<span>&nbsp;&nbsp; </span></span>Bakgrund</h1>", "# 1 Bakgrund"),
    (
        "<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span>"
        "<![endif]>Kommunpolis</p>",
        "- Kommunpolis",
    ),
    ("<p><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Parter</p>", "1. Parter"),
    ("<p><span style='mso-list:Ignore'>o<span>&nbsp;</span></span>Parter</p>", "- Parter"),
    ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>", "- a\n- b\n\n- c"),
    ("<ol start='3'><li>tre<li>fyra</ol>", "3. tre\n4. fyra"),
    ("<p><b>Måndags</b><b>möten</b> äger rum</p>", "**Måndagsmöten** äger rum"),
    ("<p><strong> Syfte </strong>text</p>", "**Syfte** text"),
    # Google Docs wraps all in a b that is not bold, and writes bold as a weight.
    ("<b style='font-weight:normal'><p><span style='font-weight:700'>Lead</span> och mer</p></b>", "**Lead** och mer"),
    (
        "<table><tr><th>Aktivitet</th><th>Ansvarig</th></tr>"
        "<tr><td><p>Synas</p><p>ute</p></td><td><b>Polisen</b></td></tr></table>",
        "Aktivitet\tAnsvarig\nSynas ute\t**Polisen**",
    ),
    ("<table><tr><td>Synas<br>ute</td><td>Polisen</td></tr></table>", "Synas ute\tPolisen"),
    ("<table><tr><td>Synas</td><td>Polisen", "Synas\tPolisen"),
    ("rad ett<br>rad två", "rad ett\nrad två"),
    ("<p>före<img style='display:none' src='x.png'>efter<hr>sist</p>", "föreefter\n\nsist"),
    ("<div>a</div><div>b</div>", "a\nb"),
    ("<style>p{color:red}</style><script>alert(1)</script><!-- x --><p>kvar</p>", "kvar"),
    ("<p style='display:none'>dolt</p><p>synligt</p>", "synligt"),
    ("fler &amp; färre &ndash; så", "fler & färre – så"),
    ("</p></div>lös<p>öppen", "lös\n\nöppen"),
    ("", ""),
]


@pytest.mark.parametrize(("html", "text"), CASES)
def test_html_becomes_lines(html: str, text: str) -> None:
    assert marked(html) == text


@given(st.text(alphabet="<>/bpulitdrh1 \"'=åa&;!-", max_size=80))
def test_law_no_html_makes_it_fail(html: str) -> None:
    assert "\n\n\n" not in marked(html)


@given(st.lists(st.text(alphabet="abcåäö ", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=6))
def test_law_no_word_is_lost(paragraphs: list[str]) -> None:
    html = "".join(f"<p>{one}</p>" for one in paragraphs)
    assert marked(html).split() == " ".join(paragraphs).split()
