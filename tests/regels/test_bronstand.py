"""Het register zegt van elke bron, elke wet en elk leerstuk wat zij op een dag waard is, en wat er veranderde."""

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from bemoeizorg.omgeving import project_map
from stappenplan import laad_regelset
from stappenplan.regels import REGELSETS, versies
from stappenplan.regels.bronnen import BRONNEN, REGISTER, merken, plaatsen, veranderd, wetten_in
from stappenplan.regels.bronstand import IN_WOORDEN, Bron, Stand
from stappenplan.regels.controle.plaatsen import waar_niet
from stappenplan.regels.laadcontrole import citaten, keur_bronnen
from stappenplan.regels.leerstukken import LEERSTUKKEN
from stappenplan.regels.rust import Rust
from stappenplan.regels.taal import Tabel
from stappenplan.regels.wetgeving import WETTEN, ZONDER_WET

VANDAAG = date(2026, 11, 22)
ALLE = [laad_regelset(naam) for naam in REGELSETS]


def _stand(status: str, vanaf: date | None = None, **meer: date) -> Stand:
    return Stand(status=status, vanaf=vanaf, waarom="W", vindplaats="V", nagekeken=VANDAAG, **meer)  # type: ignore[arg-type]


def _bron(*standen: Stand) -> Bron:
    return Bron(id="proef", titel="T", maker="M", jaar="2026", gewicht="g", standen=standen)


@pytest.mark.parametrize("bron", REGISTER.values(), ids=REGISTER)
def test_elke_stand_zegt_waarom_waar_dat_staat_en_wanneer_iemand_keek(bron: Bron) -> None:
    for stand in bron.standen:
        assert stand.status in IN_WOORDEN
        assert len(stand.waarom) > 15
        assert stand.waarom.endswith(".")
        assert stand.vindplaats
        assert date(2026, 1, 1) <= stand.nagekeken
    if bron.genoemd:
        assert waar_niet(bron.genoemd) is None


def test_een_stand_geldt_vanaf_zijn_dag_ook_als_die_nog_komt() -> None:
    begin = VANDAAG + timedelta(days=30)
    bron = _bron(_stand("geldt"), _stand("vervangen", begin))
    assert bron.stand(VANDAAG).status == "geldt"
    assert bron.stand(begin - timedelta(days=1)).status == "geldt"
    assert bron.stand(begin).status == "vervangen"
    assert bron.tot(bron.standen[0]) == begin
    assert bron.tot(bron.standen[1]) is None


def test_voor_de_eerste_bekende_dag_geldt_wat_eerst_gold() -> None:
    assert _bron(_stand("geldt", VANDAAG)).stand(date(1990, 1, 1)).status == "geldt"


@pytest.mark.parametrize(
    "standen",
    [
        (),
        (_stand("geldt"), _stand("betwist")),
        (_stand("geldt"), _stand("betwist", VANDAAG), _stand("geldt", VANDAAG)),
        (_stand("geldt", VANDAAG), _stand("betwist", date(2020, 1, 1))),
    ],
    ids=["geen stand", "zonder dag", "twee op een dag", "achteruit"],
)
def test_standen_die_niet_op_volgorde_staan_worden_geweigerd(standen: tuple[Stand, ...]) -> None:
    with pytest.raises(ValueError, match="proef"):
        _bron(*standen)


def test_veranderd_is_wat_begon_na_de_ene_dag_en_op_de_andere_dag_nog_geldt() -> None:
    bron = _bron(_stand("geldt"), _stand("betwist", date(2026, 3, 1)), _stand("vervangen", date(2026, 6, 1)))
    assert bron.veranderd(date(2026, 2, 28), date(2026, 3, 1)) is bron.standen[1]
    assert bron.veranderd(date(2026, 3, 1), date(2026, 5, 31)) is None  # whoever began on that day knew
    assert bron.veranderd(date(2026, 2, 1), date(2026, 7, 1)) is bron.standen[2]  # what passed by is no news
    assert bron.veranderd(date(2026, 6, 1), date(2026, 7, 1)) is None


def test_wie_begon_voordat_het_register_het_zei_wist_het_niet() -> None:
    bron = _bron(_stand("geldt"), _stand("vervangen", date(2020, 1, 1), opgenomen=date(2026, 6, 1)))
    assert bron.veranderd(date(2026, 5, 31), VANDAAG) is bron.standen[1]
    assert bron.veranderd(date(2026, 6, 1), VANDAAG) is None


def test_het_eerste_wat_het_register_zegt_is_geen_verandering() -> None:
    assert _bron(_stand("betwist", VANDAAG)).veranderd(date(2000, 1, 1), VANDAAG) is None


def test_de_wams_is_aangekondigd_en_geen_grond_noemt_haar_als_wet() -> None:
    assert REGISTER["wams"].stand(VANDAAG).status == "aangekondigd"
    artikelen = {artikel for regels in ALLE for artikel in citaten(regels.plan, "artikel")}
    assert not any("wams" in wetten_in(artikel) for artikel in artikelen)
    assert REGELS.rust.gronden_op("wams") == {"taak.meldpunt"}


