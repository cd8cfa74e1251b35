"""Addresses of the work list, dossiers, forms and papers."""

from django.urls import path

from dossier.views import (
    beheer,
    betrokkenen,
    bronnen,
    dossier,
    formulier,
    noodtoegang,
    papier,
    privacy,
    regelversies,
    rolwissel,
    werkvoorraad,
)

urlpatterns = [
    path("", werkvoorraad.werklijst, name="werklijst"),
    path("dossiers/", werkvoorraad.dossiers, name="dossiers"),
    path("dossiers/nieuw/", werkvoorraad.dossier_openen, name="dossier_openen"),
    path("dossier/<uuid:dossier_id>/", dossier.dossier, name="dossier"),
    path("dossier/<uuid:dossier_id>/rolwissel/", rolwissel.rolwissel, name="rolwissel"),
    path("formulier/<uuid:formulier_id>/", formulier.formulier, name="formulier"),
    path("formulier/<uuid:formulier_id>/papier/", formulier.papier, name="papier"),
    path("document/<uuid:document_id>/", formulier.document, name="document"),
    path("papier-controleren/", papier.papier_controleren, name="papier_controleren"),
    # Who may see what
    path("dossier/<uuid:dossier_id>/betrokkenen/", betrokkenen.betrokkenen, name="betrokkenen"),
    path("dossier/<uuid:dossier_id>/regievoerder/", betrokkenen.regievoerder, name="regievoerder"),
    path("betrokkenheid/<uuid:betrokkenheid_id>/beeindigen/", betrokkenen.beeindigen, name="betrokkenheid_beeindigen"),
    path("noodtoegang/", noodtoegang.noodtoegang, name="noodtoegang"),
    path("beheer/medewerkers/", beheer.medewerkers, name="medewerkers"),
    path("beheer/medewerkers/<uuid:medewerker_id>/vertrek/", beheer.vertrek, name="vertrek"),
    path("beheer/stappenplan/", beheer.stappenplan, name="stappenplan_kiezen"),
    # Watching over the log
    path("toezicht/", privacy.overzicht, name="toezicht"),
    path("toezicht/logboek/", privacy.logboek, name="toezicht_logboek"),
    path("toezicht/logboek/<int:n>/", privacy.regel, name="toezicht_regel"),
    path("toezicht/medewerker/<uuid:medewerker_id>/", privacy.medewerker, name="toezicht_medewerker"),
    path("toezicht/dossier/<uuid:dossier_id>/", privacy.dossier, name="toezicht_dossier"),
    path("toezicht/patronen/", privacy.patroon, name="toezicht_patronen"),
    path("toezicht/bronnen/", bronnen.bronnen, name="toezicht_bronnen"),
    path("toezicht/bronnen/<slug:bron_id>/", bronnen.bron, name="toezicht_bron"),
    path("toezicht/regels/", regelversies.regels, name="toezicht_regels"),
    path("toezicht/noodtoegang/", privacy.noodtoegang, name="toezicht_noodtoegang"),
    path("toezicht/beoordelen/", privacy.beoordelen, name="toezicht_beoordelen"),
    path("toezicht/beoordelingen/", privacy.beoordelingen, name="toezicht_beoordelingen"),
    path("toezicht/beoordelingen/<uuid:beoordeling_id>/", privacy.beoordeling, name="toezicht_beoordeling"),
    path("dossier/<uuid:dossier_id>/inzage/", privacy.inzage, name="inzage"),
]
