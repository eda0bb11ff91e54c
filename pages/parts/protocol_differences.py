"""What differs between two forms of a protocol, one thing a row."""

import streamlit as st

from pages.parts.plain import md_escape
from protocols.authoring.difference import Difference, differences
from protocols.engine.schema import Protocol
from protocols.vocabulary import vocabulary
from protocols.wording import _


# They change by themselves with every edition.
_BY_ITSELF = frozenset({"id", "version", "status", "owner.author", "owner.approved_by", "owner.approved_on"})


def show(before: Protocol | None, after: Protocol) -> None:
    """The differences in sentences; of a protocol that begins from nothing, that it does."""
    if before is None:
        st.text(_("There was none before. Read the whole of it."))
        return
    found = [one for one in differences(before, after, vocabulary()) if one.place not in _BY_ITSELF]
    if not found:
        st.text(_("It says the same as before."))
        return
    st.markdown("\n".join(_row(one) for one in found))


def _row(one: Difference) -> str:
    said = [f"- **{md_escape(one.label)}**"]
    if one.before is not None:
        said.append(f"  :gray[{md_escape(_('Before: {what}', what=one.before))}]")
    if one.after is not None:
        said.append(f"  {md_escape(_('Now: {what}', what=one.after))}")
    if one.after is None:
        said.append(f"  {md_escape(_('It is gone.'))}")
    return "  \n".join(said)
