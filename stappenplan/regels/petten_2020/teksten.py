"""All words of petten-2020 in plain Dutch, by the ids of the rules; the sources stand with the rules."""

from stappenplan.regels.petten_2020 import (
    teksten_kader_delen,
    teksten_kader_rol,
    teksten_plichten,
    teksten_route,
    teksten_taak,
    teksten_uitkomsten,
)
from stappenplan.regels.tekst import Teksten

TEKSTEN = Teksten(
    vragen={**teksten_route.VRAGEN, **teksten_taak.VRAGEN},
    uitkomsten=teksten_uitkomsten.UITKOMSTEN,
    uitkomsten_bij_grond=teksten_uitkomsten.UITKOMSTEN_BIJ_GROND,
    redenen={},
    te_doen=teksten_uitkomsten.TE_DOEN,
    gronden=teksten_uitkomsten.GRONDEN,
    bepalingen=teksten_uitkomsten.BEPALINGEN,
    verplichtingen=teksten_plichten.VERPLICHTINGEN,
    waarschuwingen=teksten_plichten.WAARSCHUWINGEN,
    gegevens_soorten={},
    argumenten={},
    gegevens_vragen={},
    gegevens_redenen={},
    afgevallen={},
    waarom=teksten_uitkomsten.WAAROM,
    daarom=teksten_uitkomsten.DAAROM,
    stappen=teksten_uitkomsten.STAPPEN,
    onbekend=teksten_uitkomsten.ONBEKEND,
    avg=teksten_uitkomsten.AVG,
    kader={**teksten_kader_rol.KADER_ROL, **teksten_kader_delen.KADER_DELEN},
    kenmerken=teksten_kader_rol.KENMERKEN,
)
