"""The real application on loopback, with a clock that a test can set: `python -m tests.support.serve`.

Nothing else differs from `python app.py`. The clock is a file that holds one instant, ISO 8601 with its offset.
"""

import argparse
from datetime import datetime
from pathlib import Path

import app
from pages.parts.state import Clock
from pages.web.settings import read_settings


def clock_of(file: Path) -> Clock:
    """A clock that shows what the file says, whenever it is asked."""
    return lambda: datetime.fromisoformat(file.read_text().strip())


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", required=True, type=Path)
    parser.add_argument("--port", required=True, type=int)
    parser.add_argument("--clock", required=True, type=Path)
    parser.add_argument("--database", help="an address other than the file in the data folder")
    asked = parser.parse_args()
    environ = {"ATTUNE_DATA_DIR": str(asked.data)}
    settings = read_settings(environ | ({"DATABASE_URL": asked.database} if asked.database else {}))
    app.serve(settings, clock=clock_of(asked.clock), host="127.0.0.1", port=asked.port)


if __name__ == "__main__":
    main()
