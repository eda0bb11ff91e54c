"""The forms that are open in this session, and their drafts in the record.

A form's fields are compared with what was kept last when a run begins, before anything is drawn, and again where the
form ends. So whatever the browser sent is kept, also by the tap that takes the form off the page; and a form that
nobody touched never has a draft.
"""

from typing import Any
from uuid import UUID

import streamlit as st

from db.records import drafts
from db.records.drafts import Draft
from pages.parts.field_values import all_from_json, same
from pages.parts.form_state import Opening, differ, full_name, slot
from pages.parts.guard import Here
from protocols.errors import DomainError
from protocols.identity import new_id


_OPEN = "forms-open"
_MINE = "forms-mine"
_WANTED = "forms-wanted"
_ARRIVED = "forms-arrived"
_UNFOLDED = "forms-unfolded"
_PAGE = "forms-page"


def on_page(file: str) -> None:
    """The page whose forms are opened from here on, as `links` names it."""
    at = (file, _address())
    if st.session_state.get(_PAGE) != at:
        put_away()
        st.session_state[_PAGE] = at


def put_away() -> None:
    """The fields of every form have left the screen, and start again from what stood in them when they come back.

    Streamlit does not always notice: after a page that stopped or failed it would show them empty.
    """
    for opening in _openings().values():
        opening.put_away()


def open_form(here: Here, form: str, about: str, resident_id: UUID | None) -> Opening:
    """The opening that stands on the page; else my draft of this form, taken up again; else a new one."""
    name = full_name(form, about)
    opening: Opening | None = _openings().get(name)
    is_here = opening is not None and st.session_state.get(slot(name)) == opening.id
    if opening is not None and is_here and (opening.stands or opening.unwritten):
        return opening
    fresh = Opening(
        name=name,
        form=form,
        about=about,
        id=st.session_state.get(slot(name)) or new_id(),
        begun_at=here.now,
        resident_id=resident_id or _of_address(),
        page=st.session_state.get(_PAGE, (None,))[0],
        address=_address(),
    )
    draft = _my_draft(here, name)
    if draft is not None:
        fresh.take(draft)
    elif opening is not None and opening.kept is not None:
        fresh.id = new_id()  # saved, or thrown away, elsewhere: that id is spent
    st.session_state[slot(name)] = fresh.id
    _openings()[name] = fresh
    return fresh


def keep_all(here: Here) -> None:
    """Keep what was typed into any form since the last run. The first thing in every run."""
    for opening in tuple(_openings().values()):
        keep(here, opening, drawn=False)


def keep(here: Here, opening: Opening, *, drawn: bool) -> None:
    """Write the draft if anything changed. `drawn`: the fields are on the page already, and cannot be filled in.

    A fault of the record is kept as `trouble`, for beside the fields: what stands in them stays, and the next run
    tries again.
    """
    opening.trouble = ""
    if not opening.is_drawn or not opening.has_changed():
        return
    try:
        caught_up = not drawn and catch_up(here, opening)
        elsewhere = opening.begun if caught_up else {}
        _write(here, opening, {**elsewhere, **opening.values()})
    except DomainError as fault:
        opening.trouble = fault.message


def catch_up(here: Here, opening: Opening) -> bool:
    """Take in what the same person wrote into the draft on another screen; answers whether there was anything.

    What was changed here since it was kept last stays: the last hand on a field counts.
    """
    newest = next((draft for draft in _all_mine(here) if draft.id == opening.id), None)
    if newest is None or newest.content == opening.kept:
        return False
    here_now, further = opening.values(), False
    for name, theirs in all_from_json(newest.content["fields"]).items():
        if same(here_now.get(name), theirs) or not same(here_now.get(name), opening.last.get(name)):
            continue
        further = True
        if name in here_now:
            st.session_state[opening.key(name)] = opening.last[name] = theirs
        else:
            opening.begun[name] = theirs  # asked for once another answer is there
    opening.kept = newest.content
    opening.went_further |= further
    return further


def forget(name: str) -> None:
    """The next form of this name is a new one."""
    st.session_state.pop(slot(name), None)
    _openings().pop(name, None)


def want(draft: Draft) -> None:
    """The next time its form is opened, go on with this draft, and show it unfolded."""
    st.session_state[_WANTED] = draft
    st.session_state.pop(_ARRIVED, None)
    _openings().pop(draft.screen, None)
    st.session_state.pop(slot(draft.screen), None)


def wanted_form() -> str:
    """The form whose draft somebody came to go on with; "" for none."""
    draft: Draft | None = st.session_state.get(_WANTED)
    return "" if draft is None else str(draft.content.get("form", draft.screen))


def wanted(*forms: str) -> str | None:
    """What that form is about, when it is one of these; else None."""
    return str(st.session_state[_WANTED].content["about"]) if wanted_form() in forms else None


def arriving(place: str, *forms: str) -> str | None:
    """The same, once for each place that asks: what the person folds afterwards stays folded."""
    about = wanted(*forms)
    arrived: set[tuple[str, UUID]] = st.session_state.setdefault(_ARRIVED, set())
    if about is None or (place, st.session_state[_WANTED].id) in arrived:
        return None
    arrived.add((place, st.session_state[_WANTED].id))
    return about


def is_begun(here: Here, form: str, about: str) -> bool:
    """Whether a draft of this form waited when this session came to it: it is then shown unfolded, and stays so."""
    name = full_name(form, about)
    unfolded: set[str] = st.session_state.setdefault(_UNFOLDED, set())
    opening = _openings().get(name)
    if (opening is None or not opening.stands) and _my_draft(here, name) is not None:
        unfolded.add(name)
    return name in unfolded


def _of_address() -> UUID | None:
    try:
        return UUID(st.query_params.get("resident", ""))
    except ValueError:
        return None


def _address() -> dict[str, str]:
    """What leads to this page again. The draft of the log page is its own affair."""
    return {name: value for name, value in st.query_params.to_dict().items() if name != "draft"}


def _openings() -> dict[str, Opening]:
    found: dict[str, Opening] = st.session_state.setdefault(_OPEN, {})
    return found


def _write(here: Here, opening: Opening, values: dict[str, Any]) -> None:
    if differ(values, opening.starts, values):
        content = opening.as_content(values)
        drafts.keep(here.store, actor=here.actor, now=here.now, id=opening.id, screen=opening.name, content=content)
        opening.kept = content
    elif opening.kept is not None:
        drafts.discard(here.store, actor=here.actor, now=here.now, id=opening.id)
        opening.kept = None
    opening.last, opening.unwritten = values, False
    opening.lost.clear()
    opening.begun = {name: value for name, value in opening.begun.items() if name in values}


def _my_draft(here: Here, name: str) -> Draft | None:
    """The draft that was asked for, else the newest of this form."""
    mine = [draft for draft in _mine(here) if draft.screen == name]
    asked: Draft | None = st.session_state.get(_WANTED)
    return next((draft for draft in mine if asked is not None and draft.id == asked.id), mine[0] if mine else None)


def _mine(here: Here) -> tuple[Draft, ...]:
    """All my drafts, read once for all forms of a run."""
    of, found = st.session_state.get(_MINE, (None, ()))
    if of is not here:
        found = _all_mine(here)
        st.session_state[_MINE] = (here, found)
    return tuple(found)


def _all_mine(here: Here) -> tuple[Draft, ...]:
    return drafts.mine(here.store, actor=here.actor)
