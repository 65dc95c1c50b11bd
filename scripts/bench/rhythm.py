"""How fast the rhythm line answers on the server, in a draft as large as Södertälje's agreement."""

import statistics
import time
from itertools import count

from django.test import Client

from samsyn.agreements import commands as agreements
from samsyn.agreements.rules.drafting import DraftKind
from samsyn.base import clock
from samsyn.parties import queries as parties
from scripts.bench import world
from scripts.bench.timing import percentile

TIMES = 40
PHRASES = {
    "understood": "minst fyra gånger per år",
    "on days": "första måndagen (helgfri dag) varje månad",
    "with meetings": "vid varje styrgruppsmöte och vid behov",
    "misspelt": "fyra gågner per kvartl",
    "more than a rhythm": "varannan vecka på tisdagar kl. 13-15 utom under sommaren när skolan har lov",
    "like nothing": "när de som berörs tycker att det kan passa ihop med allt det andra",
}
BLANKS = {ord("0"): " ", ord("1"): "\t"}


def built() -> tuple[Client, str]:
    """Make a draft, and give its writer's client and the address that answers."""
    world.empty("rhythm")
    here = world.a_collaboration(0, world.papers())
    user = world.a_person(here, 0)
    actor = parties.actor(user_id=user.pk, slug=here.slug, today=clock.today())
    draft = agreements.open_draft(actor=actor, kind=DraftKind.CORRECTION, title="Mätning", today=clock.today())
    return world.signed_in(user), f"/s/{here.slug}/utkast/{draft}/rytm/"


def asked(client: Client, address: str, phrase: str) -> float:
    """Ask once, and give the milliseconds."""
    started = time.perf_counter()
    answer = client.get(address, {"falt": "rhythm", "id": "rhythm", "rhythm": phrase}, HTTP_HX_REQUEST="true")
    spent = (time.perf_counter() - started) * 1000
    if answer.status_code != 200:
        raise SystemExit(f"bench: {address} answered {answer.status_code}")
    return spent


def report() -> list[str]:
    """Lay the figures out as a table; each phrase is one that was never asked for before."""
    client, address = built()
    asked(client, address, "varje vecka")
    numbers = count(1)
    lines = ["## The rhythm line", "", f"Each phrase asked for {TIMES} times, new each time.", ""]
    lines += ["| phrase | p50, ms | p95, ms |", "|---|--:|--:|"]
    for name, phrase in PHRASES.items():
        spent = [asked(client, address, phrase + format(next(numbers), "b").translate(BLANKS)) for _ in range(TIMES)]
        lines.append(f"| {name} | {statistics.median(spent):.1f} | {percentile(spent, 95):.1f} |")
    return lines
