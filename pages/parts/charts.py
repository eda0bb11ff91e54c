"""A chart on the screen: drawn, described, and the same as a table beside it."""

from types import ModuleType
from typing import Any

import streamlit as st

from protocols.wording import _


_LABEL_SIZE = 16  # pixels: paper is read closer than a tablet on a trolley


def show(chart: ModuleType, values: Any, *, key: str) -> None:
    """One of `reports.charts` with its values. The sentence under it says the main thing in words."""
    night = st.context.theme.type == "dark"
    described = chart.alt_text(values)
    with st.container(key=key):  # scrolls sideways on a telephone, where a narrow chart could not be read
        st.vega_lite_chart(spec=_larger(chart.chart(values, night=night)), theme=None, alt=described)
    st.caption(described)
    table = chart.table(values)
    with st.expander(_("The same as a table")):
        columns = zip(table.headers, zip(*table.rows, strict=True), strict=True)
        st.table(dict(columns), hide_index=True, alt=described)


def _larger(spec: dict[str, Any]) -> dict[str, Any]:
    """The same specification with labels for the screen. The frozen one stays as it is."""
    config = spec["config"]
    labels = {"labelFontSize": _LABEL_SIZE, "titleFontSize": _LABEL_SIZE}
    larger = {name: {**config[name], **labels} for name in ("axis", "legend")}
    return {**spec, "config": {**config, **larger, "text": {**config["text"], "fontSize": _LABEL_SIZE}}}
