"""From a posted page to stored answers and back, whatever was typed."""

import json
from datetime import date

import pytest
from django.http import QueryDict

from dossier.documenten.bijlage_iii import (
    controleer,
    deelnemerrijen,
    formulier_van,
    foutoverzicht,
    leeg,
    naamveld,
    scherm,
    velden_uit,
    vingerafdruk,
)
from dossier.documenten.bijlage_iii.vakken import VAKKEN
from dossier.documenten.tekst import datum_van, in_woorden, schoon, voor_papier
from tests.documenten.rolverdeling import SANNE, VANDAAG, formulier, velden


def als_post(inhoud):
    """The page sends a form the way a browser does."""
    post = QueryDict(mutable=True)
    for naam, waarde in inhoud.items():
        if naam == "deelnemers":
            post.setlist("deelnemer_naam", [deelnemer["naam"] for deelnemer in waarde])
            post.setlist("deelnemer_functie", [deelnemer["functie"] for deelnemer in waarde])
        elif waarde is True:
            post[naam] = "on"
        elif waarde is not False:
            post[naam] = waarde
    return post


def test_wat_op_de_bladzijde_staat_komt_ongewijzigd_terug():
    assert velden_uit(als_post(velden())) == velden()


def test_een_lege_bladzijde_is_een_leeg_formulier():
    assert velden_uit(QueryDict("")) == leeg() == velden_uit({})


def test_lege_rijen_voor_deelnemers_tellen_niet():
    post = QueryDict("deelnemer_naam=&deelnemer_functie=&deelnemer_naam=Sanne&deelnemer_functie=&deelnemer_naam=")
    assert velden_uit(post)["deelnemers"] == [{"naam": "Sanne", "functie": ""}]


ROMMEL = ["\x00", "a" * 1_000_000, "👩‍👩‍👧", "\u202egeheim", "<script>", "' or 1=1 --", "\ud800", "\r\n" * 50]


@pytest.mark.parametrize("rommel", [*ROMMEL, "1800-01-01", "9999-99-99"])
def test_wat_er_ook_getypt_wordt_er_valt_niets_om(rommel):
    inhoud = velden_uit(dict.fromkeys(leeg(), rommel) | {"deelnemer_naam": [rommel], "deelnemer_functie": rommel})
    json.dumps(inhoud, ensure_ascii=False).encode()
    controleer(inhoud, vandaag=VANDAAG)
    scherm(inhoud)
    vingerafdruk(formulier(inhoud))


@pytest.mark.parametrize("waarde", [None, 5, ["a", "b"], b"x", {"a": 1}])
def test_ook_wat_geen_tekst_is_wordt_verdragen(waarde):
    assert isinstance(velden_uit(dict.fromkeys(leeg(), waarde))["naam_client"], str)


def test_een_megabyte_wordt_bewaard_en_krijgt_een_melding():
    inhoud = velden_uit(als_post(velden(_4b_reden="a" * 1_000_000)))
    assert len(inhoud["4b_reden"]) == 1_000_000
    assert [fout.veld for fout in controleer(inhoud, vandaag=VANDAAG)] == ["4b_reden"]


@pytest.mark.parametrize(
    ("getypt", "dag"),
    [
        ("2026-11-22", date(2026, 11, 22)),
        ("22-11-2026", date(2026, 11, 22)),
        ("22/11/2026", date(2026, 11, 22)),
        ("22 November 2026", date(2026, 11, 22)),
        ("31-02-2026", None),
        ("morgen", None),
        ("", None),
    ],
)
def test_een_datum_mag_op_vier_manieren(getypt, dag):
    assert datum_van(getypt) == dag


def test_een_datum_komt_terug_zoals_mensen_hem_schrijven_en_een_foute_zoals_getypt():
    assert velden_uit({"einddatum": "24 februari 2027"})["einddatum"] == "2027-02-24"
    begin, eind = scherm(velden(einddatum="31-31-2027"))[-1].velden[-2:]
    assert (begin.waarde, eind.waarde) == ("24-11-2026", "31-31-2027")
    assert in_woorden(date(2027, 3, 1)) == "1 maart 2027"


