"""Which column holds what (kolumner), by the words that agreements and plans head them with."""

import re
from collections.abc import Sequence

from samsyn.intake.rules.tables.table import Column, Field, TableKind

_HEADINGS: tuple[tuple[Field, tuple[str, ...]], ...] = (
    (
        Field.SKIPPED,
        ("namn(?: på .*)?", "telefon.*", r"tel\.?", "mobil.*", "e-?post.*", "mejl.*", "kontaktuppgift(?:er)?"),
    ),
    (Field.PURPOSE_AND_GOAL, ("syfte[nt]?(?:,| och|/| &) ?mål", "mål(?:,| och|/) ?syfte")),
    (
        Field.FOCUS_AREA,
        (
            "fokus ?områden?", "(?:prioritera[dt]e? )?(?:samverkans|problem|utvecklings|insats)?områden?",
            "(?:lokal )?lägesbild", "prioritering(?:ar)?", "prioritet", "problem(?:bild)?",
        ),
    ),
    (
        Field.TITLE,
        (
            "aktivitet(?:er|en)?(?:/åtgärd(?:er)?)?", "åtgärd(?:er|en)?(?:/aktivitet(?:er)?)?", "insats(?:er|en)?",
            "vad(?: ska göras)?", "aktivitetens namn", "vad (?:som )?(?:ska )?följs? upp", "vad ska följas upp",
            "uppföljning av", "objekt", "uppföljningsområde",
        ),
    ),
    (Field.PURPOSE, ("syfte[nt]?", "varför", "bakgrund", "motiv(?:ering)?")),
    (Field.GOAL, ("(?:del|effekt|huvud|övergripande )?mål(?:en|et)?", "målsättning(?:ar)?", "målformulering")),
    (Field.HOW, ("hur", "beskrivning", "genomförande", "tillvägagångssätt", "innehåll", "så gör vi")),
    (
        Field.LEAD,
        (
            "samordningsansvar(?:ig)?", "samordna(?:s av|re|r)", "huvudansvar(?:ig|iga)?", "ägare", "(?:leds|drivs) av",
            "sammankallande", "ordförande(?: i gruppen)?",
        ),
    ),
    (
        Field.RESPONSIBLE,
        (
            "ansvar", "ansvarig[at]?(?: (?:part|parter|aktör|aktörer|organisation|enhet|för .*))?", "utförare", "vem",
            "vilka", "vem gör vad", "ansvariga huvudansvar ?[-–] ?fet(?: stil)?",
        ),
    ),
    (
        Field.SUPPORT,
        (
            "stöd", "samverkan(?: med)?", "samverkar med", "samverkanspart(?:er|ner)?", "medverkande(?: aktörer)?",
            "medverkan", "deltagare", "tillsammans med", "övriga(?: aktörer| deltagare)?", "samarbetspart(?:er|ner)?",
            "samverkan/stöd", "stöd/samverkan",
        ),
    ),
    (
        Field.POSITION,
        (
            "befattning(?:ar)?", "funktion(?:er)?", "roll(?:er)?", "titel", "tjänst", "uppdrag", "ledam[oö]t(?:er)?",
            "plats",
        ),
    ),
    (Field.COMMITMENT, ("åtagande[nt]?(?:/resurs(?:er)?)?", "resurs(?:er)?", "budget", "kostnad")),
    (
        Field.RHYTHM,
        (
            "tid", "när", "frekvens", "tids?plan", "hur ofta", "intervall", "periodicitet", "tidpunkt", "start",
            "klart", "tid/frekvens", "när/hur ofta",
        ),
    ),
    (
        Field.INDICATOR,
        (
            "indikator(?:er)?", "mått", "mätetal", "nyckeltal", "mäts genom", "hur mäts det", "mätning",
            "uppföljning ?/ ?indikator(?:er)?",
        ),
    ),
    (Field.FOLLOW_UP, ("uppföljning(?:en)?", "uppföljs", "följs upp", "hur följs det upp", "utvärdering", "resultat")),
    (Field.METHOD, ("metod(?:er)?", "arbetssätt", "underlag", "hur (?:det )?följs upp")),
    (
        Field.TO,
        (
            "redovisas (?:till|för)", "redovisning(?: till)?", "rapporteras till", "rapportering", "mottagare",
            "till vem", "återkoppling",
        ),
    ),
    (
        Field.ORGANISATION,
        ("organisation(?:er)?", "part(?:er)?", "myndighet(?:er)?", "förvaltning(?:ar)?", "aktör(?:er)?", "verksamhet"),
    ),
    (Field.NUMBER, (r"nr\.?", "nummer", "#", "löpnr", "id")),
    (Field.NOTE, ("kommentar(?:er)?", "anmärkning(?:ar)?", "övrigt", "notering(?:ar)?", "status")),
)  # fmt: skip
_KNOWN = tuple((field, re.compile("|".join(words), re.IGNORECASE)) for field, words in _HEADINGS)
_NUMBERED = re.compile(r"(?P<label>.+?)\s+(?P<number>\d{1,2})$")
LONGEST_HEADING = 60


def field_of(heading: str) -> Field:
    """Tell what a heading says that its column holds; ``UNKNOWN`` for what no agreement has called a column."""
    said = " ".join(heading.strip(" *:.\t").split())
    if not said or len(said) > LONGEST_HEADING:
        return Field.UNKNOWN
    numbered = _NUMBERED.fullmatch(said)
    bare = numbered["label"] if numbered else said
    return next((field for field, pattern in _KNOWN if pattern.fullmatch(bare)), Field.UNKNOWN)


def columns_of(headings: Sequence[str]) -> tuple[Column, ...]:
    """Tell what each column holds."""
    return tuple(Column(heading, field_of(heading)) for heading in headings)


def kind_of(columns: Sequence[Column]) -> TableKind:
    """Guess what a table is about, by what its columns hold together."""
    held = {column.field for column in columns}
    if Field.METHOD in held and held & {Field.RHYTHM, Field.RESPONSIBLE, Field.TO}:
        is_plan = held & {Field.PURPOSE, Field.GOAL, Field.PURPOSE_AND_GOAL, Field.FOCUS_AREA}
        return TableKind.ACTIVITIES if Field.TITLE in held and is_plan else TableKind.FOLLOW_UP
    if Field.TITLE in held:
        return TableKind.FOLLOW_UP if Field.TO in held and Field.RESPONSIBLE in held else TableKind.ACTIVITIES
    if held & {Field.POSITION, Field.ORGANISATION}:
        return TableKind.MEMBERS
    return TableKind.GOALS if Field.GOAL in held else TableKind.UNKNOWN


def fitted(columns: Sequence[Column], kind: TableKind) -> tuple[Column, ...]:
    """Read headings anew in a table of a kind: the area of a follow-up plan is what is followed up."""
    held = {column.field for column in columns}
    if kind is TableKind.FOLLOW_UP and Field.TITLE not in held:
        return tuple(
            Column(column.heading, Field.TITLE if column.field is Field.FOCUS_AREA else column.field)
            for column in columns
        )
    return tuple(columns)
