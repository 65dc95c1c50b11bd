"""Who is in the practice (rollista): functions and made-up addresses, never people; and what each one holds."""

from dataclasses import dataclass
from datetime import date

from samsyn.base.collaborations.actors import Role

PASSWORD = "ovning-i-samsyn-26"  # noqa: S105 - printed for everybody who starts the demo
"""The password of everybody in the practice."""


@dataclass(frozen=True, slots=True)
class Part:
    """What somebody is in one collaboration (roll): her party, and the functions she holds."""

    collaboration: str
    role: Role
    party: str
    functions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody who can sign in (person): named by her function, for nobody real is in the practice."""

    email: str
    name: str
    parts: tuple[Part, ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """One practice collaboration (övningssamverkan): its paper, from when it is kept, and how well it is.

    ``kept`` is how many times of a hundred a promise with a time is kept. One that somebody makes for herself is of
    another's ``paper``, under a ``name`` of its own.
    """

    slug: str
    in_use_from: date | None
    kept: int = 90
    paper: str = ""
    name: str = ""

    @property
    def written_as(self) -> str:
        """Which of the five it is of."""
        return self.paper or self.slug


SETTINGS = (
    Setting("sodertalje", date(2026, 1, 1), kept=92),
    Setting("nykvarn", date(2021, 1, 11), kept=84),
    Setting("haninge", date(2022, 1, 10), kept=88),
    Setting("stockholm", date(2024, 1, 1), kept=90),
    Setting("strangnas", None),
)
"""The five; the one without a day is taken into use on the day the practice is made."""

C, M, R, A = Role.COORDINATOR, Role.MEMBER, Role.READER, Role.AUDITOR

CAST = (
    Someone(
        "sakerhetssamordnare@sodertalje.example",
        "Säkerhetssamordnaren",
        (Part("sodertalje", C, "kommunen", ("sakerhetssamordnare",)),),
        "leder samordningen i Södertälje",
    ),
    Someone(
        "sakerhetschef@nykvarn.example",
        "Säkerhetschefen",
        (Part("nykvarn", C, "kommunen", ("sakerhetschef",)),),
        "samordnare i Nykvarn",
    ),
    Someone(
        "kommunpolis@polisen.example",
        "Kommunpolisen",
        (Part("sodertalje", C, "polisen", ("kommunpolis",)), Part("nykvarn", C, "polisen", ("kommunpolis",))),
        "arbetar i både Södertälje och Nykvarn",
    ),
    Someone(
        "distriktschef@brandforsvaret.example",
        "Distriktschefen",
        (
            Part("sodertalje", C, "brandforsvaret", ("distriktschef",)),
            Part("nykvarn", C, "raddningstjansten", ("distriktschef",)),
        ),
        "brandförsvaret i Södertälje och Nykvarn",
    ),
    Someone(
        "stadsdirektor@sodertalje.example",
        "Stadsdirektören",
        (Part("sodertalje", Role.CHAIR, "kommunen", ("stadsdirektor",)),),
        "ordförande i Södertäljes styrgrupp",
    ),
    Someone(
        "trygghetssamordnare@haninge.example",
        "Trygghetssamordnaren",
        (Part("haninge", C, "kommunen", ("chef-trygghet-sakerhet",)),),
        "samordnare i Haninge",
    ),
    Someone(
        "beredning@stockholm.example",
        "Stadsledningskontoret",
        (Part("stockholm", C, "staden", ("medarbetare-stadsledningskontoret",)),),
        "samordnare i Stockholm",
    ),
    Someone(
        "kommundirektor@strangnas.example",
        "Kommundirektören",
        (Part("strangnas", C, "kommunen", ("kommundirektor",)),),
        "samordnare i Strängnäs, taget i bruk i dag",
    ),
    Someone(
        "revisor@sodertalje.example",
        "Revisorn",
        (Part("sodertalje", A, "", ()), Part("nykvarn", A, "", ())),
        "läser allt, skriver inget",
    ),
)


@dataclass(frozen=True, slots=True)
class OfTheAct:
    """Something that the municipality has done of what the Act asks: body, paragraph and record if decided."""

    collaboration: str
    key: str
    day: date
    what: str
    decision: tuple[str, str, str] | None = None


ACT = (
    OfTheAct("sodertalje", "act/4", date(2024, 3, 20), "Lägesbilden för hela kommunen är framtagen."),
    OfTheAct(
        "sodertalje",
        "act/5",
        date(2024, 6, 12),
        "Åtgärdsplanen är beslutad med lägesbilden som grund.",
        ("kommunstyrelsen", "§ 101", "KS 24/0001"),
    ),
    OfTheAct("sodertalje", "act/6-picture", date(2025, 11, 5), "Lägesbilden är uppdaterad."),
    OfTheAct("sodertalje", "act/6-plan", date(2026, 2, 18), "Åtgärdsplanen är uppföljd."),
)
