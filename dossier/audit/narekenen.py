#!/usr/bin/env python3
"""Reken het logboek van Bemoeizorg na, zonder Bemoeizorg.

    python3 narekenen.py BESTANDEN ZEGELS PUBLIEK.pem

BESTANDEN is een map met hoofd.tsv, regels.tsv, zoek.tsv en records.tsv (records.tsv mag ontbreken). ZEGELS is de map
met zegels-*.txt en bladen-*.bin. PUBLIEK.pem is de openbare sleutel, bewaard op een plek waar de beheerder van de
database niet bij kan. Nodig: Python 3.11 of later en het pakket `cryptography`. Hoe u de bestanden maakt, met psql of
met `manage.py auditcontrole --uitvoer MAP`, staat in docs/audit.md.

Afloop: 0 onveranderd en alles verankerd, 1 geknoeid, 2 niet (helemaal) verankerd, 3 niet te controleren.

This file is the second opinion about `manage.py auditcontrole`. It imports nothing of the project and repeats every
rule in words of its own. That duplication is deliberate: a mistake, or a back door, in the one does not sit in the
other, and the IT people of a privacy officer can read all of it in one place. Tests hold the two together on every
tampering.
"""

import argparse
import base64
import binascii
import hashlib
import json
import re
import sqlite3
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

GOED, GEKNOEID, NIET_VERANKERD, NIET_TE_DOEN = 0, 1, 2, 3
BLADEN_PER_BESTAND = 1_048_576
STREEP = "\u2014"


class Geknoeid(Exception):
    """The first entry that is not what it was."""

    def __init__(self, regel: int, zin: str) -> None:
        super().__init__(zin)
        self.regel = regel


class KanNiet(Exception):
    """A file is missing or of something else."""


class Vreemd(Exception):
    """A note is signed with a key that was not given."""


class Zegel(NamedTuple):
    installatie: str
    n: int
    h: bytes
    tijd: str
    verder: list[str]

    def om(self) -> str:
        return self.tijd.replace("T", " ").replace("Z", " UTC (wereldtijd)")


# --- the checkpoints -------------------------------------------------------------------------------------------------


def sleutels_uit(pad: Path) -> list[Ed25519PublicKey]:
    """Reads every Ed25519 public key in a PEM file."""
    gevonden = []
    for blok in re.findall(rb"-----BEGIN PUBLIC KEY-----.+?-----END PUBLIC KEY-----\n?", pad.read_bytes(), re.DOTALL):
        try:
            sleutel = load_pem_public_key(blok)
        except ValueError:
            continue
        if isinstance(sleutel, Ed25519PublicKey):
            gevonden.append(sleutel)
    if not gevonden:
        raise KanNiet("In het bestand met de openbare sleutel staat geen Ed25519-sleutel.")
    return gevonden


def noten(map_: Path) -> Iterator[str]:
    """Gives every note that was written to its end; they lie in files by month, each ends with its signature."""
    for bestand in sorted(map_.glob("zegels-????-??.txt")):
        regels: list[str] = []
        with bestand.open(encoding="utf-8", errors="replace", newline="\n") as open_:
            for regel in open_:
                if regels or regel != "\n":
                    regels.append(regel)
                if regel.startswith(f"{STREEP} ") and regel.endswith("\n"):
                    yield "".join(regels)
                    regels = []


def lees_noot(noot: str, sleutels: list[Ed25519PublicKey]) -> Zegel:
    """Checks the signature (C2SP signed-note) and gives what the note says; raises ValueError or Vreemd."""
    tekst, scheiding, handtekening = noot.partition("\n\n")
    regels = tekst.split("\n")
    past = re.fullmatch(rf"{STREEP} (\S+) (\S+)\n", handtekening)
    if not scheiding or len(regels) < 4 or not past or past[1] != regels[0]:
        raise ValueError
    if not regels[0].startswith("bemoeizorg/logboek/") or not re.fullmatch(r"0|[1-9]\d*", regels[1]):
        raise ValueError
    if not re.fullmatch(r"tijd \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", regels[3]):
        raise ValueError
    h = base64.b64decode(regels[2], validate=True)
    merk = base64.b64decode(past[2], validate=True)
    if len(h) != 32 or base64.b64encode(h).decode() != regels[2]:
        raise ValueError
    for sleutel in sleutels:
        kern = hashlib.sha256(regels[0].encode() + b"\n\x01" + sleutel.public_bytes_raw()).digest()[:4]
        if kern == merk[:4]:
            try:
                sleutel.verify(merk[4:], (tekst + "\n").encode())
            except InvalidSignature:
                raise ValueError from None
            return Zegel(regels[0].removeprefix("bemoeizorg/logboek/"), int(regels[1]), h, regels[3][5:], regels[4:])
    raise Vreemd


