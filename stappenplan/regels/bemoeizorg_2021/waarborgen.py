"""The facts of bemoeizorg-2021 that protect the burger: making one worse never leads to more sharing.

Where it still does, sharing rests on something that does not need the safeguard; each such exception is named, and the
prover refuses one that never occurs.
"""

from collections.abc import Mapping

from stappenplan.regels.bemoeizorg_2021 import feiten as f
from stappenplan.regels.bewijstaal import Uitzondering, Waarborg
from stappenplan.regels.taal import Feit, in_, is_


def _ja(feit: Feit, waarom: str, *behalve: Uitzondering) -> Waarborg:
    """Yes protects."""
    return Waarborg(feit=feit, goed=(True,), slecht=(False,), waarom=waarom, bron=feit.bron, behalve=behalve)


def _nee(feit: Feit, waarom: str, *behalve: Uitzondering) -> Waarborg:
    """No protects."""
    return Waarborg(feit=feit, goed=(False,), slecht=(True,), waarom=waarom, bron=feit.bron, behalve=behalve)


def _op(waarom: str, bron: str, *soorten: str) -> Uitzondering:
    return Uitzondering(als=in_(f.GRONDSOORT, *soorten), waarom=waarom, bron=bron)


# Without bemoeizorg the duties and rights of other laws stay, and there anonymous sharing is not asked for first.
_BUITEN = Uitzondering(
    als=is_(f.BEMOEIZORG, "buiten"),
    waarom="Is het geen bemoeizorg, dan blijven meldplichten en meldrechten uit andere wetten gelden.",
    bron="handreiking 3.2 I; petten 3",
)
# The first ground that fits counts. A later one asks more, and sometimes lets health data through that it did not.
_RUIMER = _op(
    "Zonder deze grond komen toestemming of vitaal belang aan bod; die laten gezondheidsgegevens toe waar deze grond "
    "dat niet deed.",
    "handreiking 3.1, Bijlage I 4.3",
    *("toestemming", "vitaal_belang"),
)
_RUIMER_MET_TOESTEMMING = _op(
    "Zonder deze grond komt toestemming aan bod; die laat behandelgegevens aan het college toe waar deze grond dat "
    "niet deed.",
    "petten 1",
    "toestemming",
)
_LATERE_GROND = _op(
    "Zonder deze taak hoeft niet eerst om medewerking gevraagd te worden; een latere grond stelt zijn eigen eisen.",
    "handreiking 3.2 IV.d, IV.e, 4.1",
    *("toestemming", "vitaal_belang", "conflict_van_plichten", "goed_hulpverlenerschap"),
)
_REGIME_HULPVERLENER = _op(
    "Dan geldt het hele regime van de hulpverlener: de taak voor het college valt weg, maar wie rechtstreeks bij de "
    "hulp betrokken is mag het weten.",
    "petten 3; handreiking Bijlage I 5.1",
    "bevoegdheid",
)
_MELDRECHT = _op(
    "Een meldrecht rust niet op toestemming: telt de toestemming niet, dan blijft het meldrecht.",
    "handreiking 3.2 IV.b",
    "meldrecht",
)

