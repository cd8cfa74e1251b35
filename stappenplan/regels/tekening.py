"""The plan as SVG, drawn from its points and ways: one step upright on a phone, the whole on one sheet of paper.

No library and no style of its own but attributes, so that it stands in a page, on paper and in a file alike. Every
point, part and way carries its id (`data-punt`, `data-deel`, `data-tak`): a test reads them back against the plan.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from textwrap import wrap

from stappenplan.regels.gelopen import Gelopen
from stappenplan.regels.schetsvormen import KADER, Blok, Punt, Schets, Tak
from stappenplan.regels.vellen import in_kolommen, in_panelen

BREEDTE = 362
INKT, ZACHT, ACCENT, DUN = "#20292c", "#545c5e", "#14566e", "#8d8375"
_LETTER = 0.49  # the width of an average letter of the font, of its size
_BAAN = 9  # between two lanes of ways that pass points by
_KOLOM_TUSSEN = 28
# Letters: head of a block, a point, and everything below it.
_KOP, _PUNT, _KLEIN = 18, 16, 15
# What a phone shows of a page at once, and the height of a sheet of A4 as wide as two columns (178 by 240 mm).
PANEEL, VEL = 600, 1010


@lru_cache(maxsize=4096)
def _regels(tekst: str, ruimte: int) -> tuple[str, ...]:
    """The lines of a text; kept, because cutting a plan into sheets measures the same text many times."""
    return tuple(wrap(tekst, ruimte)) or ("",)


@dataclass
class _Vel:
    """What was drawn so far, from top to bottom."""

    links: float
    breedte: float
    y: float
    delen: list[str] = field(default_factory=list)
    hoogte_van: dict[str, float] = field(default_factory=dict)

    def voeg(self, *delen: str) -> None:
        self.delen += delen

    def tekst(self, tekst: str, x: float, maat: int, kleur: str = INKT, *, vet: bool = False) -> None:
        """Writes wrapped text and moves down past it."""
        ruimte = int((self.links + self.breedte - x - 4) / (maat * _LETTER))
        for regel in _regels(tekst, ruimte):
            gewicht = ' font-weight="650"' if vet else ""
            plek = f'x="{x:g}" y="{self.y + maat:g}" font-size="{maat}" fill="{kleur}"{gewicht}'
            self.voeg(f"<text {plek}>{escape(regel)}</text>")
            self.y += maat + 4


class Tekenaar:
    """Draws one plan, with the walked way when there is one."""

    def __init__(self, schets: Schets, gelopen: Gelopen | None = None) -> None:
        self._schets, self._gelopen = schets, gelopen
        self._punten = {punt.id: punt for blok in schets.alles for punt in blok.punten}
        self._blok_van = {punt.id: blok for blok in schets.blokken for punt in blok.punten}
        volgorde = [punt.id for punt in schets.punten]
        self._volgende = dict(zip(volgorde, volgorde[1:], strict=False))

    def stap(self, stap: str, naam: str) -> tuple[str, ...]:
        """One step: its points with every demand, row and reason, and where each way leads.

        In panels that each fit a phone; on a wide screen they stand side by side.
        """
        panelen = in_panelen(self._schets.blokken_van(stap), PANEEL, self._hoogte)
        hoeveel = f" van {len(panelen)}"
        return tuple(
            self._blad([paneel], naam + (f", deel {nummer}{hoeveel}" if len(panelen) > 1 else ""), f"deel{nummer}")
            for nummer, paneel in enumerate(panelen, start=1)
        )

    def geheel(self, naam: str) -> tuple[str, ...]:
        """The whole plan on sheets of two columns, each to fit a sheet of A4."""
        kolommen = in_kolommen(self._schets.alles, VEL, self._hoogte)
        paren = [kolommen[plek : plek + 2] for plek in range(0, len(kolommen), 2)]
        return tuple(
            self._blad(paar, f"{naam}, blad {nummer} van {len(paren)}", f"blad{nummer}")
            for nummer, paar in enumerate(paren, start=1)
        )

    def _hoogte(self, blok: Blok) -> float:
        vel = _Vel(0, BREEDTE, 0)
        self._blok(vel, blok, met_vervolg=False)
        return vel.y

    def _blad(self, kolommen: list[list[Blok]], titel: str, id_: str) -> str:
        vellen = []
        for nummer, kolom in enumerate(kolommen):
            vel = _Vel(nummer * (BREEDTE + _KOLOM_TUSSEN), BREEDTE, 2)
            for plek, blok in enumerate(kolom):
                aansluitend = plek + 1 < len(kolom) and self._volgt(blok, kolom[plek + 1])
                self._blok(vel, blok, met_vervolg=aansluitend)
            vellen.append(vel)
        breedte = vellen[-1].links + BREEDTE
        hoogte = max(vel.y for vel in vellen) + 4
        inhoud = "".join(deel for vel in vellen for deel in vel.delen)
        return svg(breedte, hoogte, titel, self._in_woorden(), inhoud, id_)

    def _volgt(self, blok: Blok, ander: Blok) -> bool:
        return self._volgende.get(blok.punten[-1].id) == ander.punten[0].id

    def _in_woorden(self) -> str:
        if self._gelopen is None:
            return "Elk punt met de wegen die eruit gaan. Hetzelfde staat als lijst in tekst bij deze tekening."
        return "De dikke lijn is de weg die is gelopen. Hetzelfde staat als lijst in tekst bij deze tekening."

    def _blok(self, vel: _Vel, blok: Blok, *, met_vervolg: bool) -> None:
        banen = self._banen(blok)
        stam = vel.links + 13 + _BAAN * len(set(banen.values()))
        vel.y += 8
        naam = blok.naam if blok.stap in ("0", KADER) else f"{blok.stap} {blok.naam}"
        vel.tekst(naam, vel.links + 2, _KOP, vet=True)
        vel.y += 4
        lijnen, merken, vertrek = [], [], {}
        hier = {punt.id for punt in blok.punten}
        vorige: tuple[str, float] | None = None
        for punt in blok.punten:
            y = vel.y + 11
            vel.hoogte_van[punt.id] = y
            if vorige is not None:
                lijnen.append(self._stuk(vorige[0], punt.id, f"M{stam:g} {vorige[1]:g}V{y:g}"))
            merken.append(self._merk(punt, stam, y))
            self._woorden_bij(vel, punt, stam)
            for tak in punt.takken:
                if self._volgende.get(punt.id) == tak.naar and (tak.naar in hier or met_vervolg):
                    if tak.als and len(punt.takken) > 1:
                        vel.tekst(f"{tak.als}: verder", stam + 18, _KLEIN, ZACHT)
                    continue
                vertrek[tak] = self._tak(vel, tak, stam, banen)
            vel.y += 6
            vorige = (punt.id, y)
        if met_vervolg and vorige is not None:
            lijnen.append(self._stuk(vorige[0], self._volgende[vorige[0]], f"M{stam:g} {vorige[1]:g}V{vel.y:g}"))
        for tak, y in vertrek.items():
            if tak.naar in banen:
                x, doel = vel.links + 4 + _BAAN * banen[tak.naar], vel.hoogte_van[tak.naar]
                pad = f"M{stam:g} {vel.hoogte_van[tak.van]:g}V{y:g}H{x:g}V{doel:g}H{stam - 8:g}"
            else:
                pad = f"M{stam:g} {vel.hoogte_van[tak.van]:g}V{y:g}H{stam + 14:g}"
            lijnen.append(self._stuk(tak.van, tak.naar, pad))
        # Lines that were walked lie on top of the others, and marks on top of both.
        vel.voeg(*sorted(lijnen, key=lambda lijn: 'stroke-width="5"' in lijn), *merken)

    def _banen(self, blok: Blok) -> dict[str, int]:
        """A lane for every later point of the block to which a way jumps."""
        hier = {punt.id for punt in blok.punten}
        doelen = [
            tak.naar
            for punt in blok.punten
            for tak in punt.takken
            if tak.naar in hier and self._volgende.get(punt.id) != tak.naar
        ]
        return {doel: baan for baan, doel in enumerate(dict.fromkeys(doelen))}

    def _woorden_bij(self, vel: _Vel, punt: Punt, stam: float) -> None:
        bereikt = self._gelopen is None or punt.id in self._gelopen.punten or punt.vorm == "kenmerk"
        vel.tekst(punt.tekst, stam + 18, _PUNT, INKT if bereikt else ZACHT)
        if punt.wanneer:
            vel.tekst(f"alleen als {punt.wanneer}", stam + 18, _KLEIN, ZACHT)
        for deel in punt.delen:
            uitslag = self._gelopen.delen.get((punt.id, deel.id)) if self._gelopen else None
            y = vel.y + 9
            stip = f'<circle cx="{stam + 23:g}" cy="{y:g}" r="2.5" fill="{DUN}"/>'
            if uitslag is not None:
                teken = "m-3 0 2 2 4-4" if uitslag else "m-3-3 6 6m0-6-6 6"
                stip = f'<path d="M{stam + 23:g} {y:g}{teken}" fill="none" stroke="{ACCENT}" stroke-width="2"/>'
            vel.voeg(f'<g data-deel="{escape(deel.id)}">{stip}')
            vel.tekst(deel.tekst, stam + 32, _KLEIN, INKT if uitslag is not None else ZACHT)
            vel.voeg("</g>")

    def _tak(self, vel: _Vel, tak: Tak, stam: float, banen: dict[str, int]) -> float:
        """Writes where a way leads; gives the height at which it leaves."""
        y = vel.y + 9
        waarheen = self._waarheen(tak, banen)
        vel.tekst(f"{tak.als}: {waarheen}" if tak.als else waarheen, stam + 18, _KLEIN, ZACHT)
        return y

    def _waarheen(self, tak: Tak, banen: dict[str, int]) -> str:
        if tak.naar in self._schets.einden:
            eind = self._schets.einden[tak.naar]
            return f"einde, {'; '.join((eind.naam, *eind.uitleg))}"
        doel, blok = self._punten[tak.naar], self._blok_van[tak.naar]
        if tak.naar in banen:
            return f"naar “{doel.tekst}”"
        waar = f"naar {blok.stap} {blok.naam}"
        return waar if doel.id == blok.punten[0].id else f"{waar}: “{doel.tekst}”"

    def _stuk(self, van: str, naar: str, pad: str) -> str:
        """One way as a line; nothing where the next point is not where the plan goes on."""
        if all(tak.naar != naar for tak in self._punten[van].takken):
            return ""
        naam = f' data-tak="{escape(van)}&gt;{escape(naar)}"'
        dik = self._gelopen is not None and (van, naar) in self._gelopen.takken
        lijn = f'stroke="{ACCENT}" stroke-width="5"' if dik else f'stroke="{DUN}" stroke-width="1.6"'
        return f'<path{naam} d="{pad}" fill="none" {lijn}/>'

    def _merk(self, punt: Punt, x: float, y: float) -> str:
        uitslag = self._gelopen.punten.get(punt.id, "") if self._gelopen else ""
        if self._gelopen is not None and self._gelopen.hier == punt.id:
            uitslag = "hier"
        teken = merk(uitslag, x, y, 8) if punt.vorm != "kenmerk" else _ruit(x, y)
        return f'<g data-punt="{escape(punt.id)}">{teken}</g>'


def _ruit(x: float, y: float) -> str:
    """The sign of what is stated beside the outcome: no stop on the way."""
    return f'<path d="M{x:g} {y - 8:g}l8 8-8 8-8-8z" fill="#fff" stroke="{DUN}" stroke-width="1.6"/>'


def merk(uitslag: str, x: float, y: float, r: float) -> str:
    """The sign of a point: filled with a tick, ring with a cross, dashed with a dash, or an open ring."""
    s = r / 12
    if uitslag in ("ja", "gevraagd"):
        vink = f"M{x - 6.5 * s:g} {y + 0.5 * s:g}l{4.6 * s:g} {4.6 * s:g} {8.6 * s:g} {-9.4 * s:g}"
        return (
            f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{ACCENT}"/>'
            f'<path d="{vink}" fill="none" stroke="#fff" stroke-width="2.2"/>'
        )
    ring = f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="#fff" stroke='
    if uitslag == "nee":
        a = 4.5 * s
        kruis = f"M{x - a:g} {y - a:g}l{2 * a:g} {2 * a:g}m0 {-2 * a:g}l{-2 * a:g} {2 * a:g}"
        return f'{ring}"{ACCENT}" stroke-width="2.4"/><path d="{kruis}" stroke="{ACCENT}" stroke-width="2.2"/>'
    if uitslag == "over":
        return (
            f'{ring}"{ACCENT}" stroke-width="1.8" stroke-dasharray="3 2.5"/>'
            f'<path d="M{x - 5 * s:g} {y:g}h{10 * s:g}" stroke="{ACCENT}" stroke-width="2.2"/>'
        )
    if uitslag == "hier":
        return f'{ring}"{ACCENT}" stroke-width="3"/><circle cx="{x:g}" cy="{y:g}" r="{r / 3:g}" fill="{ACCENT}"/>'
    return f'{ring}"{DUN}" stroke-width="1.6"/>'


def svg(breedte: float, hoogte: float, titel: str, uitleg: str, inhoud: str, id_: str = "plan") -> str:
    """A drawing with its name and what it shows."""
    return (
        f'<svg viewBox="0 0 {breedte:g} {hoogte:g}" width="{breedte:g}" height="{hoogte:g}" role="img" '
        f'aria-labelledby="{id_}-t {id_}-d"><title id="{id_}-t">{escape(titel)}</title>'
        f'<desc id="{id_}-d">{escape(uitleg)}</desc>{inhoud}</svg>'
    )
