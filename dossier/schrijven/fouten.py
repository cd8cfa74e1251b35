"""Why the write door refuses."""

from dossier.documenten.bijlage_iii import Fout


class AlDefinitief(Exception):
    """The record is final and never changes; a new afweging can follow up on it."""


class PlichtOpen(Exception):
    """A besluit to share can't be finalised while blocking duties are open; `plichten` holds their ids."""

    def __init__(self, plichten: tuple[str, ...]) -> None:
        super().__init__("blokkerende plichten staan open")
        self.plichten = plichten


class NogNietCompleet(Exception):
    """A besluit needs a complete advies; `vraag` holds the id of the question that is open."""

    def __init__(self, vraag: str) -> None:
        super().__init__("het advies is nog niet compleet")
        self.vraag = vraag


class AfwijkenZonderReden(Exception):
    """Deciding otherwise than the advies needs a coded reason and a text."""


class TekstOntbreekt(Exception):
    """This besluit needs a text that is not there; `veld` holds the name of its field."""

    def __init__(self, veld: str) -> None:
        super().__init__("er ontbreekt een tekst bij het besluit")
        self.veld = veld


class AnderePet(Exception):
    """A besluit is taken in the pet in which its afweging was made: the ground depends on it."""


class OudeRegels(Exception):
    """A besluit is taken with the rules of its day; this concept was begun with older ones and has to go on first."""


class OngeldigFormulier(Exception):
    """The form cannot be made final; `fouten` lists what is wrong, a field each."""

    def __init__(self, fouten: tuple[Fout, ...]) -> None:
        super().__init__("het formulier is niet compleet")
        self.fouten = fouten
