"""What every page knows: who is signed in, in which pet, and whether this is a demo."""

from django.conf import settings
from django.http import HttpRequest


def wie(request: HttpRequest) -> dict[str, object]:
    """Gives `wie` (Wie or None) and `demo` (bool) to every template."""
    return {"wie": getattr(request, "wie", None), "demo": settings.DEMO}
