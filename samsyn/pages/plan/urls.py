"""Addresses of the plan's pages (plan)."""

from django.urls import path

from samsyn.pages.plan import views

app_name = "plan"
urlpatterns = [
    path("s/<slug:slug>/plan/", views.plan, name="plan"),
    path("s/<slug:slug>/plan/plan.<slug:form>", views.export, name="export"),
    path("s/<slug:slug>/plan/<slug:activity>/", views.activity, name="activity"),
]
