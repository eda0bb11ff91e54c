"""Who may do what, as data. Pages ask before they show, actions ask again before they change."""

from collections.abc import Set
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from protocols.errors import NotAllowed
from protocols.wording import _, mark


class Permission(StrEnum):
    """One thing a person may do. Names are permanent: they stand in the record."""

    READ_SHIFT = "read_shift"  # the resident list, follow-ups, what helps
    LOG_INCIDENT = "log_incident"  # incidents, calm shifts, good moments
    ANSWER_FOLLOW_UP = "answer_follow_up"
    TELL = "tell"  # say that someone was told about an urgent card
    AMEND_INCIDENT = "amend_incident"
    READ_PICTURE = "read_picture"  # one person's timeline, pattern, cards
    REVIEW_CARDS = "review_cards"
    ENTER_CHECKS = "enter_checks"  # assessment totals, observations, medicine facts
    EDIT_PLAN = "edit_plan"
    EDIT_RESIDENT = "edit_resident"
    APPROVE_SUMMARY = "approve_summary"
    RELEASE_SUMMARY = "release_summary"
    READ_PROTOCOLS = "read_protocols"  # the rules, what they led to, and a home's own editions
    READ_SAFEGUARDING = "read_safeguarding"  # the confidential route
    ISSUE_AGENCY_CODE = "issue_agency_code"
    MANAGE_STAFF = "manage_staff"
    MANAGE_HOME = "manage_home"
    READ_AUDIT = "read_audit"  # who opened what, and how the record is
    APPRAISE_RECORDS = "appraise_records"  # say whether a record is still needed; two people always
    CLINICAL_LEAD = "clinical_lead"  # writes protocols; given by a manager to a person, never part of a role


@dataclass(frozen=True, slots=True)
class Role:
    """A named set of permissions, with the sentence a manager reads when choosing it."""

    code: str
    label: str
    description: str
    permissions: frozenset[Permission]


_AIDE = frozenset(
    {
        Permission.READ_SHIFT,
        Permission.LOG_INCIDENT,
        Permission.ANSWER_FOLLOW_UP,
        Permission.TELL,
    }
)
_NURSE = _AIDE | {
    Permission.AMEND_INCIDENT,
    Permission.READ_PICTURE,
    Permission.REVIEW_CARDS,
    Permission.READ_PROTOCOLS,
    Permission.ENTER_CHECKS,
    Permission.EDIT_PLAN,
    Permission.EDIT_RESIDENT,
    Permission.APPROVE_SUMMARY,
    Permission.RELEASE_SUMMARY,
    Permission.READ_SAFEGUARDING,
    Permission.ISSUE_AGENCY_CODE,
    Permission.APPRAISE_RECORDS,
}
_MANAGER = frozenset(
    {
        Permission.READ_SHIFT,
        Permission.READ_PICTURE,
        Permission.TELL,
        Permission.EDIT_RESIDENT,
        Permission.READ_PROTOCOLS,
        Permission.READ_SAFEGUARDING,
        Permission.ISSUE_AGENCY_CODE,
        Permission.MANAGE_STAFF,
        Permission.MANAGE_HOME,
        Permission.READ_AUDIT,
        Permission.APPRAISE_RECORDS,
    }
)

ROLES: dict[str, Role] = {
    role.code: role
    for role in (
        Role("aide", mark("Care aide"), mark("Logs what happened and what helped."), _AIDE),
        Role(
            "nurse",
            mark("Nurse or person in charge"),
            mark("Reviews next steps, enters checks and approves family summaries."),
            _NURSE,
        ),
        Role("manager", mark("Manager"), mark("Looks after people, devices and the record."), _MANAGER),
    )
}


@dataclass(frozen=True, slots=True)
class Actor:
    """Who is acting: always one member of staff of one home.

    `extra` are permissions given to the person beside the role. `session_id` is the sign-in the action
    came through; None for the demo generator and the command line.
    """

    home_id: UUID
    staff_id: UUID
    role: str
    extra: frozenset[Permission] = frozenset()
    session_id: UUID | None = None

    @property
    def permissions(self) -> Set[Permission]:
        return ROLES[self.role].permissions | self.extra

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions


def require(actor: Actor, permission: Permission) -> None:
    """Raise `NotAllowed` unless the actor holds the permission."""
    if not actor.may(permission):
        raise NotAllowed(_("Your role does not allow this. Ask the person in charge."))
