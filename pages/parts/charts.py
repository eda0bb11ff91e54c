"""A chart on the screen: drawn, described, and the same as a table beside it."""

from types import ModuleType
from typing import Any

import pandas as pd
import streamlit as st

from protocols.wording import _


def show(chart: ModuleType, values: Any, *, key: str) -> None:
    """One of `reports.charts` with its values. The sentence under it says the main thing in words."""
    night = st.context.theme.type == "dark"
    described = chart.alt_text(values)
    st.vega_lite_chart(spec=chart.chart(values, night=night), theme=None, key=key, alt=described)
    st.caption(described)
    table = chart.table(values)
    with st.expander(_("The same as a table")):
        frame = pd.DataFrame(list(table.rows), columns=list(table.headers))
        st.table(frame, hide_index=True, alt=described)
