"""The wizard and the reference pages (floor 3)."""

from django.apps import AppConfig


class StappenplanConfig(AppConfig):
    """Pages of the stappenplan; it has no models."""

    name = "stappenplan"

    def ready(self) -> None:
        from stappenplan import checks  # noqa: F401 - registers the check
