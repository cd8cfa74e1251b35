"""Checks the whole log: every byte reckoned after, against itself, the checkpoints outside, and what is stored.

Streams in, one judgement out; memory does not grow with the log. The first bad entry is named. narekenen.py does the
same once more, from files, without a line of this program.
"""

import hashlib
import json
import sqlite3
from binascii import unhexlify
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from dossier.audit import bladen, nota, zegelmap
from dossier.audit.bronnen import Bron

INTACT, GEKNOEID, NIET_VERANKERD, NIET_TE_CONTROLEREN = 0, 1, 2, 3
HERSTEL = "herstel.aanvaard"
KLOK = "klok.teruggezet"  # two people set the clock right after it ran ahead: only here time may go back
# After these entries a record may be gone; anything else that is missing was taken away past the log.
_WEG = (".vernietigd", ".verwijderd")


class Afwijking(Exception):  # noqa: N818 (the word of the domain)
    """Entry `n` is not what it was; the message says in what way."""

    def __init__(self, n: int, zin: str) -> None:
        super().__init__(zin)
        self.n = n


class NietTeControleren(Exception):  # noqa: N818
    """The check cannot be done; the message says what to do."""


@dataclass(frozen=True)
class Oordeel:
    """What a check found: its exit code, one sentence, the first bad entry, and how far the log is anchored."""

    code: int
    zin: str
    n: int | None = None
    tot: int = 0
    verankerd: int = 0
    verankerd_om: str = ""
    herstellen: tuple[str, ...] = ()

    def tekst(self) -> str:
        """Gives everything that there is to say, a line each."""
        return "\n".join([self.zin, *self.herstellen])


@dataclass
class _Stand:
    """How far the walk has come."""

    n: int = 0
    h: bytes = b""
    tijd: str = ""
    verankerd: nota.Zegel | None = None
    blad_anders: int = 0  # the first leaf outside that differs, until a checkpoint tells which of the two was changed
    blad_kort: int = 0
    bladen_kapot: int = 0
    aanvaard: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)
    herstellen: list[str] = field(default_factory=list)


def controleer(bron: Bron, map_: Path, sleutels: Sequence[Ed25519PublicKey]) -> Oordeel:
    """Checks everything; raises nothing but what the source itself raises (a database that is gone)."""
    stand = _Stand()
    try:
        return _controleer(bron, map_, sleutels, stand)
    except Afwijking as fout:
        n, zin = fout.n, str(fout)
        if 0 < stand.blad_anders < n:
            n, zin = stand.blad_anders, _ANDERS.format(n=stand.blad_anders)
        return Oordeel(GEKNOEID, f"Er is geknoeid. {zin}", n=n or None, tot=max(0, n - 1))
    except NietTeControleren as fout:
        return Oordeel(NIET_TE_CONTROLEREN, str(fout), tot=stand.n)


_ANDERS = "Regel {n} is veranderd: de inhoud hoort niet bij het blad dat buiten de database is bewaard."


def _controleer(bron: Bron, map_: Path, sleutels: Sequence[Ed25519PublicKey], stand: _Stand) -> Oordeel:
    # First the seals, then the moment of the database: sealed meanwhile would look like entries that are missing.
    laatste = _laatste(map_, sleutels)
    hoofd_n, hoofd_h, installatie, hoofd_tijd = _hoofd(bron.hoofd())
    if laatste and laatste.installatie != installatie:
        raise NietTeControleren(
            "De zegels in deze map horen bij een andere installatie dan de database. Wijs de goede map aan."
        )
    stand.h = hashlib.sha256(b"bemoeizorg-logboek|" + installatie.encode()).digest()
    with closing(_Nieuwste()) as nieuwste:
        _loop(bron, map_, _zegels(map_, sleutels, laatste), laatste, hoofd_n, stand, nieuwste)
        if stand.n < hoofd_n:
            raise Afwijking(stand.n + 1, f"Regel {stand.n + 1} ontbreekt.")
        if stand.h != hoofd_h or (hoofd_n and stand.tijd != hoofd_tijd):
            raise Afwijking(hoofd_n, f"Het hoofd van het logboek past niet bij regel {hoofd_n}.")
        nieuwste.vergelijk(bron.records())
    return _oordeel(stand, laatste)


