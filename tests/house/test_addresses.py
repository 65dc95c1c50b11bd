"""Every address that somebody may have kept still answers: one that goes away must be left as a redirect."""

import re

from scripts.addresses import addresses, filled, own
from tests.house.rooms import ROOT
from tests.house.writing import keep

LIST = ROOT / "tests/house/addresses.txt"
SWEDISH = re.compile(r"/(?:[a-z0-9.-]+/?|<[a-z:_]+>/?)*")


def test_no_address_has_gone() -> None:
    kept = set(LIST.read_text().split()) if LIST.is_file() else set()
    assert kept - set(own()) == set(), "an address has gone without a redirect"
    keep(LIST, "\n".join(own()) + "\n")


def test_addresses_are_small_letters_without_marks() -> None:
    loose = [one for one in own() if not SWEDISH.fullmatch(re.sub(r"/[^/]*/\.well-known", "", one))]
    assert loose == []


def test_every_blank_can_be_filled() -> None:
    assert all("<" not in filled(route) for route in own())
    assert filled("/s/<slug:slug>/mote/<int:meeting>/", {"meeting": 3}) == "/s/nykvarn/mote/3/"
    assert ("/halsa/", "health") in set(addresses())
