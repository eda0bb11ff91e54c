"""The second half of the monthly summary: what helped, what comes next, how the family can help, whom to ring."""

from collections.abc import Sequence

from protocols.month import Helped, PersonMonth, PlanLine
from protocols.wording import _
from reports.charts import dates
from reports.contents import family_words, how_it_was
from reports.contents.form import Item, Section, by_pronoun, shortened
from reports.contents.limits import AMPLE, LIMITS, Room
from reports.plain_language import Passage


def by_hand(values: PersonMonth) -> tuple[Passage, ...]:
    """The plan's lines and what is liked, whole."""
    plan = [
        Passage(_("Plan: what the team is trying"), line.text, by_hand=True) for line in _plan(values, AMPLE.plan_lines)
    ]
    likes = values.person.likes.strip()
    return (*plan, *([Passage(_("Likes, on the resident's page"), likes, by_hand=True)] if likes else []))


def helped(values: PersonMonth, room: Room) -> Section:
    """What was followed by calm, as k of n; what was tried too seldom to say; any restriction, by name."""
    often = _tried_often(values)
    seems = [tried for tried in often if _share(tried) >= LIMITS.seems_to_help_from][: room.helped]
    items = [_seems_to_help(tried) for tried in seems]
    less = [tried for tried in often if _share(tried) < LIMITS.seems_to_help_from]
    if less and len(items) < room.helped:
        items.append(_helped_less(less[0]))
    items += _once_or_twice(_tried_few(values, room.helped_few))
    heading = _helps_heading(values.person.pronoun) if seems else _("What we tried")
    lead = _lead(values, any_items=bool(items))
    return Section(heading, lead, tuple(Item(item) for item in items), _restrictions(values))


def _helps_heading(pronoun: str) -> str:
    return by_pronoun(
        pronoun,
        she=_("What seems to help her"),
        he=_("What seems to help him"),
        they=_("What seems to help them"),
    )


def _lead(values: PersonMonth, *, any_items: bool) -> tuple[str, ...]:
    if any_items:
        return (_("People also settle on their own, so we cannot be sure."),)
    if values.now.upset == 0:
        return (_("There was nothing to calm this month."),)
    return (_("We do not know yet. We will keep trying, and write down what happens."),)


def _share(tried: Helped) -> float:
    return tried.calmer / tried.known


def _sayable(values: PersonMonth) -> list[Helped]:
    return [tried for tried in values.helped if tried.known and family_words.say(tried.code)]


def _tried_often(values: PersonMonth) -> list[Helped]:
    often = [tried for tried in _sayable(values) if tried.known >= LIMITS.counted_from_tries]
    return sorted(often, key=lambda tried: (-_share(tried), -tried.known, tried.code))


def _tried_few(values: PersonMonth, most: int) -> list[str]:
    few = [
        tried for tried in _sayable(values) if tried.known < LIMITS.counted_from_tries and tried.calmer == tried.known
    ]
    phrases = [family_words.say(tried.code) for tried in few[:most]]
    return [phrase for phrase in phrases if phrase]


def _seems_to_help(tried: Helped) -> str:
    return _(
        "{what} seems to help: calm followed {calmer} of {known} times.",
        what=_what(tried),
        calmer=tried.calmer,
        known=tried.known,
    )


def _helped_less(tried: Helped) -> str:
    return _(
        "{what} helped less often: calm followed {calmer} of {known} times.",
        what=_what(tried),
        calmer=tried.calmer,
        known=tried.known,
    )


def _once_or_twice(phrases: Sequence[str]) -> list[str]:
    if not phrases:
        return []
    if len(phrases) == 1:
        return [_("{what}: tried once or twice, and calm followed.", what=family_words.as_item(phrases[0]))]
    what = _("{first}; {second}", first=family_words.as_item(phrases[0]), second=phrases[1])
    return [_("{what}: each tried once or twice, and calm followed.", what=what)]


def _what(tried: Helped) -> str:
    return family_words.as_item(family_words.say(tried.code) or "")


