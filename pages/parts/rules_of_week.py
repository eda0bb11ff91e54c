"""One week of the rules on the screen: a block a protocol, in words and numbers."""

from datetime import timedelta

import streamlit as st

from db.queries.rules_week import LOOK_FROM, WEEKS_BACK, RuleWeek, Week
from pages.parts import when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.engine.card_texts import OVERRIDE_REASONS
from protocols.wording import _, plural


_MINUTES_SHOWN = 120
_HOURS_SHOWN = 72
_REASONS: dict[str, str] = dict(OVERRIDE_REASONS)


def choose(here: Here) -> int:
    """How many weeks back; 0 is this week."""
    monday = when.today(here) - timedelta(days=when.today(here).weekday())
    chosen: int = st.selectbox(
        _("Week"),
        range(WEEKS_BACK + 1),
        format_func=lambda back: (
            _("This week") if back == 0 else _("Week of {day}", day=when.day(here, monday - timedelta(weeks=back)))
        ),
        key="rules-week",
    )
    return chosen


def show(week: Week) -> None:
    """Every protocol that came up, and how to read the numbers."""
    st.caption(
        _(
            "A rule comes up when what was written down meets it. It is shown when it becomes a card of its own. "
            "A rule that people often turn down may be wrong: their words say where."
        )
    )
    if week.hides:
        st.caption(_("Rules about confidential matters are not counted on this page."))
    if not week.rules:
        st.info(_("No rule came up in this week."))
    for rule in week.rules:
        with st.container(border=True, key=f"rule-{rule.protocol_id}"):
            _rule(rule)


def _rule(rule: RuleWeek) -> None:
    st.markdown(f"**{md_escape(_(rule.title))}**  \n:gray[{md_escape(rule.protocol_id)}]")
    if rule.look_again:
        st.warning(
            _(
                "Look at this rule again: {accepted} of {shown} were accepted. "
                "Fewer than 3 in 10 of {least} or more is too few.",
                accepted=rule.accepted,
                shown=rule.shown,
                least=LOOK_FROM,
            ),
            icon=":material/rule:",
        )
    came = plural("Came up once", "Came up {count} times", rule.fired)
    shown = plural("shown as 1 card", "shown as {count} cards", rule.shown)
    st.text(f"{came}, {shown}.")
    became = [
        *_counted(_("accepted"), rule.accepted),
        *_counted(_("something else was done"), rule.changed),
        *_counted(_("declined"), rule.declined),
        *_counted(_("acknowledged"), rule.acknowledged),
        *_counted(_("still open"), rule.open),
        *_counted(_("withdrawn"), rule.withdrawn),
        *_counted(_("not passed on in time"), rule.escalated),
    ]
    if became:
        st.markdown(md_escape(" · ".join(became)))
    if rule.minutes is not None:
        st.caption(_("Half of the answers came within {time}.", time=_length(rule.minutes)))
    lines = [_("{reason}: {count}", reason=_(_REASONS.get(code, code)), count=count) for code, count in rule.reasons]
    if lines:
        st.markdown("\n".join(f"- {md_escape(line)}" for line in lines))
    if rule.comments:
        with st.expander(_("What people said ({count})", count=len(rule.comments))):
            for comment in rule.comments:
                st.text(comment)


def _counted(word: str, count: int) -> list[str]:
    return [_("{count} {word}", count=count, word=word)] if count else []


def _length(minutes: float) -> str:
    if minutes < _MINUTES_SHOWN:
        return plural("1 minute", "{count} minutes", round(minutes))
    if minutes < _HOURS_SHOWN * 60:
        return plural("1 hour", "{count} hours", round(minutes / 60))
    return plural("1 day", "{count} days", round(minutes / 60 / 24))
