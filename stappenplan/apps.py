"""The wizard and the reference pages (floor 3)."""

from django.apps import AppConfig


class StappenplanConfig(AppConfig):
    """Pages of the stappenplan; it has no models."""

    name = "stappenplan"
