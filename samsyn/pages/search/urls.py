"""Addresses of the search (sök)."""

from django.urls import path

from samsyn.pages.search import views

app_name = "search"
urlpatterns = [
    path("sok/", views.everywhere, name="everywhere"),
    path("s/<slug:slug>/sok/", views.search, name="search"),
]
