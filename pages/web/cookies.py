"""The one cookie: a random token, of which the record keeps only the hash."""

from http.cookies import CookieError, SimpleCookie

from starlette.responses import Response


# The prefix makes a browser refuse the cookie unless it is Secure, for this host alone and for every path.
SESSION = "__Host-attune"


def token_in(headers: list[tuple[bytes, bytes]]) -> str | None:
    """The token a request carries; None when there is none or it cannot be read."""
    for name, value in headers:
        if name == b"cookie":
            try:
                found = SimpleCookie(value.decode("latin-1")).get(SESSION)
            except CookieError:
                continue
            if found is not None:
                return found.value
    return None


def keep(response: Response, token: str) -> None:
    """Hand the token to the browser, until the browser is closed or the sign-in ends."""
    response.set_cookie(SESSION, token, path="/", secure=True, httponly=True, samesite="strict")


def forget(response: Response) -> None:
    response.delete_cookie(SESSION, path="/", secure=True, httponly=True, samesite="strict")
