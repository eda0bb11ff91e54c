"""What happened in the homes of the bench, written by the database itself: months of it in seconds.

A quarter of a million incidents at a time are made up in a temporary table, from their number alone, and spread over
the tables from there. Evenings have more of them, some residents many more than others. What is written is what the
questions read; the chain is dense but its hashes are not real ones, and `verify` is not for such a record.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from protocols.vocabulary import vocabulary
from tests.bench import days
from tests.bench.dialects import Words, roll
from tests.bench.people import (
    AIDES,
    CONTACT,
    FLAG,
    HOME,
    RESIDENT,
    RESIDENTS,
    STAFF,
    STAFF_OF_A_HOME,
    UNTIL,
    Span,
)


AT_ONCE = 250_000  # incidents made up before they are spread
_NOW = int(UNTIL.timestamp())
_SLOTS = 64
_FLAGS = 8  # risk flags that somebody said something about, of each resident

# How often, of 64: the codes of an incident, and its hour.
_OFTEN = (15, 11, 8, 6, 5, 4, 3, 3, 2, 2, 1, 1, 1, 1, 1)
_BEHAVIOURS = (
    *("BHV_RESTLESS", "BHV_CALL_OUT", "BHV_PACE", "BHV_REFUSE_CARE", "BHV_VERBAL_AGG", "BHV_REPEAT_ASK", "BHV_EXIT"),
    *("BHV_ATTENTION", "BHV_HIT", "BHV_GRAB", "BHV_COMPLAIN", "BHV_ENTER_ROOM", "BHV_HANDLE", "BHV_HOARD", "BHV_THROW"),
)
_TRIGGERS = (
    *("TRG_NOISE", "TRG_TOILET", "TRG_TIRED", "TRG_PAIN", "TRG_HUNGER", "TRG_FEAR", "TRG_THIRST", "TRG_HEARING"),
    *("TRG_POOR_SLEEP", "TRG_CONSTIPATION", "TRG_URINE", "TRG_VISION", "TRG_INFECTION", "TRG_SKIN", "TRG_MED_CHANGE"),
)
_TRIED = (
    *("INT_CALM_APPROACH", "INT_VALIDATE", "INT_DISTRACT", "INT_CHOICE", "INT_QUIET", "INT_STEP_BACK"),
    *("INT_MUSIC_OWN", "INT_REMINISCENCE", "INT_HAND_HOLD", "INT_DOLL", "INT_MASSAGE", "INT_AROMA", "INT_COG_STIM"),
    *("INT_SENSORY_ITEM", "INT_MUSIC_GROUP"),
)
_OUTCOMES = {"settled": 24, "partly": 18, "no_change": 14, "worse": 3, "unknown": 5}
_HOURS = (1, 1, 1, 1, 1, 1, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 5, 6, 6, 5, 3, 2, 1)  # the last hour of the day has none


@dataclass(frozen=True, slots=True)
class History:
    """So many incidents in the first `homes` homes over the days of the span."""

    span: Span
    incidents: int
    homes: int
    of: int  # homes that people live in
    cards: int  # rows of the temporary table `template`

    def write(self, connection: Connection) -> None:
        words = Words(sqlite=connection.dialect.name == "sqlite")
        connection = connection.execution_options(no_parameters=True)  # a % is a % on every driver
        for statement in (*self._places(words), *_slots(), *self._daily(words)):
            connection.exec_driver_sql(statement)
        for first in range(0, self.incidents, AT_ONCE):
            connection.exec_driver_sql(self._made_up(words, first, min(first + AT_ONCE, self.incidents)))
            for statement in _spread(words, self.cards):
                connection.exec_driver_sql(statement)
            connection.exec_driver_sql("DROP TABLE told")
        for statement in (*_sums(words), _HEADS):
            connection.exec_driver_sql(statement)

    def _places(self, words: Words) -> Iterator[str]:
        """Everybody who lives anywhere, by number, with an aide beside each; their risk flags and contacts."""
        began = str(self.span.began)
        aide = f"n / {RESIDENTS} * {STAFF_OF_A_HOME} + {STAFF_OF_A_HOME - AIDES} + n % {AIDES}"
        yield (
            f"CREATE TEMP TABLE place AS WITH RECURSIVE {_numbers('0', str(self.of * RESIDENTS))}"
            f" SELECT n, {words.id(HOME, began, f'n / {RESIDENTS}')} AS home_id,"
            f" {words.id(RESIDENT, began, 'n')} AS resident_id, {words.id(CONTACT, began, 'n')} AS contact_id,"
            f" {words.id(STAFF, began, aide)} AS author_id"
            " FROM counted"
        )
        yield "CREATE UNIQUE INDEX place_n ON place (n)"
        at = words.instant(began)
        yield (
            "INSERT INTO contact (home_id, id, version, recorded_at, author_id, resident_id, name, relation, entitled,"
            f" basis, on_hold) SELECT home_id, contact_id, 1, {at}, author_id, resident_id, 'Pat', 'daughter', TRUE,"
            " 'attorney', FALSE FROM place"
        )
        for position, code in enumerate(list(vocabulary().risk_flags)[:_FLAGS]):
            flag = words.id(FLAG, began, f"n * {_FLAGS} + {position}")
            yield (
                "INSERT INTO resident_flag (home_id, id, version, recorded_at, author_id, resident_id, code, state)"
                f" SELECT home_id, {flag}, 1, {at}, author_id, resident_id, '{code}',"
                f" CASE WHEN (n + {position}) % 4 = 0 THEN 'present' ELSE 'absent' END FROM place"
            )

    def _made_up(self, words: Words, first: int, until: int) -> str:
        """The incidents of these numbers, in the order in which they were written down, but for hours within a day."""
        roll_of = {name: roll("n", salt) for salt, name in enumerate(_ROLLED, 1)}
        rolled = ", ".join(f"{rolled} AS {name}" for name, rolled in roll_of.items())
        day = f"{self.span.began} + n * {self.span.days} / {self.incidents} * 86400"
        who = f"n % {self.homes} * {RESIDENTS} + CAST(floor({RESIDENTS} * power(who / 1000003.0, 1.3)) AS bigint)"
        return (
            f"CREATE TEMP TABLE told AS WITH RECURSIVE {_numbers(str(first), str(until))},"
            f" rolled AS (SELECT n, {rolled} FROM counted),"
            f" timed AS (SELECT rolled.*, {day} + hour.code * 3600 + minute % 3600 AS at, {who} AS place_n FROM rolled"
            f" JOIN hour ON hour.slot = hours % {_SLOTS}),"
            f" coded AS (SELECT timed.*, home_id, resident_id, author_id, at + 240 + delay % 20 / 19 * 9000 AS wrote,"
            " b.code AS b1, CASE WHEN second % 3 = 0 THEN nullif(c.code, b.code) END AS b2,"
            " CASE WHEN third % 10 < 8 THEN t.code END AS t1, CASE WHEN fourth % 10 < 9 THEN i.code END AS i1,"
            " CASE WHEN fourth % 10 < 4 THEN nullif(j.code, i.code) END AS i2, o.code AS outcome"
            f" FROM timed JOIN place ON place.n = place_n {_joined()})"
            f" SELECT coded.*, {words.id(16, 'wrote', 'n')} AS id, n / {self.homes} AS nth,"
            " CASE outcome WHEN 'settled' THEN 3 WHEN 'partly' THEN 2 WHEN 'no_change' THEN 1 WHEN 'worse' THEN 0 END"
            " AS value, 1 + CASE WHEN strong % 20 < 8 THEN 0 WHEN strong % 20 < 15 THEN 1 WHEN strong % 20 < 19 THEN 2"
            " ELSE 3 END AS strength, n % 97 = 0 AS voided, n % 211 = 0 AS route,"
            " CASE WHEN n % 97 = 0 OR n % 6 = 0 THEN 2 ELSE 1 END AS version,"
            f" {_listed('behaviours', 'b1', 'b2')} || {_listed('triggers', 't1')} || {_listed('tried', 'i1', 'i2')}"
            " AS codes FROM coded"
        )

    def _daily(self, words: Words) -> Iterator[str]:
        """What is written down of every resident day by day, whether or not anybody was upset."""
        nth = f"place.n * {self.span.days} + counted.n"
        yield (
            f"CREATE TEMP TABLE lived AS WITH RECURSIVE {_numbers('0', str(self.span.days))}"
            f" SELECT place.*, counted.n AS d, {self.span.began} + counted.n * 86400 AS midnight,"
            f" {nth} AS nth, {roll(nth, 20)} AS r"
            f" FROM counted CROSS JOIN place WHERE place.n < {self.homes * RESIDENTS} ORDER BY counted.n, place.n"
        )
        yield from days.lived(words)
        yield "DROP TABLE lived"


_ROLLED = ("who", "hours", "minute", "delay", "first", "second", "third", "fourth", "fifth", "strong", "ended")


def _numbers(first: str, until: str) -> str:
    return f"counted(n) AS (SELECT CAST({first} AS bigint) UNION ALL SELECT n + 1 FROM counted WHERE n + 1 < {until})"


def _slots() -> Iterator[str]:
    """Which code stands for which of 64 rolls."""
    kinds: dict[str, list[object]] = {
        "behaviour": [code for code, often in zip(_BEHAVIOURS, _OFTEN, strict=True) for _time in range(often)],
        "trigger": [code for code, often in zip(_TRIGGERS, _OFTEN, strict=True) for _time in range(often)],
        "trying": [code for code, often in zip(_TRIED, _OFTEN, strict=True) for _time in range(often)],
        "ending": [code for code, often in _OUTCOMES.items() for _time in range(often)],
        "hour": [hour for hour, often in enumerate(_HOURS) for _time in range(often)],
    }
    for kind, codes in kinds.items():
        assert len(codes) == _SLOTS, (kind, len(codes))
        rows = ", ".join(f"({slot}, {code!r})" for slot, code in enumerate(codes))
        yield f"CREATE TEMP TABLE {kind} (slot integer PRIMARY KEY, code {'integer' if kind == 'hour' else 'text'})"
        yield f"INSERT INTO {kind} VALUES {rows}"


def _joined() -> str:
    by_roll = (("behaviour b", "first"), ("behaviour c", "second"), ("trigger t", "third"), ("trying i", "fourth"))
    joins = (*by_roll, ("trying j", "fifth"), ("ending o", "ended"))
    return " ".join(f"JOIN {table} ON {table[-1]}.slot = {rolled} / 16 % {_SLOTS}" for table, rolled in joins)


def _listed(name: str, first: str, second: str = "NULL") -> str:
    """Part of the JSON of an incident's codes."""
    begin = "{" if name == "behaviours" else ", "
    end = "]}" if name == "tried" else "]"
    return (
        f"'{begin}\"{name}\": [' || coalesce('\"' || {first} || '\"', '')"
        f" || CASE WHEN {first} IS NOT NULL AND {second} IS NOT NULL THEN ', \"' || {second} || '\"' ELSE '' END"
        f" || '{end}'"
    )


