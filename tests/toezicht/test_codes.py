"""Every code that an entry can bear has words on the page of that entry."""

import ast
import re
from collections.abc import Iterator

from bemoeizorg.omgeving import project_map
from dossier.toezicht import scherm

SQL = re.compile(r"codes := codes \|\| jsonb_build_object\('(\w+)'|jsonb_build_object\('(\w+)', (?:case|uitkomst)")


def _codes_in(bron: str) -> Iterator[str]:
    """Gives the keys of every dict that is given as `codes=` or put into a variable of that name."""
    for knoop in ast.walk(ast.parse(bron)):
        if isinstance(knoop, ast.keyword):
            naam = knoop.arg or ""
        elif isinstance(knoop, ast.AnnAssign | ast.AugAssign):
            naam = ast.unparse(knoop.target)
        elif isinstance(knoop, ast.Assign):
            naam = ast.unparse(knoop.targets[0])
        else:
            continue
        if naam == "codes":
            yield from _sleutels(knoop.value)


def _sleutels(knoop: ast.AST | None) -> Iterator[str]:
    if knoop is None or isinstance(knoop, ast.Call):  # what a call is given, is not what it gives
        return
    if isinstance(knoop, ast.Dict):
        yield from (sleutel.value for sleutel in knoop.keys if isinstance(sleutel, ast.Constant))
    for kind in ast.iter_child_nodes(knoop):
        yield from _sleutels(kind)


def test_elke_code_die_in_een_regel_kan_staan_heeft_woorden() -> None:
    paden = [pad for map_ in ("dossier", "bemoeizorg") for pad in (project_map() / map_).rglob("*.py")]
    gebruikt = {code for pad in paden for code in _codes_in(pad.read_text(encoding="utf-8"))}
    for pad in (project_map() / "dossier/migrations/sql").glob("*.sql"):
        tekst = pad.read_text(encoding="utf-8")
        gebruikt |= {een or twee for een, twee in SQL.findall(tekst)}
    gebruikt |= {"betrokkenheid", "staat", "houder", "einde", "spoor", "versie", "sha256", "taak"}
    assert {"filters", "nummer", "dagen", "klopt", "tweede", "regie", "papier"} <= gebruikt  # it really looked
    assert gebruikt - set(scherm.CODE_IN_WOORDEN) == set()
