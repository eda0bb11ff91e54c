"""A home's own terms: add one, offer one no more, offer it again. Codes are permanent, so nothing is renamed."""

from functools import partial

import streamlit as st

from db.queries.terms import HomeTerms
from db.records import terms
from pages.parts import messages, opened
from pages.parts.guard import Here, acting
from pages.parts.words import label
from protocols.access import Permission
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


KINDS: dict[str, str] = {
    "behaviour": mark("What can be seen"),
    "trigger": mark("What can set it off"),
    "intervention": mark("What can be tried"),
}


def show(found: HomeTerms) -> None:
    """The home's own words by kind, a form for another, and what is not offered any more."""
    _add()
    messages.show()
    labels = {code: said for own in found.own.values() for code, said in own.items()}
    for kind, title in KINDS.items():
        st.subheader(_(title), anchor=False)
        offered = [code for code in found.own.get(kind, {}) if code not in found.retired]
        if not offered:
            st.text(_("No words of your own."))
        for code in offered:
            _line(labels[code], _("Do not offer it"), f"retire-{code}", code, offered=False)
    st.subheader(_("Not offered any more"), anchor=False)
    _retire_shared(found)
    for code in sorted(found.retired):
        _line(label(code, labels), _("Offer it again"), f"restore-{code}", code, offered=True)


def _add() -> None:
    with opened.form("term") as new:
        st.segmented_control(
            new.titled("kind", _("What is it?")),
            list(KINDS),
            default=new.offered("kind", list(KINDS), "behaviour"),
            format_func=lambda kind: _(KINDS[kind]),
            key=new.key("kind"),
            required=True,
        )
        st.text_input(
            new.titled("label", _("The words, as they stand on the button")),
            value=new.start("label", "") or "",
            key=new.key("label"),
        )
        opened.save_button(new, _("Add these words"), Permission.MANAGE_HOME, partial(_added, new), key="term-add")


def _added(new: opened.Form, here: Here) -> str:
    said = new.text("label")
    terms.add(here.store, actor=here.actor, now=here.now, id=new.id, kind=new.value("kind"), label=said)
    return _("Added: {words}", words=said)


def _line(said: str, title: str, key: str, code: str, *, offered: bool) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"term-{code}"):
        st.text(said, width="stretch")
        st.button(title, key=key, on_click=_offer, args=(code, said, offered))


def _retire_shared(found: HomeTerms) -> None:
    """A term of the vocabulary that this home has no use for."""
    known = vocabulary()
    shared = [code for code in (*known.behaviours, *known.triggers, *known.interventions) if code not in found.retired]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        chosen = st.selectbox(
            _("Words of the list that this home does not need"),
            sorted(shared, key=label),
            index=None,
            format_func=label,
            key="retire-which",
        )
        st.button(
            _("Do not offer it"),
            key="retire-shared",
            disabled=chosen is None,
            on_click=_offer,
            args=(chosen, label(chosen) if chosen else "", False),
        )


def _offer(code: str, said: str, offered: bool) -> None:
    with messages.shielded():
        here = acting(Permission.MANAGE_HOME)
        if offered:
            terms.restore(here.store, actor=here.actor, now=here.now, code=code)
            messages.say(_("Offered again: {words}", words=said))
        else:
            terms.retire(here.store, actor=here.actor, now=here.now, code=code)
            messages.say(_("Not offered any more: {words}. What was logged with it stays.", words=said))
