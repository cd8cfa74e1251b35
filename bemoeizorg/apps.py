"""The project's own app: commands and what starts with the program."""

from django.apps import AppConfig


class BemoeizorgConfig(AppConfig):
    """Settings, urls, middleware, demo (floor 4)."""

    name = "bemoeizorg"
