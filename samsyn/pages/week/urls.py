"""Address of Min vecka, where one lands."""

from django.urls import path

from samsyn.pages.week import views

app_name = "week"
urlpatterns = [path("", views.week, name="week")]
