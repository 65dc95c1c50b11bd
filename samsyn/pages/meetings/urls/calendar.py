"""Addresses of the calendar (kalender)."""

from django.urls import URLPattern

paths: list[URLPattern] = []
