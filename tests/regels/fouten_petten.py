"""Fouten zoals iemand ze in petten-2020 zou maken: wat, waar de tabellen het zien, wat de bewijzer noemt."""

from dataclasses import replace

from stappenplan.regels.petten_2020 import begrippen as pb
from stappenplan.regels.petten_2020 import feiten as pf
from stappenplan.regels.register import laad_plan
from stappenplan.regels.taal import NOOIT, Plan, alle, einde, in_, is_, niet
from stappenplan.regels.voorwaarden import Voorwaarde
from tests.regels.scratch import Fout, knoop, met_knoop, met_lid, met_plicht, zonder_waarde

PETTEN, _ = laad_plan("petten-2020")


def met_uitspraak(kenmerk: str, id_: str, als: Voorwaarde) -> Plan:
    return replace(
        PETTEN,
        kader=tuple(
            replace(k, uitspraken=tuple(replace(u, als=als) if u.id == id_ else u for u in k.uitspraken))
            if k.id == kenmerk
            else k
            for k in PETTEN.kader
        ),
    )


IN_PETTEN: dict[str, Fout] = {
    "toeleiden naar schuldhulp telt niet als toeleiden": (
        lambda: zonder_waarde(pb.TOELEIDING, "toeleiding_schuldhulp")(PETTEN),
        "petten_per_taak/toeleiding_schuldhulp",
        ("wet geschonden", "college_verantwoordelijk"),
    ),
    "wie op een aanvraag staat krijgt toch vrij toegankelijke hulp": (
        lambda: met_knoop(
            PETTEN,
            "1.instemming_bij_aanvraag",
            gevolgen={
                **knoop(PETTEN, "1.instemming_bij_aanvraag").gevolgen,
                "nee": knoop(PETTEN, "1.instemming_bij_aanvraag").gevolgen["ja"],
            },
        ),
        "petten_routes/b_ouders_staan_op_aanvraag",
        ("wet geschonden", "instemming"),
    ),
    "bij een onduidelijke rol hoeft de wisseling niet verteld": (
        lambda: met_plicht(
            PETTEN, "vertel_de_rolwissel", als=alle(is_(pf.UITKOMST, "pet_bekend"), is_(pf.VORIGE_ROL, "hulpverlener"))
        ),
        "petten_rolwissel/",
        ("wet geschonden", "wissel_naar_college"),
    ),
    "de plicht voor de schuldhulp gaat voor een beroepsgeheim": (
        lambda: met_uitspraak(
            "verstrekken",
            "plicht_college_schuldhulp",
            in_(pf.UITGEVOERDE_TAAK, "schuldhulpverlening", "regie_hulpverlening"),
        ),
        "petten_per_taak/regie_schuldhulp",
        ("wet geschonden", "plicht_breekt_geheim_niet"),
    ),
    "wie regie voert hoeft niet te kiezen tussen zijn rollen": (
        lambda: met_knoop(
            PETTEN,
            "3.verenigbaar",
            wanneer=alle(pb.VAN_HULP_NAAR_COLLEGE, niet(is_(pf.UITGEVOERDE_TAAK, "regie_toeleiding"))),
        ),
        "petten_rolwissel/",
        None,
    ),
    "zonder keuze van de gemeente is er ook niets te doen": (
        lambda: met_knoop(
            PETTEN,
            "1.keuze_gemeente",
            gevolgen={**knoop(PETTEN, "1.keuze_gemeente").gevolgen, "niet_gekozen": einde("eerst_kiezen")},
        ),
        "petten_routes/d_niets_gekozen",
        ("zonder vervolg", "eerst_kiezen"),
    ),
    "een pgb telt ook als de gemeente de hulp gratis aanbiedt": (
        lambda: met_knoop(PETTEN, "2.inhuur_via_pgb", wanneer=pb.HULPVERLENING),
        "petten_routes/c_jeugdhulp",
        None,
    ),
    "ook wie niet uitbesteedt heeft een verwerker": (
        lambda: met_uitspraak("verwerker", "uitvoerende_organisatie", pb.NAMENS_COLLEGE),
        "petten_per_taak/toeleiding_wmo",
        None,
    ),
    "een beroepscode van de BIG telt niet": (
        lambda: met_lid("met_beroepscode", alle(is_(pf.REGISTRATIE, "skj")))(PETTEN),
        "petten_per_taak/",
        ("wet geschonden", "geen_meldplicht_fraude"),
    ),
    "de regisseur van het college stuurt op hulptrajecten": (
        lambda: met_uitspraak("college_mag_niet", "sturen_op_hulptrajecten", NOOIT),
        "petten_per_taak/regie_college_wmo",
        ("onbereikbare uitspraak", "college_mag_niet: sturen_op_hulptrajecten"),
    ),
}
