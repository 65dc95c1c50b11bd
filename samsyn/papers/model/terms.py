"""How long: the term, how it goes on, and other agreements before, after and above (giltighetstid)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """The term (giltighetstid) as written: "2021-01-01", "2023", "2022-01-xx" for a day never set, or open."""

    first_day: str = ""
    last_day: str = ""
    is_open_ended: bool = False
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renewal:
    """How the agreement goes on (förlängning, omförhandling) or is reviewed; what is silent stays empty."""

    extension_years: int | None = None
    consultation_months_before: int | None = None
    can_be_renegotiated: bool = False
    successor_first_day: str = ""
    successor_last_day: str = ""
    review_rhythm: str = ""
    decided_by: str = ""
    clause: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Another agreement: predecessor, successor or the one above (föregångare, efterföljare, överordnad)."""

    title: str = ""
    agreement: str = ""
    first_day: str = ""
    last_day: str = ""
    note: str = ""