def zegels(map_: Path, sleutels: list[Ed25519PublicKey]) -> Iterator[Zegel]:
    """Gives the checkpoints in order; after one that does not hold, the entries past the one before it are in doubt."""
    tot = -1
    for noot in noten(map_):
        try:
            zegel = lees_noot(noot, sleutels)
        except (ValueError, Vreemd):
            raise Geknoeid(max(tot, 0) + 1, f"Het zegel na dat van regel {max(tot, 0)} is veranderd.") from None
        if zegel.n <= tot:
            raise Geknoeid(zegel.n + 1, f"De zegels staan niet op volgorde bij regel {zegel.n}.")
        tot = zegel.n
        yield zegel


def laatste_zegel(map_: Path, sleutels: list[Ed25519PublicKey]) -> Zegel | None:
    """Gives the last checkpoint, or None when there is none."""
    laatste = deque(noten(map_), maxlen=1)
    try:
        return lees_noot(laatste[0], sleutels) if laatste else None
    except Vreemd:
        raise KanNiet(
            "Het laatste zegel is gezet met een andere sleutel. Geef de sleutel van deze installatie."
        ) from None
    except ValueError:
        raise Geknoeid(1, "Aan het laatste zegel is geknoeid, dus geen regel is nog zeker.") from None


def bladen(map_: Path, tot: int) -> Iterator[bytes]:
    """Gives the leaves that were kept outside, up to entry `tot`, as far as they are there."""
    nummer = 0
    while tot > 0:
        bestand = map_ / f"bladen-{nummer:08d}.bin"
        if not bestand.is_file():
            return
        with bestand.open("rb") as open_:
            for _ in range(min(tot, BLADEN_PER_BESTAND)):
                blad = open_.read(32)
                if len(blad) < 32:
                    return
                yield blad
        tot -= BLADEN_PER_BESTAND
        nummer += 1


# --- the entries -----------------------------------------------------------------------------------------------------


def rijen_van(regel: dict[str, Any]) -> list[str]:
    """Gives the search rows that an entry must have: one a dossier, or one without a dossier."""

    def of_niets(waarde: str | None) -> str:
        return "\\N" if waarde is None else waarde

    per_organisatie: dict[str | None, int] = {}
    genoemd = [(d["id"], d["organisatie"] if d["organisatie"] else regel["organisatie"]) for d in regel["dossiers"]]
    for _, organisatie in genoemd:
        per_organisatie[organisatie] = per_organisatie.get(organisatie, 0) + 1
    if not genoemd:
        genoemd, per_organisatie = [(None, regel["organisatie"])], {regel["organisatie"]: 0}
    al_gehad = set()
    rijen = []
    for rij, (dossier, organisatie) in enumerate(genoemd, 1):
        kolommen = [
            str(regel["n"]), str(rij), of_niets(dossier), "f" if organisatie in al_gehad else "t",
            str(per_organisatie[organisatie]), regel["tijd"], of_niets(regel["account"]),
            of_niets(regel["medewerker"]), of_niets(organisatie), regel["pet"], regel["handeling"],
            regel["resultaat"], regel["soort"], of_niets(regel["record"]),
            of_niets(regel["codes"].get("grondslag")),
        ]  # fmt: skip
        rijen.append("\t".join(kolommen))
        al_gehad.add(organisatie)
    return rijen


