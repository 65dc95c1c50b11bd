"""The words of each collaboration (ord): its own choice or the usual word, in every form that a page needs.

A file chooses under ``words:`` either one word, bent by its last part ("trygghetsplan" bends as "plan"), or its four
forms with commas between ("a, b, c, d": obestämd, bestämd, plural, bestämd plural).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

_FORMS = 4


@dataclass(frozen=True, slots=True)
class Word:
    """A word in its forms: "åtgärdsplan", "åtgärdsplanen", "åtgärdsplaner", "åtgärdsplanerna"."""

    indefinite: str
    definite: str
    plural: str
    plural_definite: str
    is_ett: bool = False

    @property
    def with_article(self) -> str:
        """The word with its article: "en åtgärdsplan", "ett chefssamråd"."""
        return f"{'ett' if self.is_ett else 'en'} {self.indefinite}"


def _word(forms: Sequence[str], *, is_ett: bool) -> Word:
    indefinite, definite, plural, plural_definite = forms
    return Word(indefinite, definite, plural, plural_definite, is_ett)


KEYS: dict[str, tuple[str, str, str]] = {
    "agreement": ("samverkansöverenskommelse", "cooperation agreement", "cooperation agreements"),
    "party": ("part", "party", "parties"),
    "clause": ("punkt", "clause", "clauses"),
    "annex": ("bilaga", "annex", "annexes"),
    "picture": ("lokal lägesbild", "local situation picture", "local situation pictures"),
    "focus_area": ("fokusområde", "focus area", "focus areas"),
    "goal": ("mål", "goal", "goals"),
    "plan": ("åtgärdsplan", "action plan", "action plans"),
    "activity": ("åtgärd", "activity", "activities"),
    "follow_up_plan": ("uppföljningsplan", "follow-up plan", "follow-up plans"),
    "communication_plan": ("kommunikationsplan", "communication plan", "communication plans"),
    "forum": ("samverkansforum", "cooperation forum", "cooperation forums"),
    "steering_forum": ("styrgrupp", "steering group", "steering groups"),
    "meeting": ("möte", "meeting", "meetings"),
    "minutes": ("anteckning", "note", "notes"),
    "chair": ("ordförande", "chair", "chairs"),
    "coordinator": ("samordnare", "coordinator", "coordinators"),
    "contact": ("kontaktperson", "contact", "contacts"),
    "report": ("rapport", "report", "reports"),
}
"""Every word that an agreement may choose: the usual Swedish word, and English in singular and plural."""

_EN = """
aktivitet aktiviteten aktiviteter aktiviteterna
analys analysen analyser analyserna
anteckning anteckningen anteckningar anteckningarna
bilaga bilagan bilagor bilagorna
bild bilden bilder bilderna
insats insatsen insatser insatserna
funktion funktionen funktioner funktionerna
grupp gruppen grupper grupperna
kommitté kommittén kommittéer kommittéerna
kontakt kontakten kontakter kontakterna
ledare ledaren ledare ledarna
ledning ledningen ledningar ledningarna
lista listan listor listorna
nämnd nämnden nämnder nämnderna
ordförande ordföranden ordförande ordförandena
paragraf paragrafen paragrafer paragraferna
part parten parter parterna
person personen personer personerna
plan planen planer planerna
prioritering prioriteringen prioriteringar prioriteringarna
punkt punkten punkter punkterna
rapport rapporten rapporter rapporterna
redovisning redovisningen redovisningar redovisningarna
samordnare samordnaren samordnare samordnarna
sammankallande sammankallanden sammankallande sammankallandena
strategi strategin strategier strategierna
träff träffen träffar träffarna
åtgärd åtgärden åtgärder åtgärderna
överenskommelse överenskommelsen överenskommelser överenskommelserna
"""
_ETT = """
avsnitt avsnittet avsnitt avsnitten
avtal avtalet avtal avtalen
forum forumet forum forumen
kapitel kapitlet kapitel kapitlen
mål målet mål målen
möte mötet möten mötena
område området områden områdena
program programmet program programmen
protokoll protokollet protokoll protokollen
råd rådet råd råden
sammanträde sammanträdet sammanträden sammanträdena
tema temat teman temana
uppdrag uppdraget uppdrag uppdragen
utskott utskottet utskott utskotten
åtagande åtagandet åtaganden åtagandena
"""
_HEADS = {
    forms[0]: _word(forms, is_ett=is_ett)
    for table, is_ett in ((_EN, False), (_ETT, True))
    for forms in (line.split() for line in table.split("\n") if line)
}
_ADJECTIVES = {
    "gemensam": "gemensamma",
    "gemensamt": "gemensamma",
    "lokal": "lokala",
    "lokalt": "lokala",
    "operativ": "operativa",
    "operativt": "operativa",
    "prioriterad": "prioriterade",
    "prioriterat": "prioriterade",
    "stadsövergripande": "stadsövergripande",
    "strategisk": "strategiska",
    "strategiskt": "strategiska",
}


@lru_cache(maxsize=1024)
def bend(text: str) -> Word | None:
    """Bend a word as its last part is bent, or read its four forms; None if neither can be done."""
    forms = [form.strip() for form in text.split(",")]
    if len(forms) == _FORMS and all(forms):
        return _word(forms, is_ett=forms[1].endswith("t"))
    first, _, rest = text.strip().partition(" ")
    if rest:
        return _with_adjective(_ADJECTIVES.get(first), text.strip(), bend(rest))
    for start in range(len(first)):
        head = _HEADS.get(first[start:].lower())
        if head is not None:
            return _compound(first[:start], first[start:], head)
    return None


def _with_adjective(bent: str | None, text: str, noun: Word | None) -> Word | None:
    if bent is None or noun is None:
        return None
    article = "det" if noun.is_ett else "den"
    return Word(
        text,
        f"{article} {bent} {noun.definite}",
        f"{bent} {noun.plural}",
        f"de {bent} {noun.plural_definite}",
        noun.is_ett,
    )


def _compound(front: str, written: str, head: Word) -> Word:
    """Put a front before every form, keeping a capital that the word was written with."""
    forms = (head.indefinite, head.definite, head.plural, head.plural_definite)
    return _word([front + written[0] + form[1:] for form in forms], is_ett=head.is_ett)


def words(chosen: Mapping[str, str], language: str = "sv") -> dict[str, Word]:
    """Give the complete set of words, the chosen before the usual.

    English has its own words whatever was chosen, since a choice is one of Swedish words.
    """
    if language == "en":
        return {key: _english(*english) for key, (_, *english) in KEYS.items()}
    return {key: _chosen(chosen.get(key, ""), usual) for key, (usual, *_) in KEYS.items()}


def _chosen(choice: str, usual: str) -> Word:
    return bend(choice) or cast(Word, bend(usual))


def _english(one: str, many: str) -> Word:
    return Word(one, f"the {one}", many, f"the {many}")
