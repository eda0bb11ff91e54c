"""An evaluation as sentences: what each card asks for and why, and why nothing else is shown."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from protocols.engine.cards import EXTENSION, Because, Explain, State, StepOut, Suggestions, Unknown
from protocols.engine.facts import Facts
from protocols.engine.library import ProtocolSet
from protocols.engine.precedence import came_up
from protocols.engine.spans import ago, clock, limit
from protocols.engine.speaker import Speaker
from protocols.wording import _


def sentences(answer: Suggestions, facts: Facts, protocols: ProtocolSet) -> Iterator[str]:
    """Line by line. What `answer` holds has to be traced, of these facts and these protocols."""
    speaker = Speaker(facts, protocols.words, frozenset())
    explains = [card["extension"][EXTENSION] for card in answer.cards]
    for place, (card, told) in enumerate(zip(answer.cards, explains, strict=True), start=1):
        yield f"{place}. {card['summary']}"
        yield from (f"   {line}" for line in _card(told, speaker))
        yield ""
    if not explains:
        yield _("No card.")
    yield from _not_shown(answer, explains, speaker, protocols)


def _card(told: Explain, speaker: Speaker) -> Iterator[str]:
    due = datetime.fromisoformat(told["due"]).timestamp()
    form = _("{tier}; to act: {who}, by {time}")
    yield form.format(tier=told["tier"], who=speaker.people(told["actors"]), time=clock(due, speaker.facts))
    if told["tell"]:
        yield _("Tell {who} now.", who=told["tell"])
    yield from _listed(_("Take care:"), told["warnings"])
    yield from _listed(_("To do:"), [_step(one, speaker) for one in told["steps"]])
    yield from _reasons(told, speaker)
    for folded in told["also"]:
        yield _("Inside it: {title} ({rule}, {state})", title=folded["title"], **_rule(folded))
        yield from _listed("", [_step(one, speaker) for one in folded["steps"]])
        yield from _reasons(folded, speaker)
    yield from _listed(_("It would not have come up:"), told.get("would_change_if", []))
    yield _source(told)


def _rule(told: Any) -> dict[str, str]:
    return {"rule": f"{told['protocol']} {told['version']}", "state": told["state"]}


def _reasons(told: Any, speaker: Speaker) -> Iterator[str]:
    """Why, what is not known, and what was left out: of a card, or of what is folded into one."""
    yield from _listed(_("Because:"), [_because(one, speaker) for one in told["because"]])
    yield from _listed(_("Not known:"), [_unknown(one, speaker) for one in told["unknown"]])
    yield from _listed(_("Left out:"), [f"{one['do']} {one['reason']}" for one in told["left_out"]])


def _listed(heading: str, lines: Iterable[str]) -> Iterator[str]:
    found = list(lines)
    if found and heading:
        yield heading
    yield from (f"- {line}" for line in found)


def _step(step: StepOut, speaker: Speaker) -> str:
    said = f"{step['do']} ({speaker.people(step['who'])}"
    if "within_minutes" in step:
        said += ", " + limit(step["within_minutes"])
    said += ")"
    if step["state"] == "check_first":
        said += " " + _("Check first: {reason}", reason=step.get("reason", ""))
    return " ".join([said, step.get("planned", ""), *step.get("warnings", [])]).strip().replace("  ", " ")


def _because(one: Because, speaker: Speaker) -> str:
    if "at" not in one:
        return one["text"]
    return f"{one['text']} [{clock(datetime.fromisoformat(one['at']).timestamp(), speaker.facts)}]"


def _unknown(one: Unknown, speaker: Speaker) -> str:
    return _("{what} (ask: {who})", what=one["text"], who=speaker.people(one["who"]))


def _source(told: Explain) -> str:
    cited = "; ".join(one["cite"] for one in told["evidence"]["cite"])
    form = _("Source: {cited}. Grade {grade}. Protocol {rule}, set {set}")
    rule = f"{told['protocol']} {told['version']}"
    return form.format(cited=cited, grade=told["evidence"]["grade"], rule=rule, set=told["set_hash"][:19])


def _not_shown(answer: Suggestions, explains: list[Explain], speaker: Speaker, protocols: ProtocolSet) -> Iterator[str]:
    shown = {told["protocol"] for told in explains}
    inside = {one["protocol"]: told["protocol"] for told in explains for one in told["also"]}
    rest = {code: state for code, state in sorted(answer.states.items()) if code not in shown}
    yield from _listed(
        _("Not shown:"),
        [
            f"{code} {protocols.by_id[code].title}: {state.value}. {_why_not(code, answer, inside, speaker, protocols)}"
            for code, state in rest.items()
        ],
    )
    not_met = [spec.id for spec in protocols.by_id.values() if spec.id not in answer.states]
    if not_met:
        yield _("Not met: {rules}", rules=", ".join(not_met))


def _why_not(code: str, answer: Suggestions, inside: dict[str, str], speaker: Speaker, protocols: ProtocolSet) -> str:
    state, trace = answer.states[code], answer.traces.get(code, [])
    if state is State.FOLDED:
        return _("It stands inside the card of {rule}.", rule=inside[code])
    if state is State.SUPPRESSED:
        earlier = came_up(protocols.by_id[code], speaker.facts)
        if earlier is None:
            return _("Three more pressing cards are shown.")
        return _("It came up {ago}.", ago=ago(earlier, speaker.facts))
    wanted = None if state is State.NEEDS_DATA else True
    return "; ".join(one["text"] for one in trace if one["result"] is wanted)
