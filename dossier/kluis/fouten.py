"""What the vault says when it stays closed; no message ever holds content or a key."""


class KluisFout(Exception):
    """Content cannot be closed or opened."""


class KluisDicht(KluisFout):
    """Content stays closed: a key is missing or wrong, or what is stored was changed. For the administrator (503)."""


class SleutelFout(KluisDicht):
    """The keys outside the database are missing, have a shape that cannot be, or are not the right ones."""
