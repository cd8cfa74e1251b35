"""Static files, as whitenoise keeps them; each address is looked up once, for a page names some a dozen times."""

from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Bestanden(CompressedManifestStaticFilesStorage):
    """The static files of a site that was set up: their names hold a fingerprint and do not change while it runs."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._adressen: dict[tuple[str | None, bool], str] = {}

    def url(self, name: str | None, force: bool = False) -> str:
        """Gives the address of a file."""
        adres = self._adressen.get((name, force))
        if adres is None:
            adres = self._adressen[name, force] = super().url(name, force)
        return adres
