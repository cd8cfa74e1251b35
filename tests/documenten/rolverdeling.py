"""The invented people of the paper, and forms to draw."""

from datetime import UTC, date, datetime
from typing import Any

from dossier.documenten.bijlage_iii import FormulierBijlageIII, formulier_van, leeg

VANDAAG = date(2026, 11, 24)
SANNE, PIETER = "Sanne de Wit", "drs. P. van ’t Hof"
LANGE_NAAM = "mevrouw Wilhelmina-Johanna van der Meulen-Hoogendoorn tot Nieuw-Amerongenzuilen."
ZIN = "Op de stoep lag weer post van drie weken. De buurvrouw hoorde ’s nachts roepen en zag haar niet meer buiten. "
LANGE_REDEN = (ZIN * 20)[:1990] + " tot hier."


def velden(**wijziging: Any) -> dict[str, Any]:
    """A complete form: mevrouw Van Rossum refused twice, the team discusses without consent."""
    ingevuld = {
        "naam_client": "mevrouw J.M. van Rossum-Öztürk",
        "deelnemers": [
            {"naam": SANNE, "functie": "wijkteam Oost"},
            {"naam": "Joke ter Haar", "functie": "bemoeizorgteam"},
            {"naam": "Nadia Benali", "functie": "meldpunt"},
            {"naam": PIETER, "functie": "GGD Lindemeer"},
        ],
        "vraag_1": "1e",
        "3a4": True,
        "3a4_tekst": "mevrouw zei twee keer nee, op 16 en 19 november. Nog eens vragen sluit de deur.",
        "3a4_informant": SANNE,
        "3b1": "ja",
        "3b1_informant": SANNE,
        "3b2": "nee",
        "3b2_informant": "Joke ter Haar",
        "3b3": "ja",
        "3b3_informant": PIETER,
        "3b4": "nee",
        "3b4_informant": PIETER,
        "3b5": "nee",
        "3b5_informant": SANNE,
        "vraag_4": "4b",
        "4b_reden": "mevrouw op 23 november niet opendeed. Nieuwe poging: 30 november 2026.",
        "5_totdat": "mevrouw weer eet en een huisarts heeft gezien, of zelf hulp toelaat",
        "begindatum": "2026-11-24",
        "einddatum": "2027-02-24",
    }
    return leeg() | ingevuld | {naam.lstrip("_"): waarde for naam, waarde in wijziging.items()}


def formulier(inhoud: dict[str, Any] | None = None, *, concept: bool = False) -> FormulierBijlageIII:
    """The projection of `inhoud` (or of the complete form), signed by Sanne unless it is a draft."""
    return formulier_van(
        velden() if inhoud is None else inhoud,
        dossier_kenmerk="W-2026-0418",
        regelset="bemoeizorg-2021",
        regelset_versie="1.0.0",
        paraaf=None if concept else (SANNE, datetime(2026, 11, 24, 10, 5, tzinfo=UTC)),
        besluit_op=VANDAAG,
        status="concept" if concept else "definitief",
    )


def vol() -> dict[str, Any]:
    """Seven deelnemers, a name of 80 characters and a reason of 2,000 characters."""
    mensen = [
        {"naam": f"Deelnemer {n} van den Berg-Achterbroek", "functie": "bemoeizorgteam Noordoost en Omstreken"}
        for n in range(1, 8)
    ]
    return velden(naam_client=LANGE_NAAM, deelnemers=mensen, _3a4_tekst=LANGE_REDEN)
