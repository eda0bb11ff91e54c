"""A tablet whose clock is wrong moves no entry; where a time is asked, the person is told."""

from datetime import timedelta
from uuid import UUID

import pytest

from db.engine import Store
from db.queries import picture
from pages.parts import links
from pages.parts.state import app_state
from protocols.access import Actor
from tests.support import homes, screens
from tests.support.entries import kept
from tests.support.screens import Screen


def log_page(sign_in: UUID, edith: UUID, *, ahead: timedelta | None) -> tuple[Screen, str]:
    """The log page on a tablet whose clock is so far ahead (None: it has not said), "more about it" open."""
    if ahead is not None:
        app_state().tablets_ahead[sign_in] = ahead
    page = screens.screen(sign_in, links.LOG, resident=str(edith))
    draft = page.app.query_params["draft"]
    page.app.session_state[f"more-{draft}"] = True
    return page.run(), draft


@pytest.mark.parametrize(
    ("minutes", "warned"), [(None, False), (0, False), (5, False), (6, True), (-5, False), (-6, True)]
)
def test_a_wrong_clock_is_said_where_a_time_is_asked(
    sign_in: UUID, edith: UUID, minutes: int | None, warned: bool
) -> None:
    page, _draft = log_page(sign_in, edith, ahead=None if minutes is None else timedelta(minutes=minutes))

    assert ("The clock of this tablet is wrong" in page.words) is warned


def test_it_says_both_times_and_which_one_to_go_by(sign_in: UUID, edith: UUID) -> None:
    page, _draft = log_page(sign_in, edith, ahead=timedelta(minutes=-50))

    words = page.words.replace("\\", "")
    assert "it shows today, 13:40, but it is 14:30. Go by 14:30" in words


def test_an_entry_is_kept_at_the_right_time_with_what_the_tablet_showed_beside_it(
    store: Store, nurse: Actor, sign_in: UUID, edith: UUID
) -> None:
    page, draft = log_page(sign_in, edith, ahead=timedelta(hours=3))

    page.pill(f"seen-{draft}", "BHV_EXIT").pill(f"strength-{draft}", 2).button(f"save-{draft}")

    (entry,) = picture.timeline(store, actor=nurse, resident_id=edith, now=homes.NOW)
    assert (entry.occurred_at, entry.recorded_at, entry.late) == (homes.NOW, homes.NOW, False)
    assert kept(store, entry.id).client_at == homes.NOW + timedelta(hours=3)
