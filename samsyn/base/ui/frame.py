"""The frame round every page (ramen): rail, line of tools, and the strip when another day is shown.

Pure values. ``pages/door.py`` builds a ``Frame`` for each request and puts it in the context as ``frame``;
nothing here looks anything up.
"""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words that lead somewhere (länk); those ``written`` in a paper are Swedish in every language."""

    label: str
    url: str
    written: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuEntry:
    """One place in the menu (menyrad); entries that share ``group`` stand under that heading, in order.

    ``count`` shows only when something waits, and ``count_words`` says what it counts ("behöver något").
    ``icon`` names a picture of the sprite (week, meetings, duties, report, plan, organisation, agreement) and
    puts the entry in the phone's thumb bar, which holds the first four; ``short`` is its name there.
    """

    label: str
    url: str
    current: bool = False
    count: int = 0
    count_words: str = ""
    group: str = ""
    icon: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """All that stands round a page.

    ``shown_day`` is the day from ``?per=``, else today. ``theme`` is "light", "dark" or "" (as the device).
    ``path`` is the page's own local path with its question but without ``per``, and ``kept`` the pairs of
    that question, so that another day or language keeps the rest. ``appearance_url`` receives a POST of
    ``theme`` or ``language`` with ``next``; empty means ``ui:appearance``, which remembers in a cookie.
    ``sign_out_url`` is posted to. Signed out: leave ``person`` empty, and the rail is not shown.
    """

    today: date
    shown_day: date
    path: str = "/"
    kept: tuple[tuple[str, str], ...] = ()
    language: str = "sv"
    theme: str = ""
    collaboration: str = ""
    term: str = ""
    home_url: str = "/"
    switch_url: str = ""
    menu: tuple[MenuEntry, ...] = ()
    person: str = ""
    links: tuple[Link, ...] = ()
    search_url: str = ""
    sign_in_url: str = ""
    sign_out_url: str = ""
    appearance_url: str = ""
    is_practice: bool = False
    practice_words: str = ""
    has_other_days: bool = True

    @property
    def is_other_day(self) -> bool:
        """Tell whether the page shows another day than today, when nothing can be written."""
        return self.shown_day != self.today

    @property
    def thumbs(self) -> tuple[MenuEntry, ...]:
        """Choose the four places of the phone's bottom bar."""
        return tuple(entry for entry in self.menu if entry.icon)[:4]
