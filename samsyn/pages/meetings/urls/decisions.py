"""Addresses of decisions (beslut)."""

from django.urls import URLPattern

paths: list[URLPattern] = []