def _spread(words: Words, cards: int) -> Iterator[str]:
    """From what was made up to the tables."""
    at, wrote, day = words.instant("at"), words.instant("wrote"), words.day("at")
    note = "CASE WHEN n % 3 = 0 THEN 'The radio was on in the day room, and somebody called out.' ELSE '' END"
    flags = """CASE WHEN route THEN '["suspected_abuse"]' ELSE '[]' END"""
    yield (
        "INSERT INTO incident (home_id, id, version, recorded_at, author_id, resident_id, occurred_at, local_date,"
        " local_weekday, local_hour, utc_offset_minutes, late, strength, codes, affected, flags, outcome, seen_by,"
        " own_words, note, confidential, status, payload_digest, evaluated_at)"
        f" SELECT home_id, id, version, {wrote}, author_id, resident_id, {at}, {day}, (at / 86400 + 3) % 7,"
        f" at / 3600 % 24, 0, wrote - at > 3600, strength, {words.json('codes')}, {words.json(_NONE)},"
        f" {words.json(flags)}, outcome, '', '', {note}, route, CASE WHEN voided THEN 'voided' ELSE 'active' END,"
        f" {words.hash('n')}, {wrote} FROM told"
    )
    for table, codes in (("incident_behaviour", ("b1", "b2")), ("incident_trigger", ("t1",))):
        for code in codes:
            yield f"INSERT INTO {table} SELECT home_id, id, {code} FROM told WHERE {code} IS NOT NULL"
    for code in ("i1", "i2"):
        yield (
            "INSERT INTO tried (home_id, incident_id, code, resident_id, local_date, value, counts)"
            f" SELECT home_id, id, {code}, resident_id, {day}, value, NOT voided FROM told WHERE {code} IS NOT NULL"
        )
    yield (
        "INSERT INTO outcome (home_id, id, incident_id, answer, value, answered_at, answered_by)"
        f" SELECT home_id, {words.id(17, 'wrote', 'n')}, id, outcome, value, {wrote}, author_id FROM told"
    )
    yield from _asked(words)
    yield from _kept(words)
    yield from _suggested(words, cards)


