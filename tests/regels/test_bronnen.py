"""Elke grond, plicht en waarschuwing noemt het artikel en de bron die de tabel van de regels ervoor noemt."""

from stappenplan import laad_regelset
from tests.regels.casussen import lees_casussen

REGELS = laad_regelset("bemoeizorg-2021")
ANTWOORDEN = {naam: REGELS.beoordeel(casus.feiten).als_dict() for naam, casus in lees_casussen().items()}

ARTIKELEN = {
    "ots_plicht": "art. 7.3.11 lid 4 Jeugdwet",
    "ots_meldrecht": "art. 7.3.11 lid 4 Jeugdwet",
    "jeugdwet_college": "art. 7.4.0 Jeugdwet",
    "inspectie": "art. 4.1.8 lid 2 Jeugdwet",
    "schuldhulp_college": "Wet gemeentelijke schuldhulpverlening",
    "participatiewet_college": "Participatiewet",
    "wmo_college_plicht": "art. 5.2.2 Wmo 2015",
    "wmo_college": "art. 5.2.2 Wmo 2015",
    "veilig_thuis": "art. 5.2.6 Wmo 2015",
    "raad": "art. 1:240 BW",
    "verwijsindex": "art. 7.1.4.1 Jeugdwet",
    "verplichte_zorg": "Wvggz, Wzd",
    "rechtstreeks_betrokken": "art. 7:457 lid 2 BW; art. 7.3.11 lid 2 Jeugdwet",
    "vertegenwoordiger": "art. 7:457 lid 3 BW",
    "wmo_betrokkenen": "art. 5.3.3 Wmo 2015",
    "wmo_toekenning": "art. 5.2.1 Wmo 2015",
    "jeugdwet_toekenning": "art. 7.4.0 Jeugdwet",
    "politie_zwaarwegend": "art. 19 Wet politiegegevens",
    "vitaal_belang": "art. 6 lid 1 d AVG",
}
BRONNEN = {
    "leg_afweging_vast": "handreiking 3.3.4",
    "verwijs_naar_spoed": "handreiking 2",
    "herbezie_later": "handreiking 3.2 I",
    "meldcode": "petten 3; handreiking 3.2 IV.b",
    "kindcheck": "petten 3",
    "motiveer_enkelvoudig": "handreiking 3.2 I",
    "motiveer": "handreiking 3.3.4",
    "consulteer_collega": "handreiking 3.2 IV.e, 3.3.3",
    "bespreek_vooraf": "handreiking 4.1, 4.2; petten 1, 3",
    "informeer_burger": "handreiking 3.1, 3.3.2",
    "evalueer": "handreiking 3.3.5",
    "stop_zodra_het_kan": "handreiking 3.3.1",
    "leg_verstrekking_vast": "handreiking 3.3.4",
    "doelbinding_ontvanger": "handreiking 3.3.6",
    "bron_vermelden": "boekel 3.3",
    "leg_toestemming_vast": "handreiking 3.2 IV.d",
    "uitdrukkelijke_toestemming": "duo 1.5",
    "bijlage_iii": "handreiking Bijlage III",
    "nodig_burger_uit": "handreiking 3.3.2, 4.3",
    "koppel_uitkomst_terug": "handreiking 3.3.2, 4.3",
    "spreek_af_wat_mee_mag": "handreiking 3.3.2, 4.3",
    "zorgvuldigheid_meldpunt": "handreiking 4.2",
    "zorgvuldigheid_beroepscode": "handreiking 3.2 IV; petten 1",
    "geheimhouding_strafrechtelijk": "handreiking Bijlage I 4.3.2",
    "hoor_de_jeugdige": "handreiking Bijlage I 7",
    "buiten_bemoeizorg": "petten 3",
    "andere_kaders_blijven_gelden": "petten 3",
    "vraag_toelichting": "handreiking 4.2, 4.3",
    "volstaat_dat_informatie": "handreiking 4.2",
    "bilateraal_heeft_voorkeur": "handreiking 4.3",
    "herleidbaar": "handreiking 3.2 IV.a",
    "gegevens_van_ander": "duo 4.1",
    "toestemming_aan_gemeente_vrij": "rvs 3.2",
    "ouders_eigen_recht": "handreiking Bijlage I 7",
    "grond_betwist": "literatuur na 2021",
}
TAAKARTIKELEN = {
    "taak/corporatie_meldpunt": "art. 18a Woningwet",
    "taak/toeleider_meldt": "taak college (Wmo, Jeugdwet, Participatiewet, Wet gemeentelijke schuldhulpverlening)",
    "taak/toeleider_nodig_voor_taak": (
        "taak college (Wmo, Jeugdwet, Participatiewet, Wet gemeentelijke schuldhulpverlening)"
    ),
    "taak/meldpunt_brengt_in_kaart": "taak meldpunt",
    "taak/bemoeizorgteam_onderling": "art. 7:464 BW",
    "taak/maatschappelijk_werker": "strikt passend bij de taak",
    "taak/overig": "strikt passend bij de taak",
}


def test_elke_grond_noemt_het_artikel_van_zijn_rij() -> None:
    gezien = {a["grondslag"]["id"]: a["grondslag"]["artikel"] for a in ANTWOORDEN.values() if a["grondslag"]}
    assert {grond: gezien.get(grond) for grond in ARTIKELEN} == ARTIKELEN
    taken = {naam: ANTWOORDEN[naam]["grondslag"]["artikel"] for naam in TAAKARTIKELEN}
    assert taken == TAAKARTIKELEN
    for grond in ("conflict_van_plichten", "goed_hulpverlenerschap"):
        assert "professionele standaard" in gezien[grond]
        assert "rechtspraak" in gezien[grond]


def test_elke_plicht_en_waarschuwing_noemt_de_bron_van_haar_rij() -> None:
    gezien = {
        rij["id"]: rij["bron"] for a in ANTWOORDEN.values() for rij in (*a["verplichtingen"], *a["waarschuwingen"])
    }
    assert gezien == BRONNEN


def test_de_fouten_van_de_bronnen_zijn_niet_overgenomen() -> None:
    alles = str(ANTWOORDEN)
    for fout in ("7:475", "162 Sr", "art. 29 AVG"):
        assert fout not in alles


def test_alles_wat_beoordeeld_is_staat_met_zijn_bron_in_het_spoor() -> None:
    soorten = set()
    for naam, antwoord in ANTWOORDEN.items():
        for regel in antwoord["spoor"]:
            soorten.add(regel["soort"])
            assert regel["bron"], (naam, regel)
            assert regel["stap"] in ("0", "I", "II", "III", "IV.a", "IV.b", "IV.c", "IV.d", "IV.e", "V"), naam
        assert all(weg["bron"] for weg in antwoord["afgevallen"]), naam
    assert soorten == {"feit", "oordeel", "regel"}
