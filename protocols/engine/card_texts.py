"""A card in the shape of CDS Hooks, with its explanation. Nothing that a person typed enters the markdown."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from protocols.engine.cards import EXTENSION, Because, Card, Explain, State, StepOut, Unknown
from protocols.engine.conditions import Reading
from protocols.engine.naming import open_names
from protocols.engine.precedence import Plan, open_readings
from protocols.engine.schema import Protocol, Tier
from protocols.engine.sentences import because
from protocols.engine.speaker import Speaker
from protocols.engine.step_texts import STEP_ZERO_ID, steps_of
from protocols.engine.verdict import DO, LEFT_OUT, Verdict
from protocols.wording import _, mark


SUMMARY_BELOW = 140  # characters; CDS Hooks

_NAMESPACE = UUID("6f1f7c52-9a55-5a0e-8a39-5c0b2d2f6a11")  # of this product's cards; any fixed value will do
_INDICATOR = {Tier.EMERGENCY: "critical", Tier.URGENT: "warning", Tier.SOON: "info", Tier.ROUTINE: "info"}

# Codes of HL7's list of override reasons (AHRQ CDSiC 2025) with plain words.
OVERRIDE_REASONS = (
    ("action-completed", mark("Already done")),
    ("action-unsuccessful", mark("Tried before, did not help")),
    ("patient-contraindication", mark("Not safe for this person")),
    ("patient-refuses", mark("The person does not want it")),
    ("inappropriate-recipient", mark("Someone else has to decide this")),
    ("need-more-info", mark("I need to know more first")),
    ("service-not-available", mark("Not possible here now")),
)

NOT_CALLED = mark("This app has not called anyone. Tell {who} now.")


def write_card(plan: Plan, shown: Mapping[str, Protocol], speaker: Speaker, set_hash: str) -> Card:
    """The card of one plan. The same facts, protocols and language give the same card, byte for byte."""
    spec = plan.head.ready.spec
    uuid = uuid5(_NAMESPACE, f"{speaker.facts.snapshot}|{spec.id}|{spec.version}")
    explain = _explain(plan, shown, speaker, set_hash)
    return Card(
        uuid=str(uuid),
        summary=_summary(plan.head, explain),
        indicator=_INDICATOR[spec.tier],
        detail=_detail(explain),
        source={"label": _source(explain)},
        selectionBehavior="any",
        suggestions=[_suggestion(uuid, step, recommended=not _against(spec, shown)) for step in explain["steps"]],
        overrideReasons=_reasons(plan.head),
        links=_links(explain, speaker),
        extension={EXTENSION: explain},
    )


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


def _explain(plan: Plan, shown: Mapping[str, Protocol], speaker: Speaker, set_hash: str) -> Explain:
    verdict, spec = plan.head, plan.head.ready.spec
    steps = steps_of(verdict, plan.steps, speaker)
    against = _against(spec, shown)
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
        due_basis=spec.respond_within.basis.value,
        threshold_basis=spec.threshold_basis.value,
        tell=_tell(verdict),
        warnings=_warnings(verdict, against),
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
    )


def _against(spec: Protocol, shown: Mapping[str, Protocol]) -> list[Protocol]:
    """Cards of this moment that point another way, as either author declared."""
    others = (other for other in shown.values() if other.id != spec.id)
    return [other for other in others if other.id in spec.incompatible_with or spec.id in other.incompatible_with]


def _warnings(verdict: Verdict, against: list[Protocol]) -> list[str]:
    held = [_(one.spec.text) for one in verdict.held if one.effect == "warn"]
    return held + [_("{title} points another way: choose one.", title=_(other.title)) for other in against]


def _tell(verdict: Verdict) -> str | None:
    tell = verdict.ready.spec.tell
    return None if tell is None or verdict.state is State.NEEDS_DATA else _(tell)


def _unknown(verdict: Verdict, speaker: Speaker) -> list[Unknown]:
    """What is not known and matters: to the condition, to the whole, or to one step."""
    found = [_open(reading, speaker, None) for reading in open_readings(verdict) if verdict.condition is None]
    found += [
        _open(reading, speaker, step)
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
            found.append(Unknown(fact=f"risk_flags.{code}", text=text, blocks=one.spec.id))
    return found


def _open(reading: Reading, speaker: Speaker, step: str | None) -> Unknown:
    names = open_names(reading, speaker.facts)
    unknown = Unknown(fact=names[0] if names else reading.leaf.key, text=because(reading, speaker)["text"])
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


def _folded(verdict: Verdict, speaker: Speaker) -> dict[str, Any]:
    spec = verdict.ready.spec
    plan = Plan.of(verdict)
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


def _summary(verdict: Verdict, explain: Explain) -> str:
    """The title, with the first reason that fits; for a question, the question."""
    spec: Protocol = verdict.ready.spec
    if verdict.state is State.NEEDS_DATA and spec.ask is not None:
        return _cut(_(spec.ask.question))
    title = explain["title"]
    # What was just logged is known to whoever reads this; what it means together with the record is news.
    news = [one["text"] for one in explain["because"] if one["leaf"] != "event"]
    reasons_given = [*news, *(one["text"] for one in explain["because"])]
    wholes = (_("{title}. {why}", title=title, why=why) for why in reasons_given)
    return next((whole for whole in wholes if len(whole) < SUMMARY_BELOW), _cut(title))


def _cut(text: str) -> str:
    return text if len(text) < SUMMARY_BELOW else text[: SUMMARY_BELOW - 2] + "…"


def _detail(explain: Explain) -> str:
    parts = [_(NOT_CALLED, who=explain["tell"])] if explain["tell"] else []
    if explain["because"]:
        parts.append(_bold(_("Why"), "; ".join(one["text"] for one in explain["because"])))
    if explain["warnings"]:
        parts.append(_bold(_("Take care"), " ".join(explain["warnings"])))
    if explain["unknown"]:
        parts.append(_bold(_("Not known"), "; ".join(dict.fromkeys(one["text"] for one in explain["unknown"]))))
    for step in explain["left_out"]:
        parts.append(_bold(_("Left out"), f"{step['do']} {step.get('reason', '')}".strip()))
    parts.append(explain["rationale"])
    return "\n\n".join(parts)


def _bold(name: str, text: str) -> str:
    return f"**{name}** {text}"


def _source(explain: Explain) -> str:
    first = explain["evidence"]["cite"][0]["cite"]
    return _("{cite}; protocol {rule} {version}", cite=first, rule=explain["protocol"], version=explain["version"])


def _suggestion(card: UUID, step: StepOut, *, recommended: bool) -> dict[str, Any]:
    is_recommended = recommended and step["state"] == DO
    return {"label": step["do"], "uuid": str(uuid5(card, step["id"])), "isRecommended": is_recommended}


def _reasons(verdict: Verdict) -> list[dict[str, str]]:
    """A hard stop is acknowledged and an emergency is acted on: neither is turned down."""
    spec = verdict.ready.spec
    if spec.hard_stop or spec.tier is Tier.EMERGENCY:
        return []
    return [{"code": code, "display": _(display)} for code, display in OVERRIDE_REASONS]


def _links(explain: Explain, speaker: Speaker) -> list[dict[str, str]]:
    """The sources that have an address."""
    cited = [speaker.words.references[one["key"]] for one in explain["evidence"]["cite"]]
    return [{"label": one.cite, "url": _address(one.link), "type": "absolute"} for one in cited if one.link]


def _address(link: str) -> str:
    return link if "://" in link else f"https://doi.org/{link}"
