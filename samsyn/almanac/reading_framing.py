"""What may stand around a rhythm without changing it: who meets, that it shall be done, what for.

The rule: words before or after a rhythm are framing only when none of them could bear on the rhythm. Before it
stands a clause that says what is done ("Chefssamrådet sammanträder …"), after it a purpose, a place, a receiver or
the deed itself. Anything else makes the whole phrase not understood; nothing with meaning is dropped.
"""

import re

from samsyn.almanac.words import MONTHS, NUMBER_WORDS, ORDINAL_WORDS, WEEKDAYS, any_of

_NUMBERS = any_of({word: value for word, value in NUMBER_WORDS.items() if word not in {"en", "ett"}})
_ORDINALS = any_of({word: value for word, value in ORDINAL_WORDS.items() if word != "andra"})  # andra is "other" too
_PERIODS = (
    r"(?:kalender|verksamhets|halv|läs)?år(?:et|en|s|ets)?|åren|årlig\w*|årsvis\w*|årsskifte\w*|kvartal\w*|tertial\w*"
    r"|månad(?:en|er|erna|s)?|månadsvis\w*|månatlig\w*|vecka[ns]?|veckor(?:na)?|veckovis\w*|vecko\w*|dag(?:en|ar|arna)?"
    r"|daglig\w*|dygn\w*|timm\w+|termin\w*|halvårs\w*|mandatperiod\w*|säsong\w*|vår(?:en|ar|as)?|sommar\w*|sommrar"
    r"|höst\w*|vintern?|helg\w*|storhelg\w*|ungdomshelg\w*|(?:sport|påsk|sommar|höst|jul)?lov(?:et|en)?|valborg\w*"
    r"|midsommar\w*|halloween|lucia|jul(?:en)?|nyår\w*|påsk(?:en)?|skolavslutning\w*|vardag\w*|klockan|kl"
)
_DAYS = rf"(?:{any_of(WEEKDAYS)})(?:ar|arna|en|s)?(?:kväll\w*|morgon\w*|natt\w*)?|jämna|udda|varannan|vartannat"
_HOW_OFTEN = (
    r"varje|per|minst|högst|max\w*|senast|tidigast|löpande|fortlöpande|kontinuerlig\w*|ständigt|behov\w*|enligt"
    r"|ibland|ofta|oftast|oftare|sällan|regelbund\w*|återkommande|normalt|normala|vanligtvis|vanligen|helst|gärna"
    r"|bara|endast|enbart|knappast|cirka|ca|ungefär|omkring|nästan|drygt|knappt|minimum|gång|gånger|ggr|tillfäll\w+"
    r"|båda|halva|dubbla|flera?|färre|mera?|mindre|ytterligare|enstaka|par|vissa|respektive termin|nästa|sista"
    r"|regel|så gott som|princip|huvudsak|möjlig\w*|troligen|sannolikt|förhoppningsvis"
    r"|tertial\w*|kommande|föregående|förra|samtidigt|vidare"
)
_CONDITIONS = (
    r"inte|ej|aldrig|icke|ingen|utom|förutom|undantag\w*|uppehåll\w*|ifall|såvida|såvitt|dock|men|varav|varefter"
    r"|tills|därefter|sedan|först|senare|innan|inför|före|förutsättning\w*|begäran|initiativ|önskemål|samband"
    r"|eventuell\w*|möjligen|möjligtvis|alternativt|antingen|omgående|snarast|start|början|slut(?:et)?|utgång\w*"
    r"|upphör\w*|mån|prov|vill|annars|resurser|medel|utrymme|löper|vid|när|eller|till dess|tidigare|normalfall\w*"
    r"|kan(?! (?:ske|göras|ändras) vid behov)|kunna|bör|avser|avsikt\w*|strävar?|strävan|ambition\w*|önskvärt"
    r"|önskar|föresl\w+|förslag\w*|planeras|överväg\w*|tänkt|hoppas|mål(?:et|sättningen)? är"
    r"|får (?=ske|\w+s(?!\w))"
    r"|andra (?=(?:mån|tis|ons|tors|fre|lör|sön|var)dag|veckan|helgen)"
)
BEARING = re.compile(
    rf"(?<![\w:])(?:\d+|{_NUMBERS}|{_ORDINALS}|{any_of(MONTHS)}"
    rf"|{_PERIODS}|{_DAYS}|{_HOW_OFTEN}|{_CONDITIONS})(?!\w)",
    re.IGNORECASE,
)
_CONDITION_FIRST = re.compile(r"(?:om|då|medan|under|efter|inom|från|till|i|på|var)\b", re.IGNORECASE)
_VERBS = (
    r"sammanträd(?:er|a)|träffas|möts|mötas|sker|ske|äger rum|äga rum|hålls|hållas|håller|hålla|har"
    r"|genomförs?|genomföras?"
    r"|arrangera[rs]?|ordna[rs]?|anordna[rs]?|uppdatera[rs]?|reviderar?s?|revideras|se[rs]? över|följs upp|följas upp"
    r"|följer upp|följa upp|redovisa[rs]?|rapportera[rs]?|lämna[rs]?|sammankalla[rs]?|kalla[rs]?"
    r"|sammanställ(?:er|s|a|as)|stäm(?:s|mer) av"
    r"|utvärdera[rs]?|gör(?:s|as|a)?|ska|skall|är|utför(?:s|as|a)?|bjud(?:s|er|as|a) in|deltar?|analysera[rs]?"
    r"|presentera[rs]?|fastställ(?:er|s|as|a)|besluta[rs]?|antas?|tas fram|tar fram|skicka[rs]?|publicera[rs]?"
    r"|inleds|påbörjas|stäm(?:s|mer) av|stämmas av|återkoppla[rs]?|dokumentera[rs]?|informera[rs]?|mäts|mätas|bereds"
    r"|ändras?|prövas?|besöks|leds|redogör|redogöra|ansvara[rs]?|hantera[rs]?|deltar|kan"
)
_NOUNS = (
    r"[\w-]*(?:mötena?|möten|möte[nt]?|träff(?:ar|en|arna)?|uppföljning(?:en|ar)?|redovisning(?:en)?"
    r"|rapport(?:er|en)?|rapportering(?:en)?"
    r"|avstämning(?:ar|en|arna)?|revidering(?:en)?|uppdatering(?:en)?|utvärdering(?:en)?|sammanträde[nt]?|samråd(?:et)?"
    r"|utbildning(?:en|ar)?|vandring(?:en|ar|arna)?|insats(?:er)?|kontroll(?:er)?|mätning(?:en|ar)?|dialog(?:er|en)?"
    r"|grupp(?:en)?|forum|råd(?:et)?|frekvens|återkommer|översyn(?:en)?|genomgång(?:en)?)"
)
_SAYS_WHAT = re.compile(rf"\b(?:{_VERBS}|{_NOUNS})(?!\w)|:$", re.IGNORECASE)
_UNFINISHED = re.compile(
    r"(?:\b(?:och|samt|eller|både|dels|från|till|med|efter|under|mot|kring|runt|om|utom|av|för|i|på|inom|mellan|den|det"
    r"|de|en|ett)|,)$",
    re.IGNORECASE,
)
_PLACE = (
    r"(?:i|på|hos|via) (?:[\w-]+s? ){0,2}(?:[\w-]*(?:station|hus|kontor|skola|skol|centrum|lokal|kansli|bibliotek)"
    r"(?:en|et|n|an|erna|er)?|teams|distans|plats|länk)(?!\w)"
)
_TAIL = re.compile(
    r",? ?(?:(?P<purpose>för att|i syfte att)|(?:och )?där|varvid|till|tillsammans med|av|mellan"
    rf"|i samverkan|i samarbete|{_VERBS}|och(?= .*\b(?:{_VERBS})\b)) .+$"
    rf"|,? ?(?P<place>{_PLACE})$",
    re.IGNORECASE,
)
_TAIL_BEARING = re.compile(r"\b(?:om|då|från och med|fram till|utan)\b", re.IGNORECASE)


def starts(text: str) -> list[int]:
    """Give the places where a rhythm may begin: the start, and each word that only framing stands before."""
    first_bearing = BEARING.search(text)
    limit = first_bearing.start() if first_bearing else len(text)
    found = [0]
    if _CONDITION_FIRST.match(text):
        return found
    for gap in re.finditer(r"\s", text[:limit]):
        lead = text[: gap.start()]
        if _SAYS_WHAT.search(lead) and not _UNFINISHED.search(lead):
            found.append(gap.end())
    return found


def may_follow(rest: str) -> bool:
    """Whether the words that are left after a rhythm can only be framing."""
    if not rest.strip(" .,;:!)"):
        return True
    match = _TAIL.match(rest)
    if match is None or _TAIL_BEARING.search(rest):
        return False
    words = re.sub(r"\benligt\b", "", rest, flags=re.IGNORECASE) if match["purpose"] else rest
    return BEARING.search(words) is None
