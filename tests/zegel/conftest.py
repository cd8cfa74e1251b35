"""A database with a sealed log, made once a test."""

import random
from pathlib import Path

import pytest

from dossier.audit.plek import Plek
from tests.harnas import omgeving
from tests.zegel import gereedschap


@pytest.fixture
def plek(tmp_path: Path) -> Plek:
    """Gives a folder for seals with keys."""
    return gereedschap.maak_plek(tmp_path)


@pytest.fixture
def driehonderd(transactional_db: None) -> int:
    """Writes three hundred entries, more than one sealed block, for who reckons the log after hundreds of times."""
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, 300, random.Random(20261122))
    return 300


@pytest.fixture
def duizend(transactional_db: None) -> int:
    """Writes a thousand entries, and records that fit them; gives how many."""
    with omgeving.verbind() as beheer:
        gereedschap.schrijf(beheer, 1000, random.Random(20261122))
    return 1000