def _restrictions(values: PersonMonth) -> tuple[str, ...]:
    # Named whenever they were used, however seldom, and however little room there is.
    used = [(what, tried.tries) for tried in values.helped if (what := family_words.restriction(tried.code))]
    said = [_used(what, tries) for what, tries in used if tries]
    return (*said, _("This may count as a restriction: please ask us about it.")) if said else ()


def _used(what: str, tries: int) -> str:
    if tries < LIMITS.few_below:
        return _("{what} was used once or twice.", what=what)
    return _("{what} was used {count} times.", what=what, count=tries)


def trying(values: PersonMonth, room: Room) -> Section:
    """The plan's own lines, newest first."""
    items = tuple(
        Item(
            shortened(line.text, room.plan_characters),
            by_hand=True,
            lead=_("Since {day}", day=dates.day_and_month(line.since)),
        )
        for line in _plan(values, room.plan_lines)
    )
    none = () if items else (_("Nothing new is planned yet. We would like to plan it with you."),)
    return Section(_("What we are trying next"), none, items)


def _plan(values: PersonMonth, most: int) -> list[PlanLine]:
    written = [line for line in values.plan if line.text.strip()]
    return sorted(written, key=lambda line: line.since, reverse=True)[:most]


def family(values: PersonMonth, room: Room) -> Section:
    """What fits what seems to help comes first; then what we know is liked, for the family to add to."""
    helpful = [tried for tried in _tried_often(values) if _share(tried) >= LIMITS.seems_to_help_from]
    ways = [way for tried in helpful if (way := family_words.family_can(tried.code))]
    ways += [way for way in family_words.family_can_always() if way not in ways]
    likes = shortened(values.person.likes, room.likes_characters).rstrip(".") if room.likes_characters else ""
    known = (Item(likes, by_hand=True, lead=_likes_lead(values.person.pronoun)),) if likes else ()
    shown = tuple(Item(way) for way in ways[: room.ways_to_help - len(known)])
    closing = (_("What should we add to that?"),) if likes else ()
    return Section(_("How you can help"), (), (*shown, *known), closing)


def _likes_lead(pronoun: str) -> str:
    return by_pronoun(
        pronoun,
        she=_("We know she likes"),
        he=_("We know he likes"),
        they=_("We know they like"),
    )


def questions(values: PersonMonth) -> Section:
    """Three to think about before the meeting; the first is about this month where it can be."""
    name, pronoun = values.person.preferred_name, values.person.pronoun
    asked = (_first_question(values), _about_before(pronoun), _about_wishes(name))
    return Section(_("Three questions for when we meet"), (), tuple(Item(text) for text in asked), numbered=True)


def _first_question(values: PersonMonth) -> str:
    noticed = how_it_was.most_noticed(values)
    if noticed is None:
        return by_pronoun(
            values.person.pronoun,
            she=_("What makes a day good for her, from first thing to bedtime?"),
            he=_("What makes a day good for him, from first thing to bedtime?"),
            they=_("What makes a day good for them, from first thing to bedtime?"),
        )
    return by_pronoun(
        values.person.pronoun,
        she=_("What we noticed most was this: {what}. Was that always hard for her?"),
        he=_("What we noticed most was this: {what}. Was that always hard for him?"),
        they=_("What we noticed most was this: {what}. Was that always hard for them?"),
    ).format(what=noticed)


def _about_before(pronoun: str) -> str:
    return by_pronoun(
        pronoun,
        she=_("What used to calm her on a hard day at home?"),
        he=_("What used to calm him on a hard day at home?"),
        they=_("What used to calm them on a hard day at home?"),
    )


def _about_wishes(name: str) -> str:
    return _("What would you, and {name}, like us to try or to stop?", name=name)


def contact(values: PersonMonth) -> Section:
    """Only the named contact, and that nobody has to wait for a meeting."""
    return Section(
        _("Whom to ring"), (_whom(values), _("Ring at any time if you are worried or not happy with our care."))
    )


def _whom(values: PersonMonth) -> str:
    name, phone = values.contact_name.strip(), values.contact_phone.strip()
    if name and phone:
        return _("Please ring {phone} and ask for {contact}.", contact=name, phone=phone)
    if name:
        return _("Please ring {home} and ask for {contact}.", contact=name, home=values.home_name)
    return _("Please ring {home} and ask for the person in charge.", home=values.home_name)
