"""Random conditions for properties: every kind of group over a few leaves of different kinds."""

from typing import Any

from hypothesis import strategies as st

from protocols.engine.questions import Condition


def condition(form: dict[str, Any]) -> Condition:
    return Condition.model_validate(form)


_NUMBERS = st.integers(1, 20)
LEAF_FORMS = st.one_of(
    _NUMBERS.map(lambda number: {"obs": {"name": "hours_since_urine", "gte": float(number)}}),
    _NUMBERS.map(lambda number: {"obs": {"name": "temp_c", "gte": 30.0 + number, "within_h": 24.0}}),
    _NUMBERS.map(lambda number: {"count": {"group": "distress_any", "window_h": 24.0 * number, "gte": 2}}),
    st.sampled_from(["RF_CATHETER", "RF_FALLS", "RF_LEWY"]).map(lambda code: {"risk_any": [code]}),
    st.sampled_from(["TRG_URINE", "TRG_NOISE"]).map(lambda code: {"event": {"trigger_in": [code]}}),
    st.just({"assessment_missing": {"code_in": ["PAINAD"], "within_h": 24.0}}),
)


def _groups(below: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(below, min_size=1, max_size=3)
    kinds = st.sampled_from(["all", "any", "none"])
    return st.one_of(
        st.builds(lambda kind, parts: {kind: parts}, kinds, several),
        st.builds(lambda parts: {"at_least": {"count": 1, "of": parts}}, several),
        below.map(lambda part: {"not": part}),
    )


FORMS = st.recursive(LEAF_FORMS, _groups, max_leaves=6)
CONDITIONS: st.SearchStrategy[Condition] = FORMS.map(condition)
LEAVES: st.SearchStrategy[Condition] = LEAF_FORMS.map(condition)
