"""The advies on a page, in the order of docs/schermen.md: outcome, ground, why, duties, data, what fell away."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.safestring import SafeString, mark_safe

from dossier.concept import Concept
from dossier.documenten.tekst import in_woorden
from dossier.lezen.kijkjes import AfwegingKijk
from stappenplan import Advies, Regelset
from stappenplan.regels.bronnen import plaatsen
from stappenplan.regels.taal import Plicht
from stappenplan.regels.tekst import Uitkomsttekst
from stappenplan.regels.werkwijze import werkwijze_van
from stappenplan.scherm.adressen import SLUIT_OP, van_afweging, van_vraag
from stappenplan.scherm.bronmerk import merken, nieuws
from stappenplan.scherm.pad import BESLUIT, lijn, rail
from stappenplan.scherm.wat_als import wat_als
from stappenplan.scherm.woorden import bron_in_woorden, bron_kort, leeftijd_in_woorden, opsomming

# What the page of each record is called on a button.
KNOP = {
    "consultatie": "Leg consultatie vast",
    "contact": "Leg contact vast",
    "evaluatie": "Kies datum",
    "motivering": "Schrijf motivering",
    "formulier": "Vul formulier in",
}
# The sign in the drawing for how a step came out in words.
TEKEN = {"gedaan": "ja", "nee": "nee", "over": "over"}


def kop_van(regels: Regelset, advies: Advies) -> str:
    """Gives the outcome in one sentence, in the words of its ground: a duty is no permission."""
    return _uitkomst(regels, advies).kop


def oordeel_van(advies: Advies) -> str:
    """Gives the outcome in a few words, as `kop_van` does in a sentence."""
    return _uitkomst(advies.regelset, advies).oordeel


def _uitkomst(regels: Regelset, advies: Advies) -> Uitkomsttekst:
    return regels.uitkomsttekst(advies.uitkomst, advies.grondslag and advies.grondslag.id)


def schatting(concept: Concept, advies: Advies) -> str:
    """Gives the line that says this advies rests on an estimate of the age; empty when it does not."""
    if not concept.leeftijd_geschat or "leeftijd" not in advies.gelezen or "leeftijd" not in concept.feiten:
        return ""
    return (
        f"De leeftijd is een schatting: {leeftijd_in_woorden(concept)}. Blijkt die anders, kijk dan of het advies nog "
        "klopt."
    )


def grond(regels: Regelset, advies: Advies) -> dict[str, str] | None:
    """Gives the ground with its article and the basis in the AVG; None when nothing may be shared."""
    if advies.grondslag is None:
        return None
    g = advies.grondslag
    tekst = regels.grondtekst(g)
    return {
        "naam": regels.tekst.gronden[g.soort].kop,
        "uitleg": tekst.uitleg,
        "artikel": g.artikel,
        "avg": f"artikel 6 lid 1 onder {g.avg} AVG ({regels.tekst.avg[g.avg].kop})" if g.avg else "",
        "bron": bron_in_woorden(g.bron),
    }


def _pagina(regels: Regelset, plicht: Plicht) -> str:
    """Gives the name of the page on which a duty is done; empty when it only informs."""
    paginas = werkwijze_van(regels.id).paginas
    if plicht.id in paginas:
        return paginas[plicht.id]
    return SLUIT_OP[plicht.voldaan_door[0].id] if plicht.voldaan_door else ""


def plichten(
    regels: Regelset, advies: Advies, afweging_id: UUID, *, gedaan: frozenset[str] = frozenset()
) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    """Gives the duties that hold the besluit, and the others: first those with a button, then those that inform.

    `gedaan`: ids that something outside the rules has closed (a besluit, a form).
    """
    eerst: list[dict[str, str]] = []
    daarna: list[dict[str, str]] = []
    for plicht in advies.verplichtingen:
        klaar = plicht.voldaan or plicht.id in gedaan
        pagina = "" if klaar else _pagina(regels, regels.plicht(plicht.id))
        nog = "open" if plicht.blokkerend else "later"
        tekst = regels.tekst.verplichtingen[plicht.id]
        regel = {
            "status": "klaar" if klaar else nog,
            "kop": tekst.kop,
            "uitleg": tekst.uitleg,
            "bron": bron_kort(plicht.bron),
            "url": van_afweging(pagina, afweging_id) if pagina else "",
            "knop": KNOP.get(pagina, ""),
        }
        (eerst if plicht.blokkerend else daarna).append(regel)
    return eerst, sorted(daarna, key=lambda regel: not regel["knop"])


def blokkades(regels: Regelset, advies: Advies) -> list[str]:
    """Gives what must be done before a besluit to share can be finalised."""
    return [
        regels.tekst.verplichtingen[plicht.id].kop
        for plicht in advies.verplichtingen
        if plicht.blokkerend and not plicht.voldaan
    ]


def gegevens(regels: Regelset, concept: Concept, advies: Advies) -> list[dict[str, Any]] | None:
    """Gives per item whether it may go along and why; None when step V judged nothing."""
    if advies.gegevens is None:
        return None
    items = concept.feiten["gegevens"]
    rijen = []
    for oordeel in advies.gegevens:
        item = items[oordeel.index]
        if oordeel.reden is None:
            reden = regels.tekst.argumenten[item["argument"]].label
        else:
            reden = regels.tekst.gegevens_redenen[oordeel.reden].uitleg
        soort = regels.tekst.gegevens_soorten[oordeel.soort].label
        omschrijving = concept.omschrijvingen[oordeel.index]
        rijen.append(
            {
                "omschrijving": omschrijving or soort,
                "soort": soort if omschrijving else "",
                "mag": oordeel.mag,
                "reden": reden,
            }
        )
    return rijen


def afgevallen(regels: Regelset, feiten: Mapping[str, Any]) -> list[dict[str, str]]:
    """Gives each ground that fell away with its reason, and whether a judgement, a fact or a rule decided that."""
    return [
        {
            "gronden": _namen(regels, af.gronden),
            "kop": f"{af.kop[:1].lower()}{af.kop[1:]}".rstrip("."),
            "uitleg": af.uitleg,
            "soort": af.soort,
        }
        for af in regels.waarom_niet(feiten)
    ]


def _namen(regels: Regelset, gronden: tuple[str, ...]) -> str:
    eerste, *rest = (regels.grondnaam(grond) for grond in gronden)
    return opsomming([eerste, *(f"{naam[:1].lower()}{naam[1:]}" for naam in rest)])


def te_doen(regels: Regelset, advies: Advies, afweging_id: UUID, *, vast: bool = False) -> list[dict[str, str]]:
    """Gives what has to happen with the burger first, with the page to record it and the question it concerns.

    `vast`: the afweging is final, so no question can be answered again.
    """
    regels_ = []
    vragen = werkwijze_van(regels.id).vraag_bij_te_doen
    for naam in advies.te_doen:
        vraag = next((feit for feit in vragen.get(naam, ()) if feit in advies.gelezen), "")
        regels_.append(
            {
                "kop": regels.tekst.te_doen[naam].kop,
                "uitleg": regels.tekst.te_doen[naam].uitleg,
                "url": van_afweging("contact", afweging_id),
                "knop": KNOP["contact"],
                "url_vraag": van_vraag(afweging_id, vraag) if vraag and not vast else "",
            }
        )
    return regels_


def spoor(regels: Regelset, advies: Advies) -> list[dict[str, str]]:
    """Gives every rule that was judged, in words, with its source."""
    return [
        {
            "stap": "vooraf" if regel.stap == "0" else regel.stap,
            "tekst": regels.spoortekst(regel),
            "soort": regel.soort,
            "bron": bron_in_woorden(regel.bron),
        }
        for regel in advies.spoor
    ]


def bronnen(advies: Advies) -> list[dict[str, str]]:
    """Gives the sources that this advies rests on, each with the places used."""
    plekken: dict[str, list[str]] = {}
    for regel in advies.spoor:
        for plaats in plaatsen(regel.bron):
            titel = f"{plaats.bron.maker}, {plaats.bron.titel} ({plaats.bron.jaar})"
            if plaats.waar not in plekken.setdefault(titel, []):
                plekken[titel].append(plaats.waar)
    return [{"naam": titel, "plaats": "; ".join(waar)} for titel, waar in plekken.items()]


def tekening(regels: Regelset, advies: Advies, punten: list[dict[str, Any]]) -> SafeString:
    """Gives the plan with the walked way lit; its signs are those of the path in words beside it."""
    tekens = {punt["stap"]: TEKEN[punt["status"]] for punt in punten}
    return mark_safe(regels.teken_overzicht(advies, tekens))  # noqa: S308  (made of declarations; every word escaped)


def scherm(regels: Regelset, kijk: AfwegingKijk, advies: Advies, dag: date) -> dict[str, Any]:
    """Gives the context of templates/advies.html."""
    eerst, daarna = plichten(regels, advies, kijk.id)
    uitkomst = _uitkomst(regels, advies)
    uitleg = regels.tekst.redenen[advies.reden].uitleg if advies.reden else uitkomst.uitleg
    punten = lijn(regels, advies)
    feiten = kijk.concept.voor_regels(regels, kijk.sluitend)
    return {
        "kruimel": f"Advies over {kijk.burger.naam} · {in_woorden(dag)}",
        "pad": rail(regels, advies, BESLUIT, kijk.concept.feiten),
        "url_overzicht": van_afweging("overzicht", kijk.id),
        "uitkomst": {
            "icoon": werkwijze_van(regels.id).iconen[advies.uitkomst],
            "oordeel": oordeel_van(advies),
            "kop": kop_van(regels, advies),
            "uitleg": uitleg,
        },
        "grond": grond(regels, advies),
        "grondmerken": merken(regels, regels.rust.onder_grond(advies), dag),
        "bronmerken": merken(regels, regels.rust.onder(advies), dag),
        "bronnieuws": nieuws(regels, kijk, advies, dag),
        "schatting": schatting(kijk.concept, advies),
        "waarom": [{"soort": lijn_.soort, "tekst": lijn_.tekst} for lijn_ in regels.waarom(feiten)],
        "te_doen": te_doen(regels, advies, kijk.id),
        "eerst": eerst,
        "daarna": [plicht for plicht in daarna if plicht["knop"]],
        "verder": [plicht for plicht in daarna if not plicht["knop"]],
        "waarschuwingen": [
            {
                "kop": regels.tekst.waarschuwingen[w.id].kop,
                "uitleg": regels.tekst.waarschuwingen[w.id].uitleg,
                "bron": bron_kort(w.bron),
            }
            for w in advies.waarschuwingen
        ],
        "gegevens": gegevens(regels, kijk.concept, advies),
        "afgevallen": afgevallen(regels, feiten),
        "wat_als": wat_als(regels, feiten),
        "lijn": punten,
        "tekening": tekening(regels, advies, punten),
        "spoor": spoor(regels, advies),
        "bronnen": bronnen(advies),
        "besluit": {"url": van_afweging("besluit", kijk.id), "blokkades": blokkades(regels, advies)},
        "regelset": f"{regels.id}, versie {regels.versie}",
    }
