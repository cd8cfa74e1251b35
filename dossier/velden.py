"""Fields of a page: Django's forms check what was typed, templates draw plain values.

Django's own widgets cost sixteen times as much as a loop in a template (docs/besluiten/0008-velden.md).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS
from django.core.validators import MaxLengthValidator

from dossier.documenten.tekst import datum_van, in_woorden

TEKST_MAXIMUM = 50_000
TE_LANG = "Deze tekst is te lang: er passen %(limit_value)d tekens in en het zijn er %(show_value)d. Maak hem korter."


@dataclass(frozen=True)
class Veld:
    """One field as a template draws it; `keuzes`: (waarde, label, toelichting, gekozen)."""

    naam: str
    id: str
    label: str
    hulp: str
    waarde: Any
    fout: str
    keuzes: tuple[tuple[str, str, str, bool], ...]


class Formulier(forms.Form):
    """A form whose fields have their own name as id, so that the error summary can link to them."""

    use_required_attribute = False

    def __init__(self, data: Mapping[str, Any] | None = None, *, initial: Mapping[str, Any] | None = None) -> None:
        super().__init__(data, initial=dict(initial or {}), auto_id="%s")

    def velden(self) -> dict[str, Veld]:
        """Gives every field with what was typed and what is wrong with it."""
        return {naam: self._veld(naam) for naam in self.fields}

    def _veld(self, naam: str) -> Veld:
        veld = self.fields[naam]
        waarde = self[naam].value()
        toelichtingen = getattr(veld, "toelichtingen", {})
        keuzes = tuple(
            (str(code), str(woord), toelichtingen.get(code, ""), code == waarde)
            for code, woord in getattr(veld, "choices", ())
        )
        if isinstance(veld, forms.DateField) and isinstance(waarde, date):
            waarde = waarde.strftime("%d-%m-%Y")
        fout = self.errors[naam][0] if self.is_bound and naam in self.errors else ""
        return Veld(naam, naam, str(veld.label or ""), str(veld.help_text), waarde, str(fout), keuzes)

    def fouten(self) -> list[dict[str, str]]:
        """Gives the error summary: the field to go to and the message; those of no field have an empty id."""
        return [
            {"id": "" if naam == NON_FIELD_ERRORS else naam, "tekst": str(melding)}
            for naam, meldingen in self.errors.items()
            for melding in meldingen
        ]


class Tekst(forms.CharField):
    """Free text; kept as typed, refused when it is longer than `maximum` characters."""

    def __init__(self, *, leeg: str = "", maximum: int = TEKST_MAXIMUM, **opties: Any) -> None:
        """`leeg`: the message when nothing is typed; without it the field may stay empty."""
        super().__init__(required=bool(leeg), max_length=maximum, **opties)
        self.error_messages |= {
            "required": leeg,
            "null_characters_not_allowed": "Er staat een onzichtbaar teken in deze tekst. Typ de tekst opnieuw.",
        }
        for controle in self.validators:
            if isinstance(controle, MaxLengthValidator):
                controle.message = TE_LANG

    def to_python(self, value: Any) -> str:
        """Keeps one kind of line end: browsers send two characters, what was stored holds one."""
        return str(super().to_python(value)).replace("\r\n", "\n")


class Keuze(forms.ChoiceField):
    """One of a closed list; `toelichtingen` explain a code each."""

    def __init__(
        self,
        *,
        leeg: str,
        choices: list[tuple[str, str]],
        toelichtingen: Mapping[str, str] | None = None,
        **opties: Any,
    ) -> None:
        super().__init__(required=bool(leeg), choices=choices, **opties)
        self.toelichtingen = dict(toelichtingen or {})
        self.error_messages |= {"required": leeg, "invalid_choice": "Kies een van de antwoorden op de bladzijde."}


class Vinkje(forms.BooleanField):
    """A box that may stay open."""

    def __init__(self, **opties: Any) -> None:
        super().__init__(required=False, **opties)


class Dag(forms.DateField):
    """A day as 22-11-2026 or 22 november 2026, between two years that make sense for people alive."""

    def __init__(self, *, leeg: str = "", vanaf: date | None = None, tot: date | None = None, **opties: Any) -> None:
        super().__init__(required=bool(leeg), **opties)
        self.vanaf, self.tot = vanaf, tot
        self.error_messages |= {
            "required": leeg,
            "invalid": "Dit is geen datum. Schrijf hem als dag-maand-jaar, bijvoorbeeld 22-11-2026.",
        }

    def to_python(self, value: Any) -> date | None:
        """Reads every way in which people write a day."""
        if isinstance(value, str) and value.strip():
            dag = datum_van(value)
            if dag is None:
                raise forms.ValidationError(self.error_messages["invalid"], code="invalid")
            return dag
        return super().to_python(value)

    def validate(self, value: date | None) -> None:
        """Refuses a day outside the bounds and says which bounds."""
        super().validate(value)
        if value and self.vanaf and value < self.vanaf:
            raise forms.ValidationError(f"Deze datum ligt te vroeg. Kies {in_woorden(self.vanaf)} of later.")
        if value and self.tot and value > self.tot:
            raise forms.ValidationError(f"Deze datum ligt te laat. Kies {in_woorden(self.tot)} of eerder.")
