"""The table of IV.b: legal provisions, in the order in which they are judged. (`handreiking` 3.2 IV.b; `petten` 3)

Each row first looks at what is known already and then reads its own facts, in the order written. `●` marks the rows
that also count outside bemoeizorg: statutory duties and rights to report remain there.
"""

from stappenplan.regels.bemoeizorg_2021.begrippen import ALS_HULPVERLENER, GEHEIM
from stappenplan.regels.bemoeizorg_2021.feiten import (
    AKKOORD_BEVOEGD_GEZAG,
    BEMOEIZORG,
    DOEL,
    LEEFTIJD,
    LEVERT_MAATWERKVOORZIENING,
    MELDINGSBEVOEGD,
    ONTVANGER,
    ONTVANGER_RECHTSTREEKS_BETROKKEN,
    OP_VERZOEK,
    PET,
    REDELIJK_VERMOEDEN_RISICO,
    STRIJDIG_MET_GOED_HULPVERLENERSCHAP,
    WILSBEKWAAM,
    ZWAARWEGEND_ALGEMEEN_BELANG,
)
from stappenplan.regels.taal import (
    ALTIJD,
    Bepaling,
    Grond,
    Voorwaarde,
    alle,
    een_van,
    in_,
    is_,
    minstens,
    niet,
    onder,
)

_BINNEN = is_(BEMOEIZORG, "ja")


def _rij(id_: str, soort: str, als: Voorwaarde, artikel: str, bron: str, wanneer: Voorwaarde = _BINNEN) -> Bepaling:
    return Bepaling(
        id=id_, als=als, wanneer=wanneer, grond=Grond(id=id_, soort=soort, artikel=artikel, bron=bron, tekst=id_)
    )


def _rij_ook_buiten(id_: str, soort: str, als: Voorwaarde, artikel: str, bron: str) -> Bepaling:
    """A row marked ●."""
    return _rij(id_, soort, als, artikel, bron, ALTIJD)


_OTS = (is_(ONTVANGER, "gecertificeerde_instelling"), is_(DOEL, "uitvoering_ots"))
_JEUGDHULP_OF_BESCHERMING = in_(PET, "jeugdhulpverlener", "jeugdbeschermer")
_AANBIEDER_NAAR_COLLEGE = (
    is_(PET, "wmo_aanbieder"),
    is_(ONTVANGER, "college"),
    in_(DOEL, "toeleiding_wmo", "uitvoering_wmo"),
    is_(LEVERT_MAATWERKVOORZIENING, True),
)
_TOELEIDER_NAAR_COLLEGE = (is_(PET, "toeleider"), niet(ALS_HULPVERLENER), is_(ONTVANGER, "college"))

