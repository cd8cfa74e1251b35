"""wmo-duo-2018 nog eens, met de hand uit `duo` 1.3 tot en met 1.6 en 2.3, als één functie zonder de motor.

Nothing here may import the rules it judges: two readings of the same guide are compared case by case.
"""

from collections.abc import Mapping
from typing import Any

UITKOMSTEN = "onvolledig geen_gegevens_nodig anoniem verstrekken eerst_burger_betrekken niet_verstrekken"
GRONDEN = "wettelijke_basis direct_betrokken toestemming transparantie conflict_van_plichten"
REDENEN = "geen_grondslag geen_noodzakelijke_gegevens"
TE_DOEN = "vraag_toestemming vraag_gerichte_toestemming leg_verzoek_uit informeer_client bespreek_met_client"
PLICHTEN = (
    "leg_afweging_vast werk_zonder_gegevens handhaaf_zwijgplicht kijk_wat_echt_nodig_is motiveer meldcode "
    "consulteer_collega leg_toestemming_vast uitdrukkelijke_toestemming leg_verstrekking_vast verzend_beveiligd "
    "bedenk_wat_de_client_ervan_vindt informeer_burger informeer_zo_mogelijk_vooraf"
)
WAARSCHUWINGEN = (
    "herleidbaar recht_geen_plicht overweeg_te_vertellen geheim_vraagt_toestemming overweeg_schriftelijk "
    "intrekken_mag_altijd bijzondere_gegevens gegevens_van_ander"
)
GEGEVENSREDENEN = (
    "argument_ongeldig anoniem buiten_toestemming niet_besproken bsn_alleen_wettelijk minder_ingrijpend_mogelijk"
)
AFGEVALLEN = {
    "anoniem": "niet_mogelijk",
    "wettelijke_basis": "geen_wettelijke_basis",
    "direct_betrokken": "niet_direct_betrokken",
    "toestemming": "geweigerd ingetrokken niet_mogelijk",
    "transparantie": "niet_besproken bezwaar_weegt_zwaarder",
    "conflict_van_plichten": "gewetensnood schade_te_voorkomen goed_beargumenteerd",
}
OORDELEN = (
    "andere_manier anoniem_mogelijk verzoek_duidelijk besproken_niet_mogelijk bezwaar_weegt_zwaarder gewetensnood "
    "schade_te_voorkomen goed_beargumenteerd"
)
BIJZONDER = ("gezondheid", "behandelplan_diagnose", "strafrechtelijk", "bijzonder_overig")
SLUITEND = ("collega_geconsulteerd", "burger_geinformeerd", "motivering_vastgelegd")


class Ontbreekt(Exception):
    """Een feit is nodig en er niet: de volgende vraag."""


def orakel(feiten: Mapping[str, Any]) -> dict[str, Any]:
    """Wat de handreiking over deze feiten zegt, zonder spoor, artikelen en bronnen."""
    weg: list[tuple[str, str]] = []
    try:
        uitkomst, waarom, te_doen = _vraag_1_tot_3(feiten, weg)
        gegevens = None
        if uitkomst == "vraag_4":
            gegevens = _vraag_4(_lees(feiten, "gegevens"), waarom)
            if all(gegevens):
                uitkomst, waarom = "niet_verstrekken", "geen_noodzakelijke_gegevens"
            else:
                uitkomst = "anoniem" if waarom == "anoniem" else "verstrekken"
    except Ontbreekt as vraag:
        leeg: dict[str, Any] = {"reden": None, "te_doen": [], "grond": None, "avg": None, "gegevens": None}
        niets: dict[str, Any] = {"verplichtingen": [], "waarschuwingen": [], "afgevallen": weg}
        return {"uitkomst": "onvolledig", "volgende_vraag": str(vraag), **leeg, **niets}
    grond = waarom if uitkomst == "verstrekken" else None
    mee = [item for item, reden in zip(feiten.get("gegevens", []), gegevens or [], strict=False) if reden is None]
    return {
        "uitkomst": uitkomst,
        "volgende_vraag": None,
        "reden": waarom if uitkomst == "niet_verstrekken" else None,
        "te_doen": [te_doen] if te_doen else [],
        "grond": grond,
        "avg": grond and _avg(grond),
        "gegevens": gegevens,
        "verplichtingen": list(_plichten(feiten, uitkomst, waarom, grond, mee)),
        "waarschuwingen": list(_waarschuwingen(uitkomst, grond, mee)),
        "afgevallen": weg,
    }


