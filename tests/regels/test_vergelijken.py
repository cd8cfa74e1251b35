"""Wat er tussen twee versies is veranderd, staat er in woorden; en nooit staat er niets als er iets is veranderd."""

import dataclasses
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from stappenplan.regels import REGELSETS, Regelset, laad_regelset
from stappenplan.regels.taal import Plan, einde, is_, naar, niet
from stappenplan.regels.vergelijken import ZONDER_WOORDEN, Verschil, rapport, vergelijk
from tests.harnas.oude_regels import NU, OUD, WIJZIGING, leg_ouder_vast, ouder


def met(**anders: Any) -> Regelset:
    return Regelset(dataclasses.replace(NU.plan, **anders), lambda: NU.tekst)


def knoop(id_: str, **anders: Any) -> Regelset:
    """The rules of now in which one node is otherwise."""
    return met(
        knopen=tuple(dataclasses.replace(k, **anders) if k.id == id_ else k for k in NU.plan.knopen),
    )


def eerste(deel: str, **anders: Any) -> Regelset:
    """The rules of now in which the first of a list is otherwise."""
    een, *rest = getattr(NU.plan, deel)
    return met(**{deel: (dataclasses.replace(een, **anders), *rest)})


def tabel(**anders: Any) -> Regelset:
    een = next(k for k in NU.plan.knopen if k.id == "IV.b")
    rij, *rest = een.rijen
    return knoop("IV.b", rijen=(dataclasses.replace(rij, **anders), *rest))


GROND = next(k for k in NU.plan.knopen if k.id == "IV.b").rijen[0].grond
EIS = next(k for k in NU.plan.knopen if k.id == "IV.e.vitaal_belang").criteria
WEGING = next(k for k in NU.plan.knopen if k.id == "V.gegevens").redenen
ERNSTIG = next(k for k in NU.plan.knopen if k.id == "I.ernstig")
LEEFTIJD = NU.feiten["leeftijd"]
SITUATIE = NU.feiten["situatie"]

# (chapter, what, id, a word in the sentences) of every kind of change, and how it is made.
ANDERS: dict[str, tuple[Callable[[], Regelset], tuple[str, str, str, str]]] = {
    "een waarschuwing minder": (
        lambda: met(waarschuwingen=NU.plan.waarschuwingen[1:]),
        ("waarschuwing", "weg", NU.plan.waarschuwingen[0].id, ""),
    ),
    "een andere voorwaarde bij een waarschuwing": (
        lambda: eerste("waarschuwingen", als=is_(SITUATIE, "melden")),
        ("waarschuwing", "anders", NU.plan.waarschuwingen[0].id, "Als: was"),
    ),
    "een andere bron bij een plicht": (
        lambda: eerste("plichten", bron="petten 3"),
        ("plicht", "anders", NU.plan.plichten[0].id, "is nu petten 3"),
    ),
    "een plicht die gaat tegenhouden": (
        lambda: eerste("plichten", blokkerend=is_(SITUATIE, "melden")),
        ("plicht", "anders", NU.plan.plichten[0].id, "Houdt het besluit tegen"),
    ),
    "een plicht op een andere plaats": (
        lambda: met(plichten=(*NU.plan.plichten[1:], NU.plan.plichten[0])),
        ("plicht", "plaats", NU.plan.plichten[0].id, "Staat nu na"),
    ),
    "een bepaling minder": (
        lambda: knoop("IV.b", rijen=next(k for k in NU.plan.knopen if k.id == "IV.b").rijen[1:]),
        ("bepaling", "weg", "IV.b.ots_plicht", ""),
    ),
    "een ander artikel": (
        lambda: tabel(grond=dataclasses.replace(GROND, artikel="art. 1 Andere wet")),
        ("bepaling", "anders", "IV.b.ots_plicht", "is nu art. 1 Andere wet"),
    ),
    "een bepaling met een andere voorwaarde": (
        lambda: tabel(als=is_(SITUATIE, "melden")),
        ("bepaling", "anders", "IV.b.ots_plicht", "Als: was"),
    ),
    "een regel die anders afloopt": (
        lambda: knoop("I.ernstig", anders=einde("niet_verstrekken", reden="niet_proportioneel")),
        ("regel", "anders", "I.ernstig", "Zo nee"),
    ),
    "een regel die omdraait": (
        lambda: knoop("I.ernstig", als=niet(ERNSTIG.als)),
        ("regel", "anders", "I.ernstig", "niet:"),
    ),
    "een eis minder": (
        lambda: knoop("IV.e.vitaal_belang", criteria=EIS[:-1]),
        ("regel", "weg", f"IV.e.vitaal_belang: {EIS[-1].id}", ""),
    ),
    "een toets die elders verder gaat": (
        lambda: knoop("IV.e.vitaal_belang", gezakt=naar("V.proportioneel")),
        ("regel", "anders", "IV.e.vitaal_belang", "door naar V.proportioneel"),
    ),
    "een reden minder": (
        lambda: knoop("V.gegevens", redenen=WEGING[1:]),
        ("reden", "weg", f"V.gegevens.{WEGING[0].id}", ""),
    ),
    "redenen in een andere volgorde": (
        lambda: knoop("V.gegevens", redenen=(WEGING[1], WEGING[0], *WEGING[2:])),
        ("reden", "plaats", f"V.gegevens.{WEGING[1].id}", "Staat nu vooraan"),
    ),
    "een andere basis in de avg": (
        lambda: met(avg=(dataclasses.replace(NU.plan.avg[0], basis="f"), *NU.plan.avg[1:])),
        ("avg", "anders", "rij 1", "artikel 6 lid 1 f"),
    ),
    "een andere grens van een getal": (
        lambda: met(feiten=tuple(dataclasses.replace(f, maximum=99) if f == LEEFTIJD else f for f in NU.plan.feiten)),
        ("vraag", "anders", "leeftijd", "tot en met 99"),
    ),
    "een antwoord minder": (
        lambda: met(
            feiten=tuple(dataclasses.replace(f, waarden=f.waarden[1:]) if f == SITUATIE else f for f in NU.plan.feiten)
        ),
        ("vraag", "anders", "situatie", "Vervallen antwoord"),
    ),
    "een andere begindatum": (lambda: met(van="2027-01-01"), ("regelset", "anders", NU.id, "is nu 2027-01-01")),
    "een stap minder": (lambda: met(stappen=NU.plan.stappen[:-1]), ("stap", "weg", "VI", "")),
}


