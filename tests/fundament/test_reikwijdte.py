"""How far betrokkenheid reaches: in which pet, to which deel, to which record, and to which key."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, connection
from django.utils import timezone

from dossier import audit, deur, kluis
from dossier.lezen.inhoud import open_inhoud
from dossier.models import Afweging, Betrokkenheid, Burger, Consultatie, Dossier
from dossier.toegang import NietGevonden, Wie, namens
from tests.harnas.rijen import TABELLEN, maak_alles, tel
from tests.harnas.rolverdeling import Rolverdeling, open_dossier

IN_EEN_DEEL = ("afweging", "besluit", "consultatie", "contactburger", "evaluatie", "formulier", "document")


@pytest.fixture
def zaak(rolverdeling: Rolverdeling) -> SimpleNamespace:
    """Two afwegingen with everything around them in one dossier of Sanne, and another dossier of hers."""
    ids, ander = open_dossier(rolverdeling.sanne), open_dossier(rolverdeling.sanne)
    een, twee = maak_alles(rolverdeling.sanne, ids.dossier), maak_alles(rolverdeling.sanne, ids.dossier)
    elders = maak_alles(rolverdeling.sanne, ander.dossier)
    return SimpleNamespace(dossier=ids.dossier, een=een, twee=twee, elders=elders, betrokkenheid=ids.betrokkenheid)


def geef(wie: Wie, dossier: UUID, aan: Wie, **meer: object) -> UUID:
    nieuw = uuid4()
    with namens(wie):
        deur.geef_betrokkenheid(
            nieuw, dossier, **{"medewerker": aan.medewerker_id, "pet": aan.pet, "waarom": "meekijken", **meer}
        )
        audit.noteer("betrokkenheid.gegeven", dossiers=[dossier], record=nieuw, codes=deur.staat(nieuw))
    return nieuw


def tellen(wie: Wie) -> dict[str, int]:
    with namens(wie):
        return {tabel: tel(tabel) for tabel in TABELLEN}


def test_betrokkenheid_telt_alleen_in_de_pet_die_iemand_draagt(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace
) -> None:
    toeleider = replace(rolverdeling.sanne, pet="toeleider")
    assert tellen(rolverdeling.sanne)["dossier"] == 2
    for pet in ("toeleider", "", "psychiater"):
        assert tellen(replace(rolverdeling.sanne, pet=pet)) == dict.fromkeys(TABELLEN, 0)
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid)
    geef(rolverdeling.farid, zaak.dossier, toeleider)
    assert tellen(toeleider)["dossier"] == 1


@pytest.mark.parametrize("tot", [None, timedelta(days=2)], ids=["voor altijd", "langer"])
def test_niemand_laat_zichzelf_toe_en_niemand_geeft_langer_dan_hij_zelf_heeft(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace, tot: timedelta | None
) -> None:
    nu, farid, joke = timezone.now(), rolverdeling.farid, rolverdeling.joke
    geef(rolverdeling.sanne, zaak.dossier, farid, tot=nu + timedelta(days=1))
    einde = nu + tot if tot else None
    for aan in (farid, joke):
        with pytest.raises(deur.Geweigerd):
            geef(farid, zaak.dossier, aan, tot=einde)
    with pytest.raises(deur.Geweigerd):
        geef(rolverdeling.sanne, zaak.dossier, replace(rolverdeling.sanne, pet="toeleider"), tot=einde)
    geef(farid, zaak.dossier, joke, tot=nu + timedelta(hours=23))
    assert tellen(joke)["dossier"] == 1


def test_wie_als_team_betrokken_is_maakt_zichzelf_niet_persoonlijk_betrokken(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace
) -> None:
    farid = rolverdeling.farid
    geef(rolverdeling.sanne, zaak.dossier, farid, medewerker=None, team=farid.team_id)
    assert tellen(farid)["dossier"] == 1
    with pytest.raises(deur.Geweigerd):
        geef(farid, zaak.dossier, farid)


def test_hoeveel_dossiers_onder_een_andere_pet_wachten_ziet_alleen_wie_die_pet_mag_dragen(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace
) -> None:
    with namens(replace(rolverdeling.sanne, pet="toeleider")):
        assert deur.onder_andere_petten() == {"maatschappelijk_werker": 2}
    for wie in (rolverdeling.sanne, rolverdeling.farid, rolverdeling.petra, None):
        with namens(wie):
            assert deur.onder_andere_petten() == {}


def test_een_team_is_betrokken_voor_wie_in_dat_team_die_pet_draagt(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace
) -> None:
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid, medewerker=None, team=rolverdeling.farid.team_id)
    assert tellen(rolverdeling.farid)["dossier"] == 1
    assert tellen(rolverdeling.joke)["dossier"] == 0  # same team, another pet
    with pytest.raises(deur.Geweigerd):  # nobody of that team wears it
        geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid, medewerker=None, team=rolverdeling.nadia.team_id)


def test_wie_een_deel_heeft_ziet_dat_deel_en_verder_niets(rolverdeling: Rolverdeling, zaak: SimpleNamespace) -> None:
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid, deel=zaak.een.afweging)
    assert tellen(rolverdeling.farid) == dict.fromkeys(TABELLEN, 0) | dict.fromkeys(IN_EEN_DEEL, 1)
    with namens(rolverdeling.farid):
        assert Afweging.objects.get().id == zaak.een.afweging
        assert not Dossier.objects.exists()
        assert not Burger.objects.exists()
        assert not Betrokkenheid.objects.exists()
        (mijn,) = deur.mijn_stukken()
        assert (mijn.dossier, mijn.reikwijdte, mijn.stuk) == (zaak.dossier, "deel", zaak.een.afweging)
    with namens(replace(rolverdeling.farid, pet="")):
        assert deur.mijn_stukken() == []


@pytest.mark.parametrize("reikwijdte", ["deel", "record"])
def test_wie_een_deel_of_record_heeft_schrijft_niets_en_laat_niemand_toe(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace, reikwijdte: str
) -> None:
    stuk = {"deel": {"deel": zaak.een.afweging}, "record": {"record": zaak.een.evaluatie}}[reikwijdte]
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid, **stuk)
    with namens(rolverdeling.farid):
        assert not Afweging.objects.select_for_update().exists()
        with connection.cursor() as cursor:
            cursor.execute("update dossier_evaluatie set gehouden_op = now()")
            assert cursor.rowcount == 0
        with pytest.raises(NietGevonden):
            deur.geef_betrokkenheid(
                uuid4(), zaak.dossier, medewerker=rolverdeling.joke.medewerker_id, pet=rolverdeling.joke.pet, waarom="x"
            )
        with pytest.raises(NietGevonden):
            deur.wijs_regievoerder_aan(zaak.dossier, rolverdeling.farid.medewerker_id)
    with pytest.raises(DatabaseError, match="row-level security"), namens(rolverdeling.farid):
        rij = Consultatie.objects.first() or Consultatie(afweging_id=zaak.een.afweging, dossier_id=zaak.dossier)
        rij.id, rij.deel, rij.medewerker_id = uuid4(), zaak.een.afweging, rolverdeling.farid.medewerker_id
        rij.op, rij.vastgelegd_op, rij.inhoud, rij.soort = timezone.localdate(), timezone.now(), b"", "expert"
        rij.save(force_insert=True)


def test_wie_een_deel_heeft_krijgt_de_sleutel_van_dat_deel_en_geen_andere(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace
) -> None:
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid, deel=zaak.een.afweging)
    with namens(rolverdeling.farid):
        audit.kijk(rolverdeling.farid, "stuk.ingezien", dossiers=[zaak.dossier])
        assert open_inhoud(Consultatie.objects.get()) is not None
        for deel in (zaak.twee.afweging, zaak.dossier, zaak.elders.afweging):
            with pytest.raises(kluis.KluisDicht):
                kluis.ring.sleutel(deel)


def test_een_deel_van_een_ander_dossier_of_een_deel_en_een_record_tegelijk_wordt_geweigerd(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace
) -> None:
    for fout in (
        {"deel": zaak.elders.afweging},
        {"deel": uuid4()},
        {"deel": zaak.een.consultatie},
        {"record": zaak.elders.consultatie},
        {"deel": zaak.een.afweging, "record": zaak.een.consultatie},
        {"waarom": "noodtoegang"},
        {"waarom": "opende_dossier"},
        {"tot": timezone.now() - timedelta(seconds=1)},
    ):
        with pytest.raises(deur.Geweigerd):
            geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid, **fout)


def test_de_laatste_betrokkene_van_het_hele_dossier_blijft(rolverdeling: Rolverdeling, zaak: SimpleNamespace) -> None:
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.farid, tot=timezone.now() + timedelta(days=1))
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.joke, deel=zaak.een.afweging)
    with namens(rolverdeling.sanne), pytest.raises(deur.LaatsteBetrokkene):
        deur.beeindig_betrokkenheid(zaak.betrokkenheid)
    geef(rolverdeling.sanne, zaak.dossier, rolverdeling.joke)
    with namens(rolverdeling.sanne):
        deur.beeindig_betrokkenheid(zaak.betrokkenheid)
        audit.noteer("betrokkenheid.beeindigd", dossiers=[zaak.dossier], codes=deur.staat(zaak.betrokkenheid))
    assert tellen(rolverdeling.sanne)["dossier"] == 1


def test_alleen_wie_betrokken_is_en_die_rol_heeft_voert_de_regie(
    rolverdeling: Rolverdeling, zaak: SimpleNamespace
) -> None:
    joke, sanne = rolverdeling.joke, rolverdeling.sanne
    for geen in (joke.medewerker_id, sanne.medewerker_id, uuid4()):
        with namens(sanne), pytest.raises(deur.Geweigerd):
            deur.wijs_regievoerder_aan(zaak.dossier, geen)
    gegeven = geef(sanne, zaak.dossier, joke)
    with namens(rolverdeling.farid), pytest.raises(NietGevonden):
        deur.wijs_regievoerder_aan(zaak.dossier, joke.medewerker_id)
    with namens(sanne):
        deur.wijs_regievoerder_aan(zaak.dossier, joke.medewerker_id)
        audit.noteer("regievoerder.aangewezen", dossiers=[zaak.dossier])
        assert Dossier.objects.get(pk=zaak.dossier).regievoerder_id == joke.medewerker_id
        deur.beeindig_betrokkenheid(gegeven)
        audit.noteer("betrokkenheid.beeindigd", dossiers=[zaak.dossier], codes=deur.staat(gegeven))
        assert Dossier.objects.get(pk=zaak.dossier).regievoerder_id is None


@pytest.mark.parametrize("tabel", [*TABELLEN, "noodtoegang", "zoeksleutel"])
def test_elke_arm_van_een_policy_heeft_een_index(rolverdeling: Rolverdeling, zaak: SimpleNamespace, tabel: str) -> None:
    with namens(rolverdeling.sanne), connection.cursor() as cursor:
        cursor.execute(
            "set local enable_seqscan = off"
        )  # where there is no index there is no other way than reading all
        cursor.execute(f"explain select id from dossier_{tabel}")
        assert "Seq Scan" not in str(cursor.fetchall())