def lijnen(pad: Path) -> Iterator[str]:
    """Gives the lines of a file, without their end; a last line without one was cut off."""
    with pad.open(encoding="utf-8", newline="\n") as open_:
        for lijn in open_:
            if not lijn.endswith("\n"):
                raise KanNiet(f"{pad.name} is niet heel: maak de bestanden opnieuw.")
            yield lijn[:-1]


def _hex(tekst: str, tussen: str = "") -> str:
    """Gives a text of hexadecimals as it is; raises for anything else."""
    binascii.unhexlify(tekst.replace(tussen, "") if tussen else tekst)
    return tekst


class Records:
    """What the log says last of every record, kept on disk so that memory does not grow."""

    def __init__(self) -> None:
        self.plek = sqlite3.connect("", isolation_level=None)
        self.plek.executescript("pragma journal_mode=off; pragma synchronous=off; pragma cache_size=-16000; begin")
        self.plek.execute("create table r (id text primary key, n int, som text, er int default 0) without rowid")

    def neem(self, n: int, regel: dict[str, Any]) -> None:
        codes = regel["codes"]
        if codes.get("staat"):  # who may see what: betrokkenheid is compared as a record of its own
            self._bewaar(codes["betrokkenheid"], n, codes["staat"])
        record, som = regel["record"], codes.get("sha256")
        weg = regel["handeling"].endswith((".vernietigd", ".verwijderd"))
        if record and (som or weg):
            self._bewaar(record, n, som)

    def _bewaar(self, id_: str, n: int, som: str | None) -> None:
        waarden = (_hex(id_, "-"), n, _hex(som) if som else None)
        self.plek.execute("insert or replace into r (id, n, som) values (?, ?, ?)", waarden)

    def vergelijk(self, pad: Path) -> None:
        """Looks up every stored record; the one with the earliest entry is named."""
        fouten = []
        for lijn in lijnen(pad):
            tabel, id_, som = lijn.split("\t")
            rij = self.plek.execute("select n, som from r where id = ?", (id_,)).fetchone()
            self.plek.execute("update r set er = 1 where id = ?", (id_,))
            if rij is None:
                fouten.append((0, f"Record {id_} in {tabel} staat in geen enkele regel."))
            elif rij[1] is not None and not som:
                fouten.append(
                    (rij[0], f"De sleutel van record {id_} in {tabel} is weg, zonder dat een regel dat zegt.")
                )
            elif rij[1] != som:
                fouten.append((rij[0], f"Record {id_} in {tabel} is niet zoals regel {rij[0]} het vastlegde."))
            fouten = sorted(fouten)[:1]
        for (n,) in self.plek.execute("select min(n) from r where er = 0 and som is not null"):
            if n is not None:
                fouten.append((n, f"Het record van regel {n} is weg, zonder dat een regel dat zegt."))
        if fouten:
            raise Geknoeid(*min(fouten))


# --- the walk --------------------------------------------------------------------------------------------------------


