"""What is lacking in words, in Swedish and English: what is not said, and how to mend it.

What many items lack alike is said in one sentence. ``papers`` knows no Django, so these carry both languages.
"""

from collections.abc import Sequence

from samsyn.almanac.terms import read_day
from samsyn.almanac.words import MONTHS, number_in_words
from samsyn.papers.lack import Lack, Lacking, Weight
from samsyn.papers.wording import LANGUAGES

NAMED_MOST = 3
"""So many are named; the rest are counted."""

_ONE: dict[Lacking, tuple[str, str]] = {
    Lacking.NO_PARTIES: (
        "Det finns inga parter än. Lägg till dem som har kommit överens, så kan ni börja.",
        "There are no parties yet. Add those who have agreed, and you can begin.",
    ),
    Lacking.ONE_PARTY: (
        "Det finns bara en part, {name}. Lägg till den eller dem som ni är överens med.",
        "There is only one party, {name}. Add those you have agreed with.",
    ),
    Lacking.ORG_NR: (
        "{name} har inget organisationsnummer. Det står på organisationens brev och i beslut.",
        "{name} has no organisation number. It stands on the organisation’s letters and in decisions.",
    ),
    Lacking.ADDRESS: (
        "{name} har ingen adress. Fyll i organisationens egen.",
        "{name} has no address. Fill in its own.",
    ),
    Lacking.MUNICIPALITY: (
        "Det står inte vilken kommun {name} är. Välj den, så fyller Samsyn i det som är känt.",
        "It is not said which municipality {name} is. Choose it, and Samsyn fills in what is known.",
    ),
    Lacking.WHOSE: (
        "Det står inte vem {name} hör till. Välj en part, eller säg att den står utanför.",
        "It is not said to whom {name} belongs. Choose a party, or say that it stands outside.",
    ),
    Lacking.CONTACT: (
        "{name} har ingen kontakt. Skriv vilken funktion man vänder sig till.",
        "{name} has no contact. Write which function one turns to.",
    ),
    Lacking.FIRST_DAY: (
        "Det står inte från vilken dag överenskommelsen gäller. Skriv dagen, eller bara året, så kan Samsyn räkna.",
        "It is not said from which day the agreement holds. Write the day, or the year alone, and Samsyn can count.",
    ),
    Lacking.FIRST_DAY_UNSET: (
        "Startdagen är inte satt: ”{written}”. Samsyn räknar från {day} tills ni skriver den.",
        "The first day is not set: “{written}”. Samsyn counts from {day} until you write it.",
    ),
    Lacking.LAST_DAY: (
        "Det står inte hur länge överenskommelsen gäller. Skriv en sista dag, eller att den gäller tills vidare.",
        "It is not said how long the agreement holds. Write a last day, or that it holds until further notice.",
    ),
    Lacking.REVIEW: (
        "Överenskommelsen gäller tills vidare, men det står inte hur ofta ni ser över den. Skriv hur ofta, så påminner "
        "Samsyn.",
        "The agreement holds until further notice, and it is not said how often you review it. Write how often, and "
        "Samsyn reminds you.",
    ),
    Lacking.RENEWAL: (
        "Det står inte vad som händer när tiden går ut. Skriv om den kan förlängas eller ska följas av en ny.",
        "It is not said what happens when the time runs out. Write whether it can be extended or is to be replaced.",
    ),
    Lacking.AMENDMENT: (
        "Det står inte vad som krävs för att ändra överenskommelsen. Välj det, eller att texten inte säger det.",
        "It is not said what it takes to change the agreement. Choose it, or that the text does not say.",
    ),
    Lacking.SIGNATURE: (
        "Det står inte vem som skriver under för {name}. Lägg till underskriften genom funktion.",
        "It is not said who signs for {name}. Add the signature by its function.",
    ),
    Lacking.SIGNATORY: (
        "Det står inte vilken funktion som skriver under för {name}. Skriv den.",
        "It is not said which function signs for {name}. Write it.",
    ),
    Lacking.SIGNED_ON: (
        "Det står inte vilken dag {name} skrev under. Fyll i den från det undertecknade exemplaret.",
        "It is not said on which day {name} signed. Fill it in from the signed original.",
    ),
    Lacking.SIGNED_AT: (
        "Det står inte var {name} skrev under. Fyll i orten från det undertecknade exemplaret.",
        "It is not said where {name} signed. Fill in the place from the signed original.",
    ),
    Lacking.NO_FORUMS: (
        "Det finns inga forum än. Lägg till ett med hur ofta det möts, så ritas ert första årshjul.",
        "There are no forums yet. Add one with how often it meets, and your first year wheel is drawn.",
    ),
    Lacking.HIGHEST: (
        "Det står inte vilket forum som beslutar högst. Öppna det forumet och kryssa i det.",
        "It is not said which forum is the highest to decide. Open that forum and tick it.",
    ),
    Lacking.MEETINGS: (
        "Det står inte hur ofta {name} möts. Skriv det som i papperet, så räknas mötena.",
        "It is not said how often {name} meets. Write it as in the paper, and the meetings are counted.",
    ),
    Lacking.CHAIR: (
        "Det står inte vem som är ordförande i {name}. Skriv en funktion, eller flera om det går runt.",
        "It is not said who chairs {name}. Write a function, or several if it goes round.",
    ),
    Lacking.SEATS: (
        "Det står inte vilka som sitter i {name}. Lägg till platserna genom funktion.",
        "It is not said who sits in {name}. Add the seats by function.",
    ),
    Lacking.REPORT_TIME: (
        "Det står inte när {name} rapporterar: {what}. Skriv hur ofta, eller efter vad.",
        "It is not said when {name} reports: {what}. Write how often, or after what.",
    ),
    Lacking.FORUM_PURPOSE: (
        "Det står inte vad {name} är till för. Skriv det i en mening.",
        "It is not said what {name} is for. Write it in a sentence.",
    ),
    Lacking.NO_TEXT: (
        "Texten är inte inlagd än. Klistra in den, eller skriv den punkt för punkt.",
        "The text is not entered yet. Paste it, or write it clause by clause.",
    ),
    Lacking.CLAUSE_TEXT: (
        "Under ”{name}” står ingen text. Klistra in stycket, eller skriv det med egna ord.",
        "Under “{name}” there is no text. Paste the passage, or write it in your own words.",
    ),
    Lacking.PURPOSE: (
        "Det står inte vad ni är överens om i stort. Skriv syftet i några meningar.",
        "It is not said what you have agreed on as a whole. Write the purpose in a few sentences.",
    ),
    Lacking.MUNICIPALITIES: (
        "Det står inte vilka kommuner överenskommelsen gäller. Skriv dem, så räknas skolans lov och kända dagar.",
        "It is not said which municipalities the agreement concerns. Write them, and school breaks are counted.",
    ),
    Lacking.COORDINATOR: (
        "{name} har ingen samordnare. Skriv vilken funktion det är.",
        "{name} has no coordinator. Write which function it is.",
    ),
    Lacking.OWNER: (
        "Det står inte vem som ska se till att ”{name}” blir gjort. Skriv en part, ett forum eller en funktion.",
        "It is not said who is to see that “{name}” is done. Write a party, a forum or a function.",
    ),
    Lacking.CLAUSE: (
        "Det står inte var i texten ”{name}” lovas. Välj punkten.",
        "It is not said where in the text “{name}” is promised. Choose the clause.",
    ),
    Lacking.UPDATE: (
        "Det står inte hur bilagan ”{name}” hålls aktuell. Skriv hur ofta, eller när, den uppdateras.",
        "It is not said how the annex “{name}” is kept up to date. Write how often, or when, it is updated.",
    ),
    Lacking.UPDATER: (
        "Det står inte vem som uppdaterar bilagan ”{name}”. Skriv en part, ett forum eller en funktion.",
        "It is not said who updates the annex “{name}”. Write a party, a forum or a function.",
    ),
    Lacking.ANNEX_EMPTY: (
        "Bilagan ”{name}” är tom. Fyll i den när den är skriven.",
        "The annex “{name}” is empty. Fill it in when it is written.",
    ),
    Lacking.NO_SOURCES: (
        "Det står inte vilka underlag lägesbilden bygger på. Lägg till dem om texten nämner några.",
        "It is not said which sources the situation picture rests on. Add them if the text names any.",
    ),
    Lacking.NO_ACTIVITIES: (
        "Planen är inte inlagd än. Klistra in den från Word eller Excel, eller lägg till en aktivitet i taget.",
        "The plan is not entered yet. Paste it from Word or Excel, or add one activity at a time.",
    ),
    Lacking.NO_FOCUS_AREAS: (
        "Det finns inga fokusområden än. Lägg till dem som lägesbilden har lett fram till.",
        "There are no focus areas yet. Add those that the situation picture has led to.",
    ),
    Lacking.ACTIVITY_TIME: (
        "Det står inte hur ofta ”{name}” ska göras. Skriv hur ofta, vilka dagar eller när något händer.",
        "It is not said how often “{name}” is to be done. Write how often, which days, or when something happens.",
    ),
    Lacking.ACTIVITY_OWNER: (
        "Det står inte vem som ska göra ”{name}”. Skriv vem som leder.",
        "It is not said who is to do “{name}”. Write who leads.",
    ),
    Lacking.LEAD: (
        "Det står inte vem som leder ”{name}”. Välj en av dem som hjälper till, eller någon annan.",
        "It is not said who leads “{name}”. Choose one of those who help, or somebody else.",
    ),
    Lacking.EFFECT: (
        "Det står inte hur ”{name}” följs upp. Skriv vad som skulle visa att det hjälper.",
        "It is not said how “{name}” is followed up. Write what would show that it helps.",
    ),
    Lacking.FOCUS_AREA: (
        "”{name}” hör inte till något fokusområde. Välj ett.",
        "“{name}” belongs to no focus area. Choose one.",
    ),
    Lacking.GOALS: (
        "Det står inte vilket mål ”{name}” bidrar till. Välj ett.",
        "It is not said which goal “{name}” serves. Choose one.",
    ),
    Lacking.NO_FOLLOW_UP: (
        "Det står inte hur överenskommelsen följs upp. Skriv vad som följs upp, hur ofta och till vem det redovisas.",
        "It is not said how the agreement is followed up. Write what is followed up, how often and to whom it is "
        "reported.",
    ),
    Lacking.FOLLOW_UP_TIME: (
        "Det står inte hur ofta ”{name}” följs upp. Skriv det som i papperet.",
        "It is not said how often “{name}” is followed up. Write it as in the paper.",
    ),
    Lacking.FOLLOW_UP_OWNER: (
        "Det står inte vem som följer upp ”{name}”. Skriv en part, ett forum eller en funktion.",
        "It is not said who follows up “{name}”. Write a party, a forum or a function.",
    ),
    Lacking.FOLLOW_UP_TO: (
        "Det står inte till vem ”{name}” redovisas. Välj ett forum eller någon annan.",
        "It is not said to whom “{name}” is reported. Choose a forum or somebody else.",
    ),
}