def _oordeel(stand: _Stand, laatste: nota.Zegel | None) -> Oordeel:
    if stand.bladen_kapot:
        raise NietTeControleren(
            f"Het logboek klopt met de zegels tot en met regel {laatste.n if laatste else 0}, maar de bladen buiten de"
            f" database zijn vanaf regel {stand.bladen_kapot} te kort of beschadigd. Zet de map terug uit een"
            " reservekopie, of laat ze opnieuw maken met manage.py verzegel --bladen-opnieuw."
        )
    gemeen = {"tot": stand.n, "herstellen": tuple(stand.herstellen)}
    if laatste is None:
        zin = f"De {stand.n} regels passen in elkaar, maar er is nog geen zegel. Dat bewijst niets: draai verzegel."
        return Oordeel(NIET_VERANKERD, zin, **gemeen)  # type: ignore[arg-type]
    gemeen |= {"verankerd": laatste.n, "verankerd_om": laatste.tijd}
    if laatste.n < stand.n:
        open_ = stand.n - laatste.n
        zin = (
            f"Onveranderd tot en met regel {laatste.n}, verankerd om {laatste.om()}; {open_}"
            f" {'regel is' if open_ == 1 else 'regels zijn'} nog niet verankerd."
        )
        return Oordeel(NIET_VERANKERD, zin, **gemeen)  # type: ignore[arg-type]
    zin = f"Onveranderd tot en met regel {stand.n}, alles verankerd; het laatste zegel is van {laatste.om()}."
    return Oordeel(INTACT, zin, **gemeen)  # type: ignore[arg-type]


def _hoofd(regel: bytes) -> tuple[int, bytes, str, str]:
    delen = regel.decode().rstrip("\n").split("\t")
    if len(delen) != 4:
        raise Afwijking(1, "Het hoofd van het logboek is weg: vanaf regel 1 is niets meer zeker.")
    n, h, installatie, tijd = delen
    return int(n), unhexlify(h), installatie, tijd


def _laatste(map_: Path, sleutels: Sequence[Ed25519PublicKey]) -> nota.Zegel | None:
    try:
        tekst = zegelmap.laatste(map_) if map_.is_dir() else None
        return nota.lees(tekst, sleutels) if tekst else None
    except nota.AndereSleutel as fout:
        raise NietTeControleren(f"{fout} Wijs de openbare sleutel van deze installatie aan.") from None
    except nota.NotaFout as fout:
        raise Afwijking(1, f"{fout} Aan het laatste zegel is geknoeid, dus geen regel is nog zeker.") from None
    except OSError as fout:
        raise NietTeControleren(f"De map met zegels is niet te lezen ({fout.strerror}).") from None


def _zegels(map_: Path, sleutels: Sequence[Ed25519PublicKey], laatste: nota.Zegel | None) -> Iterator[nota.Zegel]:
    """Gives every checkpoint in order; one that was changed makes the entries after the one before it uncertain."""
    vorige = -1
    for tekst in zegelmap.notas(map_) if laatste else ():
        try:
            zegel = nota.lees(tekst, sleutels)
        except nota.NotaFout as fout:
            raise Afwijking(max(vorige, 0) + 1, f"{fout} Dat is het zegel na regel {max(vorige, 0)}.") from None
        if zegel.n <= vorige:
            raise Afwijking(zegel.n + 1, f"De zegels staan niet op volgorde bij regel {zegel.n}.")
        vorige = zegel.n
        yield zegel
        if zegel == laatste:
            return


