"""Chapters about the procedure itself: steps, questions, outcomes, duties, warnings, notions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from stappenplan.regels.naslag.gereedschap import als_zin, hoofdletter, lijst, los, zinnen
from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Stuk, Verwijzing
from stappenplan.regels.taal import ALTIJD, NOOIT, Begrip, Plan, Voorwaarde
from stappenplan.regels.voorwaarden import Niet

if TYPE_CHECKING:
    from stappenplan.regels.regelset import Regelset

ANTWOORDEN = "Antwoorden"


def stappen(regels: Regelset) -> Hoofdstuk:
    """Each step with its questions."""
    stukken = {}
    for stap in regels.stappen:
        tekst = regels.tekst.stappen.get(stap.id)
        kort = los(tekst.kop) if tekst else los(stap.naam)
        vragen = [
            Verwijzing(regels.tekst.vragen[feit.id].vraag, ("vraag", feit.id))
            for feit in regels.feiten.values()
            if feit.stap == stap.id
        ]
        kop = kort if stap.id == "0" else f"{stap.id} {kort}"
        stukken[stap.id] = Stuk(stap.id, kop, stap.naam, "stap", delen=lijst("Vragen in deze stap", *vragen))
    return Hoofdstuk("stap", "Stappen", "Het stappenplan, stap voor stap.", stukken)


def vragen(regels: Regelset) -> Hoofdstuk:
    """Each question with its answers, why it is asked and what to do when the answer is not known."""
    stukken = {}
    for feit in (*regels.plan.feiten, *regels.plan.gegeven_feiten):
        bak = regels.tekst.gegevens_vragen if feit.van_gegeven else regels.tekst.vragen
        vraag = bak.get(feit.id)
        if vraag is None:
            continue  # the kind of an item and its argument are chosen from a list: see the chapter of data
        antwoorden = [
            Verwijzing(a.label, _naar_antwoord(feit.id, code), a.toelichting) for code, a in vraag.antwoorden.items()
        ]
        onbekend = [
            Verwijzing(regels.tekst.onbekend[id_].kop, None, regels.tekst.onbekend[id_].uitleg)
            for id_ in vraag.onbekend
        ]
        merk = "uw oordeel" if feit.oordeel else ("na het advies" if feit.sluitend else "feit")
        stukken[feit.id] = Stuk(
            feit.id,
            vraag.vraag,
            vraag.hulp,
            merk,
            bron=feit.bron,
            delen=(
                *zinnen("Waarom deze vraag", vraag.waarom),
                *lijst(ANTWOORDEN, *antwoorden),
                *zinnen("Voorbeelden", *vraag.voorbeelden),
                *lijst("Als u het niet weet", *onbekend),
                *lijst("Hoort bij", _naar_stap(regels, feit.stap)),
            ),
        )
    uitleg = "Elke vraag die kan komen, in de volgorde van het stappenplan. U krijgt alleen de vragen die ertoe doen."
    groepen: list[Deel] = []
    for stap in regels.stappen:
        onder = [stukken[feit.id] for feit in regels.feiten.values() if feit.stap == stap.id and feit.id in stukken]
        groepen += lijst(_stapnaam(regels, stap.id), *(Verwijzing(s.kop, ("vraag", s.id), s.merk) for s in onder))
    van_gegeven = [stukken[feit.id] for feit in regels.plan.gegeven_feiten if feit.id in stukken]
    groepen += lijst("Bij elk gegeven", *(Verwijzing(s.kop, ("vraag", s.id), s.merk) for s in van_gegeven))
    return Hoofdstuk("vraag", "Vragen", uitleg, stukken, tuple(groepen))


def _naar_antwoord(feit: str, code: str) -> tuple[str, str] | None:
    return (feit, code) if feit in ("pet", "ontvanger") else None


def _naar_stap(regels: Regelset, stap: str) -> Verwijzing:
    return Verwijzing(_stapnaam(regels, stap), ("stap", stap))


def _stapnaam(regels: Regelset, stap: str) -> str:
    tekst = regels.tekst.stappen.get(stap)
    naam = los(tekst.kop) if tekst else stap
    return naam if stap == "0" else f"Stap {stap}, {naam}"


def uitkomsten(regels: Regelset) -> Hoofdstuk:
    """Each outcome with the ways that lead to it."""
    stukken = {}
    for id_ in regels.plan.uitkomst.waarden:
        tekst = regels.tekst.uitkomsten[id_]
        redenen = {
            uitleg: None
            for eind in regels.schets.einden.values()
            if eind.id.split(":")[1] == id_
            for uitleg in eind.uitleg
        }
        bij_grond = [
            Verwijzing(los(regels.tekst.gronden[soort].kop), ("grond", soort), woorden.kop)
            for soort, woorden in regels.tekst.uitkomsten_bij_grond.items()
            if id_ in regels.plan.met_grond
        ]
        delen = (*zinnen("Waarom, of wat er eerst moet gebeuren", *redenen), *lijst("Met deze grond", *bij_grond))
        stukken[id_] = Stuk(id_, tekst.kop, tekst.uitleg, tekst.oordeel.removeprefix("Advies: "), delen=delen)
    return Hoofdstuk("uitkomst", "Uitkomsten", "Wat het advies kan zijn. U beslist altijd zelf.", stukken)


def verplichtingen(regels: Regelset) -> Hoofdstuk:
    """Each duty that comes with an outcome."""
    stukken = {}
    for plicht in regels.plan.plichten:
        tekst = regels.tekst.verplichtingen[plicht.id]
        houdt_tegen = "Altijd." if plicht.blokkerend == ALTIJD else als_zin(regels, plicht.blokkerend)
        klaar = [Verwijzing(regels.tekst.vragen[f.id].vraag, ("vraag", f.id)) for f in plicht.voldaan_door]
        stukken[plicht.id] = Stuk(
            plicht.id,
            tekst.kop,
            tekst.uitleg,
            "kan een besluit tegenhouden" if plicht.blokkerend != NOOIT else "",
            bron=plicht.bron,
            delen=(
                *zinnen("Wanneer", "Bij elk advies." if plicht.als == ALTIJD else als_zin(regels, plicht.als)),
                *(zinnen("Houdt het besluit tegen", houdt_tegen)),
                *lijst("Klaar als dit ja is", *klaar),
            ),
        )
    return Hoofdstuk("zorgvuldigheid", "Zorgvuldigheid", "Wat u moet doen bij een advies, en wanneer.", stukken)


def waarschuwingen(regels: Regelset) -> Hoofdstuk:
    """Each warning beside an outcome."""
    stukken = {}
    for w in regels.plan.waarschuwingen:
        tekst = regels.tekst.waarschuwingen[w.id]
        stukken[w.id] = Stuk(
            w.id, tekst.kop, tekst.uitleg, bron=w.bron, delen=zinnen("Wanneer", als_zin(regels, w.als))
        )
    return Hoofdstuk("waarschuwing", "Waarschuwingen", "Waar u op let. Een waarschuwing houdt niets tegen.", stukken)


def begrippen(regels: Regelset) -> Hoofdstuk:
    """Each notion that conditions use, written out."""
    stukken = {}
    for begrip in begrippen_van(regels.plan):
        lid = begrip.lid.lid if isinstance(begrip.lid, Niet) else begrip.lid
        andere = [Verwijzing(hoofdletter(b.naam), ("begrip", b.id)) for b in dict.fromkeys(_onder(lid))]
        stukken[begrip.id] = Stuk(
            begrip.id,
            hoofdletter(begrip.naam),
            f"Dit geldt als: {begrip.lid.zin(regels.woorden)}.",
            "begrip",
            bron=begrip.bron,
            delen=lijst("Andere begrippen hierin", *andere),
        )
    return Hoofdstuk("begrip", "Begrippen", "Wat de regels bedoelen met vaste woorden.", stukken)


def begrippen_van(plan: Plan) -> list[Begrip]:
    """Every notion in the plan, each once, in the order in which it is met."""
    gevonden: dict[str, Begrip] = {}
    for knoop in plan.knopen:
        for naam in ("wanneer", "als"):
            if hasattr(knoop, naam):
                gevonden |= {b.id: b for b in _onder(getattr(knoop, naam))}
        for naam in ("criteria", "rijen", "redenen"):
            for deel in getattr(knoop, naam, ()):
                gevonden |= {b.id: b for als in (getattr(deel, "wanneer", ALTIJD), deel.als) for b in _onder(als)}
    for als in (*(plicht.als for plicht in plan.plichten), *(w.als for w in plan.waarschuwingen)):
        gevonden |= {b.id: b for b in _onder(als)}
    return list(gevonden.values())


def _onder(als: Voorwaarde) -> list[Begrip]:
    eigen = [als] if isinstance(als, Begrip) else []
    return eigen + [begrip for deel in als.delen() for begrip in _onder(deel)]
