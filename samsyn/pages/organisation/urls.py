"""Addresses of the organisation's pages (organisation, parter)."""

from django.urls import path

from samsyn.pages.organisation import views

app_name = "organisation"
urlpatterns = [
    path("s/<slug:slug>/organisation/", views.organisation, name="organisation"),
    path("s/<slug:slug>/organisation/forum.<slug:form>", views.export, name="export"),
    path("s/<slug:slug>/organisation/forum/<slug:forum>/", views.forum, name="forum"),
    path("s/<slug:slug>/organisation/parter/", views.parties, name="parties"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/", views.function, name="function"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/utse/", views.appoint, name="appoint"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/lamna-over/", views.hand_over, name="hand-over"),
    path("s/<slug:slug>/organisation/funktion/<slug:function>/lamna/<int:holder>/", views.leave, name="leave"),
]
