"""Een kleine regelset met van elk soort regel één, om fouten in te maken die de bewijzer moet noemen.

Everything that bemoeizorg-2021 uses is here once, so that a defect of each kind can be made and proved in milliseconds.
"""

from dataclasses import fields, replace
from types import SimpleNamespace
from typing import Any

from stappenplan.regels.bewijstaal import Bewijs, Uitzondering, Volgorde, Waarborg, Wet
from stappenplan.regels.controle import bewijs_regelset
from stappenplan.regels.planschrijver import gevolgen_van
from stappenplan.regels.taal import (
    ALTIJD,
    AvgBasis,
    Bepaling,
    Criterium,
    Feit,
    Grond,
    Keuze,
    Lees,
    Plan,
    Plicht,
    Reden,
    Regel,
    Stand,
    Stap,
    Tabel,
    Toets,
    ValtAf,
    Waarschuwing,
    Weging,
    alle,
    een_gegeven,
    einde,
    gelezen,
    in_,
    is_,
    naar,
    niet,
    onder,
    verder,
)
from stappenplan.regels.tekst import Teksten

BRON = "petten 1"


def feit(id_: str, *waarden: str, **rest: Any) -> Feit:
    soort = rest.pop("soort", "keuze" if waarden else "bool")
    return Feit(id=id_, soort=soort, stap="1", bron=BRON, waarden=waarden, **rest)


def grond(id_: str, soort: str) -> Grond:
    return Grond(id=id_, soort=soort, artikel="art. 1", bron=BRON, tekst=id_)


NOOD = feit("nood")
WIE = feit("wie", "arts", "buur", "krant", "vriend")
LEEFTIJD = feit("leeftijd", soort="geheel", minimum=0, maximum=120)
GENOEG = feit("genoeg")
GEVRAAGD = feit("gevraagd")
JA = feit("ja", "gegeven", "geweigerd", "niet_gevraagd")
VRIJ = feit("vrij")
SCHADE = feit("schade")
GEEN_WEG = feit("geen_weg")
PASSEND = feit("passend")
GEGEVENS = feit("gegevens", soort="gegevens")
COLLEGA = feit("collega", sluitend=True)
SOORT = feit("soort", "naam", "ziekte", "rest", van_gegeven=True)
ARGUMENT = feit("argument", "nodig", "handig", van_gegeven=True)
BINNEN = feit("binnen", van_gegeven=True, standaard=is_(JA, "gegeven"))

VORM = Stand(id="vorm", waarden=("anoniem",))
UITKOMST = Stand(id="uitkomst", waarden=("spoed", "delen", "anoniem", "eerst_vragen", "niet_delen"))
GROND = Stand(id="grond", waarden=("kind", "arts", "toestemming", "conflict"))
GRONDSOORT = Stand(id="grondsoort", waarden=("wet", "toestemming", "conflict"))

