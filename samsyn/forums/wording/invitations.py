"""Mutual invitations in Swedish: what is opened, what is answered, and why not."""

from django.utils.translation import gettext_lazy

from samsyn.forums.rules.invitations import InvitationObjection, OccasionAnswer, OccasionKind

OCCASION_KINDS = {
    OccasionKind.TRAINING: gettext_lazy("Utbildning"),
    OccasionKind.FAIR: gettext_lazy("Mässa"),
    OccasionKind.SAFETY_WALK: gettext_lazy("Trygghetsvandring"),
    OccasionKind.DIALOGUE: gettext_lazy("Dialog"),
    OccasionKind.OTHER: gettext_lazy("Annat tillfälle"),
}

OCCASION_ANSWERS = {
    OccasionAnswer.COMING: gettext_lazy("Kommer"),
    OccasionAnswer.NOT_COMING: gettext_lazy("Kommer inte"),
}

INVITATION_OBJECTIONS = {
    InvitationObjection.NO_TITLE: gettext_lazy("Skriv vad ni bjuder in till."),
    InvitationObjection.NOBODY: gettext_lazy("Välj minst en part att bjuda in."),
    InvitationObjection.NOT_A_PARTY: gettext_lazy("Bara parter i överenskommelsen bjuder in och bjuds in."),
    InvitationObjection.ITSELF: gettext_lazy("Ni bjuder in de andra parterna. Ta bort er egen."),
    InvitationObjection.DAY_HAS_BEEN: gettext_lazy("Dagen har redan varit. Välj en dag som kommer."),
    InvitationObjection.NO_START: gettext_lazy("Skriv också när det börjar."),
    InvitationObjection.ENDS_BEFORE_IT_BEGINS: gettext_lazy("Det slutar innan det börjar. Ändra någon av tiderna."),
    InvitationObjection.ANSWER_AFTER_THE_DAY: gettext_lazy("Sista dag för svar kan inte ligga efter dagen själv."),
    InvitationObjection.ANSWER_BEFORE_TODAY: gettext_lazy("Sista dag för svar har redan varit. Välj en senare dag."),
    InvitationObjection.NOT_ASKED: gettext_lazy("Den parten är inte inbjuden."),
    InvitationObjection.CALLED_OFF: gettext_lazy("Tillfället är inställt."),
    InvitationObjection.HAS_BEEN: gettext_lazy("Tillfället har varit."),
    InvitationObjection.NO_COUNT: gettext_lazy("Skriv hur många funktioner som kommer, mellan 1 och 99."),
    InvitationObjection.SAME_ANSWER: gettext_lazy("Det svaret finns redan."),
    InvitationObjection.NOT_YET: gettext_lazy("Dagen har inte varit än. Notera vilka som deltog när den har kommit."),
    InvitationObjection.SAME_TURNOUT: gettext_lazy("Det är redan noterat så."),
    InvitationObjection.NO_REASON: gettext_lazy("Skriv varför. En mening räcker."),
    InvitationObjection.NOBODY_CAME: gettext_lazy("Notera först vilka som deltog. Utan dem är det inget bevis."),
    InvitationObjection.GIVEN_ALREADY: gettext_lazy("Tillfället är redan bevis för det åtagandet."),
    InvitationObjection.NOT_ABOUT_INVITING: gettext_lazy("Det åtagandet handlar inte om att bjuda in varandra."),
    InvitationObjection.BROUGHT_ALREADY: gettext_lazy("Det står redan på tur i ett forum."),
}

INVITATION_VERBS = {
    "forums.invited": gettext_lazy("Bjöd in andra parter"),
    "forums.invitation_answered": gettext_lazy("Svarade på en inbjudan"),
    "forums.turnout_noted": gettext_lazy("Noterade vilka som deltog"),
    "forums.occasion_called_off": gettext_lazy("Ställde in ett tillfälle"),
    "forums.occasion_given": gettext_lazy("Gav ett tillfälle som bevis"),
    "forums.occasion_brought": gettext_lazy("Tog upp ett tillfälle i ett forum"),
}

HELD = gettext_lazy("%(host)s bjöd in %(who)s till %(what)s.")
"""What a held occasion says as evidence: who invited whom to what."""