WAARBORGEN: tuple[Waarborg, ...] = (
    _nee(
        f.VERKREGEN_ALS_HULPVERLENER,
        "Wat iemand aan een hulpverlener vertelt, is niet voor de taken van het college.",
        _LATERE_GROND,
        _REGIME_HULPVERLENER,
    ),
    _ja(
        f.INWONER_WIST_VAN_ROL,
        "Wie niet weet dat hij met het college praat, praat met een hulpverlener.",
        _LATERE_GROND,
        _REGIME_HULPVERLENER,
    ),
    Waarborg(
        feit=f.PROBLEMATIEK,
        goed=("meervoudig", "enkelvoudig_ernstig"),
        slecht=("geen_ernstige",),
        waarom="Bemoeizorg is er alleen bij ernstige problematiek.",
        bron="handreiking 3.2 I",
        behalve=(_BUITEN,),
    ),
    _ja(f.SAMENWERKING_NOODZAKELIJK, "Zonder noodzaak om samen te werken hoeft er niets gedeeld.", _BUITEN),
    _ja(f.GEEN_HULPVRAAG, "Wie zelf om hulp kan vragen, beslist zelf.", _BUITEN),
    _ja(f.RISICO_GEZONDHEIDSSCHADE, "Zonder ernstig risico weegt de privacy zwaarder.", _BUITEN),
    _ja(f.ANDER_WETTELIJK_KADER, "Buiten bemoeizorg moet een andere wet het toelaten."),
    _ja(f.VRAGER_GAF_TOELICHTING, "Wie vraagt, legt uit waarom; het besluit zelf hangt er niet van af."),
    _ja(
        f.LEVERT_MAATWERKVOORZIENING,
        "Alleen wie de voorziening levert, valt onder art. 5.2.2 Wmo 2015.",
        _RUIMER_MET_TOESTEMMING,
    ),
    _ja(f.MELDINGSBEVOEGD, "Alleen wie bevoegd is, meldt in de verwijsindex.", _RUIMER),
    _ja(f.REDELIJK_VERMOEDEN_RISICO, "Zonder redelijk vermoeden geen melding in de verwijsindex.", _RUIMER),
    _ja(f.ZWAARWEGEND_ALGEMEEN_BELANG, "De politie deelt alleen om een zwaarwegend algemeen belang.", _RUIMER),
    _ja(f.AKKOORD_BEVOEGD_GEZAG, "De politie deelt dan alleen met akkoord van het bevoegd gezag.", _RUIMER),
    _nee(
        f.STRIJDIG_MET_GOED_HULPVERLENERSCHAP,
        "Een vertegenwoordiger krijgt niets als dat niet past bij goede zorg.",
        _RUIMER,
    ),
    _ja(f.ONTVANGER_RECHTSTREEKS_BETROKKEN, "Alleen wie echt bij de hulp betrokken is, mag het weten."),
    _ja(f.SAMENHANG_MET_EIGEN_TAAK, "Een toeleider meldt alleen wat bij de eigen taak hoort.", _LATERE_GROND),
    _ja(f.MEDEWERKING_GEPROBEERD, "De burger krijgt eerst de kans om mee te werken."),
    _ja(f.NOODZAKELIJK_VOOR_EIGEN_TAAK, "Delen moet nodig zijn voor de taak, niet alleen nuttig.", _RUIMER),
    _ja(f.PAST_STRIKT_BIJ_TAAK, "Wat niet strikt bij de taak past, is niet voor de ander.", _RUIMER),
    _ja(f.TOESTEMMING_VRIJ, "Toestemming onder druk is geen toestemming.", _MELDRECHT),
    _ja(f.TOESTEMMING_SPECIFIEK, "Toestemming voor alles is toestemming voor niets.", _MELDRECHT),
    _ja(f.TOESTEMMING_GEINFORMEERD, "Wie niet weet waarvoor, kan geen ja zeggen.", _MELDRECHT),
    _ja(f.TOESTEMMING_ONDUBBELZINNIG, "Zwijgen is geen ja.", _MELDRECHT),
    _ja(f.TOESTEMMING_SCHRIFTELIJK, "Bij deze petten moet de toestemming op schrift staan.", _MELDRECHT),
    _ja(f.NIET_IN_STAAT, "Wie zelf kan beslissen, wordt niet gepasseerd om een vitaal belang."),
    _ja(f.NOODZAKELIJK_VITAAL, "Een vitaal belang gaat om leven of gezondheid."),
    _nee(f.ALLEEN_LEVENSSTIJL, "Anders leven is geen vitaal belang."),
    _ja(f.GEHEIMHOUDINGSPLICHT, "Zonder plicht om te zwijgen is er geen conflict van plichten."),
    _ja(f.CVP_ALLES_GEDAAN, "Eerst alles doen om toestemming te krijgen."),
    _ja(f.CVP_ERNSTIGE_SCHADE, "Zwijgen moet ernstige schade opleveren."),
    _ja(f.CVP_GEWETENSNOOD, "Wie kan zwijgen, zwijgt."),
    _ja(f.CVP_GEEN_ANDERE_WEG, "Een andere weg gaat voor."),
    _ja(f.CVP_SCHADE_VOORKOMEN, "Delen moet vrijwel zeker helpen."),
    _ja(f.CVP_GEHEIM_MINST, "Het geheim wordt zo min mogelijk geschonden."),
    _ja(f.GOED_HULPVERLENERSCHAP, "Een goed hulpverlener moet dit hier willen."),
    _ja(f.PROPORTIONEEL, "Delen moet in verhouding staan tot het doel."),
    Waarborg(
        feit=f.ARGUMENT,
        goed=("wettelijk_verplicht", "werk_onmogelijk_zonder", "veiligheid", "professionele_standaard"),
        slecht=("misschien_later", "handig", "efficient"),
        waarom="Handig is geen reden.",
        bron="handreiking 3.2 V",
    ),
    _nee(f.RAAKT_GEZONDHEID, "Wat over gezondheid gaat, gaat minder ver."),
    _nee(f.BUITENKANT_VOLSTAAT, "Als de buitenkant genoeg is, blijft de inhoud weg."),
    _ja(f.BINNEN_TOESTEMMING, "Op toestemming gaat niets mee dat daarbuiten valt."),
)

