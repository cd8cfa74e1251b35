"""Codes of records in the words that people read."""

# The besluiten that give something away; the others do not.
DELEN = ("verstrekken", "anoniem")
BESLUIT_IN_WOORDEN = {
    "verstrekken": "delen",
    "anoniem": "anoniem bespreken",
    "eerst_burger_betrekken": "eerst de burger betrekken",
    "niet_verstrekken": "niet delen",
    "spoedhulp": "spoedhulp inschakelen",
}
CONTACT_IN_WOORDEN = {
    "gesproken": "Gesproken met de burger",
    "poging": "Geprobeerd te spreken",
    "niet_vooraf": "Vooraf bespreken kan niet",
}
