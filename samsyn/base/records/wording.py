"""Records in Swedish: kinds of documents, how they came, how a dispatch stands, objections and the words of the log."""

from django.utils.translation import gettext_lazy as _

from samsyn.base.records.rules import DispatchState, DocumentKind, RecordObjection, Way

KINDS = {
    DocumentKind.NOTICE: _("Kallelse"),
    DocumentKind.NOTES: _("Anteckningar"),
    DocumentKind.EXCERPT: _("Utdrag"),
    DocumentKind.REPORT: _("Rapport"),
    DocumentKind.BRIEF: _("Två sidor inför mötet"),
    DocumentKind.AGREEMENT: _("Överenskommelse"),
}

WAYS = {
    Way.CALLED: _("med kallelsen"),
    Way.MADE: _("när sidorna skrevs"),
    Way.LOCKED: _("när anteckningarna låstes"),
    Way.SHARED: _("när anteckningarna delades"),
    Way.SENT_BACK: _("som svar på en lyft fråga"),
    Way.REPORTED: _("när rapporten lämnades"),
    Way.FROZEN: _("när texten frystes"),
    Way.SIGNED: _("när parten skrev under"),
    Way.REGISTRY: _("med e-post till registrator"),
}

STATES = {
    DispatchState.WAITING: _("Väntar på att skickas"),
    DispatchState.SENT: _("Skickad"),
    DispatchState.STOPPED: _("Skickades inte, för den som bad om det når inte handlingen längre"),
    DispatchState.GIVEN_UP: _("Kom inte fram"),
}

OBJECTIONS = {
    RecordObjection.SAME_ALREADY: _("Det står redan så."),
    RecordObjection.WRITTEN_OVER: _("Någon hos er hann ändra före. Se vad som står nu och spara igen om det är fel."),
    RecordObjection.NO_ADDRESS: _(
        "Er registrators e-postadress är inte satt. Er egen samordnare sätter den på sidan Registratorer."
    ),
    RecordObjection.WAITS_ALREADY: _("Handlingen väntar redan på att skickas till er registrator."),
    RecordObjection.NOT_AN_ADDRESS: _(
        "Det är ingen e-postadress. Skriv den som registrator@kommunen.se, utan mellanslag."
    ),
    RecordObjection.PRIVATE_ADDRESS: _(
        "Adressen är privat. Ange myndighetens officiella adress, den som registratorn läser."
    ),
    RecordObjection.A_PERSONS_ADDRESS: _(
        "Adressen hör till en person som loggar in i Samsyn. Ange myndighetens officiella adress."
    ),
    RecordObjection.HAS_ENDED: _("Det är redan avslutat."),
}

VERBS = {
    "records.numbered": _("Skrev ett diarienummer"),
    "records.marked": _("Ändrade en sekretessmarkering"),
    "records.registry_set": _("Ändrade registratorns adress"),
    "records.dispatched": _("Skickade en handling till registrator"),
    "records.dispatch_ended": _("En handling till registrator fick besked"),
}
