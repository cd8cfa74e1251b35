"""A log of a thousand entries, sealed; both checks on one connection, so that a tampering can be rolled back."""

import importlib.util
import json
import random
import shutil
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any
from uuid import UUID

import psycopg

from dossier.audit import bronnen, controle, narekenen, nota, plek, zegel
from dossier.audit.controle import Oordeel
from dossier.audit.plek import Plek
from tests.harnas import omgeving

Verbinding = psycopg.Connection[Any]
DEEL = UUID(int=0)  # in which all records lie


def maak_plek(map_: Path) -> Plek:
    """Makes a folder for seals with a key pair of its own."""
    plek_ = Plek(map_ / "zegels", map_ / "publiek.pem", map_ / "geheim.pem")
    plek_.map.mkdir(parents=True)
    plek.maak_sleutel(plek_)
    return plek_


def verzegel(plek_: Plek, *, eerste: bool = False, bij: Verbinding | None = None) -> nota.Zegel:
    """Seals once, as role zegel, or inside the transaction of a test."""
    if bij is not None:
        with plek.alleen(plek_, 0):
            return zegel._verzegel(bij, plek_.map, plek_.geheim(), plek_.laatste())
    with plek.alleen(plek_, 0), omgeving.verbind("zegel") as verbinding:
        verbinding.autocommit = True
        return zegel.verzegel(verbinding, plek_, eerste=eerste)


def willekeurige(kans: random.Random) -> UUID:
    """Gives the same ids for the same seed."""
    return UUID(int=kans.getrandbits(128), version=4)


def schrijf(beheer: Verbinding, aantal: int, kans: random.Random) -> None:
    """Writes entries through the function of the database, with records that are stored as the entries say."""
    organisaties = [willekeurige(kans) for _ in range(2)]
    dossiers = [willekeurige(kans) for _ in range(20)]
    beheer.execute("set local session_replication_role = replica")
    for plek_, organisatie in enumerate(organisaties):
        beheer.execute(
            "insert into dossier_organisatie (id, naam, soort, profiel) values (%s, %s, 'gemeente', '{}')",
            [organisatie, f"Verzonnen {plek_} {organisatie}"],
        )
    beheer.execute(
        "insert into kluis.deel (id, dossier, organisatie, soort, tijdperk, ingepakt)"
        " values (%s, %s, %s, 'dossier', 1, %s) on conflict do nothing",
        [DEEL, DEEL, organisaties[0], bytes(60)],
    )
    for dossier in dossiers:
        beheer.execute(
            _in(beheer, "dossier_dossier"),
            _waarden(beheer, "dossier_dossier", id=dossier, organisatie_id=kans.choice(organisaties)),
        )
        _leg_vast(beheer, dossier, dossier, b"eerste versie", kans)
    burgers: dict[UUID, UUID] = {}
    for _ in range(aantal - len(dossiers)):
        wat = kans.random()
        if wat < 0.1 or not burgers:
            burger, dossier = willekeurige(kans), kans.choice(dossiers)
            beheer.execute(
                _in(beheer, "dossier_burger"), _waarden(beheer, "dossier_burger", id=burger, dossier_id=dossier)
            )
            burgers[burger] = dossier
            _leg_vast(beheer, burger, dossier, kans.randbytes(40), kans)
        elif wat < 0.3:
            burger = kans.choice(list(burgers))
            _leg_vast(beheer, burger, burgers[burger], kans.randbytes(40), kans)
        elif wat < 0.4:
            _voeg_toe(beheer, "account.ingelogd", "gedaan", [], None, {}, kans)
        elif wat < 0.5:
            _voeg_toe(beheer, "dossier.ingezien", "geweigerd", [], willekeurige(kans), {}, kans)
        else:
            welke = kans.sample(dossiers, kans.choice((1, 1, 1, 2, 5)))
            _voeg_toe(beheer, "dossier.ingezien", "toegestaan", welke, welke[0], {"spoor": "0" * 32}, kans)


def _leg_vast(beheer: Verbinding, record: UUID, dossier: UUID, inhoud: bytes, kans: random.Random) -> None:
    tabel = "dossier_dossier" if record == dossier else "dossier_burger"
    beheer.execute(f"update {tabel} set inhoud = %s where id = %s", [inhoud, record])
    codes = {"versie": "1", "sha256": sha256(inhoud).hexdigest(), "grondslag": kans.choice(("wmo", "toestemming"))}
    _voeg_toe(beheer, "burger.bewaard", "gedaan", [dossier], record, codes, kans)