def _asked(words: Words) -> Iterator[str]:
    """Every fifth incident was asked about; those of the last hours still are."""
    still = f"at > {_NOW - 3 * 3600}"
    yield (
        "INSERT INTO follow_up (home_id, id, incident_id, resident_id, due_at, closes_at, state, answer, answered_at,"
        f" answered_by) SELECT home_id, {words.id(18, 'wrote', 'n')}, id, resident_id, {words.instant('at + 1800')},"
        f" {words.instant('at + 18000')}, CASE WHEN {still} THEN 'open' ELSE 'answered' END,"
        f" CASE WHEN {still} THEN NULL ELSE outcome END, CASE WHEN {still} THEN NULL ELSE {words.instant('at + 2400')}"
        f" END, CASE WHEN {still} THEN NULL ELSE author_id END FROM told WHERE n % 5 = 0"
    )


def _kept(words: Words) -> Iterator[str]:
    """Versions and links: one of every incident, and a second where it was answered later or marked as an error."""
    payload = (
        '\'{"strength": \' || strength || \', "codes": \' || codes || \', "outcome": "\' || outcome'
        ' || \'", "affected": ["none"], "flags": [], "note": "", "own_words": "", "seen_by": "", "status": "active"}\''
    )
    second = "CASE WHEN voided THEN 'void' ELSE 'answer' END"
    for version, after, change, which in ((1, 0, "'create'", ""), (2, 2400, second, "WHERE version = 2")):
        at = words.instant(f"wrote + {after}")
        yield (
            "INSERT INTO record_version (home_id, entity, entity_id, version, at, actor_id, change, reason, payload,"
            f" salt) SELECT home_id, 'incident', id, {version}, {at}, author_id, {change}, '', {words.json(payload)},"
            f" substr({words.hash('n')}, 33) FROM told {which}"
        )
        yield (
            "INSERT INTO audit (home_id, seq, at, actor_id, action, entity, entity_id, version, digest, prev_hash,"
            f" hash) SELECT home_id, nth * 2 + {version}, {at}, author_id, 'incident.' || {change}, 'incident', id,"
            f" {version}, {words.hash('n')}, {words.hash('n * 2 - 1')}, {words.hash('n * 2')} FROM told {which}"
        )


