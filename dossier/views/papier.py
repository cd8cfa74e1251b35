"""Checking a paper by the place in the log that is printed on it."""

import re
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from dossier import audit
from dossier.audit import keten
from dossier.audit.handelingen import in_woorden
from dossier.documenten.tekst import tijdstip_in_woorden
from dossier.toegang import Wie
from dossier.velden import Formulier
from dossier.views.verzoek import opgestuurd

# What somebody who types a number over may write for it: "regel 1 204", "1.2O4", "l204".
_VERGISSINGEN = str.maketrans({"o": "0", "i": "1", "l": "1"})
_HOOGSTENS = 10**18


class Regelnummer(forms.Field):
    """The place in the log, forgiving about spaces, dots, the word "regel", and letters that look like a figure."""

    def to_python(self, value: Any) -> int | None:
        """Gives the number; raises ValidationError for what is no number."""
        tekst = re.sub(r"^\s*(logboek|regel)", "", str(value or "").lower())
        cijfers = re.sub(r"[\s.]", "", tekst).translate(_VERGISSINGEN)
        if not cijfers:
            return None
        if not cijfers.isascii() or not cijfers.isdigit() or not 0 < int(cijfers[:20]) < _HOOGSTENS:
            raise forms.ValidationError("Dit is geen nummer van een regel. Het is een heel getal, bijvoorbeeld 412.")
        return int(cijfers)


class KorteCode(forms.CharField):
    """The short code in its one spelling, whatever the spelling it was typed in."""

    def to_python(self, value: Any) -> str:
        """Gives the code; raises ValidationError for what cannot be one."""
        getypt = str(value or "").strip()
        if not getypt:
            return ""
        code = keten.lees_code(getypt)
        if code is None:
            raise forms.ValidationError(
                "Dit is geen code van een papier. Zij heeft tien letters en cijfers, bijvoorbeeld 9F3A2-2B1KQ."
            )
        return code


class PapierFormulier(Formulier):
    """What is printed on the paper."""

    regel = Regelnummer(error_messages={"required": "Vul het nummer in dat op het papier achter ‘logboek’ staat."})
    code = KorteCode(error_messages={"required": "Vul de code in die op het papier achter het nummer staat."})


@require_http_methods(["GET", "HEAD", "POST"])
def papier_controleren(request: HttpRequest) -> HttpResponse:
    """Tells whether the place and the code on a paper belong together; every attempt is an entry in the log."""
    wie: Wie = request.wie  # type: ignore[attr-defined]
    formulier = PapierFormulier(request.POST if request.method == "POST" else None)
    uitslag = None
    if opgestuurd(request) and formulier.is_valid():
        uitslag = _zoek_op(wie, formulier.cleaned_data["regel"], formulier.cleaned_data["code"])
    fouten = formulier.fouten() if opgestuurd(request) else []
    context = {"url": request.path, "velden": formulier.velden(), "fouten": fouten, "uitslag": uitslag}
    return render(request, "papier_controleren.html", context, status=422 if fouten else 200)


# The gate (bemoeizorg/poort.py) reads this: whoever is signed in may check a paper, whatever his task of the moment.
papier_controleren.zonder_pet = True  # type: ignore[attr-defined]


def _zoek_op(wie: Wie, regel: int, code: str) -> dict[str, Any]:
    gevonden = audit.code_klopt(regel, code)
    audit.kijk(wie, "papier.gecontroleerd", codes={"regel": regel, "klopt": gevonden is not None})
    if gevonden is None:
        return {"klopt": False, "regel": regel}
    tijd, handeling = gevonden
    return {
        "klopt": True,
        "regel": regel,
        "wanneer": tijdstip_in_woorden(timezone.localtime(tijd)),
        "wat": in_woorden(handeling, "gedaan"),
    }
