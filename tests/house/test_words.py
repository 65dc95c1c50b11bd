"""Words: every sentence on a page goes through translation, and no concept has two names."""

import re
from pathlib import Path

import pytest

from tests.house.rooms import files, inside

UNSEEN = r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->|<svg.*?</svg>|<(script|style).*?</\1>"
TRANSLATED = r"\{% blocktranslate.*?%\}.*?\{% endblocktranslate %\}"
SPOKEN = re.compile(r'\b(?:aria-label|title|placeholder|alt|label)="([^"{]*[A-Za-zÅÄÖåäö]{2}[^"{]*)"')
SENTENCES = re.compile(
    r"""(?:translate|\b_|gettext(?:_lazy)?)\s*\(?\s*(?:"([^"]+)"|'([^']+)')|blocktranslate[^%]*%\}(.*?)\{%""", re.S
)
SYNONYMS = {
    "avtal": "överenskommelse",
    "kontrakt": "överenskommelse",
    "uppdragslista": "åtaganden",
    "deadline": "senast",
    "administratör": "samordnare",
    "användarnamn": "e-postadress",
    "mail": "e-post",
    "mejl": "e-post",
    "klicka här": "länkens mål",
    "vänligen": "inget alls",
}
PROPER = {"Samsyn", "Svenska", "English", "På svenska", "In English"}  # the same in every language


def untranslated(html: str) -> list[str]:
    """Name the words of a template that go past translation."""
    text = re.sub(UNSEEN, " ", html, flags=re.S)
    spoken = [one for one in SPOKEN.findall(re.sub(r"\{%.*?%\}", "", text, flags=re.S)) if one not in PROPER]
    text = re.sub(TRANSLATED, " ", text, flags=re.S)
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}", " ", text, flags=re.S)
    text = re.sub(r"<[^>]*>|&\w+;|&#\w+;", "\n", text, flags=re.S)
    words = [line.strip(" –·|\t") for line in text.splitlines() if not re.fullmatch(r'\s*\w+="\w*"\s*', line)]
    return [*spoken, *(one for one in words if re.search(r"[A-Za-zÅÄÖåäö]{2}", one) and one not in PROPER)]


def forbidden(source: str) -> list[str]:
    """Name the sentences that use a word which the glossary gives another name."""
    sentences = [next(filter(None, found), "") for found in SENTENCES.findall(source)]
    return [
        f"{one!r}: say {SYNONYMS[bad]}"
        for one in sentences
        for bad in SYNONYMS
        if re.search(rf"\b{bad}\w{{0,3}}\b", one.lower())
    ]


TEMPLATES = files("samsyn/**/*.html")


@pytest.mark.parametrize("path", TEMPLATES, ids=inside)
def test_every_word_of_a_template_can_be_translated(path: Path) -> None:
    assert untranslated(path.read_text()) == []


def test_no_concept_has_two_names() -> None:
    sources = [*TEMPLATES, *files("samsyn/**/*.py")]
    assert [f"{inside(path)}: {one}" for path in sources for one in forbidden(path.read_text())] == []


def test_faults_are_seen() -> None:
    assert untranslated('<p title="Mer">Hej {{ name }}</p>{% translate "Ja" %}<svg>ab</svg>') == ["Mer", "Hej"]
    assert untranslated("{% blocktranslate %}Hej du{% endblocktranslate %}") == []
    assert forbidden('{% translate "Skriv under avtalet" %}') == ["'Skriv under avtalet': say överenskommelse"]
    assert forbidden('_("Sök hyresavtalen i emailen")') == []
