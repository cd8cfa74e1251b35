"""An icon of the sprite, for what stands on every page: an include of the same costs ten times as much."""

from functools import cache

from django import template
from django.template.loader import render_to_string
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
@cache
def icoon(naam: str) -> SafeString:
    """Gives templates/onderdelen/icoon.html for this name; drawn once, and always the same."""
    return render_to_string("onderdelen/icoon.html", {"naam": naam})