class Wandeling:
    """Goes over the log once, from the first entry to the last."""

    def __init__(self, bestanden: Path, map_: Path, sleutels: list[Ed25519PublicKey]) -> None:
        self.bestanden, self.map, self.sleutels = bestanden, map_, sleutels
        self.n, self.tijd, self.h = 0, "", b""
        self.vorig_zegel = 0  # the last checkpoint that held
        self.blad_anders = 0  # the first leaf outside that differs, since that checkpoint
        self.bladen_stuk = 0
        self.aanvaard: dict[int, tuple[str, str]] = {}
        self.zinnen: list[str] = []

    def loop(self) -> tuple[int, str]:
        """Gives exit code and sentence."""
        kop = next(lijnen(self.bestanden / "hoofd.tsv"), "").split("\t")
        if len(kop) != 4:
            raise Geknoeid(1, "Het hoofd van het logboek is weg: vanaf regel 1 is niets meer zeker.")
        laatste = laatste_zegel(self.map, self.sleutels)
        if laatste and laatste.installatie != kop[2]:
            raise KanNiet("De zegels horen bij een andere installatie dan de bestanden.")
        self.h = hashlib.sha256(f"bemoeizorg-logboek|{kop[2]}".encode()).digest()
        records = Records()
        self._regels(laatste, int(kop[0]), records)
        if self.n < int(kop[0]):
            raise Geknoeid(self.n + 1, f"Regel {self.n + 1} ontbreekt.")
        if self.h.hex() != kop[1] or (self.n and self.tijd != kop[3]):
            raise Geknoeid(self.n, f"Het hoofd van het logboek past niet bij regel {self.n}.")
        if (self.bestanden / "records.tsv").exists():
            records.vergelijk(self.bestanden / "records.tsv")
        else:
            self.zinnen.append("Let op: records.tsv ontbreekt, dus bewaarde stukken zijn niet vergeleken.")
        return self._oordeel(laatste)

    def _oordeel(self, laatste: Zegel | None) -> tuple[int, str]:
        if self.bladen_stuk:
            raise KanNiet(f"Het logboek past bij de zegels, maar de bladen zijn vanaf regel {self.bladen_stuk} stuk.")
        if laatste is None:
            return NIET_VERANKERD, f"De {self.n} regels passen in elkaar, maar er is geen zegel. Dat bewijst niets."
        if laatste.n < self.n:
            return NIET_VERANKERD, (
                f"Onveranderd tot en met regel {laatste.n}, verankerd om {laatste.om()}; {self.n - laatste.n} regel(s)"
                " nog niet verankerd."
            )
        return GOED, f"Onveranderd tot en met regel {self.n}, alles verankerd; het laatste zegel is van {laatste.om()}."

    def _regels(self, laatste: Zegel | None, kop_n: int, records: Records) -> None:
        tot = laatste.n if laatste else 0
        buiten, zoek = bladen(self.map, tot), lijnen(self.bestanden / "zoek.tsv")
        rij, komend = next(zoek, None), zegels(self.map, self.sleutels)
        zegel = self._voorbij(next(komend, None), komend)
        for lijn in lijnen(self.bestanden / "regels.tsv"):
            nummer, body_hex, blad_hex, h_hex = lijn.split("\t")
            n, body = int(nummer), binascii.unhexlify(body_hex)
            if n > self.n + 1:
                raise Geknoeid(self.n + 1, f"Regel {self.n + 1} ontbreekt.")
            if n <= self.n:
                raise Geknoeid(n, f"Regel {n} staat er dubbel of op de verkeerde plek.")
            blad = hashlib.sha256(b"\x00" + body).digest()
            if n <= tot and not self.bladen_stuk:
                bewaard = next(buiten, None)
                if bewaard is None:
                    self.bladen_stuk = n
                elif bewaard != blad and not self.blad_anders:
                    self.blad_anders = n
            h = hashlib.sha256(b"\x01" + self.h + blad).digest()
            if blad.hex() != blad_hex or h.hex() != h_hex:
                raise Geknoeid(n, f"Regel {n} past niet bij haar hash of niet in de keten.")
            if n > kop_n:
                raise Geknoeid(n, f"Regel {n} staat voorbij het hoofd van het logboek.")
            try:
                regel = json.loads(body)
                goed = rijen_van(regel)
                tijd, handeling = str(regel["tijd"]), str(regel["handeling"])
                gedaan, eigen = regel["resultaat"] == "gedaan", regel["n"]
            except (ValueError, KeyError, TypeError, AttributeError):
                raise Geknoeid(n, f"De inhoud van regel {n} is geen regel van een logboek.") from None
            if eigen != n:
                raise Geknoeid(n, f"In regel {n} staat een ander nummer: zij is verplaatst of gekopieerd.")
            if tijd < self.tijd and handeling != "klok.teruggezet":
                raise Geknoeid(n, f"De tijd van regel {n} ligt voor die van de regel ervoor.")
            for moet in goed:
                if rij != moet:
                    raise self._zoekfout(n, rij)
                rij = next(zoek, None)
            if rij is not None and int(rij.split("\t", 1)[0]) <= n:
                raise self._zoekfout(n, rij)
            if gedaan:
                try:
                    records.neem(n, regel)
                except (ValueError, KeyError, TypeError, AttributeError):
                    raise Geknoeid(n, f"De codes van regel {n} kan het programma niet hebben geschreven.") from None
                if handeling == "herstel.aanvaard":
                    self.aanvaard[n] = (regel["codes"].get("van"), regel["codes"].get("tot"))
            self.n, self.h, self.tijd = n, h, tijd
            zegel = self._voorbij(zegel, komend)
        if zegel is not None:
            raise Geknoeid(self.n + 1, f"Regels {self.n + 1} t/m {tot} ontbreken.")
        if rij is not None:
            raise self._zoekfout(int(rij.split("\t", 1)[0]), rij)

    @staticmethod
    def _zoekfout(n: int, rij: str | None) -> Geknoeid:
        eerder = int(rij.split("\t", 1)[0]) if rij else n
        return Geknoeid(min(n, eerder), f"De zoektabel klopt niet bij regel {min(n, eerder)}.")

    def _voorbij(self, zegel: Zegel | None, komend: Iterator[Zegel]) -> Zegel | None:
        """Compares with the checkpoint at this entry, if there is one, and gives the next."""
        if zegel is None or zegel.n != self.n:
            return zegel
        if zegel.h != self.h:
            eerste = self.blad_anders or self.vorig_zegel + 1
            raise Geknoeid(eerste, f"Vanaf regel {eerste} is het logboek anders dan het zegel na regel {zegel.n} zegt.")
        if self.blad_anders:  # the log is as it was signed, so it is the leaf that was changed
            self.bladen_stuk, self.blad_anders = self.bladen_stuk or self.blad_anders, 0
        for woord in zegel.verder:
            if herstel := re.fullmatch(r"herstel (\d+) (\d+) (\d+)", woord):
                van, tot, regel = herstel.groups()
                if self.aanvaard.get(int(regel)) != (van, tot):
                    raise Geknoeid(int(regel), f"Regel {regel} zegt niets over het herstel dat is verzegeld.")
                self.zinnen.append(
                    f"Er is een oudere database teruggezet: regels {van} t/m {tot} gingen verloren (zie regel {regel})."
                )
        self.vorig_zegel = zegel.n
        return next(komend, None)