def _loop(
    bron: Bron,
    map_: Path,
    zegels: Iterator[nota.Zegel],
    laatste: nota.Zegel | None,
    hoofd_n: int,
    stand: _Stand,
    nieuwste: "_Nieuwste",
) -> None:
    """Walks over all entries once, with the checkpoints, the leaves and the search table in step."""
    # Not json.loads: what that does around the reading takes longer than the reading.
    sha, lees_json = hashlib.sha256, json.JSONDecoder().raw_decode
    buiten = bladen.lees(map_, 1, laatste.n if laatste else 0)
    zoek = bron.zoek()
    rij = next(zoek, b"")
    zegel = next(zegels, None)
    if zegel and zegel.n == 0:
        zegel = _bij_zegel(zegel, zegels, stand)
    tot_blad = laatste.n if laatste else 0
    h = stand.h
    for regel in bron.regels():
        nummer, body_hex, leaf_hex, h_hex = regel.split(b"\t")
        verwacht = stand.n + 1
        n = int(nummer)
        if n != verwacht:
            if n < verwacht:
                raise Afwijking(n, f"Regel {n} staat er dubbel of op de verkeerde plek.")
            raise Afwijking(verwacht, f"Regel {verwacht} ontbreekt.")
        body = unhexlify(body_hex)
        leaf = sha(b"\0" + body).digest()
        if n <= tot_blad and not stand.bladen_kapot:
            blad = next(buiten, None)
            if blad is None:
                stand.bladen_kapot = n
            elif blad != leaf and not stand.blad_anders:
                stand.blad_anders = n
        if unhexlify(leaf_hex) != leaf:
            raise Afwijking(n, f"Regel {n} is veranderd: de inhoud hoort niet bij de hash die ernaast staat.")
        h = sha(b"\1" + h + leaf).digest()
        if unhexlify(h_hex.rstrip()) != h:
            raise Afwijking(n, f"Regel {n} past niet in de keten.")
        if n > hoofd_n:
            raise Afwijking(n, f"Regel {n} staat voorbij het hoofd van het logboek.")
        try:
            tekst = body.decode()
            inhoud, einde = lees_json(tekst)
            if einde != len(tekst):
                raise ValueError
            rijen = zoekrijen(inhoud)
            tijd = inhoud["tijd"]
            if inhoud["n"] != n:
                raise Afwijking(n, f"In regel {n} staat een ander nummer: zij is verplaatst of gekopieerd.")
            if tijd < stand.tijd and inhoud["handeling"] != KLOK:
                raise Afwijking(n, f"De tijd van regel {n} ligt voor die van de regel ervoor.")
        except (ValueError, KeyError, TypeError, AttributeError):
            raise Afwijking(n, f"De inhoud van regel {n} is geen regel van een logboek.") from None
        begin = nummer + b"\t"
        for goed in rijen:
            if rij != goed:
                raise _zoekfout(n, rij)
            rij = next(zoek, b"")
        if rij.startswith(begin):
            raise _zoekfout(n, rij)
        if inhoud["resultaat"] == "gedaan":
            try:
                nieuwste.zie(n, inhoud)
            except (ValueError, KeyError, TypeError, AttributeError):
                raise Afwijking(n, f"De codes van regel {n} kan dit programma niet hebben geschreven.") from None
            if inhoud["handeling"] == HERSTEL:
                stand.aanvaard[n] = (inhoud["codes"].get("van"), inhoud["codes"].get("tot"))
        stand.n, stand.h, stand.tijd = n, h, tijd
        if zegel and zegel.n == n:
            zegel = _bij_zegel(zegel, zegels, stand)
    if zegel:
        eerste = stand.n + 1
        raise Afwijking(
            eerste,
            f"Regels {eerste} t/m {tot_blad} ontbreken: er is geknipt, of de database is ouder dan het laatste zegel.",
        )
    if rij:
        raise _zoekfout(int(rij.partition(b"\t")[0]), rij)


def _bij_zegel(zegel: nota.Zegel, zegels: Iterator[nota.Zegel], stand: _Stand) -> nota.Zegel | None:
    """Compares the chain with one checkpoint and gives the next one."""
    if zegel.h != stand.h:
        eerste = stand.blad_anders or (stand.verankerd.n + 1 if stand.verankerd else 1)
        raise Afwijking(
            eerste,
            _ANDERS.format(n=eerste)
            if stand.blad_anders
            else f"Tussen regel {eerste} en {zegel.n} is iets veranderd: het zegel na regel {zegel.n} past niet meer.",
        )
    if stand.blad_anders:
        # The chain ends where it was signed, so the log is as it was: the leaf file is what was changed.
        stand.bladen_kapot = stand.bladen_kapot or stand.blad_anders
        stand.blad_anders = 0
    if herstel := zegel.herstel:
        if stand.aanvaard.get(herstel.regel) != (str(herstel.van), str(herstel.tot)):
            raise Afwijking(herstel.regel, f"Regel {herstel.regel} zegt niets over het herstel dat is verzegeld.")
        stand.herstellen.append(
            f"Er is een oudere database teruggezet: regels {herstel.van} t/m {herstel.tot} gingen verloren. Twee mensen"
            f" hebben dat aanvaard: regel {herstel.regel}, verzegeld om {zegel.om()}."
        )
    stand.verankerd = zegel
    return next(zegels, None)


def _zoekfout(n: int, rij: bytes) -> Afwijking:
    gevonden = int(rij.partition(b"\t")[0]) if rij else n + 1
    if gevonden < n:
        return Afwijking(gevonden, f"In de zoektabel staat een rij te veel bij regel {gevonden}.")
    return Afwijking(n, f"De zoektabel klopt niet bij regel {n}: een rij is veranderd, toegevoegd of weggehaald.")


