"""A dossier and a work list on a page: plain values in words."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils import timezone

from dossier.documenten.tekst import in_woorden, tijdstip_in_woorden
from dossier.forms import SOORT_IN_WOORDEN
from dossier.lezen.inhoud import van_kracht
from dossier.lezen.kijkjes import AfwegingRegel, DossierKijk, FormulierRegel, NoodKijk, WerkRegel
from dossier.petten import petnaam
from dossier.tijdlijn import tijdlijn
from dossier.toegang import Wie
from dossier.woorden import BESLUIT_IN_WOORDEN, NOODREDEN_IN_WOORDEN, aantal_dossiers

LAAT_NA_DAGEN = 7  # a burger who does not know that data were shared waits too long after this


def _van_afweging(naam: str, afweging_id: UUID | None) -> str:
    return reverse(f"stappenplan:{naam}", args=[afweging_id])


# --- the work list ---


def werklijst(
    wie: Wie, regels: tuple[WerkRegel, ...], nu: datetime, toezicht: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    """Gives the context of templates/werklijst.html; `toezicht`: the points of a privacy officer."""
    vandaag = timezone.localdate(nu)
    punten = [*toezicht, *(_punt(regel, vandaag) for regel in regels)]
    nu_doen = [punt for punt in punten if punt["dringend"]]
    later = [punt for punt in punten if not punt["dringend"]]
    groepen = []
    if punten:
        groepen.append({"kop": "Vandaag", "punten": nu_doen, "leeg": "Niets wat vandaag moet."})
        groepen.append({"kop": "Daarna", "punten": later, "leeg": "Verder wacht er niets op u."})
    return {
        "groet": f"{_dagdeel(nu)} {wie.naam.split()[0]}",
        "inleiding": _inleiding(len(punten), len(nu_doen)),
        "vandaag": in_woorden(vandaag),
        "groepen": groepen,
    }


def _dagdeel(nu: datetime) -> str:
    uur = timezone.localtime(nu).hour
    return "Goedemorgen" if uur < 12 else "Goedemiddag" if uur < 18 else "Goedenavond"


def _inleiding(aantal: int, dringend: int) -> str:
    if aantal == 0:
        return "Er wacht niets op u."
    wacht = "Er wacht één ding op u." if aantal == 1 else f"Er wachten {aantal} dingen op u."
    if dringend == 0:
        return wacht
    doe = "Eén daarvan kunt u" if dringend == 1 else f"{dringend} daarvan kunt u"
    return f"{wacht} {doe} het best vandaag doen."


def _punt(regel: WerkRegel, vandaag: date) -> dict[str, Any]:
    wat, naam = regel.wat, regel.burger.naam
    sinds = timezone.localdate(wat.sinds)
    dagen = (vandaag - sinds).days
    punt: dict[str, Any] = {"kenmerk": regel.kenmerk, "dringend": False}
    if wat.soort == "concept":
        return punt | {
            "titel": f"Maak de afweging over {naam} af",
            "uitleg": "U bent begonnen. Uw antwoorden zijn bewaard.",
            "url": _van_afweging("verder", wat.afweging_id),
            "knop": "Ga verder",
            "status": {"soort": "klok", "tekst": f"Laatst bewaard op {in_woorden(sinds)}"},
            "dringend": True,
        }
    if wat.soort == "noodtoegang":
        return punt | {
            "titel": f"Noodtoegang tot het dossier van {naam}",
            "uitleg": f"{wat.door} opende dit dossier in een noodgeval. De privacy officer beoordeelt het nog.",
            "url": reverse("dossier", args=[wat.dossier_id]),
            "knop": "Bekijk waarom",
            "status": {"soort": "laat", "tekst": f"Sinds {tijdstip_in_woorden(timezone.localtime(wat.sinds))}"},
            "dringend": True,
        }
    if wat.soort == "informeren":
        wacht = wat.op is not None and wat.op > vandaag
        laat = dagen > LAAT_NA_DAGEN and not wacht
        return punt | {
            **_vertellen(naam, sinds, wat.op, wacht),
            "url": _van_afweging("contact", wat.afweging_id),
            "knop": "Leg contact vast",
            "status": {"soort": "laat" if laat else "klok", "tekst": _wacht_al(dagen)},
            "dringend": not wacht,
        }
    if wat.soort == "evaluatie":
        op = wat.op or vandaag
        return punt | {
            "titel": f"Kijk of delen over {naam} nog nodig is",
            "uitleg": "Is delen zonder toestemming nog nodig? Zo niet, dan stopt het.",
            "url": _van_afweging("evaluatie", wat.afweging_id),
            "knop": "Evalueer",
            "status": {"soort": "laat" if op < vandaag else "open", "tekst": in_woorden(op)},
            "dringend": op <= vandaag,
        }
    if wat.soort == "rolwissel":
        op = wat.op or vandaag
        return punt | {
            "titel": f"Vertel {naam} dat uw rol verandert",
            "uitleg": "U legde vast dat dit nog niet kon. Begin nog niet in uw nieuwe rol.",
            "url": reverse("rolwissel", args=[wat.dossier_id]),
            "knop": "Leg vast dat u het vertelde",
            "status": {"soort": "laat" if op < vandaag else "open", "tekst": in_woorden(op)},
            "dringend": op <= vandaag,
        }
    return punt | {
        "titel": f"Maak het formulier over {naam} af",
        "uitleg": "Het formulier Bijlage III is nog een concept.",
        "url": reverse("formulier", args=[wat.formulier_id]),
        "knop": "Ga verder",
        "status": {"soort": "open", "tekst": f"Begonnen op {in_woorden(sinds)}"},
    }


def _vertellen(naam: str, sinds: date, op: date | None, wacht: bool) -> dict[str, str]:
    """Gives what to do for a burger who does not know yet: where a day was set, looking comes before telling."""
    besloot = f"Op {in_woorden(sinds)} besloot u om te delen."
    if op is None:
        return {
            "titel": f"Vertel {naam} wat u heeft gedeeld",
            "uitleg": f"{besloot} Leg vast dat u het verteld heeft.",
        }
    wanneer = f"op {in_woorden(op)}" if wacht else "vandaag"
    return {
        "titel": f"Kijk {wanneer} of u het kunt vertellen: {naam}",
        "uitleg": f"{besloot} U legde vast dat het toen nog niet kon of niet lukte.",
    }


def _wacht_al(dagen: int) -> str:
    return {0: "Sinds vandaag", 1: "Wacht al 1 dag"}.get(dagen, f"Wacht al {dagen} dagen")


def andere_petten(wachtend: Mapping[str, int]) -> dict[str, str] | None:
    """Gives how many dossiers wait under another pet, and where to change it; None when there are none."""
    if not wachtend:
        return None
    delen = [f"{aantal_dossiers(aantal)} als {petnaam(pet)}" for pet, aantal in wachtend.items()]
    een = list(wachtend.values()) == [1]
    zin = " en ".join([", ".join(delen[:-1]), delen[-1]] if len(delen) > 1 else delen)
    tekst = (
        f"Er wacht {zin}. U ziet het als u van pet wisselt."
        if een
        else f"Er wachten {zin}. U ziet ze als u van pet wisselt."
    )
    return {"tekst": tekst, "url": reverse("pet")}


# --- one dossier ---


def dossier(wie: Wie, kijk: DossierKijk, vandaag: date) -> dict[str, Any]:
    """Gives the context of templates/dossier.html, without the actions."""
    leeftijd = kijk.burger.leeftijd(vandaag)
    geschat = kijk.burger.gegevens.get("leeftijd_geschat")
    oud = f"{leeftijd} jaar" if leeftijd is not None else f"ongeveer {geschat} jaar" if geschat is not None else ""
    soort = SOORT_IN_WOORDEN[kijk.soort][0].lower()
    regie = f"regie: {kijk.regievoerder_naam}" if kijk.regievoerder_naam else ""
    return {
        "kenmerk": kijk.kenmerk,
        "burger": {"naam": kijk.burger.naam, "regel": " · ".join(deel for deel in (oud, soort, regie) if deel)},
        "gegevens": list(_gegevens(kijk)),
        "van_kracht": _van_kracht(kijk, vandaag),
        "noodtoegangen": [_noodtoegang(wie, een) for een in kijk.noodtoegangen],
        "afwegingen": [_afweging(regel) for regel in kijk.afwegingen],
        "tijdlijn": tijdlijn(kijk),
        "betrokkenen": [
            {
                "naam": betrokkene.naam,
                "u": betrokkene.medewerker_id == wie.medewerker_id,
                "regel": petnaam(betrokkene.pet) + (", noodtoegang" if betrokkene.waarom == "noodtoegang" else ""),
            }
            for betrokkene in kijk.betrokkenen
        ],
        "papieren": [
            {
                "naam": "Formulier Bijlage III",
                "url": reverse("document", args=[formulier.document_id]),
                "regel": _geldigheid(formulier, kijk, vandaag),
            }
            for formulier in kijk.formulieren
            if formulier.document_id
        ],
        "reden": kijk.reden,
        "bewaren": f"Bewaren tot {kijk.bewaartermijn_jaren} jaar na het einde van het traject.",
    }


def _gegevens(kijk: DossierKijk) -> Iterator[dict[str, str]]:
    gegevens = kijk.burger.gegevens
    yield {"kort": "Naam", "waarde": kijk.burger.volledige_naam}
    if kijk.burger.geboortedatum:
        yield {"kort": "Geboren", "waarde": in_woorden(kijk.burger.geboortedatum)}
    if gegevens.get("zonder_vaste_woonplaats"):
        yield {"kort": "Adres", "waarde": "Zonder vaste woonplaats"}
    adres = ", ".join(gegevens[naam] for naam in ("adres", "postcode", "woonplaats") if gegevens.get(naam))
    if adres:
        yield {"kort": "Adres", "waarde": adres}
    if gegevens.get("telefoon"):
        yield {"kort": "Telefoon", "waarde": gegevens["telefoon"]}


def _geldigheid(formulier: FormulierRegel, kijk: DossierKijk, vandaag: date) -> str:
    """Gives how long a paper counts; one that says not to share has no days."""
    if formulier.begin is None or formulier.eind is None:
        return ""
    if formulier.begin > vandaag or van_kracht([formulier], kijk.evaluaties, vandaag):
        return f"Geldt tot en met {in_woorden(formulier.eind)}"
    return "Geldt niet meer"


def _noodtoegang(wie: Wie, een: NoodKijk) -> dict[str, str]:
    """Gives an emergency door in words, to whoever looks into the dossier: it is opened in full view."""
    door = "U opende" if een.medewerker_id == wie.medewerker_id else f"{een.naam} opende"
    tot = tijdstip_in_woorden(timezone.localtime(een.tot))
    open_ = f"De toegang stopt op {tot}." if een.tot > timezone.now() else f"De toegang stopte op {tot}."
    beoordeeld = "" if een.beoordeeld_op else " De privacy officer moet dit nog beoordelen."
    return {
        "kop": f"{door} dit dossier met noodtoegang op {tijdstip_in_woorden(timezone.localtime(een.van))}.",
        "tekst": f"{NOODREDEN_IN_WOORDEN.get(een.reden, 'Iets anders')}: {een.toelichting}",
        "stand": open_ + beoordeeld,
    }


def _van_kracht(kijk: DossierKijk, vandaag: date) -> dict[str, str] | None:
    formulier = van_kracht(kijk.formulieren, kijk.evaluaties, vandaag)
    if formulier is None or formulier.eind is None:
        return None
    return {
        "kop": f"Bespreken zonder toestemming is van kracht tot en met {in_woorden(formulier.eind)}.",
        "tekst": "Het stopt eerder als het doel bereikt is.",
        "url": _van_afweging("verder", formulier.afweging_id),
        "koppeling": "Bekijk de afweging",
    }


def _afweging(regel: AfwegingRegel) -> dict[str, Any]:
    dag = in_woorden(timezone.localdate(regel.definitief_op or regel.begonnen_op))
    basis = {"url": _van_afweging("verder", regel.id), "regel": f"{regel.medewerker_naam}, als {petnaam(regel.pet)}"}
    if regel.status == "concept":
        return basis | {
            "titel": f"Afweging, begonnen op {dag}",
            "status": {"soort": "klok", "tekst": "Nog niet klaar"},
            "knop": "Ga verder",
        }
    hoe = "" if regel.volgt_advies else ", wijkt af van het advies"
    return basis | {
        "titel": f"Besluit van {dag}",
        "status": {"soort": "gedaan", "tekst": f"Besluit: {BESLUIT_IN_WOORDEN[regel.besluit]}{hoe}"},
        "knop": "",
    }
