"""What every answer says to the browser besides its contents."""

from collections.abc import Iterable


RawHeaders = list[tuple[bytes, bytes]]

_FIXED = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()",
    "cross-origin-opener-policy": "same-origin",
}


def content_security_policy(script_hashes: Iterable[str], *, document: bool = False) -> str:
    """Nothing from elsewhere, no inline script but Streamlit's own by its hash, no `eval`.

    Styles are inline throughout Streamlit; charts and pictures arrive as data and blobs. A browser shows a PDF by
    embedding it in a page of its own, which inherits the PDF's policy.
    """
    rules = {
        "default-src": "'self'",
        "script-src": " ".join(("'self'", *script_hashes)),
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data: blob:",
        "font-src": "'self' data:",
        "media-src": "'self' blob:",
        "connect-src": "'self'",
        "worker-src": "'self' blob:",
        "frame-src": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "object-src": "'self'" if document else "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def secured(headers: RawHeaders, *, policy: str, no_store: bool) -> RawHeaders:
    """The answer's headers with ours in place of any of the same name, and every cookie Secure."""
    ours = {**_FIXED, "content-security-policy": policy}
    if no_store:
        ours["cache-control"] = "no-store"
    kept = [
        (name, _secure_cookie(name, value)) for name, value in headers if name.decode("latin-1").lower() not in ours
    ]
    return kept + [(name.encode(), value.encode()) for name, value in ours.items()]


def _secure_cookie(name: bytes, value: bytes) -> bytes:
    if name.lower() != b"set-cookie" or b"; secure" in value.lower():
        return value
    return value + b"; Secure"
