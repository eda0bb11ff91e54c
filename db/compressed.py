"""Texts that are kept compressed, each named by its hash elsewhere."""

import hashlib
import zlib


def text_in(compressed: bytes, said: str) -> str | None:
    """The text within; None when it is not the one that is meant by its hash ("sha256:…")."""
    try:
        text = zlib.decompress(compressed)
    except zlib.error:
        return None
    return text.decode() if "sha256:" + hashlib.sha256(text).hexdigest() == said else None
