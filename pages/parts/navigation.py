"""Which pages there are, where they live, and who may open them: data for the entry script and for the gate.

A page that a person may not open is not listed for them, so Streamlit cannot run it; and the page asks again itself.
"""

from dataclasses import dataclass

from pages.parts import links
from protocols.access import Actor, Permission
from protocols.wording import mark


@dataclass(frozen=True, slots=True)
class Place:
    """One page. `file` is relative to the entry script; `address` is its path in the browser, without the slash;
    the first page has none.

    `listed` pages stand in the menu; the others are opened from a page, with a resident in the address. No
    permission: for everyone who is signed in.
    """

    file: str
    address: str
    title: str
    icon: str
    permission: Permission | None
    listed: bool = True


PLACES: tuple[Place, ...] = (
    Place(links.SHIFT, "", mark("My shift"), ":material/home:", Permission.READ_SHIFT),
    Place(links.LOG, "log", mark("Log"), ":material/edit_note:", Permission.LOG_INCIDENT, listed=False),
    Place(links.MINE, "mine", mark("My entries"), ":material/edit_note:", Permission.LOG_INCIDENT, listed=False),
    Place(links.HELPS, "helps", mark("What helps"), ":material/spa:", Permission.READ_SHIFT, listed=False),
    Place(links.HELP_NOW, "help-now", mark("Get help now"), ":material/sos:", None, listed=False),
    Place(links.REVIEW, "review", mark("Review"), ":material/checklist:", Permission.REVIEW_CARDS),
    Place(links.RESIDENT, "resident", mark("Residents"), ":material/groups:", Permission.READ_PICTURE),
    Place(links.CHECKS, "checks", mark("Checks"), ":material/monitor_heart:", Permission.ENTER_CHECKS, listed=False),
    Place(
        links.RESIDENTS,
        "residents",
        mark("Details of a resident"),
        ":material/badge:",
        Permission.EDIT_RESIDENT,
        listed=False,
    ),
    Place(links.SUMMARIES, "summaries", mark("Family"), ":material/mail:", Permission.APPROVE_SUMMARY),
    Place(
        links.SAFEGUARDING,
        "safeguarding",
        mark("Safeguarding"),
        ":material/shield:",
        Permission.READ_SAFEGUARDING,
    ),
    Place(links.PROTOCOLS, "protocols", mark("Protocols"), ":material/rule:", Permission.READ_PROTOCOLS),
    Place(
        links.PROTOCOL,
        "protocol",
        mark("Protocol"),
        ":material/article:",
        Permission.READ_PROTOCOLS,
        listed=False,
    ),
    Place(
        links.PROTOCOL_EDIT,
        "protocol-edit",
        mark("Write a protocol"),
        ":material/edit_document:",
        Permission.CLINICAL_LEAD,
        listed=False,
    ),
    Place(
        links.RULES_WEEK,
        "rules-week",
        mark("How the rules did"),
        ":material/monitoring:",
        Permission.READ_PROTOCOLS,
    ),
    Place(links.PEOPLE, "people", mark("Staff"), ":material/badge:", Permission.ISSUE_AGENCY_CODE),
    Place(links.WORDS, "words", mark("Words"), ":material/dictionary:", Permission.MANAGE_HOME),
    Place(
        links.RETENTION,
        "keeping",
        mark("Keeping records"),
        ":material/inventory_2:",
        Permission.APPRAISE_RECORDS,
    ),
    Place(links.RECORD, "record", mark("The record"), ":material/verified_user:", Permission.READ_AUDIT),
)

ADDRESSES: frozenset[str] = frozenset(f"/{place.address}" for place in PLACES)


def places_for(actor: Actor) -> tuple[Place, ...]:
    """The pages this person may open, in the order of the menu."""
    return tuple(place for place in PLACES if place.permission is None or actor.may(place.permission))
