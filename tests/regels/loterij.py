"""Casussen uit de loterij: het orakel loopt, en wat het vraagt wordt geloot.

A case grows while the oracle walks it: every fact that is read and missing is drawn there and then, weighted so that
the deep steps IV.e and V are reached as often as the shallow ends. The same seed always gives the same case.
"""

import random
from typing import Any

from tests.regels.orakel import CVP, Einde, Ontbreekt, Zaak
from tests.regels.orakel_gevolgen import GELDIGE_ARGUMENTEN, INHOUD, VOLGORDE

SITUATIES = ("advies", "melden", "verzoek_meldpunt", "casusoverleg", "uitvoering", "team_intern")
PETTEN = (
    *("toeleider", "regisseur_toeleiding", "begeleider_participatiewet", "jeugdhulpverlener", "jeugdbeschermer"),
    *("zorgverlener", "regisseur_hulpverlening", "maatschappelijk_werker", "wmo_aanbieder", "schuldhulpverlener"),
    *("reintegratiemedewerker", "meldpuntmedewerker", "bemoeizorgteamlid", "woningcorporatiemedewerker"),
    *("politiemedewerker", "overig"),
)
ONTVANGERS = (
    *("meldpunt_bemoeizorg", "bemoeizorgteam", "wijkteam", "medebehandelaar", "vervanger"),
    *("wettelijk_vertegenwoordiger", "hulpverlener", "college", "wmo_betrokkene", "school", "woningcorporatie"),
    *("politie", "openbaar_ministerie", "veilig_thuis", "raad_voor_de_kinderbescherming"),
    *("gecertificeerde_instelling", "verwijsindex", "meldpunt_wvggz", "arts_beoordeling_dwang", "inspectie"),
    *("handhaving", "commerciele_partij", "mantelzorger", "naaste", "melder", "overig"),
)
DOELEN = (
    *("bemoeizorg_starten", "situatie_in_kaart", "doorgeleiden", "casusoverleg_organiseren"),
    *("uitvoering_bemoeizorg", "toeleiding_jeugdhulp", "verzoek_onderzoek_raad", "toeleiding_wmo", "uitvoering_wmo"),
    *("uitvoering_schuldhulp", "uitvoering_participatiewet", "stoppen_huiselijk_geweld", "taken_raad"),
    *("uitvoering_ots", "vroegtijdige_afstemming_jeugd", "beoordeling_verplichte_zorg", "calamiteit_of_geweld"),
    *("fraudebestrijding", "overig"),
)
KEUZES = {
    "situatie": SITUATIES,
    "pet": PETTEN,
    "ontvanger": ONTVANGERS,
    "doel": DOELEN,
    "problematiek": ("meervoudig", "enkelvoudig_ernstig", "geen_ernstige"),
    "toestemming": (
        *("gegeven", "partieel", "geweigerd", "ingetrokken", "geen_mening", "niet_gevraagd", "niet_mogelijk"),
    ),
    "wetskader": ("wgbo_jeugdwet", "wmo", "onderwijs", "politie_justitie", "avg_overig"),
    "toestemming_door": ("burger", "ouders_met_gezag", "burger_en_ouders", "wettelijk_vertegenwoordiger"),
}
SLUITEND = VOLGORDE[-5:]
LEEFTIJDEN = (0, 1, 8, 11, 12, 13, 15, 16, 17, 18, 19, 22, 23, 24, 47, 91, 120)
# What the provisions of IV.b name together (receiver, purpose, pets): random draws would seldom meet it.
JEUGD, IEDEREEN = ("jeugdhulpverlener", "jeugdbeschermer", "toeleider"), PETTEN
SAMEN = (
    ("gecertificeerde_instelling", "uitvoering_ots", IEDEREEN),
    ("college", "toeleiding_jeugdhulp", JEUGD),
    ("college", "verzoek_onderzoek_raad", JEUGD),
    ("inspectie", "calamiteit_of_geweld", JEUGD),
    ("college", "uitvoering_schuldhulp", ("schuldhulpverlener", "toeleider")),
    ("college", "uitvoering_participatiewet", ("reintegratiemedewerker", "begeleider_participatiewet")),
    ("college", "toeleiding_wmo", ("wmo_aanbieder", "wmo_aanbieder", "toeleider")),
    ("college", "uitvoering_wmo", ("wmo_aanbieder", "regisseur_toeleiding")),
    ("veilig_thuis", "stoppen_huiselijk_geweld", IEDEREEN),
    ("raad_voor_de_kinderbescherming", "taken_raad", IEDEREEN),
    ("verwijsindex", "vroegtijdige_afstemming_jeugd", IEDEREEN),
    ("meldpunt_wvggz", "beoordeling_verplichte_zorg", IEDEREEN),
    ("arts_beoordeling_dwang", "beoordeling_verplichte_zorg", IEDEREEN),
    ("vervanger", "uitvoering_bemoeizorg", IEDEREEN),
    ("medebehandelaar", "uitvoering_bemoeizorg", IEDEREEN),
    ("wettelijk_vertegenwoordiger", "situatie_in_kaart", IEDEREEN),
    ("wmo_betrokkene", "uitvoering_wmo", ("toeleider", "regisseur_toeleiding", "wmo_aanbieder", "zorgverlener")),
    ("wmo_betrokkene", "uitvoering_wmo", ("maatschappelijk_werker", "begeleider_participatiewet")),
    ("bemoeizorgteam", "uitvoering_bemoeizorg", ("bemoeizorgteamlid", "woningcorporatiemedewerker")),
    ("meldpunt_bemoeizorg", "bemoeizorg_starten", IEDEREEN),
    ("meldpunt_bemoeizorg", "bemoeizorg_starten", ("toeleider", "regisseur_toeleiding", "begeleider_participatiewet")),
    ("wijkteam", "bemoeizorg_starten", IEDEREEN),
)
# Facts that end the road early when they fall the wrong way: how often they are true in a steered walk.
KANSEN = {
    "acute_situatie": 0.03,
    "verkregen_als_hulpverlener": 0.3,
    "samenwerking_noodzakelijk": 0.95,
    "geen_hulpvraag_door_problematiek": 0.95,
    "risico_ernstige_gezondheidsschade": 0.95,
    "ander_wettelijk_kader": 0.8,
    "anoniem_voldoende": 0.25,
    "proportioneel": 0.9,
    "niet_in_staat_tot_toestemming": 0.35,
    "geheimhoudingsplicht": 0.7,
    **dict.fromkeys(CVP, 0.88),
    **dict.fromkeys(("toestemming_vrij", "toestemming_specifiek"), 0.9),
    **dict.fromkeys(("toestemming_geinformeerd", "toestemming_ondubbelzinnig", "toestemming_schriftelijk"), 0.9),
}


