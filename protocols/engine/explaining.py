"""What stands behind a card: the reasons, what is not known, what was left out, the sources."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from protocols.engine.cards import Because, Explain, State, StepOut, Unknown
from protocols.engine.conditions import Reading
from protocols.engine.naming import open_names
from protocols.engine.precedence import Plan, open_readings, opposites
from protocols.engine.schema import Protocol
from protocols.engine.sentences import because
from protocols.engine.speaker import Speaker
from protocols.engine.step_texts import STEP_ZERO_ID, steps_of
from protocols.engine.telling import who_can_tell
from protocols.engine.turning import would_change_if
from protocols.engine.verdict import LEFT_OUT, Verdict
from protocols.wording import _


def reasons(readings: list[Reading], speaker: Speaker) -> list[Because]:
    """Readings as sentences, each once."""
    said: dict[str, Because] = {}
    for reading in readings:
        entry = because(reading, speaker)
        said.setdefault(entry["text"], entry)
    return list(said.values())


def _why(verdict: Verdict, speaker: Speaker) -> list[Because]:
    """The reasons, each once; what an incident showed is not said again in part."""
    said = reasons([reading for reading in verdict.readings if reading.is_reason], speaker)
    shown = [set(one["text"].lower().split("; ")) for one in said if one["leaf"] == "event"]
    return [
        one
        for one in said
        if one["leaf"] != "event" or not any(set(one["text"].lower().split("; ")) < other for other in shown)
    ]


def explain(plan: Plan, shown: Mapping[str, Protocol], speaker: Speaker, set_hash: str) -> Explain:
    verdict, spec = plan.head, plan.head.ready.spec
    steps = steps_of(verdict, plan.steps, speaker)
    return Explain(
        protocol=spec.id,
        version=spec.version,
        title=_(spec.title),
        set_hash=set_hash,
        snapshot=speaker.facts.snapshot,
        state=verdict.state.value,
        tier=spec.tier.value,
        theme=spec.theme,
        hard_stop=spec.hard_stop,
        never_folded=spec.never_folded,
        confidential=spec.confidential,
        actors=list(spec.actors),
        informed=list(spec.informed),
        due_minutes=spec.respond_within.minutes,
        due=datetime.fromtimestamp(speaker.facts.now_s + spec.respond_within.minutes * 60, UTC).isoformat(),
        due_basis=spec.respond_within.basis.value,
        threshold_basis=spec.threshold_basis.value,
        tell=_tell(verdict),
        warnings=_warnings(verdict, shown),
        steps=[step for step in steps if step["state"] != LEFT_OUT],
        because=_why(verdict, speaker),
        unknown=_unknown(verdict, speaker),
        left_out=[step for step in steps if step["state"] == LEFT_OUT],
        record=_record(steps, speaker),
        also=[_folded(one, speaker) for one in plan.also],
        evidence=_evidence(plan, speaker),
        rationale=_(spec.rationale),
        inform_family=_(spec.inform_family) if spec.inform_family else "",
        close_when=_(spec.close_when),
        would_change_if=would_change_if(verdict, speaker),
    )


def _warnings(verdict: Verdict, shown: Mapping[str, Protocol]) -> list[str]:
    held = [_(one.spec.text) for one in verdict.held if one.effect == "warn"]
    others = opposites(verdict.ready.spec, shown)
    return held + [_("{title} points another way: choose one.", title=_(other.title)) for other in others]


def _tell(verdict: Verdict) -> str | None:
    tell = verdict.ready.spec.tell
    return None if tell is None or verdict.state is State.NEEDS_DATA else _(tell)


def _unknown(verdict: Verdict, speaker: Speaker) -> list[Unknown]:
    """What is not known and matters: to the condition, to the whole, or to one step."""
    spec = verdict.ready.spec
    found = [_open(reading, spec, speaker, None) for reading in open_readings(verdict) if verdict.condition is None]
    found += [
        _open(reading, spec, speaker, step)
        for held, step in [
            *((held, None) for held in verdict.held),
            *((held, step.spec.id) for step in verdict.steps for held in step.held),
        ]
        for reading in held.readings
        if held.result is None and held.effect != "allow" and reading.is_open
    ]
    for one in verdict.steps:
        for code in one.avoid_unknown:
            text = _("Not known: {flags}", flags=speaker.words.label(code))
            fact = f"risk_flags.{code}"
            who = who_can_tell(fact, spec, speaker.words)
            found.append(Unknown(fact=fact, text=text, who=who, blocks=one.spec.id))
    # A fact that two conditions ask for is not known once.
    return [one for position, one in enumerate(found) if one not in found[:position]]


def _open(reading: Reading, spec: Protocol, speaker: Speaker, step: str | None) -> Unknown:
    names = open_names(reading, speaker.facts)
    fact = names[0] if names else reading.leaf.key
    who = who_can_tell(fact, spec, speaker.words)
    unknown = Unknown(fact=fact, text=because(reading, speaker)["text"], who=who)
    if step is not None:
        unknown["blocks"] = step
    return unknown


def _record(steps: list[StepOut], speaker: Speaker) -> list[dict[str, Any]]:
    codes = dict.fromkeys(step["intervention"] for step in steps if "intervention" in step)
    return [
        {"code": code, "tries": tried.tries, "known": tried.known, "successes": tried.calmer}
        for code in codes
        if (tried := speaker.facts.record.get(code)) is not None
    ]


def _folded(plan: Plan, speaker: Speaker) -> dict[str, Any]:
    verdict, spec = plan.head, plan.head.ready.spec
    steps = [step for step in steps_of(verdict, plan.steps, speaker) if step["id"] != STEP_ZERO_ID]
    return {
        "protocol": spec.id,
        "version": spec.version,
        "title": _(spec.title),
        "tier": spec.tier.value,
        "state": verdict.state.value,
        "steps": [step for step in steps if step["state"] != LEFT_OUT],
        "left_out": [step for step in steps if step["state"] == LEFT_OUT],
        "because": _why(verdict, speaker),
        "unknown": _unknown(verdict, speaker),
        "warnings": _warnings(verdict, {}),
    }


def _evidence(plan: Plan, speaker: Speaker) -> dict[str, Any]:
    spec = plan.head.ready.spec
    shared = dict.fromkeys(key for step in plan.steps for key in step.cite)
    sources = [speaker.words.references[key] for key in dict.fromkeys([*spec.evidence.cite, *shared])]
    return {
        "grade": spec.evidence.grade,
        "basis": _(spec.evidence.basis),
        "cite": [{"key": one.key, "cite": one.cite, "status": one.status} for one in sources],
        "review_by": spec.owner.review_by.isoformat(),
        "approved_by": spec.owner.approved_by,
    }