def test_onzichtbare_tekens_verdwijnen_en_regels_blijven():
    assert schoon("a\x00\u202eb\r\nc\u2028d\n\n\n\ne") == "ab\nc\nd\n\ne"


def test_een_stapel_accenten_wordt_een_teken_dat_niet_over_de_regel_erboven_valt():
    assert voor_papier("z" + "\u0301" * 40, frozenset(map(ord, "z\u0301"))) == "z\u0301\u0301□"


def test_elk_veld_staat_een_keer_op_het_scherm():
    namen = [invoer.naam for deel in scherm(velden()) for invoer in deel.velden]
    assert sorted([*namen, "naam_client", "deelnemers"]) == sorted(leeg())


def test_elk_veld_heeft_een_eigen_label():
    labels = [invoer.label for deel in scherm(velden()) for invoer in deel.velden]
    assert len(labels) == len(set(labels))


def test_op_het_scherm_is_gekozen_wat_gekozen_was_en_niets_anders():
    (vraag_1,) = [invoer for deel in scherm(velden()) for invoer in deel.velden if invoer.naam == "vraag_1"]
    assert [waarde for waarde, _, _, gekozen in vraag_1.keuzes if gekozen] == ["1e"]
    (leeg_1,) = [invoer for deel in scherm(leeg()) for invoer in deel.velden if invoer.naam == "vraag_1"]
    assert not any(gekozen for *_, gekozen in leeg_1.keuzes)


def test_geen_van_deze_maakt_een_keuze_ongedaan():
    assert velden_uit({"vraag_1": "geen", "vraag_4": "geen"})["vraag_1"] == ""


def test_een_melding_staat_bij_haar_veld_en_in_het_overzicht():
    inhoud = velden(naam_client="", _5_totdat="")
    fouten = controleer(inhoud, vandaag=VANDAAG)
    assert naamveld(inhoud, fouten).fout == fouten[0].melding
    (totdat,) = [v for deel in scherm(inhoud, fouten) for v in deel.velden if v.naam == "5_totdat"]
    assert totdat.fout
    assert {"id": totdat.id, "tekst": totdat.fout} in foutoverzicht(fouten)


def test_er_is_altijd_een_lege_rij_voor_nog_een_deelnemer():
    assert len(deelnemerrijen(leeg())) == 4
    assert deelnemerrijen(velden())[-1] == {"naam": "", "functie": ""}


def test_dezelfde_inhoud_heeft_dezelfde_vingerafdruk_en_een_andere_een_andere():
    assert vingerafdruk(formulier()) == vingerafdruk(formulier())
    anders = [
        formulier(velden(_3b2="ja")),
        formulier(velden(naam_client="mevrouw Van Rossum")),
        formulier(velden(einddatum="2027-02-23")),
        formulier(velden(_3b5_informant="")),
        formulier(concept=True),
    ]
    assert len({vingerafdruk(f) for f in [formulier(), *anders]}) == 6


def test_de_projectie_kan_niet_veranderd_worden():
    with pytest.raises(AttributeError):
        formulier().naam_client = "iemand anders"


def test_het_formulier_heeft_de_nummers_van_de_handreiking_in_haar_volgorde():
    verwacht = "1a 1b 1c 1d 1e 2 3a 3a1 3a2 3a3 3a4 3b 3b1 3b2 3b3 3b4 3b5 3b6 4a 4b 5"
    assert [vak.nummer for vak in VAKKEN] == verwacht.split()


def test_een_velden_zonder_sleutels_geeft_een_leeg_papier():
    leeg_papier = formulier_van({}, dossier_kenmerk="W-2026-0001", regelset="bemoeizorg-2021", regelset_versie="1.0.0")
    assert leeg_papier.concept
    assert not any(rij.aangekruist for rij in leeg_papier.rijen)
    assert leeg_papier.naam_client == ""
    assert SANNE not in leeg_papier.paraaf
