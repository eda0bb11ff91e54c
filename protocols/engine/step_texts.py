"""A step as shown: what to do, who, by when, and what to mind or to check first."""

from protocols.emergency import step_zero
from protocols.engine.cards import State, StepOut
from protocols.engine.facts import Facts
from protocols.engine.ordering import in_order
from protocols.engine.precedence import SharedStep, asks
from protocols.engine.ranking import planned
from protocols.engine.schema import Tier
from protocols.engine.sentences import because
from protocols.engine.speaker import Speaker
from protocols.engine.verdict import CHECK_FIRST, DO, LEFT_OUT, Held, StepVerdict, Verdict
from protocols.wording import _


STEP_ZERO_ID = "step-zero"
_ANYONE = ["aide", "nurse", "manager"]
_WITH_STEP_ZERO = {Tier.EMERGENCY, Tier.URGENT}


def steps_of(verdict: Verdict, shared: tuple[SharedStep, ...], speaker: Speaker) -> list[StepOut]:
    """Every step of a card in order: step 0 where it belongs, those to do or to check, then those left out."""
    if asks(verdict, speaker.facts):
        own = [_question(verdict)]
    elif verdict.state is State.REPLACED:
        own = _replaced(verdict)
    else:
        own = [_step(step, verdict, speaker) for step in in_order(shared, verdict.ready.spec, speaker)]
    first = [_zero(speaker.facts)] if verdict.ready.spec.tier in _WITH_STEP_ZERO else []
    ordered = [*first, *sorted(own, key=lambda step: step["state"] == LEFT_OUT)]
    for order, step in enumerate(ordered, start=0 if first else 1):
        step["order"] = order
    return ordered


def _zero(facts: Facts) -> StepOut:
    return StepOut(order=0, id=STEP_ZERO_ID, who=list(_ANYONE), do=step_zero(facts.country), state=DO, within_minutes=0)


def _question(verdict: Verdict) -> StepOut:
    ask = verdict.ready.spec.ask
    assert ask is not None
    limit = verdict.ready.spec.respond_within.minutes
    return StepOut(order=1, id="ask", who=list(ask.who), do=_(ask.question), state=DO, within_minutes=limit)


def _replaced(verdict: Verdict) -> list[StepOut]:
    """The sentence of the contraindication stands in the place of every step."""
    spec = verdict.ready.spec
    instead = [held.spec for held in verdict.held if held.effect == "replace"]
    steps = [
        StepOut(
            order=0,
            id=one.id,
            who=list(spec.actors),
            do=_(one.text),
            state=DO,
            within_minutes=spec.respond_within.minutes,
        )
        for one in instead
    ]
    for step in verdict.steps:
        out = _bare(step, step.spec.within_minutes)
        out["state"], out["reason"] = LEFT_OUT, " ".join(_(one.text) for one in instead)
        steps.append(out)
    return steps


def _step(shared: SharedStep, verdict: Verdict, speaker: Speaker) -> StepOut:
    step = shared.verdict
    out = _bare(step, shared.within_minutes)
    whole = [held for held in verdict.held if held.effect == "ask"]
    out["state"] = LEFT_OUT if shared.on_card else CHECK_FIRST if whole and step.state == DO else step.state
    if shared.on_card:
        out["reason"] = _("It stands on the card above ({rule}).", rule=shared.on_card)
    elif out["state"] == LEFT_OUT:
        out["reason"] = _why_left_out(step, speaker)
    elif out["state"] == CHECK_FIRST:
        out["reason"] = " ".join([*(_open(held, speaker) for held in whole), *_to_check(step, speaker)])
    if warnings := _warnings(step, speaker):
        out["warnings"] = warnings
    if out["state"] != LEFT_OUT and step.spec.intervention in planned(speaker.facts):
        out["planned"] = _("Their own care plan asks for this.")
    return out


def _bare(step: StepVerdict, within_minutes: int | None) -> StepOut:
    instead = [held.spec.text for held in step.held if held.effect == "replace"]
    out = StepOut(
        order=0,
        id=step.spec.id,
        who=list(step.spec.who),
        do=_(instead[0] if instead else step.spec.do),
        state=step.state,
    )
    if within_minutes is not None:
        out["within_minutes"] = within_minutes
    if step.spec.intervention is not None:
        out["intervention"] = step.spec.intervention
    return out


def _why_left_out(step: StepVerdict, speaker: Speaker) -> str:
    if step.never:
        return _("A restriction or a calming medicine is never offered as a step.")
    if step.avoid:
        return _("Not for this person: {flags}.", flags=speaker.labels(step.avoid))
    if step.elsewhere:
        hidden = step.elsewhere in speaker.hidden
        return _("Not now: {rule} speaks against it.", rule=_("another protocol") if hidden else step.elsewhere)
    blocking = [held for held in step.held if held.effect == "block"]
    return " ".join(_open(held, speaker) if held.result is None else _(held.spec.text) for held in blocking)


def _to_check(step: StepVerdict, speaker: Speaker) -> list[str]:
    reasons = [_open(held, speaker) for held in step.held if held.effect == "ask"]
    if step.avoid_unknown:
        flags = speaker.labels(step.avoid_unknown)
        reasons.append(_("Not known: {flags}", flags=flags) + ".")
    return reasons


def _open(held: Held, speaker: Speaker) -> str:
    """What is not known, and why it matters."""
    unknown = dict.fromkeys(because(one, speaker)["text"] for one in held.readings if one.is_open)
    return f"{'; '.join(unknown)}. {_(held.spec.text)}"


def _warnings(step: StepVerdict, speaker: Speaker) -> list[str]:
    found = [_(held.spec.text) for held in step.held if held.effect == "warn"]
    found += [_("Take care: {flag}.", flag=speaker.words.label(code)) for code in step.care]
    return found + (_by_mouth(speaker.facts) if step.by_mouth and step.state != LEFT_OUT else [])


def _by_mouth(facts: Facts) -> list[str]:
    """What this person's record says about food and drink, in its own words; last, what nobody recorded."""
    person = facts.person
    found: list[str] = []
    unknown: list[str] = []
    for given, nothing, known, name in (
        (person.food_texture, "", _("Food texture: {what}"), _("food texture")),
        (person.allergies, "", _("Allergies: {what}"), _("allergies")),
        (person.fluid_limit_ml, 0, _("Fluid limit: {what} ml a day"), _("fluid limit")),
    ):
        if given is None:
            unknown.append(name)
        elif given != nothing:
            found.append(known.format(what=f"{given:g}" if isinstance(given, float) else given))
    return found + ([_("Not recorded: {what}.", what=", ".join(unknown))] if unknown else [])
