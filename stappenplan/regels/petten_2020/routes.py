"""Step 1: the routes a to d of Figuur 1, and the choices that decide which task it is. (`petten` 2)"""

from stappenplan.regels.petten_2020.feiten import (
    AANVRAAG_VOOR,
    EERST_VRIJ_TOEGANKELIJK,
    INSTEMMING,
    KEUZE_GEMEENTE,
    ROUTE,
    TAAK,
    U_BENT_DE_DESKUNDIGE,
    UITGEVOERDE_TAAK,
    VRAAG_GAAT_OVER,
    VRIJE_HULP,
)
from stappenplan.regels.taal import Gevolg, Keuze, Knoop, Regel, einde, is_, naar, verder

_BRON = "petten 2"


def _taak(taak: str) -> Gevolg:
    return naar("2.tabel", zet=(UITGEVOERDE_TAAK, taak))


_VRAAG_INSTEMMING = einde("eerst_burger_betrekken", te_doen=("vraag_instemming",))

ROUTES: tuple[Knoop, ...] = (
    Keuze(
        id="1.route",
        stap="1",
        vraag="Hoe komt de inwoner bij u?",
        feit=ROUTE,
        gevolgen={
            "algemeen_advies": einde("geen_gegevens_nodig"),
            "aanvraag": verder(),
            "vrij_toegankelijk": naar("1.vrije_hulp"),
            "vraagverheldering": naar("1.keuze_gemeente"),
            "taak_bekend": naar("1.taak"),
        },
        bron=_BRON,
    ),
    # Route b. With young people a municipality may begin with free youth help, if they agree.
    Keuze(
        id="1.aanvraag_voor",
        stap="1",
        vraag="Waarvoor is de aanvraag?",
        feit=AANVRAAG_VOOR,
        gevolgen={
            "jeugdhulp": verder(),
            "wmo": _taak("toeleiding_wmo"),
            "participatiewet": _taak("toeleiding_participatiewet"),
            "schuldhulp": _taak("toeleiding_schuldhulp"),
        },
        bron=_BRON,
    ),
    Regel(
        id="1.eerst_vrij",
        stap="1",
        vraag="Begint de gemeente bij jeugdigen met vrij toegankelijke jeugdhulp?",
        als=is_(EERST_VRIJ_TOEGANKELIJK, True),
        anders=_taak("toeleiding_jeugdhulp"),
        bron=_BRON,
    ),
    Keuze(
        id="1.instemming_bij_aanvraag",
        stap="1",
        vraag="Stemt de jeugdige of de ouder in?",
        feit=INSTEMMING,
        # Whoever stands on the application has a right to it: then leading to help begins.
        gevolgen={
            "ja": _taak("jeugdhulp"),
            "nee": _taak("toeleiding_jeugdhulp"),
            "niet_gevraagd": _VRAAG_INSTEMMING,
        },
        bron=_BRON,
    ),
    # Route d. The municipality must choose one frame, or neither professional nor inwoner knows where he stands.
    Keuze(
        id="1.keuze_gemeente",
        stap="1",
        vraag="Welke keuze maakte de gemeente voor vraagverheldering?",
        feit=KEUZE_GEMEENTE,
        gevolgen={
            "toeleiding": naar("1.vraag_gaat_over"),
            "vrij_toegankelijk": naar("1.instemming_bij_vrije_hulp"),
            "deskundigenadvies": verder(),
            "niet_gekozen": einde("eerst_kiezen", te_doen=("vraag_gemeente_om_keuze",)),
        },
        bron=_BRON,
    ),
    Regel(
        id="1.deskundige",
        stap="1",
        vraag="Bent u de deskundige die het advies geeft?",
        als=is_(U_BENT_DE_DESKUNDIGE, True),
        dan=_taak("deskundigenadvies"),
        bron=_BRON,
    ),
    Keuze(
        id="1.vraag_gaat_over",
        stap="1",
        vraag="Over wie of wat gaat de vraag?",
        feit=VRAAG_GAAT_OVER,
        gevolgen={
            "jeugdige": _taak("toeleiding_jeugdhulp"),
            "volwassene": _taak("toeleiding_wmo"),
            "schulden": _taak("toeleiding_schuldhulp"),
        },
        bron=_BRON,
    ),
    Keuze(
        id="1.instemming_bij_vrije_hulp",
        stap="1",
        vraag="Stemt de inwoner in met gesprekken als hulp?",
        feit=INSTEMMING,
        gevolgen={
            "ja": verder(),
            "nee": einde("eerst_burger_betrekken", te_doen=("bespreek_andere_route",)),
            "niet_gevraagd": _VRAAG_INSTEMMING,
        },
        bron=_BRON,
    ),
    # Route c, and choice 2 of route d.
    Keuze(
        id="1.vrije_hulp",
        stap="1",
        vraag="Welke vrij toegankelijke hulp is het?",
        feit=VRIJE_HULP,
        gevolgen={"jeugdhulp": _taak("jeugdhulp"), "maatschappelijk_werk": _taak("maatschappelijk_werk")},
        bron=_BRON,
    ),
    Keuze(
        id="1.taak",
        stap="1",
        vraag="Welke taak voert u uit?",
        feit=TAAK,
        gevolgen={taak: _taak(taak) for taak in TAAK.waarden},
        bron=_BRON,
    ),
)
