"""What is found in a paper: faults (fel) that stop it from being read, and remarks (anmärkningar) that do not."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file (plats), with lines and columns counted from 1."""

    line: int
    column: int


class Code(StrEnum):
    """What can be wrong in a file (fel); ``wording`` says it in words."""

    CANNOT_OPEN = "cannot_open"
    TOO_LARGE = "too_large"
    TOO_MANY_VALUES = "too_many_values"
    TOO_DEEP = "too_deep"
    NOT_UTF8 = "not_utf8"
    EMPTY = "empty"
    NOT_A_PAPER = "not_a_paper"
    SYNTAX = "syntax"
    TAB = "tab"
    COLON_IN_TEXT = "colon_in_text"
    COLON_MISSING = "colon_missing"
    INDENT = "indent"
    NOT_CLOSED = "not_closed"
    FORBIDDEN_MARK = "forbidden_mark"
    ALIAS = "alias"
    TAG = "tag"
    SEVERAL_DOCUMENTS = "several_documents"
    KEY_NOT_TEXT = "key_not_text"
    KEY_TWICE = "key_twice"
    KEY_UNKNOWN = "key_unknown"
    KEY_MISSING = "key_missing"
    FORMAT_UNKNOWN = "format_unknown"
    WANTS_TEXT = "wants_text"
    WANTS_NUMBER = "wants_number"
    WANTS_YES_OR_NO = "wants_yes_or_no"
    WANTS_DAY = "wants_day"
    WANTS_CHOICE = "wants_choice"
    WANTS_LIST = "wants_list"
    WANTS_KEYS = "wants_keys"
    EMPTY_IN_LIST = "empty_in_list"
    NO_SUCH_DAY = "no_such_day"
    ID_MALFORMED = "id_malformed"
    ID_TWICE = "id_twice"
    ID_UNKNOWN = "id_unknown"
    LOOP = "loop"
    DAY_MALFORMED = "day_malformed"
    TERM_BACKWARDS = "term_backwards"
    TERM_UNCLEAR = "term_unclear"
    NUMBER_TOO_SMALL = "number_too_small"
    NUMBER_TOO_LARGE = "number_too_large"
    TEXT_TOO_LONG = "text_too_long"
    ORG_NR_WRONG = "org_nr_wrong"
    MUNICIPALITY_UNKNOWN = "municipality_unknown"
    CHAIR_ORDER_EMPTY = "chair_order_empty"
    HIGHEST_TWICE = "highest_twice"
    NO_PARTIES = "no_parties"
    WORD_UNKNOWN = "word_unknown"
    WORD_NOT_BENT = "word_not_bent"
    PRIVATE = "private"


class Remarkable(StrEnum):
    """What is worth a remark (anmärkning) though the paper can be read."""

    NOT_UNDERSTOOD = "not_understood"
    TWO_RHYTHMS = "two_rhythms"
    FIRST_YEAR_ASSUMED = "first_year_assumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing found: what, at which path ("forums/styrgrupp/under"), where in the file, and its facts."""

    code: Code | Remarkable
    path: str = ""
    mark: Mark | None = None
    facts: Mapping[str, str] = field(default_factory=dict)


class Faults(Exception):
    """A paper that cannot be read or understood (fel), with every fault that was found."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("; ".join(f"{found.path or 'file'}: {found.code}" for found in findings))
        self.findings = findings
