"""What nobody expected: kept in the log under a reference, without a word of what people wrote.

The message of an exception can hold a name or a note (a database error holds the whole row), so only the kind of
exception and the lines of code it passed through are kept.
"""

import logging
import secrets
import traceback
from pathlib import Path


_LOG = logging.getLogger("attune")
_STREAMLITS_OWN_LOG_OF_PAGES = "streamlit.error_util"


def note(error: BaseException) -> str:
    """Log the fault and answer the reference that the person is shown."""
    reference = secrets.token_hex(3).upper()
    _LOG.error("Reference %s: %s", reference, " <- ".join(_described(error)))
    return reference


def keep_messages_out_of_the_log() -> None:
    """Streamlit logs a page's exception with its message, before it asks us: drop that line, ours follows."""
    logging.getLogger(_STREAMLITS_OWN_LOG_OF_PAGES).addFilter(lambda _record: False)


def _described(error: BaseException) -> list[str]:
    lines: list[str] = []
    seen: BaseException | None = error
    while seen is not None:
        frames = traceback.extract_tb(seen.__traceback__)
        path = " > ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames)
        lines.append(f"{type(seen).__module__}.{type(seen).__qualname__} at {path or 'nowhere'}")
        seen = seen.__cause__ or seen.__context__
    return lines