def reken_na(bestanden: Path, map_: Path, publiek: Path) -> tuple[int, int | None, str]:
    """Gives (exit code, first bad entry, what to say)."""
    wandeling = None
    try:
        wandeling = Wandeling(bestanden, map_, sleutels_uit(publiek))
        code, zin = wandeling.loop()
        return code, None, "\n".join([zin, *wandeling.zinnen])
    except Geknoeid as fout:
        regel, zin = fout.regel, str(fout)
        if wandeling and 0 < wandeling.blad_anders < regel:
            regel, zin = (
                wandeling.blad_anders,
                f"Regel {wandeling.blad_anders} is anders dan haar blad buiten de database.",
            )
        return GEKNOEID, regel or None, f"Er is geknoeid. {zin}"
    except KanNiet as fout:
        return NIET_TE_DOEN, None, str(fout)
    except OSError as fout:
        return NIET_TE_DOEN, None, f"Een bestand is niet te lezen ({fout.strerror}): {Path(fout.filename or '').name}"
    except ValueError:
        return NIET_TE_DOEN, None, "Een bestand heeft niet de goede vorm: maak de bestanden opnieuw."


def main() -> int:
    """Reads the command line, prints the judgement, gives the exit code."""
    lezer = argparse.ArgumentParser(description="Rekent het logboek van Bemoeizorg na, zonder Bemoeizorg.")
    lezer.add_argument("bestanden", type=Path, help="map met hoofd.tsv, regels.tsv, zoek.tsv en records.tsv")
    lezer.add_argument("zegels", type=Path, help="map met zegels-*.txt en bladen-*.bin")
    lezer.add_argument("publiek", type=Path, help="bestand met de openbare sleutel (PEM)")
    gevraagd = lezer.parse_args()
    code, _, zin = reken_na(gevraagd.bestanden, gevraagd.zegels, gevraagd.publiek)
    sys.stdout.write(zin + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
