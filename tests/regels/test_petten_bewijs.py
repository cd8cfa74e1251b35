"""petten-2020 is bewezen; wie er een uitspraak uit haalt of in verandert, hoort wat er brak."""

from dataclasses import replace

import pytest

from stappenplan.regels.controle import bewijs_regelset
from stappenplan.regels.controle.rapport import rapport
from stappenplan.regels.petten_2020.begrippen import taak
from stappenplan.regels.petten_2020.bewijs import BEWIJS
from stappenplan.regels.petten_2020.feiten import INHUUR_VIA_PGB, UITGEVOERDE_TAAK
from stappenplan.regels.petten_2020.teksten import TEKSTEN
from stappenplan.regels.register import laad_plan
from stappenplan.regels.taal import ALTIJD, NOOIT, Keuze, Plan, Tabel, Uitspraak, Voorwaarde, is_, naar

PLAN, _ = laad_plan("petten-2020")


def met_uitspraak(kenmerk: str, id_: str, als: Voorwaarde | None) -> Plan:
    """Het plan met één uitspraak anders, of (None) zonder."""
    assert any(k.id == kenmerk and u.id == id_ for k in PLAN.kader for u in k.uitspraken)

    def nieuw(uitspraken: tuple[Uitspraak, ...]) -> tuple[Uitspraak, ...]:
        anders = (replace(u, als=als) if u.id == id_ and als is not None else u for u in uitspraken)
        return tuple(u for u in anders if u.id != id_ or als is not None)

    kader = tuple(replace(k, uitspraken=nieuw(k.uitspraken)) if k.id == kenmerk else k for k in PLAN.kader)
    return replace(PLAN, kader=kader)


def met_keuze(id_: str, waarde: str, gevolg: object) -> Plan:
    [keuze] = [k for k in PLAN.knopen if isinstance(k, Keuze) and k.id == id_]
    anders = replace(keuze, gevolgen={**keuze.gevolgen, waarde: gevolg})
    return replace(PLAN, knopen=tuple(anders if k is keuze else k for k in PLAN.knopen))


def gevonden(plan: Plan) -> set[tuple[str, str]]:
    return {(b.soort, b.wat) for b in bewijs_regelset(plan, TEKSTEN, BEWIJS).bevindingen}


def test_de_regels_zijn_bewezen_en_elke_wet_staat_in_het_rapport() -> None:
    uitslag = bewijs_regelset(PLAN, TEKSTEN, BEWIJS)
    assert uitslag.bevindingen == ()
    tekst = " ".join(rapport(uitslag).split())
    assert all(wet.zegt in tekst for wet in BEWIJS.wetten)
    assert uitslag.telling.seconden < 30


@pytest.mark.parametrize(
    ("kenmerk", "uitspraak", "als", "wet"),
    [
        ("beroepsgeheim", "geen_namens_college", NOOIT, "college_verantwoordelijk"),
        ("beroepsgeheim", "geen_namens_college", ALTIJD, "geheim_jeugdhulp"),
        ("beroepsgeheim", "geldt_wgbo", NOOIT, "geheim_bij_behandeling"),
        ("beroepsgeheim", "kan_gelden_big", NOOIT, "registratie_telt"),
        ("verwerkingsverantwoordelijke", "college", ALTIJD, "gescheiden_dossiers"),
        ("dossier", "toeleiding", ALTIJD, "gescheiden_dossiers"),
        ("dossier", "regie_bij_hulpverlening", ALTIJD, "toeleiding_gescheiden"),
        ("verstrekken", "plicht_college_participatiewet", ALTIJD, "plicht_breekt_geheim_niet"),
        ("verstrekken", "plicht_college_jeugdwet", ALTIJD, "algemene_voorziening"),
        ("verstrekken", "medebehandelaar", taak("regie_hulpverlening"), "behandelen_hoort_bij_een_geheim"),
        ("verstrekken", "voor_de_toeleiding_na_overleg", None, "eerst_als_hulp"),
        ("college_mag_niet", "bestanden_vergelijken", taak("toeleiding_wmo"), "gegevens_van_de_toeleiding"),
        ("verstrekken", "ander_doel_eerst_toetsen", taak("regie_toeleiding"), "doelbinding"),
        ("college_mag_niet", "behandelplan_of_diagnose", None, "geen_behandelplan"),
        ("college_mag_niet", "bepaalde_gegevens_eisen", None, "hulpverlener_beslist"),
        ("college_mag_niet", "sturen_op_hulptrajecten", None, "niet_sturen"),
        ("college_mag_niet", "meer_dan_het_advies", None, "alleen_het_advies"),
        ("college_mag_niet", "altijd_fraude_melden", None, "geen_meldplicht_fraude"),
        ("vertel_inwoner", "doel_en_rechten", None, "rol_verteld"),
        ("vertel_inwoner", "andere_rol", None, "wissel_naar_hulp"),
        ("gegevens_van_eerder", "blijven_van_de_hulpverlening", None, "wissel_naar_college"),
    ],
)
def test_een_uitspraak_die_wegvalt_of_te_ver_gaat_breekt_een_wet(
    kenmerk: str, uitspraak: str, als: Voorwaarde | None, wet: str
) -> None:
    assert ("wet geschonden", wet) in gevonden(met_uitspraak(kenmerk, uitspraak, als))


