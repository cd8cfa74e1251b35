"""The forms of a dossier: opening one, finding one, recording a change of role in one."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django import forms

from dossier.models.dossier import SOORTEN
from dossier.petten import petkeuze
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


class RolwisselFormulier(Formulier):
    """To which pet somebody goes with the same burger, and whether the burger was told (petten 1, 2)."""

    verteld = Keuze(
        leeg="Kies of u het de burger heeft verteld.",
        choices=[("ja", "Ja, de burger weet het"), ("nee", "Nee, dat kon nog niet")],
        toelichtingen={"nee": "Begin dan nog niet in uw nieuwe rol. U kiest een dag om het alsnog te vertellen."},
    )
    op = Dag(leeg="Vul de dag in.", vanaf=date(2000, 1, 1))
    tekst = Tekst(leeg="Schrijf op wat u vertelde, of waarom het nog niet kon.")
    zienswijze = Tekst()
    opnieuw_op = Dag()

    def __init__(self, data: Mapping[str, Any] | None = None, *, petten: tuple[str, ...], vandaag: date) -> None:
        super().__init__(data)
        self.fields["naar"] = petkeuze(petten, leeg="Kies met welke pet u verdergaat.")
        op, opnieuw = self.fields["op"], self.fields["opnieuw_op"]
        if isinstance(op, Dag) and isinstance(opnieuw, Dag):
            op.tot = vandaag
            opnieuw.vanaf, opnieuw.tot = vandaag, vandaag + timedelta(days=365)

    def clean(self) -> dict[str, Any]:
        """Not telling yet needs a day to tell it: it never waits for ever."""
        schoon = super().clean() or {}
        if schoon.get("verteld") == "nee" and not schoon.get("opnieuw_op") and "opnieuw_op" not in self.errors:
            self.add_error("opnieuw_op", "Kies een dag waarop u het alsnog vertelt.")
        return schoon

    @property
    def verteld_is_ja(self) -> bool:
        """Tells whether the burger knows."""
        return bool(self.cleaned_data["verteld"] == "ja")

    def gegevens(self) -> dict[str, Any]:
        """Gives what is recorded; a day to tell it belongs only to what was not told."""
        velden = {naam: self.cleaned_data[naam] for naam in ("naar", "op", "tekst", "zienswijze", "opnieuw_op")}
        return velden | ({"opnieuw_op": None} if self.verteld_is_ja else {})
