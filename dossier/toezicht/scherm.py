"""The log on a page: plain values in words, every code with what it means, every name with where it leads."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from dossier.audit.handelingen import in_woorden as handeling_in_woorden
from dossier.documenten.tekst import in_woorden, tijdstip_in_woorden
from dossier.petten import petnaam
from dossier.toezicht.beoordelingen import BeoordelingKijk, Onderwerp
from dossier.toezicht.formulieren import RESULTAAT_IN_WOORDEN, UITKOMST_IN_WOORDEN, gronden
from dossier.toezicht.lezen import BladKijk, Kijker, Overzicht, Samenvatting
from dossier.toezicht.logboek import HeleRegel, Logregel
from dossier.toezicht.mensen import Collega
from dossier.toezicht.noodtoegang import NoodtoegangKijk
from dossier.toezicht.patronen import PATRONEN
from dossier.toezicht.scherm_patronen import met, tussen, vondst
from dossier.toezicht.vraag import Zoekvraag
from dossier.woorden import NOODREDEN_IN_WOORDEN

STEEKPROEF_DAGEN = 31  # BIO2 8.15.06 asks for a check at fixed times; once a month is what people keep up
ONBEKEND = "Niemand (niet ingelogd)"
STATUS = {"gedaan": "gedaan", "toegestaan": "ja", "geweigerd": "nee"}
_STATUS_VAN_UITKOMST = {"in_orde": "gedaan", "navraag": "klok", "incident": "laat"}


def kort(moment: datetime) -> str:
    """Gives "23-11-2026 22.41", on Dutch clocks."""
    return timezone.localtime(moment).strftime("%d-%m-%Y %H.%M")


def blad(kijk: BladKijk, adres: str, vraag: Mapping[str, str], *, leesbaar: bool = True) -> dict[str, Any]:
    """Gives the context of templates/onderdelen/logblad.html; `leesbaar`: whether an entry can be opened."""
    volgende = kijk.blad.volgende
    return {
        "regels": [_regel(regel, kijk, leesbaar) for regel in kijk.blad.regels],
        "volgende": f"{adres}?{urlencode({**vraag, 'voor': volgende})}" if volgende else "",
        "doorzocht_tot": in_woorden(timezone.localdate(kijk.blad.doorzocht_tot)) if kijk.blad.doorzocht_tot else "",
        "ouder_dan": kort(kijk.blad.regels[-1].tijd) if kijk.blad.regels else "",
    }


def _regel(regel: Logregel, kijk: BladKijk, leesbaar: bool) -> dict[str, Any]:
    kenmerk = kijk.kenmerken.get(regel.dossier) if regel.dossier else None
    return {
        "wanneer": kort(regel.tijd),
        "url": reverse("toezicht_regel", args=[regel.n]) if leesbaar else "",
        **_wie(regel.medewerker, kijk.namen, leesbaar),
        "wat": handeling_in_woorden(regel.handeling, "gedaan" if regel.resultaat != "geweigerd" else "geweigerd"),
        "dossier": kenmerk or (f"{regel.aantal} dossiers" if regel.aantal > 1 else ""),
        "url_dossier": reverse("toezicht_dossier", args=[regel.dossier]) if kenmerk and leesbaar else "",
        "grond": gronden().get(regel.grondslag, regel.grondslag) if regel.grondslag else "",
        "pet": _pet(regel.pet),
        "status": {"soort": STATUS.get(regel.resultaat, "open"), "tekst": _resultaat(regel.resultaat)},
    }


def _wie(medewerker: UUID | None, namen: Mapping[UUID, str], leesbaar: bool = True) -> dict[str, str]:
    if medewerker is None:
        return {"wie": ONBEKEND, "url_wie": ""}
    url = reverse("toezicht_medewerker", args=[medewerker]) if leesbaar else ""
    return {"wie": namen.get(medewerker, "Onbekende medewerker"), "url_wie": url}


def _resultaat(code: str) -> str:
    return RESULTAAT_IN_WOORDEN.get(code, code)


def _pet(pet: str) -> str:
    try:
        return petnaam(pet) if pet else ""
    except KeyError:  # a pet of an older rule set
        return pet


def gekozen(vraag: Zoekvraag, collegas: Iterable[Collega], kenmerk: str) -> dict[str, Any]:
    """Gives what the form of the search shows for an address."""
    return {
        "medewerker": str(vraag.medewerker) if vraag.medewerker else "",
        "kenmerk": kenmerk,
        "handeling": vraag.handeling,
        "grondslag": vraag.grondslag,
        "resultaat": vraag.resultaat,
        "van": vraag.van,
        "tot": vraag.tot,
    }


_VELD = {
    "n": "Nummer",
    "tijd": "Wanneer",
    "medewerker": "Wie",
    "pet": "Pet",
    "sessie": "Sessie",
    "handeling": "Handeling",
    "resultaat": "Resultaat",
    "soort": "Soort record",
    "record": "Record",
    "account": "Account",
    "team": "Team",
}
CODE_IN_WOORDEN = {
    "spoor": "Verzoek (trace-id)",
    "grondslag": "Grond",
    "bepaling": "Bepaling",
    "regelset": "Regelset",
    "regels": "Versie van de regelset",
    "bron": "Bekeken bron",
    "versie": "Versie van het record",
    "sha256": "Vingerafdruk van de inhoud (SHA-256)",
    "taak": "Taak",
    "papier": "Vingerafdruk van het papier (SHA-256)",
    "bij": "Regel van dit papier",
    "filters": "Gebruikte filters",
    "verder": "Bladerde verder terug",
    "dagen": "Aantal dagen",
    "nummer": "Bekeken regel",
    "kenmerk": "Gezocht op kenmerk",
    "regel": "Overgetypt nummer van een regel",
    "klopt": "Code klopt",
    "reden": "Reden",
    "soort": "Soort beoordeling",
    "patroon": "Patroon",
    "over": "Over medewerker",
    "uitkomst": "Uitkomst",
    "besluit": "Besluit",
    "volgt_advies": "Volgt het advies",
    "nog_nodig": "Nog nodig",
    "pet": "Pet",
    "betrokkenheid": "Betrokkenheid",
    "staat": "Vingerafdruk van de betrokkenheid (SHA-256)",
    "houder": "Betrokken medewerker of team",
    "reikwijdte": "Reikwijdte",
    "waarom": "Waarom betrokken",
    "einde": "Betrokken tot",
    "regie": "Nam ook de regie over",
    "tweede": "Tweede die aanvaardde (medewerker)",
    "van": "Vanaf",
    "naar": "Naar",
    "tot": "Tot en met",
    "zegel": "Laatste zegel ervoor",
    "tijdperk": "Sleutel van de kluis",
    "stappenplan": "Stappenplan",
    "organisatie": "Organisatie",
    "verteld": "Verteld aan de burger",
    "aantal": "Aantal",
}


def regel(hele: HeleRegel, namen: Mapping[UUID, str], kenmerken: Mapping[UUID, str]) -> dict[str, Any]:
    """Gives the context of templates/toezicht_regel.html: every field, also the ones that only a machine reads."""
    inhoud = hele.inhoud
    wie = UUID(inhoud["medewerker"]) if inhoud["medewerker"] else None
    moment = datetime.fromisoformat(inhoud["tijd"])
    waarden = {
        **{naam: inhoud.get(naam) for naam in _VELD},
        "tijd": f"{tijdstip_in_woorden(moment)} ({inhoud['tijd']})",
        "pet": _pet(inhoud["pet"]),
        "handeling": inhoud["handeling"],
        "resultaat": _resultaat(inhoud["resultaat"]),
        "medewerker": "",
    }
    naam = _wie(wie, namen)
    return {
        "n": hele.n,
        "zin": f"{naam['wie']} {handeling_in_woorden(inhoud['handeling'], inhoud['resultaat'])}",
        **naam,
        "velden": [{"kort": _VELD[naam], "waarde": waarde} for naam, waarde in waarden.items() if waarde],
        "codes": [
            {"kort": CODE_IN_WOORDEN.get(naam, naam), "waarde": waarde} for naam, waarde in inhoud["codes"].items()
        ],
        "dossiers": [
            {"kenmerk": kenmerk, "url": reverse("toezicht_dossier", args=[id_])} for id_, kenmerk in kenmerken.items()
        ],
    }


def medewerker(collega: Collega, telling: Samenvatting) -> dict[str, Any]:
    """Gives the head of templates/toezicht_medewerker.html."""
    meer = "meer dan " if telling.afgekapt else ""
    regels = telling.regels - 1 if telling.afgekapt else telling.regels
    return {
        "naam": collega.naam,
        "functie": collega.functie,
        "samenvatting": [
            {"kort": "Regels in het logboek", "waarde": f"{meer}{regels}"},
            {"kort": "Dossiers waarin gekeken", "waarde": f"{meer}{telling.dossiers}"},
            {"kort": "Keer geweigerd", "waarde": f"{meer}{telling.geweigerd}"},
        ],
        "url_zoek": met("toezicht_logboek", {"medewerker": collega.id}),
    }


def kijkers(rijen: Iterable[Kijker], namen: Mapping[UUID, str], *, leesbaar: bool = True) -> list[dict[str, Any]]:
    """Gives who looked, a row a person."""
    return [
        {
            **_wie(rij.medewerker, namen, leesbaar),
            "keken": rij.keken,
            "deden": rij.deden,
            "geweigerd": rij.geweigerd,
            "laatst": kort(rij.laatst),
        }
        for rij in rijen
    ]


def overzicht(kijk: Overzicht, stand: str, vandaag: date) -> dict[str, Any]:
    """Gives the context of templates/toezicht.html."""
    te_bekijken = kijk.patronen.te_bekijken
    return {
        "stand": stand,
        "noodtoegangen": [noodtoegang(een, kijk.namen) for een in kijk.noodtoegangen],
        "vondsten": [vondst(een, kijk.patronen) | {"patroon": PATRONEN[een.patroon].naam} for een in te_bekijken[:5]],
        "meer_vondsten": max(0, len(te_bekijken) - 5),
        "beoordelingen": [beoordeling(een) for een in kijk.beoordelingen],
        "steekproef": steekproef(kijk.steekproef, vandaag),
    }


def steekproef(laatste: BeoordelingKijk | None, vandaag: date) -> dict[str, Any]:
    """Gives when the log was last looked at without a reason, and whether it is time again."""
    url = reverse("toezicht_beoordelen")
    if laatste is None:
        return {"tekst": "Er is nog geen steekproef vastgelegd.", "nodig": True, "url": url}
    dag = timezone.localdate(laatste.vastgelegd_op)
    over = laatste.onderwerp
    periode = f"over {in_woorden(timezone.localdate(over.van))} tot en met {in_woorden(timezone.localdate(over.tot))}"
    return {
        "tekst": f"De laatste steekproef was op {in_woorden(dag)}, door {laatste.door}, {periode}.",
        "nodig": (vandaag - dag).days >= STEEKPROEF_DAGEN,
        "url": url,
    }


def noodtoegang(een: NoodtoegangKijk, namen: Mapping[UUID, str]) -> dict[str, Any]:
    """Gives one noodtoegang in words."""
    return {
        **_wie(een.medewerker, namen),
        "kenmerk": een.kenmerk,
        "url_dossier": reverse("toezicht_dossier", args=[een.dossier]),
        "reden": NOODREDEN_IN_WOORDEN.get(een.reden, een.reden),
        "van": kort(een.van),
        "tot": kort(een.tot),
        "beoordeeld": f"{UITKOMST_IN_WOORDEN.get(een.uitkomst or '', een.uitkomst)}, {kort(een.beoordeeld_op)}"
        if een.beoordeeld_op
        else "",
        "soort": _STATUS_VAN_UITKOMST.get(een.uitkomst or "", "gedaan"),
        "url": met("toezicht_beoordelen", {"soort": "noodtoegang", "record": een.id}),
    }


_SOORT = {"patroon": "Patroon", "noodtoegang": "Noodtoegang", "steekproef": "Steekproef"}


def beoordeling(een: BeoordelingKijk) -> dict[str, Any]:
    """Gives one review for a list."""
    over = een.onderwerp
    wat = PATRONEN[over.patroon].naam if over.patroon in PATRONEN else _SOORT.get(over.soort, over.soort)
    return {
        "titel": wat if over.soort != "patroon" else f"Patroon: {wat[:1].lower()}{wat[1:]}",
        "url": reverse("toezicht_beoordeling", args=[een.id]),
        "status": {
            "soort": _STATUS_VAN_UITKOMST.get(een.uitkomst, "open"),
            "tekst": UITKOMST_IN_WOORDEN.get(een.uitkomst, een.uitkomst),
        },
        "regel": f"{een.door}, {tijdstip_in_woorden(een.vastgelegd_op)}",
        "periode": tussen(over.van, over.tot),
        "toelichting": een.toelichting,
        "url_medewerker": reverse("toezicht_medewerker", args=[over.medewerker]) if over.medewerker else "",
        "url_dossier": reverse("toezicht_dossier", args=[over.dossier]) if over.dossier else "",
    }


def onderwerp(over: Onderwerp, namen: Mapping[UUID, str], kenmerken: Mapping[UUID, str]) -> dict[str, Any]:
    """Gives what a review is about, above its form."""
    patroon = PATRONEN.get(over.patroon)
    return {
        "titel": patroon.naam if patroon else _SOORT[over.soort],
        "uitleg": patroon.uitleg if patroon else "",
        "periode": tussen(over.van, over.tot),
        **(_wie(over.medewerker, namen) if over.medewerker else {}),
        "kenmerk": kenmerken.get(over.dossier, "") if over.dossier else "",
        "url_dossier": reverse("toezicht_dossier", args=[over.dossier]) if over.dossier else "",
    }


def werkpunten(kijk: Overzicht, vandaag: date) -> list[dict[str, Any]]:
    """Gives what waits for the officer, as points of the work list."""
    punten = [
        {
            "titel": f"Beoordeel de noodtoegang tot {een['kenmerk']}",
            "uitleg": f"{een['wie']}: {een['reden']}.",
            "url": een["url"],
            "knop": "Beoordeel",
            "status": {"soort": "laat", "tekst": f"Sinds {een['van']}"},
            "kenmerk": een["kenmerk"],
            "dringend": True,
        }
        for een in (noodtoegang(een, kijk.namen) for een in kijk.noodtoegangen)
    ]
    aantal = len(kijk.patronen.te_bekijken)
    if aantal:
        punten.append(
            {
                "titel": "Bekijk een patroon in het logboek" if aantal == 1 else f"Bekijk {aantal} patronen",
                "uitleg": "Het logboek van de afgelopen week laat iets zien dat een vraag waard is.",
                "url": reverse("toezicht_patronen"),
                "knop": "Bekijk",
                "status": {"soort": "open", "tekst": "Nog niet beoordeeld"},
                "dringend": True,
            }
        )
    proef = steekproef(kijk.steekproef, vandaag)
    if proef["nodig"]:
        punten.append(
            {
                "titel": "Doe een steekproef in het logboek",
                "uitleg": proef["tekst"],
                "url": proef["url"],
                "knop": "Leg de steekproef vast",
                "status": {"soort": "klok", "tekst": "Eens per maand"},
                "dringend": False,
            }
        )
    return punten
