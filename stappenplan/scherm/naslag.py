"""The naslag on pages: items with their addresses. Nothing here knows who is asking."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from stappenplan import Regelset, laad_regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.bronnen import REGISTER, plaatsen, wetten_in
from stappenplan.regels.bronstand import IN_WOORDEN
from stappenplan.regels.naslag import Deel, Hoofdstuk, Rooster, Stuk, Verwijzing
from stappenplan.regels.naslag.gang import ANTWOORDEN
from stappenplan.regels.omtrek import Omtrekregel
from stappenplan.regels.schetsvormen import KADER
from stappenplan.scherm.bronmerk import merk, merken


def van_stuk(regelset: str, hoofdstuk: str, stuk: str) -> str:
    """Gives the address of one item."""
    return reverse("stappenplan:naslag_stuk", args=[regelset, hoofdstuk, stuk])


def van(naam: str, regelset: str, *rest: str) -> str:
    """Gives the address of another page of the naslag."""
    return reverse(f"stappenplan:naslag_{naam}", args=[regelset, *rest])


def inhoud(regels: Regelset, andere: Iterable[Regelset] = ()) -> dict[str, Any]:
    """Gives the context of templates/naslag.html."""
    return {
        **_kop(regels),
        "tekening": svg(regels.teken_overzicht()),
        "stappen": [
            _regel(regels, Verwijzing(s.kop, ("stap", s.id)))
            for s in regels.naslag.hoofdstukken["stap"].stukken.values()
        ],
        "hoofdstukken": _hoofdstukken(regels),
        "url_tekening": van("tekening", regels.id),
        "url_lijst": van("lijst", regels.id),
        "url_stappen": van("hoofdstuk", regels.id, "stap"),
        "url_vragen": van("vragen", regels.id),
        "andere": [{"naam": ander.plan.naam, "url": van("regelset", ander.id)} for ander in andere],
    }


def hoofdstuk(regels: Regelset, h: Hoofdstuk, dag: date) -> dict[str, Any]:
    """Gives the context of templates/naslag_hoofdstuk.html; beside an item what is the matter with its source today."""
    return {
        **_kop(regels),
        "naam": h.naam,
        "uitleg": h.uitleg,
        "groepen": [_deel(regels, groep, dag) for groep in h.groepen],
        "rooster": _rooster(regels, h.rooster, dag) if h.rooster else None,
        "stukken": [_regel(regels, Verwijzing(s.kop, (h.id, s.id), s.artikel), dag) for s in h.overige()],
        "panelen": [svg(paneel) for paneel in regels.teken_stap(h.id)] if h.id == KADER else [],
        "url_vragen": van("vragen", regels.id) if h.id == "vraag" else "",
    }


def vragen(regels: Regelset) -> dict[str, Any]:
    """Gives the context of templates/naslag_vragen.html."""
    h = regels.naslag.hoofdstukken["vraag"]
    blokken = [
        {
            "kop": groep.kop,
            "id": f"blok{nummer}",
            "vragen": [_vraag(regels, h.stukken[regel.naar[1]]) for regel in groep.regels if regel.naar],
        }
        for nummer, groep in enumerate(h.groepen, start=1)
    ]
    return {**_kop(regels), "blokken": blokken, "url_hoofdstuk": van("hoofdstuk", regels.id, "vraag")}


def _vraag(regels: Regelset, s: Stuk) -> dict[str, str]:
    antwoorden = next((deel.regels for deel in s.delen if deel.kop == ANTWOORDEN), ())
    return {
        "vraag": s.kop,
        "merk": s.merk,
        "antwoorden": "; ".join(regel.tekst for regel in antwoorden) or _open_antwoord(regels, s.id),
        "bron": s.bron,
        "url": van_stuk(regels.id, "vraag", s.id),
    }


def _open_antwoord(regels: Regelset, id_: str) -> str:
    """What one fills in where there is nothing to choose from."""
    feit = regels.feiten[id_]
    return (
        f"Een getal van {feit.minimum} tot en met {feit.maximum}"
        if feit.soort == "geheel"
        else "Een lijst van gegevens"
    )


def stuk(regels: Regelset, h: Hoofdstuk, s: Stuk, dag: date) -> dict[str, Any]:
    """Gives the context of templates/naslag_stuk.html; a step comes with its drawing and the same in words.

    A source shows what it is worth today; any other item shows what is the matter with the sources it rests on.
    """
    getekend = h.id == "stap" and bool(regels.schets.blokken_van(s.id))
    bronnen = [
        {
            "url": van_stuk(regels.id, "bron", plaats.bron.id),
            "naam": f"{plaats.bron.titel} ({plaats.bron.jaar})",
            "waar": plaats.waar,
        }
        for plaats in (plaatsen(s.bron) if s.bron else ())
    ]
    return {
        **_kop(regels),
        "hoofdstuk": {"naam": h.naam, "url": van("hoofdstuk", regels.id, h.id)},
        "kop": s.kop,
        "uitleg": s.uitleg,
        "merk": s.merk,
        "artikel": s.artikel,
        "bronnen": bronnen,
        "wetten": [
            {"naam": REGISTER[id_].titel, "url": van_stuk(regels.id, "bron", id_)} for id_ in wetten_in(s.artikel)
        ],
        "merken": [merk(REGISTER[s.id], REGISTER[s.id].stand(dag), regels.id) | {"url": ""}]
        if h.id == "bron"
        else merken(regels, regels.rust.onder_stuk(h.id, s), dag),
        "delen": [_deel(regels, deel) for deel in s.delen],
        "panelen": [svg(paneel) for paneel in regels.teken_stap(s.id)] if getekend else [],
        "omtrek": [] if not getekend else omtrek(regels, s.id),
        "adres": van_stuk(regels.id, h.id, s.id),
    }


def gevonden(regels: Regelset, gevraagd: str) -> dict[str, Any]:
    """Gives what was found, by chapter and heading; without all words, in which other naslag they do stand together."""
    vondst = regels.zoeker.zoek(gevraagd)
    elders = [laad_regelset(naam) for naam in REGELSETS if naam != regels.id and not vondst.alles]
    return {
        "aantal": vondst.aantal,
        "alles": vondst.alles,
        "gelezen_als": vondst.gelezen_als,
        "gevonden": [
            {"kop": s.kop, "waar": regels.naslag.hoofdstukken[h].naam, "url": van_stuk(regels.id, h, s.id)}
            for h, s in vondst.stukken
        ],
        "elders": [
            {"naam": ander.plan.naam, "url": van("zoeken", ander.id), "aantal": daar.aantal}
            for ander in elders
            if (daar := ander.zoeker.zoek(gevraagd)).alles and daar.aantal
        ],
        "hoofdstukken": [] if vondst.stukken else _hoofdstukken(regels),
    }


def _hoofdstukken(regels: Regelset) -> list[dict[str, str]]:
    return [
        {"naam": h.naam, "uitleg": h.uitleg, "url": van("hoofdstuk", regels.id, h.id)}
        for h in regels.naslag.hoofdstukken.values()
    ]


def omtrek(regels: Regelset, stap: str = "") -> list[Omtrekregel]:
    """Gives the plan, or one step, as a nested list in words."""
    return list(regels.omtrek(stap=stap))


def svg(tekening: str) -> SafeString:
    """Marks a drawing of ours as markup: it is made of declarations and every word in it was escaped."""
    return mark_safe(tekening)  # noqa: S308


def _kop(regels: Regelset) -> dict[str, Any]:
    standaard = regels.id == REGELSETS[0]
    return {
        "regelset": f"{regels.plan.naam}, {regels.id} versie {regels.versie}",
        "plannaam": regels.plan.naam,
        "url_naslag": reverse("stappenplan:naslag") if standaard else van("regelset", regels.id),
        "url_zoeken": van("zoeken", regels.id),
    }


def _stand_in_woorden(regels: Regelset, naar: tuple[str, str], dag: date) -> str:
    """What is the matter with the sources of an item, in a few words; empty when they simply hold."""
    h, id_ = naar
    if h == "bron":
        return IN_WOORDEN[REGISTER[id_].stand(dag).status][0]
    ids = regels.rust.onder_stuk(h, regels.naslag.hoofdstukken[h].stukken[id_])
    return ", ".join(m["kort"] for m in merken(regels, ids, dag))


def _rooster(regels: Regelset, rooster: Rooster, dag: date) -> dict[str, Any]:
    return {
        "kop": rooster.kop,
        "kolommen": rooster.kolommen,
        "rijen": [
            {
                "over": _regel(regels, rij.over, dag),
                "cellen": [
                    {"kolom": kolom, "regels": cel} for kolom, cel in zip(rooster.kolommen[1:], rij.cellen, strict=True)
                ],
            }
            for rij in rooster.rijen
        ],
    }


def _deel(regels: Regelset, deel: Deel, dag: date | None = None) -> dict[str, Any]:
    return {"kop": deel.kop, "regels": [_regel(regels, regel, dag) for regel in deel.regels]}


def _regel(regels: Regelset, regel: Verwijzing, dag: date | None = None) -> dict[str, str]:
    """One line; with a day also what is the matter with the sources of the item to which it leads."""
    stand = _stand_in_woorden(regels, regel.naar, dag) if regel.naar and dag else ""
    return {
        "tekst": regel.tekst,
        "toelichting": " · ".join(filter(None, (regel.toelichting, stand))),
        "url": van_stuk(regels.id, *regel.naar) if regel.naar else "",
    }
