"""Case tables as text in plain Dutch, for a jurist who does not read TOML: see `manage.py dekking --lees`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from stappenplan.regels.grootheden import Feit
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.tabellen.casus import Casus, Casustabel


def als_tekst(regels: Regelset, tabel: Casustabel) -> Iterator[str]:
    """One table, line by line."""
    yield f"## {tabel.titel}"
    yield ""
    if tabel.basis:
        yield f"Elke casus begint zo: {_feiten(regels, tabel.basis)}."
        yield ""
    for _, rij in groupby(tabel.casussen, key=lambda casus: casus.reeks or casus.naam):
        casus, *meer = rij
        yield f"### {casus.zin}"
        yield ""
        yield f"- Casus: `{casus.reeks or casus.naam}`{f', begint bij `{casus.als}`' if casus.als else ''}"
        if casus.eigen:
            yield f"- Hier: {_feiten(regels, casus.eigen)}"
        if meer:
            *_, feit = casus.eigen
            _, _, eerste = _feit(regels, feit, casus.eigen[feit]).partition(" is ")
            yield f"- Hetzelfde in plaats van {eerste}: " + ", ".join(
                _feit(regels, feit, ander.eigen[feit]).partition(" is ")[2] for ander in meer
            )
        if casus.weg:
            yield f"- Nog niet bekend: {', '.join(_naam(regels, feit) for feit in casus.weg)}"
        yield from (f"- {kop}: {zin}" for kop, zin in _verwacht(regels, casus) if zin)
        yield f"- Bron: {casus.bron}"
        yield ""


def _verwacht(regels: Regelset, casus: Casus) -> Iterator[tuple[str, str]]:
    v, tekst = casus.verwacht, regels.tekst
    grond = v.get("grond")
    yield "Uitkomst", regels.uitkomsttekst(v["uitkomst"]).oordeel
    yield "Volgende vraag", tekst.vragen[v["vraag"]].vraag if "vraag" in v else ""
    yield "Reden", tekst.redenen[v["reden"]].kop if "reden" in v else ""
    yield "Eerst doen", _koppen(tekst.te_doen, v.get("te_doen"))
    yield "Grond", _grond(regels, grond, v.get("rij")) if grond else ""
    yield "Basis in de AVG", f"art. 6 lid 1 {v['avg']}" if v.get("avg", "geen") != "geen" else ""
    yield "Wat viel af", "; ".join(_afgevallen(regels, rij) for rij in v.get("afgevallen", []))
    yield "Gegevens", "; ".join(_gegeven(regels, reden) for reden in v.get("gegevens") or [])
    yield "Plichten", _koppen(tekst.verplichtingen, v.get("alle_plichten", v.get("plichten")))
    yield "Houdt het besluit tegen", _koppen(tekst.verplichtingen, v.get("houdt_tegen"))
    yield "Vervuld", _koppen(tekst.verplichtingen, v.get("voldaan"))
    yield "Waarschuwingen", _koppen(tekst.waarschuwingen, v.get("alle_waarschuwingen", v.get("waarschuwingen")))
    for kenmerk, rij in v.get("kader", {}).items():
        uitspraken = [rij] if isinstance(rij, str) else rij
        yield tekst.kenmerken[kenmerk], "; ".join(tekst.kader[kenmerk, u].kop for u in uitspraken)
    yield "Speelt niet mee", ", ".join(_naam(regels, feit) for feit in v.get("niet_gebruikt", []))
    yield (
        f"Geldt hier net niet, anders dan in `{casus.als}`",
        "; ".join(_net_niet(regels, w) for w in v.get("net_niet", [])),
    )


def _net_niet(regels: Regelset, wat: str) -> str:
    soort, _, naam = wat.partition(" ")
    tekst = regels.tekst
    bakken = {"plicht": tekst.verplichtingen, "waarschuwing": tekst.waarschuwingen, "te_doen": tekst.te_doen}
    match soort:
        case "grond" | "rij":
            return f"grond {_grond(regels, naam, None)}"
        case "gegeven":
            return "een gegeven mag mee" if naam == "mag" else f"een gegeven: {tekst.gegevens_redenen[naam].kop}"
        case "afgevallen":
            return f"afgevallen {_afgevallen(regels, naam)}"
        case "kader":
            kenmerk, _, uitspraak = naam.partition(": ")
            return f"{tekst.kenmerken[kenmerk]}: {tekst.kader[kenmerk, uitspraak].kop}"
        case "uitkomst":
            return regels.uitkomsttekst(naam).oordeel
        case "reden":
            return tekst.redenen[naam].kop
    return f"{soort} {bakken[soort][naam].kop}"


def _koppen(woorden: Mapping[str, Any], ids: list[str] | None) -> str:
    if ids is None:
        return ""
    return "; ".join(woorden[id_].kop for id_ in ids) or "geen"


def _grond(regels: Regelset, grond: str, rij: str | None) -> str:
    woorden = regels.tekst.bepalingen.get(rij or grond)
    return woorden.kop if woorden else regels.grondnaam(grond)


def _afgevallen(regels: Regelset, rij: str) -> str:
    grond, _, reden = rij.partition(": ")
    return f"{regels.grondnaam(grond)} ({regels.tekst.afgevallen[grond, reden].kop})"


def _gegeven(regels: Regelset, reden: str) -> str:
    return "mag mee" if reden == "mag" else f"mag niet mee: {regels.tekst.gegevens_redenen[reden].kop}"


def _feiten(regels: Regelset, feiten: Mapping[str, Any]) -> str:
    return "; ".join(_feit(regels, id_, waarde) for id_, waarde in feiten.items())


def _feit(regels: Regelset, id_: str, waarde: Any) -> str:
    if id_ != "gegevens":
        return f"{_naam(regels, id_)} is {regels.woorden.waarde(regels.feiten[id_], waarde)}"
    kenmerken = {feit.id: feit for feit in regels.plan.gegeven_feiten}
    rijen = (_kenmerken(regels, kenmerken, gegeven) for gegeven in waarde)
    return f"{_naam(regels, id_)}: " + ", ".join(rijen)


def _kenmerken(regels: Regelset, kenmerken: Mapping[str, Feit], gegeven: Mapping[str, Any]) -> str:
    soort, *rest = gegeven.items()
    delen = [f"{regels.woorden.naam(kenmerken[id_])} {_waarde(regels, kenmerken[id_], waarde)}" for id_, waarde in rest]
    return f"{_waarde(regels, kenmerken[soort[0]], soort[1])} ({', '.join(delen)})"


def _waarde(regels: Regelset, feit: Feit, waarde: Any) -> str:
    return regels.woorden.waarde(feit, waarde)


def _naam(regels: Regelset, id_: str) -> str:
    return regels.woorden.naam(regels.feiten[id_])
