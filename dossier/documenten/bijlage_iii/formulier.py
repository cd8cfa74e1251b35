"""The frozen projection of the Bijlage III form: everything a reader of the paper sees, and its fingerprint."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from dossier.documenten.bijlage_iii.vakken import TITEL, VAK, VAKKEN
from dossier.documenten.bijlage_iii.velden import toegepast
from dossier.documenten.tekst import datum_van, in_woorden, schoon, tijdstip_in_woorden

VORM = 1  # goes up when the form itself changes: an old fingerprint keeps meaning the old form


@dataclass(frozen=True)
class Rij:
    """One line of the form as it stands on paper."""

    nummer: str
    label: str
    gevolg: str
    invul: str
    onder: str
    aangekruist: bool
    ja_nee: str
    tekst: str
    informant: str

    @property
    def ja_nee_vraag(self) -> bool:
        """Whether the line asks for ja or nee."""
        return VAK[self.nummer].soort == "janee"


@dataclass(frozen=True)
class FormulierBijlageIII:
    """The form as a reader sees it; dates are already in words. Made by `formulier_van` alone."""

    naam_client: str
    deelnemers: tuple[str, ...]
    rijen: tuple[Rij, ...]
    begindatum: str
    einddatum: str
    paraaf: str
    dossier_kenmerk: str
    besluit_op: str
    regelset: str
    status: str

    @property
    def rij(self) -> dict[str, Rij]:
        """The lines by their number, for the template."""
        return {rij.nummer: rij for rij in self.rijen}

    @property
    def concept(self) -> bool:
        """Whether the paper must say that it is a draft."""
        return self.status != "definitief"


def formulier_van(
    velden: Mapping[str, Any],
    *,
    dossier_kenmerk: str,
    regelset: str,
    regelset_versie: str,
    paraaf: tuple[str, datetime] | None = None,
    besluit_op: date | None = None,
    status: str = "concept",
) -> FormulierBijlageIII:
    """The projection of stored `velden`.

    `paraaf`: name and (aware) moment; None while nobody signed. `status`: "concept" or "definitief".
    """
    rijen = tuple(
        Rij(
            nummer=vak.nummer,
            label=vak.label,
            gevolg=vak.gevolg,
            invul=vak.invul,
            onder=vak.onder,
            aangekruist=toegepast(velden, vak.nummer),
            ja_nee=schoon(velden.get(vak.nummer)) if vak.soort == "janee" else "",
            tekst=schoon(velden.get(vak.tekst_veld)) if vak.tekst_veld else "",
            informant=schoon(velden.get(f"{vak.nummer}_informant")) if vak.informant else "",
        )
        for vak in VAKKEN
    )
    return FormulierBijlageIII(
        naam_client=schoon(velden.get("naam_client")),
        deelnemers=tuple(_deelnemer(d) for d in velden.get("deelnemers", ())),
        rijen=rijen,
        begindatum=_dag(velden.get("begindatum")),
        einddatum=_dag(velden.get("einddatum")),
        paraaf=f"{schoon(paraaf[0])}, {tijdstip_in_woorden(paraaf[1])}" if paraaf else "",
        dossier_kenmerk=dossier_kenmerk,
        besluit_op=in_woorden(besluit_op) if besluit_op else "",
        regelset=f"{regelset}, versie {regelset_versie}",
        status=status,
    )


def canoniek(formulier: FormulierBijlageIII) -> bytes:
    """The one way to write the projection as bytes: JSON, keys sorted, UTF-8."""
    inhoud = {"document": "bijlage_iii", "titel": TITEL, "vorm": VORM, **asdict(formulier)}
    return json.dumps(inhoud, sort_keys=True, ensure_ascii=False, separators=(",", ":")).encode()


def vingerafdruk(formulier: FormulierBijlageIII) -> str:
    """SHA-256 of the canonical projection, in hex. The place in the log is not in it: that comes after."""
    return hashlib.sha256(canoniek(formulier)).hexdigest()


def _deelnemer(deelnemer: Mapping[str, str]) -> str:
    return ", ".join(filter(None, (schoon(deelnemer.get("naam")), schoon(deelnemer.get("functie")))))


def _dag(waarde: object) -> str:
    tekst = schoon(waarde)
    dag = datum_van(tekst)
    return in_woorden(dag) if dag else tekst
