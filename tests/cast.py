"""The people of the tests: made up, each with a reason to be there."""

from dataclasses import dataclass, field
from datetime import date

from samsyn.base.collaborations.actors import Role

THE_DAY = date(2026, 11, 20)
"""The day that tests call today when they need one: a Friday in the last autumn of Södertälje's agreement."""

PASSWORD = "elva-gröna-stolar-99"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may sign in, and where she belongs: slug → (role, party)."""

    name: str
    email: str
    belongs: dict[str, tuple[Role, str]] = field(default_factory=dict)


ALVA = Person("Alva", "alva@exempel.se", {"nykvarn": (Role.COORDINATOR, "kommunen")})
"""Samordnare in Nykvarn."""

BO = Person("Bo", "bo@exempel.se", {"nykvarn": (Role.MEMBER, "polisen"), "sodertalje": (Role.COORDINATOR, "polisen")})
"""Kommunpolis in two collaborations: an ordinary member in one, coordinator in the other."""

CILLA = Person("Cilla", "cilla@exempel.se", {"nykvarn": (Role.CHAIR, "raddningstjansten")})
"""Brandförsvar, and chair."""

DISA = Person("Disa", "disa@exempel.se", {"nykvarn": (Role.READER, "")})
"""Only reads."""

EGIL = Person("Egil", "egil@exempel.se", {"haninge": (Role.COORDINATOR, "kommunen")})
"""Coordinator in another municipality: must see nothing of this."""

FRIDA = Person("Frida", "frida@exempel.se", {"nykvarn": (Role.AUDITOR, "")})
"""Audits."""

EVERYONE = (ALVA, BO, CILLA, DISA, EGIL, FRIDA)
