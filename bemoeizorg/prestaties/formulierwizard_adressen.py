"""De adressen van de wizard waarmee vergeleken wordt; alleen de werker van `formulierwizard.py` laadt dit bestand."""

from typing import Any

from django import forms
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpResponse
from django.template import engines
from django.urls import path
from formtools.wizard.views import NamedUrlSessionWizardView

from bemoeizorg.prestaties.formulierwizard import KEUZES, STAPPEN, VELDEN

_BLADZIJDE = """<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Stap {{ wizard.steps.step1 }}</title>
</head><body><main><h1>Stap {{ wizard.steps.step1 }} van {{ wizard.steps.count }}</h1>
<form method="post">{% csrf_token %}{{ wizard.management_form }}{{ wizard.form.as_div }}
{% if wizard.steps.prev %}<button name="wizard_goto_step" value="{{ wizard.steps.prev }}">Vorige</button>{% endif %}
<button>Volgende</button></form></main></body></html>"""


class ZesVragen(forms.Form):
    """Six questions with a radio button for each answer."""


for _nummer in range(VELDEN):
    ZesVragen.base_fields[f"vraag_{_nummer}"] = forms.ChoiceField(
        label=f"Vraag {_nummer + 1}", choices=KEUZES, widget=forms.RadioSelect
    )


class FormulierWizard(LoginRequiredMixin, NamedUrlSessionWizardView):
    """A wizard as the manual of django-formtools shows it."""

    form_list = [(str(nummer), ZesVragen) for nummer in range(STAPPEN)]

    def render_to_response(self, context: dict[str, Any], **_: Any) -> HttpResponse:
        """Draws the page; Django keeps its template once it was read, as it does with one in a file."""
        return HttpResponse(_sjabloon().render(context, self.request))

    def done(self, form_list: Any, **_: Any) -> HttpResponse:
        """Ends the wizard."""
        return HttpResponse("klaar")


_gelezen: list[Any] = []


def _sjabloon() -> Any:
    if not _gelezen:
        _gelezen.append(engines["django"].from_string(_BLADZIJDE))
    return _gelezen[0]


_wizard = FormulierWizard.as_view(url_name="stap", done_step_name="klaar")
urlpatterns = [path("wizard/", _wizard, name="begin"), path("wizard/<slug:step>/", _wizard, name="stap")]
