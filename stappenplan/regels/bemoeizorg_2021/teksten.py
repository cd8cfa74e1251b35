"""All words of bemoeizorg-2021 in plain Dutch, by the ids of the rules; our own wording, the sources stand with the "
"rules."""

from stappenplan.regels.bemoeizorg_2021 import (
    teksten_afgevallen,
    teksten_afsluiting,
    teksten_gegevens,
    teksten_gronden,
    teksten_grondslag,
    teksten_onbekend,
    teksten_ontvanger,
    teksten_situatie,
    teksten_toestemming,
    teksten_uitkomsten,
    teksten_uitzondering,
    teksten_verplichtingen,
    teksten_vooraf,
)
from stappenplan.regels.tekst import Teksten

TEKSTEN = Teksten(
    vragen={
        **teksten_vooraf.VRAGEN,
        **teksten_situatie.VRAGEN,
        **teksten_ontvanger.VRAGEN,
        **teksten_grondslag.VRAGEN,
        **teksten_toestemming.VRAGEN,
        **teksten_uitzondering.VRAGEN,
        **teksten_gegevens.VRAGEN,
        **teksten_afsluiting.VRAGEN,
    },
    uitkomsten=teksten_uitkomsten.UITKOMSTEN,
    redenen=teksten_uitkomsten.REDENEN,
    te_doen=teksten_uitkomsten.TE_DOEN,
    gronden=teksten_gronden.GRONDEN,
    bepalingen=teksten_gronden.BEPALINGEN,
    verplichtingen=teksten_verplichtingen.VERPLICHTINGEN,
    waarschuwingen=teksten_verplichtingen.WAARSCHUWINGEN,
    gegevens_soorten=teksten_gegevens.SOORTEN,
    argumenten=teksten_gegevens.ARGUMENTEN,
    gegevens_vragen=teksten_gegevens.GEGEVENS_VRAGEN,
    gegevens_redenen=teksten_gegevens.REDENEN,
    afgevallen=teksten_afgevallen.AFGEVALLEN,
    stappen=teksten_uitkomsten.STAPPEN,
    onbekend=teksten_onbekend.ONBEKEND,
    afwijkingsredenen=teksten_uitkomsten.AFWIJKINGSREDENEN,
    avg=teksten_uitkomsten.AVG,
)
