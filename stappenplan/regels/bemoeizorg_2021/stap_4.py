"""Step IV, a to c: anonymous, a legal provision, the own task; the least intrusive way first. (`handreiking` 3.2 IV)"""

from stappenplan.regels.bemoeizorg_2021.begrippen import ALS_HULPVERLENER, BUITEN_DE_ZORG, GEHEIM, TOELEIDING
from stappenplan.regels.bemoeizorg_2021.bepalingen import BEPALINGEN
from stappenplan.regels.bemoeizorg_2021.feiten import (
    ANONIEM_VOLDOENDE,
    BEMOEIZORG,
    DOEL,
    GRONDSOORT,
    MEDEWERKING_GEPROBEERD,
    NOODZAKELIJK_VOOR_EIGEN_TAAK,
    ONTVANGER,
    ONTVANGER_RECHTSTREEKS_BETROKKEN,
    PAST_STRIKT_BIJ_TAAK,
    PET,
    SAMENHANG_MET_EIGEN_TAAK,
    SITUATIE,
    TOESTEMMING,
    VORM,
)
from stappenplan.regels.bemoeizorg_2021.toestemming import GROND_TOESTEMMING, TELT
from stappenplan.regels.taal import (
    Bepaling,
    Criterium,
    Gevolg,
    Grond,
    Keuze,
    Knoop,
    Regel,
    Tabel,
    Toets,
    ValtAf,
    Voorwaarde,
    alle,
    einde,
    in_,
    is_,
    naar,
    niet,
    verder,
)

_MELDEN = in_(SITUATIE, "melden", "verzoek_meldpunt")

ANONIEM: tuple[Knoop, ...] = (
    # 3.2 IV.a says "meestal niet mogelijk", Bijlage II says "niet" for reporting and for a request: not asked there.
    Regel(
        id="IV.a.situatie",
        stap="IV.a",
        vraag="Kan anoniem delen in deze situatie?",
        als=alle(is_(BEMOEIZORG, "ja"), in_(SITUATIE, "advies", "casusoverleg", "uitvoering")),
        anders=naar("III.fraude", valt_af=ValtAf("anoniem", "niet_in_deze_situatie", "handreiking 3.2 IV.a")),
        bron="handreiking 3.2 IV.a, Bijlage II",
    ),
    Regel(
        id="IV.a.voldoende",
        stap="IV.a",
        vraag="Is anoniem delen voldoende?",
        als=is_(ANONIEM_VOLDOENDE, True),
        dan=naar("V.gegevens", zet=(VORM, "anoniem")),
        anders=verder(valt_af=ValtAf("anoniem", "niet_voldoende", "handreiking 3.2 IV.a")),
        bron="handreiking 3.2 IV.a",
    ),
)

_MELDRECHT_BLIJFT = naar("V.proportioneel")

BEPALING: tuple[Knoop, ...] = (
    Tabel(
        id="IV.b",
        stap="IV.b",
        rijen=BEPALINGEN,
        gevonden=naar("IV.b.geheim"),
        geen=verder(),
    ),
    Regel(
        id="IV.b.buiten_bemoeizorg",
        stap="IV.b",
        vraag="Gaat het om delen buiten de bemoeizorg?",
        als=is_(BEMOEIZORG, "buiten"),
        dan=einde("geen_bemoeizorg"),
        anders=naar("IV.c", valt_af=ValtAf("bepaling", "geen_bepaling", "handreiking 3.2 IV.b")),
        bron="handreiking 3.2 I; petten 3",
    ),
    # Before a right to report is used, one with professional secrecy first tries to get consent.
    Regel(
        id="IV.b.geheim",
        stap="IV.b",
        vraag="Is het een meldrecht, en geldt voor u een beroepsgeheim?",
        als=alle(is_(GRONDSOORT, "meldrecht"), GEHEIM),
        anders=naar("V.proportioneel"),
        bron="handreiking 3.2 IV.b",
    ),
    Keuze(
        id="IV.b.toestemming",
        stap="IV.b",
        vraag="Hoe staat het met de toestemming van de burger?",
        feit=TOESTEMMING,
        gevolgen={
            "gegeven": verder(),
            "partieel": _MELDRECHT_BLIJFT,
            "geweigerd": _MELDRECHT_BLIJFT,
            "ingetrokken": _MELDRECHT_BLIJFT,
            "geen_mening": einde("eerst_burger_betrekken", te_doen=("help_mening_vormen",)),
            "niet_gevraagd": einde("eerst_burger_betrekken", te_doen=("vraag_toestemming",)),
            "niet_mogelijk": _MELDRECHT_BLIJFT,
        },
        bron="handreiking 3.2 IV.b",
    ),
    Toets(
        id="IV.b.toestemming_telt",
        stap="IV.b",
        criteria=TELT,
        geslaagd=naar("V.proportioneel", grond=GROND_TOESTEMMING),
        gezakt=_MELDRECHT_BLIJFT,
    ),
)


