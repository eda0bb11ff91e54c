"""The family's monthly summary: what it says, frozen. Written here, approved by a nurse, drawn by `reports.documents`.

What stands in it is words and plain values, so that an approved summary can be drawn again years later and says the
same. `as_json` and `from_json` are how it is kept.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pydantic import TypeAdapter

from protocols.month import PersonMonth
from protocols.wording import _, plural
from reports import plain_language
from reports.charts import dates, weeks
from reports.charts.form import Table
from reports.contents import how_it_was, what_now
from reports.contents.comparing import compare, logged_share
from reports.contents.fitting import fits
from reports.contents.form import Section, speaking
from reports.contents.limits import LIMITS, ROOMS, Room
from reports.plain_language import Passage


FORM = 1  # raise it when a field changes, and read the older form in `from_json`


@dataclass(frozen=True, slots=True)
class WeeksChart:
    """The chart of upset moments by week, its caption, the same in words, and as a table."""

    caption: str
    alt: str
    weeks: tuple[weeks.Week, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class MonthlySummary:
    """One person, one month, in words. `chart` is None when there is too little to draw."""

    language: str
    month: date
    prepared_on: date
    home_name: str
    demo: bool
    name: str
    own_names: tuple[str, ...]
    title: str
    sent_by: str
    greeting: tuple[str, ...]
    moments: Section
    compared: Section
    chart: WeeksChart | None
    upset: Section
    helped: Section
    trying: Section
    family: Section
    questions: Section
    contact: Section
    form: int = FORM

    @property
    def first_side(self) -> tuple[Section, ...]:
        """How it was."""
        return (self.moments, self.compared, self.upset)

    @property
    def second_side(self) -> tuple[Section, ...]:
        """What helps, what comes next, and whom to ring."""
        return (self.helped, self.trying, self.family, self.questions, self.contact)

    @property
    def sections(self) -> tuple[Section, ...]:
        """In the order in which they are read."""
        return (*self.first_side, *self.second_side)

    @property
    def weeks_shown(self) -> int:
        return len(self.chart.weeks) if self.chart else 0

    def passages(self) -> tuple[Passage, ...]:
        """All of its text, with the place of each."""
        found = [Passage(self.title, sentence) for sentence in self.greeting]
        for section in self.sections:
            lines = (section.heading, *section.sentences, *section.closing)
            found += [Passage(section.heading, line) for line in lines]
            found += [Passage(section.heading, item.lead) for item in section.items if item.lead]
            found += [Passage(section.heading, item.text, by_hand=item.by_hand) for item in section.items]
        if self.chart is not None:
            found.append(Passage(self.compared.heading, self.chart.alt))
        return tuple(found)

    def as_json(self) -> dict[str, Any]:
        """Plain values for the record."""
        kept: dict[str, Any] = _ADAPTER.dump_python(self, mode="json")
        return kept


_ADAPTER = TypeAdapter(MonthlySummary)


def from_json(kept: dict[str, Any]) -> MonthlySummary:
    """The summary as it was kept. Raises ValueError for a form that this version does not know."""
    if kept.get("form") != FORM:
        message = f"a monthly summary of form {kept.get('form')!r} cannot be read; this version reads form {FORM}"
        raise ValueError(message)
    return _ADAPTER.validate_python(kept)


def write(values: PersonMonth, *, language: str, prepared_on: date, without: Collection[date] = ()) -> MonthlySummary:
    """Put a month into words for the family.

    `without` are days whose good moment somebody chose to leave out, because its note cannot be shown.

    Raises `Invalid`, which names the place and the word, when text that a person wrote names another resident or a
    member of staff, or has a word that families should not read: the note is for a person to put right, and is never
    cut silently.
    """
    values = replace(values, moments=tuple(moment for moment in values.moments if moment.on not in without))
    with speaking(language):
        _refuse_by_hand(values)
        summary = _fitted(values, language=language, prepared_on=prepared_on)
        plain_language.refuse(summary, values.forbidden_names)
        return summary


def _fitted(values: PersonMonth, *, language: str, prepared_on: date) -> MonthlySummary:
    for room in ROOMS:
        summary = _written(values, room, language=language, prepared_on=prepared_on)
        if fits(summary):
            break
    return summary


def _written(values: PersonMonth, room: Room, *, language: str, prepared_on: date) -> MonthlySummary:
    name = values.person.preferred_name
    return MonthlySummary(
        language=language,
        month=values.now.month,
        prepared_on=prepared_on,
        home_name=values.home_name,
        demo=values.demo,
        name=name,
        own_names=_own_names(values),
        title=_("About {name}, {month}", name=name, month=dates.month_and_year(values.now.month)),
        sent_by=_("From the team at {home}, {day}", home=values.home_name, day=dates.written(prepared_on)),
        greeting=_greeting(values, prepared_on),
        moments=how_it_was.moments(values, room),
        compared=how_it_was.compared(values, compare(values.now, values.before)),
        chart=_chart(values, prepared_on),
        upset=how_it_was.upset(values, room),
        helped=what_now.helped(values, room),
        trying=what_now.trying(values, room),
        family=what_now.family(values, room),
        questions=what_now.questions(values),
        contact=what_now.contact(values),
    )


def _own_names(values: PersonMonth) -> tuple[str, ...]:
    names = (values.person.preferred_name, values.person.full_name, values.contact_name)
    return tuple(name for name in names if name)


def _greeting(values: PersonMonth, prepared_on: date) -> tuple[str, ...]:
    name, month = values.person.preferred_name, dates.month_name(values.now.month)
    hello = _(
        "Here is how {month} was for {name}: what was good, what was hard and what helped.", month=month, name=name
    )
    return (hello, *_how_much_of_it(values, prepared_on), *_how_well_known(values))


def _how_much_of_it(values: PersonMonth, prepared_on: date) -> tuple[str, ...]:
    name, days = values.person.preferred_name, values.now.days_present
    if prepared_on <= weeks.last_day(values.now.month):
        return (_("{month} was not over when we wrote this.", month=dates.month_name(values.now.month)),)
    if days is None or days >= LIMITS.whole_month_from_days:
        return ()
    return (
        plural(
            "{name} was here for {count} day, so this is only part of the month.",
            "{name} was here for {count} days, so this is only part of the month.",
            days,
            name=name,
        ),
    )


def _how_well_known(values: PersonMonth) -> tuple[str, ...]:
    if logged_share(values.now) >= LIMITS.logged_share_from:
        return ()
    return (_("We did not write notes on every shift, so this picture is partial."),)


def _chart(values: PersonMonth, prepared_on: date) -> WeeksChart | None:
    if values.now.upset < LIMITS.few_below:
        return None
    shown = weeks.of_month(values.now, until=prepared_on)
    return WeeksChart(
        caption=_("Upset moments by week, {month}", month=dates.month_and_year(values.now.month)),
        alt=weeks.alt_text(shown),
        weeks=shown,
        table=weeks.table(shown),
    )


@dataclass(frozen=True, slots=True)
class _ByHand:
    """Everything a person wrote that the summary draws on, whole, before anything is shortened."""

    own_names: tuple[str, ...]
    texts: tuple[Passage, ...]

    def passages(self) -> tuple[Passage, ...]:
        return self.texts


def _refuse_by_hand(values: PersonMonth) -> None:
    texts = (*how_it_was.by_hand(values), *what_now.by_hand(values))
    plain_language.refuse(_ByHand(_own_names(values), texts), values.forbidden_names)
