"""The naslag on pages: items with their addresses. Nothing here knows who is asking."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from stappenplan import Regelset
from stappenplan.regels import REGELSETS
from stappenplan.regels.bronnen import REGISTER, plaatsen, wetten_in
from stappenplan.regels.bronstand import IN_WOORDEN
from stappenplan.regels.naslag import Deel, Hoofdstuk, Stuk
from stappenplan.regels.omtrek import Omtrekregel
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
        "stappen": _stukken(regels, regels.naslag.hoofdstukken["stap"], {}),
        "hoofdstukken": [
            {"naam": h.naam, "uitleg": h.uitleg, "aantal": len(h.stukken), "url": van("hoofdstuk", regels.id, h.id)}
            for h in regels.naslag.hoofdstukken.values()
        ],
        "url_tekening": van("tekening", regels.id),
        "url_lijst": van("lijst", regels.id),
        "url_stappen": van("hoofdstuk", regels.id, "stap"),
        "andere": [{"naam": ander.plan.naam, "url": van("regelset", ander.id)} for ander in andere],
    }


def hoofdstuk(regels: Regelset, h: Hoofdstuk, dag: date) -> dict[str, Any]:
    """Gives the context of templates/naslag_hoofdstuk.html; beside an item what is the matter with its source today."""
    standen = {s.id: _stand_in_woorden(regels, h, s, dag) for s in h.stukken.values()}
    return {
        **_kop(regels),
        "naam": h.naam,
        "uitleg": h.uitleg,
        "groepen": [_deel(regels, groep) for groep in h.groepen],
        "eigen": "Wat geen plicht is" if h.id == "melden" else "",
        "stukken": _stukken(regels, h, standen),
    }


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


def gevonden(regels: Regelset, gevraagd: str) -> list[dict[str, str]]:
    """Gives what was found, by chapter and heading."""
    return [
        {"kop": s.kop, "waar": regels.naslag.hoofdstukken[h].naam, "url": van_stuk(regels.id, h, s.id)}
        for h, s in regels.naslag.zoek(gevraagd)
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


def _stand_in_woorden(regels: Regelset, h: Hoofdstuk, s: Stuk, dag: date) -> str:
    if h.id == "bron":
        return IN_WOORDEN[REGISTER[s.id].stand(dag).status][0]
    gevonden = merken(regels, regels.rust.onder_stuk(h.id, s), dag)
    return ", ".join(dict.fromkeys(m["woord"].lower() for m in gevonden))


def _stukken(regels: Regelset, h: Hoofdstuk, standen: Mapping[str, str]) -> list[dict[str, str]]:
    return [
        {
            "kop": s.kop,
            "onder": " · ".join(
                filter(None, (s.artikel or (s.merk if h.id == "vraag" else ""), standen.get(s.id, "")))
            ),
            "url": van_stuk(regels.id, h.id, s.id),
        }
        for s in h.stukken.values()
    ]


def _deel(regels: Regelset, deel: Deel) -> dict[str, Any]:
    return {
        "kop": deel.kop,
        "regels": [
            {
                "tekst": regel.tekst,
                "toelichting": regel.toelichting,
                "url": van_stuk(regels.id, *regel.naar) if regel.naar else "",
            }
            for regel in deel.regels
        ],
    }
