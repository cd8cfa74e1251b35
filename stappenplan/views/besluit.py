"""The besluit: take it once, look at it afterwards, hand out its receipt."""

import json
from uuid import UUID

from django.contrib.auth.hashers import check_password
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from dossier import audit, lezen, schrijven
from dossier.lezen.kijkjes import AfwegingKijk, BesluitKijk
from dossier.petten import petnaam
from dossier.schrijven import AnderePet, PlichtOpen
from dossier.schrijven.formulier import SITUATIES
from dossier.toegang import VerouderdeVersie
from dossier.views.verzoek import naar, opgestuurd, versie_op_bladzijde, versie_uit, wie_van
from stappenplan import laad_regelset
from stappenplan.forms import BesluitFormulier
from stappenplan.scherm import advies as adviesscherm
from stappenplan.scherm import besluit as besluitscherm
from stappenplan.scherm.adressen import van_afweging
from stappenplan.scherm.bronmerk import nieuws
from stappenplan.scherm.pad import BESLUIT, rail
from stappenplan.views.conflict import toon_al_besloten, toon_conflict
from stappenplan.views.werk import Werk, bij_concept

ANDERE_PET = (
    "Deze afweging is gemaakt als {}. Van die pet hangt af wat u mag delen. Wissel boven aan de bladzijde van pet, of "
    "maak een nieuwe afweging."
)
TEKSTEN = ("afwijking_tekst", "afwijking_wat", "afwijking_aan", "spoed_verslag")
OUDE_REGELS = "De regels zijn veranderd. Ga eerst verder met de nieuwe regels."
VRAAG_OPEN = "Er staat weer een vraag open. U kunt nu nog geen besluit nemen."
FOUT_WACHTWOORD = "Dit wachtwoord klopt niet. Vul het opnieuw in; verder is er niets veranderd."


