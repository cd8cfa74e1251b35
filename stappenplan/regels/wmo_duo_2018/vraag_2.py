"""Question 2: must the cliënt agree, and was everything done for it? (`duo` 1.3–1.6, 2.3)"""

from stappenplan.regels.taal import Gevolg, Grond, Keuze, Knoop, Lees, Regel, ValtAf, einde, is_, naar, verder
from stappenplan.regels.wmo_duo_2018.begrippen import TRANSPARANTIEBEGINSEL
from stappenplan.regels.wmo_duo_2018.feiten import (
    BESPROKEN_NIET_MOGELIJK,
    BEZWAAR_WEEGT_ZWAARDER,
    CLIENT_GEINFORMEERD,
    GEMEENTE,
    KADER,
    ONTVANGER_DIRECT_BETROKKEN,
    TOESTEMMING,
    VERZOEK_DUIDELIJK,
    WETTELIJKE_BASIS,
)


def _op_grond(id_: str, artikel: str, bron: str) -> Gevolg:
    return naar("4.gegevens", grond=Grond(id=id_, soort=id_, artikel=artikel, bron=bron, tekst=id_))


def _eerst(te_doen: str) -> Gevolg:
    return einde("eerst_burger_betrekken", te_doen=(te_doen,))


def _zonder(grond: str, reden: str, bron: str) -> ValtAf:
    return ValtAf(grond, reden, bron)


_UITZONDERINGEN: tuple[Knoop, ...] = (
    Regel(
        id="2.a.wettelijke_basis",
        stap="2.a",
        vraag="Mag u deze gegevens delen op grond van een bepaling in de wet?",
        als=is_(WETTELIJKE_BASIS, True),
        dan=_op_grond(
            "wettelijke_basis", "art. 5.2.6 Wmo 2015 (Veilig Thuis) of een andere wettelijke bepaling", "duo 1.5, 1.6"
        ),
        anders=verder(valt_af=_zonder("wettelijke_basis", "geen_wettelijke_basis", "duo 1.5, 1.6")),
        bron="duo 1.3, 1.5, 1.6",
    ),
    Regel(
        id="2.a.direct_betrokken",
        stap="2.a",
        vraag="Is de ontvanger direct betrokken bij de hulp aan deze cliënt?",
        als=is_(ONTVANGER_DIRECT_BETROKKEN, True),
        # Nobody asked yet under which law the help falls: the article of either.
        dan=_op_grond(
            "direct_betrokken",
            "bij een behandeling art. 7:457 lid 2 BW (WGBO); bij de Wmo art. 5.3.3 Wmo 2015",
            "duo 2.3; handreiking 3.2 IV.b, Bijlage I 5.1",
        ),
        anders=verder(valt_af=_zonder("direct_betrokken", "niet_direct_betrokken", "duo 2.3")),
        bron="duo 2.3",
    ),
)

# After an unclear request, or without being informed, a no is not "everything done" either.
_TOESTEMMING: tuple[Knoop, ...] = (
    Keuze(
        id="2.b.toestemming",
        stap="2.b",
        vraag="Hoe staat het met de toestemming van de cliënt?",
        feit=TOESTEMMING,
        gevolgen={
            "gegeven": verder(),
            # Too general, not free or not explicit: that is no consent.
            "niet_geldig": _eerst("vraag_gerichte_toestemming"),
            "geweigerd": verder(valt_af=_zonder("toestemming", "geweigerd", "duo 1.4")),
            "ingetrokken": verder(valt_af=_zonder("toestemming", "ingetrokken", "duo 1.5, 2.3")),
            "niet_gevraagd": _eerst("vraag_toestemming"),
            "niet_mogelijk": naar("3.conflict", valt_af=_zonder("toestemming", "niet_mogelijk", "duo 1.4")),
        },
        bron="duo 1.4, 2.3",
    ),
    Regel(
        id="2.b.verzoek_duidelijk",
        stap="2.b",
        vraag="Was het verzoek om toestemming duidelijk en begrijpelijk?",
        als=is_(VERZOEK_DUIDELIJK, True),
        anders=_eerst("leg_verzoek_uit"),
        bron="duo 1.4",
    ),
    Regel(
        id="2.b.client_geinformeerd",
        stap="2.b",
        vraag="Is de cliënt geïnformeerd?",
        als=is_(CLIENT_GEINFORMEERD, True),
        anders=_eerst("informeer_client"),
        bron="duo 1.4, 2.3",
    ),
    Regel(
        id="2.b.gegeven",
        stap="2.b",
        vraag="Heeft u gerichte toestemming?",
        als=is_(TOESTEMMING, "gegeven"),
        dan=_op_grond("toestemming", "art. 6 lid 1 a AVG; art. 7:457 BW", "duo 1.4, 2.3"),
        anders=naar("3.conflict"),
        bron="duo 1.4, 2.3",
    ),
)

_TRANSPARANTIE: tuple[Knoop, ...] = (
    Regel(
        id="2.b.besproken",
        stap="2.b",
        vraag="Heeft u met de cliënt besproken wat u deelt, met wie en waarom?",
        als=is_(CLIENT_GEINFORMEERD, True),
        dan=naar("2.b.bezwaar"),
        bron="duo 1.3",
    ),
    Regel(
        id="2.b.niet_mogelijk",
        stap="2.b",
        vraag="Kan het niet vooraf worden besproken?",
        als=is_(BESPROKEN_NIET_MOGELIJK, True),
        dan=naar("3.conflict", valt_af=_zonder("transparantie", "niet_besproken", "duo 1.3")),
        anders=_eerst("bespreek_met_client"),
        bron="duo 1.3",
    ),
    Regel(
        id="2.b.bezwaar",
        stap="2.b",
        vraag="Weegt een bezwaar van de cliënt zwaarder dan het delen?",
        als=is_(BEZWAAR_WEEGT_ZWAARDER, True),
        dan=verder(valt_af=_zonder("transparantie", "bezwaar_weegt_zwaarder", "duo 1.3")),
        anders=_op_grond("transparantie", "taak Wmo 2015, volgens het transparantiebeginsel", "duo 1.3"),
        bron="duo 1.3",
    ),
)

VRAAG_2: tuple[Knoop, ...] = (
    *_UITZONDERINGEN,
    Lees(feit=GEMEENTE),
    Lees(feit=KADER),
    Regel(
        id="2.b.transparantiebeginsel",
        stap="2.b",
        vraag="Werkt u volgens het transparantiebeginsel?",
        als=TRANSPARANTIEBEGINSEL,
        dan=naar("2.b.besproken"),
        bron="duo 1.3",
    ),
    *_TOESTEMMING,
    *_TRANSPARANTIE,
)
