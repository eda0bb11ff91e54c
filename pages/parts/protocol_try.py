"""Trying a protocol on an invented resident: what it would say, and what it looked at on the way."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from db.queries.home_protocols import Edition
from db.records import home_protocols
from pages.parts import cards, opened, protocol_try_fields
from pages.parts.guard import Here, guard
from pages.parts.plain import md_escape
from protocols import trying
from protocols.access import Permission
from protocols.authoring.case_fields import STATES
from protocols.engine.schema import Protocol
from protocols.errors import Invalid
from protocols.trying import Answers, Looked, Tried
from protocols.vocabulary import vocabulary
from protocols.wording import _, mark


_RESULTS: dict[bool | None, tuple[str, str]] = {
    True: (":green[:material/check:]", mark("so")),
    False: (":gray[:material/close:]", mark("not so")),
    None: (":orange[:material/question_mark:]", mark("not known")),
}
_ADDED = "protocol-case-added"


@st.fragment
def show(protocol: Protocol, draft: Edition | None = None) -> None:
    """Questions, what comes of them, and for a draft the way to keep them as a case.

    `draft`: the edition in which the protocol stands, when this person may write in it.
    """
    here = guard(Permission.READ_PROTOCOLS)
    if st.session_state.pop(_ADDED, False):
        st.rerun()
    words = vocabulary()
    reads = trying.reads(protocol, words)
    said = _("Nobody real. Only what version {version} reads is asked.", version=protocol.version)
    st.caption(md_escape(said))
    answers = protocol_try_fields.ask(reads, protocol.id)
    if reads.elsewhere:
        said = _("It also reads what is worked out from a longer record. Here that is not known.")
        st.caption(md_escape(said))
    tried = trying.try_out(protocol, trying.facts_from(protocol, answers, now=here.now.isoformat()), words)
    with st.container(border=True, key="tried"):
        _outcome(tried)
    _looked_at(protocol, tried)
    if draft is not None and here.actor.may(Permission.CLINICAL_LEAD):
        _as_case(draft, answers)


def _outcome(tried: Tried) -> None:
    told = tried.explain
    st.markdown(f"**{md_escape(_(STATES[tried.state]))}**")
    if told is None:
        return
    word, icon = cards.TIERS[told["tier"]]
    st.markdown(f":{cards.COLOURS[told['tier']]}[{icon}] **{_(word)}**  ·  {md_escape(_(told['title']))}")
    if told["tell"]:
        st.markdown(f":material/campaign: {md_escape(_('To be told at once: {who}.', who=_(told['tell'])))}")
    cards.inside(told)


def _looked_at(protocol: Protocol, tried: Tried) -> None:
    with st.expander(_("What it looked at"), icon=":material/search:", expanded=tried.card is None):
        _list(_("Looked at when"), tried.gate)
        if protocol.when != protocol.gate:
            _list(_("Comes up when"), tried.when)
        for text, lines in tried.unless:
            _list(_("Unless: {what}", what=_(text)), lines)


def _list(title: str, lines: Sequence[Looked]) -> None:
    st.markdown(f"**{md_escape(title)}**\n" + "\n".join(_line(one) for one in lines))


def _line(one: Looked) -> str:
    icon, word = _RESULTS[one.result]
    found = f"  \n{'  ' * one.depth}  :gray[{md_escape(one.found)}]" if one.found else ""
    return f"{'  ' * one.depth}- {icon} {md_escape(one.wanted)} **({_(word)})**{found}"


def _as_case(draft: Edition, answers: Answers) -> None:
    with opened.form("protocol-case", draft.id) as new:
        st.markdown(f"**{_('Add this as a case')}**")
        st.caption(_("It then expects what the draft does with it now."))
        st.text_input(
            new.titled("name", _("What does it show, in a sentence?")),
            value=new.start("name", "") or "",
            key=new.key("name"),
        )
        keep = partial(_added, new, draft, answers)
        opened.save_button(new, _("Add as a case"), Permission.CLINICAL_LEAD, keep, key="protocol-case", primary=False)


def _added(new: opened.Form, draft: Edition, answers: Answers, here: Here) -> str:
    name = new.text("name").strip()
    if not name:
        raise Invalid(_("Say in a sentence what it shows."), field="name")
    case = trying.as_case(name, answers, draft.protocol, draft.cases, vocabulary())
    home_protocols.set_cases(
        here.store,
        actor=here.actor,
        now=here.now,
        edition_id=draft.id,
        expected_version=draft.version,
        cases=draft.cases.model_copy(update={"cases": [*draft.cases.cases, case]}),
    )
    st.session_state[_ADDED] = True
    return _("Added to the cases.")
