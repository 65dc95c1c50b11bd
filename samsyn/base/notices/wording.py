"""Letters in words: what each kind is called, how one stands, and why a wish cannot be so."""

from django.utils.translation import gettext_lazy as _

from samsyn.base.notices.rules import Objection, State

KINDS = {
    "letters.monday": _("Måndagsbrevet"),
    "duties.due": _("Påminnelse om åtaganden"),
    "meeting.soon": _("Påminnelse om ett möte"),
    "meeting.called": _("Kallelse till ett möte"),
    "meeting.moved": _("Ett möte har flyttats"),
    "meeting.cancelled": _("Ett möte är inställt"),
    "meeting.reinstated": _("Ett inställt möte blir av ändå"),
    "notes.to_approve": _("Anteckningar att godkänna"),
    "decision.waits": _("Ett beslut väntar på svar"),
    "gathering.asked": _("Snabbsamling"),
    "invitation": _("Inbjudan"),
    "record.registry": _("Handling till registrator"),
    "account.password": _("Nytt lösenord"),
    "account.changed": _("Ditt konto har ändrats"),
}

STATES = {
    State.WAITING: _("Väntar på att skickas"),
    State.SENT: _("Skickat"),
    State.DROPPED: _("Skickades inte"),
    State.GIVEN_UP: _("Kom inte fram"),
}

OBJECTIONS = {Objection.DAYS_NOT_A_CHOICE: _("Välj mellan 1 och 30 dagar.")}

VERBS = {"notices.wished": _("Valde vilka brev som ska komma")}