BEPALINGEN: tuple[Bepaling, ...] = (
    _rij_ook_buiten(
        "ots_plicht",
        "plicht",
        alle(*_OTS, is_(OP_VERZOEK, True)),
        "art. 7.3.11 lid 4 Jeugdwet",
        "handreiking 3.2 IV.b; petten 3",
    ),
    # On own initiative the guide calls it a right to report; petten calls all of it a duty. We follow the guide.
    _rij_ook_buiten(
        "ots_meldrecht",
        "meldrecht",
        alle(*_OTS, is_(OP_VERZOEK, False)),
        "art. 7.3.11 lid 4 Jeugdwet",
        "handreiking 3.2 IV.b; petten 3",
    ),
    # A duty for the one who gives youth care (petten); for the toeleider it is a power (guide), further down.
    _rij_ook_buiten(
        "jeugdwet_college",
        "plicht",
        alle(
            _JEUGDHULP_OF_BESCHERMING,
            is_(ONTVANGER, "college"),
            in_(DOEL, "toeleiding_jeugdhulp", "verzoek_onderzoek_raad"),
        ),
        "art. 7.4.0 Jeugdwet",
        "petten 1, 3; handreiking 3.2 IV.b (daar als bevoegdheid)",
    ),
    _rij_ook_buiten(
        "inspectie",
        "plicht",
        alle(_JEUGDHULP_OF_BESCHERMING, is_(ONTVANGER, "inspectie"), is_(DOEL, "calamiteit_of_geweld")),
        "art. 4.1.8 lid 2 Jeugdwet",
        "petten 3",
    ),
    _rij_ook_buiten(
        "schuldhulp_college",
        "plicht",
        alle(is_(PET, "schuldhulpverlener"), is_(ONTVANGER, "college"), is_(DOEL, "uitvoering_schuldhulp")),
        "Wet gemeentelijke schuldhulpverlening",
        "petten 2",
    ),
    _rij_ook_buiten(
        "participatiewet_college",
        "plicht",
        alle(is_(PET, "reintegratiemedewerker"), is_(ONTVANGER, "college"), is_(DOEL, "uitvoering_participatiewet")),
        "Participatiewet",
        "petten 2",
    ),
    _rij_ook_buiten(
        "wmo_college_plicht",
        "plicht",
        alle(*_AANBIEDER_NAAR_COLLEGE, is_(OP_VERZOEK, True)),
        "art. 5.2.2 Wmo 2015",
        "petten 3",
    ),
    _rij(
        "wmo_college",
        "bevoegdheid",
        alle(*_AANBIEDER_NAAR_COLLEGE, is_(OP_VERZOEK, False)),
        "art. 5.2.2 Wmo 2015",
        "petten 3",
    ),
    _rij_ook_buiten(
        "veilig_thuis",
        "meldrecht",
        alle(is_(ONTVANGER, "veilig_thuis"), is_(DOEL, "stoppen_huiselijk_geweld")),
        "art. 5.2.6 Wmo 2015",
        "handreiking 3.2 IV.b; petten 3; duo 1.6",
    ),
    _rij_ook_buiten(
        "raad",
        "meldrecht",
        alle(is_(ONTVANGER, "raad_voor_de_kinderbescherming"), is_(DOEL, "taken_raad")),
        "art. 1:240 BW",
        "petten 3",
    ),
    _rij_ook_buiten(
        "verwijsindex",
        "meldrecht",
        alle(
            is_(ONTVANGER, "verwijsindex"),
            is_(DOEL, "vroegtijdige_afstemming_jeugd"),
            onder(LEEFTIJD, 23),
            is_(MELDINGSBEVOEGD, True),
            is_(REDELIJK_VERMOEDEN_RISICO, True),
        ),
        "art. 7.1.4.1 Jeugdwet",
        "petten 3",
    ),
    _rij_ook_buiten(
        "verplichte_zorg",
        "bevoegdheid",
        alle(in_(ONTVANGER, "meldpunt_wvggz", "arts_beoordeling_dwang"), is_(DOEL, "beoordeling_verplichte_zorg")),
        "Wvggz, Wzd",
        "handreiking 3.2 IV.b",
    ),
    # Inside the bemoeizorgteam sharing rests on its own task (4.5), so its members are not in this row.
    _rij(
        "rechtstreeks_betrokken",
        "bevoegdheid",
        alle(
            GEHEIM,
            niet(is_(PET, "bemoeizorgteamlid")),
            een_van(
                is_(ONTVANGER, "vervanger"),
                alle(is_(ONTVANGER, "medebehandelaar"), is_(ONTVANGER_RECHTSTREEKS_BETROKKEN, True)),
            ),
        ),
        "art. 7:457 lid 2 BW; art. 7.3.11 lid 2 Jeugdwet",
        "handreiking 3.2 IV.b en c, Bijlage I 5.1",
    ),
    _rij(
        "vertegenwoordiger",
        "bevoegdheid",
        alle(
            is_(ONTVANGER, "wettelijk_vertegenwoordiger"),
            een_van(onder(LEEFTIJD, 16), alle(minstens(LEEFTIJD, 16), is_(WILSBEKWAAM, False))),
            is_(STRIJDIG_MET_GOED_HULPVERLENERSCHAP, False),
        ),
        "art. 7:457 lid 3 BW",
        "handreiking Bijlage I 5.1, 7; boekel 1.5",
    ),
    _rij(
        "wmo_betrokkenen",
        "bevoegdheid",
        alle(
            is_(ONTVANGER, "wmo_betrokkene"),
            is_(DOEL, "uitvoering_wmo"),
            in_(PET, "toeleider", "regisseur_toeleiding", "wmo_aanbieder", "maatschappelijk_werker"),
            niet(ALS_HULPVERLENER),
        ),
        "art. 5.3.3 Wmo 2015",
        "handreiking 3.2 IV.b",
    ),
    _rij(
        "wmo_toekenning",
        "bevoegdheid",
        alle(*_TOELEIDER_NAAR_COLLEGE, is_(DOEL, "toeleiding_wmo")),
        "art. 5.2.1 Wmo 2015",
        "handreiking 3.2 IV.b",
    ),
    _rij(
        "jeugdwet_toekenning",
        "bevoegdheid",
        alle(*_TOELEIDER_NAAR_COLLEGE, is_(DOEL, "toeleiding_jeugdhulp")),
        "art. 7.4.0 Jeugdwet",
        "handreiking 3.2 IV.b",
    ),
    _rij(
        "politie_zwaarwegend",
        "bevoegdheid",
        alle(is_(PET, "politiemedewerker"), is_(ZWAARWEGEND_ALGEMEEN_BELANG, True), is_(AKKOORD_BEVOEGD_GEZAG, True)),
        "art. 19 Wet politiegegevens",
        "handreiking Bijlage I 5; boekel bijlage j",
    ),
)