_WIE = "Zegt wie er deelt of met wie, niet hoe zorgvuldig."
_SLUIT = "Sluit alleen een plicht; zonder blijft die open en houdt zij het besluit tegen."
_BURGER = "Zegt iets over de burger; geen waarde is beter of slechter."
_ALLEEN_PLICHT = "Geeft alleen een plicht of een waarschuwing; de uitkomst hangt er niet van af."

GEEN_WAARBORG: Mapping[str, str] = {
    "acute_situatie": "Bij acuut gevaar geeft het plan geen advies over delen, maar verwijst het naar spoedhulp.",
    "situatie": _WIE,
    "pet": _WIE,
    "wettelijk_beroepsgeheim": "Bepaalt welk regime geldt: een geheim sluit de taak af en opent art. 7:457 BW.",
    "leeftijd": _BURGER,
    "vermoeden_huiselijk_geweld_of_kindermishandeling": _ALLEEN_PLICHT,
    "minderjarigen_afhankelijk": _ALLEEN_PLICHT,
    "ontvanger": _WIE,
    "doel": "Bepaalt welke bepaling past; fraude heeft een eigen wet.",
    "anoniem_voldoende": "Ja deelt minder dan nee, maar nee is nodig voor elke grond: het is een vraag, geen waarborg.",
    "op_verzoek": "Maakt van een recht een plicht; beide staan in de wet.",
    "toestemming": "Nee is niet slechter dan niet gevraagd: na een nee gelden de zwaardere eisen van IV.e.",
    "wilsbekwaam": _BURGER,
    "wetskader": "Bepaalt wie er beslist over een jongere, niet of er wordt gedeeld.",
    "toestemming_door": "Wie de juiste persoon is, hangt af van leeftijd en wilsbekwaamheid: zie de wetten.",
    "gegevens": "De lijst zelf; elk gegeven wordt apart bewezen.",
    "soort": "Zegt wat voor gegeven het is; gezondheid, BSN en identificatie hebben eigen wetten.",
    "betreft_ander": _ALLEEN_PLICHT,
    "collega_geconsulteerd": _SLUIT,
    "burger_geinformeerd": _SLUIT,
    "niet_vooraf_met_reden": _SLUIT,
    "evaluatiedatum_gezet": _SLUIT,
    "motivering_vastgelegd": _SLUIT,
}
