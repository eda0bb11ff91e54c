"""What a protocol is called and how urgent it is, its limits and where they come from, whom and where it is for.

What nobody may change in an edition is shown as it is, with the reason.
"""

from typing import Any

import streamlit as st

from pages.parts import opened, when
from pages.parts import protocol_edit as edit
from pages.parts.plain import md_escape
from pages.parts.protocol_edit import Writing
from pages.parts.protocol_edit_guards import choice
from pages.parts.protocol_edit_steps import minutes, minutes_entered, several
from pages.parts.protocol_edit_texts import line, needed, roles
from protocols.authoring.phrases import BASES, JURISDICTIONS, ROLES, TIERS
from protocols.engine.schema import Basis, Jurisdiction, Protocol, Tier, TimeLimit
from protocols.errors import Invalid
from protocols.wording import _, mark


_LONGEST_REPEAT = 8_760  # hours; a year


def show(writing: Writing) -> None:
    """The form of it."""
    with opened.form("protocol-numbers", writing.edition.id) as new:
        start = edit.take_in(writing, new, _now(writing.protocol))
        _urgency(writing.protocol, new, start)
        _limits(new, start)
        several(new, "actors", _("Who acts"), ROLES, start["actors"])
        several(new, "informed", _("Who is told"), ROLES, start["informed"])
        places = {str(code): said for code, said in JURISDICTIONS.items()}
        several(new, "jurisdictions", _("Where it holds"), places, start["jurisdictions"])
        st.date_input(
            new.titled("review_by", _("Somebody looks at it again by")),
            value=new.start("review_by", start["review_by"]),
            key=new.key("review_by"),
            format=when.date_format(writing.here),
        )
        _marks(writing.protocol)
        edit.tell(new)
        edit.save_button(writing, new, lambda protocol: _changed(protocol, new), key="numbers-save")


def _now(spec: Protocol) -> dict[str, Any]:
    return {
        "title": spec.title,
        "tier": str(spec.tier),
        "minutes": spec.respond_within.minutes,
        "limit_basis": str(spec.respond_within.basis),
        "limit_note": spec.respond_within.note,
        "basis": str(spec.threshold_basis),
        "note": spec.threshold_note,
        "repeat_h": spec.suppress.same_resident_h,
        "actors": list(spec.actors),
        "informed": list(spec.informed),
        "jurisdictions": [str(code) for code in spec.jurisdictions],
        "review_by": spec.owner.review_by,
    }


def _urgency(spec: Protocol, new: opened.Form, start: dict[str, Any]) -> None:
    line(new, "title", _("Title"), start)
    if spec.tier is Tier.EMERGENCY:
        _fixed(_("Urgency: {tier}. An emergency stays an emergency.", tier=_(TIERS[spec.tier])))
    else:
        choice(new, "tier", _("Urgency"), TIERS, start["tier"], required=True)


def _limits(new: opened.Form, start: dict[str, Any]) -> None:
    minutes(new, "minutes", _("Somebody acts within so many minutes"), start["minutes"])
    choice(new, "limit_basis", _("Where does this limit come from?"), BASES, start["limit_basis"], required=True)
    line(new, "limit_note", _("A note on it"), start)
    choice(new, "basis", _("Where do the other numbers come from?"), BASES, start["basis"], required=True)
    line(new, "note", _("A note on them"), start)
    st.number_input(
        new.titled("repeat_h", _("Not again for the same person within so many hours. 0: always shown.")),
        value=new.start("repeat_h", start["repeat_h"]),
        step=1.0,
        format="%g",
        key=new.key("repeat_h"),
    )


def _marks(spec: Protocol) -> None:
    """What an edition never changes."""
    said = [
        _("{what}: {yes_no}", what=_(label), yes_no=_("yes") if getattr(spec, field) else _("no"))
        for field, label in (
            ("hard_stop", mark("Stops people")),
            ("never_folded", mark("Always a card of its own")),
            ("confidential", mark("Confidential")),
        )
    ]
    _fixed(f"{'; '.join(said)}. {_('This is part of how safe the rules are. Nobody changes it here.')}")


def _fixed(sentence: str) -> None:
    st.caption(f":material/lock: {md_escape(sentence)}")


def _changed(spec: Protocol, new: opened.Form) -> Protocol:
    limit = minutes_entered(new, "minutes")
    repeat = new.value("repeat_h")
    if limit is None:
        raise Invalid(_("Please fill this in."), field="minutes")
    if repeat is None or not 0 <= repeat <= _LONGEST_REPEAT:
        raise Invalid(_("Between 0 and {most}, please.", most=_LONGEST_REPEAT), field="repeat_h")
    places = [code for code in Jurisdiction if code in (new.value("jurisdictions") or [])]
    if not places:
        raise Invalid(_("Choose at least one."), field="jurisdictions")
    if new.value("review_by") is None:
        raise Invalid(_("Choose the day."), field="review_by")
    return spec.model_copy(
        update={
            "title": needed(new, "title"),
            "jurisdictions": places,
            "owner": spec.owner.model_copy(update={"review_by": new.value("review_by")}),
            "tier": Tier(new.value("tier") or spec.tier),
            "respond_within": TimeLimit(
                minutes=limit, basis=Basis(new.value("limit_basis")), note=new.text("limit_note").strip()
            ),
            "threshold_basis": Basis(new.value("basis")),
            "threshold_note": new.text("note").strip(),
            "suppress": spec.suppress.model_copy(update={"same_resident_h": float(repeat)}),
            "actors": roles(new, "actors", at_least_one=True),
            "informed": roles(new, "informed"),
        }
    )
