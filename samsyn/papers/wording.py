"""Findings in words, in Swedish and English: what is wrong, and how to mend it.

``papers`` knows no Django, so these sentences carry both languages themselves.
"""

from samsyn.papers.findings import Code, Finding, Remarkable
from samsyn.papers.kinds import PromiseKind

LANGUAGES = ("sv", "en")

_SENTENCES: dict[Code | Remarkable, tuple[str, str]] = {
    Code.CANNOT_OPEN: (
        "Filen går inte att öppna: {reason}. Kontrollera namnet och att du får läsa filen.",
        "The file cannot be opened: {reason}. Check its name and that you may read it.",
    ),
    Code.TOO_LARGE: (
        "Filen är större än {most} MB och läses inte. En överenskommelse ryms med god marginal; är det rätt fil?",
        "The file is larger than {most} MB and is not read. An agreement fits with room to spare; is it the right one?",
    ),
    Code.TOO_MANY_VALUES: (
        "Filen har fler än {most} värden och läses inte längre än hit. Är det rätt fil?",
        "The file holds more than {most} values and is read no further than this. Is it the right file?",
    ),
    Code.TOO_DEEP: (
        "Filen har fler än {most} nivåer inuti varandra. Ta bort nivåer som inte behövs.",
        "The file has more than {most} levels inside each other. Take away levels that are not needed.",
    ),
    Code.NOT_UTF8: (
        "Här står ett tecken som inte är UTF-8. Spara filen med teckenkodningen UTF-8.",
        "Here stands a character that is not UTF-8. Save the file with the encoding UTF-8.",
    ),
    Code.EMPTY: (
        "Filen är tom. Börja med raden ”format: samsyn/1”.",
        "The file is empty. Begin with the line “format: samsyn/1”.",
    ),
    Code.NOT_A_PAPER: (
        "Filen innehåller ingen överenskommelse. Börja med raden ”format: samsyn/1” och skriv sedan ett fält per rad.",
        "The file holds no agreement. Begin with the line “format: samsyn/1” and then write one key a line.",
    ),
    Code.SYNTAX: (
        "Här går filen inte att tolka. Titta efter indrag, kolon, kommatecken och citattecken på raden och raden före.",
        "The file cannot be understood here. Look for indents, colons, commas and quotation marks on this line and the "
        "one before.",
    ),
    Code.TAB: (
        "Raden börjar med tabb. Använd mellanslag som indrag, två för varje nivå.",
        "The line is indented with a tab. Use spaces, two for each level.",
    ),
    Code.COLON_IN_TEXT: (
        "Här står ett kolon som inte får stå så. Sätt hela texten inom citattecken, eller kontrollera indraget.",
        "Here stands a colon that may not stand so. Put the whole text in quotation marks, or check the indent.",
    ),
    Code.COLON_MISSING: (
        "Här saknas kolon efter fältets namn. Skriv till exempel ”name: Styrgrupp”.",
        "A colon is missing after the name of the key. Write for example “name: Styrgrupp”.",
    ),
    Code.INDENT: (
        "Raden passar inte ihop med raderna ovanför. Kontrollera att indraget är lika långt som för de andra fälten.",
        "The line does not fit with those above. Check that it is indented as far as the other keys.",
    ),
    Code.NOT_CLOSED: (
        "Något öppnades men stängdes aldrig. Leta efter ett citattecken eller en parentes utan sin andra hälft.",
        "Something was opened but never closed. Look for a quotation mark or a bracket without its other half.",
    ),
    Code.FORBIDDEN_MARK: (
        "Här står ett osynligt tecken ({sign}) som inte får finnas. Ta bort det.",
        "Here stands an invisible character ({sign}) that is not allowed. Take it away.",
    ),
    Code.ALIAS: (
        "Ankare och alias (& * <<) får inte användas. Skriv ut texten på varje ställe, eller sätt den inom ” ”.",
        "Anchors and aliases (& * <<) may not be used. Write the text out at each place, or put it in quotation marks.",
    ),
    Code.TAG: (
        "Taggar (ord som börjar med !) får inte användas. Ta bort den, eller sätt texten inom citattecken.",
        "Tags (words that begin with !) may not be used. Take it away, or put the text in quotation marks.",
    ),
    Code.SEVERAL_DOCUMENTS: (
        "Filen innehåller mer än en överenskommelse. Ta bort raden ”---” eller dela filen i två.",
        "The file holds more than one agreement. Take away the line “---” or make two files of it.",
    ),
    Code.KEY_NOT_TEXT: (
        "Här ska det stå ett fältnamn. Skriv ett ord ur formatet, till exempel ”name”.",
        "The name of a key is wanted here. Write a word of the format, for example “name”.",
    ),
    Code.KEY_TWICE: (
        "Fältet ”{key}” står redan på rad {first}. Ta bort ett av dem.",
        "The key “{key}” already stands on line {first}. Take one of them away.",
    ),
    Code.KEY_UNKNOWN: (
        "Fältet ”{key}” finns inte i formatet.",
        "The format has no key “{key}”.",
    ),
    Code.KEY_MISSING: (
        "Fältet ”{key}” saknas eller är tomt. Lägg till det.",
        "The key “{key}” is missing or empty. Add it.",
    ),
    Code.FORMAT_UNKNOWN: (
        "Formatet ”{found}” är okänt. Skriv ”format: {known}”, eller använd en senare utgåva av Samsyn.",
        "The format “{found}” is unknown. Write “format: {known}”, or use a later edition of Samsyn.",
    ),
    Code.WANTS_TEXT: (
        "Här ska det stå en text, inte en lista eller flera fält.",
        "A text is wanted here, not a list or several keys.",
    ),
    Code.WANTS_NUMBER: (
        "Här ska det stå ett heltal med siffror och utan citattecken, till exempel 3.",
        "A whole number is wanted here, in digits and without quotation marks, for example 3.",
    ),
    Code.WANTS_YES_OR_NO: (
        "Här ska det stå true (ja) eller false (nej), utan citattecken.",
        "Either true or false is wanted here, without quotation marks.",
    ),
    Code.WANTS_DAY: (
        "Här ska det stå ett datum som 2023-06-14.",
        "A date such as 2023-06-14 is wanted here.",
    ),
    Code.WANTS_CHOICE: (
        "”{found}” går inte att välja här. Välj ett av: {known}.",
        "“{found}” cannot be chosen here. Choose one of: {known}.",
    ),
    Code.WANTS_LIST: (
        "Här ska det stå en lista. Skriv varje värde på en egen rad som börjar med ”- ”, eller inom [ ].",
        "A list is wanted here. Write each value on a line of its own that begins with “- ”, or within [ ].",
    ),
    Code.WANTS_KEYS: (
        "Här ska det stå fält med värden, ett per rad, till exempel ”id: styrgrupp”.",
        "Keys with values are wanted here, one a line, for example “id: styrgrupp”.",
    ),
    Code.EMPTY_IN_LIST: (
        "En rad i listan är tom. Fyll i den eller ta bort den.",
        "A row of the list is empty. Fill it in or take it away.",
    ),
    Code.NO_SUCH_DAY: (
        "{found} finns inte i almanackan. Kontrollera år, månad och dag.",
        "There is no such day or year as {found}. Check the year, the month and the day.",
    ),
    Code.ID_MALFORMED: (
        "”{id}” kan inte vara ett id. Använd små bokstäver a–z, siffror och bindestreck, högst {most} tecken.",
        "“{id}” cannot be an id. Use small letters a–z, digits and hyphens, at most {most} characters.",
    ),
    Code.ID_TWICE: (
        "Id:t ”{id}” används redan för ”{first}”. Ge ett av dem ett annat id.",
        "The id “{id}” is already used for “{first}”. Give one of them another id.",
    ),
    Code.ID_UNKNOWN: (
        "Det finns inget med id:t ”{id}” bland {among}.",
        "There is nothing with the id “{id}” among {among}.",
    ),
    Code.LOOP: (
        "Kedjan går i ring: {chain}. Ändra ett av leden så att kedjan får ett slut.",
        "The chain goes in a circle: {chain}. Change one of its links so that the chain has an end.",
    ),
    Code.DAY_MALFORMED: (
        "”{found}” går inte att läsa som dag. Skriv 2023-01-01, bara året (2023), eller 2022-01-xx om dagen inte är "
        "satt.",
        "“{found}” cannot be read as a day. Write 2023-01-01, the year alone (2023), or 2022-01-xx if no day is set.",
    ),
    Code.TERM_BACKWARDS: (
        "Sista dagen {last} ligger före första dagen {first}. Rätta den ena.",
        "The last day {last} comes before the first day {first}. Correct one of them.",
    ),
    Code.TERM_UNCLEAR: (
        "Det står både en sista dag och att överenskommelsen gäller tills vidare. Ta bort det ena.",
        "There is both a last day and a statement that the agreement is open-ended. Take one of them away.",
    ),
    Code.NUMBER_TOO_SMALL: (
        "Talet {found} är för litet. Det minsta som kan stå här är {least}.",
        "The number {found} is too small. The least that can stand here is {least}.",
    ),
    Code.NUMBER_TOO_LARGE: (
        "Talet {found} är för stort. Det största som kan stå här är {most}.",
        "The number {found} is too large. The greatest that can stand here is {most}.",
    ),
    Code.TEXT_TOO_LONG: (
        "Texten har {found} tecken, och högst {most} får plats här. Korta den.",
        "The text has {found} characters, and at most {most} fit here. Shorten it.",
    ),
    Code.ORG_NR_WRONG: (
        "Organisationsnumret ”{found}” stämmer inte: kontrollsiffran eller formen är fel. Skriv som 212000-0159.",
        "The organisation number “{found}” is not right: its check digit or form is wrong. Write as 212000-0159.",
    ),
    Code.MUNICIPALITY_UNKNOWN: (
        "Det finns ingen kommun med koden ”{found}”. Skriv fyra siffror, till exempel 0181 för Södertälje.",
        "There is no municipality with the code “{found}”. Write four digits, for example 0181 for Södertälje.",
    ),
    Code.CHAIR_ORDER_EMPTY: (
        "Ordförandeskapet delas eller växlar, men det står inte mellan vilka. Lägg till minst två i ”order”.",
        "The chair is shared or changes hands, but it is not said between whom. Add at least two to “order”.",
    ),
    Code.HIGHEST_TWICE: (
        "Två forum är utpekade som högst beslutande: {first} och {second}. Behåll det ena.",
        "Two forums are said to be the highest: {first} and {second}. Keep one of them.",
    ),
    Code.NO_PARTIES: (
        "Överenskommelsen har inga parter. Lägg till minst en under ”parties”.",
        "The agreement has no parties. Add at least one under “parties”.",
    ),
    Code.WORD_UNKNOWN: (
        "Ordet ”{key}” är inget som en överenskommelse kan välja själv.",
        "The word “{key}” is not one that an agreement can choose.",
    ),
    Code.WORD_NOT_BENT: (
        "Ordet ”{word}” kan inte böjas. Skriv dess fyra former med komma emellan: plan, planen, planer, planerna.",
        "The word “{word}” cannot be bent. Write its four forms with commas: plan, planen, planer, planerna.",
    ),
    Code.PRIVATE: (
        "Det ser ut att stå något om en enskild person här. Samsyn sparar inga personnummer eller privata nummer; ta "
        "bort det.",
        "Something about a private person seems to stand here. Samsyn keeps no personal numbers or private numbers; "
        "take it away.",
    ),
    Remarkable.NOT_UNDERSTOOD: (
        "”{phrase}” läses inte som en rytm. Texten behålls som den står, men ger inga datum.",
        "“{phrase}” is not understood as a rhythm. The text is kept as it stands, but gives no dates.",
    ),
    Remarkable.TWO_RHYTHMS: (
        "Två rytmer för samma sak: ”{first}” ({first_clause}) och ”{second}” ({second_clause}). Båda gäller tills "
        "parterna har valt.",
        "Two rhythms for the same thing: “{first}” ({first_clause}) and “{second}” ({second_clause}). Both hold until "
        "the parties have chosen.",
    ),
    Remarkable.FIRST_YEAR_ASSUMED: (
        "Det står inte vem som är ordförande först. Vi räknar med att {first} börjar {year}.",
        "It is not said who chairs first. {first} is taken to begin in {year}.",
    ),
}

