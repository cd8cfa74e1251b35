"""The facts of wmo-duo-2018 that protect the cliënt: making one worse never leads to more sharing."""

from collections.abc import Mapping

from stappenplan.regels.bewijstaal import Uitzondering, Waarborg
from stappenplan.regels.taal import Feit, is_
from stappenplan.regels.wmo_duo_2018 import feiten as f


def _ja(feit: Feit, waarom: str, *behalve: Uitzondering) -> Waarborg:
    """Yes protects."""
    return Waarborg(feit=feit, goed=(True,), slecht=(False,), waarom=waarom, bron=feit.bron, behalve=behalve)


def _nee(feit: Feit, waarom: str) -> Waarborg:
    """No protects."""
    return Waarborg(feit=feit, goed=(False,), slecht=(True,), waarom=waarom, bron=feit.bron)


# Where talking it over is not possible either, what breaks secrecy is not the silence but the harm.
_BESPREKEN_KAN_NIET = Uitzondering(
    als=is_(f.GRONDSOORT, "conflict_van_plichten"),
    waarom="Kan bespreken niet, dan gelden de zwaardere eisen van vraag 3; daar telt niet wat er is besproken.",
    bron="duo 1.3, 1.4",
)

WAARBORGEN: tuple[Waarborg, ...] = (
    _ja(f.WETTELIJKE_BASIS, "Zonder wet moet de cliënt erbij betrokken worden."),
    _ja(f.ONTVANGER_DIRECT_BETROKKEN, "Wie niet zelf helpt, krijgt alleen iets als de cliënt erbij betrokken is."),
    _ja(f.VERZOEK_DUIDELIJK, "Een antwoord op een onduidelijke vraag is geen antwoord."),
    _ja(
        f.CLIENT_GEINFORMEERD,
        "De cliënt heeft het recht om te weten wat er met de gegevens gebeurt.",
        _BESPREKEN_KAN_NIET,
    ),
    _ja(f.GEWETENSNOOD, "Wie kan zwijgen, zwijgt."),
    _ja(f.SCHADE_TE_VOORKOMEN, "Delen moet voldoende zeker helpen."),
    _ja(f.GOED_BEARGUMENTEERD, "Zonder goede argumenten blijft de zwijgplicht."),
    Waarborg(
        feit=f.TOESTEMMING,
        goed=("gegeven",),
        slecht=("niet_geldig", "niet_gevraagd"),
        waarom="Alleen gerichte toestemming is toestemming.",
        bron="duo 1.4, 2.3",
    ),
    Waarborg(
        feit=f.ARGUMENT,
        goed=("wettelijk_verplicht", "werk_onmogelijk_zonder", "veiligheid", "professionele_standaard"),
        slecht=("misschien_later", "handig", "efficient"),
        waarom="Handig is geen reden.",
        bron="duo 1.3, 1.4; handreiking 3.2 V",
    ),
    _nee(f.BUITENKANT_VOLSTAAT, "Als de buitenkant genoeg is, blijft de inhoud weg."),
    _ja(f.BINNEN_TOESTEMMING, "Waar het gesprek niet over ging, gaat niet mee."),
)

_SLUIT = "Sluit alleen een plicht; zonder blijft die open."
_ALLEEN_PLICHT = "Geeft alleen een plicht of een waarschuwing; de uitkomst hangt er niet van af."

GEEN_WAARBORG: Mapping[str, str] = {
    "andere_manier": "Ja deelt minder dan nee, maar nee is nodig voor elke grond: het is een vraag, geen waarborg.",
    "anoniem_mogelijk": "Ja deelt minder dan nee, maar nee is nodig voor elke grond: het is een vraag, geen waarborg.",
    "gemeente": "Zegt welke gemeente het is; over het verschil gaan de wetten.",
    "kader": "Zegt onder welke wet de hulp valt; over het verschil gaan de wetten.",
    "besproken_niet_mogelijk": "Ja opent vraag 3, nee vraagt om eerst te bespreken: zie de wet eerst_de_client.",
    "bezwaar_weegt_zwaarder": "Ja sluit het transparantiebeginsel af en opent de zwaardere eisen van vraag 3.",
    "gegevens": "De lijst zelf; elk gegeven wordt apart bewezen.",
    "soort": "Zegt wat voor gegeven het is; BSN en identificatie hebben eigen wetten.",
    "raakt_gezondheid": _ALLEEN_PLICHT,
    "betreft_ander": _ALLEEN_PLICHT,
    "collega_geconsulteerd": _SLUIT,
    "burger_geinformeerd": _SLUIT,
    "motivering_vastgelegd": f"{_SLUIT[:-1]} en houdt zij het besluit tegen.",
}