_MANY: dict[Lacking, tuple[str, str]] = {
    Lacking.ORG_NR: (
        "{count} parter har inget organisationsnummer: {names}. Det står på organisationens brev och i beslut.",
        "{count} parties have no organisation number: {names}. It stands on their letters and in decisions.",
    ),
    Lacking.ADDRESS: (
        "{count} parter har ingen adress: {names}. Fyll i organisationens egen.",
        "{count} parties have no address: {names}. Fill in the organisation’s own.",
    ),
    Lacking.MUNICIPALITY: (
        "{count} parter är kommuner, men det står inte vilka: {names}. Välj dem, så fyller Samsyn i det som är känt.",
        "{count} parties are municipalities, but not which: {names}. Choose them, and Samsyn fills in what is known.",
    ),
    Lacking.WHOSE: (
        "{count} aktörer hör inte till någon: {names}. Välj en part, eller säg att de står utanför.",
        "{count} bodies belong to nobody: {names}. Choose a party, or say that they stand outside.",
    ),
    Lacking.CONTACT: (
        "{count} parter har ingen kontakt: {names}. Skriv vilken funktion man vänder sig till.",
        "{count} parties have no contact: {names}. Write which function one turns to.",
    ),
    Lacking.SIGNATURE: (
        "Det står inte vem som skriver under för {count} parter: {names}. Lägg till underskrifterna genom funktion.",
        "It is not said who signs for {count} parties: {names}. Add the signatures by their functions.",
    ),
    Lacking.SIGNATORY: (
        "Det står inte vilken funktion som skriver under för {count} parter: {names}. Skriv dem.",
        "It is not said which function signs for {count} parties: {names}. Write them.",
    ),
    Lacking.SIGNED_ON: (
        "Det står inte vilken dag {count} parter skrev under: {names}. Fyll i den från det undertecknade exemplaret.",
        "It is not said on which day {count} parties signed: {names}. Fill it in from the signed original.",
    ),
    Lacking.SIGNED_AT: (
        "Det står inte var {count} parter skrev under: {names}. Fyll i orten från det undertecknade exemplaret.",
        "It is not said where {count} parties signed: {names}. Fill in the place from the signed original.",
    ),
    Lacking.MEETINGS: (
        "Det står inte hur ofta {count} forum möts: {names}. Skriv det som i papperet, så räknas mötena.",
        "It is not said how often {count} forums meet: {names}. Write it as in the paper, and meetings are counted.",
    ),
    Lacking.CHAIR: (
        "Det står inte vem som är ordförande i {count} forum: {names}. Skriv en funktion, eller flera om det går runt.",
        "It is not said who chairs {count} forums: {names}. Write a function, or several if it goes round.",
    ),
    Lacking.SEATS: (
        "Det står inte vilka som sitter i {count} forum: {names}. Lägg till platserna genom funktion.",
        "It is not said who sits in {count} forums: {names}. Add the seats by function.",
    ),
    Lacking.REPORT_TIME: (
        "Det står inte när {count} rapporter ska lämnas: {names}. Skriv hur ofta, eller efter vad.",
        "It is not said when {count} reports are to be made: {names}. Write how often, or after what.",
    ),
    Lacking.FORUM_PURPOSE: (
        "Det står inte vad {count} forum är till för: {names}. Skriv det i en mening för varje.",
        "It is not said what {count} forums are for: {names}. Write it in a sentence for each.",
    ),
    Lacking.CLAUSE_TEXT: (
        "{count} rubriker har ingen text: {names}. Klistra in styckena, eller skriv dem med egna ord.",
        "{count} headings have no text: {names}. Paste the passages, or write them in your own words.",
    ),
    Lacking.COORDINATOR: (
        "{count} parter har ingen samordnare: {names}. Skriv vilken funktion det är.",
        "{count} parties have no coordinator: {names}. Write which function it is.",
    ),
    Lacking.OWNER: (
        "Det står inte vem som ska se till att {count} åtaganden blir gjorda: {names}. Skriv det i vart och ett.",
        "It is not said who is to see that {count} promises are kept: {names}. Write it in each of them.",
    ),
    Lacking.CLAUSE: (
        "Det står inte var i texten {count} åtaganden lovas: {names}. Välj punkten i vart och ett.",
        "It is not said where in the text {count} promises are made: {names}. Choose the clause in each of them.",
    ),
    Lacking.UPDATE: (
        "Det står inte hur {count} bilagor hålls aktuella: {names}. Skriv hur ofta, eller när, de uppdateras.",
        "It is not said how {count} annexes are kept up to date: {names}. Write how often, or when, they are updated.",
    ),
    Lacking.UPDATER: (
        "Det står inte vem som uppdaterar {count} bilagor: {names}. Skriv det i var och en.",
        "It is not said who updates {count} annexes: {names}. Write it in each of them.",
    ),
    Lacking.ANNEX_EMPTY: (
        "{count} bilagor är tomma: {names}. Fyll i dem när de är skrivna.",
        "{count} annexes are empty: {names}. Fill them in when they are written.",
    ),
    Lacking.ACTIVITY_TIME: (
        "Det står inte hur ofta {count} aktiviteter ska göras: {names}. Skriv hur ofta, vilka dagar eller när något "
        "händer.",
        "It is not said how often {count} activities are to be done: {names}. Write how often, which days, or when "
        "something happens.",
    ),
    Lacking.ACTIVITY_OWNER: (
        "Det står inte vem som ska göra {count} aktiviteter: {names}. Skriv vem som leder var och en.",
        "It is not said who is to do {count} activities: {names}. Write who leads each of them.",
    ),
    Lacking.LEAD: (
        "Det står inte vem som leder {count} aktiviteter: {names}. Välj en av dem som hjälper till, eller någon annan.",
        "It is not said who leads {count} activities: {names}. Choose one of those who help, or somebody else.",
    ),
    Lacking.EFFECT: (
        "Det står inte hur {count} aktiviteter följs upp: {names}. Skriv vad som skulle visa att de hjälper.",
        "It is not said how {count} activities are followed up: {names}. Write what would show that they help.",
    ),
    Lacking.FOCUS_AREA: (
        "{count} aktiviteter hör inte till något fokusområde: {names}. Välj ett för var och en.",
        "{count} activities belong to no focus area: {names}. Choose one for each of them.",
    ),
    Lacking.GOALS: (
        "Det står inte vilka mål {count} aktiviteter bidrar till: {names}. Välj dem.",
        "It is not said which goals {count} activities serve: {names}. Choose them.",
    ),
    Lacking.FOLLOW_UP_TIME: (
        "Det står inte hur ofta {count} rader i uppföljningen görs: {names}. Skriv det som i papperet.",
        "It is not said how often {count} rows of the follow-up are done: {names}. Write it as in the paper.",
    ),
    Lacking.FOLLOW_UP_OWNER: (
        "Det står inte vem som gör {count} rader i uppföljningen: {names}. Skriv det i var och en.",
        "It is not said who does {count} rows of the follow-up: {names}. Write it in each of them.",
    ),
    Lacking.FOLLOW_UP_TO: (
        "Det står inte till vem {count} rader i uppföljningen redovisas: {names}. Välj det i var och en.",
        "It is not said to whom {count} rows of the follow-up are reported: {names}. Choose it in each of them.",
    ),
}

