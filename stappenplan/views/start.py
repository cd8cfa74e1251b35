"""Starting an afweging in a dossier, in the pet one wears."""

from uuid import UUID

from django.forms import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from dossier import lezen, schrijven
from dossier.petten import petkeuze
from dossier.velden import Formulier
from dossier.views.verzoek import hervat, naar, opgestuurd, wie_van
from stappenplan.scherm.adressen import van_afweging


class StartFormulier(Formulier):
    """The pet in which this afweging is made: chosen at each afweging, never assumed (petten 1)."""

    def __init__(self, data: object, *, petten: tuple[str, ...], nu: str) -> None:
        super().__init__(data)  # type: ignore[arg-type]
        self.nu = nu
        leeg = "Kies met welke pet u deze afweging maakt. Daarvan hangt af wat u mag delen."
        self.fields["pet"] = petkeuze(petten, leeg=leeg)

    def clean_pet(self) -> str:
        """Refuses another pet than the one worn now: changing it is a deliberate act of its own."""
        pet = str(self.cleaned_data["pet"])
        if pet != self.nu:
            raise ValidationError(
                "U werkt nu met een andere pet. Wissel eerst boven aan de bladzijde, en vertel de burger dat uw rol "
                "verandert."
            )
        return pet


@require_http_methods(["GET", "HEAD", "POST"])
def start(request: HttpRequest, dossier_id: UUID) -> HttpResponse:
    """Asks for the pet and starts an afweging."""
    wie = wie_van(request)
    dossier = lezen.dossier(wie, dossier_id)
    formulier = StartFormulier(request.POST if request.method == "POST" else None, petten=wie.petten, nu=wie.pet)
    if opgestuurd(request) and formulier.is_valid():
        return naar(van_afweging("verder", schrijven.start_afweging(wie, dossier_id)))
    fouten = [] if hervat(request) or not formulier.is_bound else formulier.fouten()
    leeftijd = dossier.burger.leeftijd(timezone.localdate())
    context = {
        "url": request.path,
        "url_dossier": reverse("dossier", args=[dossier_id]),
        "kenmerk": dossier.kenmerk,
        "over_wie": f"{dossier.burger.naam}, {leeftijd} jaar" if leeftijd is not None else dossier.burger.naam,
        "velden": formulier.velden(),
        "fouten": fouten,
        "vorige": None,
    }
    return render(request, "afweging_starten.html", context, status=422 if fouten else 200)


@require_POST
def volg_op(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Starts an afweging that follows up on a final one."""
    wie = wie_van(request)
    kijk = lezen.afweging(wie, afweging_id)
    if hervat(request) or kijk.besluit is None:
        return naar(van_afweging("verder", afweging_id))
    nieuw = schrijven.start_afweging(wie, kijk.dossier_id, opvolging_van=kijk.id)
    return naar(van_afweging("verder", nieuw))
