"""Everything that is kept (floor 2)."""

from django.apps import AppConfig


class DossierConfig(AppConfig):
    """Records, doors, audit and documents."""

    name = "dossier"
