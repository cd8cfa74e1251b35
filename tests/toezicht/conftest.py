"""Fixtures of the privacy officer: her browser, and a log with something in it."""

import pytest
from django.test import Client

from tests.harnas.rolverdeling import Rolverdeling, inloggen


@pytest.fixture
def petra(rolverdeling: Rolverdeling) -> Client:
    """Gives the browser of Petra, privacy officer of the municipality."""
    return inloggen(Client(), rolverdeling.petra)


@pytest.fixture
def olga(rolverdeling: Rolverdeling) -> Client:
    """Gives the browser of Olga, privacy officer of another organisation."""
    return inloggen(Client(), rolverdeling.olga)
