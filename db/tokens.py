"""Sign-in tokens: kept in the cookie and nowhere else. The record holds their hash."""

import hashlib
import secrets


PIN_TRIES = 10  # wrong PINs in a row on one device, after which only the password unlocks
_TOKEN_BYTES = 32


def new_token() -> str:
    return secrets.token_urlsafe(_TOKEN_BYTES)


def token_hash(token: str) -> str:
    """SHA-256 (hex). A token has 256 random bits, so nothing slower is needed."""
    return hashlib.sha256(token.encode()).hexdigest()
