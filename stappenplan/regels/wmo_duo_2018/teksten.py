"""All words of wmo-duo-2018 in plain Dutch, by the ids of the rules; the sources stand with the rules."""

from stappenplan.regels.tekst import Teksten
from stappenplan.regels.wmo_duo_2018 import (
    teksten_gegevens,
    teksten_gronden,
    teksten_plichten,
    teksten_uitkomsten,
    teksten_vragen,
    teksten_waarom,
)

TEKSTEN = Teksten(
    vragen={**teksten_vragen.VRAGEN, **teksten_gegevens.VRAGEN, **teksten_plichten.VRAGEN},
    uitkomsten=teksten_uitkomsten.UITKOMSTEN,
    uitkomsten_bij_grond=teksten_uitkomsten.UITKOMSTEN_BIJ_GROND,
    redenen=teksten_uitkomsten.REDENEN,
    te_doen=teksten_uitkomsten.TE_DOEN,
    gronden=teksten_gronden.GRONDEN,
    bepalingen={},
    verplichtingen=teksten_plichten.VERPLICHTINGEN,
    waarschuwingen=teksten_plichten.WAARSCHUWINGEN,
    gegevens_soorten=teksten_gegevens.SOORTEN,
    argumenten=teksten_gegevens.ARGUMENTEN,
    gegevens_vragen=teksten_gegevens.GEGEVENS_VRAGEN,
    gegevens_redenen=teksten_gegevens.REDENEN,
    afgevallen=teksten_gronden.AFGEVALLEN,
    waarom=teksten_waarom.ZINNEN,
    daarom=teksten_waarom.DAAROM,
    stappen=teksten_uitkomsten.STAPPEN,
    onbekend=teksten_uitkomsten.ONBEKEND,
    afwijkingsredenen=teksten_uitkomsten.AFWIJKINGSREDENEN,
    avg=teksten_uitkomsten.AVG,
)
