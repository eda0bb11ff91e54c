"""Before it goes live: tried on an invented resident, kept as a case, and replayed over the last 90 days."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
import sqlalchemy as sa

from db.engine import Store
from db.models.base import table_of
from db.models.chain import AccessLog
from db.queries import home_protocols as queries
from db.records import home_protocols
from pages.parts import links
from protocols.access import Actor
from protocols.identity import new_id
from tests.support import entries, homes, screens
from tests.support.screens import Screen


NOW = homes.NOW


@pytest.fixture
def draft(store: Store, lead: Actor) -> UUID:
    begun = new_id()
    home_protocols.begin(store, actor=lead, now=NOW, id=begun, protocol_id="R09")
    return begun


@pytest.fixture
def looks(store: Store, home: UUID) -> Callable[[], list[UUID]]:
    """Whose entries somebody opened by a replay."""
    log = table_of(AccessLog)
    chosen = sa.select(log.c.resident_id).where(log.c.what == "replay.open")

    def answer() -> list[UUID]:
        with store.read(home) as session:
            return list(session.scalars(chosen))

    return answer


def at(store: Store, who: Actor) -> Screen:
    return screens.screen(screens.signed_in(store, who), links.PROTOCOL, protocol="R09")


def said(page: Screen) -> str:
    return page.words.replace("\\", "")


def test_it_stays_silent_below_the_limit_and_comes_up_at_it(store: Store, nurse: Actor) -> None:
    page = at(store, nurse).type("try-hours_since_urine-R09", 7.0)
    assert "It stays silent." in said(page)
    assert "Hours since passing urine: 8 or more hours" in said(page)

    page.type("try-hours_since_urine-R09", 8.0)

    assert "It comes up." in said(page)
    assert "Offer the toilet in private" in said(page)


def test_what_is_not_known_is_said_as_not_known(store: Store, nurse: Actor) -> None:
    page = at(store, nurse).type("try-hours_since_urine-R09", 5.0).pill("try-RF_CATHETER-R09", "unknown")

    assert "(not known)" in said(page).replace("**", "")
    assert "It comes up." not in said(page)


def test_only_what_it_reads_is_asked(store: Store, nurse: Actor) -> None:
    page = at(store, nurse)

    assert page.has("try-RF_CATHETER-R09")
    assert not page.has("try-RF_LEWY-R09")


def test_a_clinical_lead_keeps_it_as_a_case_of_the_draft(store: Store, lead: Actor, draft: UUID) -> None:
    page = at(store, lead).type("try-hours_since_urine-R09", 11.0).button("protocol-case")
    assert "Say in a sentence what it shows." in page.refused

    page.fill(f"protocol-case-{draft}", name="Eleven hours are far too many").button("protocol-case")

    cases = queries.edition(store, actor=lead, now=NOW, edition_id=draft).cases.cases
    assert (cases[-1].name, cases[-1].expect.state.value) == ("Eleven hours are far too many", "suggest")
    assert "does not come out" not in at(store, lead).refused


def test_a_nurse_tries_it_and_adds_nothing(store: Store, nurse: Actor, draft: UUID) -> None:
    assert not at(store, nurse).has("protocol-case")


def test_a_replay_counts_names_and_notes_who_was_looked_at(
    store: Store, lead: Actor, aide: Actor, edith: UUID, draft: UUID, looks: Callable[[], list[UUID]]
) -> None:
    entries.log(store, aide, edith, now=NOW - timedelta(days=2), triggers=["TRG_URINE"])
    entries.log(store, aide, edith, now=NOW - timedelta(days=1))
    page = at(store, lead)
    assert looks() == []

    page.button(f"replay-go-{draft}")

    assert "Would have come up once for 1 resident: 0 new, 0 gone against what stands now." in said(page)
    assert looks() == [edith]
    hit = page.keys("hit-")
    assert [page.widget(key).label.replace("\\", "") for key in hit] == ["Edith, 8 Mar, 14:30: as now"]
    page.button(hit[0]).led_to(links.RESIDENT)
    assert str(edith) in str(page.app.query_params["resident"])


def test_a_replay_in_which_it_never_came_up_says_so_and_notes_nobody(
    store: Store, lead: Actor, aide: Actor, edith: UUID, draft: UUID, looks: Callable[[], list[UUID]]
) -> None:
    entries.log(store, aide, edith, now=NOW - timedelta(days=1))

    page = at(store, lead).button(f"replay-go-{draft}")

    assert "In the last 90 days it would not have come up. 1 entry was looked at." in said(page)
    assert looks() == []
