"""Where each page lives, relative to the entry script, for `st.switch_page` and the navigation."""

SHIFT = "aide/shift.py"
LOG = "aide/log.py"  # ?resident=<uuid>
MINE = "aide/mine.py"  # ?entry=<uuid>: the one that is open for correction
HELPS = "aide/helps.py"  # ?resident=<uuid>: what calms this person
HELP_NOW = "aide/help_now.py"
REVIEW = "nurse/review.py"
RESIDENT = "nurse/resident.py"  # ?resident=<uuid>
CHECKS = "nurse/checks.py"  # ?resident=<uuid>
SAFEGUARDING = "nurse/safeguarding.py"
SUMMARIES = "family/summaries.py"  # ?resident=<uuid>
RESIDENTS = "manager/residents.py"  # ?resident=<uuid>, or none to add somebody
PEOPLE = "manager/people.py"
WORDS = "manager/words_of_home.py"
RECORD = "manager/record.py"
RETENTION = "manager/retention.py"  # ?resident=<uuid>, or none for the list
PROTOCOLS = "manager/protocols.py"
PROTOCOL = "manager/protocol.py"  # ?protocol=R09
PROTOCOL_EDIT = "manager/protocol_edit.py"  # ?edition=<uuid>
RULES_WEEK = "manager/rules_week.py"
