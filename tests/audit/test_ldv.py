"""What goes out of the log in the form of Logboek Dataverwerkingen, field by field."""

import json
import re
from uuid import UUID

import pytest

from dossier.audit import keten
from dossier.audit.ldv import regels, span

INSTALLATIE = UUID(int=7)
SPOOR = "4bf92f3577b34da6a3ce929d0e0e4736"
DOSSIERS = [str(UUID(int=nummer)) for nummer in (1, 2, 3)]
VERPLICHT = {"trace_id", "span_id", "status", "name", "start_time", "end_time", "resource", "attributes"}


def body(dossiers: list[str], **meer: object) -> bytes:
    """Gives an entry as the database writes it."""
    regel = {
        "n": 412, "tijd": "2026-11-22T19:08:12.123456Z", "account": str(UUID(int=11)), "medewerker": str(UUID(int=12)),
        "team": None, "organisatie": str(UUID(int=13)), "pet": "toeleider", "sessie": "0" * 64,
        "handeling": "dossier.ingezien", "resultaat": "toegestaan", "soort": "dossier", "record": DOSSIERS[0],
        "dossiers": [{"id": id_, "organisatie": str(UUID(int=13))} for id_ in dossiers], "codes": {"spoor": SPOOR},
    }  # fmt: skip
    return json.dumps(regel | meer).encode()


def uit(dossiers: list[str], **meer: object) -> list[dict[str, object]]:
    return list(regels(body(dossiers, **meer), INSTALLATIE))


def test_een_regel_over_een_dossier_is_een_logregel_met_een_betrokkene() -> None:
    (regel,) = uit(DOSSIERS[:1])
    assert set(regel) == VERPLICHT
    assert regel["trace_id"] == SPOOR
    assert regel["span_id"] == "00000000019c0000"
    assert regel["name"] == "dossier.ingezien"
    assert regel["start_time"] == regel["end_time"] == "2026-11-22T19:08:12.123Z"
    assert regel["resource"]["attributes"]["service.instance.id"] == str(INSTALLATIE)
    assert regel["attributes"] == {
        "dpl.core.processing_activity_id": "urn:bemoeizorg:verwerking:dossier-1",
        "dpl.core.data_subject_id": DOSSIERS[0],
        "dpl.core.data_subject_id_type": "urn:bemoeizorg:dossier",
    }


def test_een_regel_zonder_dossier_noemt_geen_betrokkene() -> None:
    (regel,) = uit([], handeling="account.ingelogd", record=None)
    assert regel["attributes"] == {"dpl.core.processing_activity_id": "urn:bemoeizorg:verwerking:inloggen-1"}


def test_een_regel_over_meer_dossiers_wordt_een_logregel_en_een_daaronder_voor_elke_betrokkene() -> None:
    samen, *elk = uit(DOSSIERS, handeling="werkvoorraad.ingezien")
    assert "dpl.core.data_subject_id" not in samen["attributes"]
    assert [regel["attributes"]["dpl.core.data_subject_id"] for regel in elk] == DOSSIERS
    assert {regel["parent_span_id"] for regel in elk} == {samen["span_id"]}
    assert len({regel["span_id"] for regel in (samen, *elk)}) == 4
    assert {regel["trace_id"] for regel in elk} == {samen["trace_id"]}


@pytest.mark.parametrize(("resultaat", "status"), [("gedaan", "Ok"), ("toegestaan", "Ok"), ("geweigerd", "Unset")])
def test_een_weigering_is_geen_fout_en_ook_niet_gelukt(resultaat: str, status: str) -> None:
    (regel,) = uit(DOSSIERS[:1], resultaat=resultaat)
    assert regel["status"] == status


def test_zonder_spoor_is_het_blad_het_spoor() -> None:
    bytes_ = body(DOSSIERS[:1], codes={})
    (regel,) = regels(bytes_, INSTALLATIE)
    assert regel["trace_id"] == keten.blad(bytes_).hex()[:32]
    assert re.fullmatch(r"[0-9a-f]{32}", regel["trace_id"])


def test_een_handeling_die_niemand_meer_kent_wordt_niet_geraden() -> None:
    (regel,) = uit(DOSSIERS[:1], handeling="iets.ouds")
    assert regel["name"] == "iets.ouds"
    assert regel["attributes"]["dpl.core.processing_activity_id"] == "urn:bemoeizorg:verwerking:onbekend"


def test_een_eigen_register_staat_voor_het_nummer_van_de_verwerking() -> None:
    (regel,) = regels(body(DOSSIERS[:1]), INSTALLATIE, register="https://register.voorbeeld.nl/")
    assert regel["attributes"]["dpl.core.processing_activity_id"] == "https://register.voorbeeld.nl/dossier-1"


def test_wie_het_deed_staat_er_alleen_bij_als_daarom_is_gevraagd() -> None:
    gewoon, met = (next(regels(body(DOSSIERS[:1]), INSTALLATIE, nen7513=keuze)) for keuze in (False, True))
    assert str(UUID(int=12)) not in json.dumps(gewoon)
    assert "dpl.nen7513" not in json.dumps(gewoon)
    assert met["attributes"]["dpl.nen7513.users"] == [
        {
            "userID": str(UUID(int=12)),
            "alternateUserID": str(UUID(int=11)),
            "userIsRequestor": True,
            "roleIDCode": "toeleider",
        }
    ]
    assert met["attributes"]["dpl.nen7513.eventTypeCode"] == "dossier.ingezien"
    assert met["attributes"]["dpl.nen7513.eventActionCode"] == "R"


def test_elke_handeling_in_een_groot_logboek_heeft_een_eigen_nummer() -> None:
    assert len(span(2**48 - 1, 2**16 - 1)) == 16
    assert span(1) != span(1, 1) != span(2)
