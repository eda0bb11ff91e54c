"""What a page says after a tap: that it is done, that it was refused, or that something went wrong. Never a trace.

`with shielded():` stands around the body of every callback. What was said there is shown by the page at the place
of its choice with `show()`, so that the page itself is drawn all the same. A form that stands far down a page has a
place of its own, by name: what is said about it is shown beside it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import streamlit as st
from pydantic import ValidationError

from db.faults import StorageFault
from pages.parts import faults, opening
from pages.parts.plain import md_escape
from pages.web.addresses import EMERGENCY
from pages.web.html import tag
from protocols.errors import DomainError
from protocols.wording import _


_DONE = "attune_done"
_REFUSED = "attune_refused"
_NO_TITLES: Mapping[str, str] = {}


def say(sentence: str, *, place: str = "") -> None:
    """Say that what was tapped is done, at the next `show` of the place."""
    st.session_state[_DONE] = (place, sentence)


@contextmanager
def shielded(place: str = "", *, titles: Mapping[str, str] = _NO_TITLES) -> Iterator[None]:
    """Keep the sentence of a refusal for `show`. Anything else goes on to the one handler, `show_fault`.

    `titles` are the names of the form's fields, so that the sentence says which one it is about.
    """
    try:
        yield
    except DomainError as refusal:
        _keep(refusal.message, refusal.field, place, titles)
    except ValidationError as refusal:
        first = next(iter(refusal.errors()), None)
        field = str(first["loc"][0]) if first and first["loc"] else None
        _keep(_incomplete(refusal), field, place, titles)


def refuse(refusal: DomainError) -> None:
    """Keep the sentence of a refusal for `show`."""
    _keep(refusal.message, None, "", _NO_TITLES)


def _keep(sentence: str, field: str | None, place: str, titles: Mapping[str, str]) -> None:
    if field is not None and field in titles:
        is_sentence = titles[field].endswith(("?", "."))
        form = _("{field} {sentence}") if is_sentence else _("{field}: {sentence}")
        sentence = form.format(field=titles[field], sentence=sentence)
    st.session_state[_REFUSED] = (place, sentence)


def _incomplete(refusal: ValidationError) -> str:
    if any(error["input"] in (None, "", []) for error in refusal.errors()):
        return _("Something is not filled in yet. Please complete it and save again.")
    return _("One of the answers cannot be kept as it is. Please look at it again.")


def show(place: str = "") -> None:
    """Show what the tap before led to at this place, once. The page calls it once for each place."""
    refused, done = _taken(_REFUSED, place), _taken(_DONE, place)
    # A place of its own, also when empty: what stands below must not move when the sentence goes, or an open tab
    # would be another one.
    with st.container():
        if refused is not None:
            st.error(md_escape(refused), icon=":material/error:")
        if done is not None:
            st.success(md_escape(done), icon=":material/check:")


def _taken(kind: str, place: str) -> str | None:
    at, sentence = st.session_state.get(kind, ("", None))
    if at != place:
        return None
    st.session_state.pop(kind, None)
    return None if sentence is None else str(sentence)


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
    opening.put_away()
    st.error(md_escape(sentence), icon=":material/error:")
    if isinstance(error, StorageFault):
        _beside_the_record()
        _say_when_it_is_back()
    return True


def _beside_the_record() -> None:
    """What can be done while the record fails: try again, and read the emergency steps, which need no record."""
    st.button(_("Try again"), key="try-again", icon=":material/refresh:")
    st.html(tag("a", _("Emergency steps"), href=EMERGENCY, target="_self", style="color: inherit"))


def _say_when_it_is_back() -> None:
    """The tap's own sentence would say that the record cannot be reached, on a page that shows that it can."""
    if _REFUSED in st.session_state:
        place, _sentence = st.session_state[_REFUSED]
        back = _("The record works again. What you tapped last may not be saved. Look at it, then save again.")
        st.session_state[_REFUSED] = (place, back)
