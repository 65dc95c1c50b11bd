"""Letters: sent, refused by whoever should take them, and never sent to the log."""

from smtplib import SMTPRecipientsRefused
from typing import Any

import pytest
from django.core import mail

from samsyn.base import notices
from samsyn.base.notices import Letter

LETTER = Letter("gun@exempel.se", "Inbjudan", "Hej", "<p>Hej</p>")


def test_a_letter_is_sent_as_text_and_as_a_page() -> None:
    assert notices.can_send()
    assert notices.send(LETTER)
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["gun@exempel.se"], "Inbjudan", "Hej")
    assert sent.alternatives[0] == ("<p>Hej</p>", "text/html")


@pytest.mark.parametrize("way", ["console", "dummy"])
def test_nothing_is_sent_where_it_would_reach_nobody(
    settings: Any, capsys: pytest.CaptureFixture[str], way: str
) -> None:
    settings.EMAIL_BACKEND = f"django.core.mail.backends.{way}.EmailBackend"
    assert not notices.can_send()
    assert not notices.send(LETTER)
    assert "Hej" not in capsys.readouterr().out


@pytest.mark.parametrize("fault", [SMTPRecipientsRefused({}), TimeoutError(), ConnectionRefusedError()])
def test_a_letter_that_is_not_taken_is_told_so_and_not_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, fault: Exception
) -> None:
    def fail(_one: Any) -> None:
        raise fault

    monkeypatch.setattr("django.core.mail.EmailMultiAlternatives.send", fail)
    assert not notices.send(LETTER)
    assert type(fault).__name__ in caplog.text
    assert "gun@exempel.se" not in caplog.text
