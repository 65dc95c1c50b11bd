"""Addresses of what is before a meeting (dagordning, kallelse)."""

from django.urls import URLPattern

paths: list[URLPattern] = []