NOODREGEL = Regel(id="nood", stap="1", vraag="Nood?", als=is_(NOOD, True), dan=einde("spoed"), bron=BRON)
GENOEGREGEL = Regel(
    id="genoeg",
    stap="1",
    vraag="Anoniem genoeg?",
    als=is_(GENOEG, True),
    dan=naar("gegevens", zet=(VORM, "anoniem")),
    anders=verder(valt_af=ValtAf("anoniem", "niet_genoeg", BRON)),
    bron=BRON,
)
KIND = Bepaling(id="kind", als=alle(is_(WIE, "arts"), onder(LEEFTIJD, 12)), grond=grond("kind", "wet"))
ARTS = Bepaling(id="arts", als=alle(is_(WIE, "arts"), is_(GEVRAAGD, True)), grond=grond("arts", "wet"))
TABEL = Tabel(id="wet", stap="1", rijen=(KIND, ARTS), gevonden=naar("passend"), geen=verder())
JAKEUZE = Keuze(
    id="ja",
    stap="1",
    vraag="Mag het?",
    feit=JA,
    gevolgen={
        "gegeven": verder(),
        "geweigerd": naar("conflict", valt_af=ValtAf("toestemming", "geweigerd", BRON)),
        "niet_gevraagd": einde("eerst_vragen", te_doen=("vraag",)),
    },
    bron=BRON,
)
VRIJ_EIS = Criterium(id="telt.vrij", vraag="Vrij?", als=is_(VRIJ, True), bron=BRON)
TELT = Toets(
    id="telt",
    stap="1",
    criteria=(VRIJ_EIS,),
    geslaagd=naar("passend", grond=grond("toestemming", "toestemming")),
    gezakt=einde("eerst_vragen", te_doen=("vraag_opnieuw",)),
)
SCHADE_EIS = Criterium(id="conflict.schade", vraag="Schade?", als=is_(SCHADE, True), reden="schade", bron=BRON)
WEG_EIS = Criterium(id="conflict.weg", vraag="Geen weg?", als=is_(GEEN_WEG, True), reden="weg", bron=BRON)
CONFLICT = Toets(
    id="conflict",
    stap="1",
    criteria=(SCHADE_EIS, WEG_EIS),
    valt_af="conflict",
    geslaagd=naar("passend", grond=grond("conflict", "conflict")),
    gezakt=einde("niet_delen", "geen_grond"),
)
PASSENDREGEL = Regel(
    id="passend",
    stap="1",
    vraag="Passend?",
    als=is_(PASSEND, True),
    anders=einde("niet_delen", "niet_passend"),
    bron=BRON,
)
HANDIG = Reden(id="handig", als=is_(ARGUMENT, "handig"), bron=BRON)
NAAM = Reden(id="naam", als=alle(is_(VORM, "anoniem"), is_(SOORT, "naam")), bron=BRON)
ERBUITEN = Reden(id="erbuiten", als=alle(is_(GRONDSOORT, "toestemming"), is_(BINNEN, False)), bron=BRON)
ZIEKTE = Reden(
    id="ziekte",
    als=alle(is_(SOORT, "ziekte"), in_(WIE, "krant", "arts"), niet(is_(GRONDSOORT, "toestemming"))),
    bron=BRON,
)
WEGING = Weging(
    id="gegevens",
    stap="1",
    vraag="Wat mag mee?",
    feit=GEGEVENS,
    soort=SOORT,
    redenen=(HANDIG, NAAM, ERBUITEN, ZIEKTE),
    niets_over=einde("niet_delen", "niets_over"),
    bron=BRON,
)
VORMREGEL = Regel(
    id="vorm",
    stap="1",
    vraag="Anoniem?",
    als=is_(VORM, "anoniem"),
    dan=einde("anoniem"),
    anders=einde("delen"),
    bron=BRON,
)
LEES_LEEFTIJD = Lees(feit=LEEFTIJD, wanneer=is_(WIE, "arts"))

DELEN = is_(UITKOMST, "delen")
PLAN = Plan(
    id="speelplan",
    versie="1.0.0",
    naam="Een plan om in te knippen",
    van="2021-01-01",
    tot=None,
    stappen=(Stap("1", "Alles"),),
    feiten=(NOOD, WIE, LEEFTIJD, GENOEG, GEVRAAGD, JA, VRIJ, SCHADE, GEEN_WEG, PASSEND, GEGEVENS, COLLEGA),
    gegeven_feiten=(SOORT, ARGUMENT, BINNEN),
    uitkomst=UITKOMST,
    grond=GROND,
    grondsoort=GRONDSOORT,
    met_grond=("delen",),
    knopen=(
        NOODREGEL,
        Lees(feit=WIE),
        LEES_LEEFTIJD,
        GENOEGREGEL,
        TABEL,
        JAKEUZE,
        TELT,
        CONFLICT,
        PASSENDREGEL,
        WEGING,
        VORMREGEL,
    ),
    waarschuwingen=(
        Waarschuwing(id="betwist", als=is_(GRONDSOORT, "conflict"), bron=BRON),
        Waarschuwing(id="jong", als=gelezen(onder(LEEFTIJD, 18)), bron=BRON),
    ),
    plichten=(
        Plicht(id="schrijf_op", als=ALTIJD, bron=BRON),
        Plicht(
            id="vraag_collega",
            als=DELEN,
            blokkerend=is_(GRONDSOORT, "conflict"),
            voldaan_door=(COLLEGA,),
            bron=BRON,
        ),
        Plicht(id="zeg_ziekte", als=alle(DELEN, een_gegeven(is_(SOORT, "ziekte"))), bron=BRON),
    ),
    avg=(AvgBasis(is_(GRONDSOORT, "toestemming"), "a"), AvgBasis(ALTIJD, "e")),
)

