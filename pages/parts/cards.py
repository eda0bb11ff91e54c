"""A suggestion card on the screen: what to do and by when, why, what to check first, what helped, where it comes from.

Sentences of a card come from the protocol library; what people typed is never among them.
"""

from collections.abc import Callable
from functools import partial

import streamlit as st
from babel.lists import format_list

from db.queries.review import CardView
from pages.parts import how_it_came, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from pages.parts.words import label
from protocols.effectiveness import k_of_n
from protocols.engine.cards import EXTENSION, Explain, State, StepOut, Unknown
from protocols.engine.speaker import WHO
from protocols.wording import _, current, mark, plural


# A word and an icon say what the colour says.
TIERS: dict[str, tuple[str, str]] = {
    "emergency": (mark("Emergency"), ":material/notification_important:"),
    "urgent": (mark("Urgent"), ":material/front_hand:"),
    "soon": (mark("Soon"), ":material/schedule:"),
    "routine": (mark("Routine"), ":material/info:"),
}
COLOURS = {"emergency": "red", "urgent": "red", "soon": "orange", "routine": "blue"}
BECAME: dict[str, str] = {
    "shown": mark("open"),
    "accepted": mark("accepted"),
    "changed": mark("something else was done"),
    "declined": mark("declined"),
    "acknowledged": mark("acknowledged"),
    "withdrawn": mark("replaced by a newer one"),
}
BASIS: dict[str, str] = {
    "regulatory": mark("set by law"),
    "published": mark("published"),
    "default": mark("a default of this library, to be confirmed by the clinical lead"),
}


def explain(view: CardView) -> Explain:
    """The explanation inside the card."""
    return view.card["extension"][EXTENSION]


def title(view: CardView) -> str:
    """What it is about; for a card that asks for one missing fact, the question."""
    told = explain(view)
    return view.card["summary"] if told["state"] == State.NEEDS_DATA else _(told["title"])


def row_label(here: Here, view: CardView) -> str:
    """One line of a list, ready for markdown: who, what, and how long is left."""
    said = _("{name}, room {room}: {title}", name=view.preferred_name, room=view.room, title=title(view))
    return f"**{md_escape(said)}**  \n{md_escape(_left(here, view))}"


def short_label(here: Here, view: CardView) -> str:
    """The same on a page about that person."""
    return md_escape(_("{title} ({left})", title=title(view), left=_left(here, view)))


def _left(here: Here, view: CardView) -> str:
    if view.hard_stop:
        return _("{tier}, a stop: {left}", tier=_(TIERS[view.tier][0]), left=when.left(here, view.due_at))
    return _("{tier}: {left}", tier=_(TIERS[view.tier][0]), left=when.left(here, view.due_at))


def row_icon(view: CardView) -> str:
    """The icon of the tier."""
    return TIERS[view.tier][1]


def coloured_icon(view: CardView) -> str:
    """The icon of the tier in its colour, for markdown."""
    return f":{COLOURS[view.tier]}[{row_icon(view)}]"


def show(here: Here, view: CardView) -> None:
    """The whole card, read only."""
    told = explain(view)
    word, _icon = TIERS[view.tier]
    due = _("Due {time} ({left})", time=when.moment(here, view.due_at), left=when.left(here, view.due_at))
    st.markdown(f"{coloured_icon(view)} **{_(word)}**  ·  {md_escape(due)}")
    st.subheader(md_escape(title(view)), anchor=False)
    if view.entry_in_error:
        said = _("The entry that led to this was marked as entered in error. Answer this card all the same.")
        st.warning(md_escape(said), icon=":material/block:")
    tell_line(here, view)
    inside(told, beside_source=partial(how_it_came.offer, here, view))


