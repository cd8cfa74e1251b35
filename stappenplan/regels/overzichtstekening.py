"""The whole plan on a phone: a stop for every step, the ways between them, and where the procedure can end."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from stappenplan.regels.gelopen import Gelopen
from stappenplan.regels.schetsvormen import Blok, Schets, Tak
from stappenplan.regels.tekening import ACCENT, BREEDTE, DUN, INKT, ZACHT, merk, svg

_STAM, _RIJ, _EIND = 26, 36, 20


def overzicht(
    schets: Schets, titel: str, gelopen: Gelopen | None = None, tekens: Mapping[str, str] | None = None
) -> str:
    """The steps as one path; `tekens` gives the sign of a step where the page beside it says it more precisely."""
    blok_van = {punt.id: blok for blok in schets.blokken for punt in blok.punten}
    wegen = {blok.id: _wegen(blok, blok_van) for blok in schets.blokken}
    hoogte, y = {}, 22.0
    for blok in schets.blokken:
        hoogte[blok.id] = y
        y += _RIJ + _EIND * len(_einden(schets, wegen[blok.id]))
    doelen = [doel for blok in schets.blokken for doel in wegen[blok.id] if _springt(schets, blok, doel)]
    banen = {doel: BREEDTE - 8 - 10 * baan for baan, doel in enumerate(dict.fromkeys(doelen))}
    dun: list[str] = []
    dik: list[str] = []
    namen: list[str] = []
    for blok in schets.blokken:
        y = hoogte[blok.id]
        for doel, takken in wegen[blok.id].items():
            if doel in schets.einden:
                continue
            rechts = f"M{_STAM} {y:g}H{banen[doel]}V{hoogte[doel]:g}H{_STAM}" if doel in banen else ""
            recht = rechts if _springt(schets, blok, doel) else f"M{_STAM} {y:g}V{hoogte[doel]:g}"
            _lijn(dun, dik, recht, f"{blok.id}>{doel}", _is_gelopen(gelopen, takken))
        namen += _naam(blok, y, gelopen, tekens)
        for plek, (naam, einden) in enumerate(_einden(schets, wegen[blok.id]).items()):
            namen += _eind(blok, naam, einden, y + _EIND * (plek + 1), gelopen)
    groep = f'<g fill="none" stroke="{DUN}" stroke-width="1.6">{"".join(dun)}</g>'
    groep += f'<g fill="none" stroke="{ACCENT}" stroke-width="5">{"".join(dik)}</g>'
    laatste = schets.blokken[-1].id
    onder = hoogte[laatste] + _RIJ + _EIND * len(_einden(schets, wegen[laatste])) - 12
    return svg(BREEDTE, onder, titel, _in_woorden(schets, gelopen), groep + "".join(namen), "overzicht")


def _wegen(blok: Blok, blok_van: Mapping[str, Blok]) -> dict[str, list[Tak]]:
    """The ways that leave a block, by the block or the end where they lead."""
    wegen: dict[str, list[Tak]] = {}
    for punt in blok.punten:
        for tak in punt.takken:
            doel = blok_van[tak.naar].id if tak.naar in blok_van else tak.naar
            if doel != blok.id:
                wegen.setdefault(doel, []).append(tak)
    return wegen


def _springt(schets: Schets, blok: Blok, doel: str) -> bool:
    """Whether a way passes at least one step by."""
    volgorde = [ander.id for ander in schets.blokken]
    return doel in volgorde and volgorde.index(doel) != volgorde.index(blok.id) + 1


def _einden(schets: Schets, wegen: Mapping[str, list[Tak]]) -> dict[str, list[str]]:
    """The ends of a block by their name in a few words."""
    einden: dict[str, list[str]] = {}
    for doel in wegen:
        if doel in schets.einden:
            einden.setdefault(schets.einden[doel].naam, []).append(doel)
    return einden


def _is_gelopen(gelopen: Gelopen | None, takken: list[Tak]) -> bool:
    return gelopen is not None and any((tak.van, tak.naar) in gelopen.takken for tak in takken)


def _lijn(dun: list[str], dik: list[str], pad: str, naam: str, is_gelopen: bool) -> None:
    (dik if is_gelopen else dun).append(f'<path data-weg="{escape(naam)}" d="{pad}"/>')


def _naam(blok: Blok, y: float, gelopen: Gelopen | None, tekens: Mapping[str, str] | None) -> list[str]:
    teken = (tekens or {}).get(blok.id) or _teken(blok, gelopen)
    stap = "" if blok.stap == "0" else f'<tspan font-weight="650">{escape(blok.stap)}</tspan> '
    # A rim of the background keeps the words free of the line that leaves to the right.
    rand = 'stroke="#fff" stroke-width="6" paint-order="stroke"'
    tekst = f'<text x="{_STAM + 22}" y="{y + 5:g}" font-size="16" fill="{INKT}" {rand}>{stap}{escape(blok.naam)}</text>'
    return [f'<g data-blok="{escape(blok.id)}">{merk(teken, _STAM, y, 12)}{tekst}</g>']


def _teken(blok: Blok, gelopen: Gelopen | None) -> str:
    if gelopen is None:
        return ""
    if gelopen.hier in (punt.id for punt in blok.punten):
        return "hier"
    uitslagen = [gelopen.punten[punt.id] for punt in blok.punten if punt.id in gelopen.punten]
    if not uitslagen:
        return ""
    if all(uitslag == "over" for uitslag in uitslagen):
        return "over"
    laatste = [tak for punt in blok.punten for tak in punt.takken if (tak.van, tak.naar) in gelopen.takken][-1]
    return "nee" if laatste.valt_af else "ja"


def _eind(blok: Blok, naam: str, einden: list[str], y: float, gelopen: Gelopen | None) -> list[str]:
    bereikt = gelopen is not None and gelopen.einde in einden and any(p.id in gelopen.punten for p in blok.punten)
    bereikt = (
        bereikt and gelopen is not None and any((punt.id, gelopen.einde) in gelopen.takken for punt in blok.punten)
    )
    vulling, kleur = (ACCENT, INKT) if bereikt else ("#fff", ZACHT)
    vet = ' font-weight="650"' if bereikt else ""
    wegen = " ".join(f"{blok.id}>{eind}" for eind in einden)
    return [
        f'<g data-weg="{escape(wegen)}"><rect x="{_STAM + 24}" y="{y - 6:g}" width="12" height="12" rx="2" '
        f'fill="{vulling}" stroke="{ACCENT if bereikt else DUN}" stroke-width="1.6"/>'
        f'<text x="{_STAM + 44}" y="{y + 5:g}" font-size="14" fill="{kleur}"{vet}>einde: {escape(naam)}</text></g>'
    ]


def _in_woorden(schets: Schets, gelopen: Gelopen | None) -> str:
    if gelopen is None:
        return "De stappen onder elkaar, met de plaatsen waar de weg kan eindigen. Hetzelfde staat als lijst in tekst."
    langs = [blok.stap for blok in schets.blokken if _teken(blok, gelopen) not in ("", "hier")]
    eind = f" De weg eindigt bij: {schets.einden[gelopen.einde].naam}." if gelopen.einde else ""
    stappen = ", ".join("vooraf" if stap == "0" else stap for stap in dict.fromkeys(langs))
    return f"De gelopen weg gaat langs {stappen}.{eind} Hetzelfde staat als lijst in tekst."