def _taak(rij: str, wanneer: Voorwaarde, als: Voorwaarde, artikel: str, bron: str) -> Bepaling:
    grond = Grond(id="taak", soort="taak", artikel=artikel, bron=bron, tekst=f"taak.{rij}")
    return Bepaling(id=rij, wanneer=wanneer, als=als, grond=grond)


_TAAK_COLLEGE = "taak college (Wmo, Jeugdwet, Participatiewet, Wet gemeentelijke schuldhulpverlening)"
_STRIKT = "strikt passend bij de taak"

TAKEN: tuple[Bepaling, ...] = (
    _taak(
        "woningcorporatie",
        is_(PET, "woningcorporatiemedewerker"),
        in_(ONTVANGER, "meldpunt_bemoeizorg", "bemoeizorgteam", "wijkteam", "hulpverlener", "college"),
        "art. 18a Woningwet",
        "handreiking 3.2 IV.c, 4.1",
    ),
    _taak(
        "toeleiding_melden",
        alle(TOELEIDING, _MELDEN),
        alle(is_(SAMENHANG_MET_EIGEN_TAAK, True), is_(MEDEWERKING_GEPROBEERD, True)),
        _TAAK_COLLEGE,
        "handreiking 3.2 IV.c, 4.1, 4.2; petten 2",
    ),
    _taak(
        "toeleiding_eigen_taak",
        alle(TOELEIDING, niet(_MELDEN)),
        is_(NOODZAKELIJK_VOOR_EIGEN_TAAK, True),
        _TAAK_COLLEGE,
        "handreiking 3.2 IV.c; petten 2",
    ),
    _taak(
        "meldpunt",
        is_(PET, "meldpuntmedewerker"),
        in_(DOEL, "situatie_in_kaart", "doorgeleiden", "casusoverleg_organiseren"),
        "taak meldpunt",
        "handreiking 3.2 IV.c, 4.2, 4.3",
    ),
    _taak(
        "bemoeizorgteam",
        is_(PET, "bemoeizorgteamlid"),
        alle(
            is_(SITUATIE, "team_intern"),
            is_(ONTVANGER, "bemoeizorgteam"),
            is_(ONTVANGER_RECHTSTREEKS_BETROKKEN, True),
        ),
        "art. 7:464 BW",
        "handreiking 3.2 IV.c, 4.5",
    ),
    _taak(
        "strikt_passend",
        in_(PET, "maatschappelijk_werker", "wmo_aanbieder", "schuldhulpverlener", "reintegratiemedewerker"),
        alle(niet(GEHEIM), niet(_MELDEN), is_(PAST_STRIKT_BIJ_TAAK, True)),
        _STRIKT,
        "handreiking 3.2 IV.c, 4.1; petten 2",
    ),
    _taak(
        "overig",
        is_(PET, "overig"),
        alle(niet(GEHEIM), is_(PAST_STRIKT_BIJ_TAAK, True)),
        _STRIKT,
        "handreiking 3.2 IV.c",
    ),
)


def _past_niet(reden: str, bron: str) -> Gevolg:
    return naar("IV.d.toestemming", valt_af=ValtAf("taak", reden, bron))


TAAK: tuple[Knoop, ...] = (
    # Three bars that no task can lift; the first that holds is the reason.
    Toets(
        id="IV.c",
        stap="IV.c",
        valt_af="taak",
        criteria=(
            Criterium(
                id="IV.c.ontvanger",
                vraag="Is de ontvanger iemand binnen de zorg?",
                als=niet(BUITEN_DE_ZORG),
                reden="ontvanger_buiten_de_zorg",
                bron="handreiking 3.2 IV.c",
            ),
            Criterium(
                id="IV.c.niet_als_hulpverlener",
                vraag="Kreeg u de gegevens in de rol waarin u ze nu wilt delen?",
                als=niet(ALS_HULPVERLENER),
                reden="verkregen_als_hulpverlener",
                bron="petten 3",
            ),
            Criterium(
                id="IV.c.geen_toestemming_vereist",
                vraag="Kan het voor dit doel zonder toestemming?",
                als=niet(alle(TOELEIDING, in_(DOEL, "uitvoering_schuldhulp", "uitvoering_participatiewet"))),
                reden="toestemming_vereist",
                bron="boekel bijlage b",
            ),
        ),
        gezakt=naar("IV.d.toestemming"),
    ),
    # A toeleider always first tries to get the citizen to cooperate himself. (4.1)
    Regel(
        id="IV.c.eerst_medewerking",
        stap="IV.c",
        wanneer=alle(TOELEIDING, _MELDEN),
        vraag="Hangt de problematiek samen met uw taak, en moet u nog om medewerking vragen?",
        als=alle(is_(SAMENHANG_MET_EIGEN_TAAK, True), is_(MEDEWERKING_GEPROBEERD, False)),
        dan=einde("eerst_burger_betrekken", te_doen=("vraag_medewerking",)),
        bron="handreiking 4.1",
    ),
    Tabel(
        id="IV.c.taak",
        stap="IV.c",
        rijen=TAKEN,
        gevonden=naar("V.proportioneel"),
        geen=_past_niet("past_niet_bij_taak", "handreiking 3.2 IV.c"),
    ),
)
