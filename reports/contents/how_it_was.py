"""The first half of the monthly summary: good moments, this month beside last, what seemed to upset."""

from collections.abc import Sequence
from datetime import date

from protocols.month import Moment, MonthCounts, PersonMonth, Tally
from protocols.wording import _, plural
from reports.charts import dates
from reports.contents import family_words
from reports.contents.comparing import Compared, Verdict
from reports.contents.form import Item, Section, by_pronoun, shortened
from reports.contents.limits import AMPLE, LIMITS, Room
from reports.plain_language import Passage


_JOINING_IN = "BHV_ENGAGED"
_NO_CAUSE_SEEN = "TRG_UNKNOWN"


def by_hand(values: PersonMonth) -> tuple[Passage, ...]:
    """The notes that the summary draws on, whole."""
    return tuple(
        Passage(_("Good moment of {day}", day=dates.day_and_month(moment.on)), moment.note, by_hand=True)
        for moment in _chosen(values.moments, AMPLE.moments)
    )


def moments(values: PersonMonth, room: Room) -> Section:
    """Good moments come first, in the words of whoever saw them."""
    heading = _("Good moments in {month}", month=dates.month_name(values.now.month))
    chosen = _chosen(values.moments, room.moments)
    items = tuple(
        Item(shortened(moment.note, room.note_characters), by_hand=True, lead=dates.day_and_month(moment.on))
        for moment in chosen
    )
    others = {moment.on for moment in values.moments if moment.code == _JOINING_IN} - {moment.on for moment in chosen}
    return Section(heading, _moments_lead(values, chosen, others), items, _other_days(values, chosen, others))


def _chosen(found: Sequence[Moment], most: int) -> tuple[Moment, ...]:
    # Those with words, one a day, spread over the month: a first week full of songs must not hide the rest.
    by_day: dict[date, Moment] = {}
    for moment in sorted(found, key=lambda moment: moment.on):
        if moment.note.strip():
            by_day.setdefault(moment.on, moment)
    written = list(by_day.values())
    if len(written) <= most:
        return tuple(written)
    last = len(written) - 1
    return tuple(written[round(n * last / (most - 1))] for n in range(most))


def _moments_lead(values: PersonMonth, chosen: Sequence[Moment], others: set[date]) -> tuple[str, ...]:
    if chosen:
        return ()
    if others:
        return _days_joining_in(values, others)
    return (
        _("No good moments were written down this month."),
        _("There will have been some, and we will take more care to write them down."),
        _("If you saw one, please tell us about it."),
    )


def _other_days(values: PersonMonth, chosen: Sequence[Moment], others: set[date]) -> tuple[str, ...]:
    if not chosen or len(others) < LIMITS.few_below:
        return ()
    name = values.person.preferred_name
    return (_("{name} was also happy or joining in on {days} other days.", name=name, days=len(others)),)


def _days_joining_in(values: PersonMonth, days: set[date]) -> tuple[str, ...]:
    name = values.person.preferred_name
    if len(days) < LIMITS.few_below:
        return (_("We saw {name} happy or joining in once or twice.", name=name),)
    return (_("We saw {name} happy or joining in on {days} days.", name=name, days=len(days)),)


def compared(values: PersonMonth, found: Compared) -> Section:
    """Two sentences: how often in both months, and what that means."""
    now, before = values.now, values.before
    return Section(
        _heading(now, before, found.verdict),
        (_how_often(values.person.preferred_name, now, before), *_meaning(values, found)),
    )


def _heading(now: MonthCounts, before: MonthCounts | None, verdict: Verdict) -> str:
    month = dates.month_name(now.month)
    other = dates.month_name(before.month) if before else ""
    if verdict is Verdict.FEWER:
        return _("Fewer upset moments than in {month}", month=other)
    if verdict is Verdict.MORE:
        return _("More upset moments than in {month}", month=other)
    if verdict is Verdict.SAME:
        return _("{month} was much like {other}", month=month, other=other)
    return _("How {month} was", month=month)


