"""What I wrote in this shift, and putting it right until the shift is over."""

import streamlit as st

from db.queries import own_entries
from db.queries.own_entries import OwnEntry
from pages.parts import bottom, entry_words, log_options, log_person, moments_list, own_corrections
from pages.parts.guard import Here, guard
from pages.parts.log_options import HomeWords
from protocols.access import Permission
from protocols.wording import _


def show(here: Here, own: OwnEntry, words: HomeWords, *, opened: bool) -> None:
    """One entry, with what it said before; or the form in which it is corrected under what it says now."""
    with st.container(border=True, key=f"own-{own.entry.id}"):
        about = _("{name}, room {room}", name=own.preferred_name, room=own.room)
        entry_words.show(here, own.entry, words.labels, about=about, with_earlier=not opened)
        if opened:
            own_corrections.form(here, own.entry.id, words)
        elif own.entry.status == "active":
            st.button(
                _("Something wrong? Correct it"),
                key=f"correct-{own.entry.id}",
                icon=":material/edit:",
                on_click=own_corrections.open_entry,
                args=(own.entry.id,),
            )


here = guard(Permission.LOG_INCIDENT)
st.header(_("My entries of this shift"), anchor=False)
own_corrections.what_follows(here)
mine = own_entries.of_shift(here.store, actor=here.actor, now=here.now)
wanted = log_person.from_address("entry")
to_correct = [own for own in mine if own.entry.id == wanted and own.entry.status == "active"]
if wanted is not None and not to_correct:
    st.warning(
        _("You can no longer correct this entry. Ask the person in charge to correct it."), icon=":material/info:"
    )
moments = () if to_correct else moments_list.mine(here)
if mine or moments:
    st.caption(_("You can correct them until the end of your shift. After that, ask the person in charge."))
else:
    st.text(_("You have written nothing in this shift yet."))
words = log_options.home_words(here.store, here.actor)
for own in to_correct or mine:
    show(here, own, words, opened=bool(to_correct))
moments_list.of_shift(here, moments)
with bottom.bar():
    bottom.back_to_shift()
    bottom.help_now()
