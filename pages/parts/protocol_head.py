"""Which protocol is this page about? The address says it; and what stands on top of its page."""

from dataclasses import dataclass

import streamlit as st

from db.queries import home_protocols
from db.queries.home_protocols import Edition, ProtocolPage
from pages.parts import links, messages
from pages.parts import protocol_words as words
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Actor, Permission
from protocols.engine.schema import Protocol
from protocols.errors import NotFound
from protocols.wording import _


_GO_ON = "protocol-go-on"


@dataclass(frozen=True, slots=True)
class Subject:
    """The protocol of the page. `shown` is what is read here: what the home goes by, else what there is of it."""

    id: str
    page: ProtocolPage
    shown: Protocol

    @property
    def of_home(self) -> bool:
        """Whether an edition of the home stands, or the library has none."""
        return self.page.library is None or (self.page.live is not None and self.page.live != self.page.library)

    @property
    def worked_on(self) -> Protocol:
        """What is being written or waits for a second person; else what is shown."""
        return self.page.open.protocol if self.page.open else self.shown

    def draft_of(self, actor: Actor) -> Edition | None:
        """The draft, for whoever may write in it."""
        opened = self.page.open
        may = opened is not None and opened.state == "draft" and actor.may(Permission.CLINICAL_LEAD)
        return opened if may else None


def of_address(here: Here) -> Subject:
    """The protocol that the address names. None there, or none of this home: back to the shelf."""
    wanted = st.query_params.get("protocol", "")
    try:
        found = home_protocols.page(here.store, actor=here.actor, now=here.now, protocol_id=wanted)
    except NotFound as refusal:
        messages.refuse(refusal)
        st.switch_page(links.PROTOCOLS)
    return Subject(wanted, found, _shown(found))


def show(subject: Subject) -> None:
    """Its name, where it is from, how urgent it is, and what it says in short."""
    _follow()
    shown = subject.shown
    st.title(md_escape(words.title(shown)), anchor=False)
    if st.button(_("Back to the list"), key="shelf-back", icon=":material/arrow_back:"):
        st.switch_page(links.PROTOCOLS)
    where = words.where_from(shown.version, of_home=subject.of_home)
    st.markdown(f"{words.tier(shown.tier)}  ·  {md_escape(where)}")
    if subject.page.live is None:
        st.warning(md_escape(_("This home does not use this protocol.")), icon=":material/block:")
    st.text(words.summary(shown))


def go_on_with(edition_id: object) -> None:
    """After the tap that began it, the page of the form opens."""
    st.session_state[_GO_ON] = str(edition_id)


def _follow() -> None:
    begun = st.session_state.pop(_GO_ON, None)
    if begun is not None:
        st.switch_page(links.PROTOCOL_EDIT, query_params={"edition": begun})


def _shown(page: ProtocolPage) -> Protocol:
    found = page.live or (page.open and page.open.protocol) or page.library
    return found or page.history[0].protocol
