"""The form to open a dossier."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django import forms

from dossier.models.dossier import SOORTEN
from dossier.velden import Dag, Formulier, Keuze, Tekst, Vinkje

SOORT_IN_WOORDEN = {
    "bemoeizorg": ("Bemoeizorg", "U of uw team biedt zorg waar niemand om vroeg."),
    "toeleiding": ("Toeleiding", "U helpt iemand aan zorg, ondersteuning of een voorziening van de gemeente."),
    "hulpverlening": ("Hulpverlening", "U bent hulpverlener van deze burger."),
    "regie": ("Regie", "U bewaart het overzicht van acties en afspraken."),
    "meldpunt": ("Meldpunt", "U behandelt een melding."),
}
# Why two dossiers may be about one person (dossier/lezen/zoeken.py).
BEKEND_IN_WOORDEN = {
    "bsn": "hetzelfde burgerservicenummer",
    "naam_jaar": "dezelfde achternaam en hetzelfde geboortejaar",
    "adres": "dezelfde achternaam op hetzelfde adres",
    "naam": "dezelfde voorletter en achternaam",
}
OUDST = 120  # the rules know no higher age


class ZoekFormulier(Formulier):
    """Finding a dossier of one's own by surname."""

    achternaam = Tekst(leeg="Vul een achternaam in.", maximum=200)


class DossierFormulier(Formulier):
    """Whom the dossier is about, where to find him, and why it is opened."""

    aanhef = Keuze(leeg="", choices=[("mevrouw", "mevrouw"), ("meneer", "meneer"), ("", "geen")])
    voornamen = Tekst(maximum=200)
    voorvoegsel = Tekst(maximum=50)
    achternaam = Tekst(leeg="Vul de achternaam in. Is die onbekend? Schrijf dan Onbekend.", maximum=200)
    geboortedatum = Dag()
    leeftijd_geschat = forms.IntegerField(
        required=False,
        min_value=0,
        max_value=OUDST,
        error_messages={
            "invalid": "Vul een heel getal in, bijvoorbeeld 70.",
            "min_value": "Een leeftijd is 0 of hoger. Kijk het getal na.",
            "max_value": "Een leeftijd is hoogstens 120. Kijk het getal na.",
        },
    )
    zonder_vaste_woonplaats = Vinkje()
    adres = Tekst(maximum=200)
    postcode = Tekst(maximum=20)
    woonplaats = Tekst(maximum=100)
    telefoon = Tekst(maximum=50)
    soort = Keuze(
        leeg="Kies een soort. Dossiers van verschillende soorten blijven van elkaar gescheiden.",
        choices=[(soort, SOORT_IN_WOORDEN[soort][0]) for soort in SOORTEN],
        toelichtingen={soort: SOORT_IN_WOORDEN[soort][1] for soort in SOORTEN},
    )
    reden = Tekst(leeg="Schrijf op waarom u dit dossier opent. De burger mag dat later lezen.")

    def __init__(self, data: Mapping[str, Any] | None = None, *, vandaag: date) -> None:
        super().__init__(data)
        geboortedatum = self.fields["geboortedatum"]
        if isinstance(geboortedatum, Dag):
            geboortedatum.vanaf, geboortedatum.tot = date(vandaag.year - OUDST, 1, 1), vandaag

    def burger(self) -> dict[str, Any]:
        """Gives what is kept about the burger: nothing that was left open."""
        velden = {
            naam: waarde
            for naam, waarde in self.cleaned_data.items()
            if naam not in ("soort", "reden") and waarde not in ("", None, False)
        }
        if "geboortedatum" in velden:
            velden["geboortedatum"] = velden["geboortedatum"].isoformat()
            velden.pop("leeftijd_geschat", None)  # the date says more, and two ages could differ
        return velden
