"""Names what no path reaches, and which rows of a table can match together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from stappenplan.regels.bewijstaal import Bewijs, Volgorde
from stappenplan.regels.controle.bevindingen import Bevindingen
from stappenplan.regels.controle.graaf import NERGENS, Graaf
from stappenplan.regels.controle.punten import Punt, Rij
from stappenplan.regels.controle.wandeling import Gezien
from stappenplan.regels.taal import ALTIJD, Plan, Waarde, alle

# How each kind of point is called, and which of its arrows must be taken somewhere.
_MOET = {
    "vraag": ("vraag", ()),
    "antwoord": ("antwoord", ("ja",)),
    "regel": ("regel", ("ja", "nee")),
    "eis": ("eis", ("ja", "nee")),
    "bepaling": ("bepaling", ("ja",)),
    "reden": ("reden", ("ja",)),
}
_WAT = {
    ("regel", "ja"): "geldt op geen enkel pad",
    ("regel", "nee"): "geldt altijd, dus zij beslist niets",
    ("eis", "ja"): "wordt op geen enkel pad gehaald",
    ("eis", "nee"): "wordt altijd gehaald, dus op deze reden valt nooit iets af",
    ("bepaling", "ja"): "past op geen enkel pad: de rijen erboven gaan altijd voor, of zij spreekt zichzelf tegen",
    ("antwoord", "ja"): "kan op geen enkel pad worden gegeven",
    ("reden", "ja"): "houdt op geen enkel pad een gegeven tegen",
}


@dataclass(frozen=True, slots=True)
class Paar:
    """Two rows that can match together, and the declaration why the first goes before (None: a defect)."""

    tabel: str
    eerst: str
    dan: str
    volgorde: Volgorde | None


def keur_bereik(plan: Plan, graaf: Graaf, gezien: Gezien, bevindingen: Bevindingen) -> None:
    """Report every question, provision, reason, rule and outcome that no path reaches."""
    for nummer, punt in enumerate(graaf.punten):
        soort, pijlen = _MOET[punt.soort]
        if not _genomen(nummer, gezien):
            bevindingen.meld(f"onbereikbare {soort}", punt.id, f"geen enkel pad komt bij deze {soort}")
            continue
        for pijl in pijlen:
            if not gezien.pijlen[nummer, pijl] and not _vanzelf(punt, pijl):
                bevindingen.meld(f"onbereikbare {soort}", punt.id, _WAT[soort, pijl])
    sluiters = {feit.id for plicht in plan.plichten for feit in plicht.voldaan_door}
    for feit in plan.feiten:
        if feit.sluitend:
            if feit.id not in sluiters:
                bevindingen.meld("onbereikbare vraag", feit.id, "sluit geen enkele plicht")
        elif feit.id not in gezien.vragen:
            bevindingen.meld("onbereikbare vraag", feit.id, "wordt op geen enkel pad gevraagd")
    for einde in graaf.eindes:
        if einde is not NERGENS and einde not in gezien.eindes:
            waarmee = [einde.reden] if einde.reden else []
            met = f" ({', '.join([*waarmee, *einde.te_doen])})" if waarmee or einde.te_doen else ""
            bevindingen.meld("onbereikbare uitkomst", einde.uitkomst, f"geen enkel pad eindigt hier{met}")
    gezet = {zet for nummer, punt in enumerate(graaf.punten) for zet in _gezet(nummer, punt, gezien)}
    for stand in (plan.grond, plan.grondsoort):
        for grond in stand.waarden:
            # A ground that has no name of its own is called by its kind.
            if not {(plan.grond.id, grond), (plan.grondsoort.id, grond)} & gezet:
                bevindingen.meld("onbereikbare grond", grond, "geen enkel pad geeft deze grond")
    bereikt = {einde.uitkomst for einde in gezien.eindes}
    for uitkomst in plan.uitkomst.waarden:
        if uitkomst not in bereikt:
            bevindingen.meld("onbereikbare uitkomst", uitkomst, "geen enkel pad eindigt in deze uitkomst")


def samen(graaf: Graaf, gezien: Gezien, tabellen: tuple[Rij, ...], bewijs: Bewijs, bev: Bevindingen) -> list[Paar]:
    """Every pair of rows that can match in one case; a pair without a reason, or a reason without a pair, is wrong."""
    redenen = {(v.tabel, v.eerst, v.dan): v for v in bewijs.volgorde}
    paren = []
    for tabel in tabellen:
        for een, ander in _paren(graaf, gezien, tabel):
            namen = tabel.tabel, _rijnaam(een, tabel), _rijnaam(ander, tabel)
            volgorde = redenen.pop(namen, None)
            paren.append(Paar(*namen, volgorde))
            if volgorde is None:
                melding = f"kan samen passen met {namen[2]}, en nergens staat waarom {namen[1]} voorgaat"
                bev.meld("volgorde zonder reden", f"{namen[0]}.{namen[1]}", melding)
    for tabelnaam, eerst, dan in redenen:
        bev.meld("reden zonder paar", f"{tabelnaam}.{eerst}", f"past nooit samen met {dan}, in deze volgorde")
    return paren


def _paren(graaf: Graaf, gezien: Gezien, tabel: Rij) -> Iterator[tuple[Punt, Punt]]:
    aankomst = gezien.aankomst[tabel.punten[0]]
    punten = [graaf.punten[nummer] for nummer in tabel.punten]
    for plek, een in enumerate(punten):
        for ander in punten[plek + 1 :]:
            beide = alle(een.wanneer, een.als, ander.wanneer, ander.als)
            if any(geldt for gang in aankomst for geldt, _, _ in graaf.ruimte.deel(beide, gang.toestand, gang.gelezen)):
                yield een, ander


def _rijnaam(punt: Punt, tabel: Rij) -> str:
    return punt.id.removeprefix(f"{tabel.tabel}.")


def _gezet(nummer: int, punt: Punt, gezien: Gezien) -> Iterator[tuple[str, Waarde]]:
    for soort, pijl in (("ja", punt.ja), ("nee", punt.nee), ("over", punt.over)):
        if gezien.pijlen[nummer, soort]:
            yield from ((stand.id, waarde) for stand, waarde in pijl.zet)


def _genomen(nummer: int, gezien: Gezien) -> bool:
    return any(gezien.pijlen[nummer, pijl] for pijl in ("ja", "nee"))


def _vanzelf(punt: Punt, pijl: str) -> bool:
    return pijl == "nee" and punt.als == ALTIJD
