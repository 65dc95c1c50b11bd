"""Settings (inställningar): one file for every place; ``.env.example`` says what each variable does."""

from pathlib import Path
from typing import Any

import environ

from samsyn.site.secret import kept_secret

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ROOT / "samsyn" / "pages"

env = environ.Env()
env.read_env(str(ROOT / ".env"))

# --- Where it runs
VAR = Path(env.str("VAR_DIR", default=str(ROOT / "var")))
VAR.mkdir(parents=True, exist_ok=True)
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret(VAR / "secret-key")
BASE_URL = env.str("BASE_URL", default="http://localhost:8000").rstrip("/")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"])
HTTPS = env.bool("HTTPS", default=BASE_URL.startswith("https://"))
LOG_LEVEL = env.str("LOG_LEVEL", default="WARNING")

# --- What it is made of
INSTALLED_APPS = [
    "samsyn.pages.apps.PagesConfig",
    "samsyn.intake.apps.IntakeConfig",
    "samsyn.forums.apps.ForumsConfig",
    "samsyn.duties.apps.DutiesConfig",
    "samsyn.parties.apps.PartiesConfig",
    "samsyn.agreements.apps.AgreementsConfig",
    "samsyn.places.apps.PlacesConfig",
    "samsyn.base.notices.apps.NoticesConfig",
    "samsyn.base.collaborations.apps.CollaborationsConfig",
    "samsyn.base.accounts.apps.AccountsConfig",
    "samsyn.base.documents.apps.DocumentsConfig",
    "samsyn.base.search.apps.SearchConfig",
    "samsyn.base.records.apps.RecordsConfig",
    "samsyn.base.audit.apps.AuditConfig",
    "samsyn.base.ui.apps.UiConfig",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
    "csp",
    "template_partials.apps.SimpleAppConfig",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "samsyn.site.middleware.speak",
    "samsyn.site.middleware.refuse_unholdable",
    "samsyn.site.middleware.answer",
    "samsyn.site.middleware.ask_once",
]
ROOT_URLCONF = "samsyn.site.urls"
WSGI_APPLICATION = "samsyn.site.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

_LOADERS: list[Any] = [
    "django.template.loaders.filesystem.Loader",
    "django.template.loaders.app_directories.Loader",
]
_CACHED: list[Any] = _LOADERS if DEBUG else [("django.template.loaders.cached.Loader", _LOADERS)]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "samsyn" / "site" / "templates", *sorted(PAGES.glob("*/templates"))],
        "OPTIONS": {
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "samsyn.site.context.frame",
            ],
            "loaders": [("template_partials.loader.Loader", _CACHED)],
        },
    }
]
FORM_RENDERER = "samsyn.base.ui.fields.Renderer"

# --- What it keeps
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{VAR / 'samsyn.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
CACHES = {"default": env.cache_url("CACHE_URL", default="locmemcache://")}
FILE_UPLOAD_HANDLERS = ["samsyn.site.uploads.Measured"]
DATA_UPLOAD_MAX_NUMBER_FILES = 5
DATA_UPLOAD_MAX_MEMORY_SIZE = 24 * 1024 * 1024  # a whole agreement pasted, with what the clipboard knew of its looks
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long table, each cell a field

# --- Words and days
LANGUAGE_CODE = "sv"
LANGUAGES = [("sv", "Svenska"), ("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True
USE_I18N = True

# --- What the browser is given
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
_PLAIN_STATIC = env.bool("PLAIN_STATIC", default=DEBUG)
_STATIC = "django.contrib.staticfiles.storage.StaticFilesStorage"
_HASHED = "whitenoise.storage.CompressedManifestStaticFilesStorage"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _STATIC if _PLAIN_STATIC else _HASHED},
}
WHITENOISE_USE_FINDERS = _PLAIN_STATIC
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_REDIRECT_EXEMPT = [r"^halsa/$"]
_BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if _BEHIND_PROXY else None
ALLAUTH_TRUSTED_PROXY_COUNT = int(_BEHIND_PROXY)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_AGE = 60 * 60 * env.int("SESSION_HOURS", default=12)
SESSION_COOKIE_NAME = "samsyn"
CSRF_FAILURE_VIEW = "samsyn.site.errors.form_too_old"
CSRF_TRUSTED_ORIGINS = [BASE_URL]

# --- Who may come in
AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
_VALIDATION = "django.contrib.auth.password_validation."
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": _VALIDATION + "MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {
        "NAME": _VALIDATION + "UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
    {"NAME": _VALIDATION + "CommonPasswordValidator"},
    {"NAME": _VALIDATION + "NumericPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "samsyn.site.sign_in.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_REAUTHENTICATION_TIMEOUT = 600
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_FORMS = {
    "login": "samsyn.pages.account.forms.SignIn",
    "reset_password": "samsyn.pages.account.forms.ForgottenPassword",
    "reset_password_from_key": "samsyn.pages.account.forms.NewPassword",
    "change_password": "samsyn.pages.account.forms.ChangedPassword",
    "set_password": "samsyn.pages.account.forms.FirstPassword",
    "reauthenticate": "samsyn.pages.account.forms.PasswordAgain",
}
MFA_ADAPTER = "samsyn.site.sign_in.SecondStepAdapter"
MFA_FORMS = {
    "authenticate": "samsyn.pages.account.forms.Code",
    "reauthenticate": "samsyn.pages.account.forms.CodeAgain",
    "activate_totp": "samsyn.pages.account.forms.FirstCode",
    "add_webauthn": "samsyn.pages.account.forms.NewPasskey",
    "edit_webauthn": "samsyn.pages.account.forms.PasskeyName",
}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Samsyn"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS

# --- Letters and log
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Samsyn <samsyn@localhost>")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"hush": {"()": "samsyn.site.hush.Hush"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["hush"]}},
    "loggers": {"django.server": {"handlers": ["console"], "level": "INFO", "propagate": False}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
}
