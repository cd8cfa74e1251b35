"""Addresses of the work list, dossiers, forms and papers."""

from django.urls import path

from dossier.views import dossier, formulier, papier, werkvoorraad

urlpatterns = [
    path("", werkvoorraad.werklijst, name="werklijst"),
    path("dossiers/", werkvoorraad.dossiers, name="dossiers"),
    path("dossiers/nieuw/", werkvoorraad.dossier_openen, name="dossier_openen"),
    path("dossier/<uuid:dossier_id>/", dossier.dossier, name="dossier"),
    path("formulier/<uuid:formulier_id>/", formulier.formulier, name="formulier"),
    path("formulier/<uuid:formulier_id>/papier/", formulier.papier, name="papier"),
    path("document/<uuid:document_id>/", formulier.document, name="document"),
    path("papier-controleren/", papier.papier_controleren, name="papier_controleren"),
]