def zoekrijen(regel: dict[str, Any]) -> list[bytes]:
    """Gives the lines of the search table that follow from one entry, as COPY writes them."""
    n, organisatie = regel["n"], regel["organisatie"] or _NIETS
    voor = f"\t{regel['tijd']}\t{regel['account'] or _NIETS}\t{regel['medewerker'] or _NIETS}\t"
    na = (
        f"\t{regel['pet']}\t{regel['handeling']}\t{regel['resultaat']}\t{regel['soort']}"
        f"\t{regel['record'] or _NIETS}\t{regel['codes'].get('grondslag') or _NIETS}\n"
    )
    dossiers = regel["dossiers"]
    if not dossiers:
        return [f"{n}\t1\t{_NIETS}\tt\t0{voor}{organisatie}{na}".encode()]
    if len(dossiers) == 1:
        return [f"{n}\t1\t{dossiers[0]['id']}\tt\t1{voor}{dossiers[0]['organisatie'] or organisatie}{na}".encode()]
    organisaties = [dossier["organisatie"] or organisatie for dossier in dossiers]
    aantal = Counter(organisaties)
    gezien: set[str] = set()
    rijen = []
    for rij, (dossier, van) in enumerate(zip(dossiers, organisaties, strict=True), start=1):
        eerste = "f" if van in gezien else "t"
        gezien.add(van)
        rijen.append(f"{n}\t{rij}\t{dossier['id']}\t{eerste}\t{aantal[van]}{voor}{van}{na}".encode())
    return rijen


_NIETS = "\\N"


class _Nieuwste:
    """What the log says last about every record, in a file on disk that is gone when it is closed."""

    def __init__(self) -> None:
        self._plek = sqlite3.connect("", isolation_level=None)
        self._plek.executescript(
            "pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -16000; begin;"
            "create table laatst (record blob primary key, n integer, som blob, gezien integer default 0) without rowid"
        )
        self._wacht: list[tuple[bytes, int, bytes | None]] = []

    def zie(self, n: int, regel: dict[str, Any]) -> None:
        """Takes in one entry about a change."""
        codes = regel["codes"]
        if staat := codes.get("staat"):
            self._wacht.append((unhexlify(codes["betrokkenheid"].replace("-", "")), n, unhexlify(staat)))
        record, som = regel["record"], codes.get("sha256")
        if record is None or (som is None and not regel["handeling"].endswith(_WEG)):
            return
        self._wacht.append((unhexlify(record.replace("-", "")), n, unhexlify(som) if som else None))
        if len(self._wacht) >= 500:
            self._leg_weg()

    def vergelijk(self, records: Iterator[bytes]) -> None:
        """Compares what is stored; raises Afwijking for the record whose newest entry comes first."""
        self._leg_weg()
        fouten: list[tuple[int, str]] = []
        for regel in records:
            tabel, id_, som = regel.decode().rstrip("\n").split("\t")
            sleutel = unhexlify(id_.replace("-", ""))
            gevonden = self._plek.execute("select n, som from laatst where record = ?", [sleutel]).fetchone()
            if gevonden is None:
                fouten.append((0, f"Record {id_} in {tabel} staat in geen enkele regel: het is er buitenom bijgezet."))
            elif gevonden[1] is None:
                fouten.append(
                    (gevonden[0], f"Record {id_} in {tabel} is volgens regel {gevonden[0]} weg, maar staat er.")
                )
            elif not som:
                fouten.append(
                    (gevonden[0], f"De sleutel van record {id_} in {tabel} is weg, zonder dat een regel dat zegt.")
                )
            elif gevonden[1] != unhexlify(som):
                fouten.append(
                    (gevonden[0], f"Record {id_} in {tabel} is niet zoals regel {gevonden[0]} het vastlegde.")
                )
            self._plek.execute("update laatst set gezien = 1 where record = ?", [sleutel])
            fouten = [min(fouten)] if fouten else fouten
        weg = self._plek.execute("select n, record from laatst where gezien = 0 and som is not null order by n limit 1")
        if (rij := weg.fetchone()) is not None:
            fouten.append((rij[0], f"Het record van regel {rij[0]} is weg, zonder dat een regel dat zegt."))
        if fouten:
            raise Afwijking(*min(fouten))

    def close(self) -> None:
        """Takes the file away."""
        self._plek.close()

    def _leg_weg(self) -> None:
        self._plek.executemany(
            "insert into laatst (record, n, som) values (?, ?, ?)"
            " on conflict (record) do update set n = excluded.n, som = excluded.som",
            self._wacht,
        )
        self._wacht.clear()
