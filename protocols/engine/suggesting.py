"""A step as a suggestion of CDS Hooks: what to do, and the task that it would become."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from protocols.engine.cards import StepOut
from protocols.engine.spans import clock
from protocols.engine.speaker import Speaker
from protocols.engine.verdict import CHECK_FIRST, DO
from protocols.wording import _


def suggestion(card: UUID, step: StepOut, speaker: Speaker, *, recommended: bool) -> dict[str, Any]:
    """The suggestion of one step. What has to be checked first is never recommended."""
    return {
        "label": step["do"],
        "uuid": str(uuid5(card, step["id"])),
        "isRecommended": recommended and step["state"] == DO,
        "actions": [{"type": "create", "description": _description(step, speaker), "resource": _task(step, speaker)}],
    }


def _description(step: StepOut, speaker: Speaker) -> str:
    who, minutes = speaker.people(step["who"]), step.get("within_minutes")
    if minutes is None:
        said = _("Create a task for the {who}", who=who)
    elif minutes == 0:
        said = _("Create a task for the {who}, at once", who=who)
    else:
        said = _("Create a task for the {who}, due {time}", who=who, time=clock(_due(minutes, speaker), speaker.facts))
    return _("{what}, after the check", what=said) if step["state"] == CHECK_FIRST else said


def _task(step: StepOut, speaker: Speaker) -> dict[str, Any]:
    """FHIR R4 Task with what is known here: who it is for is known to whoever asked."""
    task: dict[str, Any] = {
        "resourceType": "Task",
        "status": "requested",
        "intent": "proposal",
        "description": step["do"],
        "performerType": [{"text": speaker.people([role])} for role in step["who"]],
    }
    if "within_minutes" in step:
        end = datetime.fromtimestamp(_due(step["within_minutes"], speaker), UTC).isoformat()
        task["restriction"] = {"period": {"end": end}}
    return task


def _due(minutes: int, speaker: Speaker) -> float:
    return speaker.facts.now_s + minutes * 60
