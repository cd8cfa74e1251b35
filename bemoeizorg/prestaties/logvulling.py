"""Een logboek van miljoenen regels: dezelfde keten en dezelfde zoektabel als de database maakt, in minuten gevuld.

The bytes of an entry are those of `deur.voeg_toe`; who does what in which dossier follows shares that look like a year
of work. COPY puts them in as superuser, with the indexes away; `manage.py auditcontrole` then finds the log intact.
Records that changes speak of do not exist, so the last entries of each load say that they were destroyed.
"""

import hashlib
import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import psycopg
from psycopg import sql

HAP = 20_000
BEGIN = datetime(2023, 1, 1, tzinfo=UTC)
PER_DOSSIER = 250
PER_RECORD = 8
# handeling, soort, resultaat, what it is about, and its share of the work in a thousand
_WERK = (
    ("dossier.ingezien", "dossier", "toegestaan", "dossier", 330),
    ("afweging.ingezien", "afweging", "toegestaan", "dossier", 300),
    ("afweging.bewaard", "afweging", "gedaan", "record", 180),
    ("werkvoorraad.ingezien", "", "toegestaan", "lijst", 60),
    ("contact.vastgelegd", "contactburger", "gedaan", "record", 30),
    ("account.ingelogd", "", "gedaan", "niets", 60),
    ("account.ingelogd", "", "geweigerd", "niemand", 4),
    ("dossier.ingezien", "dossier", "geweigerd", "dossier", 5),
    ("besluit.delen", "besluit", "gedaan", "grondslag", 20),
    ("formulier.definitief", "formulier", "gedaan", "record", 10),
    ("noodtoegang.geopend", "noodtoegang", "gedaan", "dossier", 1),
)
_WEG = ("afweging.vernietigd", "afweging", "gedaan")
GRONDSLAGEN = ("taak", "toestemming", "conflict_van_plichten", "vitaal_belang")
_N = r"\N"


@dataclass(frozen=True)
class _Mens:
    """Somebody who acts, in the words of an entry and in the columns of the search table."""

    id: str
    organisatie: str
    in_regel: str
    in_zoek: tuple[str, str]


