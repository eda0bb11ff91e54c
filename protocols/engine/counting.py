"""Leaves that count the incidents of a window (now - length, now]: what happened exactly its length ago is out."""

from bisect import bisect_right

from protocols.engine.facts import Facts
from protocols.engine.leaves import HOUR, UNASKED, Look, Moment, Places, asked_of
from protocols.engine.matching import asked
from protocols.engine.questions import Count, DaysWith, Event


DAY = 24 * HOUR

Tally = tuple[int, float]  # so many, and at most so many


def count(spec: Count, places: Places) -> Look:
    return _counted(spec, spec.window_h * HOUR, spec.gte, places, days=False)


def days_with(spec: DaysWith, places: Places) -> Look:
    return _counted(spec, spec.window_d * DAY, spec.gte, places, days=True)


def _counted(spec: Event, length: float, least: int, places: Places, *, days: bool) -> Look:
    fields = asked(spec, places.groups)
    fields_key = asked_of(spec)
    matching = places.of(("matching", fields_key))
    window = places.of(("window", length))
    place = places.of(("days" if days else "count", fields_key, length))

    def tally(moment: Moment) -> Tally:
        found = moment.found
        if found[matching] is UNASKED:
            found[matching] = moment.facts.marks.matching(fields)
        if found[window] is UNASKED:
            found[window] = _window(moment.facts, length)
        return _tally(moment.facts, found[matching], found[window], days=days)

    def test(moment: Moment) -> bool | None:
        kept: Tally = moment.found[place]
        if kept is UNASKED:  # once an evaluation, however many protocols count the same up to other numbers
            kept = moment.found[place] = tally(moment)
        if kept[0] >= least:
            return True
        return None if kept[1] >= least else False

    def find(moment: Moment) -> tuple[bool | None, int, None]:
        answer = test(moment)
        return answer, moment.found[place][0], None

    return Look(test, find)


def _window(facts: Facts, length: float) -> tuple[int, bool]:
    """The incidents of the window as bits, and whether all of it is known."""
    since = facts.now_s - length
    first, end = bisect_right(facts.times, since), bisect_right(facts.times, facts.now_s)
    known = facts.past_known and not any(gap < facts.now_s and back > since for gap, back in facts.not_recorded)
    return (1 << end) - (1 << first), known


def _tally(facts: Facts, matching: tuple[int, int], window: tuple[int, bool], *, days: bool) -> Tally:
    (sure, possible), (inside, known) = matching, window
    how_many = facts.marks.days_of if days else int.bit_count
    return how_many(sure & inside), how_many(possible & inside) if known else float("inf")
