"""The privacy officer looks which versions of the rules there are, and what another one would mean for besluiten."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from dossier import audit
from dossier.lezen.regelvergelijk import OnvolledigGeteld, tel_besluiten
from dossier.toegang import Wie
from dossier.toezicht import scherm_regels
from dossier.velden import Formulier, Keuze
from dossier.views.verzoek import opgestuurd, toezichthouder_van
from stappenplan.regels import versies

KIES = "Kies een versie."
ZELFDE = "Kies twee verschillende versies van dezelfde regelset."
OPNIEUW = "Tijdens het tellen veranderde er iets. Er is niets geteld. Probeer het opnieuw."


class VergelijkFormulier(Formulier):
    """Two versions of one rule set."""

    oud = Keuze(label="Genomen met", leeg=KIES, choices=[])
    nieuw = Keuze(label="Vergelijk met", leeg=KIES, choices=[])

    def __init__(self, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(data)
        keuzes = [
            (f"{naam}@{uitgave.versie}", f"{naam}, versie {uitgave.versie}")
            for naam, uitgaven in versies.lees().items()
            for uitgave in uitgaven
            if len(uitgaven) > 1
        ]
        for veld in self.fields.values():
            if isinstance(veld, Keuze):
                veld.choices = keuzes

    def clean(self) -> dict[str, Any]:
        """Checks that the two can be compared."""
        gekozen: dict[str, Any] = super().clean() or {}
        oud, nieuw = gekozen.get("oud", ""), gekozen.get("nieuw", "")
        if oud and nieuw and (oud == nieuw or oud.partition("@")[0] != nieuw.partition("@")[0]):
            self.add_error("nieuw", ZELFDE)
        return gekozen


@require_http_methods(["GET", "HEAD", "POST"])
def regels(request: HttpRequest) -> HttpResponse:
    """Shows the versions; asked for two of them, what differs and how many besluiten would come out otherwise."""
    wie = toezichthouder_van(request)
    audit.kijk(wie, "toezicht.regels_ingezien")
    formulier = VergelijkFormulier(request.POST if request.method == "POST" else None)
    uitkomst: dict[str, Any] = {}
    if opgestuurd(request) and formulier.is_valid():
        try:
            uitkomst = _vergelijk(wie, formulier.cleaned_data["oud"], formulier.cleaned_data["nieuw"])
        except OnvolledigGeteld:
            formulier.add_error(None, OPNIEUW)
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "velden": formulier.velden(),
        "fouten": fouten,
        "regelsets": scherm_regels.regelsets(),
        "te_kiezen": bool(formulier.velden()["oud"].keuzes),
        **uitkomst,
    }
    return render(request, "toezicht_regels.html", context, status=422 if fouten else 200)


def _vergelijk(wie: Wie, oud_naam: str, nieuw_naam: str) -> dict[str, Any]:
    oud, nieuw = versies.zoek(oud_naam), versies.zoek(nieuw_naam)
    telling = tel_besluiten(wie.organisatie_id, oud, nieuw, wie=wie)
    return {
        "vergeleken": f"{oud.id}: van versie {oud.versie} naar {nieuw.versie}",
        "te_weinig": scherm_regels.TE_WEINIG if telling.te_weinig else "",
        "rijen": scherm_regels.tabel(telling, oud, nieuw),
        "overig": scherm_regels.overig(telling),
        "verschillen": scherm_regels.verschillen(oud, nieuw),
    }
