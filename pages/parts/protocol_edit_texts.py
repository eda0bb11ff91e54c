"""The rest of a protocol: its title and urgency, its time limits and where the numbers come from, its sentences.

What nobody may change in an edition is shown as it is, with the reason.
"""

from typing import Any, get_args

import streamlit as st

from pages.parts import opened, when
from pages.parts import protocol_edit as edit
from pages.parts import protocol_edit_leaf as leaf
from pages.parts.plain import md_escape
from pages.parts.protocol_edit import Writing
from pages.parts.protocol_edit_guards import choice
from pages.parts.protocol_edit_steps import minutes, minutes_entered, several
from protocols.authoring.phrases import BASES, GRADES, JURISDICTIONS, ROLES, TIERS
from protocols.engine.naming import names
from protocols.engine.schema import Ask, Basis, Jurisdiction, Protocol, RoleCode, Tier, TimeLimit, leaves_of
from protocols.errors import Invalid
from protocols.vocabulary import Vocabulary
from protocols.vocabulary.lookup import UnknownCode
from protocols.wording import _, mark


_TEXTS = {
    "rationale": mark("Why: what is it for?"),
    "close_when": mark("It is closed when"),
    "inform_family": mark("When the family is told"),
}
_LONGEST_REPEAT = 8_760  # hours; a year


def numbers(writing: Writing) -> None:
    """Title, urgency, time to act, where the numbers come from, how often."""
    spec = writing.protocol
    now = {
        "title": spec.title,
        "tier": str(spec.tier),
        "minutes": spec.respond_within.minutes,
        "limit_basis": str(spec.respond_within.basis),
        "limit_note": spec.respond_within.note,
        "basis": str(spec.threshold_basis),
        "note": spec.threshold_note,
        "repeat_h": spec.suppress.same_resident_h,
        "actors": list(spec.actors),
        "informed": list(spec.informed),
        "jurisdictions": [str(code) for code in spec.jurisdictions],
        "review_by": spec.owner.review_by,
    }
    with opened.form("protocol-numbers", writing.edition.id) as new:
        start = edit.take_in(writing, new, now)
        _line(new, "title", _("Title"), start)
        if spec.tier is Tier.EMERGENCY:
            _fixed(_("Urgency: {tier}. An emergency stays an emergency.", tier=_(TIERS[spec.tier])))
        else:
            choice(new, "tier", _("Urgency"), TIERS, start["tier"], required=True)
        minutes(new, "minutes", _("Somebody acts within so many minutes"), start["minutes"])
        choice(new, "limit_basis", _("Where does this limit come from?"), BASES, start["limit_basis"], required=True)
        _line(new, "limit_note", _("A note on it"), start)
        choice(new, "basis", _("Where do the other numbers come from?"), BASES, start["basis"], required=True)
        _line(new, "note", _("A note on them"), start)
        st.number_input(
            new.titled("repeat_h", _("Not again for the same person within so many hours. 0: always shown.")),
            value=new.start("repeat_h", start["repeat_h"]),
            step=1.0,
            format="%g",
            key=new.key("repeat_h"),
        )
        several(new, "actors", _("Who acts"), ROLES, start["actors"])
        several(new, "informed", _("Who is told"), ROLES, start["informed"])
        several(
            new,
            "jurisdictions",
            _("Where it holds"),
            {str(code): said for code, said in JURISDICTIONS.items()},
            start["jurisdictions"],
        )
        st.date_input(
            new.titled("review_by", _("Somebody looks at it again by")),
            value=new.start("review_by", start["review_by"]),
            key=new.key("review_by"),
            format=when.date_format(writing.here),
        )
        _marks(spec)
        edit.tell(new)
        edit.save_button(writing, new, lambda protocol: _with_numbers(protocol, new), key="numbers-save")


def _marks(spec: Protocol) -> None:
    """What an edition never changes."""
    said = [
        _("{what}: {yes_no}", what=_(label), yes_no=_("yes") if getattr(spec, field) else _("no"))
        for field, label in (
            ("hard_stop", mark("Stops people")),
            ("never_folded", mark("Always a card of its own")),
            ("confidential", mark("Confidential")),
        )
    ]
    _fixed(f"{'; '.join(said)}. {_('This is part of how safe the rules are. Nobody changes it here.')}")


def _fixed(sentence: str) -> None:
    st.caption(f":material/lock: {md_escape(sentence)}")


def _with_numbers(spec: Protocol, new: opened.Form) -> Protocol:
    limit = minutes_entered(new, "minutes")
    repeat = new.value("repeat_h")
    if limit is None:
        raise Invalid(_("Please fill this in."), field="minutes")
    if repeat is None or not 0 <= repeat <= _LONGEST_REPEAT:
        raise Invalid(_("Between 0 and {most}, please.", most=_LONGEST_REPEAT), field="repeat_h")
    places = [code for code in Jurisdiction if code in (new.value("jurisdictions") or [])]
    if not places:
        raise Invalid(_("Choose at least one."), field="jurisdictions")
    if new.value("review_by") is None:
        raise Invalid(_("Choose the day."), field="review_by")
    return spec.model_copy(
        update={
            "title": _needed(new, "title"),
            "jurisdictions": places,
            "owner": spec.owner.model_copy(update={"review_by": new.value("review_by")}),
            "tier": Tier(new.value("tier") or spec.tier),
            "respond_within": TimeLimit(
                minutes=limit, basis=Basis(new.value("limit_basis")), note=new.text("limit_note").strip()
            ),
            "threshold_basis": Basis(new.value("basis")),
            "threshold_note": new.text("note").strip(),
            "suppress": spec.suppress.model_copy(update={"same_resident_h": float(repeat)}),
            "actors": _roles(new, "actors", needed=True),
            "informed": _roles(new, "informed"),
        }
    )


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
        _line(new, "tell", _("Who must be told at once. Empty: nobody."), start)
        choice(new, "grade", _("How strong is the evidence?"), GRADES, start["grade"], required=True)
        _line(new, "basis", _("What is it?"), start)
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
        update={"grade": new.value("grade"), "basis": _needed(new, "basis"), "cite": list(cite)}
    )
    return spec.model_copy(
        update={
            "rationale": _needed(new, "rationale"),
            "close_when": _needed(new, "close_when"),
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
        _line(new, "question", _("The question"), start)
        several(new, "who", _("Who can answer it"), ROLES, start["who"])
        edit.tell(new)
        edit.save_button(writing, new, lambda protocol: _with_question(protocol, new), key="ask-save")


def _with_question(spec: Protocol, new: opened.Form) -> Protocol:
    fact = new.text("fact")
    if not fact:
        return spec.model_copy(update={"ask": None})
    ask = Ask(fact=fact, question=_needed(new, "question"), who=_roles(new, "who", needed=True))
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


def _line(new: opened.Form, field: str, title: str, start: dict[str, Any]) -> None:
    st.text_input(new.titled(field, title), value=new.start(field, start[field]) or "", key=new.key(field))


def _needed(new: opened.Form, field: str) -> str:
    found = new.text(field).strip()
    if not found:
        raise Invalid(_("Please fill this in."), field=field)
    return found


def _roles(new: opened.Form, field: str, *, needed: bool = False) -> list[Any]:
    chosen = [role for role in get_args(RoleCode) if role in (new.value(field) or [])]
    if needed and not chosen:
        raise Invalid(_("Choose at least one."), field=field)
    return chosen
