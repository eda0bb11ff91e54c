"""Records and decisions about them, in words: what happened, who has to act next, and what that will mean."""

from db.queries.retention import Decision, Kept
from pages.parts import when
from pages.parts.guard import Here
from protocols.retention import Period
from protocols.wording import _, mark, plural


ENDINGS = {"left": mark("Moved away {day}."), "died": mark("Died {day}.")}
PROPOSALS = {"keep": mark("Keep it"), "erase": mark("Erase it")}
KINDS = {
    "retention": mark("The time to keep it is over"),
    "request": mark("Somebody asked for it to be erased"),
}


def rule(period: Period) -> str:
    """How long this home keeps a record."""
    return plural(
        "A record is kept for 1 year after care has ended. Then two people look at it and decide.",
        "A record is kept for {count} years after care has ended. Then two people look at it and decide.",
        period.years,
    )


def sources(period: Period) -> list[str]:
    """Where the time comes from, a line each."""
    return [_("{cite} ({year})", cite=source.cite, year=source.dated) for source in period.sources]


def where_it_stands(here: Here, one: Kept) -> str:
    """When care ended and when the record is due; for somebody who lives here, that it is kept."""
    if one.ended_on is None or one.due_on is None:
        return _("Lives here. The record is needed for their care.")
    ended = _(ENDINGS[one.status], day=when.day(here, one.ended_on))
    form = _("Due to be looked at since {day}.") if one.is_due(when.today(here)) else _("Kept until {day}.")
    return f"{ended} {form.format(day=when.day(here, one.due_on))}"


def next_step(here: Here, one: Kept) -> str:
    """Who has to do what now."""
    decision = one.open
    if decision is not None and decision.state == "agreed":
        return _("Two people agreed to erase it. Whoever looks after the server carries it out.")
    if decision is not None and decision.proposed_by == here.actor.staff_id:
        return _("You proposed this. Somebody else has to decide.")
    if decision is not None:
        return _("Waiting for a second person. That can be you.")
    if one.on_hold:
        return _("It can be kept. To erase it, somebody has to lift the hold first.")
    if one.is_due(when.today(here)):
        return _("Somebody has to look at it and propose what to do.")
    return _("Nothing to do now.")


def proposal(here: Here, decision: Decision) -> str:
    """What is proposed or was, and until when."""
    if decision.proposal == "keep" and decision.keep_until is not None:
        return _("Keep it until {day}", day=when.day(here, decision.keep_until))
    if decision.proposal == "keep" and decision.kind == "request":
        return _("Keep it, although somebody asked for it to be erased")
    return _(PROPOSALS[decision.proposal])


def course(here: Here, decision: Decision) -> list[str]:
    """Who said what and when, a line each."""
    lines = [
        _("Proposed by {name}, {time}", name=decision.proposed_by_name, time=when.moment(here, decision.proposed_at)),
        _("Looked at: {basis}", basis=decision.basis),
    ]
    if decision.second_at is not None:
        form = _("Refused by {name}, {time}") if decision.state == "refused" else _("Agreed by {name}, {time}")
        lines.append(form.format(name=decision.second_by_name, time=when.moment(here, decision.second_at)))
    if decision.second_reason:
        lines.append(_("Because: {reason}", reason=decision.second_reason))
    if decision.carried_out_at is not None:
        counted = plural("1 entry was erased", "{count} entries were erased", decision.entries_erased)
        lines.append(_("{counted}, {time}", counted=counted, time=when.moment(here, decision.carried_out_at)))
    return lines
