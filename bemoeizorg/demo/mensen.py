"""The people of the demo: who they are, what they do, how they sign in."""

from dataclasses import dataclass
from typing import Any

WACHTWOORD = "verzonnen-wachtwoord-van-de-demo"


@dataclass(frozen=True)
class DemoMens:
    """One invented medewerker; `rol` is for the card on the page to sign in."""

    gebruikersnaam: str
    naam: str
    functie: str
    organisatie: str
    team: str
    rollen: tuple[str, ...]
    petten: tuple[str, ...]
    rol: str


ORGANISATIES = (
    ("Gemeente Lindemeer", "gemeente", ("Wijkteam Oost", "Meldpunt", "Bemoeizorgteam")),
    ("Woonstichting De Linde", "woningcorporatie", ("Wonen Oost",)),
)
MENSEN = (
    DemoMens(
        "sanne",
        "Sanne de Wit",
        "maatschappelijk werker",
        "Gemeente Lindemeer",
        "Wijkteam Oost",
        ("professional",),
        ("maatschappelijk_werker", "toeleider"),
        "wijkteam, betrokken bij drie dossiers in twee petten",
    ),
    DemoMens(
        "farid",
        "Farid el Idrissi",
        "maatschappelijk werker",
        "Gemeente Lindemeer",
        "Wijkteam Oost",
        ("professional",),
        ("maatschappelijk_werker",),
        "wijkteam, alleen met noodtoegang binnen",
    ),
    DemoMens(
        "joke",
        "Joke ter Haar",
        "sociaal-psychiatrisch verpleegkundige",
        "Gemeente Lindemeer",
        "Bemoeizorgteam",
        ("professional", "regievoerder"),
        ("bemoeizorgteamlid", "zorgverlener", "toeleider"),
        "bemoeizorgteam en regievoerder",
    ),
    DemoMens(
        "nadia",
        "Nadia Benali",
        "medewerker meldpunt",
        "Gemeente Lindemeer",
        "Meldpunt",
        ("meldpunt",),
        ("meldpuntmedewerker",),
        "meldpunt",
    ),
    DemoMens(
        "kees",
        "Kees van ’t Hof",
        "consulent leefbaarheid",
        "Woonstichting De Linde",
        "Wonen Oost",
        ("professional",),
        ("woningcorporatiemedewerker",),
        "woningcorporatie",
    ),
    DemoMens(
        "petra", "Petra Vos", "privacy officer", "Gemeente Lindemeer", "", ("privacy_officer",), (), "privacy officer"
    ),
    DemoMens(
        "bert",
        "Bert Kuiper",
        "functioneel beheerder",
        "Gemeente Lindemeer",
        "",
        ("beheerder",),
        (),
        "functioneel beheerder",
    ),
)


def inlogkaart() -> dict[str, Any]:
    """Gives the names to sign in with, for the page and for the terminal."""
    return {
        "wachtwoord": WACHTWOORD,
        "mensen": [{"gebruikersnaam": m.gebruikersnaam, "naam": m.naam, "rol": m.rol} for m in MENSEN],
    }