@dataclass
class Vulling:
    """What a load is made of; the same seed gives the same people and dossiers."""

    organisatie: UUID
    zaad: int = 7
    mensen: list[_Mens] = field(default_factory=list)
    dossiers: dict[str, list[str]] = field(default_factory=dict)
    records: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        kans = random.Random(self.zaad)  # noqa: S311 (test data)
        organisaties = [str(self.organisatie), *(_uuid(kans) for _ in range(4))]
        pet = "maatschappelijk_werker"
        for nummer in range(400):
            # Half of the people work at the one organisation that is looked at, the others at four more.
            thuis = organisaties[0 if nummer % 2 else kans.randrange(1, 5)]
            account, medewerker, team = _uuid(kans), _uuid(kans), _uuid(kans)
            in_regel = (
                f'"account":"{account}","medewerker":"{medewerker}","team":"{team}","organisatie":"{thuis}",'
                f'"pet":"{pet}","sessie":"{kans.randbytes(32).hex()}"'
            )
            self.mensen.append(_Mens(medewerker, thuis, in_regel, (f"{account}\t{medewerker}", pet)))

    def bij(self, aantal: int) -> None:
        """Makes the dossiers and records for so many more entries."""
        kans = random.Random(f"{self.zaad}-{aantal}")  # noqa: S311
        for organisatie in sorted({mens.organisatie for mens in self.mensen}):
            erbij = [_uuid(kans) for _ in range(max(20, aantal // PER_DOSSIER // 5))]
            self.dossiers[organisatie] = self.dossiers.get(organisatie, []) + erbij
        self.records = [_uuid(kans) for _ in range(max(1, aantal // PER_RECORD // 5))]


def _uuid(kans: random.Random) -> str:
    return str(UUID(bytes=kans.randbytes(16), version=4))


def vul(beheer_adres: str, vulling: Vulling, tot: int) -> None:
    """Makes the log `tot` entries long, after what is there already, and gives the database its indexes back."""
    with closing(psycopg.connect(beheer_adres)) as een, closing(psycopg.connect(beheer_adres)) as twee:
        rij = een.execute("select n, h, tijd from logboek.hoofd").fetchone()
        if rij is None or rij[0] >= tot:
            return
        n, h, tijd = int(rij[0]), bytes(rij[1]), max(rij[2], BEGIN)
        een.execute("set maintenance_work_mem = '256MB'")
        indexen = _haal_indexen_weg(een)
        vulling.bij(tot - n)
        stap = (datetime.now(UTC) - timedelta(hours=1) - tijd) / (tot - n) / 1.01
        with (
            een.cursor() as regel,
            twee.cursor() as zoek,
            regel.copy("copy logboek.regel (n, body, leaf, h, xact) from stdin") as in_regel,
            zoek.copy("copy logboek.zoek from stdin") as in_zoek,
        ):
            for happen in _happen(vulling, n, h, tijd, stap, tot):
                in_regel.write(happen.regels)
                in_zoek.write(happen.zoek)
        een.execute("update logboek.hoofd set n = %s, h = %s, tijd = %s", [tot, happen.h, happen.tijd])
        twee.commit()
        for opdracht in indexen:
            een.execute(opdracht)
        een.commit()
        een.autocommit = True
        een.execute("vacuum (analyze) logboek.zoek, logboek.regel")


def _haal_indexen_weg(beheer: "psycopg.Connection[Any]") -> list[sql.SQL]:
    """Drops every index of the search table but its primary key, and gives the commands that make them again."""
    rijen = beheer.execute(
        "select indexdef, indexname from pg_indexes where schemaname = 'logboek' and tablename = 'zoek'"
        " and indexname <> 'zoek_pkey'"
    ).fetchall()
    for _, naam in rijen:
        beheer.execute(sql.SQL("drop index logboek.{}").format(sql.Identifier(naam)))
    beheer.commit()
    return [sql.SQL(opdracht) for opdracht, _ in rijen]


@dataclass(frozen=True)
class _Hap:
    regels: str
    zoek: str
    h: bytes
    tijd: datetime


def _happen(vulling: Vulling, n: int, h: bytes, tijd: datetime, stap: timedelta, tot: int) -> Iterator[_Hap]:
    """Gives the lines for COPY in bites, each with the head after it."""
    kans = random.Random(f"{vulling.zaad}|{n}")  # noqa: S311
    einde = tot - min(len(vulling.records), tot - n)
    soorten, gewichten = [werk[:4] for werk in _WERK], [werk[4] for werk in _WERK]
    sha = hashlib.sha256
    while n < tot:
        aantal = min(HAP, tot - n)
        regels, zoek = [], []
        mensen = kans.choices(vulling.mensen, k=aantal)
        for mens, werk in zip(mensen, kans.choices(soorten, gewichten, k=aantal), strict=True):
            n += 1
            tijd += stap
            opgeschreven = f"{tijd:%Y-%m-%dT%H:%M:%S}.{tijd.microsecond:06d}Z"
            weg = vulling.records[n - einde - 1] if n > einde else ""
            body, rijen = _regel(vulling, kans, n, opgeschreven, mens, werk, weg)
            leaf = sha(b"\0" + body).digest()
            h = sha(b"\1" + h + leaf).digest()
            regels.append(f"{n}\t\\\\x{body.hex()}\t\\\\x{leaf.hex()}\t\\\\x{h.hex()}\t3\n")
            zoek.extend(rijen)
        yield _Hap("".join(regels), "".join(zoek), h, tijd)


def _regel(
    vulling: Vulling, kans: random.Random, n: int, tijd: str, mens: _Mens, werk: Sequence[str], weg: str
) -> tuple[bytes, list[str]]:
    """Gives the bytes of one entry and its rows for searching."""
    handeling, soort, resultaat, over = werk if not weg else (*_WEG, "record")
    codes = f'"spoor": "{kans.getrandbits(128):032x}"'
    wie, zoek_wie, pet, organisatie = mens.in_regel, mens.in_zoek[0], mens.in_zoek[1], mens.organisatie
    dossiers: list[str] = []
    record, grondslag = "", ""
    if over == "niemand":
        wie = '"account":null,"medewerker":null,"team":null,"organisatie":null,"pet":"","sessie":""'
        zoek_wie, pet, organisatie = f"{_N}\t{_N}", "", _N
    elif over != "niets":
        eigen = vulling.dossiers[organisatie]
        # A few dossiers are busy, most are quiet.
        eerste = int(len(eigen) * kans.random() ** 2)
        dossiers = eigen[eerste : eerste + (1 if over != "lijst" else kans.randrange(1, 11))]
    if over in ("record", "grondslag"):
        record = weg or vulling.records[kans.randrange(len(vulling.records))]
        if not weg:
            codes += f', "sha256": "{kans.getrandbits(256):064x}", "versie": "{n % 40 + 1}"'
    elif over == "dossier":
        record = dossiers[0]
    if over == "grondslag":
        grondslag = GRONDSLAGEN[kans.randrange(4)]
        codes = f'"grondslag": "{grondslag}", ' + codes
    genoemd = ",".join(f'{{"id":"{dossier}","organisatie":"{organisatie}"}}' for dossier in dossiers)
    in_record = f'"{record}"' if record else "null"
    body = (
        f'{{"n":{n},"tijd":"{tijd}",{wie},"handeling":"{handeling}","resultaat":"{resultaat}","soort":"{soort}",'
        f'"record":{in_record},"dossiers":[{genoemd}],"codes":{{{codes}}}}}'
    ).encode()
    staart = (
        f"{tijd}\t{zoek_wie}\t{organisatie}\t{pet}\t{handeling}\t{resultaat}\t{soort}\t{record or _N}\t"
        f"{grondslag or _N}\n"
    )
    if not dossiers:
        return body, [f"{n}\t1\t{_N}\tt\t0\t{staart}"]
    aantal = len(dossiers)
    return body, [
        f"{n}\t{rij}\t{dossier}\t{'t' if rij == 1 else 'f'}\t{aantal}\t{staart}"
        for rij, dossier in enumerate(dossiers, 1)
    ]
