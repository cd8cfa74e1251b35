"""The answers of the form as fields of a page, in the shape that templates/onderdelen/veld*.html read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from dossier.documenten.bijlage_iii.controle import Fout
from dossier.documenten.bijlage_iii.vakken import DRIE_A, DRIE_B, INFORMANT, VAK, VAKKEN
from dossier.documenten.bijlage_iii.velden import LENGTES, REDEN
from dossier.documenten.tekst import datum_van

KOPPEN = {
    "1": "Wat zei de cliënt over toestemming?",
    "2": "Niet bespreken",
    "3a": "Zonder toestemming bespreken: waarom vragen niet zinvol is",
    "3b": "Zonder toestemming bespreken: waarom het toch moet",
    "4": "Weet de cliënt van de bespreking?",
    "5": "Tot wanneer",
}


@dataclass(frozen=True)
class Invoer:
    """One field: `soort` is keuze, kruis, regel, tekst or datum; `keuzes` are (waarde, label, toelichting, gekozen)."""

    naam: str
    label: str
    soort: str
    waarde: Any
    fout: str = ""
    hulp: str = ""
    keuzes: tuple[tuple[str, str, str, bool], ...] = ()

    @property
    def id(self) -> str:
        """The id of the field in the page."""
        return id_van(self.naam)


@dataclass(frozen=True)
class Onderdeel:
    """One part of the form with its fields in the order of the paper."""

    nummer: str
    kop: str
    velden: tuple[Invoer, ...]


def id_van(veld: str) -> str:
    """The id in the page of the field called `veld`."""
    return f"v-{veld}"


def foutoverzicht(fouten: Iterable[Fout]) -> list[dict[str, str]]:
    """The messages for the summary on top: [{id, tekst}]."""
    return [{"id": id_van(fout.veld), "tekst": fout.melding} for fout in fouten]


def scherm(velden: Mapping[str, Any], fouten: Iterable[Fout] = ()) -> tuple[Onderdeel, ...]:
    """The parts 1, 2, 3a, 3b, 4 and 5 with everything that was typed and the messages beside it."""
    maker = _Maker(velden, fouten)
    delen = {
        "1": (maker.keuze("1"), maker.tekst("1a"), maker.tekst("1b")),
        "2": (maker.kruis("vraag_2", "2"), maker.tekst("2")),
        "3a": tuple(invoer for nummer in DRIE_A for invoer in maker.regel(nummer)),
        "3b": tuple(invoer for nummer in DRIE_B for invoer in maker.regel(nummer)),
        "4": (maker.keuze("4"), maker.tekst("4a"), maker.tekst("4b")),
        "5": (maker.tekst("5"), maker.datum("begindatum"), maker.datum("einddatum")),
    }
    return tuple(Onderdeel(nummer, KOPPEN[nummer], invoer) for nummer, invoer in delen.items())


def naamveld(velden: Mapping[str, Any], fouten: Iterable[Fout] = ()) -> Invoer:
    """The field for the name of the cliënt."""
    return _Maker(velden, fouten).invoer("naam_client", "Naam cliënt", "regel")


def deelnemerrijen(velden: Mapping[str, Any], minstens: int = 4) -> list[dict[str, str]]:
    """The deelnemers on the page: those filled in, one empty row more, and never under `minstens` rows."""
    rijen = [dict(d) for d in velden.get("deelnemers", [])]
    return rijen + [{"naam": "", "functie": ""}] * max(1, minstens - len(rijen))


class _Maker:
    def __init__(self, velden: Mapping[str, Any], fouten: Iterable[Fout]) -> None:
        self.velden = velden
        self.fouten: dict[str, str] = {}
        for fout in fouten:
            self.fouten[fout.veld] = f"{self.fouten.get(fout.veld, '')} {fout.melding}".strip()

    def invoer(self, naam: str, label: str, soort: str, **meer: Any) -> Invoer:
        return Invoer(naam, label, soort, self.velden.get(naam, ""), self.fouten.get(naam, ""), **meer)

    def keuze(self, groep: str) -> Invoer:
        naam = f"vraag_{groep}"
        nu = self.velden.get(naam, "")
        keuzes = [
            (vak.nummer, f"{vak.nummer} {vak.label}", vak.gevolg and f"gevolg: {vak.gevolg}", nu == vak.nummer)
            for vak in VAKKEN
            if vak.soort == "keuze" and vak.groep == groep
        ]
        # A radio button once chosen cannot be cleared by hand, and 1 must stay empty when 2 or 3 says it all.
        keuzes.append(("geen", "Geen van deze", "", False))
        return self.invoer(naam, KOPPEN[groep], "keuze", keuzes=tuple(keuzes))

    def kruis(self, naam: str, nummer: str) -> Invoer:
        return self.invoer(naam, f"{nummer} {VAK[nummer].label}", "kruis")

    def tekst(self, nummer: str) -> Invoer:
        vak = VAK[nummer]
        label = f"{nummer} {vak.invul}" if vak.invul else f"{nummer} {vak.label}"
        return self.invoer(vak.tekst_veld, label, self._hoogte(vak.tekst_veld), hulp=vak.onder)

    def regel(self, nummer: str) -> list[Invoer]:
        vak, delen = VAK[nummer], []
        if vak.soort == "kruis":
            delen.append(self.kruis(nummer, nummer))
        elif vak.soort == "janee":
            keuzes = tuple((woord, woord, "", self.velden.get(nummer) == woord) for woord in ("ja", "nee"))
            delen.append(self.invoer(nummer, f"{nummer} {vak.label}", "keuze", keuzes=keuzes))
        if vak.tekst_veld:
            delen.append(self.tekst(nummer))
        delen.append(self.invoer(f"{nummer}_informant", f"{nummer} {INFORMANT}", "regel"))
        return delen

    def datum(self, naam: str) -> Invoer:
        invoer = self.invoer(naam, naam, "datum", hulp="Bijvoorbeeld 24-11-2026")
        dag = datum_van(invoer.waarde)
        leesbaar = f"{dag.day:02d}-{dag.month:02d}-{dag.year}" if dag else invoer.waarde
        return Invoer(naam, invoer.label, "datum", leesbaar, invoer.fout, invoer.hulp)

    @staticmethod
    def _hoogte(veld: str) -> str:
        return "tekst" if LENGTES[veld] == REDEN else "regel"