_NEAREST = ("Menade du ”{nearest}”?", "Did you mean “{nearest}”?")
_KNOWN = ("Det går att skriva: {known}.", "One can write: {known}.")
_AMONG = {
    "who": ("parter, aktörer och forum", "parties, bodies and forums"),
    "parties": ("parterna", "the parties"),
    "forums": ("forumen", "the forums"),
    "clauses": ("punkterna", "the clauses"),
    "annexes": ("bilagorna", "the annexes"),
    "focus_areas": ("fokusområdena", "the focus areas"),
    "goals": ("målen", "the goals"),
    "other_plans": ("de andra planerna", "the other plans"),
}
_REASONS = {
    "ENOENT": ("den finns inte", "it does not exist"),
    "EISDIR": ("det är en mapp", "it is a folder"),
    "ENOTDIR": ("sökvägen går genom något som inte är en mapp", "its path goes through what is no folder"),
    "EACCES": ("du får inte läsa den", "you may not read it"),
    "EPERM": ("du får inte läsa den", "you may not read it"),
    "ELOOP": ("länkarna går i ring", "its links go in a circle"),
    "ENAMETOOLONG": ("namnet är för långt", "its name is too long"),
}
_SOME_REASON = ("datorn kan inte läsa den", "the computer cannot read it")
_LISTS_KNOWN = {Code.KEY_UNKNOWN, Code.WANTS_KEYS, Code.WORD_UNKNOWN}


