from django.urls import path

from samsyn.base.ui import views

app_name = "ui"
urlpatterns = [
    path("ui/", views.components, name="components"),
    path("ui/utseende/", views.appearance, name="appearance"),
]
