"""Addresses of a meeting that is held (mötesläge)."""

from django.urls import URLPattern

paths: list[URLPattern] = []
