"""Every edition of a protocol in this home: who wrote it, who approved it, when, why, and what was different."""

import streamlit as st

from db.queries.home_protocols import Edition
from pages.parts import protocol_differences, when
from pages.parts import protocol_words as words
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.protocol_head import Subject
from pages.web.addresses import PROTOCOL_FILES
from protocols.wording import _


def show(here: Here, subject: Subject) -> None:
    """Those that were finished, newest first. The library's stands under them: it began everything."""
    for edition in subject.page.history:
        _edition(here, edition)
    library = subject.page.library
    if library is not None:
        with st.container(border=True, key="edition-library"):
            st.markdown(f"**{md_escape(words.where_from(library.version, of_home=False))}**")
            st.text(_("Written by: {name}", name=library.owner.author))


def course(here: Here, edition: Edition) -> list[str]:
    """What happened to it, in order."""
    said = [
        _(
            "Begun {time}. Written by {names}.",
            time=when.moment(here, edition.begun_at),
            names=", ".join(name for _id, name in edition.editors),
        )
    ]
    if edition.submitted_at and edition.submitted_by:
        said.append(
            _(
                "Handed in by {name}, {time}.",
                name=edition.submitted_by[1],
                time=when.moment(here, edition.submitted_at),
            )
        )
    if edition.why:
        said.append(_("Why: {reason}", reason=edition.why))
    if edition.decided_at and edition.decided_by:
        said.append(_decision(here, edition))
    if edition.active_from:
        said.append(_in_force(here, edition))
    return said


def heading(edition: Edition) -> str:
    """Its number and where it stands."""
    said = _("{version}: {state}", version=edition.edition, state=_(words.STATES[edition.state]))
    return said if edition.in_use else _("{edition}, to do without it", edition=said)


def files(edition: Edition) -> None:
    """The edition and its cases as files like those of the library."""
    with st.container(horizontal=True):
        st.link_button(_("As a file"), f"{PROTOCOL_FILES}{edition.id}.yaml", icon=":material/file_save:")
        st.link_button(_("Its cases"), f"{PROTOCOL_FILES}{edition.id}.cases.yaml", icon=":material/file_save:")


def _edition(here: Here, edition: Edition) -> None:
    with st.container(border=True, key=f"edition-{edition.id}"):
        st.markdown(f"**{md_escape(heading(edition))}**")
        st.text("\n".join(course(here, edition)))
        with st.expander(_("What was different"), icon=":material/difference:"):
            protocol_differences.show(edition.before, edition.protocol)
        files(edition)


def _decision(here: Here, edition: Edition) -> str:
    values = {
        "name": edition.decided_by[1] if edition.decided_by else "",
        "time": when.moment(here, edition.decided_at) if edition.decided_at else "",
        "note": edition.review_note,
    }
    if edition.state == "discarded":
        return _("Given up by {name}, {time}. {note}", **values).strip()
    if edition.active_from is not None:
        return _("Approved by {name}, {time}. {note}", **values).strip()
    return _("Sent back by {name}, {time}: {note}", **values)


def _in_force(here: Here, edition: Edition) -> str:
    since = when.moment(here, edition.active_from) if edition.active_from else ""
    if edition.active_until is None:
        return _("In force since {time}.", time=since)
    return _("In force from {time} to {end}.", time=since, end=when.moment(here, edition.active_until))