def sentence(found: Finding, language: str = "sv") -> str:
    """Say what was found and how to mend it, in Swedish or English ("sv", "en")."""
    at = LANGUAGES.index(language)
    facts = dict(found.facts)
    if "among" in facts:
        facts["among"] = _AMONG[facts["among"]][at]
    if "reason" in facts:
        facts["reason"] = _REASONS.get(facts["reason"], _SOME_REASON)[at]
    said = _SENTENCES[found.code][at].format(**facts)
    if found.facts.get("nearest"):
        return f"{said} {_NEAREST[at].format(**found.facts)}"
    if found.code in _LISTS_KNOWN and found.facts.get("known"):
        return f"{said} {_KNOWN[at].format(**found.facts)}"
    return said


def place(found: Finding, language: str = "sv") -> str:
    """Say where it was found: "rad 12, tecken 5"."""
    if found.mark is None:
        return ""
    words = "rad {line}, tecken {column}", "line {line}, column {column}"
    return words[LANGUAGES.index(language)].format(line=found.mark.line, column=found.mark.column)


def summary(faults: int, remarks: int, language: str = "sv") -> str:
    """Say how a file stands: "Filen kan läsas. 2 anmärkningar."."""
    sentences = {
        (False, False): ("Filen kan läsas.", "The file can be read."),
        (False, True): ("Filen kan läsas. Anmärkningar: {remarks}.", "The file can be read. Remarks: {remarks}."),
        (True, False): ("Filen kan inte läsas. Fel: {faults}.", "The file cannot be read. Faults: {faults}."),
        (True, True): (
            "Filen kan inte läsas. Fel: {faults}. Anmärkningar: {remarks}.",
            "The file cannot be read. Faults: {faults}. Remarks: {remarks}.",
        ),
    }
    said = sentences[bool(faults), bool(remarks)][LANGUAGES.index(language)]
    return said.format(faults=faults, remarks=remarks)


_KINDS = {
    PromiseKind.RECURRING: ("återkommande", "recurring"),
    PromiseKind.DATED: ("daterat", "dated"),
    PromiseKind.ON_EVENT: ("när det händer", "on event"),
    PromiseKind.STANDING: ("gäller hela tiden", "standing"),
    PromiseKind.OPTIONAL: ("frivilligt", "optional"),
}


def kind(of: PromiseKind, language: str = "sv") -> str:
    """Say how a promise falls due."""
    return _KINDS[of][LANGUAGES.index(language)]


BACKWARDS = ("Sista dagen ligger före första dagen. Byt plats på dem.", "The last day comes before the first.")
