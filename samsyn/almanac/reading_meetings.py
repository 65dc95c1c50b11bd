"""Reading what a rhythm hangs on: "vid varje styrgruppsmöte", "enligt ANDTS-planen", "vid behov", "löpande"."""

import re

from samsyn.almanac.reading_framing import BEARING, may_follow
from samsyn.almanac.reading_parts import NOT_MATCHED, Form, Found, form
from samsyn.almanac.reading_repair import is_tidy
from samsyn.almanac.rhythms import AsNeeded, AtMeeting, Continuous, PerPlan
from samsyn.almanac.units import Moment
from samsyn.almanac.words import TERM_OF_AGREEMENT, any_of

MOMENTS = {"inför": Moment.BEFORE, "före": Moment.BEFORE, "innan": Moment.BEFORE, "efter": Moment.AFTER}
MOMENT = r"(?P<moment>vid|på|inför|före|innan|efter|i samband med)"
MEETING_WORDS = (
    "möte", "möten", "mötet", "mötena", "sammanträde", "sammanträden", "sammanträdena", "samråd", "samråden",
    "träff", "träffar", "träffarna", "avstämning", "avstämningar", "avstämningarna", "utsättning", "utsättningar",
    "beredning", "konferens", "kvartalsrapport", "kvartalsrapporter", "kvartalsrapporterna",
    "tertialrapport", "tertialrapporter", "tertialrapporterna",
)  # fmt: skip
PLURAL_WORDS = tuple(word for word in MEETING_WORDS if word.endswith(("n", "na", "ar", "rapporter")))
WORD = r"[^\s,;()]+"
MEETING_END = f"(?:{any_of(MEETING_WORDS)})"
MEETING_NAME = rf"(?:{WORD} ){{0,3}}?[\w:-]*{MEETING_END}(?!\w)(?: (?:i|med|till) (?:den )?(?:{WORD} )?{WORD})??"
MEETINGS_NAME = rf"(?:{WORD} )?[\w:-]*(?:{any_of(PLURAL_WORDS)})(?: (?:i|med|till) {WORD})?"
EACH = r"(?:varje|vart och ett av|alla|samtliga)(?: ordinarie)?"
STOP = r"(?=$|[,;.)]| samt | eller )"
STOP_AT_AND = r"(?=$|[,;.)]| samt | eller | och )"
AS_IN = r"(?:enligt|enl\.?|i enlighet med|i linje med)"
QUOTED = r'"(?P<quoted>[^"]+)"'
NO_PLAN = r"[,;()\"]|\b(?:samt|eller|om|när|då|på|hos|efter|under|via|utan|med|till|tills)\b"
PLANISH = (
    r"plan|metod|modell|riktlinj|schema|program|rutin|system|strategi|lista|årshjul|anvisning|manual"
    r"|styrdokument|koncept|handbok"
)
SITUATION = r"(?: och (?:den )?(?:aktuella|rådande|gällande) (?:situationen?|läget|lägesbilden))?"
DECIDED = rf"(?:(?: och)? efter beslut (?:av|från|i) {WORD})?"
MORE = r"(?:fler|oftare|ytterligare|extra(?: möten)?)"
WHAT_NEED = r"(?:uppkommet |uppkomna |särskilda |aktuella |lokala )?behov(?:et)?"
NEED = (
    rf"(?:{MORE} )?(?:vid|efter|utifrån|i mån av) ?{WHAT_NEED}{SITUATION}{DECIDED}(?: {MORE})?"
    r"|(?:återkommande möten )?enligt (?:lokala förutsättningar och )?behov(?: kopplat till uppdraget)?"
    r"|(?:när|om) (?:ett |det |så )?(?:specifikt )?behov(?:et)? (?:finns|uppstår|föreligger)"
    r"|(?:när|om) ett (?:specifikt )?behov har identifierats(?: i kommunen)?"
    r"|(?:när|om) (?:behovet|behov|läget|situationen)(?: (?:och|eller) den aktuella situationen)? kräver(?: det)?"
    r"|(?:när|om|då|så ofta|så ofta som) det behövs|så ofta som behövs|då behov (?:finns|uppstår)"
    r"|behovsstyrt|v\.? ?b\.?"
)
THROUGH = rf"(?: (?:under (?:hela )?(?:{TERM_OF_AGREEMENT}|perioden|året|överenskommelsens tid)|hela året))?"
IN_LINE = r"(?P<line> i (?:den )?(?:ordinarie )?linje(?:n|verksamhet(?:en)?|arbetet)| i ordinarie verksamhet)?"
SUPPORT = rf"(?: och stöd (?P<support>till (?:{WORD} ?){{1,8}})$)?"
ALL_YEAR = r"(?: ?(?:året runt|året om))"
DOING = r"(?: (?:arbete|uppföljning|dialog|rapportering|avstämning(?:ar)?|redovisning))?"
CONTINUOUSLY = (
    rf"(?:ett )?(?:löpande|fortlöpande|kontinuerlig(?:t|a)?|ständigt){DOING}{SUPPORT}{THROUGH}{ALL_YEAR}?{IN_LINE}"
    rf"|hela tiden|alltid|dygnet runt|(?:under )?hela året|{ALL_YEAR}"
)


