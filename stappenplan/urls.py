"""Addresses of the wizard."""

from django.urls import path

from stappenplan.views import (
    advies,
    besluit,
    gegevens,
    intrekken,
    naslag,
    petwijzer,
    regels,
    start,
    stuk,
    vraag,
    zorgvuldigheid,
)

app_name = "stappenplan"

urlpatterns = [
    # Starting and going on
    path("dossier/<uuid:dossier_id>/afweging/", start.start, name="start"),
    path("afweging/<uuid:afweging_id>/", vraag.verder, name="verder"),
    path("afweging/<uuid:afweging_id>/opvolgen/", start.volg_op, name="volg_op"),
    path("afweging/<uuid:afweging_id>/intrekken/", intrekken.intrekken, name="intrekken"),
    # Which pet one wears; nothing about a person
    path("pet/wijzer/", petwijzer.petwijzer, name="petwijzer"),
    path("afweging/<uuid:afweging_id>/regels/", regels.regels, name="regels"),
    # Reading only, for who was let in to a part
    path("stuk/<uuid:stuk_id>/", stuk.stuk, name="stuk"),
    # The questions
    path("afweging/<uuid:afweging_id>/stappen/", vraag.overzicht, name="overzicht"),
    path("afweging/<uuid:afweging_id>/gegevens/", gegevens.gegevens, name="gegevens"),
    path("afweging/<uuid:afweging_id>/gegevens/hulp/", gegevens.hulp, name="gegevens_hulp"),
    path("afweging/<uuid:afweging_id>/vraag/<slug:feit_id>/", vraag.vraag, name="vraag"),
    path("afweging/<uuid:afweging_id>/vraag/<slug:feit_id>/hulp/", vraag.onbekend, name="onbekend"),
    # The advies and what closes its duties
    path("afweging/<uuid:afweging_id>/advies/", advies.advies, name="advies"),
    path("afweging/<uuid:afweging_id>/motivering/", advies.motivering, name="motivering"),
    path("afweging/<uuid:afweging_id>/consultatie/", zorgvuldigheid.consultatie, name="consultatie"),
    path("afweging/<uuid:afweging_id>/contact/", zorgvuldigheid.contact, name="contact"),
    path("afweging/<uuid:afweging_id>/evaluatie/", zorgvuldigheid.evaluatie, name="evaluatie"),
    # The besluit and its papers
    path("afweging/<uuid:afweging_id>/besluit/", besluit.besluit, name="besluit"),
    path("afweging/<uuid:afweging_id>/besluit/klaar/", besluit.besluit_klaar, name="besluit_klaar"),
    path("afweging/<uuid:afweging_id>/bewijs/", besluit.bewijs, name="bewijs"),
    path("afweging/<uuid:afweging_id>/formulier/", besluit.formulier, name="formulier"),
    # Looking things up: ids of declarations only, so that they can be cited
    path("naslag/", naslag.naslag, name="naslag"),
    path("naslag/<slug:regelset>/", naslag.naslag, name="naslag_regelset"),
    path("naslag/<slug:regelset>/tekening/", naslag.tekening, name="naslag_tekening"),
    path("naslag/<slug:regelset>/lijst/", naslag.lijst, name="naslag_lijst"),
    path("naslag/<slug:regelset>/vragen/", naslag.vragen, name="naslag_vragen"),
    path("naslag/<slug:regelset>/zoeken/", naslag.zoeken, name="naslag_zoeken"),
    path("naslag/<slug:regelset>/<slug:hoofdstuk_id>/", naslag.hoofdstuk, name="naslag_hoofdstuk"),
    path("naslag/<slug:regelset>/<slug:hoofdstuk_id>/<str:naslag_id>/", naslag.stuk, name="naslag_stuk"),
]
