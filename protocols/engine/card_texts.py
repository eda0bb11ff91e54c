"""A card in the shape of CDS Hooks, with its explanation. Nothing that a person typed enters the markdown."""

from collections.abc import Mapping
from uuid import UUID, uuid5

from protocols.engine.cards import EXTENSION, Card, Explain, State, Unknown
from protocols.engine.explaining import explain
from protocols.engine.precedence import Plan, opposites
from protocols.engine.schema import Protocol, ReasonCode, Tier
from protocols.engine.speaker import Speaker
from protocols.engine.suggesting import suggestion
from protocols.engine.verdict import Verdict
from protocols.wording import _, mark


SUMMARY_BELOW = 140  # characters; CDS Hooks

_NAMESPACE = UUID("6f1f7c52-9a55-5a0e-8a39-5c0b2d2f6a11")  # of this product's cards; any fixed value will do
_INDICATOR = {Tier.EMERGENCY: "critical", Tier.URGENT: "warning", Tier.SOON: "info", Tier.ROUTINE: "info"}

# Why a card may be turned down, in plain words.
OVERRIDE_REASONS: tuple[tuple[ReasonCode, str], ...] = (
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
    behind = explain(plan, shown, speaker, set_hash)
    card = Card(
        uuid=str(uuid),
        summary=_summary(plan.head, behind),
        indicator=_INDICATOR[spec.tier],
        detail=_detail(behind, speaker),
        source=_source(behind, speaker),
        selectionBehavior="any",
        suggestions=[
            suggestion(uuid, step, speaker, recommended=not opposites(spec, shown)) for step in behind["steps"]
        ],
        extension={EXTENSION: behind},
    )
    if reasons := _reasons(plan.head):
        card["overrideReasons"] = reasons
    if links := _links(behind, speaker):
        card["links"] = links
    return card


def _summary(verdict: Verdict, behind: Explain) -> str:
    """The title, with the first reason that fits; for a question, the question."""
    spec: Protocol = verdict.ready.spec
    if verdict.state is State.NEEDS_DATA and spec.ask is not None:
        return _cut(_(spec.ask.question))
    title = behind["title"]
    # What was just logged is known to whoever reads this; what it means together with the record is news.
    news = [one["text"] for one in behind["because"] if one["leaf"] != "event"]
    reasons_given = [*news, *(one["text"] for one in behind["because"])]
    wholes = (_("{title}. {why}", title=title, why=why) for why in reasons_given)
    return next((whole for whole in wholes if len(whole) < SUMMARY_BELOW), _cut(title))


def _cut(text: str) -> str:
    return text if len(text) < SUMMARY_BELOW else text[: SUMMARY_BELOW - 2] + "…"


def _detail(behind: Explain, speaker: Speaker) -> str:
    parts = [_(NOT_CALLED, who=behind["tell"])] if behind["tell"] else []
    if behind["because"]:
        parts.append(_bold(_("Why"), "; ".join(one["text"] for one in behind["because"])))
    if behind["warnings"]:
        parts.append(_bold(_("Take care"), " ".join(behind["warnings"])))
    if behind["unknown"]:
        unknown = dict.fromkeys(_asking(one, speaker) for one in behind["unknown"])
        parts.append(_bold(_("Not known"), "; ".join(unknown)))
    for step in behind["steps"]:
        if "planned" in step:
            parts.append(_bold(_("Care plan"), f"{step['do']} {step['planned']}"))
    for step in behind["left_out"]:
        parts.append(_bold(_("Left out"), f"{step['do']} {step.get('reason', '')}".strip()))
    parts.append(behind["rationale"])
    return "\n\n".join(parts)


def _asking(unknown: Unknown, speaker: Speaker) -> str:
    return _("{what} (ask: {who})", what=unknown["text"], who=speaker.people(unknown["who"]))


def _bold(name: str, text: str) -> str:
    return f"**{name}** {text}"


def _source(behind: Explain, speaker: Speaker) -> dict[str, str]:
    """The first source, with its address where it has one; the others are among the links."""
    first = speaker.words.references[behind["evidence"]["cite"][0]["key"]]
    form = _("{cite}; protocol {rule} {version}")
    label = form.format(cite=first.cite, rule=behind["protocol"], version=behind["version"])
    return {"label": label, "url": _address(first.link)} if first.link else {"label": label}


def _reasons(verdict: Verdict) -> list[dict[str, str]]:
    """A hard stop is acknowledged and an emergency is acted on: neither is turned down."""
    spec = verdict.ready.spec
    if spec.hard_stop or spec.tier is Tier.EMERGENCY:
        return []
    return [{"code": code, "display": _(display)} for code, display in OVERRIDE_REASONS]


def _links(behind: Explain, speaker: Speaker) -> list[dict[str, str]]:
    """The sources that have an address."""
    cited = [speaker.words.references[one["key"]] for one in behind["evidence"]["cite"]]
    return [{"label": one.cite, "url": _address(one.link), "type": "absolute"} for one in cited if one.link]


def _address(link: str) -> str:
    return link if "://" in link else f"https://doi.org/{link}"
