"""Passwords and PINs: argon2id, and sentences for those that are too easy.

Cost m = 19 MiB, t = 2, p = 1: OWASP's Password Storage Cheat Sheet, 2024. A dearer setting would make fifty people
queue at handover.
"""

import hmac
from functools import cache
from itertools import pairwise

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from protocols.errors import Invalid
from protocols.wording import _


_hasher = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

SHORTEST = 10
LONGEST = 200  # hashing time does not depend on it; this only keeps the form honest
PIN_DIGITS = 6


def check_password(password: str, *, field: str = "password") -> None:
    """Raise `Invalid` for a password that may not be used."""
    if len(password) < SHORTEST:
        raise Invalid(_("Use a password of at least {count} characters.", count=SHORTEST), field=field)
    if len(password) > LONGEST:
        raise Invalid(_("Use a password of at most {count} characters.", count=LONGEST), field=field)
    if len(set(password)) <= 3:
        raise Invalid(_("Use a password with more different characters."), field=field)


def check_pin(pin: str) -> None:
    """Raise `Invalid` for a PIN that may not be used."""
    if len(pin) != PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        raise Invalid(_("A PIN is {count} digits.", count=PIN_DIGITS), field="pin")
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    if steps in ({0}, {1}, {9}):
        raise Invalid(_("This PIN is too easy to guess. Do not use one digit only, or digits in a row."), field="pin")


def hash_password(password: str) -> str:
    return str(_hasher.hash(password))


def password_is(password: str, kept: str | None) -> bool:
    """Whether this is the password. `kept` None: no such account; takes as long as a wrong password does."""
    try:
        right = bool(_hasher.verify(kept or _of_nobody(), password))
    except (VerifyMismatchError, InvalidHashError):
        return False
    return right and kept is not None


def needs_rehash(kept: str) -> bool:
    """Whether the hash was made at another cost than today's."""
    return bool(_hasher.check_needs_rehash(kept))


def hash_pin(pin: str, pepper: bytes) -> str:
    """A PIN has a million values: without the pepper, which is not in the database, they could all be tried."""
    return hash_password(_peppered(pin, pepper))


def pin_is(pin: str, kept: str | None, pepper: bytes) -> bool:
    return password_is(_peppered(pin, pepper), kept)


def _peppered(pin: str, pepper: bytes) -> str:
    return hmac.digest(pepper, pin.encode(), "sha256").hex()


@cache
def _of_nobody() -> str:
    return hash_password("nobody has this password")
