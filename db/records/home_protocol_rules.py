"""What nobody may change in an edition, what a home may never go without, and when an edition may be used."""

from collections.abc import Iterable

from db.queries.protocol_checks import Checked
from protocols.engine.schema import Protocol, Tier
from protocols.errors import Invalid
from protocols.wording import _


_PRESSING = (Tier.EMERGENCY, Tier.URGENT)
_SAID = 3  # findings in one refusal: the page beside it lists them all


def kept(wanted: Protocol, before: Protocol, floors: Iterable[Protocol]) -> Protocol:
    """What somebody wants the edition to say, with what only the desk writes as it was.

    `before` is the edition so far. `floors` are what the home goes by and the library's protocol; none for a new one.

    Raises
    ------
    Invalid : it changes what nobody may change here; `field` names it
    """
    _check_identity(wanted, before)
    check_floors(wanted, floors)
    own = {"author": before.owner.author, "approved_by": "", "approved_on": None}
    return wanted.model_copy(
        update={
            "version": before.version,
            "status": before.status,
            "changes": before.changes,
            "owner": wanted.owner.model_copy(update=own),
        }
    )


def check_floors(wanted: Protocol, floors: Iterable[Protocol]) -> None:
    """Raise `Invalid` where an edition would protect less than what stands: see `kept`."""
    for floor in floors:
        _check_floor(wanted, floor)


def check_may_be_left_out(protocol: Protocol) -> None:
    """Raise `Invalid` for what every home needs: it can be worded anew, and never left out."""
    if _always_stays(protocol):
        raise Invalid(
            _("Nobody may do without this protocol: it is about danger or protection. You can change its wording.")
        )


def check_sound(checked: Checked) -> None:
    """Raise `Invalid` while something is wrong with an edition, or a case does not come out as expected."""
    found = checked.errors or tuple(f"{case}: {why}" for case, why in checked.failed)
    if found:
        raise Invalid(
            _(
                "This cannot be used yet. Put right first: {what}. In all: {count}.",
                what="; ".join(found[:_SAID]),
                count=len(found),
            )
        )


def _check_identity(wanted: Protocol, before: Protocol) -> None:
    if wanted.id != before.id:
        raise Invalid(_("An edition keeps the number of its protocol, {id}.", id=before.id), field="id")
    for field in ("hard_stop", "never_folded", "confidential"):
        if getattr(wanted, field) != getattr(before, field):
            raise Invalid(
                _("Whether it stops people, is always shown, or is confidential cannot be changed here."), field=field
            )


def _check_floor(wanted: Protocol, floor: Protocol) -> None:
    if floor.tier is Tier.EMERGENCY and wanted.tier is not Tier.EMERGENCY:
        raise Invalid(_("An emergency stays an emergency."), field="tier")
    if wanted.tier in _PRESSING and floor.tell and not wanted.tell:
        raise Invalid(_("Say who must be told. This cannot be left out while it is urgent."), field="tell")
    if _always_stays(floor) and not set(floor.jurisdictions) <= set(wanted.jurisdictions):
        raise Invalid(_("This protocol is needed everywhere it stands now."), field="jurisdictions")


def _always_stays(protocol: Protocol) -> bool:
    marked = protocol.hard_stop or protocol.never_folded or protocol.confidential
    return marked or protocol.tier is Tier.EMERGENCY
