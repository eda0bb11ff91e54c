"""The shelf of protocols: what waits for me, then one row a protocol by urgency, found by a word."""

from collections.abc import Sequence

import streamlit as st

from db.queries import home_protocols
from db.queries.home_protocols import Edition, Shelved
from pages.parts import cards, links, when
from pages.parts import protocol_words as words
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.access import Permission
from protocols.defaults import Default, defaults
from protocols.engine.schema import Tier
from protocols.wording import _, plural


def show(here: Here, shelf: Sequence[Shelved]) -> None:
    """Everything that stands here, as far as it has the word that is looked for."""
    _for_me(here, shelf)
    _defaults(shelf)
    text = st.text_input(
        _("Find a protocol"),
        key="shelf-search",
        type="search",
        live="300ms",
        placeholder=_("A word or a number"),
    )
    found = [one for one in shelf if _has(one, text)]
    for tier in Tier:
        of_tier = [one for one in found if one.tier is tier]
        if of_tier:
            st.header(_("{title} ({count})", title=_(cards.TIERS[tier.value][0]), count=len(of_tier)), anchor=False)
        for one in of_tier:
            _row(here, one)
    if not found:
        st.text(_("No protocol has this word."))


def waiting_for(here: Here, shelf: Sequence[Shelved]) -> list[Edition]:
    """The editions that I may approve: somebody else wrote them."""
    if not may_approve(here):
        return []
    ids = [one.open_edition for one in shelf if one.open_state == "in_review" and one.open_edition is not None]
    found = [home_protocols.edition(here.store, actor=here.actor, now=here.now, edition_id=one) for one in ids]
    return [one for one in found if not wrote_in(here, one)]


def may_approve(here: Here) -> bool:
    return here.actor.may(Permission.CLINICAL_LEAD) or here.actor.may(Permission.MANAGE_HOME)


def wrote_in(here: Here, edition: Edition) -> bool:
    return here.actor.staff_id in {staff_id for staff_id, _name in edition.editors}


def open_protocol(protocol_id: str) -> None:
    """The page of this protocol."""
    st.switch_page(links.PROTOCOL, query_params={"protocol": protocol_id})


def _for_me(here: Here, shelf: Sequence[Shelved]) -> None:
    waiting = waiting_for(here, shelf)
    if waiting:
        st.header(_("Waits for you ({count})", count=len(waiting)), anchor=False)
    for one in waiting:
        by = one.submitted_by[1] if one.submitted_by else ""
        said = _("{title}: please look at what {name} wrote", title=words.title(one.protocol), name=by)
        if st.button(
            md_escape(said),
            key=f"review-{one.protocol_id}",
            type="primary",
            icon=":material/rate_review:",
            width="stretch",
            wrap=True,
        ):
            open_protocol(one.protocol_id)


def _defaults(shelf: Sequence[Shelved]) -> None:
    count = sum(one.has_defaults for one in shelf)
    if count:
        said = plural(
            "1 protocol has a number that is only a default, to be confirmed by your clinical lead.",
            "{count} protocols have numbers that are only defaults, to be confirmed by your clinical lead.",
            count,
        )
        st.info(md_escape(said), icon=":material/pending_actions:")
    numbers = defaults()
    with st.expander(_("Numbers of this app itself ({count})", count=len(numbers)), icon=":material/pin:"):
        st.caption(_("Each is a default, to be confirmed by your clinical lead."))
        st.markdown("\n".join(f"- {md_escape(_number(one))}" for one in numbers.values()))


def _number(one: Default) -> str:
    said = _("{what}: {value} {unit}", what=_(one.label), value=f"{one.value:g}", unit=_(one.unit))
    return " ".join([f"{said}.", _(one.note), *([f"{one.cite}."] if one.cite else [])])


def _has(one: Shelved, text: str | None) -> bool:
    wanted = (text or "").casefold().split()
    said = f"{one.id} {_(one.title)}".casefold()
    return all(word in said for word in wanted)


def _row(here: Here, one: Shelved) -> None:
    icon = f":{cards.COLOURS[one.tier]}[{cards.TIERS[one.tier][1]}]"
    said = f"{icon} **{md_escape(f'{one.id} {_(one.title)}')}**  \n{md_escape(' · '.join(_about(here, one)))}"
    if st.button(said, key=f"shelf-{one.id}", width="stretch", wrap=True):
        open_protocol(one.id)


def _about(here: Here, one: Shelved) -> list[str]:
    """Where it is from, what waits, and when it is to be looked at again."""
    said = [words.where_from(one.version, of_home=one.of_home)]
    if not one.in_use:
        said.append(_("not in use here"))
    if one.unreadable:
        said.append(_("this home's own cannot be read, so the library's stands"))
    if one.open_state is not None:
        said.append(_(words.STATES[one.open_state]))
    day = when.day(here, one.review_by)
    overdue = one.review_by < when.today(here)
    return [*said, _("review overdue since {day}", day=day) if overdue else _("review by {day}", day=day)]
