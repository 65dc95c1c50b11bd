"""The steps of an agreement being written (stegen i Kom i gång), and which items of the paper each holds."""

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from samsyn.papers import editing, model

Words = str | Promise


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a step (avsnitt): a list of items, or a single one; ``quick`` are what is asked at once.

    ``one`` and ``many`` are how items are spoken of ("part", "parter"); ``empty`` says what will be here.
    """

    path: str
    cls: type[Any]
    title: Words
    empty: Words
    one: Words = ""
    many: Words = ""
    quick: tuple[str, ...] = ()
    pastes: str = ""

    @property
    def is_list(self) -> bool:
        """Whether it holds several items."""
        return bool(self.one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step (steg): its name in addresses, what it is called, and why one does it."""

    key: str
    title: Words
    about: Words
    sections: tuple[Section, ...] = ()


STEPS = (
    Step(
        key="parter",
        title=_("Parter"),
        about=_(
            "Vilka har kommit överens, och vilka funktioner och enheter nämner överenskommelsen? Inga personer än."
        ),
        sections=(
            Section(
                path="parties",
                cls=model.Party,
                title=_("Parter"),
                one=_("part"),
                many=_("parter"),
                empty=_("De som skriver under: kommunen, lokalpolisområdet, räddningstjänsten."),
                quick=("name", "kind"),
            ),
            Section(
                path="bodies",
                cls=model.Body,
                title=_("Funktioner, enheter och andra aktörer"),
                one=_("funktion eller enhet"),
                many=_("funktioner och enheter"),
                empty=_(
                    "De som sitter i forum eller ansvarar för något: säkerhetschefen, kommunpolisen, fritidsgården."
                ),
                quick=("name", "kind", "party"),
                pastes="bodies",
            ),
            Section(
                path="partners",
                cls=model.Partner,
                title=_("Andra ni ska samarbeta med"),
                one=_("samarbetspart"),
                many=_("samarbetsparter"),
                empty=_("De som inte är parter och inte sitter i något forum, men som ni har lovat att arbeta med."),
                quick=("name",),
            ),
            Section(
                path="contacts",
                cls=model.Contact,
                title=_("Kontakter"),
                one=_("kontakt"),
                many=_("kontakter"),
                empty=_("Vem man vänder sig till hos varje part, genom funktion. Aldrig någons egen telefon."),
                quick=("party", "purpose", "function"),
            ),
        ),
    ),
    Step(
        key="giltighet",
        title=_("Giltighet"),
        about=_("Från när till när gäller överenskommelsen, hur ändras den, och vad händer när tiden går ut?"),
        sections=(
            Section(
                path="term",
                cls=model.Term,
                title=_("Tiden"),
                empty=_("Från när till när, eller tills vidare."),
            ),
            Section(
                path="renewal",
                cls=model.Renewal,
                title=_("Förlängning och översyn"),
                empty=_("Kan den förlängas, hur länge i taget, och när ska samråd börja?"),
            ),
            Section(
                path="amendment",
                cls=model.Amendment,
                title=_("Så ändras den"),
                empty=_("Vad krävs för att en ändring ska gälla: underskrifter, eller beslut i ett forum?"),
            ),
            Section(
                path="signatures",
                cls=model.Signature,
                title=_("Underskrifter"),
                one=_("underskrift"),
                many=_("underskrifter"),
                empty=_("Vem som skrev under för varje part, genom funktion. Dag och ort kan komma senare."),
                quick=("party", "functions", "signed_on"),
            ),
            Section(path="predecessor", cls=model.Link, title=_("Den ersätter"), empty=_("En tidigare.")),
            Section(path="successor", cls=model.Link, title=_("Den följs av"), empty=_("En kommande överenskommelse.")),
            Section(path="parent", cls=model.Link, title=_("Den står under"), empty=_("Stadens egen överenskommelse.")),
        ),
    ),
    Step(
        key="forum",
        title=_("Forum"),
        about=_("Vilka grupper möts, hur ofta, vem leder och vilka sitter där? Redan ett forum ritar ett årshjul."),
        sections=(
            Section(
                path="forums",
                cls=model.Forum,
                title=_("Forum"),
                one=_("forum"),
                many=_("forum"),
                empty=_("Styrgruppen, det operativa rådet, måndagsmötet. Skriv takten som den står."),
                quick=("name", "level", "rhythm"),
            ),
        ),
    ),
    Step(
        key="text",
        title=_("Text och åtaganden"),
        about=_("Vad står det, och vad har ni lovat? Klistra in texten eller skriv punkt för punkt."),
        sections=(
            Section(
                path="",
                cls=model.Paper,
                title=_("Namn, syfte och mål"),
                empty=_("Vad den heter och vill."),
            ),
            Section(
                path="clauses",
                cls=model.Clause,
                title=_("Punkter"),
                one=_("punkt"),
                many=_("punkter"),
                empty=_("Överenskommelsens rubriker med sin text, i den ordning de står."),
                quick=("number", "title", "text"),
            ),
            Section(
                path="promises",
                cls=model.ExplicitPromise,
                title=_("Åtaganden"),
                one=_("åtagande"),
                many=_("åtaganden"),
                empty=_("Det som lovas i texten och inte redan står på ett forum, i planen eller i uppföljningen."),
                quick=("title", "clause", "rhythm", "owner"),
            ),
            Section(
                path="coordinators",
                cls=model.Coordination,
                title=_("Var samordnarna står"),
                empty=_("I vilken punkt de nämns."),
            ),
            Section(
                path="coordinators/people",
                cls=model.Coordinator,
                title=_("Samordnare"),
                one=_("samordnare"),
                many=_("samordnare"),
                empty=_("En för varje part, genom funktion."),
                quick=("party", "function"),
            ),
            Section(
                path="coordinators/tasks",
                cls=model.ExplicitPromise,
                title=_("Samordnarnas uppdrag"),
                one=_("uppdrag"),
                many=_("uppdrag"),
                empty=_("Det som samordnarna ska göra enligt texten."),
                quick=("title", "clause", "rhythm"),
            ),
            Section(
                path="definitions",
                cls=model.Defined,
                title=_("Ord och förkortningar"),
                one=_("ord"),
                many=_("ord"),
                empty=_("Ord som överenskommelsen förklarar, eller använder utan att förklara."),
                quick=("word", "meaning"),
            ),
        ),
    ),
    Step(
        key="bilagor",
        title=_("Bilagor"),
        about=_("Vilka handlingar hör till, hur ofta uppdateras de, och vad vilar lägesbilden på?"),
        sections=(
            Section(
                path="annexes",
                cls=model.Annex,
                title=_("Bilagor"),
                one=_("bilaga"),
                many=_("bilagor"),
                empty=_("Lägesbilden, planen, uppföljningsplanen, kommunikationsplanen."),
                quick=("number", "title", "about"),
            ),
            Section(
                path="sources",
                cls=model.Source,
                title=_("Lägesbildens underlag"),
                one=_("underlag"),
                many=_("underlag"),
                empty=_("Det som lägesbilden ska bygga på: statistik, dialoger, rapporter."),
                quick=("name", "kind", "owner"),
            ),
            Section(
                path="picture_promises",
                cls=model.ExplicitPromise,
                title=_("Det som lovas om lägesbilden"),
                one=_("åtagande om lägesbilden"),
                many=_("åtaganden om lägesbilden"),
                empty=_("Till exempel att andra underlag ska anges."),
                quick=("title", "clause", "rhythm", "owner"),
            ),
            Section(
                path="communication",
                cls=model.Communication,
                title=_("Kommunikation"),
                empty=_("Målet för den gemensamma kommunikationen."),
            ),
            Section(
                path="communication/promises",
                cls=model.ExplicitPromise,
                title=_("Det som lovas om kommunikationen"),
                one=_("åtagande om kommunikation"),
                many=_("åtaganden om kommunikation"),
                empty=_("Gemensamma budskap, avstämningar, vem som svarar."),
                quick=("title", "clause", "rhythm", "owner"),
            ),
        ),
    ),
    Step(
        key="plan",
        title=_("Plan"),
        about=_("Vad ska göras, varför, av vem och hur ofta? Klistra in planens tabell eller skriv rad för rad."),
        sections=(
            Section(
                path="focus_areas",
                cls=model.FocusArea,
                title=_("Fokusområden"),
                one=_("fokusområde"),
                many=_("fokusområden"),
                empty=_("Det som ni har valt att arbeta med först."),
                quick=("number", "name"),
            ),
            Section(
                path="goals",
                cls=model.Goal,
                title=_("Mål"),
                one=_("mål"),
                many=_("mål"),
                empty=_("Det som ska uppnås, numrerat om planen numrerar."),
                quick=("number", "text", "focus_areas"),
                pastes="goals",
            ),
            Section(
                path="activities",
                cls=model.Activity,
                title=_("Aktiviteter"),
                one=_("aktivitet"),
                many=_("aktiviteter"),
                empty=_("Det som görs: vem som leder, hur ofta, och hur det följs upp."),
                quick=("title", "lead", "rhythm"),
                pastes="activities",
            ),
            Section(
                path="other_plans",
                cls=model.OtherPlan,
                title=_("Andra planer ni lutar er mot"),
                one=_("plan"),
                many=_("planer"),
                empty=_("ANDTS-planen, avfallsplanen, en riktlinje. Vem äger den och var finns den?"),
                quick=("name", "owner"),
            ),
        ),
    ),
    Step(
        key="uppfoljning",
        title=_("Uppföljning"),
        about=_("Hur ser ni att det blev gjort och att det hjälpte? En rad för varje sak som följs upp."),
        sections=(
            Section(
                path="follow_up",
                cls=model.FollowUp,
                title=_("Uppföljningsplan"),
                one=_("rad"),
                many=_("rader"),
                empty=_("Vad som följs upp, hur, av vem, hur ofta och till vem det redovisas."),
                quick=("title", "about", "rhythm", "responsible"),
                pastes="follow_up",
            ),
        ),
    ),
)
INNER = {
    model.Forum: (
        Section(
            path="seats",
            cls=model.Seat,
            title=_("Platser"),
            one=_("plats"),
            many=_("platser"),
            empty=_("Vilka sitter där? Funktioner, inte personer."),
            quick=("body", "kind"),
            pastes="seats",
        ),
        Section(
            path="reports",
            cls=model.Line,
            title=_("Rapporterar till"),
            one=_("rapport"),
            many=_("rapporter"),
            empty=_("Vad forumet lämnar vidare, till vem och hur ofta."),
            quick=("what", "to", "rhythm"),
        ),
        Section(
            path="minutes",
            cls=model.Line,
            title=_("Delar anteckningar med"),
            one=_("delning"),
            many=_("delningar"),
            empty=_("Vilka som får minnesanteckningarna."),
            quick=("what", "to"),
        ),
    ),
}
"""What stands inside an item, as lists of their own."""


