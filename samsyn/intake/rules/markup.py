"""Pasted or converted HTML (märkt text) as plain lines with the few signs that splitting understands.

Headings become "## Rubrik", what is bold "**fet**", items "- " or "1. ", and a table's row its cells with tabs between.
Word, Outlook, Google Docs and web pages write the same things in ways of their own; all that is only looks is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser

_UNSEEN = {"head", "style", "script", "template", "title", "xml", "noscript", "svg"}
_HEADING = re.compile(r"h([1-6])")
_PARAGRAPHS = {"p", "table", "ul", "ol", "dl", "blockquote", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6"}
_LINES = {"div", "section", "article", "header", "footer", "main", "tr", "li", "dt", "dd", "br", "body", "html", "form"}
_CELLS = {"td", "th"}
_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_LIGHT = re.compile(r"font-weight\s*:\s*(?:normal|lighter|[1-5]00)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all", re.IGNORECASE)
_WORDS_MARK = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
"""How Word writes the bullet or number that it has set itself."""
_COUNTS = re.compile(r"[\dA-Za-zÅÄÖåäö]{1,3}(?:\.\d{1,3})*[.):]?|§\s?\d{1,3}\.?")
_BLANK = re.compile(r"\s+")
_EMPTY_LINES = re.compile(r"\n{3,}")
Run = tuple[str, bool]


def marked(html: str) -> str:
    """Write HTML as text with signs; a text without tags is given back with its entities read."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return _EMPTY_LINES.sub("\n\n", "\n".join(reader.lines())).strip()


@dataclass
class _List:
    """A list that is open: whether it counts, and how far it has come."""

    counts: bool
    place: int = 0


@dataclass
class _Open:
    """A tag that is open, and what it did."""

    tag: str
    is_bold: bool = False
    is_unseen: bool = False
    is_mark: bool = False


@dataclass
class _Block:
    """What is being written on one line: its sign, its number as Word set it, and its runs of light and bold."""

    sign: str = ""
    mark: str = ""
    runs: list[Run] = field(default_factory=list)


class _Reader(HTMLParser):
    """Reads tags in order; what is not closed closes with what stands around it."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[_Open] = []
        self._lists: list[_List] = []
        self._block = _Block()
        self._cells: list[str] | None = None
        self._done: list[str] = []

    def lines(self) -> Sequence[str]:
        """Give the lines so far; a row that is still open ends."""
        self._end_cell("td")
        self._end_cell("tr")
        self._flush()
        return self._done

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        about = dict(attrs)
        style = about.get("style") or ""
        self._begin(tag, about)
        if tag in {"br", "img", "input", "meta", "link", "col", "hr", "wbr"}:
            return
        self._open.append(
            _Open(
                tag,
                is_bold=bool(_BOLD.search(style)) or (tag in {"b", "strong"} and not _LIGHT.search(style)),
                is_unseen=tag in _UNSEEN or bool(_HIDDEN.search(style)),
                is_mark=bool(_WORDS_MARK.search(style)),
            )
        )

    def handle_endtag(self, tag: str) -> None:
        if not any(one.tag == tag for one in self._open):
            return
        while self._open.pop().tag != tag:
            pass
        self._end(tag)

    def handle_data(self, data: str) -> None:
        if any(one.is_unseen for one in self._open):
            return
        if any(one.is_mark for one in self._open):
            self._block.mark += data
        else:
            self._block.runs.append((data, any(one.is_bold for one in self._open)))

    def _begin(self, tag: str, about: dict[str, str | None]) -> None:
        if tag in {"ul", "ol"}:
            start = about.get("start") or ""
            self._lists.append(_List(tag == "ol", int(start) - 1 if start.isdecimal() else 0))
        if self._cells is not None:
            self._begin_cell(tag)
            return
        if tag in _PARAGRAPHS | _LINES:
            self._flush(apart=tag in _PARAGRAPHS and len(self._lists) < 2)
        if tag == "tr":
            self._cells = []
        elif tag == "li" and self._lists:
            self._lists[-1].place += 1
            self._block.sign = f"{self._lists[-1].place}. " if self._lists[-1].counts else "- "
        elif match := _HEADING.fullmatch(tag):
            self._block.sign = f"{'#' * int(match[1])} "

    def _begin_cell(self, tag: str) -> None:
        if tag in _CELLS:
            self._block = _Block()
        elif tag in _PARAGRAPHS | _LINES:
            self._block.runs.append((" ", False))

    def _end(self, tag: str) -> None:
        if tag in {"ul", "ol"} and self._lists:
            self._lists.pop()
        if self._cells is not None:
            self._end_cell(tag)
        elif tag in _PARAGRAPHS | _LINES:
            self._flush(apart=tag in _PARAGRAPHS and not self._lists)

    def _end_cell(self, tag: str) -> None:
        if self._cells is not None and tag in _CELLS:
            self._cells.append(_said(self._block))
            self._block = _Block()
        elif self._cells is not None and tag in {"tr", "table"}:
            self._done.append("\t".join(self._cells).rstrip())
            self._cells, self._block = None, _Block()

    def _flush(self, *, apart: bool = False) -> None:
        said = _said(self._block)
        if said:
            self._done.append(said)
        if said or self._block.runs:
            self._block = _Block()
        if apart and self._done and self._done[-1]:
            self._done.append("")


def _said(block: _Block) -> str:
    """Write a line: its sign, Word's own number or a bullet, then its words with bold marked."""
    words = "".join(text for text, _ in block.runs) if block.sign.startswith("#") else "".join(_weighed(block.runs))
    words = _BLANK.sub(" ", words).strip()
    if not words:
        return ""
    mark = _BLANK.sub(" ", block.mark).strip()
    if mark:
        mark = f"{mark} " if _COUNTS.fullmatch(mark) and mark != "o" else "- "
    return f"{block.sign}{mark}{words}"


def _weighed(runs: Sequence[Run]) -> Iterator[str]:
    """Put signs round what is bold, inside its blanks, once for runs side by side."""
    joined: list[Run] = []
    for text, is_bold in runs:
        if joined and (joined[-1][1] is is_bold or not text.strip()):
            joined[-1] = (joined[-1][0] + text, joined[-1][1])
        else:
            joined.append((text, is_bold))
    for text, is_bold in joined:
        bare = text.strip()
        if not is_bold or not bare:
            yield text
            continue
        before, _, after = text.partition(bare)
        yield f"{before}**{bare}**{after}"
