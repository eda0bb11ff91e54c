"""The sentences of a protocol with their sources, and what it asks when something is not known."""

from typing import Any, get_args

import streamlit as st

from pages.parts import opened
from pages.parts import protocol_edit as edit
from pages.parts import protocol_edit_leaf as leaf
from pages.parts.protocol_edit import Writing
from pages.parts.protocol_edit_guards import choice
from pages.parts.protocol_edit_steps import several
from protocols.authoring.phrases import GRADES, ROLES
from protocols.engine.naming import names
from protocols.engine.questions import leaves_of
from protocols.engine.schema import Ask, Protocol, RoleCode
from protocols.errors import Invalid
from protocols.vocabulary import Vocabulary
from protocols.vocabulary.lookup import UnknownCode
from protocols.wording import _, mark


_TEXTS = {
    "rationale": mark("Why: what is it for?"),
    "close_when": mark("It is closed when"),
    "inform_family": mark("When the family is told"),
}


def texts(writing: Writing) -> None:
    """Why it is there, when it is closed, whom to tell, and the sources."""
    spec, words = writing.protocol, writing.speech.words
    now: dict[str, Any] = {name: getattr(spec, name) for name in _TEXTS}
    now |= {"tell": spec.tell or "", "grade": spec.evidence.grade, "basis": spec.evidence.basis}
    now["cite"] = list(spec.evidence.cite)
    with opened.form("protocol-texts", writing.edition.id) as new:
        start = edit.take_in(writing, new, now)
        for name, label in _TEXTS.items():
            st.text_area(new.titled(name, _(label)), value=new.start(name, start[name]) or "", key=new.key(name))
        line(new, "tell", _("Who must be told at once. Empty: nobody."), start)
        choice(new, "grade", _("How strong is the evidence?"), GRADES, start["grade"], required=True)
        line(new, "basis", _("What is it?"), start)
        sources = list(words.references)
        st.multiselect(
            new.titled("cite", _("Sources")),
            sources,
            default=new.offered("cite", sources, start["cite"]),
            format_func=lambda key: words.references[key].cite,
            key=new.key("cite"),
            placeholder=_("Choose"),
        )
        edit.tell(new)
        edit.save_button(writing, new, lambda protocol: _with_texts(protocol, new), key="texts-save")


def _with_texts(spec: Protocol, new: opened.Form) -> Protocol:
    cite = new.value("cite") or []
    if not cite:
        raise Invalid(_("Choose at least one."), field="cite")
    evidence = spec.evidence.model_copy(
        update={"grade": new.value("grade"), "basis": needed(new, "basis"), "cite": list(cite)}
    )
    return spec.model_copy(
        update={
            "rationale": needed(new, "rationale"),
            "close_when": needed(new, "close_when"),
            "inform_family": new.text("inform_family").strip(),
            "tell": new.text("tell").strip() or None,
            "evidence": evidence,
        }
    )


def question(writing: Writing) -> None:
    """What is asked when something that decides is not known. No question: the rule stays silent then."""
    spec = writing.protocol
    read = [name for condition in (spec.gate, spec.when) for leaf in leaves_of(condition) for name in names(*leaf)]
    facts = list(dict.fromkeys([*read, *([spec.ask.fact] if spec.ask else [])]))
    now: dict[str, Any] = {
        "fact": spec.ask.fact if spec.ask else None,
        "question": spec.ask.question if spec.ask else "",
        "who": list(spec.ask.who) if spec.ask else [],
    }
    with opened.form("protocol-ask", writing.edition.id) as new:
        start = edit.take_in(writing, new, now)
        st.caption(_("One question may be asked when what decides is not known. Empty: it stays silent then."))
        labels = {fact: fact_label(fact, writing.speech.words) for fact in facts}
        title = new.titled("fact", _("What is not known?"))
        leaf.one_of(new, "fact", title, labels, start["fact"], empty=_("Nothing is asked"))
        line(new, "question", _("The question"), start)
        several(new, "who", _("Who can answer it"), ROLES, start["who"])
        edit.tell(new)
        edit.save_button(writing, new, lambda protocol: _with_question(protocol, new), key="ask-save")


def _with_question(spec: Protocol, new: opened.Form) -> Protocol:
    fact = new.text("fact")
    if not fact:
        return spec.model_copy(update={"ask": None})
    ask = Ask(fact=fact, question=needed(new, "question"), who=roles(new, "who", at_least_one=True))
    return spec.model_copy(update={"ask": ask})


def fact_label(fact: str, words: Vocabulary) -> str:
    """A dotted fact in words; as it is where there are none."""
    try:
        return words.label(fact.rpartition(".")[2])
    except UnknownCode:
        return _(_FACTS[fact]) if fact in _FACTS else fact


_FACTS = {
    "incident.behaviours": mark("What was seen"),
    "incident.triggers": mark("What set it off"),
    "incident.interventions": mark("What was tried"),
    "incident.intensity": mark("How strong"),
    "incident.aimed_at": mark("Who was affected"),
    "incident.injury": mark("Injury"),
    "incident.flags": mark("Something special about it"),
    "history": mark("Earlier entries"),
}


def line(new: opened.Form, field: str, title: str, start: dict[str, Any]) -> None:
    """One line of text."""
    st.text_input(new.titled(field, title), value=new.start(field, start[field]) or "", key=new.key(field))


def needed(new: opened.Form, field: str) -> str:
    """The text in the field. Raises `Invalid` when nothing stands there."""
    found = new.text(field).strip()
    if not found:
        raise Invalid(_("Please fill this in."), field=field)
    return found


def roles(new: opened.Form, field: str, *, at_least_one: bool = False) -> list[Any]:
    """The roles that were chosen, in the order of the schema."""
    chosen = [role for role in get_args(RoleCode) if role in (new.value(field) or [])]
    if at_least_one and not chosen:
        raise Invalid(_("Choose at least one."), field=field)
    return chosen