@pytest.mark.parametrize("naam", ANDERS)
def test_elke_soort_verandering_staat_er_in_woorden(naam: str) -> None:
    maak, (hoofdstuk, wat, id_, woord) = ANDERS[naam]
    verschillen = vergelijk(NU, maak())
    passend = [v for v in verschillen if (v.hoofdstuk, v.wat, v.id) == (hoofdstuk, wat, id_)]
    assert len(passend) == 1, verschillen
    assert woord in " ".join(passend[0].zinnen)
    assert not any(ZONDER_WOORDEN in v.zinnen for v in verschillen)


def test_een_bron_die_erbij_komt_of_verdwijnt_staat_er_apart() -> None:
    anders = eerste("plichten", bron="duo 5.1")
    assert Verschil("bron", "nieuw", "duo 5.1", "duo 5.1") in vergelijk(NU, anders)
    assert Verschil("bron", "weg", "duo 5.1", "duo 5.1") in vergelijk(anders, NU)


@pytest.mark.parametrize("naam", REGELSETS)
def test_een_regelset_verschilt_niet_van_zichzelf(naam: str) -> None:
    regels = laad_regelset(naam)
    assert vergelijk(regels, regels) == ()
    assert "zeggen hetzelfde" in rapport(regels, regels)


def test_betere_woorden_heten_alleen_andere_woorden() -> None:
    vraag = dataclasses.replace(NU.tekst.vragen["leeftijd"], vraag="Hoe oud is de inwoner?")
    tekst = dataclasses.replace(NU.tekst, vragen={**NU.tekst.vragen, "leeftijd": vraag})
    verschillen = vergelijk(NU, Regelset(NU.plan, lambda: tekst))
    assert {v.wat for v in verschillen} == {"woorden"}
    assert "is nu Hoe oud is de inwoner?" in verschillen[0].zinnen[0]


def test_wat_geen_woorden_heeft_wordt_toch_gemeld() -> None:
    rij = dataclasses.replace(GROND, id="anders")
    verschillen = vergelijk(NU, tabel(grond=rij))
    assert [v.zinnen for v in verschillen if v.wat == "anders"] == [(ZONDER_WOORDEN,)]


def alle_varianten() -> list[Plan]:
    """The plan of now with each of its lists one shorter, and each node left out: what should never pass unseen."""
    plan, varianten = NU.plan, []
    for deel in ("stappen", "feiten", "knopen", "plichten", "waarschuwingen", "avg", "gegeven_feiten", "met_grond"):
        varianten += [dataclasses.replace(plan, **{deel: rij}) for rij in (getattr(plan, deel)[:-1],)]
    return varianten


def test_een_andere_vingerafdruk_geeft_altijd_een_verschil() -> None:
    from stappenplan.regels.stukken import stukken

    eigen = [(s.hoofdstuk, s.id) for s in stukken(NU)]
    assert len(eigen) == len(set(eigen))  # two pieces under one name would hide one of them
    for plan in alle_varianten():
        ander = object.__new__(Regelset)
        ander.__dict__.update(NU.__dict__ | {"plan": plan, "vingerafdruk": "anders"})
        assert any(v.wat != "woorden" for v in vergelijk(NU, ander))


def test_het_rapport_noemt_het_wijzigingslog_en_alles_wat_verschilt(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    leg_ouder_vast(ouder(), tmp_path / "uitgaven", monkeypatch)
    call_command("regelvergelijk", f"bemoeizorg-2021@{OUD}", "bemoeizorg-2021")
    uit = capsys.readouterr().out
    assert WIJZIGING in " ".join(uit.split())
    assert "+ Nieuw: Is samenwerking" in uit
    assert "- Vervallen: Klagen de buren? (buren_klagen)" in uit
    call_command("regelvergelijk", str(tmp_path / "uitgaven" / f"bemoeizorg-2021-{OUD}.json"), f"bemoeizorg-2021@{OUD}")
    assert "zeggen hetzelfde" in capsys.readouterr().out


@pytest.mark.parametrize("aanduiding", ["niets", "bemoeizorg-2021@9.9.9", "/work", __file__])
def test_wat_geen_regelset_is_wordt_gezegd(aanduiding: str) -> None:
    with pytest.raises(CommandError, match=r"Kies een van|NAAM@VERSIE|geen archief"):
        call_command("regelvergelijk", aanduiding, "bemoeizorg-2021")