def inside(told: Explain, *, beside_source: Callable[[], None] | None = None) -> None:
    """What to do, why, and what stands behind it. The folds hold what is seldom needed."""
    for warning in told["warnings"]:
        st.warning(md_escape(_(warning)), icon=":material/warning:")
    _steps(told["steps"])
    _list(_("Why"), [because["text"] for because in told["because"]])
    _list(_("Check first: not known"), [_not_known(unknown) for unknown in told["unknown"]])
    _what_helped(told)
    _also(told)
    if told["left_out"]:
        with st.expander(_("Left out, and why")):
            _left_out(told["left_out"])
    with st.expander(_("Source and version")):
        _source(told)
        if beside_source is not None:
            beside_source()


def _not_known(unknown: Unknown) -> str:
    """With who can tell; cards kept by earlier releases do not say."""
    if not unknown.get("who"):
        return unknown["text"]
    who = format_list([_(WHO[role]) for role in unknown["who"]], style="or", locale=current())
    return _("{what} (ask: {who})", what=unknown["text"], who=who)


def tell_line(here: Here, view: CardView) -> None:
    """Whom to tell, in words that nobody can read as "it has been done"."""
    if view.must_tell is None:
        return
    if view.told_at is None:
        said = _("This app has not called anyone. Tell {who} now.", who=_(view.must_tell))
        if view.escalated_at is not None:
            said = f"{said} {_('Nobody has said that this was passed on, and the time is over.')}"
        st.error(md_escape(said), icon=":material/campaign:")
    else:
        said = _(
            "{who} was told, {time}. Noted by {by}.",
            who=view.told_whom or "",
            time=when.moment(here, view.told_at),
            by=view.told_by or "",
        )
        st.success(md_escape(said), icon=":material/check:")


def step_line(step: StepOut) -> str:
    """One step: what, who, by when, and what to watch."""
    who = ", ".join(_(WHO.get(role, role)) for role in step["who"])
    line = md_escape(_(step["do"]))
    if step["order"] > 0:
        line += f"  \n:gray[{md_escape(who)}{_within(step)}]"
    if "planned" in step:
        line += "  \n:blue[" + md_escape(step["planned"]) + "]"
    for warning in step.get("warnings", []):
        line += "  \n:orange[" + md_escape(warning) + "]"
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


def _steps(steps: list[StepOut]) -> None:
    """The line about emergencies stands apart, then the steps in their order."""
    for step in steps:
        if step["order"] == 0:
            st.markdown(f":red[:material/call: **{md_escape(_(step['do']))}**]")
    lines = [_reasoned(step, _("Check first: {reason}")) for step in steps if step["order"] > 0]
    st.markdown("\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1)))


def _left_out(steps: list[StepOut]) -> None:
    st.markdown("\n".join(f"- {_reasoned(step, _('Left out: {reason}'))}" for step in steps))


def _reasoned(step: StepOut, form: str) -> str:
    reason = step.get("reason")
    return f"{step_line(step)}  \n**{md_escape(form.format(reason=_(reason)))}**" if reason else step_line(step)


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
    _list(_("Tried before, and followed by calm"), lines)


def _also(told: Explain) -> None:
    _list(_("Covered by this card too"), [also["title"] for also in told["also"]])


def _source(told: Explain) -> None:
    st.markdown(md_escape(_(told["rationale"])))
    for cite in told["evidence"]["cite"]:
        st.markdown("- " + md_escape(cite["cite"]))
    said = _(
        "Protocol {id}, version {version}. Time limit: {due}. Threshold: {threshold}. Review by {review}.",
        id=told["protocol"],
        version=told["version"],
        due=_(BASIS[told["due_basis"]]),
        threshold=_(BASIS[told["threshold_basis"]]),
        review=told["evidence"]["review_by"],
    )
    st.caption(md_escape(said))


def became(here: Here, view: CardView) -> str:
    """What became of a card, in one line for the resident's page."""
    if view.answered_at is None:
        return _(BECAME[view.state])
    return _(
        "{what}, {time}, {by}",
        what=_(BECAME[view.state]),
        time=when.moment(here, view.answered_at),
        by=view.answered_by or "",
    )
