"""The five questions of a log, in order. The one just answered stays open, the next is open under it.

An answered question folds when the next one is answered: what was just tapped stays in sight, and at most one thing
moves at a time. A folded line opens again at a tap.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

import streamlit as st

from pages.parts import faces, log_about, log_answers, log_entry, log_options, look, pickers
from pages.parts.log_about import About
from pages.parts.log_answers import is_answered
from pages.parts.log_entry import DANGER, LogEntry, key
from pages.parts.log_options import NOTHING_YET, Offer
from pages.parts.plain import md_escape
from pages.parts.words import affected
from protocols.emergency import step_zero
from protocols.vocabulary import vocabulary
from protocols.wording import _


ORDER = ("seen", "strength", "triggers", "tried", "outcome")
_AFFECTED = ("none", "staff", "resident", "visitor", "self", "property")
_MAY_AFFECT_OTHERS = ("physical_aggression", "verbal_aggression", "sexual")  # groups of the vocabulary


def ask(about: About, draft_id: UUID) -> None:
    """All five, each open or as a line."""
    entry = log_entry.current(draft_id)
    shown = open_questions(entry, log_answers.touched(draft_id))
    look.settle(log_answers.taps(draft_id))
    with st.container(key="questions", gap="xsmall"):
        for question in ORDER:
            with st.container(key=key(f"q-{question}", draft_id)):
                if question in shown:
                    _ASK[question](about, draft_id, entry)
                else:
                    _line(question, about, draft_id, entry)


def open_questions(entry: LogEntry, last_touched: str | None) -> set[str]:
    """Which questions stand open: the one touched last, the first without an answer, and how strong until it has one.

    What was seen and how strong are the two that must be answered, so both are in sight from the start.
    """
    waiting = [question for question in ORDER if not is_answered(entry, question)]
    shown = {*waiting[:1], *({"strength"} & set(waiting))}
    return shown | {last_touched} if last_touched else shown


def title(question: str, about: About, entry: LogEntry) -> str:
    """The question as it is asked, ready for a label."""
    name = md_escape(about.resident.preferred_name)
    titles = {
        "seen": _("What did you see?"),
        "strength": _("How strong was it?"),
        "triggers": _("What set it off?"),
        "tried": _("What did you try?"),
        "outcome": _("Did it help?") if entry.tried else _("How is {name} now?", name=name),
    }
    return titles[question]


def _line(question: str, about: About, draft_id: UUID, entry: LogEntry) -> None:
    said = _SAID[question](about, entry) if is_answered(entry, question) else ""
    name = key(f"open-{question}", draft_id)
    pickers.line(title(question, about, entry), said, key=name, tapped=log_answers.go, args=(draft_id, question))


def _asked(question: str, about: About, entry: LogEntry, hint: str = "") -> str:
    """The label of a row of pills. A screen reader says it as it stands, so it holds no markdown of ours."""
    return " ".join(filter(None, (title(question, about, entry), hint)))


def _ask_seen(about: About, draft_id: UUID, entry: LogEntry) -> None:
    offer = log_options.seen(about.usual.behaviours, entry.seen, about.words)
    _several("seen", offer, about, draft_id, entry, _("Up to three."))


def _ask_strength(about: About, draft_id: UUID, entry: LogEntry) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        pickers.one(
            _asked("strength", about, entry),
            (1, 2, 3),
            entry.strength,
            key=key("strength", draft_id),
            said=_strength,
            tapped=log_answers.one_answered,
            args=(draft_id, "strength"),
        )
        st.button(
            _("Danger"),
            key=key("danger", draft_id),
            icon=":material/warning:",
            on_click=log_answers.danger,
            args=(draft_id,),
        )
    if entry.strength == DANGER:
        st.error(
            _("Danger is noted. Get everyone safe and call others to you. This app has not called anyone."),
            icon=":material/front_hand:",
        )
        st.error(md_escape(step_zero(about.country)), icon=":material/call:")
    if _may_affect_others(entry.seen):
        pickers.several(
            _("Who was affected?"),
            _AFFECTED,
            entry.affected,
            key=key("affected", draft_id),
            said=lambda code: md_escape(affected([code])),
            tapped=log_answers.several_answered,
            args=(draft_id, "affected"),
        )


def _ask_triggers(about: About, draft_id: UUID, entry: LogEntry) -> None:
    offer = log_options.triggers(about.usual.triggers, entry.triggers, about.words)
    _several("triggers", offer, about, draft_id, entry)


def _ask_tried(about: About, draft_id: UUID, entry: LogEntry) -> None:
    offer = log_options.tried(
        about.before,
        entry.tried or (),
        about.words,
        suits=log_options.suits_event(entry.seen, entry.triggers),
        avoid=lambda code: bool(about.cautions(code).avoid),
    )
    log_about.food_and_drink(about.resident)
    hint = _("What helped before stands first.") if about.before else ""
    _several("tried", Offer((*offer.first, NOTHING_YET), offer.more), about, draft_id, entry, hint)
    for code in entry.tried or ():
        log_about.check_first(about, code)


def _ask_outcome(about: About, draft_id: UUID, entry: LogEntry) -> None:
    pickers.one(
        _asked("outcome", about, entry),
        faces.ANSWERS,
        entry.outcome,
        key=key("outcome", draft_id),
        said=faces.face,
        tapped=log_answers.one_answered,
        args=(draft_id, "outcome"),
    )


def _several(question: str, offer: Offer, about: About, draft_id: UUID, entry: LogEntry, hint: str = "") -> None:
    name = key(question, draft_id)
    pickers.several(
        _asked(question, about, entry, hint),
        pickers.with_more(name, offer),
        log_answers.chosen(entry, question),
        key=name,
        said=about.option,
        tapped=log_answers.several_answered,
        args=(draft_id, question),
    )
    pickers.more(offer, key=name, label=about.label, tapped=log_answers.picked, args=(draft_id, question))


def _may_affect_others(seen: Sequence[str]) -> bool:
    groups = vocabulary().groups
    return any(code in groups[group] for code in seen for group in _MAY_AFFECT_OTHERS)


def _strength(value: int) -> str:
    return md_escape(_(vocabulary().strengths[value].label))


def _said_strength(_about: About, entry: LogEntry) -> str:
    said = _(vocabulary().strengths[entry.strength or DANGER].label)
    return _("{strength}. Affected: {who}", strength=said, who=affected(entry.affected)) if entry.affected else said


_ASK: dict[str, Callable[[About, UUID, LogEntry], None]] = {
    "seen": _ask_seen,
    "strength": _ask_strength,
    "triggers": _ask_triggers,
    "tried": _ask_tried,
    "outcome": _ask_outcome,
}
_SAID: dict[str, Callable[[About, LogEntry], str]] = {
    "seen": lambda about, entry: about.listed(entry.seen),
    "strength": _said_strength,
    "triggers": lambda about, entry: about.listed(entry.triggers),
    "tried": lambda about, entry: about.listed(entry.tried) if entry.tried else _("Nothing yet"),
    "outcome": lambda _about, entry: faces.word(entry.outcome or "unknown"),
}
