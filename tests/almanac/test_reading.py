"""Phrases as the five agreements and tired secretaries write them."""

from pathlib import Path

import pytest

from samsyn.almanac import reading
from samsyn.almanac import rhythms as r
from samsyn.almanac.reading import LONGEST, read
from samsyn.almanac.units import Joint, KnownDay, Moment, PartOfDay, Period, ReportingPeriod, Weekday
from samsyn.almanac.writing import write

LINES = Path(__file__).with_name("phrases.txt").read_text(encoding="utf-8").splitlines()
PHRASES = [line.split("\t") for line in LINES if not line.startswith("#")]


@pytest.mark.parametrize(("phrase", "written"), PHRASES)
def test_a_phrase_is_read_as_it_is_meant_or_kept(phrase, written):
    rhythm = read(phrase)
    assert (rhythm == r.NotUnderstood(phrase)) == (written == "-")
    assert write(rhythm) == (phrase if written == "-" else written)


def test_the_table_holds_what_is_hard():
    assert len(PHRASES) >= 400
    assert sum(written == "-" for _, written in PHRASES) >= 40


# The values behind the canonical Swedish, one of each sort.
@pytest.mark.parametrize(
    ("phrase", "rhythm"),
    [
        ("Chefssamrådet sammanträder fyra gånger per år", r.Times(4, Period.YEAR)),  # Nykvarn § 6
        ("sammanträder minst fyra gånger per år", r.Times(4, Period.YEAR, at_least=True)),  # Södertälje § 6
        ("En till två gånger per år.", r.Times(1, Period.YEAR, most=2)),  # Nykvarn, bilaga 2
        ("var 3:e vecka samt vid behov", r.Combined((r.Every(3, Period.WEEK), r.AsNeeded()))),  # Södertälje § 6
        ("Varje fredagskväll", r.Weekly((Weekday.FRIDAY,), part=PartOfDay.EVENING)),  # Södertälje § 6
        ("inför varje helg", r.Weekends(Moment.BEFORE)),  # Haninge, bilaga 2
        ("första torsdagen (helgfri dag) varje månad", r.NthWeekday(1, Weekday.THURSDAY, helgfri=True)),  # Haninge
        ("senast sex månader före överenskommelsens utgång", r.BeforeEnd(6)),  # Haninge
        ("vid varje operativt chefsamråd", r.AtMeeting("operativt chefsamråd")),  # Södertälje, bilaga 3
        ("inför varje ”Stora rådet”", r.AtMeeting("Stora rådet", Moment.BEFORE)),
        (
            "minst 4 gånger per år, vid varje operativt chefsamråd",  # Södertälje, bilaga 3
            r.Combined((r.Times(4, Period.YEAR, at_least=True), r.AtMeeting("operativt chefsamråd")), Joint.NAMELY),
        ),
        ("vid kända ungdomshelger så som Halloween, skolavslutning mm", r.KnownDays((KnownDay.YOUTH_WEEKENDS,))),
        (
            "vid kända ungdomshelger så som Halloween, påsk mm",
            r.KnownDays((KnownDay.YOUTH_WEEKENDS, KnownDay.EASTER)),
        ),
        ("Valborg, lov m.m.", r.KnownDays((KnownDay.VALBORG, KnownDay.BREAKS), and_more=True)),
        (
            "tertial 3 föregående år, tertial 1, tertial 2 och årsredovisning",  # Haninge
            r.ReportingPeriods(
                (
                    ReportingPeriod.PREVIOUS_TERTIAL_3,
                    ReportingPeriod.TERTIAL_1,
                    ReportingPeriod.TERTIAL_2,
                    ReportingPeriod.ANNUAL_REPORT,
                )
            ),
        ),
        ("fyra gånger per år eller vid behov", r.Combined((r.Times(4, Period.YEAR), r.AsNeeded()), Joint.OR)),
        ("löpande i linjeverksamheten", r.Continuous(in_line_work=True)),  # Haninge
        ("enligt ANDTS-planen", r.PerPlan("ANDTS-planen")),  # Haninge
        ("enligt ”ANDTS – plan 2”", r.PerPlan("ANDTS – plan 2")),
        ("den 15 mars 2027", r.OnDate(3, 15, 2027)),
        ("den 15 mars 2027 varje år", r.NotUnderstood("den 15 mars 2027 varje år")),
    ],
)
def test_values(phrase, rhythm):
    assert read(phrase) == rhythm


