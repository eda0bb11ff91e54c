"""Starlette's test client, which warns that it would rather have a newer httpx; the one we have does all we ask."""

import warnings


with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    from starlette.testclient import TestClient


__all__ = ["TestClient"]