def test_een_uitspraak_die_niemand_hoort_of_die_ontbreekt_valt_op() -> None:
    assert ("onbereikbare uitspraak", "rol: hulpverlener") in gevonden(met_uitspraak("rol", "hulpverlener", NOOIT))
    assert ("doodlopend", "rol") in gevonden(met_uitspraak("rol", "deskundige", NOOIT))
    assert ("tekst zonder regel", "rol: deskundige") in gevonden(met_uitspraak("rol", "deskundige", None))


def test_een_uitspraak_over_iets_dat_niet_is_gevraagd_valt_op() -> None:
    plan = met_uitspraak("verwerker", "uitvoerende_organisatie", is_(INHUUR_VIA_PGB, True))
    assert ("ongelezen feit", "verwerker: uitvoerende_organisatie") in gevonden(plan)


def test_zonder_instemming_is_vraagverheldering_geen_hulp() -> None:
    plan = met_keuze("1.instemming_bij_vrije_hulp", "nee", naar("1.vrije_hulp"))
    assert ("wet geschonden", "instemming") in gevonden(plan)


def test_zonder_keuze_van_de_gemeente_is_er_geen_pet() -> None:
    plan = met_keuze("1.keuze_gemeente", "niet_gekozen", naar("1.vraag_gaat_over"))
    assert {("wet geschonden", "keuze_gemaakt"), ("onbereikbare uitkomst", "eerst_kiezen")} <= gevonden(plan)


def test_bij_algemeen_advies_wordt_niets_verwerkt() -> None:
    plan = met_keuze("1.route", "algemeen_advies", naar("2.tabel", zet=(UITGEVOERDE_TAAK, "jeugdhulp")))
    assert ("wet geschonden", "een_taak") in gevonden(plan)


def test_een_rij_van_de_tabel_die_wegvalt_valt_op() -> None:
    [tabel] = [k for k in PLAN.knopen if isinstance(k, Tabel)]
    zonder = replace(tabel, rijen=tuple(rij for rij in tabel.rijen if rij.id != "maatschappelijk_werk"))
    plan = replace(PLAN, knopen=tuple(zonder if k is tabel else k for k in PLAN.knopen))
    assert ("wet geschonden", "een_taak") in gevonden(plan)


@pytest.mark.parametrize(
    ("plicht", "wet"), [("vertel_uw_rol", "rol_verteld"), ("vertel_de_rolwissel", "wissel_naar_hulp")]
)
def test_de_inwoner_iets_niet_vertellen_houdt_tegen(plicht: str, wet: str) -> None:
    plichten = tuple(replace(p, blokkerend=NOOIT) if p.id == plicht else p for p in PLAN.plichten)
    assert ("wet geschonden", wet) in gevonden(replace(PLAN, plichten=plichten))


def test_wie_nog_niet_is_gevraagd_wordt_niet_geholpen() -> None:
    plan = met_keuze("1.instemming_bij_vrije_hulp", "niet_gevraagd", naar("1.vrije_hulp"))
    assert ("wet geschonden", "instemming") in gevonden(plan)


def test_een_wet_die_een_uitspraak_verkeerd_noemt_bewijst_niets() -> None:
    wet = replace(BEWIJS.wetten[0], zwijgt_in_kader=("rol: bestaat_niet",))
    rij = bewijs_regelset(PLAN, TEKSTEN, replace(BEWIJS, wetten=(wet,)), ("wetten",)).bevindingen
    assert ("wet geschonden", wet.id) in {(b.soort, b.wat) for b in rij}
