"""What must hold before the form can be made definite, and what asks for a second look.

Sources: handreiking Bijlage III (the logic of the form), 3.2 IV.d (a general consent never counts), 3.3.5 (evaluate).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dossier.documenten.bijlage_iii.vakken import DRIE_A, DRIE_B, VAK
from dossier.documenten.bijlage_iii.velden import DEELNEMERS, LENGTES, NAAM, toegepast, zonder_toestemming
from dossier.documenten.tekst import datum_van, in_woorden

MAX_DAGEN = 92  # the longest three months there are
JAAR = timedelta(days=366)


@dataclass(frozen=True)
class Fout:
    """What is wrong, why it matters and what to do, in Dutch; `veld` is a key of `velden`."""

    veld: str
    melding: str


def max_dagen(profiel: Mapping[str, Any] | None) -> int:
    """How many days "bespreken zonder toestemming" may last at most, by the profile of the organisation."""
    return int((profiel or {}).get("max_duur_bespreken_dagen", MAX_DAGEN))


def controleer(velden: Mapping[str, Any], *, profiel: Mapping[str, Any] | None = None, vandaag: date) -> list[Fout]:
    """Everything that keeps the form from being made definite, in the order of the form; empty when it may."""
    return [*_wie(velden), *_lengtes(velden), *_keuze(velden), *_redenen(velden), *_vier(velden)] + list(
        _vijf(velden, max_dagen(profiel), vandaag)
    )


def let_op(velden: Mapping[str, Any]) -> list[Fout]:
    """What does not stop the form but asks for a second look before it is made definite."""
    meldingen = []
    if toegepast(velden, "1a"):
        meldingen.append(
            Fout(
                "vraag_1",
                "Een algemene toestemming (1a) is geen geldige toestemming: zij moet gaan over bepaalde gegevens, een "
                "bepaalde ontvanger en een bepaald doel. Vraag toestemming die dat noemt en kruis dan 1b aan.",
            )
        )
    if toegepast(velden, "1e"):
        meldingen.append(
            Fout(
                "vraag_1",
                "Aandringen (1e) betekent uitleggen waarom delen nodig is. Het betekent niet dat u druk uitoefent: "
                "toestemming onder druk is geen toestemming.",
            )
        )
    for nummer in (*DRIE_A, *DRIE_B):
        if toegepast(velden, nummer) and not velden.get(f"{nummer}_informant"):
            meldingen.append(
                Fout(
                    f"{nummer}_informant",
                    f"Bij {nummer} staat niet wie dit zegt of beoordeelde. Wie later leest, moet dat kunnen navragen. "
                    "Vul een naam in.",
                )
            )
    return meldingen


def _wie(velden: Mapping[str, Any]) -> Iterator[Fout]:
    if not velden.get("naam_client"):
        yield Fout(
            "naam_client", "De naam van de cliënt ontbreekt. Zonder naam hoort het papier bij niemand. Vul de naam in."
        )
    mensen = velden.get("deelnemers", [])
    if not any(deelnemer.get("naam") for deelnemer in mensen):
        yield Fout(
            "deelnemers",
            "Er staat geen deelnemer op het formulier. De cliënt heeft er recht op te weten wie over hem sprak. "
            "Vul ten minste uzelf in.",
        )
    if len(mensen) > DEELNEMERS:
        yield Fout("deelnemers", f"Er staan {len(mensen)} deelnemers op het formulier. Er passen er {DEELNEMERS}.")
    if any(len(waarde) > NAAM for deelnemer in mensen for waarde in deelnemer.values()):
        yield Fout(
            "deelnemers",
            f"Een naam of functie is langer dan {NAAM} tekens. Op papier past dat niet op zijn regel. Kort hem in.",
        )


def _lengtes(velden: Mapping[str, Any]) -> Iterator[Fout]:
    for naam, hoogste in LENGTES.items():
        lengte = len(velden.get(naam, ""))
        if lengte > hoogste:
            yield Fout(
                naam,
                f"Deze tekst is {lengte} tekens lang; er passen er {hoogste}. Er wordt niets afgeknipt: "
                "kort de tekst zelf in en leg de rest vast in het dossier.",
            )


def _keuze(velden: Mapping[str, Any]) -> Iterator[Fout]:
    een, twee, drie = velden.get("vraag_1"), toegepast(velden, "2"), zonder_toestemming(velden)
    if not (een or twee or drie):
        yield Fout(
            "vraag_1",
            "Bij 1, 2 en 3 is niets aangekruist. Dan zegt het formulier niet of u bespreekt. "
            "Kruis aan wat de cliënt zei (1), dat u niet bespreekt (2) of waarom u zonder toestemming bespreekt (3).",
        )
    if een in ("1a", "1b") and twee:
        yield Fout(
            "vraag_1",
            f"U kruiste aan dat er toestemming is ({een}) en ook dat u zonder toestemming niet bespreekt (2). "
            "Die twee sluiten elkaar uit. Kies er een.",
        )
    if een in ("1a", "1b") and drie:
        yield Fout(
            "vraag_1",
            f"U kruiste aan dat er toestemming is ({een}) en ook dat u zonder toestemming bespreekt (3). "
            "Die twee sluiten elkaar uit. Gaat het om gegevens buiten de toestemming? "
            "Maak daar dan een eigen afweging voor.",
        )
    if een in ("1c", "1d") and drie:
        yield Fout(
            "vraag_1",
            f"U kruiste aan dat u nog om toestemming gaat vragen ({een}) en ook dat vragen niet zinvol is (3a). "
            "Kies een van de twee: eerst vragen, of bij 3a schrijven waarom dat niet kan.",
        )
    if twee and drie:
        yield Fout(
            "vraag_2",
            "U kruiste aan dat u niet bespreekt (2) en ook dat u zonder toestemming bespreekt (3). "
            "Een lezer weet dan niet wat u besloot. Haal een van de twee weg.",
        )
    for nummer in ("1a", "1b"):
        if velden.get(VAK[nummer].tekst_veld) and een != nummer:
            yield Fout(
                VAK[nummer].tekst_veld,
                f"Bij {nummer} staat aan wie de toestemming gegeven is, maar {nummer} is niet aangekruist. "
                "Kruis het aan of maak de regel leeg.",
            )
    if een in ("1a", "1b") and not velden.get(VAK[een].tekst_veld):
        yield Fout(
            VAK[een].tekst_veld,
            f"Bij {een} staat niet aan wie de cliënt toestemming gaf. Toestemming geldt alleen voor die ontvanger. "
            "Vul in aan wie.",
        )


def _redenen(velden: Mapping[str, Any]) -> Iterator[Fout]:
    for nummer, kruis in (("2", "vraag_2"), ("3a4", "3a4")):
        veld = VAK[nummer].tekst_veld
        if velden.get(kruis) and not velden.get(veld):
            yield Fout(
                veld,
                f"U kruiste {nummer} aan, maar de reden ontbreekt. "
                "Zonder reden is het besluit niet te toetsen. Schrijf hem op.",
            )
        if velden.get(veld) and not velden.get(kruis):
            yield Fout(
                kruis,
                f"Bij {nummer} staat een reden, maar {nummer} is niet aangekruist. Kruis het aan of haal de reden weg.",
            )
    a, b = toegepast(velden, "3a"), toegepast(velden, "3b")
    if b and not a:
        yield Fout(
            "3a1",
            "U bespreekt zonder toestemming (3b), maar bij 3a staat niet waarom toestemming vragen niet zinvol is. "
            "Vragen gaat voor. Kruis bij 3a aan wat geldt.",
        )
    if a and not b:
        yield Fout(
            "3b1",
            "Bij 3a staat waarom vragen niet zinvol is, maar bij 3b geen reden om zonder toestemming te bespreken. "
            "Dat vragen niet kan, is zelf geen reden. Kruis bij 3b aan wat geldt, of kies 2.",
        )
    if [nummer for nummer in DRIE_B if toegepast(velden, nummer)] == ["3b2"]:
        yield Fout(
            "3b2",
            "Overlast (3b2) alleen is geen reden om zonder toestemming te bespreken: het gaat om de nood van de cliënt "
            "of om gevaar. Kruis een andere reden aan als die er is, of kies 2.",
        )


def _vier(velden: Mapping[str, Any]) -> Iterator[Fout]:
    keuze = velden.get("vraag_4")
    bespreekt = zonder_toestemming(velden) or velden.get("vraag_1") in ("1a", "1b")
    if bespreekt and not keuze:
        yield Fout(
            "vraag_4",
            "Bij 4 staat niet of de cliënt van de bespreking weet. Ook zonder toestemming hoort de cliënt dat, "
            "tenzij dat nu niet kan. Kruis 4a of 4b aan.",
        )
    for nummer, wat in (("4a", "wie de cliënt informeerde"), ("4b", "waarom de cliënt het nog niet weet")):
        veld = VAK[nummer].tekst_veld
        if keuze == nummer and not velden.get(veld):
            yield Fout(veld, f"Bij {nummer} staat niet {wat}. Later kan niemand dat meer nagaan. Vul het in.")
        if keuze != nummer and velden.get(veld):
            yield Fout(
                veld,
                f"Bij {nummer} is iets ingevuld, maar {nummer} is niet aangekruist. "
                "4a en 4b sluiten elkaar uit. Kies er een en maak de andere leeg.",
            )


def _vijf(velden: Mapping[str, Any], dagen: int, vandaag: date) -> Iterator[Fout]:
    if not zonder_toestemming(velden):
        for veld in ("5_totdat", "begindatum", "einddatum"):
            if velden.get(veld):
                yield Fout(
                    veld,
                    "Onderdeel 5 geldt alleen als u zonder toestemming bespreekt (3). Bij 3 is niets aangekruist. "
                    "Maak dit veld leeg of vul 3 in.",
                )
        return
    if not velden.get("5_totdat"):
        yield Fout(
            "5_totdat",
            "Er staat niet tot wanneer u zonder toestemming bespreekt. De inbreuk moet zo kort mogelijk duren. "
            "Beschrijf de toestand of het resultaat waarbij u stopt.",
        )
    begin, eind = datum_van(velden.get("begindatum", "")), datum_van(velden.get("einddatum", ""))
    for veld, dag in (("begindatum", begin), ("einddatum", eind)):
        if dag is None:
            yield Fout(
                veld,
                f"De {veld} ontbreekt of is geen datum. "
                "Zonder datum loopt dit niet vanzelf af. Schrijf hem als 24-11-2026.",
            )
    if begin and abs(begin - vandaag) > JAAR:
        yield Fout(
            "begindatum",
            "De begindatum ligt meer dan een jaar van vandaag. Dat is bijna zeker een tikfout. Kijk het jaar na.",
        )
        return
    if begin is None or eind is None:
        return
    if eind <= begin:
        yield Fout(
            "einddatum",
            "De einddatum ligt niet na de begindatum. Dan is de status nooit van kracht. Kies een latere einddatum.",
        )
    elif eind > begin + timedelta(days=dagen):
        uiterlijk = in_woorden(begin + timedelta(days=dagen))
        yield Fout(
            "einddatum",
            f"De einddatum ligt meer dan {dagen} dagen na de begindatum. Langer mag niet zonder opnieuw te kijken of "
            f"het nog nodig is. Kies uiterlijk {uiterlijk}; daarna kunt u een nieuw formulier maken.",
        )
    elif eind < vandaag:
        yield Fout(
            "einddatum",
            "De einddatum is al voorbij. Het formulier zou meteen niet meer gelden. Kies een datum in de toekomst.",
        )
