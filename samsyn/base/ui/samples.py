"""What the examples on ``/ui/`` are made of: practice data that shows states, and no agreement's own."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django import forms

from samsyn.base.ui import fields, values
from samsyn.base.ui.frame import Link
from samsyn.base.ui.kinds import LOOKS, Kind
from samsyn.base.ui.wheel_values import Dot, KnownDay, Ring, Segment, WheelYear

TODAY = date(2026, 11, 20)
CLAUSE = Link(label="punkt 6", url="#")
ACT = Link(label="Lägg på dagordningen", url="#")


class Report(fields.Form):
    """A form with one of each field."""

    how = forms.ChoiceField(
        label="Hur går det?", choices=[("on", "Pågår"), ("done", "Klart")], widget=forms.RadioSelect
    )
    done = forms.CharField(
        label="Vad har ni gjort?",
        help_text="Några meningar räcker. Skriv om platser och arbetssätt, aldrig om personer.",
        widget=forms.Textarea,
    )
    times = forms.IntegerField(label="Antal kvällar i år", help_text="Till exempel 12.", required=False)
    last = fields.Day(label="Senaste kvällen", has_been=True)
    told = forms.BooleanField(label="Styrgruppen har fått veta", required=False)


def weekly(missed: date, resting: tuple[date, date]) -> tuple[Segment, ...]:
    """Make a year of weeks: kept until now, one missed, some resting."""
    monday, made = date(2025, 12, 29), []
    while monday.year < 2027:
        ends = monday + timedelta(days=7)
        made.append(Segment(monday, ends, *_week(monday, ends, missed, resting)))
        monday = ends
    return tuple(made)


def _week(monday: date, ends: date, missed: date, resting: tuple[date, date]) -> tuple[Kind, str]:
    if monday > TODAY:
        return "ahead", "Kommande"
    if ends > TODAY:
        return "open", "Öppet"
    if monday <= missed < ends:
        return "missed", "Inte uppfyllt i tid"
    return ("excused", "Utgår") if resting[0] <= monday < resting[1] else ("kept", "Uppfyllt")


def every_third_week() -> tuple[Segment, ...]:
    """Make a year of three weeks at a time."""
    weeks = weekly(date(2000, 1, 1), (TODAY, TODAY))
    return tuple(replace(week, ends=week.starts + timedelta(days=21)) for week in weeks[::3])


def _yearly(mark: Kind, words: str) -> tuple[Segment, ...]:
    return (Segment(date(2026, 1, 1), date(2027, 1, 1), mark, words),)


def _held(*days: tuple[int, int]) -> tuple[Dot, ...]:
    made = (date(2026, month, day) for month, day in days)
    return tuple(Dot(on, *(("kept", "uppfyllt") if on <= TODAY else ("open", "kallat"))) for on in made)


RINGS = (
    Ring(
        "",
        "Måndagsmöte",
        "varje vecka",
        weekly(date(2000, 1, 1), (date(2026, 7, 6), date(2026, 7, 27))),
        (),
        "kept",
        "Uppfyllt",
        "#",
    ),
    Ring(
        "",
        "Fredagsavstämning",
        "Varje fredagskväll",
        weekly(date(2026, 10, 23), (TODAY, TODAY)),
        (),
        "missed",
        "1 inte i tid",
        "#",
    ),
    Ring(
        "",
        "Beredningsgrupp",
        "var 3:e vecka samt vid behov",
        every_third_week(),
        (),
        "kept",
        "Uppfyllt",
        "#",
    ),
    Ring(
        "",
        "Strategisk styrgrupp",
        "minst fyra gånger per år",
        _yearly("open", "Öppet"),
        _held((2, 19), (5, 21), (9, 24), (12, 8)),
        "open",
        "Öppet",
        "#",
    ),
    Ring(
        "",
        "Lägesbilden följs upp",
        "minst 4 gånger per år",
        _yearly("behind", "Ligger efter"),
        _held((3, 12), (6, 11), (11, 26)),
        "behind",
        "Ligger efter",
        "#",
    ),
    Ring(
        "",
        "Lägesbilden uppdateras",
        "en (1) gång varje år",
        _yearly("soon", "Snart dags"),
        (),
        "soon",
        "Snart dags",
        "#",
    ),
    Ring(
        "", "Forumen följs upp", "en gång per år", _yearly("kept", "Uppfyllt"), _held((9, 24)), "kept", "Uppfyllt", "#"
    ),
)
KNOWN = (
    KnownDay("sportlov", date(2026, 2, 23), date(2026, 3, 1)),
    KnownDay("påsk", date(2026, 4, 5)),
    KnownDay("Valborg", date(2026, 4, 30)),
    KnownDay("skolavslutning", date(2026, 6, 11)),
    KnownDay("midsommar", date(2026, 6, 19)),
    KnownDay("skolstart", date(2026, 8, 18)),
    KnownDay("höstlov", date(2026, 10, 26), date(2026, 11, 1)),
    KnownDay("Lucia", date(2026, 12, 13)),
)


def context() -> dict[str, Any]:
    """Gather all that the examples name."""
    marks: tuple[Kind, ...] = ("kept", "kept", "behind", "ahead")
    held: list[Kind] = ["kept"] * 21
    rested: list[Kind] = ["excused", "excused"]
    coming: list[Kind] = ["ahead"] * 8
    many: list[Kind] = [*held[:8], *rested, *held[:9], "missed", *held[:3], "open", *coming]
    ticks = tuple(values.Tick(mark=mark, words=f"gång {place}") for place, mark in enumerate(marks, 1))
    dense = tuple(values.Tick(mark=mark, words=f"vecka {place}") for place, mark in enumerate(many, 1))
    return {
        **{"today": TODAY, "later": date(2026, 12, 8), "long_ago": date(2023, 6, 14), "kinds": list(LOOKS)},
        **{"term_first": date(2023, 1, 1), "term_last": date(2026, 12, 31), "clause": CLAUSE, "act": ACT},
        **{"ticks": ticks, "many": dense, "wheel_rings": RINGS, "wheel_year": _wheel()},
        **{"form": Report(today=TODAY), "wrong_form": Report({"last": "27 november 2026"}, today=TODAY)},
        **_words(),
        **_asking(ticks),
        **_said(),
        **_ways(ticks, dense),
        **_paper(),
        **_forums(),
    }


def _wheel() -> WheelYear:
    return WheelYear(2026, TODAY, RINGS, KNOWN, date(2026, 12, 31), "31 dec. löper ut", "sista året av fyra")


def _words() -> dict[str, str]:
    return {
        "why": "Överenskommelsen löper ut om 41 dagar och ingen ny är registrerad. Styrgruppen möts 8 december.",
        "told": "Mötet är avslutat. Vecka 48 räknas som uppfylld.",
        "why_not": "Brandförsvaret har inte tagit ställning till insatsen.",
        "days_left": "Tid: 1 januari 2023 till 31 december 2026. I dag, 20 november 2026, återstår 41 dagar.",
        "found": "Lägesbilden har två olika takter",
        "matters": "Den ena gäller uppdatering, den andra uppföljning. Det är oklart om de är samma sak.",
        "mend": "Skriv ut skillnaden i bilaga 3. Tills dess räknar Samsyn dem som två åtaganden.",
    }


def _asking(ticks: tuple[values.Tick, ...]) -> dict[str, Any]:
    return {
        "rows": [
            values.Need(
                mark="missed",
                title="Fredagsavstämning",
                url="#",
                standing="Inte uppfyllt i tid",
                sentence="Inget möte är registrerat fredag 23 oktober.",
                phrase="Varje fredagskväll",
                source=CLAUSE,
                actions=(Link(label="Lägg in anteckningarna", url="#"), Link(label="Ange ett skäl", url="#")),
            ),
            values.Need(
                mark="behind",
                title="Lägesbilden följs upp",
                url="#",
                standing="Ligger efter",
                sentence="Två gånger kvar på 41 dagar, ett möte är kallat.",
                phrase="minst 4 gånger per år",
                source=CLAUSE,
                ticks=ticks,
                ticks_words="2 av 4 uppfyllda",
            ),
        ],
        "occasions": [
            values.Occasion(
                on=date(2026, 11, 16),
                title="Måndagsmöte",
                url="#",
                mark="kept",
                standing="Uppfyllt",
                sentence="Polisstationen. Två insatser beslutades.",
            ),
            values.Occasion(
                on=TODAY,
                title="Fredagsavstämning",
                url="#",
                mark="open",
                standing="Öppet",
                sentence="Stadshuset kl. 18.30.",
                actions=(Link(label="Öppna mötet", url="#"),),
            ),
        ],
    }


def _said() -> dict[str, Any]:
    return {
        "chips": [
            values.BodyChip(name="Uk", full_name="Utbildningskontoret", leads=True),
            values.BodyChip(name="polisen"),
        ],
        "stances": [
            values.Stance(party="Polisen", mark="kept", words="Står bakom"),
            values.Stance(party="Kommunen", mark="open", words="Har inte svarat"),
        ],
        "facts_list": [
            values.Fact(label="Kvar av tiden", words="41 dagar", big=True),
            values.Fact(label="Högst beslutande", words="Strategisk styrgrupp", url="#"),
            values.Fact(label="Underskrifter", words="En av tre har datum", mark="remark"),
        ],
        "definition_rows": [
            values.Row(term="Under", words="Planeringsgruppen, som följer upp"),
            values.Row(term="Takt", words="fyra gånger per år", quoted=True),
        ],
    }


def _ways(ticks: tuple[values.Tick, ...], dense: tuple[values.Tick, ...]) -> dict[str, Any]:
    return {
        "tabs_list": [
            values.Tab(label="Alla", url="#", count=9, current=True),
            values.Tab(label="Behöver något", url="#", count=4),
        ],
        "crumb_links": [Link(label="Organisation", url="#")],
        "quotes": [
            values.Quote(words="en (1) gång varje år", place="punkt 10", url="#"),
            values.Quote(words="minst 4 gånger per år", place="bilaga 3", url="#"),
        ],
        "grid_rows": [
            values.GridRow(
                name="Strategisk styrgrupp",
                url="#",
                phrase="minst fyra gånger per år",
                source=CLAUSE,
                sentence="2 av 4, nästa senast 31 december.",
                cells=ticks,
            ),
            values.GridRow(
                name="Måndagsmöte",
                url="#",
                phrase="varje vecka",
                source=CLAUSE,
                sentence="20 av 32, två utgick, en blev inte av.",
                cells=dense,
            ),
        ],
    }


def _paper() -> dict[str, Any]:
    return {
        "paragraphs": [
            [
                values.Passage(text="Styrgruppen är det högst beslutande organet och sammanträder "),
                values.Passage(text="minst fyra gånger per år", url="#"),
                values.Passage(text="."),
            ]
        ],
        "notes": [
            values.MarginNote(
                mark="open",
                title="Styrgruppen sammanträder",
                url="#",
                standing="3 av 4",
                sentence="Nästa: tisdag 8 december.",
            )
        ],
        "signature_lines": [
            values.SignatureLine(
                function="Stadsdirektören", party="Södertälje kommun", mend=Link(label="Fyll i ort och datum", url="#")
            ),
            values.SignatureLine(
                function="Lokalpolisområdeschefen",
                party="Södertälje lokalpolisområde",
                place_and_day="Södertälje, 14 juni 2023",
                note="164 dagar efter att tiden började.",
            ),
        ],
        "file_lines": [
            values.FileLine(label="Hämta PDF", url="#", about="206 kB", short="3f2a 91bc", sha256="3f2a91bc" * 8)
        ],
        "turn_list": [
            values.Turn(when="2025", who="Lokalpolisområdeschefen", has_been=True),
            values.Turn(when="2026", who="Distriktschefen", is_now=True),
            values.Turn(when="2027", who="Kommundirektören", note="i nästa överenskommelse"),
        ],
    }


def _forums() -> dict[str, Any]:
    thursdays = (date(2022, 1, 6) + timedelta(days=7 * week) for week in range(52))
    return {"forum_nodes": NODES, "thursdays": [_thursday(on) for on in thursdays]}


NODES = (
    values.ForumNode(
        key="a",
        name="Strategisk styrgrupp",
        level="Strategisk nivå",
        url="#",
        lead="Stadsdirektören är ordförande.",
        phrase="minst fyra gånger per år",
        mark="open",
        standing="3 av 4, nästa 8 december",
    ),
    values.ForumNode(
        key="b",
        name="Operativt chefsamråd",
        level="Operativ nivå",
        url="#",
        under="a",
        lead="Säkerhetschefen leder",
        mark="behind",
        standing="2 av 4",
    ),
    values.ForumNode(
        key="c",
        name="Måndagsmöten",
        url="#",
        under="b",
        lead="Kommunpoliserna leder",
        phrase="varje vecka",
        mark="kept",
        standing="Uppfyllt",
    ),
    values.ForumNode(
        key="d",
        name="Fredagsavstämningar",
        url="#",
        under="b",
        phrase="Varje fredagskväll",
        mark="missed",
        standing="1 inte i tid",
    ),
    values.ForumNode(
        key="e",
        name="Pax-grupper",
        url="#",
        under="b",
        lead="Tio grupper",
        many=True,
        reports="Styrgruppen, en gång per år",
    ),
    values.ForumNode(
        key="f",
        name="Beredningsgrupp",
        url="#",
        individual=True,
        phrase="var 3:e vecka samt vid behov",
        mark="kept",
        standing="Uppfyllt",
    ),
)


def _thursday(on: date) -> values.WeekdayDay:
    if on == date(2022, 1, 6):
        return values.WeekdayDay(on=on, kind="red", words="Trettondedag jul")
    is_meeting = on.day <= 7 or on == date(2022, 1, 13)
    if not is_meeting:
        return values.WeekdayDay(on=on)
    kind, words = ("hit", "mötet hölls") if on.month < 10 else ("plan", "mötet kommer")
    return values.WeekdayDay(on=on, kind="next" if on.month == 10 else kind, words=words)
