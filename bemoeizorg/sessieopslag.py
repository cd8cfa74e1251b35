"""Sessions in the database, as Django keeps them; only the reading, at every request, goes by a question made once."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from dossier.vastevraag import VasteVraag

_SESSIE = VasteVraag(lambda sleutel: Session.objects.filter(session_key=sleutel), soort=str)


class SessionStore(db.SessionStore):
    """The sessions of django.contrib.sessions.backends.db."""

    def _get_session_from_db(self) -> Session | None:
        gevonden = _SESSIE.een(self.session_key) if self.session_key else None
        if gevonden is None or gevonden.expire_date <= timezone.now():
            self._session_key = None
            return None
        return gevonden