def test_goed_hulpverlenerschap_is_betwist_en_alles_van_die_grond_rust_erop() -> None:
    assert REGISTER["goed_hulpverlenerschap"].stand(VANDAAG).status == "betwist"
    assert set(REGELS.rust.op("goed_hulpverlenerschap")) == {
        ("grond", "goed_hulpverlenerschap"),
        ("vraag", "goed_hulpverlenerschap"),
        ("waarschuwing", "grond_betwist"),
        *(
            ("regel", f"IV.e.goed_hulpverlenerschap.{eis}")
            for eis in (
                "pet",
                "cvp_alles_gedaan_voor_toestemming",
                "cvp_geen_andere_weg",
                "cvp_geheim_minst_geschonden",
                "van_toepassing",
            )
        ),
    }


def test_de_verwijsindex_geldt_nog_maar_het_einde_is_aangekondigd() -> None:
    assert REGISTER["verwijsindex_jeugd"].stand(VANDAAG).status == "loopt_af"
    assert REGISTER["jeugdwet"].stand(VANDAAG).status == "geldt"
    assert set(REGELS.rust.op("verwijsindex_jeugd")) == {
        ("grond", "verwijsindex"),
        ("regel", "IV.b.verwijsindex"),
        ("vraag", "meldingsbevoegd"),
        ("vraag", "redelijk_vermoeden_risico"),
    }


def test_de_documentatie_noemt_elke_status_en_elke_bron_die_niet_gewoon_geldt() -> None:
    rijen = re.findall(r"^\| `(\w+)` \| (.+?) \|", (project_map() / "docs/bronnen.md").read_text("utf-8"), re.M)
    statussen = [(status, woord) for status, (woord, _) in IN_WOORDEN.items()]
    niet_gewoon = [(id_, f"`{bron.stand(VANDAAG).status}`") for id_, bron in REGISTER.items()]
    assert rijen == statussen + [rij for rij in niet_gewoon if rij[1] != "`geldt`"]


def test_een_wetsvoorstel_van_toen_werd_wet_op_zijn_dag() -> None:
    assert REGISTER["wgs"].stand(date(2025, 2, 28)).status == "aangekondigd"
    assert REGISTER["wgs"].stand(date(2025, 3, 1)).status == "geldt"


REGELS = laad_regelset("bemoeizorg-2021")

# From the tables of the rules (ontwerp, IV.b and IV.c), not from the code.
OP_WET = {
    "jeugdwet": {
        "ots_plicht", "ots_meldrecht", "jeugdwet_college", "inspectie", "verwijsindex", "rechtstreeks_betrokken",
        "jeugdwet_toekenning", "taak.toeleiding_melden", "taak.toeleiding_eigen_taak",
    },
    "wmo_2015": {
        "wmo_college_plicht", "wmo_college", "veilig_thuis", "wmo_betrokkenen", "wmo_toekenning",
        "taak.toeleiding_melden", "taak.toeleiding_eigen_taak",
    },
    "bw": {"raad", "rechtstreeks_betrokken", "vertegenwoordiger", "toestemming", "taak.bemoeizorgteam"},
    "schuldhulp": {"schuldhulp_college", "taak.toeleiding_melden", "taak.toeleiding_eigen_taak"},
    "participatiewet": {"participatiewet_college", "taak.toeleiding_melden", "taak.toeleiding_eigen_taak"},
    "wvggz": {"verplichte_zorg"},
    "wzd": {"verplichte_zorg"},
    "wpg": {"politie_zwaarwegend"},
    "woningwet": {"taak.woningcorporatie"},
    "literatuur": set(),
}  # fmt: skip


@pytest.mark.parametrize("wet", OP_WET)
def test_welke_gronden_op_een_wet_rusten_staat_nergens_maar_klopt_met_de_tabel(wet: str) -> None:
    assert REGELS.rust.gronden_op(wet) == OP_WET[wet]


def test_elke_grond_met_een_basis_in_de_avg_rust_op_de_avg() -> None:
    assert REGELS.rust.gronden_op("avg") == {
        id_ for soort, id_ in REGELS.rust.op("handreiking") if soort == "grond"
    } | {id_ for soort, id_ in REGELS.rust.op("petten") if soort == "grond"}


@pytest.mark.parametrize("regels", ALLE, ids=REGELSETS)
def test_elke_verklaring_rust_op_de_bronnen_die_zij_noemt(regels) -> None:  # type: ignore[no-untyped-def]
    for feit in regels.plan.feiten:
        assert regels.rust.van("vraag", feit.id) >= {plaats.bron.id for plaats in plaatsen(feit.bron)}
    for knoop in regels.plan.knopen:
        for rij in knoop.rijen if isinstance(knoop, Tabel) else ():
            eigen = {plaats.bron.id for plaats in plaatsen(rij.grond.bron)} | set(wetten_in(rij.grond.artikel))
            assert regels.rust.van("grond", rij.grond.tekst) >= eigen
            assert regels.rust.van("regel", f"{knoop.id}.{rij.id}") >= eigen
    assert regels.rust.van("vraag", "bestaat_niet") == frozenset()
    assert len(regels.rust.dragend) == 1