BEWIJS = Bewijs(
    volgorde=(Volgorde(tabel="wet", eerst="kind", dan="arts", waarom="Een kind gaat voor.", bron=BRON),),
    wetten=(
        Wet(id="grond", zegt="Niets zonder grond.", als=DELEN, moet=in_(GRONDSOORT, *GRONDSOORT.waarden), bron=BRON),
        Wet(
            id="anoniem",
            zegt="Anoniem zonder naam.",
            als=is_(UITKOMST, "anoniem"),
            moet=niet(is_(SOORT, "naam")),
            bron=BRON,
        ),
        Wet(
            id="krant",
            zegt="De krant krijgt geen ziekte zonder toestemming.",
            als=alle(DELEN, is_(SOORT, "ziekte"), is_(WIE, "krant")),
            moet=is_(GRONDSOORT, "toestemming"),
            bron=BRON,
        ),
        Wet(
            id="samen",
            zegt="Een conflict nooit alleen.",
            als=is_(GRONDSOORT, "conflict"),
            moet=gelezen(is_(SCHADE, True)),
            blokkerend="vraag_collega",
            bron=BRON,
        ),
    ),
    waarborgen=(
        *(
            Waarborg(feit=f, goed=(True,), slecht=(False,), waarom="Beschermt.", bron=BRON)
            for f in (VRIJ, SCHADE, GEEN_WEG, PASSEND, BINNEN)
        ),
        Waarborg(
            feit=GEVRAAGD,
            goed=(True,),
            slecht=(False,),
            waarom="Ongevraagd delen mag niet.",
            bron=BRON,
            behalve=(
                Uitzondering(als=is_(GRONDSOORT, "toestemming"), waarom="Dan mag het met toestemming.", bron=BRON),
            ),
        ),
        Waarborg(feit=ARGUMENT, goed=("nodig",), slecht=("handig",), waarom="Handig is geen reden.", bron=BRON),
    ),
    geen_waarborg=dict.fromkeys(
        ("nood", "wie", "leeftijd", "genoeg", "ja", "gegevens", "collega", "soort"), "Beschermt niet."
    ),
    deelt={"delen": 2, "anoniem": 1, "spoed": 0, "eerst_vragen": 0, "niet_delen": 0},
    volgende={
        "delen": ("vraag_collega",),
        "anoniem": ("schrijf_op",),
        "spoed": ("schrijf_op",),
        "eerst_vragen": ("vraag", "vraag_opnieuw"),
        "niet_delen": ("schrijf_op",),
    },
)


def teksten_van(plan: Plan) -> Teksten:
    """Words for exactly the ids of a plan."""
    iets = SimpleNamespace(antwoorden=dict.fromkeys(("ja", "nee", *(w for f in plan.feiten for w in f.waarden))))
    gevolgen = [gevolg for knoop in plan.knopen for gevolg in gevolgen_van(knoop)]
    eindes = [gevolg.einde for gevolg in gevolgen if gevolg.einde]
    vallen = {(g.valt_af.grond, g.valt_af.reden) for g in gevolgen if g.valt_af}
    vallen |= {("conflict", "schade"), ("conflict", "weg")}
    bakken: dict[str, Any] = {veld.name: {} for veld in fields(Teksten)}
    bakken |= {
        "vragen": {f.id: iets for f in plan.feiten},
        "uitkomsten": dict.fromkeys(("onvolledig", *plan.uitkomst.waarden)),
        "redenen": {einde.reden: None for einde in eindes if einde.reden},
        "te_doen": {id_: None for einde in eindes for id_ in einde.te_doen},
        "gronden": dict.fromkeys((*plan.grondsoort.waarden, *plan.grond.waarden)),
        "bepalingen": dict.fromkeys(("kind", "arts")),
        "verplichtingen": {p.id: None for p in plan.plichten},
        "waarschuwingen": {w.id: None for w in plan.waarschuwingen},
        "gegevens_soorten": dict.fromkeys(SOORT.waarden),
        "argumenten": dict.fromkeys(ARGUMENT.waarden),
        "gegevens_redenen": dict.fromkeys(("handig", "naam", "erbuiten", "ziekte")),
        "afgevallen": dict.fromkeys(vallen),
        "stappen": dict.fromkeys("1"),
        "avg": dict.fromkeys("ae"),
    }
    return Teksten(**bakken)


TEKSTEN = teksten_van(PLAN)


def met_knoop(oud: Any, *nieuw: Any) -> Plan:
    """The plan with one node replaced: by another, by more, or by none."""
    knopen = []
    for knoop in PLAN.knopen:
        knopen.extend(nieuw if knoop == oud else [knoop])
    return replace(PLAN, knopen=tuple(knopen))


def bevindingen(plan: Plan = PLAN, bewijs: Bewijs = BEWIJS, teksten: Teksten = TEKSTEN) -> dict[tuple[str, str], str]:
    """What the prover finds: (kind, id) to what is wrong."""
    return {(b.soort, b.wat): b.melding for b in bewijs_regelset(plan, teksten, bewijs).bevindingen}


__all__ = ["BEWIJS", "PLAN", "TEKSTEN", "bevindingen", "met_knoop"]
