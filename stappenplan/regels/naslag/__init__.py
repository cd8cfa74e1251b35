"""Everything one may want to look up in a rule set, made of its declarations: chapters of items with an id each."""

from stappenplan.regels.naslag.stuk import Deel, Hoofdstuk, Naslag, Rij, Rooster, Stuk, Verwijzing

__all__ = ["Deel", "Hoofdstuk", "Naslag", "Rij", "Rooster", "Stuk", "Verwijzing"]
