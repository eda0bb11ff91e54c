"""How an edition would have done in the last 90 days of this home, before it goes live."""

from uuid import UUID

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from db.looking import What
from db.queries import replays
from db.queries.home_protocols import Edition
from db.queries.replays import Hit, Replay
from pages.parts import links, looked, messages, when
from pages.parts.guard import Here
from pages.parts.plain import md_escape
from protocols.errors import DomainError
from protocols.wording import _, mark, plural


_IN_THE_OPEN = 20  # a default of this page
_KINDS: dict[str, str] = {
    "new": mark("new"),
    "gone": mark("gone"),
    "same": mark("as now"),
}


def show(here: Here, edition: Edition) -> None:
    """The button, and what the last replay of exactly this text found."""
    with st.container(key=f"replay-{edition.id}"):
        wanted = st.button(
            _("Replay the last {days} days", days=replays.DAYS), key=f"replay-go-{edition.id}", icon=":material/replay:"
        )
        found = _run(here, edition) if wanted else _kept(edition)
        if found is None:
            st.caption(_("Every entry of these days is looked at again, with this edition and with what stands now."))
            return
        st.markdown(f"**{md_escape(in_words(found))}**")
        _hits(here, edition, found)


def in_words(found: Replay) -> str:
    """ "Would have come up 14 times for 5 residents: 3 new, 2 gone against what stands now." """
    if not found.fired and not found.gone:
        silent = _("In the last {days} days it would not have come up.", days=found.days)
        entries = plural("1 entry was looked at.", "{count} entries were looked at.", found.looked_at)
        return f"{silent} {entries}"
    said = _(
        "Would have come up {times} for {residents}: {new} new, {gone} gone against what stands now.",
        times=plural("once", "{count} times", found.fired),
        residents=plural("1 resident", "{count} residents", found.residents),
        new=found.new,
        gone=found.gone,
    )
    if not found.asking:
        return said
    asking = plural(
        "Once it would only have asked for something that is not known.",
        "{count} times it would only have asked for something that is not known.",
        found.asking,
    )
    return f"{said} {asking}"


def _slot(edition: Edition) -> str:
    return f"replay-found-{edition.id}-{edition.version}"


def _kept(edition: Edition) -> Replay | None:
    found: Replay | None = st.session_state.get(_slot(edition))
    return found


def _run(here: Here, edition: Edition) -> Replay | None:
    bar = st.empty()
    _move(bar, 0.0)
    try:
        found = replays.replay(
            here.store,
            actor=here.actor,
            now=here.now,
            edition_id=edition.id,
            days=replays.DAYS,
            progress=lambda share: _move(bar, share),
        )
    except DomainError as refusal:
        messages.refuse(refusal)
        messages.show()
        return None
    finally:
        bar.empty()
    st.session_state[_slot(edition)] = found
    return found


def _move(bar: DeltaGenerator, share: float) -> None:
    bar.progress(share, _("Looking at every entry again …"))


def _hits(here: Here, edition: Edition, found: Replay) -> None:
    if not found.hits:
        return
    looked.at(here, What.REPLAY, *dict.fromkeys(hit.resident_id for hit in found.hits))
    with st.expander(plural("Show the entry", "Show the {count} entries", len(found.hits)), icon=":material/list:"):
        every = st.session_state.get(f"replay-all-{edition.id}", False)
        for place, hit in enumerate(found.hits if every else found.hits[:_IN_THE_OPEN]):
            _hit(here, hit, place)
        if not every and found.hits[_IN_THE_OPEN:]:
            count = len(found.hits) - _IN_THE_OPEN
            st.button(
                plural("Show 1 more", "Show {count} more", count),
                key=f"replay-more-{edition.id}",
                on_click=_show_all,
                args=(edition.id,),
            )


def _hit(here: Here, hit: Hit, place: int) -> None:
    said = _("{name}, {time}: {kind}", name=hit.name, time=when.moment(here, hit.at), kind=_(_KINDS[hit.kind]))
    if st.button(
        md_escape(said), key=f"hit-{place}-{hit.incident_id}", type="tertiary", icon=":material/chevron_right:"
    ):
        st.switch_page(links.RESIDENT, query_params={"resident": str(hit.resident_id)})


def _show_all(edition_id: UUID) -> None:
    st.session_state[f"replay-all-{edition_id}"] = True
