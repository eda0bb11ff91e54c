"""Which draft is written in, what it is called, and how the whole of it reads now."""

from collections.abc import Sequence
from uuid import UUID

import streamlit as st
from streamlit.elements.lib.mutable_tab_container import TabContainer

from db.queries import home_protocols
from pages.parts import links, messages, opening, protocol_checks, protocol_reading
from pages.parts import protocol_edit as edit
from pages.parts import protocol_words as words
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.protocol_edit import Writing
from protocols.authoring.leaf_kinds import Speech
from protocols.authoring.yaml_out import to_yaml
from protocols.errors import DomainError, NotFound
from protocols.vocabulary import vocabulary
from protocols.wording import _, plural


_STEPS = ("protocol-step",)
_TEXTS = ("protocol-numbers", "protocol-texts")
_CASES = ("protocol-case-copy",)
_READY = ("protocol-hand-in", "protocol-discard")


def of_address(here: Here) -> Writing:
    """The draft that the address names. None there, or none of this home: back to the shelf. Not a draft any more:
    its page."""
    try:
        wanted = UUID(st.query_params.get("edition", ""))
        edition = home_protocols.edition(here.store, actor=here.actor, now=here.now, edition_id=wanted)
    except ValueError:
        messages.refuse(NotFound(_("Choose a protocol, then begin to change it.")))
        st.switch_page(links.PROTOCOLS)
    except DomainError as refusal:
        messages.refuse(refusal)
        st.switch_page(links.PROTOCOLS)
    if edition.state != "draft":
        st.switch_page(links.PROTOCOL, query_params={"protocol": edition.protocol_id})
    shelf = home_protocols.shelf(here.store, actor=here.actor, now=here.now)
    return Writing(here, edition, Speech(vocabulary(), {one.id: one.title for one in shelf}))


def show(writing: Writing) -> None:
    """Its name, and the way back."""
    st.title(md_escape(words.title(writing.protocol)), anchor=False)
    where = words.where_from(writing.edition.edition, of_home=True)
    st.markdown(f"{words.tier(writing.protocol.tier)}  ·  {md_escape(where)}  ·  {md_escape(_('Draft'))}")
    if st.button(_("Back to its page"), key="back-to-protocol", icon=":material/arrow_back:"):
        st.switch_page(links.PROTOCOL, query_params={"protocol": writing.edition.protocol_id})
    if writing.edition.review_note:
        said = _("Sent back: {note}", note=writing.edition.review_note)
        st.info(md_escape(said), icon=":material/undo:")


def checks(writing: Writing) -> None:
    """What the checks say to it as it is now, errors first. It changes with every change."""
    found = protocol_checks.checked(writing.here, writing.edition)
    failed = [_("The case “{name}” does not come out. Look at it under Cases.", name=name) for name, _w in found.failed]
    with st.container(key="edit-checks"):
        if found.is_sound:
            st.markdown(f":green[:material/check_circle:] {md_escape(_('Nothing stands in the way.'))}")
        if said := [*found.errors, *failed]:
            lead = plural(
                "Put this right before you hand it in:", "Put these {count} right before you hand it in:", len(said)
            )
            st.error(md_escape(lead) + "".join(f"\n- {md_escape(one)}" for one in said), icon=":material/error:")
        if found.warnings:
            title = plural("1 thing to look at", "{count} things to look at", len(found.warnings))
            with st.expander(title, icon=":material/warning:"):
                st.markdown("\n".join(f"- {md_escape(one)}" for one in found.warnings))


def in_short(writing: Writing) -> None:
    """Whether something has to be put right, for wherever on the page somebody is; nothing when all is well."""
    found = protocol_checks.checked(writing.here, writing.edition)
    if count := len(found.errors) + len(found.failed):
        said = plural(
            "1 thing has to be put right: see above.", "{count} things have to be put right: see above.", count
        )
        st.markdown(f":red[:material/error:] {md_escape(said)}")


def tabs() -> Sequence[TabContainer]:
    """When it comes up, steps, numbers and sentences, cases, try it, hand in. In front is where something is open."""
    titles = [
        _("When it comes up"),
        _("Steps"),
        _("Numbers and sentences"),
        _("Cases"),
        _("Try it"),
        _("Hand in"),
    ]
    return st.tabs(titles, default=titles[_in_front()])


def _in_front() -> int:
    form, place = opening.wanted_form(), edit.opened_place()
    if form in _TEXTS:
        return 2
    if form in _READY:
        return 5
    if form in _CASES or place.startswith("copy-case-"):
        return 3
    return 1 if form in _STEPS or place.partition("-")[2].startswith("steps") else 0


def heading(title: str, hint: str) -> None:
    """The title of a part, with what it is for."""
    st.subheader(md_escape(title), anchor=False)
    if hint:
        st.caption(md_escape(hint))


def reading(writing: Writing) -> None:
    """How it reads now, and as a file."""
    with st.expander(_("How it reads now"), icon=":material/record_voice_over:"):
        protocol_reading.show(writing.protocol)
    with st.expander(_("As a file (YAML), to read only"), icon=":material/code:"):
        st.code(to_yaml(writing.protocol), language="yaml", wrap_lines=True)
