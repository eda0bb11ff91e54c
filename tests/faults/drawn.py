"""What Hypothesis draws for one deed: everything that any of them could need."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from db.records.incidents import IncidentIn


ANSWERS = ["settled", "partly", "no_change", "worse", "asleep", "did_not_see"]
drawn = st.fixed_dictionaries(
    {
        "which": st.integers(0, 11),
        "minutes": st.sampled_from([3, 47, 60 * 7]),  # that go by
        "answer": st.sampled_from(ANSWERS),
        "resident": st.integers(0, 2),
        "minutes_ago": st.sampled_from([0, 0, 0, 5, 90, 60 * 24 * 3]),
        "strength": st.integers(1, 4),
        "behaviours": st.lists(
            st.sampled_from(["BHV_CALL_OUT", "BHV_HIT", "BHV_PACE", "BHV_EXIT"]), min_size=1, max_size=3, unique=True
        ),
        "triggers": st.lists(st.sampled_from(["TRG_NOISE", "TRG_PAIN"]), max_size=2, unique=True),
        "tried": st.lists(
            st.sampled_from(["INT_CALM_APPROACH", "INT_DRINK", "INT_WALK", "INT_RESTRICTIVE"]), max_size=3, unique=True
        ),
        "outcome": st.sampled_from([None, None, None, "too_early", "too_early", *ANSWERS]),
        "flags": st.sampled_from([[], [], ["weapon"], ["suspected_abuse"]]),
        "note": st.sampled_from(["", "A cup was thrown.", "Über O'Brien's “chair” ✓; -- \\"]),
    }
)
Drawn = dict[str, Any]
_ENTERED = ("strength", "behaviours", "triggers", "tried", "outcome", "flags", "note")


def incident_of(drawn: Drawn, residents: Sequence[UUID], *, now: datetime) -> IncidentIn:
    """The drawn entry, about one of three residents."""
    who, at = residents[drawn["resident"]], now - timedelta(minutes=drawn["minutes_ago"])
    entered = {name: drawn[name] for name in _ENTERED}
    return IncidentIn(resident_id=who, occurred_at=at, affected=["none"], **entered)