def _how_often(name: str, now: MonthCounts, before: MonthCounts | None) -> str:
    said = {"name": name, "month": dates.month_name(now.month), "times": _times(now.upset)}
    if before is None:
        if now.upset == 0:
            return _("We did not see {name} upset in {month}.", **said)
        return _("We saw {name} upset {times} in {month}.", **said)
    said |= {"other": dates.month_name(before.month), "before": _times(before.upset)}
    if now.upset == 0 and before.upset == 0:
        return _("We did not see {name} upset in {month} or in {other}.", **said)
    if now.upset == 0:
        return _("We did not see {name} upset in {month}; in {other} we did, {before}.", **said)
    if before.upset == 0:
        return _("We saw {name} upset {times} in {month}, and not at all in {other}.", **said)
    return _("We saw {name} upset {times} in {month}, and {before} in {other}.", **said)


def _times(count: int) -> str:
    if count < LIMITS.few_below:
        return _("once or twice")
    return plural("{count} time", "{count} times", count)


def _meaning(values: PersonMonth, found: Compared) -> tuple[str, ...]:
    if found.verdict is Verdict.ALONE:
        return (_("There is no earlier month to compare this with."),)
    if found.verdict is Verdict.PARTIAL:
        return (_("Too little was written down to compare the two months fairly."),)
    if found.by_day:
        return (_by_day(values.person.preferred_name, found.verdict),)
    if found.verdict is Verdict.FEWER:
        return (_("That is clearly fewer than before."),)
    if found.verdict is Verdict.MORE:
        return (_("That is clearly more than before, and we would like to talk about it with you."),)
    if values.now.upset == 0:
        return ()
    return (_("That is about the same: from month to month it goes up and down by this much."),)


def _by_day(name: str, verdict: Verdict) -> str:
    if verdict is Verdict.FEWER:
        return _("For the days {name} was here, that is clearly fewer.", name=name)
    if verdict is Verdict.MORE:
        return _("For the days {name} was here, that is clearly more. We would like to talk about it.", name=name)
    return _("For the days {name} was here, that is about the same.", name=name)


def upset(values: PersonMonth, room: Room) -> Section:
    """What was noticed just before. It is never called the cause."""
    heading = by_pronoun(
        values.person.pronoun,
        she=_("What seemed to upset her"),
        he=_("What seemed to upset him"),
        they=_("What seemed to upset them"),
    )
    if values.now.upset == 0:
        return Section(heading, (_("Nothing that we saw this month."),))
    items = tuple(Item(_counted(phrase, count)) for phrase, count in _said(values.triggers)[: room.triggers])
    lead = (_("We noticed these just before. They may not be the reason."),) if items else ()
    return Section(
        heading, (*_seen_most(values, room.seen_most), *lead), items, _not_seen(values, any_seen=bool(items))
    )


def _said(tallies: Sequence[Tally]) -> list[tuple[str, int]]:
    ordered = sorted(tallies, key=lambda tally: (-tally.count, tally.code))
    return [(phrase, tally.count) for tally in ordered if tally.count and (phrase := family_words.say(tally.code))]


def _counted(phrase: str, count: int) -> str:
    return _("{what}: {times}", what=family_words.as_item(phrase), times=_times(count))


def _seen_most(values: PersonMonth, most: int) -> tuple[str, ...]:
    seen = [phrase for phrase, _count in _said(values.behaviours)][:most]
    if not seen:
        return ()
    if len(seen) == 1:
        return (_("Most often we saw this: {first}.", first=seen[0]),)
    return (_("Most often we saw this: {first}; {second}.", first=seen[0], second=seen[1]),)


def _not_seen(values: PersonMonth, *, any_seen: bool) -> tuple[str, ...]:
    unseen = next((tally.count for tally in values.triggers if tally.code == _NO_CAUSE_SEEN), 0)
    if unseen >= LIMITS.few_below:
        return (_("{count} times we could not see the reason.", count=unseen),)
    if unseen:
        return (_("Once or twice we could not see the reason."),)
    return () if any_seen else (_("This is best talked about in person. Please ask us."),)


def most_noticed(values: PersonMonth) -> str | None:
    """The phrase for what was noticed most, if it was noticed often enough to ask about."""
    said = _said(values.triggers)
    return said[0][0] if said and said[0][1] >= LIMITS.few_below else None