@require_http_methods(["GET", "HEAD", "POST"])
def besluit(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Takes the besluit; sent twice it leads to the besluit that was taken."""
    wie = wie_van(request)
    if request.method == "POST" and lezen.concept(wie, afweging_id).status != "concept":
        genomen = lezen.afweging(wie, afweging_id).besluit
        if genomen is None or _zelfde(request, genomen):
            return naar(van_afweging("besluit_klaar", afweging_id))
        return toon_al_besloten(request, afweging_id, {naam: getattr(genomen, naam) for naam in TEKSTEN})
    antwoord: HttpResponse = _besluit(request, afweging_id=afweging_id)
    return antwoord


def _zelfde(request: HttpRequest, genomen: BesluitKijk) -> bool:
    """Tells whether what was sent is the besluit that is there: a second click, no second opinion."""
    if request.POST.get("volgt_advies") == "ja":
        zelfde = genomen.volgt_advies
    else:
        zelfde = (
            not genomen.volgt_advies
            and request.POST.get("besluit") == genomen.besluit
            and request.POST.get("afwijking_code") == genomen.afwijking_code
        )
    # A text that did not belong to this besluit was not kept, and is none of the differences.
    return zelfde and all(
        request.POST.get(naam, "").replace("\r\n", "\n").strip() == getattr(genomen, naam)
        for naam in TEKSTEN
        if getattr(genomen, naam)
    )


@bij_concept(alles=True)
def _besluit(request: HttpRequest, werk: Werk) -> HttpResponse:
    if werk.verouderd:
        regels = van_afweging("regels", werk.kijk.id)
        if request.method == "POST":
            return toon_conflict(request, werk.kijk, vraag=OUDE_REGELS, url_nu=regels, nu={}, vervalt=True)
        return naar(regels)
    if werk.advies.volgende_vraag is not None:
        if request.method == "POST":
            return toon_conflict(request, werk.kijk, vraag=VRAAG_OPEN, url_nu=werk.volgende, nu={}, vervalt=True)
        return naar(werk.volgende)
    ingevuld = request.POST if request.method == "POST" else None
    formulier = BesluitFormulier(ingevuld, regels=werk.regels, advies=werk.advies)
    if opgestuurd(request) and formulier.is_valid():
        if not check_password(formulier.cleaned_data["wachtwoord"], request.user.password):  # type: ignore[union-attr]
            audit.weiger(werk.wie, "besluit.genomen", soort="afweging", record=werk.kijk.id)
            formulier.add_error("wachtwoord", FOUT_WACHTWOORD)
            return _toon(request, werk, formulier)
        try:
            schrijven.neem_besluit(
                werk.wie,
                werk.kijk.id,
                versie_uit(request),
                besluit=formulier.besluit_gekozen,
                afwijking_code=formulier.cleaned_data["afwijking_code"],
                **{naam: formulier.cleaned_data[naam] for naam in TEKSTEN},
            )
        except AnderePet:
            formulier.add_error(None, ANDERE_PET.format(petnaam(werk.kijk.pet)))
            return _toon(request, werk, formulier)
        except PlichtOpen:
            formulier.add_error(None, "U kunt nog niet vastzetten. Doe eerst wat hieronder staat.")
            return _toon(request, werk, formulier)
        except VerouderdeVersie:
            terug = van_afweging("advies", werk.kijk.id)
            return toon_conflict(request, werk.kijk, vraag="Het advies kan veranderd zijn.", url_nu=terug, nu={})
        return naar(van_afweging("besluit_klaar", werk.kijk.id) + "?net")
    return _toon(request, werk, formulier)


def _toon(request: HttpRequest, werk: Werk, formulier: BesluitFormulier) -> HttpResponse:
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {
        "url": request.path,
        "url_advies": van_afweging("advies", werk.kijk.id),
        "versie": versie_op_bladzijde(request, werk.kijk.versie),
        "kruimel": "Advies",
        "pad": rail(werk.regels, werk.advies, BESLUIT, werk.kijk.concept.feiten),
        "url_overzicht": van_afweging("overzicht", werk.kijk.id),
        "advies": {
            "oordeel": adviesscherm.oordeel_van(werk.advies),
            "kop": adviesscherm.kop_van(werk.regels, werk.advies),
        },
        "blokkades": adviesscherm.blokkades(werk.regels, werk.advies),
        "bronnieuws": nieuws(werk.regels, werk.kijk, werk.advies, timezone.localdate()),
        "velden": formulier.velden(),
        "spoed": formulier.volgend == "spoedhulp",
        "kan_meer_delen": formulier.kan_meer_delen,
        "nodig": besluitscherm.nodig_bij_afwijken(werk.regels, werk.kijk),
        "fouten": fouten,
        "teruglezen": besluitscherm.teruglezen(werk.regels, werk.kijk, werk.advies, timezone.localdate()),
    }
    return render(request, "besluit.html", context, status=422 if fouten else 200)


@require_safe
def besluit_klaar(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Shows a besluit that was taken, what is left to do, and its papers; without one it leads to the concept."""
    kijk = lezen.afweging(wie_van(request), afweging_id)
    if kijk.besluit is None:
        return naar(van_afweging("verder", kijk.id))
    regels = laad_regelset(kijk.regelset, kijk.regelset_versie)
    sluitend = {naam: True for naam, waarde in kijk.sluitend.items() if waarde}
    advies = regels.beoordeel({**kijk.besluit.bewijs["feiten"], **sluitend})
    context = besluitscherm.scherm(regels, kijk, advies, timezone.localdate())
    context["besluit"]["door"] = kijk.besluit.door
    plaats = audit.plaats(
        "besluit.delen" if kijk.besluit.besluit in schrijven.DELEN else "besluit.niet_delen", kijk.besluit.id
    )
    context["bewijs"]["regel_n"] = plaats.n if plaats else None
    context |= {"net": "net" in request.GET, "url_dossier": reverse("dossier", args=[kijk.dossier_id])}
    context |= {
        "url_bewijs": van_afweging("bewijs", kijk.id),
        "url_opvolgen": van_afweging("volg_op", kijk.id),
        "papieren": _papieren(kijk),
    }
    if kijk.formulier is not None and kijk.formulier.status == "concept":
        context |= {
            "url_formulier": reverse("formulier", args=[kijk.formulier.id]),
            "formulier_knop": "Maak het formulier af",
        }
    elif kijk.formulier is None and kijk.concept.feiten.get("situatie") in SITUATIES:
        context |= {
            "url_formulier": van_afweging("formulier", kijk.id),
            "formulier_knop": "Vul het formulier Bijlage III in",
        }
    return render(request, "besluit_klaar.html", context)


def _papieren(kijk: AfwegingKijk) -> list[dict[str, str]]:
    if kijk.formulier is None or kijk.formulier.document_id is None:
        return []
    return [
        {
            "naam": "Formulier Bijlage III",
            "url": reverse("document", args=[kijk.formulier.document_id]),
            "regel": "PDF, om te bewaren of te printen",
        }
    ]


@require_safe
def bewijs(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Hands out the receipt: facts, advies and trace, without a name, to be checked with `manage.py bewijs`."""
    kijk = lezen.afweging(wie_van(request), afweging_id)
    if kijk.besluit is None:
        return naar(van_afweging("verder", kijk.id))
    audit.noteer("bewijs.uitgegeven", dossiers=[kijk.dossier_id], soort="besluit", record=kijk.besluit.id)
    inhoud = json.dumps(kijk.besluit.bewijs, ensure_ascii=False, indent=2, sort_keys=True)
    return HttpResponse(
        inhoud + "\n",
        content_type="application/json; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="bewijs-van-besluit.json"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def formulier(request: HttpRequest, afweging_id: UUID) -> HttpResponse:
    """Starts the Bijlage III form of an afweging, once; a GET only shows the button to do so."""
    wie = wie_van(request)
    kijk = lezen.afweging(wie, afweging_id)
    if kijk.formulier is not None:
        return naar(reverse("formulier", args=[kijk.formulier.id]))
    if opgestuurd(request):
        return naar(reverse("formulier", args=[schrijven.begin_formulier(wie, afweging_id)]))
    terug = van_afweging("advies" if kijk.status == "concept" else "besluit_klaar", kijk.id)
    return render(
        request, "formulier_beginnen.html", {"url": request.path, "url_terug": terug, "kenmerk": kijk.kenmerk}
    )
