"""Addresses of the agreement's pages (överenskommelsen)."""

from django.urls import path

from samsyn.pages.agreement.views import amending, offering, reading, signing

app_name = "agreement"
urlpatterns = [
    path("s/<slug:slug>/", reading.home, name="home"),
    path("s/<slug:slug>/overenskommelsen/", reading.agreement, name="agreement"),
    path("s/<slug:slug>/overenskommelsen/fil.<slug:file>", reading.export, name="export"),
    path("s/<slug:slug>/overenskommelsen/utgavor/", reading.editions, name="editions"),
    path("s/<slug:slug>/overenskommelsen/utgavor/<slug:part>/<int:number>/", reading.edition, name="edition"),
    path("s/<slug:slug>/overenskommelsen/underskrifter/", signing.signatures, name="signatures"),
    path("s/<slug:slug>/overenskommelsen/underskrifter/frys/", signing.freeze, name="freeze"),
    path("s/<slug:slug>/overenskommelsen/andra/", amending.change, name="change"),
    path("s/<slug:slug>/overenskommelsen/forslag/<int:proposal>/", amending.proposal, name="proposal"),
    path("s/<slug:slug>/overenskommelsen/forslag/<int:proposal>/anta/", amending.adopt, name="adopt"),
    path("s/<slug:slug>/overenskommelsen/forslag/<int:proposal>/ta-tillbaka/", amending.drop, name="drop"),
    path("s/<slug:slug>/overenskommelsen/forebild/", offering.offering, name="offering"),
    path("s/<slug:slug>/overenskommelsen/forebild/erbjud/", offering.offer, name="offer"),
    path("s/<slug:slug>/overenskommelsen/forebild/ta-tillbaka/", offering.withdraw, name="withdraw-offer"),
    path("s/<slug:slug>/overenskommelsen/underskrift/<slug:party>/<slug:signature>/", signing.sign, name="sign"),
    path("s/<slug:slug>/utkast/<int:draft>/underskrifter/", signing.draft_signatures, name="draft-signatures"),
    path("s/<slug:slug>/utkast/<int:draft>/underskrifter/frys/", signing.draft_freeze, name="draft-freeze"),
    path(
        "s/<slug:slug>/utkast/<int:draft>/underskrift/<slug:party>/<slug:signature>/",
        signing.draft_sign,
        name="draft-sign",
    ),
]
