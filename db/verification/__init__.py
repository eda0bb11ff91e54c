"""Is the record what was written? `verify` asks everything at once and answers with a verdict.

`whole` puts the questions in order; `chain_walk` goes along the links of a home, `rows_as_said` compares rows with
what their versions said, both in the form of `raw_form`; `known_anchors` is what was noted outside the database, and
`findings` what can be wrong.
"""

from db.verification.findings import Fault, Found, Verdict
from db.verification.known_anchors import Given
from db.verification.whole import Progress, verify


__all__ = ["Fault", "Found", "Given", "Progress", "Verdict", "verify"]
