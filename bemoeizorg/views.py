"""Pages of the site itself: errors."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def csrf_fout(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Says that the page was open too long and how to go on."""
    return render(request, "403_csrf.html", status=403)


def niet_gevonden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Gives the same page for what does not exist and for what this person may not see."""
    return render(request, "404.html", status=404)
