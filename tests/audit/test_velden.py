"""The table of fields in docs/audit.md is the log as it is written."""

import json
from pathlib import Path
from typing import Any

import pytest

from dossier import audit
from dossier.audit import ldv
from dossier.toegang import namens
from tests.harnas import omgeving
from tests.harnas.rolverdeling import Rolverdeling

DOCS = Path(__file__).resolve().parents[2] / "docs" / "audit.md"
RIJEN = [
    [cel.strip() for cel in regel.strip("|").split("|")]
    for regel in DOCS.read_text(encoding="utf-8").splitlines()
    if regel.startswith("| `") and regel.count("|") == 6
]
# Which column of ours answers what a norm asks (docs/audit.md names the edition of each).
BIO2 = {"actie", "object", "resultaat", "oorsprong", "actor", "tijdstempel"}
NEN7513 = {"EventActionCode", "EventDateTime", "EventOutcomeIndicator", "UserID", "RoleIDCode", "ParticipantObjectID"}


@pytest.fixture
def regel(transactional_db: None, rolverdeling: Rolverdeling) -> bytes:
    """The exact bytes of one entry."""
    with namens(rolverdeling.sanne):
        audit.noteer("pet.gekozen", codes={"pet": "toeleider"})
    with omgeving.verbind() as beheer:
        return bytes(beheer.execute("select body from logboek.regel order by n desc limit 1").fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_de_sleutels_van_een_regel_zijn_die_in_de_tabel(regel: bytes) -> None:
    assert [rij[0].strip("`") for rij in RIJEN] == list(json.loads(regel))


@pytest.mark.django_db(transaction=True)
def test_elk_veld_van_de_uitvoer_staat_in_de_tabel(regel: bytes) -> None:
    genoemd = " ".join(rij[4] for rij in RIJEN)
    logregel: dict[str, Any] = next(ldv.regels(regel, None))
    for veld in {*logregel, *logregel["attributes"]} - {"resource", "attributes"}:
        assert f"`{veld}`" in genoemd, veld


def test_alles_wat_een_norm_verplicht_staat_bij_een_sleutel() -> None:
    bio2, nen7513 = (" ".join(rij[kolom] for rij in RIJEN) for kolom in (2, 3))
    for veld in BIO2:
        assert veld in bio2, veld
    for veld in NEN7513:
        assert veld in nen7513, veld
