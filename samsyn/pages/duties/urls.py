"""Addresses of the duties' pages (åtaganden)."""

from django.urls import path

from samsyn.pages.duties import views

app_name = "duties"
urlpatterns = [
    path("s/<slug:slug>/ataganden/", views.duties, name="duties"),
    path("s/<slug:slug>/ataganden/lovat-och-hallet/", views.grid, name="grid"),
    path("s/<slug:slug>/ataganden/lista.<str:form>", views.export, name="export"),
    path("s/<slug:slug>/ataganden/bekrafta/", views.confirm, name="confirm"),
    path("s/<slug:slug>/ataganden/stammer-inte/<path:key>", views.doubt, name="doubt"),
    path("s/<slug:slug>/ataganden/stammer-nu/<path:key>", views.settle_doubt, name="settle-doubt"),
    path("s/<slug:slug>/ataganden/ett/<path:key>", views.duty, name="duty"),
    path("s/<slug:slug>/ataganden/rapportera/<path:key>", views.report, name="report"),
    path("s/<slug:slug>/ataganden/undanta/<path:key>", views.excuse, name="excuse"),
    path("s/<slug:slug>/ataganden/det-har-hant/<path:key>", views.note, name="note"),
    path("s/<slug:slug>/ataganden/svara/<int:happening>/<path:key>", views.answer, name="answer"),
    path("s/<slug:slug>/ataganden/sa-holls-det/<path:key>", views.say, name="say"),
    path("s/<slug:slug>/ataganden/ta-tillbaka/<int:evidence>/<path:key>", views.withdraw, name="withdraw"),
    path("s/<slug:slug>/ataganden/uppdrag/", views.assignments, name="assignments"),
    path("s/<slug:slug>/ataganden/uppdrag/nytt/", views.assign, name="assign"),
    path("s/<slug:slug>/ataganden/uppdrag/<int:assignment>/", views.assignment, name="assignment"),
    path("s/<slug:slug>/ataganden/uppdrag/<int:assignment>/svara/", views.answer_assignment, name="answer-assignment"),
    path(
        "s/<slug:slug>/ataganden/uppdrag/<int:assignment>/ny-dag/",
        views.postpone_assignment,
        name="postpone-assignment",
    ),
    path(
        "s/<slug:slug>/ataganden/uppdrag/<int:assignment>/lamna-over/",
        views.pass_assignment_on,
        name="pass-assignment-on",
    ),
    path(
        "s/<slug:slug>/ataganden/uppdrag/<int:assignment>/ta-tillbaka/",
        views.withdraw_assignment,
        name="withdraw-assignment",
    ),
]
