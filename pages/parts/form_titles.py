"""What each form is, in words for whoever began one. A new form gets its line here."""

from collections.abc import Mapping
from typing import Final

from protocols.wording import _, mark


LOG: Final = "log"  # the log page is no form, but what is begun there is listed with them

TITLES: Final[Mapping[str, str]] = {
    LOG: mark("An entry"),
    "good": mark("A good moment"),
    "calm": mark("Who was calm this shift"),
    "correction": mark("Correcting an entry"),
    "own-correction": mark("Correcting an entry"),
    "void": mark("Marking an entry as entered in error"),
    "resident": mark("Details of a resident"),
    "flag": mark("A risk"),
    "contact": mark("Family and friends"),
    "status": mark("Here or away"),
    "plan": mark("Something for the plan"),
    "plan-end": mark("Ending a part of the plan"),
    "card-plan": mark("From a card into the plan"),
    "told": mark("Who was told"),
    "some": mark("Answering a card"),
    "ack": mark("Answering a card"),
    "change": mark("Answering a card"),
    "decline": mark("Answering a card"),
    "chart": mark("A chart"),
    "total": mark("An assessment"),
    "medicine": mark("A fact about medicines"),
    "summary": mark("A family summary"),
    "approve": mark("A family summary"),
    "release": mark("A family summary"),
    "staff": mark("Somebody new on the staff"),
    "agency-code": mark("A code for agency staff"),
    "staff-password": mark("A new password"),
    "staff-close": mark("Closing an account"),
    "staff-lead": mark("Who is clinical lead"),
    "term": mark("Words of this home"),
    "appraisal": mark("Whether a record is still needed"),
    "appraisal-refuse": mark("Refusing a proposal about a record"),
    "hold": mark("Putting a record on hold"),
    "hold-lift": mark("Lifting a hold"),
    "protocol-copy": mark("A new protocol"),
    "protocol-stop": mark("Doing without a protocol"),
    "protocol-back": mark("Going back to an earlier protocol"),
    "protocol-hand-in": mark("Handing in a protocol"),
    "protocol-discard": mark("Giving up a change to a protocol"),
    "protocol-approve": mark("Approving a protocol"),
    "protocol-send-back": mark("Sending a protocol back"),
    "protocol-leaf": mark("A condition of a protocol"),
    "protocol-add": mark("A condition of a protocol"),
    "protocol-group": mark("A condition of a protocol"),
    "protocol-guard": mark("What speaks against a protocol"),
    "protocol-step": mark("A step of a protocol"),
    "protocol-numbers": mark("Numbers of a protocol"),
    "protocol-texts": mark("Sentences of a protocol"),
    "protocol-ask": mark("The question of a protocol"),
    "protocol-case-copy": mark("A case of a protocol"),
    "protocol-case": mark("A case of a protocol"),
}


def title(form: str) -> str:
    """What was begun; of a form that is not here any more, that something was."""
    return _(TITLES[form]) if form in TITLES else _("Something on a page that is not here any more")
