"""Ways to sign in: a password in the demo and the tests, nothing yet elsewhere."""

from uuid import UUID

from django.contrib.auth.backends import BaseBackend
from django.http import HttpRequest

from dossier.models import Account


class GeenInlog(BaseBackend):
    """Lets nobody in: outside the demo a second factor is required, and that comes with its own issue."""


class DemoInlog(BaseBackend):
    """Signs in with a user name and a password; settings use it with BEMOEIZORG_DEMO=1 only."""

    def authenticate(
        self, request: HttpRequest | None, gebruikersnaam: str = "", wachtwoord: str = "", **_: object
    ) -> Account | None:
        """Gives the account, or None; an unknown name takes as long as a wrong password."""
        account = Account.objects.filter(gebruikersnaam=gebruikersnaam, is_active=True).first()
        if account is None:
            Account().set_password(wachtwoord)
            return None
        return account if account.check_password(wachtwoord) else None

    def get_user(self, user_id: UUID | str) -> Account | None:
        """Gives the active account of a session."""
        return Account.objects.filter(pk=user_id, is_active=True).first()
