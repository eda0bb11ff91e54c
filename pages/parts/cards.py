"""A suggestion card on the screen: what to do and by when, why, what to check first, what helped, where it comes from.

Sentences of a card come from the protocol library; what people typed is never among them.
"""

import streamlit as st

from db.queries.review import CardView
from pages.parts import when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.effectiveness import k_of_n
from protocols.engine.cards import EXTENSION, Explain, State, StepOut
from protocols.wording import _, mark, plural


# A word and an icon say what the colour says.
TIERS: dict[str, tuple[str, str]] = {
    "emergency": (mark("Emergency"), ":material/notification_important:"),
    "urgent": (mark("Urgent"), ":material/front_hand:"),
    "soon": (mark("Soon"), ":material/schedule:"),
    "routine": (mark("Routine"), ":material/info:"),
}
WHO: dict[str, str] = {
    "aide": mark("care aide"),
    "nurse": mark("person in charge"),
    "GP": mark("doctor"),
    "pharmacist": mark("pharmacist"),
    "manager": mark("manager"),
}
BECAME: dict[str, str] = {
    "shown": mark("open"),
    "accepted": mark("accepted"),
    "changed": mark("something else was done"),
    "declined": mark("declined"),
    "acknowledged": mark("acknowledged"),
    "withdrawn": mark("replaced by a newer one"),
}


def explain(view: CardView) -> Explain:
    """The explanation inside the card."""
    return view.card["extension"][EXTENSION]


def title(view: CardView) -> str:
    """What it is about; for a card that asks for one missing fact, the question."""
    told = explain(view)
    return view.card["summary"] if told["state"] == State.NEEDS_DATA else _(told["title"])


def row_label(here: Here, view: CardView) -> str:
    """One line of a list: who, what, and how long is left."""
    return _(
        "{name}, room {room}: {what}",
        name=md_escape(view.preferred_name),
        room=md_escape(view.room),
        what=short_label(here, view),
    )


def short_label(here: Here, view: CardView) -> str:
    """The same on a page about that person."""
    return _("{title} ({left})", title=md_escape(title(view)), left=when.left(here, view.due_at))


def row_icon(view: CardView) -> str:
    """The icon of the tier."""
    return TIERS[view.tier][1]


def show(here: Here, view: CardView) -> None:
    """The whole card, read only. The folds hold what is seldom needed."""
    told = explain(view)
    word, icon = TIERS[view.tier]
    st.markdown(f"{icon} **{_(word)}**  ·  " + _("by {time}", time=when.moment(here, view.due_at)))
    st.markdown(f"**{md_escape(title(view))}**")
    tell_line(here, view)
    for warning in told["warnings"]:
        st.warning(md_escape(warning), icon=":material/warning:")
    _steps(told["steps"], left_out=False)
    _list(_("Why"), [because["text"] for because in told["because"]])
    _list(_("Check first: not known"), [unknown["text"] for unknown in told["unknown"]])
    _what_helped(told)
    _also(told)
    with st.expander(_("Left out, and why")):
        _steps(told["left_out"], left_out=True)
    with st.expander(_("Source and version")):
        _source(told)


def tell_line(here: Here, view: CardView) -> None:
    """Whom to tell, in words that nobody can read as "it has been done"."""
    if view.must_tell is None:
        return
    if view.told_at is None:
        st.error(
            _("This app has not called anyone. Tell {who} now.", who=_(view.must_tell)),
            icon=":material/campaign:",
        )
        if view.escalated_at is not None:
            st.warning(_("Nobody has said that this was passed on, and the time is over."))
    else:
        st.success(
            _(
                "{who} was told, {time}. Noted by {by}.",
                who=md_escape(view.told_whom or ""),
                time=when.moment(here, view.told_at),
                by=md_escape(view.told_by or ""),
            )
        )


def step_line(step: StepOut) -> str:
    """One step: what, who, by when, and what to watch."""
    who = ", ".join(_(WHO.get(role, role)) for role in step["who"])
    line = md_escape(_(step["do"]))
    if step["order"] > 0:
        line += f"  \n:gray[{md_escape(who)}{_within(step)}]"
    for warning in step.get("warnings", []):
        line += "  \n:orange[" + md_escape(_("Take care: {warning}", warning=_(warning))) + "]"
    return line


def _within(step: StepOut) -> str:
    minutes = step.get("within_minutes")
    if minutes is None:
        return ""
    if minutes == 0:
        return ", " + _("at once")
    if minutes < 120:
        return ", " + plural("within 1 minute", "within {count} minutes", minutes)
    if minutes < 72 * 60:
        return ", " + plural("within 1 hour", "within {count} hours", round(minutes / 60))
    return ", " + plural("within 1 day", "within {count} days", round(minutes / (24 * 60)))


def _steps(steps: list[StepOut], *, left_out: bool) -> None:
    if not steps:
        st.caption(_("Nothing."))
    lines = []
    for step in steps:
        line = step_line(step)
        reason = step.get("reason")
        if reason:
            says = (
                _("Left out: {reason}", reason=_(reason)) if left_out else _("Check first: {reason}", reason=_(reason))
            )
            line += f"  \n**{md_escape(says)}**"
        lines.append(f"- {line}")
    st.markdown("\n".join(lines))


def _list(title: str, sentences: list[str]) -> None:
    if sentences:
        st.markdown(f"**{title}**\n" + "\n".join(f"- {md_escape(_(sentence))}" for sentence in sentences))


def _what_helped(told: Explain) -> None:
    lines = [
        _(
            "{what}: {often}",
            what=label(entry["code"]),
            often=k_of_n(entry["successes"], entry["known"], entry["tries"]),
        )
        for entry in told["record"]
    ]
    if lines:
        _list(_("Tried before, and followed by calm"), lines)


def _also(told: Explain) -> None:
    if told["also"]:
        _list(_("Covered by this card too"), [also["title"] for also in told["also"]])


def _source(told: Explain) -> None:
    st.markdown(md_escape(_(told["rationale"])))
    for cite in told["evidence"]["cite"]:
        st.markdown("- " + md_escape(cite["cite"] if isinstance(cite, dict) else str(cite)))
    st.caption(
        _(
            "Protocol {id}, version {version}. Time limit: {due}. Threshold: {threshold}. Review by {review}.",
            id=told["protocol"],
            version=told["version"],
            due=_(BASIS[told["due_basis"]]),
            threshold=_(BASIS[told["threshold_basis"]]),
            review=told["evidence"]["review_by"],
        )
    )


BASIS: dict[str, str] = {
    "regulatory": mark("set by law"),
    "published": mark("published"),
    "default": mark("a default of this library, to be confirmed by the clinical lead"),
}


def became(here: Here, view: CardView) -> str:
    """What became of a card, in one line for the resident's page."""
    if view.answered_at is None:
        return _(BECAME[view.state])
    return _("{what}, {time}", what=_(BECAME[view.state]), time=when.moment(here, view.answered_at))
