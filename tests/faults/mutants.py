"""Do the tests see it when the record is spoilt? `python -m tests.faults.mutants` spoils it in many ways and looks.

Each mutant is the real product with one fault, in a copy of its own, against the tests that should see it. It is
killed when they fail. First the same tests must pass on a copy that is not spoilt. Prints a table; ends with 1 when
a mutant survives, or when a place to spoil is not found.
"""

import argparse
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.support.served import ROOT


COPIED = ("app.py", "pyproject.toml", "db", "pages", "protocols", "reports", "tests")
HISTORIES = ("tests/faults/test_state_machine.py",)
ON_SQLITE = (*HISTORIES, "-k", "sqlite")
KILLS = ("tests/faults/test_kill.py", "-k", "sqlite")
CUTS = ("tests/faults/test_power_cut.py",)
RACES = ("tests/faults/test_races.py",)
INCIDENTS = "db/records/incidents.py"
_FAILED = 1  # pytest's exit code when tests ran and some failed
_PATIENCE_SECONDS = 900


@dataclass(frozen=True, slots=True)
class Mutant:
    """In `file`, `old` stands exactly once and becomes `new`. `tests` are pytest's arguments."""

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...] = ON_SQLITE


MUTANTS = (
    Mutant(
        "a correction does not take from the sums",
        INCIDENTS,
        "sums.move(session, home_id=row.home_id, before=before, after=incident_rows.counted(row))",
        "sums.move(session, home_id=row.home_id, before=None, after=incident_rows.counted(row))",
    ),
    Mutant(
        "an entry in error goes on counting",
        INCIDENTS,
        "sums.move(session, home_id=row.home_id, before=before, after=None)",
        "pass",
    ),
    Mutant(
        "what was tried goes on counting",
        INCIDENTS,
        "incident_rows.set_tried(session, row, counts=False)",
        "pass",
    ),
    Mutant(
        "a stale correction overwrites",
        INCIDENTS,
        "check_version(row, expected_version)\n        if any(",
        "if any(",
    ),
    Mutant(
        "of two at once both correct",
        INCIDENTS,
        "check_version(row, expected_version)\n        if any(",
        "if any(",
        RACES,
    ),
    Mutant(
        "the version stays the same",
        INCIDENTS,
        "row.version += 1\n        session.flush()\n        incident_rows.keep_version("
        'session, row, actor=actor, now=now, change="void"',
        'session.flush()\n        incident_rows.keep_version(session, row, actor=actor, now=now, change="void"',
    ),
    Mutant(
        "a second save overwrites the first",
        INCIDENTS,
        ".on_conflict_do_nothing()",
        '.on_conflict_do_update(index_elements=["home_id", "id"], set_={"note": "overwritten"})',
    ),
    Mutant(
        "other contents under the same id are called saved",
        INCIDENTS,
        'if first["payload_digest"] != row.payload_digest:',
        "if False:",
    ),
    Mutant(
        "an entry in error is still asked about",
        INCIDENTS,
        'endings.close(session, row.id, home_id=row.home_id, state="unknown", answer=None, actor=actor, now=now)',
        "pass",
    ),
    Mutant(
        "a second answer replaces the first",
        "db/records/follow_ups.py",
        "if asked.answer is not None:",
        "if False:",
        ("tests/faults/test_races.py", "-k", "answers"),
    ),
    Mutant(
        "an answer does not move the sums",
        "db/records/endings.py",
        "sums.move(session, home_id=row.home_id, before=before, after=incident_rows.counted(row))",
        "pass",
    ),
    Mutant(
        "the draft goes in a transaction before the save",
        INCIDENTS,
        "new = store.write(actor.home_id, lambda session: _record(",
        'store.write(actor.home_id, lambda session: session.execute(_FORGET_DRAFT, {"home": actor.home_id, "row": id}))'
        "\n    new = store.write(actor.home_id, lambda session: _record(",
        KILLS,
    ),
    Mutant(
        "the draft stays when the entry is saved",
        INCIDENTS,
        '    session.execute(_FORGET_DRAFT, {"home": actor.home_id, "row": id})\n',
        "",
    ),
    Mutant(
        "the sums move in a transaction of their own",
        INCIDENTS,
        "    sums.move(session, home_id=actor.home_id, before=None, after=incident_rows.counted(row))\n",
        "    session.commit()\n"
        "    sums.move(session, home_id=actor.home_id, before=None, after=incident_rows.counted(row))\n",
        KILLS,
    ),
    Mutant(
        "a link does not hold the one before",
        "db/audit.py",
        'link |= {"seq": seq, "prev_hash": last}',
        'link |= {"seq": seq, "prev_hash": ""}',
    ),
    Mutant(
        "no anchors are written",
        "db/engine.py",
        "            anchors.append(anchors.anchors_file(self.settings.data_dir), ledger.reached(session))\n",
        "",
    ),
    Mutant(
        "the anchor is written before the commit",
        "db/engine.py",
        "                    session.flush()\n",
        "                    session.flush()\n"
        "                    anchors.append(anchors.anchors_file(self.settings.data_dir), ledger.reached(session))\n",
        (*CUTS, "-k", "nothing"),
    ),
    Mutant(
        "a commit does not wait for the disk",
        "db/connections.py",
        '        "synchronous=FULL",  # NORMAL loses',
        '        "synchronous=NORMAL",  # NORMAL loses',
        (*CUTS, "-k", "nothing"),
    ),
    Mutant(
        "a row is loaded whatever its home",
        "db/loading.py",
        'return sa.select(model).where(table.c.home_id == sa.bindparam("home"), table.c.id == sa.bindparam("row"))',
        'return sa.select(model).where(table.c.id == sa.bindparam("row"))',
    ),
    Mutant(
        "PostgreSQL does not ask whose row it is",
        "db/row_security.py",
        'f"USING ({column} = {_NAMED_HOME})"',
        '"USING (true)"',
        ("tests/records/test_row_level_security.py",),
    ),
    Mutant(
        "PostgreSQL works as it does when nobody tells it otherwise",
        "db/connections.py",
        'return _postgresql_engine(url, isolation="SERIALIZABLE"',
        'return _postgresql_engine(url, isolation="READ COMMITTED"',
        (*RACES, "-k", "postgres"),
    ),
    Mutant(
        "nothing is tried again",
        "db/engine.py",
        'if getattr(error.orig, "sqlstate", None) in _SERIALISATION:\n        return True',
        'if getattr(error.orig, "sqlstate", None) in _SERIALISATION:\n        return False',
        (*RACES, "-k", "postgres"),
    ),
)


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.faults.mutants", description=__doc__)
    parser.add_argument("--only", default="", help="mutants whose name holds this")
    only = parser.parse_args(arguments).only
    chosen = [mutant for mutant in MUTANTS if only in mutant.name]
    print("| fault | seen by | result | seconds |\n|---|---|---|---|")
    for tests in dict.fromkeys(mutant.tests for mutant in chosen):
        if _try("none", tests) != "SURVIVED":
            print("The tests must pass before they can tell anything.")
            return 1
    outcomes = [_try(mutant.name, mutant.tests, mutant) for mutant in chosen]
    print(f"{outcomes.count('killed')} of {len(chosen)} killed")
    return 0 if set(outcomes) <= {"killed"} else 1


