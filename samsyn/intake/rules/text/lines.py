"""The lines of a pasted text (rader): where each stands, what it says without marks, and what sort of line it is."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

_TAGS = re.compile(r"</?(?:b|i|u|p|br|ul|ol|li|em|strong|span|div|sup|sub)\b[^<>]*>", re.IGNORECASE)
_LINKS = re.compile(r"\[([^\[\]]{1,200})\]\((?:mailto:|https?:)[^()\s]{1,400}\)")
_STARS = re.compile(r"\*{1,3}(?=\S)|(?<=\S)\*{1,3}")
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff]|\u00ad(?!\\s*$)")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_MARKED = re.compile(r"\s*#{1,6}\s+(?=\S)")
_BOLD = re.compile(
    r"\s*(?:\*\*|__|<b>|<strong>)(?P<bold>[^*<>]+)(?:\*\*|__|</b>|</strong>)(?P<rest>.*)$", re.IGNORECASE
)
_RULE = re.compile(r"\s*(?:[-–—_=*]\s*){3,}$")
_BULLET = re.compile(r"\s*(?:[-–—•▪■◦●○·➢➤✓\uf0b7\uf0a7\uf02d*]\s*(?=[^\s\d-])|[-–—•●*]\s+|o[\t\u00a0]\s*)")
_NUMBERED = re.compile(
    r"\s*(?:(?:punkt|avsnitt|kapitel|kap\.?|artikel|art\.?|p\.)\s*)?"
    r"(?:§\s*(?P<led>\d{1,3})(?:\s*[.:)])?|(?P<followed>\d{1,3})\s?§\.?|(?P<plain>\d{1,2}(?:\.\d{1,2}){0,3})(?P<dot>[.:)])?)"
    r"(?:[\s–-]+(?P<title>\S.*))?$",
    re.IGNORECASE,
)
_WORD_BEFORE = re.compile(r"\s*(?:punkt|avsnitt|kapitel|kap\.?|artikel|art\.?)\s*\d", re.IGNORECASE)
_LABEL = re.compile(r"\s*bilaga\s+(?P<number>\d{1,2}|[A-Z])(?![\w/])\s*(?:[:.–—-]\s*)?(?P<title>.*)$", re.IGNORECASE)


class Sort(Enum):
    """What sort of line it is (slag)."""

    BLANK = auto()
    DROPPED = auto()
    ROW = auto()
    ITEM = auto()
    NUMBERED = auto()
    LABEL = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A line (rad): its place in the original, its words, and the signs that it carries.

    ``bold`` is what stands in bold first on it. A line is marked when it has a heading's sign (#, ``depth`` times)
    or is bold all through; ``is_clause`` when its number says by itself that it is a clause's or an annex's ("§ 6").
    ``follows_gap`` when nothing, a blank line or the edge of a page stands before it.
    """

    start: int
    end: int
    text: str
    sort: Sort
    number: str = ""
    title: str = ""
    bold: str = ""
    depth: int = 0
    is_marked: bool = False
    is_clause: bool = False
    indent: int = 0
    breaks_page: bool = False
    follows_gap: bool = False

    @property
    def is_solid(self) -> bool:
        """Whether it says something."""
        return self.sort not in {Sort.BLANK, Sort.DROPPED}


def plain(text: str) -> str:
    """Free a line from marks of weight, links and invisible signs; its words stay."""
    found = _CONTROL.sub("", _SPACES.sub(" ", _INVISIBLE.sub("", text)))
    found = _STARS.sub("", _TAGS.sub("", _LINKS.sub(r"\1", found)))
    found = html.unescape(found) if "&" in found else found
    return found.replace("\u00ad", "-")


def lines_of(text: str) -> list[Line]:
    """Take a text apart in lines; together they are the whole of it."""
    found, start = [], 0
    for written in text.splitlines(keepends=True):
        found.append(_line(written, start))
        start += len(written)
    return found


def solid(lines: Sequence[Line]) -> list[Line]:
    """Give the lines that say something, each told whether a gap stands before it; the end of a page is none."""
    found, between = list[Line](), list[Line]()
    for line in lines:
        if not line.is_solid:
            between.append(line)
            continue
        ends_page = line.breaks_page or any(each.breaks_page or each.sort is Sort.DROPPED for each in between)
        found.append(replace(line, follows_gap=not found or (bool(between) and not ends_page)))
        between = []
    return found


def _line(written: str, start: int) -> Line:
    end = start + len(written)
    breaks_page = "\x0c" in written
    if written.isspace():
        return Line(start, end, "", Sort.BLANK, breaks_page=breaks_page)
    raw = written.strip("\r\n\x0b\x0c\x85\u2028\u2029")
    sign = _MARKED.match(raw)
    body = raw[sign.end() :] if sign else raw
    text = plain(body).strip()
    if not text or _RULE.match(raw):
        return Line(start, end, "", Sort.BLANK, breaks_page=breaks_page)
    bold = _BOLD.match(body)
    is_bold = bold is not None and not plain(bold["rest"]).strip()
    sort, number, title, is_clause = _sorted(text, plain(raw))
    return Line(
        start,
        end,
        text,
        sort,
        number,
        title,
        bold=plain(bold["bold"]).strip() if bold else "",
        depth=sign[0].count("#") if sign else 0,
        is_marked=sign is not None or is_bold,
        is_clause=is_clause,
        indent=len(raw) - len(raw.lstrip()),
        breaks_page=breaks_page,
    )


def _sorted(text: str, raw: str) -> tuple[Sort, str, str, bool]:
    """Tell the sort of a line, its number and title, and whether the number says by itself that it is a clause's."""
    if (label := _LABEL.match(text)) and not re.search(r"[.;]$", label["title"]):
        return Sort.LABEL, label["number"].upper(), label["title"].strip(), True
    numbered = _NUMBERED.match(text)
    if numbered and _is_number_first(numbered):
        number = numbered["led"] or numbered["followed"] or numbered["plain"]
        is_clause = not numbered["plain"] or _WORD_BEFORE.match(text) is not None
        return Sort.NUMBERED, number, (numbered["title"] or "").strip(), is_clause
    if _BULLET.match(raw):
        return Sort.ITEM, "", _BULLET.sub("", raw, count=1).strip(), False
    if "\t" in text:
        return Sort.ROW, "", "", False
    return Sort.TEXT, "", text, False


def _is_number_first(numbered: re.Match[str]) -> bool:
    """Whether it is a number of its own and not the first of a sentence: "10 gånger per år" is none."""
    title = numbered["title"] or ""
    return bool(not numbered["plain"] or numbered["dot"] or "." in numbered["plain"] or title[:1].isupper())