def _voeg_toe(
    beheer: Verbinding,
    handeling: str,
    resultaat: str,
    dossiers: list[UUID],
    record: UUID | None,
    codes: dict[str, str],
    kans: random.Random,
) -> None:
    beheer.execute(
        "select deur.voeg_toe(jsonb_populate_record(null::deur.kaartje, %s), %s, %s, %s, 'dossier', %s, %s)",
        [
            json.dumps({"account": str(willekeurige(kans)), "medewerker": str(willekeurige(kans)), "pet": "toeleider"}),
            handeling, resultaat, dossiers, record, json.dumps(codes),
        ],
    )  # fmt: skip


_KOLOMMEN: dict[str, list[tuple[str, str]]] = {}


def _kolommen(beheer: Verbinding, tabel: str) -> list[tuple[str, str]]:
    if tabel not in _KOLOMMEN:
        _KOLOMMEN[tabel] = beheer.execute(
            "select attname, format_type(atttypid, null) from pg_attribute where attrelid = %s::regclass and attnum > 0"
            " and attnotnull and not attisdropped",
            [tabel],
        ).fetchall()
    return _KOLOMMEN[tabel]


def _in(beheer: Verbinding, tabel: str) -> str:
    namen = [naam for naam, _ in _kolommen(beheer, tabel)]
    return f"insert into {tabel} ({', '.join(namen)}) values ({', '.join(['%s'] * len(namen))})"


def _waarden(beheer: Verbinding, tabel: str, **zelf: object) -> list[object]:
    """Fills every column that must have a value: what these records say is not what is tested here."""
    leeg = {
        "uuid": DEEL, "integer": 1, "bytea": b"", "boolean": False,
        "timestamp with time zone": datetime.now(UTC),
    }  # fmt: skip
    return [
        zelf.get(naam, str(zelf["id"])[:20] if naam == "kenmerk" else leeg.get(soort, "open"))
        for naam, soort in _kolommen(beheer, tabel)
    ]


class OpDezeVerbinding:
    """The source of a check on one connection, inside its transaction: every stream is read to its end first."""

    def __init__(self, verbinding: Verbinding) -> None:
        self._verbinding = verbinding

    def hoofd(self) -> bytes:
        return b"".join(self._lees(bronnen.HOOFD))

    def regels(self) -> Iterator[bytes]:
        return iter(self._lees(bronnen.REGELS))

    def zoek(self) -> Iterator[bytes]:
        return iter(self._lees(bronnen.ZOEK))

    def records(self) -> Iterator[bytes]:
        tabellen = [rij[0] for rij in self._verbinding.execute(bronnen.TABELLEN).fetchall()]
        return iter(self._lees(bronnen.records_opdracht(tabellen)))

    def _lees(self, opdracht: str) -> list[bytes]:
        return list(bronnen.stroom(self._verbinding, opdracht))

    def schrijf_uit(self, map_: Path) -> None:
        map_.mkdir(exist_ok=True)
        (map_ / "hoofd.tsv").write_bytes(self.hoofd())
        for naam in ("regels", "zoek", "records"):
            (map_ / f"{naam}.tsv").write_bytes(b"".join(getattr(self, naam)()))


def oordeel(verbinding: Verbinding, plek_: Plek) -> Oordeel:
    """Gives the judgement of auditcontrole."""
    return controle.controleer(OpDezeVerbinding(verbinding), plek_.map, plek_.openbaar())


def los_bestand(map_: Path) -> Path:
    """Copies narekenen.py to a folder of its own."""
    return Path(shutil.copy(narekenen.__file__, map_ / "narekenen.py"))


def los(bestand: Path) -> ModuleType:
    """Loads that copy as a module that knows nothing of this project, to ask it thousands of times."""
    spec = importlib.util.spec_from_file_location("los_narekenen", bestand)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def van_buiten(verbinding: Verbinding, plek_: Plek, map_: Path, module: ModuleType) -> tuple[int, int | None, str]:
    """Gives the judgement of the independent check, over files written on this connection."""
    OpDezeVerbinding(verbinding).schrijf_uit(map_)
    antwoord: tuple[int, int | None, str] = module.reken_na(map_, plek_.map, plek_.publiek)
    return antwoord
