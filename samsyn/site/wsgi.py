"""The way in for a web server.

All pages are loaded before the first is asked for, and what is loaded is left out of every later search for garbage:
among a quarter of a million things that never become any, a search took some 190 ms from whoever happened to wait.
"""

import gc
import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samsyn.site.settings")

application = get_wsgi_application()
get_resolver().url_patterns  # noqa: B018 - to ask for them is to load them
gc.collect()
gc.freeze()
