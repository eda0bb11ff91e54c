"""How the application is set, read from the environment once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from db.settings import DataSettings
from db.settings import read_settings as read_data_settings


_ALWAYS_ALLOWED = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Settings:
    """`hosts` are the names under which the application may be asked for, in lower case and without a port."""

    data: DataSettings
    idle: timedelta
    hosts: frozenset[str]


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings of the environment, with the defaults the README names."""
    named = (host.strip().lower() for host in environ.get("ATTUNE_ALLOWED_HOSTS", "").split(","))
    return Settings(
        data=read_data_settings(environ),
        idle=timedelta(minutes=float(environ.get("ATTUNE_IDLE_MINUTES", "5"))),
        hosts=_ALWAYS_ALLOWED | {host for host in named if host},
    )
