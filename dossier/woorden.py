"""Codes of records in the words that people read."""

# The besluiten that give something away; the others do not.
DELEN = ("verstrekken", "anoniem")
# The sign beside the word for what a source is worth (stappenplan/regels/bronstand.py).
ICOON_VAN_BRON = {"geldt": "gedaan", "betwist": "laat", "aangekondigd": "klok", "loopt_af": "klok", "vervangen": "nee"}
BESLUIT_IN_WOORDEN = {
    "verstrekken": "delen",
    "anoniem": "anoniem bespreken",
    "eerst_burger_betrekken": "eerst de burger betrekken",
    "niet_verstrekken": "niet delen",
    "spoedhulp": "spoedhulp inschakelen",
}
# A contact in which somebody's role changed: told, or still to be told.
ROLWISSEL, ROLWISSEL_LATER = "rolwissel", "rolwissel_later"
CONTACT_IN_WOORDEN = {
    "gesproken": "Gesproken met de burger",
    "poging": "Geprobeerd te spreken",
    "niet_vooraf": "Vooraf bespreken kan niet",
    ROLWISSEL: "Van rol gewisseld, en dat verteld",
    ROLWISSEL_LATER: "Rolwissel nog niet verteld",
}
# Why somebody is betrokken: what people choose on the page, and what the program writes by itself.
WAAROM_KEUZE = {
    "samenwerking": "Werkt mee in deze zaak",
    "regie": "Voert de regie of gaat dat doen",
    "vervanging": "Vervangt een collega voor een tijd",
    "overdracht": "Neemt de zaak over",
    "meekijken": "Kijkt mee bij een vraag",
}
WAAROM_IN_WOORDEN = WAAROM_KEUZE | {
    "opende_dossier": "Opende het dossier",
    "overgenomen": "Nam over van een collega die vertrok",
    "noodtoegang": "Noodtoegang",
}
# Why the emergency door was opened; the privacy officer sees the code without opening anything.
NOODREDEN_IN_WOORDEN = {
    "acuut_gevaar": "Er dreigt nu gevaar voor iemand",
    "crisis": "Er is een crisis en er moet vandaag iets gebeuren",
    "betrokkene_afwezig": "De betrokkene is er niet en het kan niet wachten",
    "burger_vraagt_hulp": "De burger vraagt nu om hulp",
    "anders": "Iets anders",
}


def aantal_dossiers(aantal: int) -> str:
    """Gives "1 dossier" or "3 dossiers"."""
    return "1 dossier" if aantal == 1 else f"{aantal} dossiers"