_WEIGHTS = {
    Weight.NEEDED: ("behövs för att räkna", "needed to count"),
    Weight.SHOULD: ("bör finnas", "should be there"),
    Weight.CAN_WAIT: ("kan vänta", "can wait"),
}
_MORE = (" och {count} till", " and {count} more")
_AND = (" och ", " and ")
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SMALL_EN = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def sentence(lacks: Sequence[Lack], language: str = "sv") -> str:
    """Say what is lacking and how to mend it, of one item or of several that lack it alike ("sv", "en")."""
    at, first = LANGUAGES.index(language), lacks[0]
    if len(lacks) == 1:
        facts = {**first.facts, **({"day": _day(first.facts["day"], at)} if "day" in first.facts else {})}
        return _ONE[first.code][at].format(**facts)
    names = [one.facts.get("what") or one.facts["name"] for one in lacks]
    said = _MANY[first.code][at].format(count=_count(len(lacks), at), names=_listed(names, at))
    return said[0].upper() + said[1:]


def weight(of: Weight, language: str = "sv") -> str:
    """Say how much a lack matters: "behövs för att räkna"."""
    return _WEIGHTS[of][LANGUAGES.index(language)]


def _listed(names: Sequence[str], at: int) -> str:
    shown = names[:NAMED_MOST] if len(names) > NAMED_MOST + 1 else names[:-1]
    last = _MORE[at].format(count=len(names) - NAMED_MOST) if len(names) > NAMED_MOST + 1 else _AND[at] + names[-1]
    between = "; " if any("," in name for name in shown) else ", "
    return between.join(shown) + last


def _count(number: int, at: int) -> str:
    if at == 0:
        return number_in_words(number)
    return _SMALL_EN[number] if number < len(_SMALL_EN) else str(number)


def _day(written: str, at: int) -> str:
    """Say a day as people do: "1 januari 2022", and what is less than a day as it is written."""
    day = read_day(written)
    if day.month is None or day.day is None:
        return written
    return f"{day.day} {(MONTHS, _MONTHS_EN)[at][day.month - 1]} {day.year}"