def test_een_advies_rust_op_alles_wat_is_beoordeeld_en_op_zijn_grond() -> None:
    feiten = {
        "acute_situatie": False, "situatie": "melden", "pet": "jeugdhulpverlener", "leeftijd": 15,
        "vermoeden_huiselijk_geweld_of_kindermishandeling": False, "minderjarigen_afhankelijk": False,
        "problematiek": "geen_ernstige", "ander_wettelijk_kader": True, "ontvanger": "verwijsindex",
        "doel": "vroegtijdige_afstemming_jeugd", "meldingsbevoegd": True, "redelijk_vermoeden_risico": True,
        "toestemming": "geweigerd", "proportioneel": True,
        "gegevens": [{"soort": "identificatie", "argument": "professionele_standaard"}],
    }  # fmt: skip
    advies = REGELS.beoordeel(feiten)
    assert advies.grondslag is not None
    assert advies.grondslag.id == "verwijsindex"
    assert REGELS.rust.onder_grond(advies) == {"petten", "jeugdwet", "verwijsindex_jeugd", "avg"}
    onder = REGELS.rust.onder(advies)
    assert {"handreiking", "petten", "jeugdwet", "verwijsindex_jeugd", "avg"} <= onder
    assert "goed_hulpverlenerschap" not in onder
    assert "duo" not in onder  # of Veilig Thuis, a row that was looked at and did not match
    assert "duo" in REGELS.rust.van("regel", "IV.b.veilig_thuis")
    assert [bron.id for bron, _ in merken(onder, VANDAAG)] == ["verwijsindex_jeugd"]
    half = REGELS.beoordeel({"acute_situatie": False, "situatie": "melden"})
    assert REGELS.rust.onder(half) == {"handreiking"}


def test_merken_en_veranderingen_gaan_over_de_dag_die_is_gevraagd(monkeypatch: pytest.MonkeyPatch) -> None:
    straks = VANDAAG + timedelta(days=40)
    jeugdwet = replace(WETTEN["jeugdwet"], standen=(*WETTEN["jeugdwet"].standen, _stand("vervangen", straks)))
    monkeypatch.setitem(REGISTER, "jeugdwet", jeugdwet)
    ids = frozenset({"jeugdwet", "petten"})
    assert not list(merken(ids, VANDAAG))
    assert [bron.id for bron, _ in merken(ids, straks)] == ["jeugdwet"]
    assert not list(veranderd(ids, VANDAAG, VANDAAG))
    assert [bron.id for bron, _ in veranderd(ids, VANDAAG, straks)] == ["jeugdwet"]
    assert not list(veranderd(frozenset({"petten"}), VANDAAG, straks))


def test_een_wet_die_niet_in_het_register_staat_wordt_geweigerd() -> None:
    assert wetten_in("art. 7:457 lid 2 BW; art. 7.3.11 lid 2 Jeugdwet") == ("jeugdwet", "bw")
    assert wetten_in("taak meldpunt") == ()
    assert wetten_in("") == ()
    for fout in ("art. 3 Wet op de verzinsels", "art. 1 UAVG", "Jeugdwetje"):
        with pytest.raises(ValueError, match="geen wet in het register"):
            wetten_in(fout)
    eerste = next(knoop for knoop in REGELS.plan.knopen if isinstance(knoop, Tabel))
    rij = replace(eerste.rijen[0], grond=replace(eerste.rijen[0].grond, artikel="art. 3 Wet op de verzinsels"))
    plan = replace(REGELS.plan, knopen=(replace(eerste, rijen=(rij,)),))
    with pytest.raises(ValueError, match="verzinsels"):
        keur_bronnen(plan)


@pytest.mark.parametrize(("naam", "versie"), [(naam, versie) for naam in REGELSETS for versie in versies.versies(naam)])
def test_ook_van_elke_uitgegeven_versie_is_te_vragen_waar_zij_op_rust(naam: str, versie: str) -> None:
    plan, _ = versies.laad_oud(naam, versie)
    keur_bronnen(plan)  # a source or law once cited stays in the register
    assert len(Rust(plan).dragend) == 1


def test_geen_wet_en_geen_leerstuk_staat_er_voor_niets() -> None:
    gevonden = {id_ for regels in ALLE for id_ in regels.naslag.hoofdstukken["bron"].stukken}
    assert gevonden == set(REGISTER)
    rust = {id_ for regels in ALLE for h, stuk in regels.naslag.stukken() for id_ in regels.rust.onder_stuk(h, stuk)}
    rust |= {id_ for regels in ALLE for id_ in REGISTER if regels.rust.op(id_)}
    assert rust | {"wgs"} == set(REGISTER)  # on a law that was only announced nothing needs to rest
    assert {deel.deel_van for deel in LEERSTUKKEN.values()} <= set(BRONNEN) | set(WETTEN)
    artikelen = {artikel for regels in ALLE for artikel in citaten(regels.plan, "artikel")}
    assert artikelen >= ZONDER_WET
