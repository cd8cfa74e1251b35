"""What the afweging already knows, filled in for the professional to check and complete. Pure: same input, same form.

Nothing is filled in that the afweging does not carry: an open place is better than a wrong cross. A consulted colleague
judged an anonymised case (handreiking 3.3.3) and is therefore neither deelnemer nor informant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from dossier.documenten.bijlage_iii.controle import max_dagen
from dossier.documenten.bijlage_iii.velden import leeg
from dossier.woorden import DELEN

if TYPE_CHECKING:  # the read door brings the database along, and this part works without
    from dossier.lezen.kijkjes import BesluitKijk, ContactKijk

E_GRONDEN = ("vitaal_belang", "conflict_van_plichten", "goed_hulpverlenerschap")
REDENEN_NIET = {
    "geen_grondslag": "er geen grond is om zonder toestemming te delen",
    "niet_proportioneel": "delen niet in verhouding staat tot het doel",
    "geen_noodzakelijke_gegevens": "geen van de gegevens noodzakelijk is voor het doel",
    "doelbinding_fraude": "gegevens uit de bemoeizorg niet voor fraudebestrijding zijn",
}
# The same for a besluit that follows an advies without a reason of its own.
BESLUITEN_NIET = {
    "eerst_burger_betrekken": "eerst de cliënt wordt betrokken",
    "spoedhulp": "eerst spoedhulp wordt ingeschakeld",
}


def voorinvullen(
    feiten: Mapping[str, Any],
    advies: Mapping[str, Any],
    *,
    naam_client: str,
    medewerker: str,
    functie: str = "",
    ontvanger: str = "",
    contacten: Iterable[ContactKijk] = (),
    besluit: BesluitKijk | None = None,
    profiel: Mapping[str, Any] | None = None,
    vandaag: date,
) -> dict[str, Any]:
    """New `velden` from the facts and the advies (`Advies.als_dict()`); nothing is cut, `controleer` checks later.

    `ontvanger`: the receiver in words. `contacten`: those of this afweging. `besluit`: what was decided on it; without
    one the advies says what is filled in.
    """
    velden = leeg()
    velden["naam_client"] = naam_client
    velden["deelnemers"] = [{"naam": medewerker, "functie": functie}]
    contacten = list(contacten)
    grond = advies.get("grondslag") or {}
    _een(velden, feiten, grond, ontvanger)
    if not (besluit.besluit in DELEN if besluit else advies.get("uitkomst") != "niet_verstrekken"):
        _twee(velden, advies, besluit)
        return velden
    delen = (besluit.besluit if besluit else advies.get("uitkomst")) == "verstrekken"
    if delen:
        _vier(velden, feiten, contacten, medewerker)
    # Who shares against the advies has no ground of the rules: why without consent is for him to write.
    if delen and advies.get("uitkomst") == "verstrekken" and grond.get("soort") != "toestemming":
        _drie(velden, feiten, grond, contacten, medewerker)
        velden["begindatum"] = vandaag.isoformat()
        velden["einddatum"] = (vandaag + timedelta(days=max_dagen(profiel))).isoformat()
    return velden


def _een(velden: dict[str, Any], feiten: Mapping[str, Any], grond: Mapping[str, Any], ontvanger: str) -> None:
    toestemming = feiten.get("toestemming")
    if grond.get("soort") == "toestemming":
        # A consent that counts is specific, so it is 1b, whatever was given; 1a stands for a general one, which never
        # counts (handreiking 3.2 IV.d). A consent that does not count leaves 1 open: it has to be asked for again.
        velden["vraag_1"] = "1b"
        velden["1b_aan"] = ontvanger
    elif toestemming == "niet_gevraagd":
        velden["vraag_1"] = "1c"
    elif toestemming == "geen_mening":
        velden["vraag_1"] = "1d"
    elif toestemming in ("geweigerd", "ingetrokken"):
        velden["vraag_1"] = "1e"  # who takes a consent back says no from then on


def _twee(velden: dict[str, Any], advies: Mapping[str, Any], besluit: BesluitKijk | None) -> None:
    """Crosses 2 with its reason; a consent (1b) says the opposite on this form, and goes."""
    velden["vraag_2"] = True
    velden["2_reden"] = REDENEN_NIET.get(str(advies.get("reden")), "")
    if besluit is not None and not besluit.volgt_advies:
        velden["2_reden"] = besluit.afwijking_tekst
    elif besluit is not None and not velden["2_reden"]:
        velden["2_reden"] = BESLUITEN_NIET.get(besluit.besluit, "")
    if velden["vraag_1"] == "1b":
        velden["vraag_1"] = velden["1b_aan"] = ""


def _drie(
    velden: dict[str, Any],
    feiten: Mapping[str, Any],
    grond: Mapping[str, Any],
    contacten: list[ContactKijk],
    medewerker: str,
) -> None:
    if grond.get("soort") not in E_GRONDEN:
        # The law or the task carries this sharing and asks no consent; that is the honest answer to "why not ask".
        _kruis(velden, "3a4", medewerker)
        artikel = grond.get("artikel")
        velden["3a4_tekst"] = f"delen mag hier zonder toestemming ({artikel})" if artikel else ""
    elif feiten.get("niet_in_staat_tot_toestemming") or feiten.get("wilsbekwaam") is False:
        _kruis(velden, "3a3", medewerker)
    elif feiten.get("toestemming") in ("geweigerd", "ingetrokken"):
        _kruis(velden, "3a4", medewerker)
        deed = "weigerde toestemming" if feiten["toestemming"] == "geweigerd" else "trok de toestemming in"
        velden["3a4_tekst"] = f"cliënt {deed}"
    elif contacten and all(contact.soort == "poging" for contact in contacten):
        # Out of reach is what attempts without any talk show; "niet mogelijk" alone may also mean: not safe to ask.
        _kruis(velden, "3a1", medewerker)
    if feiten.get("risico_ernstige_gezondheidsschade"):
        # Danger (3b3, 3b4) and overlast (3b2) are not asked in the afweging, so they stay open.
        velden["3b1"] = "ja"
        velden["3b1_informant"] = medewerker


def _kruis(velden: dict[str, Any], nummer: str, informant: str) -> None:
    velden[nummer] = True
    velden[f"{nummer}_informant"] = informant


def _vier(velden: dict[str, Any], feiten: Mapping[str, Any], contacten: list[ContactKijk], medewerker: str) -> None:
    uitgesteld = [contact for contact in contacten if contact.soort == "niet_vooraf"]
    if feiten.get("burger_geinformeerd") or any(contact.soort == "gesproken" for contact in contacten):
        velden["vraag_4"] = "4a"
        velden["4a_door"] = medewerker
    elif feiten.get("niet_vooraf_met_reden") or uitgesteld:
        velden["vraag_4"] = "4b"
        velden["4b_reden"] = max(uitgesteld, key=lambda contact: contact.op).tekst if uitgesteld else ""
