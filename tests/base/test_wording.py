"""Every verb that the base writes in the log has its words."""

import re
from pathlib import Path

import pytest

import samsyn
from samsyn.base.accounts import wording as accounts
from samsyn.base.collaborations import wording as collaborations
from samsyn.places import wording as places

ROOT = Path(samsyn.__file__).parent
CASES = [("base/accounts", accounts.VERBS), ("base/collaborations", collaborations.VERBS), ("places", places.VERBS)]


@pytest.mark.parametrize(("folder", "verbs"), CASES)
def test_every_verb_has_its_words(folder: str, verbs: dict[str, object]) -> None:
    files = [*(ROOT / folder).glob("commands.py"), *(ROOT / folder).glob("commands/*.py")]
    named = rf'(?<!Ref\()(?<!NotAllowed\()"({folder.rsplit("/", 1)[-1]}\.\w+)"'
    written = {verb for path in files for verb in re.findall(named, path.read_text())}
    assert written
    assert written <= set(verbs)
