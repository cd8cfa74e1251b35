"""Words for question 4: which data, and why one may not go along; kinds and arguments as in bemoeizorg-2021."""

from stappenplan.regels.bemoeizorg_2021.teksten_gegevens import ARGUMENTEN, SOORTEN
from stappenplan.regels.tekst import Regeltekst, Vraag, ja_nee

__all__ = ["ARGUMENTEN", "GEGEVENS_VRAGEN", "REDENEN", "SOORTEN", "VRAGEN"]

VRAGEN = {
    "gegevens": Vraag(
        "Welke gegevens wilt u delen, en waarom is elk gegeven nodig?",
        "Zet elk gegeven apart in de lijst. Neem alleen op wat de ander echt nodig heeft voor dit doel.",
        "U deelt alleen wat strikt noodzakelijk is. Daarom krijgt elk gegeven een eigen reden en een eigen antwoord.",
        {},
        voorbeelden=(
            "Goed: naam en adres, omdat de hulp anders niet langs kan komen.",
            "Goed: dat iemand op tijd medicijnen moet nemen. Welke, is niet nodig.",
            "Niet goed: een oud verslag, omdat het later misschien van pas komt.",
        ),
        kort="Gegevens",
        onbekend=("vraag_ontvanger", "kijk_in_dossier", "vraag_collega"),
    ),
}

GEGEVENS_VRAGEN = {
    "raakt_gezondheid": Vraag(
        "Zegt dit gegeven ook iets over de gezondheid van iemand?",
        "Ook indirect telt: ‘zit bij de verslavingszorg’ zegt iets over gezondheid.",
        "Gegevens over gezondheid zijn bijzondere persoonsgegevens. Zij krijgen extra bescherming.",
        ja_nee("Behandel het als een gezondheidsgegeven.", "Het zegt niets over gezondheid."),
        kort="Raakt gezondheid",
        onbekend=("vraag_collega", "vraag_jurist"),
    ),
    "buitenkant_volstaat": Vraag(
        "Is minder ook genoeg, zoals dat-informatie of buitenkant-informatie?",
        "Bedenk wat de ander echt moet weten om te kunnen handelen.",
        "U deelt alleen wat direct relevant is. Is de buitenkant genoeg, dan blijft de inhoud bij u.",
        ja_nee("De ander kan ook met minder verder.", "Met minder kan de ander het doel niet bereiken."),
        kort="Minder is genoeg",
        onbekend=("vraag_ontvanger", "vraag_collega"),
    ),
    "binnen_toestemming": Vraag(
        "Gaat de toestemming ook over dit gegeven, of heeft u het met de cliënt besproken?",
        "Kijk precies waar ja op gezegd is. Werkt u volgens het transparantiebeginsel? Kijk dan wat u heeft besproken.",
        "Toestemming is gericht: alleen mee mag waar het gesprek over ging.",
        ja_nee("Over dit gegeven is gesproken.", "Over dit gegeven is niet gesproken."),
        kort="Besproken met de cliënt",
        onbekend=("praat_met_burger", "kijk_in_dossier"),
    ),
    "betreft_ander": Vraag(
        "Gaat dit gegeven ook over iemand anders dan de cliënt?",
        "Denk aan een partner, kind, ouder of buur.",
        "Die ander heeft eigen rechten. Deel dan alleen wat ook voor die persoon te verantwoorden is.",
        ja_nee("Het gaat ook over een ander.", "Het gaat alleen over de cliënt."),
        kort="Gaat over een ander",
        onbekend=("vraag_collega", "vraag_jurist"),
    ),
}

REDENEN = {
    "argument_ongeldig": Regeltekst(
        "De reden is niet sterk genoeg",
        "Handig, sneller of misschien later nodig is geen geldige reden. Alleen wat strikt noodzakelijk is, gaat mee.",
    ),
    "anoniem": Regeltekst(
        "U deelt anoniem",
        "Met dit gegeven weet de ander om wie het gaat. Laat het weg.",
    ),
    "buiten_toestemming": Regeltekst(
        "Valt niet onder de toestemming",
        "Over dit gegeven is geen ja gezegd. Vraag het alsnog of laat het weg.",
    ),
    "niet_besproken": Regeltekst(
        "Niet met de cliënt besproken",
        "U werkt volgens het transparantiebeginsel: u bespreekt wat u deelt. Bespreek het alsnog of laat het weg.",
    ),
    "bsn_alleen_wettelijk": Regeltekst(
        "Het BSN mag hier niet mee",
        "Het BSN mag alleen mee als de wet dat eist.",
    ),
    "minder_ingrijpend_mogelijk": Regeltekst(
        "Het kan met minder",
        "U gaf aan dat minder genoeg is. Deel dan alleen dat-informatie of de buitenkant, zonder de inhoud.",
    ),
}
