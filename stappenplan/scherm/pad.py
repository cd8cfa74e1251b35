"""The path with stops: the rail of the wizard, the overview, and the walked path in words."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from dossier.lezen.kijkjes import AfwegingKijk
from stappenplan import Advies, Regelset
from stappenplan.regels.werkwijze import werkwijze_van
from stappenplan.scherm.adressen import van_vraag
from stappenplan.scherm.route import halte, nummer, route
from stappenplan.scherm.woorden import antwoord, antwoord_van, sleutel

# What a rule in the trace rests on, one and more.
SOORTEN = (("oordeel", "oordeel", "oordelen"), ("feit", "feit", "feiten"), ("regel", "regel", "regels"))
BESLUIT = ""  # the page is the advies or the besluit: no question is open any more


def rail(regels: Regelset, advies: Advies, hier: str, feiten: Mapping[str, Any]) -> list[dict[str, str]]:
    """Gives the stops of the rail with what came out at each; `hier` is the step of the page, or BESLUIT."""
    haltes, slot = route(regels).haltes, route(regels).slot
    hier = halte(hier) or slot
    geraakt = {halte(regels.feiten[naam].stap) for naam in advies.gelezen} | {
        halte(stap) for stap in _doorlopen(advies)
    }
    open_stap = halte(advies.volgende_vraag.stap) if advies.volgende_vraag else slot
    stops = []
    for stap in haltes:
        if stap == hier:
            status = "nu"
        elif haltes.index(stap) < haltes.index(open_stap):
            status = "gedaan" if stap in geraakt else "over"
        else:
            status = ""
        stops.append(
            {
                "status": status,
                "nummer": nummer(stap),
                "naam": regels.tekst.stappen[stap].kop,
                "toelichting": _uitslag(regels, advies, stap, feiten) if status == "gedaan" else "",
            }
        )
    return stops


def _uitslag(regels: Regelset, advies: Advies, stap: str, feiten: Mapping[str, Any]) -> str:
    """Gives in a few words what came out of a step that is done."""
    if advies.grondslag is not None and stap == halte(route(regels).van_de_grond(advies)):
        return regels.tekst.gronden[advies.grondslag.soort].kop
    if advies.gegevens is not None and stap == halte(regels.feiten["gegevens"].stap):
        mag = sum(oordeel.mag for oordeel in advies.gegevens)
        return f"{mag} van {len(advies.gegevens)} mogen mee"
    for uitslag in werkwijze_van(regels.id).uitslagen.get(stap, ()):
        if uitslag.feit in advies.gelezen and uitslag.feit in feiten:
            waarde = feiten[uitslag.feit]
            if uitslag.antwoord in ("", sleutel(waarde)):
                return uitslag.tekst or antwoord(regels, uitslag.feit, waarde)
    return ""


def _doorlopen(advies: Advies) -> set[str]:
    return {regel.stap for regel in advies.spoor}


def lijn(regels: Regelset, advies: Advies) -> list[dict[str, Any]]:
    """Gives the walked path in words, parts of a step apart: what was the ground, what fell away, what was skipped."""
    weg = route(regels)
    redenen: dict[str, list[str]] = {}
    for gevallen in advies.afgevallen:
        kop = regels.tekst.afgevallen[gevallen.grond, gevallen.reden].kop.rstrip(".")
        redenen.setdefault(weg.valt_af[gevallen.grond], []).append(f"{kop}.")
    grond = weg.van_de_grond(advies)
    bereikt = _doorlopen(advies)
    punten = []
    for stap in weg.lijn:
        if stap == grond:
            status, uitleg = "gedaan", "Hier ligt de grond."
        elif stap in redenen:
            overgeslagen = all(
                g.reden == "niet_in_deze_situatie" for g in advies.afgevallen if weg.valt_af[g.grond] == stap
            )
            status, uitleg = ("over" if overgeslagen else "nee"), " ".join(dict.fromkeys(redenen[stap]))
        elif stap in bereikt:
            status, uitleg = "gedaan", ""
        else:
            status, uitleg = "over", "Niet nodig voor dit advies."
        punten.append(
            {
                "stap": stap,
                "status": status,
                "nummer": nummer(stap),
                "naam": regels.tekst.stappen[stap].kop,
                "toelichting": uitleg,
                "soorten": _soorten(advies, stap),
            }
        )
    return punten


def _soorten(advies: Advies, stap: str) -> list[dict[str, str]]:
    """Gives how much of a step was judgement, how much fact and how much rule."""
    geteld = Counter(regel.soort for regel in advies.spoor if regel.stap == stap)
    return [
        {"soort": soort, "tekst": f"{geteld[soort]} {een if geteld[soort] == 1 else meer}"}
        for soort, een, meer in SOORTEN
        if geteld[soort]
    ]


def staat_vast(kijk: AfwegingKijk, feit: str) -> bool:
    """Tells whether the dossier knows the answer: the pet of this afweging, and the age with a date of birth."""
    return feit == "pet" or (feit == "leeftijd" and kijk.burger.geboortedatum is not None)


def tot_nu_toe(regels: Regelset, kijk: AfwegingKijk, advies: Advies) -> list[dict[str, str]]:
    """Gives the answers so far in the order in which they count, each with the way to change it."""
    feiten = kijk.concept.feiten
    regels_ = []
    for naam in advies.gelezen:
        if naam not in feiten or naam == "gegevens":
            continue
        regels_.append(
            {
                "kort": regels.tekst.vragen[naam].kort,
                "antwoord": antwoord_van(regels, kijk.concept, naam),
                "url": "" if staat_vast(kijk, naam) else van_vraag(kijk.id, naam),
            }
        )
    return regels_


def overzicht(regels: Regelset, kijk: AfwegingKijk, advies: Advies) -> list[dict[str, Any]]:
    """Gives every step with its questions: answered, next, waiting to be confirmed, or skipped and why."""
    gelezen = set(advies.gelezen)
    volgende = advies.volgende_vraag.id if advies.volgende_vraag else ""
    stappen: list[dict[str, Any]] = []
    weg = route(regels)
    for stap in weg.haltes:
        if stap == weg.slot:
            continue
        vragen = [
            _regel_van_overzicht(regels, kijk, naam, feit_gelezen=naam in gelezen, is_volgende=naam == volgende)
            for naam, feit in regels.feiten.items()
            if halte(feit.stap) == stap and not feit.sluitend
        ]
        getoond = [vraag for vraag in vragen if vraag is not None]
        gronden = [
            {
                "kop": regels.tekst.afgevallen[g.grond, g.reden].kop,
                "uitleg": regels.tekst.afgevallen[g.grond, g.reden].uitleg,
            }
            for g in advies.afgevallen
            if halte(weg.valt_af[g.grond]) == stap
        ]
        stappen.append({"nummer": stap, "naam": regels.tekst.stappen[stap].kop, "vragen": getoond, "gevallen": gronden})
    return stappen


def _regel_van_overzicht(
    regels: Regelset, kijk: AfwegingKijk, naam: str, *, feit_gelezen: bool, is_volgende: bool
) -> Mapping[str, str] | None:
    vraag = regels.tekst.vragen[naam]
    regel = {"vraag": vraag.vraag, "url": van_vraag(kijk.id, naam), "antwoord": "", "status": ""}
    if is_volgende:
        return regel | {"status": "nu", "antwoord": "Deze vraag staat nu open."}
    if naam in kijk.concept.te_bevestigen:
        return regel | {"status": "leeg", "url": "", "antwoord": "Geparkeerd tot deze vraag weer aan de orde is."}
    if feit_gelezen and naam in kijk.concept.feiten:
        return regel | {
            "status": "gedaan",
            "antwoord": antwoord_van(regels, kijk.concept, naam),
            "url": "" if staat_vast(kijk, naam) else regel["url"],
        }
    if naam in kijk.concept.feiten and naam != "gegevens":
        nu_niet = "Doet nu niet mee. Het wordt niet bewaard in het dossier."
        return regel | {"status": "over", "antwoord": nu_niet, "url": ""}
    return None
