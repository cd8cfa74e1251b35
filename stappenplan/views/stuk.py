"""One afweging or one record, for who may read that and nothing else of the dossier."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from dossier import lezen
from dossier.views.verzoek import wie_van
from stappenplan.scherm.stuk import scherm


@require_safe
def stuk(request: HttpRequest, stuk_id: UUID) -> HttpResponse:
    """Shows it, the name of the burger shielded; there is nothing to do on this page but read."""
    return render(request, "stuk.html", scherm(lezen.stuk(wie_van(request), stuk_id), timezone.localdate()))