def _suggested(words: Words, cards: int) -> Iterator[str]:
    """Cards for one incident in seven: half of the last two days' are still open."""
    is_open = f"at > {_NOW - 2 * 86400} AND fifth % 2 = 0"
    answered = {
        "state": f"CASE WHEN {is_open} THEN 'shown' WHEN hard_stop THEN 'acknowledged' WHEN fifth % 4 = 1"
        " THEN 'declined' ELSE 'accepted' END",
        "answered_at": f"CASE WHEN {is_open} THEN NULL ELSE {words.instant('wrote + 7200')} END",
        "answered_by": f"CASE WHEN {is_open} THEN NULL ELSE author_id END",
    }
    made = words.instant("wrote + 1")
    template = "protocol_id, protocol_version, tier, hard_stop, must_tell, card"
    yield (
        "INSERT INTO suggestion_card (home_id, id, version, recorded_at, author_id, resident_id, incident_id,"
        f" {template}, confidential, snapshot, made_at, due_at, steps_taken, comment, {', '.join(answered)})"
        f" SELECT home_id, {words.id(19, 'wrote', 'n')}, 1, {made}, author_id, resident_id, id, {template}, route,"
        f" {words.hash('n')}, {made}, {words.instant('wrote + due')}, {words.json(_EMPTY)}, '',"
        f" {', '.join(answered.values())} FROM told JOIN template ON template.slot = n / 7 % {cards} WHERE n % 7 = 0"
    )
    yield (
        "INSERT INTO firing (home_id, id, resident_id, incident_id, protocol_id, protocol_version, tier, state, at)"
        f" SELECT home_id, {words.id(20, 'wrote', 'n')}, resident_id, id, protocol_id, protocol_version, tier,"
        f" 'suggest', {made} FROM told JOIN template ON template.slot = n % {cards} WHERE n % 6 = 0"
    )


def _sums(words: Words) -> Iterator[str]:
    by_strength = ", ".join(f"sum(CASE WHEN strength = {one} THEN 1 ELSE 0 END)" for one in (1, 2, 3, 4))
    month = words.month("local_date")
    by_month = {"month": month, "weekday": "local_weekday", "hour": "local_hour", "home_id": "incident.home_id"}
    of_incident = "JOIN incident ON incident.home_id = child.home_id AND incident.id = child.incident_id"
    for table, keys, source in (
        ("resident_day", "home_id, resident_id, local_date", "incident"),
        ("resident_hour", "home_id, resident_id, month, weekday, hour", "incident"),
        ("home_day", "home_id, local_date", "incident"),
        ("resident_month_behaviour", "home_id, resident_id, month, code", f"incident_behaviour child {of_incident}"),
        ("resident_month_trigger", "home_id, resident_id, month, code", f"incident_trigger child {of_incident}"),
    ):
        grouped = ", ".join(by_month.get(key, key) for key in keys.split(", "))
        yield (
            f"INSERT INTO {table} ({keys}, n1, n2, n3, n4) SELECT {grouped}, {by_strength} FROM {source}"
            f" WHERE status = 'active' GROUP BY {grouped}"
        )
    yield (
        "INSERT INTO resident_month_tried (home_id, resident_id, month, code, tries, known, calmer) SELECT home_id,"
        f" resident_id, {month}, code, count(*), count(value), sum(CASE WHEN value >= 2 THEN 1 ELSE 0 END) FROM tried"
        f" WHERE counts GROUP BY home_id, resident_id, {month}, code"
    )


_HEADS = (
    "UPDATE chain_head SET seq = (SELECT coalesce(max(seq), 0) FROM audit WHERE audit.home_id = chain_head.home_id),"
    " hash = '0'"
)
_NONE, _EMPTY = "'[\"none\"]'", "'[]'"