def _lees(feiten: Mapping[str, Any], feit: str) -> Any:
    if feit not in feiten:
        raise Ontbreekt(feit)
    return feiten[feit]


def _vraag_1_tot_3(feiten: Mapping[str, Any], weg: list[tuple[str, str]]) -> tuple[str, str | None, str | None]:
    """De uitkomst met haar reden en wat eerst te doen is, of "vraag_4" met waarop wordt gedeeld."""
    if _lees(feiten, "andere_manier"):
        return "geen_gegevens_nodig", None, None
    if _lees(feiten, "anoniem_mogelijk"):
        return "vraag_4", "anoniem", None
    weg.append(("anoniem", "niet_mogelijk"))
    if _lees(feiten, "wettelijke_basis"):
        return "vraag_4", "wettelijke_basis", None
    weg.append(("wettelijke_basis", "geen_wettelijke_basis"))
    if _lees(feiten, "ontvanger_direct_betrokken"):
        return "vraag_4", "direct_betrokken", None
    weg.append(("direct_betrokken", "niet_direct_betrokken"))
    gemeente, kader = _lees(feiten, "gemeente"), _lees(feiten, "kader")
    # 1.3: Uithoorn asks for consent; Diemen and Ouder-Amstel are open about it; that is about the Wmo only.
    toestemming_nodig = gemeente == "uithoorn" or kader == "wgbo"
    al_klaar = _toestemming(feiten, weg) if toestemming_nodig else _bespreken(feiten, weg)
    if al_klaar is not None:
        return al_klaar
    for eis in ("gewetensnood", "schade_te_voorkomen", "goed_beargumenteerd"):
        if not _lees(feiten, eis):
            weg.append(("conflict_van_plichten", eis))
            return "niet_verstrekken", "geen_grondslag", None
    return "vraag_4", "conflict_van_plichten", None


def _toestemming(feiten: Mapping[str, Any], weg: list[tuple[str, str]]) -> tuple[str, str | None, str | None] | None:
    """Vraag 2; None is: er is geen gerichte toestemming, door naar vraag 3."""
    toestemming = _lees(feiten, "toestemming")
    if toestemming == "niet_gevraagd":
        return "eerst_burger_betrekken", None, "vraag_toestemming"
    if toestemming == "niet_geldig":
        return "eerst_burger_betrekken", None, "vraag_gerichte_toestemming"
    if toestemming != "gegeven":
        weg.append(("toestemming", toestemming))
    if toestemming == "niet_mogelijk":
        return None
    # "Zorg er in elk geval voor dat": a and b, whatever the answer was.
    if not _lees(feiten, "verzoek_duidelijk"):
        return "eerst_burger_betrekken", None, "leg_verzoek_uit"
    if not _lees(feiten, "client_geinformeerd"):
        return "eerst_burger_betrekken", None, "informeer_client"
    return ("vraag_4", "toestemming", None) if toestemming == "gegeven" else None


def _bespreken(feiten: Mapping[str, Any], weg: list[tuple[str, str]]) -> tuple[str, str | None, str | None] | None:
    """Het transparantiebeginsel; None is: dat draagt het delen niet, door naar vraag 3."""
    if not _lees(feiten, "client_geinformeerd"):
        if not _lees(feiten, "besproken_niet_mogelijk"):
            return "eerst_burger_betrekken", None, "bespreek_met_client"
        weg.append(("transparantie", "niet_besproken"))
        return None
    if _lees(feiten, "bezwaar_weegt_zwaarder"):
        weg.append(("transparantie", "bezwaar_weegt_zwaarder"))
        return None
    return "vraag_4", "transparantie", None


