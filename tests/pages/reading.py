"""What tests of pages share: asking as a person, and reading the words of the answer."""

import re
from html import unescape
from typing import Any

from django.core import mail
from django.http import HttpResponse

from samsyn.site.worker import send_all


def words_of(answer: Any) -> str:
    """Give the words of the main part of a page, or of a part of one, with single blanks."""
    html = answer.content.decode()
    main = html.partition("<main")[2].partition("</main>")[0] or f">{html}"
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", main.partition(">")[2])).replace("\xad", "").split())


def part(answer: HttpResponse) -> bool:
    """Tell whether only a part of a page was given."""
    return "<html" not in answer.content.decode()


def sent() -> list[Any]:
    """Let what waits in the outbox be sent, and give all that was."""
    assert send_all()
    return list(mail.outbox)
