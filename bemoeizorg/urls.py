"""The map of the site."""

from django.urls import include, path

from bemoeizorg import views

urlpatterns = [
    # Signing in, the pet
    path("inloggen/", views.inloggen, name="inloggen"),
    path("uitloggen/", views.uitloggen, name="uitloggen"),
    path("pet/", views.pet, name="pet"),
    # The work list, dossiers, forms, papers
    path("", include("dossier.urls")),
    # The wizard
    path("", include("stappenplan.urls")),
]
