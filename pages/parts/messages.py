"""What a page says after a tap: that it is done, that it was refused, or that something went wrong. Never a trace.

`with shielded():` stands around the body of every callback. What was said there is shown by the page at the place
of its choice with `show()`, so that the page itself is drawn all the same.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from pydantic import ValidationError

from pages.parts import faults
from pages.parts.plain import md_escape
from protocols.errors import DomainError
from protocols.wording import _


_DONE = "attune_done"
_REFUSED = "attune_refused"


def say(sentence: str) -> None:
    """Say that what was tapped is done, at the next `show`."""
    st.session_state[_DONE] = sentence


@contextmanager
def shielded() -> Iterator[None]:
    """Keep the sentence of a refusal for `show`. Anything else goes on to the one handler, `show_fault`."""
    try:
        yield
    except DomainError as refusal:
        refuse(refusal)
    except ValidationError as refusal:
        st.session_state[_REFUSED] = _incomplete(refusal)


def refuse(refusal: DomainError) -> None:
    """Keep the sentence of a refusal for `show`."""
    st.session_state[_REFUSED] = refusal.message


def _incomplete(refusal: ValidationError) -> str:
    if any(error["input"] in (None, "") for error in refusal.errors()):
        return _("Something is not filled in yet. Please complete it and save again.")
    return _("One of the answers cannot be kept as it is. Please look at it again.")


def show() -> None:
    """Show what the tap before led to, once. The page calls it at one place."""
    refused = st.session_state.pop(_REFUSED, None)
    done = st.session_state.pop(_DONE, None)
    if refused is not None:
        st.error(md_escape(refused), icon=":material/error:")
    if done is not None:
        st.success(md_escape(done), icon=":material/check:")


def show_fault(error: Exception) -> bool:
    """The application's handler of whatever a page or a callback let through; answers True: nothing else is shown."""
    if isinstance(error, DomainError):
        sentence = error.message
    else:
        sentence = _(
            "Something went wrong. What you saved before is kept. Load this page again. "
            "If it happens again, tell your manager this reference: {reference}",
            reference=faults.note(error),
        )
    st.error(md_escape(sentence), icon=":material/error:")
    return True
