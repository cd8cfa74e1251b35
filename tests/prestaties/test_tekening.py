"""De meting van laden en tekenen zegt wat zij mat, voor elke regelset."""

from bemoeizorg.prestaties import tekening
from stappenplan.regels import REGELSETS


def test_elke_regelset_wordt_geladen_en_getekend(monkeypatch) -> None:
    monkeypatch.setattr(tekening, "KEREN", 1)
    rijen = tekening.meet()
    assert [rij[0] for rij in rijen] == [
        f"{naam}: {wat}" for naam in REGELSETS for wat in ("laden en nakijken", "het hele plan tekenen")
    ]
    for _, gemeten, grens, eenheid, gehaald in rijen:
        assert gemeten > 0
        assert (eenheid, gehaald) == ("ms", gemeten <= grens)  # how long it takes is for `manage.py prestaties`