def moment(match: re.Match[str]) -> Moment:
    """Say whether the match is before, at or after."""
    return MOMENTS.get((match["moment"] or "").lower(), Moment.AT)


def _at_meeting(match: re.Match[str]) -> Found:
    quoted = match.groupdict().get("quoted")
    if quoted:
        return AtMeeting(quoted, moment(match))
    name = _singular(match["name"])
    return NOT_MATCHED if _bears(name) else AtMeeting(name, moment(match))


def _bears(name: str) -> bool:
    """Whether a meeting's name holds a word of rhythm, the meeting itself ("månadsmöte") apart."""
    return BEARING.search(re.sub(rf"[\w:-]*{MEETING_END}", "", name, flags=re.IGNORECASE)) is not None


def _at_meetings(match: re.Match[str]) -> Found:
    """Read meetings in the plural, which after a count need not be every one: "två gånger per år vid mötena"."""
    before = match.string[: match.start()]
    is_counted = re.search(r"gång|ggr|tillfäll|/|\bper\b|\bvarje\b|vis\b|årlig", before, re.IGNORECASE)
    return NOT_MATCHED if is_counted else _at_meeting(match)


def _singular(name: str) -> str:
    """Write a meeting in the singular: "styrgruppens möten" is every "möte i styrgruppen"."""
    words = name.split()
    place = next(i for i, word in enumerate(words) if re.fullmatch(rf"[\w:-]*{MEETING_END}", word, re.IGNORECASE))
    words[place] = re.sub(r"(möte|sammanträde)(?:n|na|t)$|(samråd)en$|(träff|ning)ar(?:na)?$|(rapport)er(?:na)?$",
                          lambda part: next(filter(None, part.groups())), words[place])  # fmt: skip
    if place == 1 and len(words) == 2 and re.search(r"(?:ens|ets|:s|s)$", words[0]):
        owner = re.sub(r":?s$", "", words[0])
        return f"{words[1]} i {owner}"
    return " ".join(words)


def _continuous(match: re.Match[str]) -> Found:
    if match["support"] and not may_follow(f" {match['support']}"):
        return NOT_MATCHED
    return Continuous(bool(match["line"]))


def _per_plan(match: re.Match[str]) -> Found:
    if match.groupdict().get("quoted"):
        return PerPlan(match["quoted"])
    return PerPlan(match["plan"]) if is_plain_plan(match["plan"]) else NOT_MATCHED


def is_plain_plan(name: str) -> bool:
    """Whether a name reads as a plan without quotation marks: it has a word for a plan, and none of rhythm."""
    without_years = re.sub(r"\b\d{4}(?:-\d{4})?\b", "", name)
    plain = is_tidy(name) and not re.search(NO_PLAN, name, re.IGNORECASE)
    names_a_plan = re.search(PLANISH, name, re.IGNORECASE) is not None
    return plain and names_a_plan and not BEARING.search(without_years)


def is_plain_meeting(name: str) -> bool:
    """Whether a name reads back as the same meeting without quotation marks."""
    match = re.fullmatch(rf"{MEETING_NAME}", name, re.IGNORECASE)
    return match is not None and is_tidy(name) and not _bears(name) and " och " not in name and _singular(name) == name


FORMS: tuple[Form, ...] = (
    form(CONTINUOUSLY, _continuous),
    form(NEED, lambda _match: AsNeeded()),
    form(rf'{AS_IN} (?:{QUOTED}|(?P<plan>[^,;()"]+?){STOP})', _per_plan),
    form(rf'{AS_IN} (?P<plan>[^,;()"]+?){STOP_AT_AND}', _per_plan),
    form(rf"{MOMENT} {EACH} (?:{QUOTED}|(?P<name>{MEETING_NAME}){STOP_AT_AND})", _at_meeting),
    form(rf"{MOMENT} (?P<name>{MEETINGS_NAME}){STOP_AT_AND}", _at_meetings),
)