def _vraag_4(items: list[dict[str, Any]], grond: str | None) -> list[str | None]:
    return [_gegevensreden(item, grond) for item in items]


def _gegevensreden(item: Mapping[str, Any], grond: str | None) -> str | None:
    soort, argument = item["soort"], item["argument"]
    if argument in ("misschien_later", "handig", "efficient"):
        return "argument_ongeldig"
    if grond == "anoniem" and soort in ("identificatie", "contact", "bsn"):
        return "anoniem"
    if not item.get("binnen_toestemming", True) and grond in ("toestemming", "transparantie"):
        return "buiten_toestemming" if grond == "toestemming" else "niet_besproken"
    if soort == "bsn" and argument != "wettelijk_verplicht":
        return "bsn_alleen_wettelijk"
    if item.get("buitenkant_volstaat", False) and (soort == "inhoudelijk" or soort in BIJZONDER):
        return "minder_ingrijpend_mogelijk"
    return None


def _avg(grond: str) -> str:
    # Whoever speaks against the will of the cliënt does not perform a contract with the cliënt.
    return "a" if grond == "toestemming" else "e"


def _bijzonder(item: Mapping[str, Any]) -> bool:
    return item["soort"] in BIJZONDER or item.get("raakt_gezondheid", False)


def _plichten(
    feiten: Mapping[str, Any], uitkomst: str, waarom: str | None, grond: str | None, mee: list[dict[str, Any]]
) -> list[tuple[str, bool, bool]]:
    collega, verteld, gemotiveerd = (bool(feiten.get(feit, False)) for feit in SLUITEND)
    zonder_client = grond in ("wettelijke_basis", "conflict_van_plichten")
    met_client = grond in ("toestemming", "transparantie")
    niet_delen = uitkomst == "niet_verstrekken"
    # Secrecy is kept where question 3 ends in no; a list with nothing needed in it is question 4.
    zwijgen = niet_delen and waarom == "geen_grondslag"
    bijzonder = grond == "toestemming" and any(_bijzonder(item) for item in mee)
    alles = {
        "leg_afweging_vast": (True, False, False),
        "werk_zonder_gegevens": (uitkomst == "geen_gegevens_nodig", False, False),
        "handhaaf_zwijgplicht": (zwijgen, False, False),
        "kijk_wat_echt_nodig_is": (niet_delen and not zwijgen, False, False),
        "motiveer": (zonder_client, True, gemotiveerd),
        "meldcode": (zonder_client or niet_delen, False, False),
        "consulteer_collega": (niet_delen or grond == "conflict_van_plichten", False, collega),
        "leg_toestemming_vast": (grond == "toestemming", False, False),
        "uitdrukkelijke_toestemming": (bijzonder, False, False),
        "leg_verstrekking_vast": (grond is not None, False, False),
        "verzend_beveiligd": (grond is not None, False, False),
        "bedenk_wat_de_client_ervan_vindt": (grond is not None, False, False),
        "informeer_burger": (met_client, False, verteld),
        "informeer_zo_mogelijk_vooraf": (zonder_client, False, verteld),
    }
    return [(plicht, blokkeert, voldaan) for plicht, (geldt, blokkeert, voldaan) in alles.items() if geldt]


def _waarschuwingen(uitkomst: str, grond: str | None, mee: list[dict[str, Any]]) -> list[str]:
    alles = {
        "herleidbaar": uitkomst == "anoniem",
        "recht_geen_plicht": grond == "wettelijke_basis",
        "overweeg_te_vertellen": grond == "direct_betrokken",
        "geheim_vraagt_toestemming": grond == "transparantie",
        "overweeg_schriftelijk": grond == "toestemming",
        "intrekken_mag_altijd": grond == "toestemming",
        "bijzondere_gegevens": grond not in (None, "toestemming") and any(_bijzonder(item) for item in mee),
        "gegevens_van_ander": grond is not None and any(item.get("betreft_ander", False) for item in mee),
    }
    return [waarschuwing for waarschuwing, geldt in alles.items() if geldt]
