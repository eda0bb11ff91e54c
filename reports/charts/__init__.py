"""Charts: each is defined once, for the screen and for paper.

A chart is a Vega-Lite specification that Altair makes the first time it is asked for, in one language and for day
or night, and that then stays as it is; only its rows are swapped. Every module here offers the same five:

    spec(*, night=False) -> Spec               the frozen specification: never change it, `fill` copies what it must
    rows(values) -> Datasets                   the rows by the name of the dataset they belong to
    chart(values, *, night=False) -> Spec      both together: hand it to `st.vega_lite_chart`, or to `scene`
    alt_text(values) -> str                    one sentence: kind of chart, what it shows, the main thing to see
    table(values) -> Table                     the same as a table, in words

| module  | shows                                           | values                              |
|---------|-------------------------------------------------|-------------------------------------|
| `weeks` | upset moments by week, for families             | `Sequence[weeks.Week]`: `weeks.of_month(counts)` |
| `hours` | upset moments by weekday and hour               | `Sequence[HourCount]` of `db.queries.picture` |
| `days`  | this month beside last, a bar a day by strength | `days.Period(since, until, counts, events)` |
| `tried` | how often each thing tried was followed by calm | `Sequence[tried.Line]`, best first  |

On a page, with the words and the table beside it, and no theme but ours:

    st.vega_lite_chart(hours.chart(values, night=night), theme=None, alt=hours.alt_text(values))

A page with nothing to show says so in words; a chart without rows is an empty frame.
"""
