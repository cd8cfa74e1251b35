"""Account: what somebody signs in with; who that is at which organisation stands in Medewerker."""

import uuid

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models


class AccountBeheer(BaseUserManager["Account"]):
    """Makes accounts; there is no superuser, because no role reads everything."""

    def maak(self, gebruikersnaam: str, wachtwoord: str) -> "Account":
        """Stores a new account with its password hashed."""
        account = self.model(gebruikersnaam=gebruikersnaam)
        account.set_password(wachtwoord)
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """A way to sign in (AUTH_USER_MODEL)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    gebruikersnaam = models.CharField(max_length=150, unique=True)
    is_active = models.BooleanField(default=True)

    objects = AccountBeheer()
    USERNAME_FIELD = "gebruikersnaam"
    # A column that changes at every sign-in would need write access on this table; the log knows who signed in when.
    last_login = None

    class Meta:
        verbose_name = "account"
        verbose_name_plural = "accounts"

    def __str__(self) -> str:
        return str(self.id)
