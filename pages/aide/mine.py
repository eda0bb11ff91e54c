"""What I wrote in this shift, and putting it right until the shift is over."""

import streamlit as st

from db.queries import own_entries
from db.queries.own_entries import OwnEntry
from pages.parts import bottom, entry_words, log_options, log_person, own_corrections
from pages.parts.guard import Here, guard
from pages.parts.log_options import HomeWords
from protocols.access import Permission
from protocols.wording import _


def show(here: Here, own: OwnEntry, words: HomeWords) -> None:
    with st.container(border=True, key=f"own-{own.entry.id}"):
        about = _("{name}, room {room}", name=own.preferred_name, room=own.room)
        entry_words.show(here, own.entry, words.labels, about=about)
        if own.entry.status != "active":
            return
        if own.entry.id == log_person.from_address("entry"):
            own_corrections.form(here, own.entry.id, words)
            return
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
if mine:
    st.caption(_("You can correct them until the end of your shift. After that, ask the person in charge."))
else:
    st.text(_("You have written nothing in this shift yet."))
wanted = log_person.from_address("entry")
if wanted is not None and wanted not in {own.entry.id for own in mine}:
    st.warning(
        _("You can no longer correct this entry. Ask the person in charge to correct it."), icon=":material/info:"
    )
words = log_options.home_words(here.store, here.actor)
for own in mine:
    show(here, own, words)
with bottom.bar():
    bottom.back_to_shift()
    bottom.help_now()