def _try(name: str, tests: tuple[str, ...], mutant: Mutant | None = None) -> str:
    """Run the tests on a copy, spoilt or not; "SURVIVED" when all of them pass."""
    began = time.monotonic()
    with TemporaryDirectory(prefix="attune-mutant-") as folder:
        _copy(Path(folder))
        if mutant is not None:
            _spoil(mutant, Path(folder))
        code = _run(tests, Path(folder))
    outcome = "killed" if code == _FAILED else "SURVIVED" if code == 0 else f"pytest ended with {code}"
    said = outcome if mutant or outcome != "SURVIVED" else "they pass"
    seen_by = " ".join(tests).removeprefix("tests/")
    print(f"| {name} | {seen_by} | {said} | {time.monotonic() - began:.0f} |", flush=True)
    return outcome


def _copy(folder: Path) -> None:
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / name)


def _spoil(mutant: Mutant, folder: Path) -> None:
    spoilt = folder / mutant.file
    text = spoilt.read_text()
    assert text.count(mutant.old) == 1, f"{mutant.name}: {mutant.file} has it {text.count(mutant.old)} times"
    spoilt.write_text(text.replace(mutant.old, mutant.new))


def _run(tests: tuple[str, ...], folder: Path) -> int:
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=folder, capture_output=True, timeout=_PATIENCE_SECONDS, check=False)
    return done.returncode


if __name__ == "__main__":
    sys.exit(main())
