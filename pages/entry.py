"""Streamlit's entry script: who is it, which pages may they open, and the one that was asked for."""

import streamlit as st

from pages.parts import look, opening, top_bar
from pages.parts.guard import guard
from pages.parts.navigation import places_for
from protocols.wording import _


here = guard()
opening.keep_all(here)
places = places_for(here.actor)
shown = [
    st.Page(
        place.file,
        title=_(place.title),
        icon=place.icon,
        url_path=place.address or None,
        default=position == 0,
        visibility="visible" if place.listed else "hidden",
    )
    for position, place in enumerate(places)
]
page = st.navigation(shown, position="top")
opening.on_page(next(place.file for place in places if place.address == page.url_path))
look.apply()
with here.store.reading(here.actor.home_id):
    top_bar.show(here)
    page.run()
