"""Where the record lives, read from the environment once."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DataSettings:
    """`database_url` is SQLAlchemy's form; `migrate_url` is the owner role on PostgreSQL (None: the same).

    `database_key` opens an encrypted SQLite file (64 hexadecimal digits; None: not encrypted).
    """

    data_dir: Path
    database_url: str
    migrate_url: str | None
    audit_key_file: Path
    backup_dir: Path
    database_key: str | None = field(default=None, repr=False)

    @property
    def pepper_file(self) -> Path:
        """The secret mixed into every PIN; beside the audit key."""
        return self.audit_key_file.with_name("pin.pepper")


def read_settings(environ: Mapping[str, str] = os.environ) -> DataSettings:
    """Settings of the environment, with the defaults the README names. Creates nothing."""
    data_dir = Path(environ.get("ATTUNE_DATA_DIR", "data")).absolute()
    return DataSettings(
        data_dir=data_dir,
        database_url=environ.get("DATABASE_URL", f"sqlite:///{data_dir / 'attune.db'}"),
        migrate_url=environ.get("ATTUNE_MIGRATE_URL"),
        audit_key_file=Path(environ.get("ATTUNE_AUDIT_KEY_FILE", data_dir / "keys" / "audit.key")),
        backup_dir=Path(environ.get("ATTUNE_BACKUP_DIR", data_dir / "backups")),
        database_key=environ.get("ATTUNE_DATABASE_KEY") or None,
    )
