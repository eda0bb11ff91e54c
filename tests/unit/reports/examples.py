"""Made-up people and months for the documents' tests. Nobody here exists."""

from dataclasses import replace
from datetime import date, timedelta

from protocols.month import Helped, Moment, MonthCounts, Person, PersonMonth, PlanLine, Tally


PREPARED_ON = date(2026, 11, 3)
FORBIDDEN = ("Arthur Bellweather", "Joan Pemberwick", "Nadia Okonjoway", "Marek Zielonka")


def month(
    first: date = date(2026, 10, 1),
    *,
    upset: int = 14,
    days_present: int | None = 31,
    logged: int = 90,
    shifts: int = 93,
) -> MonthCounts:
    """A month with its upset moments spread over the weeks, first weeks first."""
    mondays = _mondays(first)
    each, left = divmod(upset, len(mondays))
    return MonthCounts(
        month=first,
        upset=upset,
        upset_by_strength=(upset, 0, 0, 0),
        days_with_upset=min(upset, 20),
        days_present=days_present,
        logged_shifts=logged,
        shifts=shifts,
        upset_by_week=tuple((day, each + (number < left)) for number, day in enumerate(mondays)),
    )


def _mondays(first: date) -> list[date]:
    start = first - timedelta(days=first.weekday())
    weeks = [start + timedelta(days=7 * n) for n in range(6)]
    return [day for day in weeks if (day.year, day.month) <= (first.year, first.month)]


EDITH = Person(
    preferred_name="Edith",
    full_name="Edith Marlowby",
    pronoun="she",
    likes="hymns, roses, strong tea, and talking about her years at the post office",
    what_calms="Her own music. A warm drink.",
)


def edith_in_october() -> PersonMonth:
    """An ordinary month: some hard days, some good ones, a plan."""
    return PersonMonth(
        home_name="Larkfield House",
        time_zone="Europe/London",
        demo=True,
        person=EDITH,
        now=replace(
            month(),
            upset_by_week=(
                (date(2026, 9, 28), 2),
                (date(2026, 10, 5), 6),
                (date(2026, 10, 12), 3),
                (date(2026, 10, 19), 0),
                (date(2026, 10, 26), 3),
            ),
        ),
        before=month(date(2026, 9, 1), upset=31, days_present=30, shifts=90, logged=85),
        triggers=(Tally("TRG_NOISE", 6), Tally("TRG_WAITING", 4), Tally("TRG_UNKNOWN", 3), Tally("TRG_LATE_DAY", 2)),
        behaviours=(Tally("BHV_CALL_OUT", 7), Tally("BHV_PACE", 5), Tally("BHV_ANXIOUS", 2)),
        helped=(
            Helped("INT_MUSIC_OWN", 5, 4, 3),
            Helped("INT_WALK", 4, 4, 3),
            Helped("INT_DRINK", 4, 3, 1),
            Helped("INT_HAND_HOLD", 1, 1, 1),
        ),
        moments=(
            Moment(date(2026, 10, 4), "BHV_ENGAGED", "Sang every verse of her favourite hymn at the Sunday service."),
            Moment(date(2026, 10, 13), "BHV_ENGAGED", "Told us about sorting letters by hand, and laughed a lot."),
            Moment(date(2026, 10, 22), "BHV_ENGAGED", "Sat in the garden with a blanket and fed the birds."),
            *(Moment(date(2026, 10, day), "BHV_ENGAGED", "") for day in (2, 7, 9, 15, 18, 25)),
            Moment(date(2026, 10, 8), "BHV_CALM", ""),
        ),
        plan=(
            PlanLine("Play her own music before lunch, when the dining room gets loud.", date(2026, 10, 12), None),
            PlanLine("Bring her to the table last, so that she does not have to wait.", date(2026, 10, 20), None),
        ),
        contact_name="Priya Nandakumar",
        contact_phone="01632 960 417",
        forbidden_names=FORBIDDEN,
    )


def a_quiet_month() -> PersonMonth:
    """Next to nothing was written down, and there was no month before."""
    return replace(
        edith_in_october(),
        now=month(upset=0),
        before=None,
        triggers=(),
        behaviours=(),
        helped=(),
        moments=(),
        plan=(),
        contact_name="",
        contact_phone="",
        person=replace(EDITH, likes="", what_calms=""),
    )


def a_full_month() -> PersonMonth:
    """More of everything than a document can hold, and all of it long."""
    note = "She sang and laughed and told us a long story about the sea. " * 8
    return replace(
        edith_in_october(),
        home_name="Larkfield and Upper Meadow Nursing Home",
        person=replace(
            EDITH,
            preferred_name="Elisabeth-Marguerite",
            full_name="Elisabeth-Marguerite Featherstonehaugh-Marlowby",
            likes="roses and hymns and strong tea, " * 20,
        ),
        now=replace(month(date(2026, 8, 1), upset=140, days_present=12, logged=10)),
        before=month(date(2026, 7, 1), upset=31, days_present=30),
        triggers=(
            Tally("TRG_MISSING_SOMEONE", 40),
            Tally("TRG_HANDOVER", 39),
            Tally("TRG_LOCKED_DOOR", 38),
            Tally("TRG_UNKNOWN", 12),
        ),
        behaviours=(Tally("BHV_REFUSE_CARE", 30), Tally("BHV_REPEAT_MOVE", 20), Tally("BHV_HALLUC", 9)),
        helped=(
            Helped("INT_GLASSES_HEARING", 9, 9, 7),
            Helped("INT_CHOICE", 9, 9, 7),
            Helped("INT_REMINISCENCE", 9, 9, 7),
            Helped("INT_MUSIC_GROUP", 9, 9, 7),
            Helped("INT_VALIDATE", 2, 2, 2),
            Helped("INT_SENSORY_ITEM", 2, 2, 2),
            Helped("INT_PRN_PSYCHOTROPIC", 4, 4, 2),
            Helped("INT_RESTRICTIVE", 1, 1, 0),
        ),
        moments=tuple(Moment(date(2026, 8, day), "BHV_ENGAGED", note) for day in range(1, 29)),
        plan=tuple(
            PlanLine("Offer the garden, music and a warm drink before the busy part of the day. " * 4, day, None)
            for day in (date(2026, 8, 1), date(2026, 8, 9), date(2026, 8, 18), date(2026, 8, 25))
        ),
        contact_name="Priya-Alexandra Nandakumar",
    )