CONDITIONS = (
    ", varav ett i juni", " om medel finns", " utom i juli", " med start 2025", " fram till sommaren",
    " när det passar",
    ", dock inte i juli", " från och med mars", " på begäran av polisen", " i mån av resurser", " på prov", " ibland",
    " och oftare under lov i stan", " eller så", " under förutsättning att båda vill", " efter sommaren", " innan jul",
)  # fmt: skip
HEDGES = (
    "Inte ", "Vissa grupper träffas ", "Från och med mars ", "Sällan ", "Gruppen träffas nästan ",
    "Gruppen träffas sällan ",
    "Gruppen träffas i regel ", "Gruppen träffas så gott som ", "Gruppen har månadsmöten under våren och möts ",
)  # fmt: skip


UNDERSTOOD = [phrase for phrase, written in PHRASES if written != "-"]


# Each condition and hedge is tried on every third phrase, each phrase by several of them.
@pytest.mark.parametrize(("place", "condition"), list(enumerate(CONDITIONS)))
def test_a_condition_after_a_rhythm_is_never_dropped(place, condition):
    for phrase in UNDERSTOOD[place % 3 :: 3]:
        assert read(phrase.rstrip(". ") + condition) == r.NotUnderstood(phrase.rstrip(". ") + condition)


@pytest.mark.parametrize(("place", "hedge"), list(enumerate(HEDGES)))
def test_a_hedge_before_a_rhythm_is_never_dropped(place, hedge):
    for phrase in UNDERSTOOD[place % 3 :: 3]:
        assert read(hedge + phrase) == r.NotUnderstood(hedge + phrase)


# What looks alike and is not.
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("var sjätte månad", "senast sex månader före överenskommelsens utgång"),
        ("fyra gånger per år", "minst fyra gånger per år"),
        ("högst två gånger per år", "två gånger per år"),
        ("en gång per år", "en till två gånger per år"),
        ("fyra gånger per år samt vid behov", "fyra gånger per år eller vid behov"),
        ("senast den 31 mars", "den 31 mars"),
        ("första torsdagen varje månad", "första torsdagen (helgfri dag) varje månad"),
    ],
)
def test_what_looks_alike_is_told_apart(one, other):
    assert read(one) != read(other)


@pytest.mark.parametrize(
    "phrase",
    [
        "fyra gång-\ner per år",
        "fyra\u00a0gånger\u00a0per\u00a0år",
        "fyra gån\u00adger per år",
        "fyra ga\u030anger per a\u030ar",
        "\ufefffyra gånger per år\r\n",
        "<i>Frekvens</i> fyra gånger per år",
        "  • fyra   gånger\tper år …".replace("…", "."),
    ],
)
def test_marks_of_scans_and_word_processors_are_overlooked(phrase):
    assert read(phrase) == r.Times(4, Period.YEAR)


def test_too_long_a_text_is_kept():
    text = "vid behov samt " * 90 + "vid behov"
    assert len(text) > LONGEST
    assert read(text) == r.NotUnderstood(text)


def test_what_is_too_long_is_not_kept_in_memory():
    before = reading._read.cache_info().currsize
    read("vid behov " * LONGEST)
    assert reading._read.cache_info().currsize == before


def test_many_parts_are_read_in_little_time():
    text = " samt ".join(f"den {day} varje månad" for day in range(1, 32)) + " men aldrig i juli"
    assert read(text) == r.NotUnderstood(text)


# What is said once holds for all that follows, and what is unclear is kept.
@pytest.mark.parametrize(
    ("phrase", "written"),
    [
        ("senast 31 mars samt 30 september", "senast den 31 mars samt senast den 30 september"),
        ("inför påsk, midsommar samt jul", "inför påsk, midsommar och jul"),
        ("inför varje helg och storhelg", "inför varje helg samt inför storhelger"),
        ("under Halloween och inför Lucia", "vid Halloween samt inför Lucia"),
        ("två gånger per år, i april samt oktober", "i april samt i oktober"),
        ("torsdagar varannan vecka (jämna veckor)", "torsdagar jämna veckor"),
    ],
)
def test_a_word_said_once_is_carried_on(phrase, written):
    assert write(read(phrase)) == written


@pytest.mark.parametrize(
    "phrase",
    [
        "varje fredag och lördagskväll",
        "före v. 12 samt v. 40",
        "inför varje möte och årsredovisning",
        "senast den 31 mars samt den 15 varje månad",
        "minst 4 ggr/år, vid varje chefsamråd, samt vid behov",
        "två gånger per år, i mars och oktober, samt senast 1 maj",
        "fyra gånger per år, minst en gång per kvartal",
        "vid minst två styrgruppsmöten per år",
        "Möten kan hållas fyra gånger per år",
        "en gång per år i mars och oktober",
        "en gång i veckan, måndagar och torsdagar",
        "en gång i månaden, första och tredje måndagen",
        "i mars/april",
    ],
)
def test_what_can_be_taken_in_two_ways_is_kept(phrase):
    assert read(phrase) == r.NotUnderstood(phrase)
