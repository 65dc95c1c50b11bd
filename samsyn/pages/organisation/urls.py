"""Addresses of the organisation's pages (organisation, parter)."""

from django.urls import path

from samsyn.pages.organisation import views

app_name = "organisation"
urlpatterns = [
    path("s/<slug:slug>/organisation/", views.organisation, name="organisation"),
    path("s/<slug:slug>/organisation/forum.<slug:form>", views.export, name="export"),
    path("s/<slug:slug>/organisation/forum/<slug:forum>/", views.forum, name="forum"),
    path(
        "s/<slug:slug>/organisation/forum/<slug:forum>/plats/<slug:seat>/mandat/",
        views.seat_mandate,
        name="seat-mandate",
    ),
    path("s/<slug:slug>/organisation/overlamning/", views.handover, name="handover"),
    path("s/<slug:slug>/organisation/overlamning/valj/", views.choose, name="handover-choose"),
    path("s/<slug:slug>/organisation/overlamning/kontrollera/", views.check, name="handover-check"),
    path("s/<slug:slug>/organisation/overlamning/genomfor/", views.carry_out, name="handover-do"),
    path("s/<slug:slug>/organisation/overlamning/<int:handover>/", views.receipt, name="handover-receipt"),
    path("s/<slug:slug>/organisation/overlamning/<int:handover>/ta-tillbaka/", views.take_back, name="take-back"),
    path("s/<slug:slug>/organisation/parter/", views.parties, name="parties"),
    path("s/<slug:slug>/organisation/tillgang/", views.people, name="people"),
    path("s/<slug:slug>/organisation/tillgang/<slug:party>/bjud-in/", views.invite, name="invite"),
    path("s/<slug:slug>/organisation/inbjudan/<int:invitation>/igen/", views.invite_again, name="invite-again"),
    path(
        "s/<slug:slug>/organisation/inbjudan/<int:invitation>/ta-tillbaka/",
        views.revoke_invitation,
        name="revoke-invitation",
    ),
    path("s/<slug:slug>/organisation/medlem/<int:member>/administrator/", views.name_admin, name="name-admin"),
    path("s/<slug:slug>/organisation/medlem/<int:member>/avsluta/", views.end_access, name="end-access"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/", views.function, name="function"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/las-in-dig/", views.induction, name="induction"),
    path(
        "s/<slug:slug>/organisation/funktion/<slug:function>/mandat/", views.function_mandate, name="function-mandate"
    ),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/utse/", views.appoint, name="appoint"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/lamna-over/", views.hand_over, name="hand-over"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/lamna/<int:holder>/", views.leave, name="leave"),
]
