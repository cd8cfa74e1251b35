"""Settings of Bemoeizorg: one file, values from the environment, refuses what it does not know."""

import os

from csp.constants import NONCE, NONE, SELF

from bemoeizorg.omgeving import lees, lees_database, lees_schakelaar, project_map, weiger_onbekende

weiger_onbekende()

BASE_DIR = project_map()
DEMO = lees_schakelaar("BEMOEIZORG_DEMO")
DEBUG = False

SECRET_KEY = lees("BEMOEIZORG_SECRET_KEY", "")
KAARTJE_SLEUTEL = lees("BEMOEIZORG_KAARTJE_SLEUTEL", "")
KLUIS_SLEUTELS = lees("BEMOEIZORG_KLUIS_SLEUTELS", "")
KLUIS_BESTAND = lees("BEMOEIZORG_KLUIS_BESTAND", "")
ZEGEL_MAP = lees("BEMOEIZORG_ZEGEL_MAP", "")
ZEGEL_PUBLIEK = lees("BEMOEIZORG_ZEGEL_PUBLIEK", "")
ZEGEL_SLEUTEL = lees("BEMOEIZORG_ZEGEL_SLEUTEL", "")
ALLOWED_HOSTS = [naam for naam in lees("BEMOEIZORG_HOSTS", "").split(",") if naam]

# Commands that need no database (afweging, bewijs, prestaties of the rules) run without any of these; dossier/checks.py
# refuses to serve without them. An empty SECRET_KEY makes Django itself refuse every use of it.
DATABASES = {"default": lees_database(os.environ["DATABASE_URL"])} if os.environ.get("DATABASE_URL") else {}

INSTALLED_APPS = [
    "bemoeizorg",
    "stappenplan",
    "dossier",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "csp",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # A phone in the street has a slow line. Django pads every answer at random, so that lengths tell nothing (BREACH).
    "django.middleware.gzip.GZipMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "bemoeizorg.middleware.WieVraagt",  # last: who is asking, in which pet, inside which transaction
]

ROOT_URLCONF = "bemoeizorg.urls"
WSGI_APPLICATION = "bemoeizorg.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "bemoeizorg.context.schil",
            ],
        },
    },
]

AUTH_USER_MODEL = "dossier.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
# Signing in with a password alone exists for the demo and the tests. Without DEMO there is no way in yet: a second
# factor comes with its own issue, and a door without it would be worse than none.
AUTHENTICATION_BACKENDS = ["bemoeizorg.inloggen.DemoInlog"] if DEMO else ["bemoeizorg.inloggen.GeenInlog"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 14}},
]
LOGIN_URL = "inloggen"

LANGUAGE_CODE = "nl"
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "statisch"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "bemoeizorg.bestanden.Bestanden"},
}
WHITENOISE_USE_FINDERS = False
WHITENOISE_MANIFEST_STRICT = True

# Twenty thousand characters fit in a field many times over; a megabyte in one field gets a message, not a broken line.
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
FILE_UPLOAD_HANDLERS: list[str] = []

SESSION_ENGINE = "bemoeizorg.sessieopslag"
SESSION_COOKIE_AGE = 15 * 60  # counted from the last minute somebody was here, see bemoeizorg/sessie.py
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_MAXIMUM = 10 * 60 * 60  # seconds since signing in, whatever happens in between
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "bemoeizorg.views.csrf_fout"
# A `__Host-` cookie wants https; the demo runs on http at 127.0.0.1 and says so on the screen.
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = not DEMO
SESSION_COOKIE_NAME = "bemoeizorg" if DEMO else "__Host-bemoeizorg"
CSRF_COOKIE_NAME = "bemoeizorg_csrf" if DEMO else "__Host-bemoeizorg_csrf"
SECURE_SSL_REDIRECT = not DEMO
SECURE_HSTS_SECONDS = 0 if DEMO else 31_536_000
SECURE_HSTS_INCLUDE_SUBDOMAINS = not DEMO
SECURE_HSTS_PRELOAD = not DEMO
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "font-src": [SELF],
        "img-src": [SELF, "data:"],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# Every line goes to standard output, and no line holds a value of a person: Django's own request log repeats paths,
# which carry UUIDs only; exceptions are logged with their type and place, see bemoeizorg/logregels.py.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"regel": {"()": "bemoeizorg.logregels.ZonderWaarden"}},
    "handlers": {"uit": {"class": "logging.StreamHandler", "formatter": "regel", "stream": "ext://sys.stdout"}},
    "root": {"handlers": ["uit"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": ["uit"], "level": "WARNING", "propagate": False},
        "bemoeizorg": {"handlers": ["uit"], "level": "INFO", "propagate": False},
    },
}
