"""The assignments of the practice (övningens uppdrag): who asked whom for what, and what came of it. Made up."""

from dataclasses import dataclass
from datetime import date

from samsyn.duties.rules.assignments import COORDINATORS, Outcome

DONE, PARTLY, NOT_DONE = Outcome.DONE, Outcome.PARTLY, Outcome.NOT_DONE


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of an assignment on a day (svar)."""

    on: date
    outcome: Outcome
    words: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Later:
    """Another day that an assignment got, and why (ny dag)."""

    on: date
    by_day: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """One assignment of the practice (uppdrag); ``party`` is whose coordinator enters it, ``source`` where it began."""

    collaboration: str
    on: date
    owner: str
    what: str
    party: str = "kommunen"
    by_day: date | None = None
    by_forum: str = ""
    asked_by: str = ""
    wanted: str = ""
    source: str = ""
    steps: tuple[Reply | Later, ...] = ()


COMMISSIONS = (
    Commission(
        collaboration="haninge",
        on=date(2023, 3, 16),
        owner="osg",
        what="Föreslå hur trygghetsvandringarna i Jordbro och Brandbergen ska samordnas under hösten",
        by_day=date(2023, 6, 8),
        by_forum="styrgrupp",
        asked_by="styrgrupp",
        wanted="Vandringarna krockar med skolornas planering och några platser gås aldrig.",
        source="Styrgruppens möte 16 mars 2023, § 4",
        steps=(
            Reply(
                date(2023, 6, 1),
                DONE,
                "Förslaget är fyra vandringar, en i månaden, med skolan och fastighetsägarna.",
                "Anteckningar OSG 1 juni 2023",
            ),
        ),
    ),
    Commission(
        collaboration="haninge",
        on=date(2024, 2, 15),
        owner="osg",
        what="Redovisa vad de gemensamma insatserna vid Handenterminalen har gett",
        by_day=date(2024, 5, 16),
        by_forum="styrgrupp",
        asked_by="styrgrupp",
        source="Styrgruppens möte 15 februari 2024, § 3",
        steps=(
            Later(date(2024, 4, 4), date(2024, 9, 12), "Trygghetsmätningen är inte klar förrän i augusti."),
            Reply(date(2024, 9, 5), DONE, "Anmälningarna har minskat och fler känner sig trygga. Redovisat i text."),
        ),
    ),
    Commission(
        collaboration="haninge",
        on=date(2024, 10, 3),
        owner="enheten-trygghet-sakerhet",
        what="Ta fram ett underlag för vad som ska gälla efter årsskiftet",
        by_day=date(2024, 11, 14),
        by_forum="styrgrupp",
        asked_by="styrgrupp",
        source="Styrgruppens möte 3 oktober 2024, § 6",
    ),
    Commission(
        collaboration="nykvarn",
        on=date(2022, 4, 6),
        owner="planeringsgruppen",
        what="Föreslå när och var vi möter invånarna under valåret",
        by_day=date(2022, 5, 31),
        by_forum="chefssamradet",
        asked_by="chefssamradet",
        source="Chefssamrådets möte 6 april 2022",
        steps=(Reply(date(2022, 5, 24), DONE, "Tre tillfällen föreslagna, alla på torg där det redan är marknad."),),
    ),
    Commission(
        collaboration="stockholm",
        on=date(2026, 10, 8),
        party="staden",
        owner="stadsovergripande-beredningsgrupp",
        what="Sammanställ de lokala rapporterna till styrgruppens sista möte för året",
        by_day=date(2026, 12, 3),
        by_forum="stadsovergripande-styrgrupp",
        asked_by="stadsovergripande-styrgrupp",
        source="Styrgruppens möte 8 oktober 2026",
    ),
    Commission(
        collaboration="sodertalje",
        on=date(2026, 9, 22),
        owner="operativt-chefsamrad",
        what="Föreslå hur måndagsmötena ska få in fastighetsägarnas iakttagelser",
        by_day=date(2026, 12, 8),
        by_forum="strategisk-styrgrupp",
        asked_by="strategisk-styrgrupp",
        wanted="Det som fastighetsägarna ser kommer ofta för sent för att räknas in i veckans insatser.",
        source="Styrgruppens möte 22 september 2026, § 5",
    ),
    Commission(
        collaboration="sodertalje",
        on=date(2026, 10, 5),
        owner="sakerhetsavdelningen",
        what="Gå igenom belysningen vid gångtunnlarna i Hovsjö med samhällsbyggnadskontoret",
        by_day=date(2026, 11, 6),
        asked_by="mandagsmoten",
        source="Måndagsmötet 5 oktober 2026",
    ),
    Commission(
        collaboration="sodertalje",
        on=date(2026, 10, 26),
        owner="kommunpolis",
        what="Boka en gemensam genomgång av höstlovets insatser",
        by_day=date(2026, 11, 13),
        asked_by="operativt-chefsamrad",
        source="Chefssamrådet 26 oktober 2026",
        steps=(
            Reply(date(2026, 11, 10), PARTLY, "Tid finns med kommunen. Brandförsvaret har inte svarat än."),
            Later(date(2026, 11, 12), date(2026, 11, 27), "Brandförsvaret svarar i nästa vecka."),
        ),
    ),
    Commission(
        collaboration="sodertalje",
        on=date(2026, 11, 9),
        owner=COORDINATORS,
        what="Säg vilka insatser under Lucia som behöver fler händer",
        by_day=date(2026, 11, 24),
        asked_by="mandagsmoten",
        source="Måndagsmötet 9 november 2026",
    ),
    Commission(
        collaboration="sodertalje",
        on=date(2026, 11, 16),
        owner="distriktschef",
        party="brandforsvaret",
        what="Berätta på måndagsmötet vad containerbränderna i oktober har gemensamt",
        by_forum="mandagsmoten",
        asked_by="mandagsmoten",
        source="Måndagsmötet 16 november 2026",
    ),
    Commission(
        collaboration="sodertalje",
        on=date(2026, 8, 31),
        owner="utbildningskontoret",
        what="Skicka skolornas lovdagar till samordnarna",
        by_day=date(2026, 9, 11),
        asked_by="mandagsmoten",
        source="Måndagsmötet 31 augusti 2026",
        steps=(Reply(date(2026, 9, 9), DONE, "Lovdagarna för hela läsåret är skickade."),),
    ),
    Commission(
        collaboration="sodertalje",
        on=date(2026, 9, 7),
        owner="fritidsgardarna",
        what="Prova öppet sent på fredagar i Ronna under september",
        by_day=date(2026, 10, 2),
        asked_by="operativt-chefsamrad",
        source="Chefssamrådet 7 september 2026",
        steps=(Reply(date(2026, 9, 28), NOT_DONE, "Det gick inte att bemanna. Frågan kommer tillbaka i budgeten."),),
    ),
)
"""In every collaboration but the one that is taken into use today."""
