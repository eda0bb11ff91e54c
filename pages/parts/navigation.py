"""Which pages there are, where they live, and who may open them: data for the entry script and for the gate.

A page that a person may not open is not listed for them, so Streamlit cannot run it; and the page asks again itself.
"""

from dataclasses import dataclass
from pathlib import Path

from pages.parts import links
from protocols.access import Actor, Permission
from protocols.wording import mark


@dataclass(frozen=True, slots=True)
class Place:
    """One page. `file` is relative to the entry script; `address` is its path in the browser, without the slash;
    the first page has none.

    `listed` pages stand in the menu; the others are opened from a page, with a resident in the address.
    """

    file: str
    address: str
    title: str
    icon: str
    permission: Permission
    listed: bool = True


PLACES: tuple[Place, ...] = (
    Place(links.SHIFT, "", mark("My shift"), ":material/home:", Permission.READ_SHIFT),
    Place(links.LOG, "log", mark("Log"), ":material/edit_note:", Permission.LOG_INCIDENT, listed=False),
    Place(links.HELPS, "helps", mark("What helps"), ":material/spa:", Permission.READ_SHIFT, listed=False),
    Place(links.HELP_NOW, "help-now", mark("Get help now"), ":material/sos:", Permission.READ_SHIFT, listed=False),
    Place(links.REVIEW, "review", mark("Review"), ":material/checklist:", Permission.REVIEW_CARDS),
    Place(links.RESIDENT, "resident", mark("Resident"), ":material/person:", Permission.READ_PICTURE, listed=False),
    Place(links.CHECKS, "checks", mark("Checks"), ":material/monitor_heart:", Permission.ENTER_CHECKS, listed=False),
    Place(
        links.SAFEGUARDING,
        "safeguarding",
        mark("Safeguarding"),
        ":material/shield:",
        Permission.READ_SAFEGUARDING,
    ),
    Place(links.SUMMARIES, "summaries", mark("Family summaries"), ":material/mail:", Permission.APPROVE_SUMMARY),
    Place(links.RESIDENTS, "residents", mark("Residents"), ":material/groups:", Permission.EDIT_RESIDENT),
    Place(links.PEOPLE, "people", mark("Staff"), ":material/badge:", Permission.MANAGE_STAFF),
)

ADDRESSES: frozenset[str] = frozenset(f"/{place.address}" for place in PLACES)
_FOLDER = Path(__file__).parent.parent


def places_for(actor: Actor) -> tuple[Place, ...]:
    """The pages this person may open, in the order of the menu."""
    return tuple(place for place in PLACES if actor.may(place.permission) and (_FOLDER / place.file).is_file())
