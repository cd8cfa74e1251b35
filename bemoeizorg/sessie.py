"""The session of somebody who signed in: which medewerker, in which pet, since when."""

import hashlib
import time
from uuid import UUID

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY, login
from django.db import connection
from django.db.models import Q
from django.db.models.functions import Now
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from dossier.models import Account, Medewerker
from dossier.toegang import Wie, zet_kaartje
from dossier.vastevraag import VasteVraag

_MEDEWERKER, _PET, _BEGONNEN, _GEZIEN = "medewerker", "pet", "begonnen", "gezien"
# Seconds. The end of a session is put off at most once a minute: else every look would wait for the disk once more. So
# a session that is left alone ends after 14 to 15 minutes, never later.
_UITSTEL = 60
_IN_DIENST = VasteVraag(
    lambda medewerker: Medewerker.objects.select_related("account", "organisatie", "team").filter(
        Q(tot=None) | Q(tot__gt=Now()), id=medewerker, account__is_active=True, van__lte=Now()
    )
)


def begin(request: HttpRequest, account: Account, medewerker: Medewerker) -> Wie | None:
    """Signs in as one medewerker of an account, and lets the rest of this request act as him (sets `request.wie`).

    Whoever wears one pet only gets it at once; otherwise the pet is chosen first (`kies_pet`). Gives None when the
    medewerker is not current or not of this account.
    """
    login(request, account)
    request.session[_MEDEWERKER] = str(medewerker.id)
    request.session[_PET] = medewerker.petten[0] if len(medewerker.petten) == 1 else ""
    request.session[_BEGONNEN] = request.session[_GEZIEN] = int(time.time())
    return _ga_verder_als(request)


def medewerker_van(account: Account) -> Medewerker | None:
    """Gives the current medewerker of an account, the newest when there are more; None when there is none."""
    nu = Q(tot=None) | Q(tot__gt=Now())
    return Medewerker.objects.filter(nu, account=account, van__lte=Now()).order_by("-van").first()


def kies_pet(request: HttpRequest, pet: str) -> Wie | None:
    """Puts on one of the petten of the medewerker; raises ValueError for another one."""
    wie: Wie | None = request.wie  # type: ignore[attr-defined]
    if wie is None or pet not in wie.petten:
        raise ValueError("Deze pet hoort niet bij deze medewerker.")
    request.session[_PET] = pet
    return _ga_verder_als(request)


def wie_vraagt(request: HttpRequest) -> Wie | None:
    """Gives who is asking, or None: not signed in, signed in too long ago, or not a current medewerker any more.

    One query for account and medewerker; the checks are those of django.contrib.auth.get_user: a way in that is open,
    an active account, a password that did not change since.
    """
    sessie = request.session
    if SESSION_KEY not in sessie or _MEDEWERKER not in sessie:
        return None
    medewerker = _IN_DIENST.een(UUID(sessie[_MEDEWERKER]))
    if medewerker is None or not _geldig(request, medewerker.account):
        sessie.flush()
        return None
    if time.time() - sessie.get(_GEZIEN, 0) >= _UITSTEL:
        sessie[_GEZIEN] = int(time.time())
    pet = sessie.get(_PET, "")
    return Wie(
        account_id=medewerker.account.pk,
        medewerker_id=medewerker.id,
        organisatie_id=medewerker.organisatie_id,
        team_id=medewerker.team_id,
        naam=medewerker.naam,
        pet=pet if pet in medewerker.petten else "",
        rollen=tuple(medewerker.rollen),
        # A hash: whoever reads the log must not be able to take the session over.
        sessie=hashlib.sha256(str(sessie.session_key).encode()).hexdigest(),
        petten=tuple(medewerker.petten),
        functie=medewerker.functie,
        organisatie=medewerker.organisatie.naam,
        team=medewerker.team.naam if medewerker.team else "",
    )


def _geldig(request: HttpRequest, account: Account) -> bool:
    sessie = request.session
    return (
        sessie[SESSION_KEY] == str(account.pk)
        and sessie.get(BACKEND_SESSION_KEY) in settings.AUTHENTICATION_BACKENDS
        and constant_time_compare(sessie.get(HASH_SESSION_KEY, ""), account.get_session_auth_hash())
        and time.time() - sessie.get(_BEGONNEN, 0) <= settings.SESSION_MAXIMUM
    )


def _ga_verder_als(request: HttpRequest) -> Wie | None:
    wie = wie_vraagt(request)
    request.wie = wie  # type: ignore[attr-defined]
    zet_kaartje(connection, wie.kaartje if wie else None)
    return wie
