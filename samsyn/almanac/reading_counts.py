"""Reading how often: "minst fyra gånger per år", "varannan vecka", "tertialvis"."""

import re

from samsyn.almanac.reading_parts import NOT_MATCHED, Form, Found, form
from samsyn.almanac.rhythms import Every, Times
from samsyn.almanac.units import Period
from samsyn.almanac.words import NUMBER, ORDINAL, PERIOD, number, ordinal, period

LEAST = r"åtminstone|minst|lägst|min\.?"
MOST = r"högst|max(?:imalt)?\.?|som mest|upp till"
EXACT = r"exakt|precis"
QUALITY = rf"(?:(?:vid|på) )?(?:som )?(?:(?P<least>{LEAST})|(?P<most>{MOST})|{EXACT})? ?(?:vid |på )?"
MEETINGS = (
    r"(?:möten?|sammanträden?|träff(?:ar)?|avstämning(?:ar)?|vandring(?:ar)?|utbildning(?:ar)?|samråd"
    r"|redovisning(?:ar)?|rapport(?:er)?|uppföljning(?:ar)?|utskick|övning(?:ar)?|insats(?:er)?|kontroll(?:er)?)"
)
SORT = (
    r"(?:ordinarie|gemensamma|schemalagda|inplanerade|protokollförda|planerade|fasta|strategiska|operativa"
    r"|digitala|fysiska)"
)
COUNTED = (
    r"(?:gång(?:er|en)?|gångar|ggr\.?|ggn|gg|gr|g|x|×|tillf\.|tillfällen?"
    rf"|(?:st\.?|stycken)(?: [a-zåäö-]*{MEETINGS})?|(?:{SORT} )?[a-zåäö-]*{MEETINGS})"
)
COUNT = rf"(?P<low>{NUMBER})(?P<plus>\+)?(?: ?(?:-|till|eller|à|och högst) ?(?P<high>{NUMBER}))?"
SAID_AGAIN = r"(?: ?\( ?(?P<low_again>\d+) ?- ?(?P<high_again>\d+) ?\))?"
PER = (
    r"(?: ?/ ?| (?:(?:per|pr\.?|i|om|på|under(?: hela)?)(?: (?:varje|en|ett))?|för varje|varje|vart?) )"
    rf"(?P<period>{PERIOD})"
)
YEARLY_WORDS = r" ,?(?:årligen|per annum)"
OR_MORE = r"(?P<more>,? (?:eller|och) (?:fler(?: gånger)?|oftare|mer)(?! (?:vid|om|när|efter|utifrån)))?"

OF_MEETINGS = re.compile(rf"(?:vid|på) .*\b[a-zåäö]*{MEETINGS}\b", re.IGNORECASE)

ADVERBS = {
    Period.DAY: r"daglig(?:en|a|t)?",
    Period.WEEK: r"veckovisa?|veckoligen",
    Period.MONTH: r"månadsvisa?|månatlig(?:en|a|t)?|månligen",
    Period.QUARTER: r"kvartalsvisa?|kvartalsligen",
    Period.TERTIAL: r"tertialvisa?",
    Period.HALF_YEAR: r"halvårsvisa?|halvårligen",
    Period.SCHOOL_TERM: r"terminsvisa?",
    Period.YEAR: r"årlig(?:en|a|t)?|årsvisa?",
}
ADVERB = "|".join(f"(?P<{kind}>{words})" for kind, words in ADVERBS.items())
COMPOUNDS = {
    "vecko": Period.WEEK,
    "månads": Period.MONTH,
    "kvartals": Period.QUARTER,
    "tertial": Period.TERTIAL,
}
HEAD_NOUN = (
    rf"(?: (?:återkommande )?(?:[a-zåäö-]*{MEETINGS}|(?:uppföljning|redovisning|avstämning|revidering|rapportering"
    r"|uppdatering|utvärdering|genomgång|översyn|mätning|återkoppling|trygghetsmätning)(?:en|ar)?))?"
)


def _times(match: re.Match[str]) -> Found:
    low, high = number(match["low"]), number(match["high"]) if match["high"] else 0
    if low is None or high is None:
        return NOT_MATCHED
    named = match.groupdict()
    if OF_MEETINGS.match(match[0]):
        return NOT_MATCHED  # "vid två styrgruppsmöten per år" is at some meetings, not two meetings
    kind = period(match["period"]) if named.get("period") else Period.YEAR
    at_least = bool(named.get("least") or named.get("more") or named.get("plus"))
    if named.get("most"):
        return NOT_MATCHED if high or at_least else Times(0, kind, most=low)
    again = [number(text) for text in (named.get("low_again"), named.get("high_again")) if text]
    if again and again != [low, high]:
        return NOT_MATCHED
    if at_least and high and "och högst" not in match[0].lower():
        return NOT_MATCHED
    return Times(low, kind, most=high) if high else Times(low, kind, at_least)


def _every(match: re.Match[str]) -> Found:
    named = match.groupdict()
    step = ordinal(named["nth"]) if named.get("nth") else 2 if named.get("second") else 1
    return Every(step, period(match["period"]), bool(named.get("least")))


def _per(match: re.Match[str]) -> Found:
    """Read "per kvartal" alone: first in the phrase, or of what is reported so."""
    before = match.string[: match.start()].strip().lower()
    is_reported = re.search(r"(?:rapporteras|redovisas|sammanställs|upp)$", before) is not None
    return NOT_MATCHED if before and not is_reported else Every(1, period(match["period"]))


def _by_adverb(match: re.Match[str]) -> Found:
    kind = next(kind for kind in ADVERBS if match[kind])
    return Every(1, kind, bool(match["least"]))


def _by_compound(match: re.Match[str]) -> Found:
    return Every(1, COMPOUNDS[match["often"].lower()])


FORMS: tuple[Form, ...] = (
    form(rf"{QUALITY}{COUNT}{SAID_AGAIN} ?(?:{COUNTED})?{PER}{OR_MORE}", _times),
    form(rf"{QUALITY}{COUNT} {COUNTED}{YEARLY_WORDS}{OR_MORE}", _times),
    form(rf"mellan (?P<low>{NUMBER}) och (?P<high>{NUMBER}) {COUNTED}{PER}", _times),
    form(rf"(?:(?:per|varje|vart) (?P<period>{PERIOD})|årligen),? {QUALITY}{COUNT} {COUNTED}", _times),
    form(rf"(?:(?P<least>{LEAST}) )?(?:en gång )?(?:varje|vart?) (?P<period>{PERIOD})", _every),
    form(rf"per (?P<period>{PERIOD})", _per),
    form(
        rf"(?:(?P<least>{LEAST}) )?(?:(?:en gång|1 gång|1 ggr|1 g) )?"
        rf"(?:(?P<second>varannan|vartannat)|(?:vart?|varje) (?P<nth>{ORDINAL})) (?P<period>{PERIOD})",
        _every,
    ),
    form(rf"(?:(?P<least>{LEAST}) )?(?:{ADVERB}){HEAD_NOUN}", _by_adverb),
    form(rf"(?P<often>{'|'.join(COMPOUNDS)}){MEETINGS}", _by_compound),
)