class Loting(Zaak):
    """A walk of the oracle that draws what it does not have."""

    def __init__(self, dobbelsteen: random.Random) -> None:
        super().__init__({})
        self.dobbelsteen = dobbelsteen
        self.gestuurd = dobbelsteen.random() < 0.85
        self.samen = dobbelsteen.choice(SAMEN) if dobbelsteen.random() < 0.5 else None

    def lees(self, feit: str) -> Any:
        if feit not in self.feiten:
            self.feiten[feit] = self.trek(feit)
        return super().lees(feit)

    def trek(self, feit: str) -> Any:
        d = self.dobbelsteen
        if self.samen and feit in ("ontvanger", "doel"):
            return self.samen[feit == "doel"]
        if self.samen and feit == "pet":
            return d.choice(self.samen[2])
        if feit == "problematiek" and self.gestuurd:
            return d.choices(KEUZES[feit], (80, 15, 5))[0]
        if feit == "toestemming" and self.gestuurd:
            return d.choices(KEUZES[feit], (20, 15, 20, 15, 5, 5, 20))[0]
        if feit in KEUZES:
            return d.choice(KEUZES[feit])
        if feit == "leeftijd":
            return d.choice(LEEFTIJDEN) if d.random() < 0.85 else d.randint(0, 120)
        if feit == "gegevens":
            return [self.trek_gegeven() for _ in range(d.choice((1, 1, 2, 3, 5)))]
        return d.random() < (KANSEN.get(feit, 0.6) if self.gestuurd else 0.5)

    def trek_gegeven(self) -> dict[str, Any]:
        d = self.dobbelsteen
        argumenten = sorted(GELDIGE_ARGUMENTEN)
        if d.random() < 0.2:
            argumenten = ["misschien_later", "handig", "efficient"]
        soorten = ("identificatie", "contact", "bsn", "dat_informatie", "buitenkant", *sorted(INHOUD))
        gegeven: dict[str, Any] = {"soort": d.choice(soorten), "argument": d.choice(argumenten)}
        for sleutel in ("raakt_gezondheid", "buitenkant_volstaat", "binnen_toestemming", "betreft_ander"):
            if d.random() < 0.35:
                gegeven[sleutel] = d.random() < 0.5
        return gegeven


def volledige_casus(dobbelsteen: random.Random) -> tuple[dict[str, Any], list[str]]:
    """Een casus met precies de feiten die het orakel leest, en de volgorde waarin het ze las."""
    loting = Loting(dobbelsteen)
    try:
        loting.beslis()
    except Einde:
        pass
    except Ontbreekt as fout:
        raise AssertionError("Een loting mist nooit een feit.") from fout
    return loting.feiten, list(loting.gelezen)


def met_ruis(dobbelsteen: random.Random, feiten: dict[str, Any], kans: float = 0.25) -> dict[str, Any]:
    """Dezelfde casus in een andere volgorde, met sluitende feiten en feiten die er niet toe horen te doen."""
    trekker = Loting(dobbelsteen)
    extra = {f: trekker.trek(f) for f in VOLGORDE if f not in feiten and dobbelsteen.random() < kans}
    sluitend = {f: dobbelsteen.random() < 0.5 for f in SLUITEND if dobbelsteen.random() < 0.5}
    alles = list({**feiten, **extra, **sluitend}.items())
    dobbelsteen.shuffle(alles)
    return dict(alles)


def zonder_een(dobbelsteen: random.Random, feiten: dict[str, Any], gelezen: list[str]) -> dict[str, Any]:
    """Dezelfde casus zonder één feit dat gelezen werd."""
    weg = dobbelsteen.choice(gelezen)
    return {feit: waarde for feit, waarde in feiten.items() if feit != weg}