def step(key: str) -> Step:
    """Give a step by its name. Raises ``KeyError``."""
    return {one.key: one for one in STEPS}[key]


def step_of(path: str) -> Step:
    """Give the step that an item is written in. Raises ``KeyError`` where none is."""
    return _STEP_OF[shown_in(path).partition("/")[0]]


def shown_in(path: str) -> str:
    """Give the path of the section that an item is shown in: "clauses", "forums/styrgrupp/seats", "" for own words.

    Raises ``KeyError`` where there is none.
    """
    if path in editing.own_keys():
        return ""
    parts = path.split("/")
    for section in ("/".join(parts[:count]) for count in (3, 2, 1)):
        if section in _SECTIONS or _inside(section):
            return section
    raise KeyError(path)


def section_of(list_path: str) -> Section:
    """Give the section that a list belongs to, also one inside an item. Raises ``KeyError``."""
    return _inside(list_path) or _SECTIONS[list_path]


_SECTIONS = {section.path: section for one in STEPS for section in one.sections}
_STEP_OF = {path: one for one in STEPS for path in (section.path for section in one.sections)}


def _inside(path: str) -> Section | None:
    """Give the section of a list inside an item, by the list that the item stands in."""
    owner, _, inner = path.partition("/")
    item, _, key = inner.partition("/")
    sections = INNER.get(_SECTIONS[owner].cls, ()) if item and owner in _SECTIONS else ()
    return next((one for one in sections if one.path == key), None)
