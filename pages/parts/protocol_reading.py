"""One protocol, read as sentences: what it is for, when it comes up, what to do, and where every number is from.

A home words its own protocols, so every sentence is shown as it was typed.
"""

from collections.abc import Sequence

import streamlit as st

from pages.parts import protocol_words as words
from pages.parts.plain import md_escape
from protocols.engine.questions import Condition
from protocols.engine.read_aloud import lines
from protocols.engine.schema import Contraindication, Protocol, Step
from protocols.engine.spans import limit
from protocols.vocabulary import vocabulary
from protocols.wording import _


def show(protocol: Protocol) -> None:
    """The whole protocol, read only. The folds hold where it comes from."""
    _heading(_("What it is for"))
    st.markdown(md_escape(_(protocol.rationale)))
    for sentence in words.kinds(protocol):
        st.markdown(f":material/shield: {md_escape(sentence)}")
    _tree(_("Looked at when"), protocol.gate)
    if protocol.when != protocol.gate:
        _tree(_("Comes up when"), protocol.when)
    if protocol.ask is not None:
        asked = _("When that is not known, it asks: {question}", question=_(protocol.ask.question))
        st.markdown(md_escape(asked))
    for one in protocol.unless:
        _heading(_("Unless"))
        st.markdown("\n".join(_against(one, 0)))
    _steps(protocol)
    _numbers(protocol)
    _rest(protocol)
    with st.expander(_("Sources, owner and versions"), icon=":material/menu_book:"):
        _sources(protocol)


def tree(condition: Condition, depth: int = 0) -> list[str]:
    """The list items of a condition, ready for markdown."""
    return [_item(line, depth) for line in lines(condition, vocabulary())]


def _item(line: str, depth: int) -> str:
    said = line.lstrip(" ")
    indent = " " * (2 * depth + len(line) - len(said))
    return f"{indent}- {md_escape(said.removeprefix('- '))}"


def _heading(title: str) -> None:
    st.markdown(f"**{md_escape(title)}**")


def _tree(title: str, condition: Condition) -> None:
    st.markdown(f"**{md_escape(title)}**\n" + "\n".join(tree(condition)))


def _steps(protocol: Protocol) -> None:
    said = [f"**{md_escape(_('Steps'))}**\n"]
    for place, step in enumerate(protocol.steps, start=1):
        said += _step(place, step)
    if protocol.tell:
        st.markdown(f":material/campaign: {md_escape(_('To be told at once: {who}.', who=_(protocol.tell)))}")
    st.markdown("\n".join(said))
    if protocol.close_when:
        st.markdown(md_escape(_("Closed when: {what}", what=_(protocol.close_when))))


def _step(place: int, step: Step) -> list[str]:
    who = words.people(step.who)
    by = who if step.within_minutes is None else f"{who}, {limit(step.within_minutes)}"
    said = [f"{place}. {md_escape(_(step.do))}  \n   :gray[{md_escape(by)}]"]
    if step.jurisdictions:
        said[0] += f"  \n   :gray[{md_escape(_('Only here: {places}', places=_places(step.jurisdictions)))}]"
    for one in step.contraindicated:
        said += _against(one, 1)
    return said + _flags(step)


def _against(one: Contraindication, depth: int) -> list[str]:
    """What speaks against it, when, and what happens when that is not known."""
    indent = "   " * depth
    then = f"{_(words.EFFECTS[one.effect])} {_(words.IF_UNKNOWN[one.if_unknown])}"
    head = f"{indent}- {md_escape(_(one.text))}  \n{indent}  :gray[{md_escape(then)}]"
    return [head, *(f"{indent}  {line}" for line in tree(one.when))]


def _flags(step: Step) -> list[str]:
    """What the vocabulary says against the step's intervention, in every protocol."""
    if step.intervention is None:
        return []
    vocab = vocabulary()
    term = vocab.interventions[step.intervention]
    said = [
        (term.avoid_if, _("Left out for anybody with: {flags}. Not known: check first.")),
        (term.care_if, _("With care for anybody with: {flags}.")),
    ]
    return [
        f"   - {md_escape(form.format(flags=', '.join(vocab.label(code) for code in codes)))}"
        for codes, form in said
        if codes
    ]


def _numbers(protocol: Protocol) -> None:
    limits = _("Time to act: {limit}, {basis}.")
    within = protocol.respond_within
    said = [
        limits.format(limit=limit(within.minutes), basis=words.basis(within.basis, protocol)),
        _("Thresholds: {basis}.", basis=words.basis(protocol.threshold_basis, protocol)),
        *(_(note) for note in (within.note, protocol.threshold_note) if note),
    ]
    _heading(_("Numbers, and where they are from"))
    st.markdown("\n".join(f"- {md_escape(one)}" for one in said))


def _rest(protocol: Protocol) -> None:
    said = [
        _("For: {who}.", who=words.people(protocol.actors)),
        *([_("Told about it: {who}.", who=words.people(protocol.informed))] if protocol.informed else []),
        words.repeats(protocol),
        _("Holds in: {places}.", places=_places(protocol.jurisdictions)),
        *([_("For the family: {what}", what=_(protocol.inform_family))] if protocol.inform_family else []),
    ]
    _heading(_("Who, and how often"))
    st.markdown("\n".join(f"- {md_escape(one)}" for one in said))


def _places(codes: Sequence[str]) -> str:
    return ", ".join(_(words.JURISDICTIONS[str(code)]) for code in codes)


def _sources(protocol: Protocol) -> None:
    references = vocabulary().references
    evidence = protocol.evidence
    grade = _(vocabulary().grades[evidence.grade].label)
    st.markdown(md_escape(_("Evidence: {grade}. {basis}", grade=grade, basis=_(evidence.basis))))
    for key in evidence.cite:
        source = references[key]
        st.text(f"{source.cite} {source.link}".strip())
    owner = protocol.owner
    st.text(_("Written by: {name}", name=owner.author))
    st.text(_("Approved by: {name}", name=owner.approved_by) if owner.approved_by else _("Nobody has approved it yet."))
    for change in reversed(protocol.changes):
        st.text(f"{change.version}, {change.on.isoformat()}, {change.by}: {_(change.why) if change.why else '–'}")
