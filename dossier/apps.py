"""Everything that is kept (floor 2)."""

from django.apps import AppConfig


class DossierConfig(AppConfig):
    """Records, doors, audit and documents."""

    name = "dossier"

    def ready(self) -> None:
        """Registers the checks of the database."""
        from dossier import checks  # noqa: F401 (needs the apps to be loaded)
