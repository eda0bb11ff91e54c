"""What is written down of every resident day by day, whether or not anybody was upset: calm shifts, charts, plans."""

from collections.abc import Iterator

from tests.bench.dialects import Words
from tests.bench.people import UNTIL


_NOW = int(UNTIL.timestamp())
_ENTRY = "home_id, id, version, recorded_at, author_id, resident_id"
_WORDS = "Ada enjoyed the garden this month, and her music after tea. She was upset less often than before. "


def lived(words: Words) -> Iterator[str]:
    """From the temporary table `lived` (a resident and a day a row, `r` a roll, `nth` its number) to the tables."""
    yield from _moments(words)
    yield from _charts(words)
    yield from _plans(words)
    yield from _summaries(words)
    yield from _signed_in(words)


def _entry(words: Words, kind: int, at: str, *, version: int = 1) -> str:
    return f"home_id, {words.id(kind, at, 'nth')}, {version}, {words.instant(at)}, author_id, resident_id"


def _moments(words: Words) -> Iterator[str]:
    at = "midnight + 72000"
    for kind, code, shift, which in (
        (32, "BHV_CALM", "'late'", "r % 10 < 7"),
        (33, "BHV_ENGAGED", "NULL", "r % 9 = 0"),
    ):
        yield (
            f"INSERT INTO moment ({_ENTRY}, code, note, at, local_date, shift) SELECT {_entry(words, kind, at)},"
            f" '{code}', '', {words.instant(at)}, {words.day('midnight')}, {shift} FROM lived WHERE {which}"
        )


def _charts(words: Words) -> Iterator[str]:
    at = "midnight + 36000"
    kinds = ("weight_kg", "temp_c", "sleep_h", "bowels", "bowels", "fluid_ml", "food_share")
    kind = "CASE d % 7 " + " ".join(f"WHEN {day} THEN '{name}'" for day, name in enumerate(kinds)) + " END"
    yield (
        f"INSERT INTO observation ({_ENTRY}, kind, value, at) SELECT {_entry(words, 34, at)}, {kind}, 40 + r % 20,"
        f" {words.instant(at)} FROM lived WHERE r % 100 < 22"
    )
    code = "CASE d / 30 % 3 WHEN 0 THEN 'PAINAD' WHEN 1 THEN 'ABBEY' ELSE '4AT' END"
    yield (
        f"INSERT INTO assessment_total ({_ENTRY}, code, total, parts, at) SELECT {_entry(words, 35, at)}, {code},"
        f" r % 4, {words.json(_NOTHING)}, {words.instant(at)} FROM lived WHERE d % 30 = n % 30"
    )
    fact = "CASE d / 90 % 2 WHEN 0 THEN 'changed_within_d' ELSE 'dopamine_blocker' END"
    yield (
        f"INSERT INTO medicine_fact ({_ENTRY}, fact, state, since) SELECT {_entry(words, 36, at)}, {fact}, 'no',"
        f" {words.instant(at)} FROM lived WHERE d % 90 = n % 90"
    )


def _plans(words: Words) -> Iterator[str]:
    """Something new every sixty days, ended when the next begins."""
    at, ended = "midnight + 39600", "midnight + 5200000"
    yield (
        f"INSERT INTO plan_item ({_ENTRY}, text, intervention, started_at, ended_at) SELECT {_entry(words, 37, at)},"
        f" 'Tea in the garden after lunch', 'INT_MUSIC_OWN', {words.instant(at)},"
        f" CASE WHEN {ended} < {_NOW} THEN {words.instant(ended)} END FROM lived WHERE d % 60 = n % 60"
    )


def _summaries(words: Words) -> Iterator[str]:
    """A summary a month, approved and released."""
    at = "midnight + 50400"
    which = "WHERE d % 30 = n % 30 AND d >= 30"
    contents = words.json('\'{"words": "' + _WORDS * 15 + "\"}'")
    yield (
        f"INSERT INTO family_summary ({_ENTRY}, month, state, contents, approved_at, approved_by)"
        f" SELECT {_entry(words, 38, at, version=2)}, {words.month(words.day('midnight'))}, 'approved', {contents},"
        f" {words.instant(at)}, author_id FROM lived {which}"
    )
    yield (
        "INSERT INTO record_version (home_id, entity, entity_id, version, at, actor_id, change, reason, payload, salt)"
        f" SELECT home_id, 'family_summary', {words.id(38, at, 'nth')}, 1, {words.instant(at)}, author_id, 'create',"
        f" '', {contents}, substr({words.hash('nth')}, 33) FROM lived {which}"
    )
    yield (
        "INSERT INTO summary_release (home_id, id, version, recorded_at, author_id, summary_id, contact_id)"
        f" SELECT home_id, {words.id(39, at, 'nth')}, 1, {words.instant(at)}, author_id, {words.id(38, at, 'nth')},"
        f" contact_id FROM lived {which}"
    )


def _signed_in(words: Words) -> Iterator[str]:
    """Every aide signs in once a day, half of the residents are looked at, a few entries are left half-finished."""
    at = "midnight + 46800"
    yield (
        "INSERT INTO staff_session (home_id, id, staff_id, token_hash, device, created_at, last_seen_at, pin_failures)"
        f" SELECT home_id, {words.id(40, at, 'nth')}, author_id, {words.hash('nth')}, 'a tablet', {words.instant(at)},"
        f" {words.instant('midnight + 75600')}, 0 FROM lived WHERE n % 80 < 20"
    )
    yield (
        "INSERT INTO access_log (home_id, id, at, actor_id, resident_id, what) SELECT home_id,"
        f" {words.id(41, at, 'nth')}, {words.instant(at)}, author_id, resident_id, 'resident.open' FROM lived"
        " WHERE r % 2 = 0"
    )
    yield (
        "INSERT INTO draft (home_id, id, author_id, screen, content, updated_at) SELECT home_id,"
        f" {words.id(42, at, 'nth')}, author_id, 'log', {words.json(_NOTHING)}, {words.instant(at)} FROM lived"
        f" WHERE midnight + 86400 > {_NOW} AND n % 80 < 20 AND n % 4 = 0"
    )


_NOTHING = "'{}'"
