"""The address of a kept file (fil)."""

from django.urls import path

from samsyn.pages.files import views

app_name = "files"
urlpatterns = [path("s/<slug:slug>/filer/<int:kept>/", views.file, name="file")]
