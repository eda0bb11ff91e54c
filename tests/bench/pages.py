"""What each page asks of the record: the questions of one run, by name. A test keeps it complete."""

from collections.abc import Mapping


_RESIDENT = ("residents.one", "sign_ins.by_session")

# A question stands with every page that may ask it in one run, once however often it does.
PAGES: Mapping[str, tuple[str, ...]] = {
    "my shift": (
        "sign_ins.by_session",
        "shift.tiles",
        "shift.follow_ups",
        "changes.changes",
        "shift.previous_shift_end",
        "review.to_tell",
        "drafts.mine",
        "health.concerns",
    ),
    "log": (*_RESIDENT, "helps.usual", "helps.tried_before", "terms.of_home", "drafts.mine"),
    "what helps": (*_RESIDENT, "helps.tried_before", "plans.of_resident", "terms.of_home", "shift.tiles"),
    "my entries": (
        "sign_ins.by_session",
        "own_entries.of_shift",
        "corrections.of_incident",
        "moments.of_shift",
        "terms.of_home",
    ),
    "review": ("sign_ins.by_session", "review.lists"),
    "one resident": (
        *_RESIDENT,
        "shift.tiles",
        "review.of_resident",
        "plans.of_resident",
        "picture.by_day",
        "picture.by_hour",
        "picture.tried",
        "picture.timeline",
        "moments.newest",
        "history.versions",
        "corrections.of_incident",
        "terms.of_home",
    ),
    "checks": (*_RESIDENT, "checks.latest", "checks.newest"),
    "safeguarding": ("sign_ins.by_session", "review.confidential"),
    "details": (*_RESIDENT, "residents.gone", "residents.contacts", "shift.tiles"),
    "family": (*_RESIDENT, "summaries.of_resident", "summaries.person_month", "residents.contacts"),
    "people": ("sign_ins.by_session", "people.staff"),
    "protocols": ("sign_ins.by_session", "home_protocols.shelf"),
    "one protocol": ("sign_ins.by_session", "home_protocols.page"),
    "words of the home": ("sign_ins.by_session", "terms.of_home"),
    "the record": (
        "sign_ins.by_session",
        "health.overview",
        "drafts.left_over",
        "looks.newest",
        "looks.choices",
    ),
    "how the rules did": ("sign_ins.by_session", "rules_week.week"),
    "by the rules": ("review.of_incident", "review.of_ids"),
}
