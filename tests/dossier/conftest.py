"""Fixtures of the pages of a dossier."""

from tests.verhalen.conftest import sanne

__all__ = ["sanne"]
