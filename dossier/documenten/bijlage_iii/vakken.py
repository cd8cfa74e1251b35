"""The form of Bijlage III as a declared list: numbers, labels and consequences as the guide prints them."""

from dataclasses import dataclass

TITEL = "Formulier bespreking cliënt zonder toestemming"
HERKOMST = "Ontleend aan: Anzion en Brinkman (1995)"
BRON = "handreiking Bijlage III"


@dataclass(frozen=True)
class Vak:
    """One numbered line of the form. `soort` says how it is answered:

    `keuze` (one of the group), `kruis`, `janee`, `tekst` (ticked by writing) or `kop` (ticked by what stands under it).
    """

    nummer: str
    label: str
    soort: str
    gevolg: str = ""
    invul: str = ""  # the word before the open place: "aan", "omdat", "door"
    onder: str = ""  # the small line under the open place
    tekst_veld: str = ""  # key of the text that belongs to it
    informant: bool = False

    @property
    def groep(self) -> str:
        """ "1" to "5"."""
        return self.nummer[0]


VAKKEN: tuple[Vak, ...] = (
    Vak("1a", "De cliënt heeft algemene toestemming gegeven", "keuze", "bespreken", invul="aan", tekst_veld="1a_aan"),
    Vak(
        "1b",
        "De cliënt heeft partiële toestemming gegeven",
        "keuze",
        "partieel bespreken",
        invul="aan",
        tekst_veld="1b_aan",
    ),
    Vak("1c", "De cliënt is niet om toestemming gevraagd, alsnog doen", "keuze", "vragen"),
    Vak("1d", "Cliënt heeft geen mening, alsnog op aansturen", "keuze", "vragen"),
    Vak("1e", "Cliënt weigert expliciet, toestemming toch nodig", "keuze", "aandringen"),
    Vak(
        "2",
        "Zonder toestemming cliënt niet bespreken (geen informatie-uitwisseling), omdat",
        "kruis",
        invul="omdat",
        tekst_veld="2_reden",
    ),
    Vak("3a", "toestemming vragen is niet zinvol, omdat:", "kop"),
    Vak("3a1", "cliënt is onbereikbaar", "kruis", informant=True),
    Vak("3a2", "cliënt is onaanspreekbaar", "kruis", informant=True),
    Vak("3a3", "cliënt kan geen oordeel vormen", "kruis", informant=True),
    Vak("3a4", "anders, namelijk", "kruis", invul="namelijk", tekst_veld="3a4_tekst", informant=True),
    Vak("3b", "zonder toestemming bespreken, omdat:", "kop"),
    Vak("3b1", "cliënt verkeert in zorgelijke omstandigheden (ja/nee)", "janee", informant=True),
    Vak("3b2", "cliënt geeft overlast (ja/nee)", "janee", informant=True),
    Vak("3b3", "cliënt dreigt gevaar voor zichzelf te gaan vormen (ja/nee)", "janee", informant=True),
    Vak("3b4", "cliënt dreigt gevaar voor anderen te gaan vormen (ja/nee)", "janee", informant=True),
    Vak(
        "3b5",
        "cliënt maakt op onnavolgbare wijze gebruik van diverse voorzieningen",
        "janee",
        onder="ja/nee",
        informant=True,
    ),
    Vak("3b6", "andere reden, namelijk:", "tekst", tekst_veld="3b6_tekst", informant=True),
    Vak(
        "4a",
        "cliënt is geïnformeerd over (de op handen zijnde) bespreking",
        "keuze",
        invul="door",
        onder="naam zorgcoördinator c.q eindverantwoordelijke",
        tekst_veld="4a_door",
    ),
    Vak(
        "4b",
        "cliënt is niet geïnformeerd over (de op handen zijnde) bespreking omdat",
        "keuze",
        tekst_veld="4b_reden",
    ),
    Vak(
        "5",
        "status “bespreken zonder toestemming” is van kracht totdat",
        "tekst",
        onder="(beschrijving beoogde toestand/resultaat)",
        tekst_veld="5_totdat",
    ),
)
VAK: dict[str, Vak] = {vak.nummer: vak for vak in VAKKEN}
INFORMANT = "informant/beoordelaar"
DRIE_A = tuple(v.nummer for v in VAKKEN if v.nummer.startswith("3a") and v.soort != "kop")
DRIE_B = tuple(v.nummer for v in VAKKEN if v.nummer.startswith("3b") and v.soort != "kop")
