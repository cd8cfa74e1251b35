"""Fixtures of the stories: somebody at her desk, in her browser."""

import pytest
from django.test import Client

from tests.harnas.rolverdeling import Rolverdeling, inloggen


@pytest.fixture
def sanne(rolverdeling: Rolverdeling) -> Client:
    """Gives the browser of Sanne, signed in."""
    return inloggen(Client(), rolverdeling.sanne)
