"""The register of versions: which rules went by which version, since when, and what changed in words.

Checked in beside the archives (`uitgaven/versies.toml`). A besluit names the version it was taken with, so a version
never changes its meaning: changed rules get a new version, a date and a line. `manage.py regelversie` writes it,
`manage.py check` compares.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from stappenplan.regels import archief, laad_regelset
from stappenplan.regels.proef import proef
from stappenplan.regels.regelset import Regelset
from stappenplan.regels.register import REGELSETS, laad_plan
from stappenplan.regels.taal import Plan
from stappenplan.regels.tekst import Teksten
from stappenplan.regels.vingerafdruk import vingerafdruk

BESTAND = "versies.toml"
_NUMMER = re.compile(r"(\d{1,4})\.(\d{1,4})\.(\d{1,4})")
_KOP = """\
# Het register van versies van de regelsets. manage.py regelversie schrijft dit bestand; wijzig het niet met de hand.
# proef: SHA-256 van de antwoorden op een vaste reeks casussen. uitgegeven: met welke versie van het programma.
"""


@dataclass(frozen=True, slots=True)
class Uitgave:
    """One version of one rule set. `wijziging` is its line in the change log; `uitgegeven` the version of the program
    it went out with, "" while it did not: only until then may it still be replaced."""

    versie: str
    datum: date
    wijziging: str
    vingerafdruk: str
    proef: str
    uitgegeven: str = ""


class Versiefout(ValueError):
    """What is asked of the register cannot be; the message says why, and what to do."""


def lees(map_: Path | None = None) -> dict[str, tuple[Uitgave, ...]]:
    """The register, oldest version first; empty when there is none."""
    pad = (map_ or archief.MAP) / BESTAND
    if not pad.exists():
        return {}
    rauw: dict[str, list[dict[str, Any]]] = tomllib.loads(pad.read_text(encoding="utf-8"))
    return {naam: tuple(Uitgave(**rij) for rij in rijen) for naam, rijen in rauw.items()}


def schrijf(register: Mapping[str, tuple[Uitgave, ...]], map_: Path | None = None) -> None:
    """Write the register."""
    blokken = [_KOP]
    for naam in sorted(register):
        for uitgave in register[naam]:
            regels = [f'[["{naam}"]]', f"versie = {_tekst(uitgave.versie)}", f"datum = {uitgave.datum.isoformat()}"]
            regels += [
                f"{veld} = {_tekst(getattr(uitgave, veld))}"
                for veld in Uitgave.__dataclass_fields__
                if veld not in ("versie", "datum")
            ]
            blokken.append("\n".join(regels) + "\n")
    ((map_ or archief.MAP) / BESTAND).write_text("\n".join(blokken), encoding="utf-8")


def _tekst(waarde: str) -> str:
    return json.dumps(waarde, ensure_ascii=False)  # a JSON string is a TOML string


def versies(naam: str) -> tuple[str, ...]:
    """The versions of a rule set that can be asked, oldest first."""
    return tuple(uitgave.versie for uitgave in lees().get(naam, ()))


def laad_oud(naam: str, versie: str) -> tuple[Plan, Callable[[], Teksten]]:
    """The plan of an earlier version and its texts, from the archive.

    Raises `ValueError` with the versions that exist, or for an archive that does not hold what the register says.
    """
    uitgave = next((uitgave for uitgave in lees().get(naam, ()) if uitgave.versie == versie), None)
    if uitgave is None:
        raise ValueError(f"Deze versie van {naam} bestaat niet. Kies een van: {', '.join(versies(naam))}.")
    plan, teksten = archief.lees(archief.bestand(naam, versie))
    if (plan.id, plan.versie, vingerafdruk(plan)) != (naam, versie, uitgave.vingerafdruk):
        raise ValueError(f"Het archief van {naam} {versie} is niet wat het register zegt. Zet het bestand terug.")
    return plan, teksten


def controleer(map_: Path | None = None) -> list[str]:
    """What is wrong with register or archive, in Dutch, each with what to do; the rules of now must be the newest."""
    register = lees(map_)
    mis: list[str] = []
    for naam in REGELSETS:
        plan, _ = laad_plan(naam)
        mis += _van_nu(plan, register.get(naam, ()), map_)
    for naam, uitgaven in register.items():
        mis += _reeks(naam, uitgaven)
        mis += [fout for uitgave in uitgaven for fout in _in_archief(naam, uitgave, map_)]
    return mis


def _van_nu(plan: Plan, uitgaven: tuple[Uitgave, ...], map_: Path | None) -> list[str]:
    bekend = {uitgave.versie: uitgave for uitgave in uitgaven}
    uitgave = bekend.get(plan.versie)
    if uitgave is None:
        return [
            f"Versie {plan.versie} van {plan.id} staat niet in het register van versies. "
            f'Draai manage.py regelversie {plan.id} --wijziging "wat er anders is".'
        ]
    if uitgave.vingerafdruk != vingerafdruk(plan):
        return [
            f"De regels van {plan.id} zijn veranderd, en de versie is nog {plan.versie}. Geef plan.py een nieuwe "
            f'versie en draai manage.py regelversie {plan.id} --wijziging "wat er anders is".'
        ]
    if uitgave is not uitgaven[-1]:
        return [f"Versie {plan.versie} van {plan.id} is niet de nieuwste in het register. Geef een hoger nummer."]
    return []


def _in_archief(naam: str, uitgave: Uitgave, map_: Path | None) -> list[str]:
    """What is wrong with one archive: it must hold the very rules that the register names."""
    pad = archief.bestand(naam, uitgave.versie, map_)
    if not pad.exists():
        return [f"Het archief van {naam} {uitgave.versie} ontbreekt. Zet {pad.name} terug uit het versiebeheer."]
    try:
        plan, teksten = archief.lees(pad)
        teksten()
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return [f"Het archief van {naam} {uitgave.versie} is niet te lezen. Zet {pad.name} terug uit het versiebeheer."]
    if (plan.id, plan.versie, vingerafdruk(plan)) != (naam, uitgave.versie, uitgave.vingerafdruk):
        return [
            f"Het archief van {naam} {uitgave.versie} is niet wat het register zegt. "
            f"Zet {pad.name} terug uit het versiebeheer."
        ]
    return []


def _reeks(naam: str, uitgaven: tuple[Uitgave, ...]) -> list[str]:
    mis = [
        f"{naam} {uitgave.versie}: er staat niet bij wat er anders is."
        for uitgave in uitgaven
        if not uitgave.wijziging.strip()
    ]
    for eerder, later in zip(uitgaven, uitgaven[1:], strict=False):
        if _nummer(later.versie) <= _nummer(eerder.versie) or later.datum < eerder.datum:
            mis.append(f"{naam} {later.versie} komt na {eerder.versie}, maar het nummer of de datum niet.")
    return mis


def _nummer(versie: str) -> tuple[int, ...]:
    delen = _NUMMER.fullmatch(versie)
    if delen is None:
        raise Versiefout(f"{versie} is geen versie. Een versie is drie getallen met punten, zoals 1.2.0.")
    return tuple(int(deel) for deel in delen.groups())


def leg_vast(
    regels: Regelset, wijziging: str, datum: date, *, vervang: bool = False, map_: Path | None = None
) -> Uitgave:
    """Put the rules of now in the register and in the archive.

    With `vervang` the version may be there already, as long as it did not go out. Raises `Versiefout`.
    """
    if not wijziging.strip():
        raise Versiefout("Zeg in één regel wat er anders is: --wijziging.")
    register = lees(map_)
    eerdere = register.get(regels.id, ())
    nieuw = Uitgave(regels.versie, datum, " ".join(wijziging.split()), regels.vingerafdruk, proef(regels))
    zelfde = next((uitgave for uitgave in eerdere if uitgave.versie == regels.versie), None)
    if zelfde is not None:
        if zelfde.uitgegeven:
            raise Versiefout(
                f"{regels.id} {regels.versie} is al uitgegeven met Bemoeizorg {zelfde.uitgegeven} en verandert niet "
                "meer. Geef plan.py een nieuwe versie."
            )
        if not vervang:
            raise Versiefout(f"{regels.id} {regels.versie} staat al in het register. Vervang haar met --vervang.")
        eerdere = tuple(uitgave for uitgave in eerdere if uitgave is not zelfde)
    fout = _reeks(regels.id, (*eerdere, nieuw))
    if fout:
        raise Versiefout(" ".join(fout))
    schrijf(register | {regels.id: (*eerdere, nieuw)}, map_)
    leg_woorden_vast(regels, map_)
    return nieuw


def leg_woorden_vast(regels: Regelset, map_: Path | None = None) -> None:
    """Write the archive of the version of now again: with the words as they are now."""
    pad = archief.bestand(regels.id, regels.versie, map_)
    pad.write_text(archief.schrijf(regels.plan, regels.tekst), encoding="utf-8")


def geef_uit(programma: str, map_: Path | None = None) -> list[str]:
    """Write down that what did not go out yet goes out with this version of the program; say which that are."""
    register = lees(map_)
    nieuw = [f"{naam} {u.versie}" for naam, uitgaven in register.items() for u in uitgaven if not u.uitgegeven]
    schrijf(
        {
            naam: tuple(u if u.uitgegeven else replace(u, uitgegeven=programma) for u in uitgaven)
            for naam, uitgaven in register.items()
        },
        map_,
    )
    return nieuw


def na(naam: str, oud: str, nieuw: str) -> tuple[Uitgave, ...]:
    """The versions after `oud` up to and with `nieuw`; none when that is no step forward."""
    return tuple(u for u in lees().get(naam, ()) if _nummer(oud) < _nummer(u.versie) <= _nummer(nieuw))


def zoek(aanduiding: str) -> Regelset:
    """The rules that NAAM, NAAM@VERSIE or the path of an archive means; raises `ValueError` that says what can be."""
    naam, at, versie = aanduiding.partition("@")
    if naam in REGELSETS:
        return laad_regelset(naam, versie if at else None)
    pad = Path(aanduiding)
    if not pad.is_file():
        raise ValueError(
            "Dit is geen regelset en geen bestand. Geef NAAM, NAAM@VERSIE of het pad van een archief. "
            f"De namen zijn: {', '.join(REGELSETS)}."
        )
    plan, teksten = archief.lees(pad)
    return Regelset(plan, teksten)
