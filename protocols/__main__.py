"""`python -m protocols check|test|suggest|docs|release`: the rules by hand.

Ends with 0 when all is well, 1 when something was found, 2 when the command or its input cannot be used.
"""

import argparse
import json
import sys
from datetime import date
from pathlib import Path

from protocols.checking.findings import Severity
from protocols.checking.folder import check_folder, protocol_files
from protocols.checking.released import write_released
from protocols.checking.trial import try_folder
from protocols.engine.cards import State
from protocols.engine.evaluate import suggest
from protocols.engine.library import FOLDER, load, read_folder
from protocols.errors import Invalid
from protocols.facts_file import read
from protocols.handbook import handbook
from protocols.vocabulary import VocabularyRefused
from protocols.why import sentences


SURVIVORS_SHOWN = 20  # slips that no case notices, unless all are asked for


def main(arguments: list[str] | None = None) -> int:
    """Run one command; answers the exit code."""
    given = _parser().parse_args(arguments)
    try:
        code: int = given.run(given)
    except Invalid as error:
        print(error.message, file=sys.stderr)
        return 2
    except VocabularyRefused as error:
        print(error, file=sys.stderr)
        return 2
    return code


def _check(given: argparse.Namespace) -> int:
    findings = check_folder(given.folder, today=given.today)
    for finding in findings:
        print(finding)
    wrong = sum(finding.severity is Severity.ERROR for finding in findings)
    count = len(protocol_files(given.folder))
    print(f"{count} protocols, {wrong} errors, {len(findings) - wrong} warnings")
    return 1 if wrong else 0


def _release(given: argparse.Namespace) -> int:
    if _check(given):
        print("Nothing was released: put the errors right first")
        return 1
    print(f"{write_released(given.folder, read_folder(given.folder))} versions released")
    return 0


def _test(given: argparse.Namespace) -> int:
    trial = try_folder(given.folder)
    for failure in trial.failures:
        print(f"{failure.protocol}: {failure.case}: {failure.why}")
    shown = len(trial.survivors) if given.mutants else SURVIVORS_SHOWN
    for survivor in trial.survivors[:shown]:
        print(survivor)
    if hidden := trial.survivors[shown:]:
        print(f"and {len(hidden)} more (--mutants lists all)")
    print(trial)
    return 0 if trial.is_good else 1


def _docs(given: argparse.Namespace) -> int:
    library = load(given.folder)
    print(handbook(list(library.by_id.values()), library.words), end="")
    return 0


def _suggest(given: argparse.Namespace) -> int:
    library = load(given.folder)
    facts = read(given.facts, at=given.at, jurisdiction=given.jurisdiction)
    answer = suggest(facts, library)
    if given.why:
        print("\n".join(sentences(answer, facts, library)))
        return 0
    states = {one.spec.id: answer.states.get(one.spec.id, State.NOT_MET).value for one in library.all}
    print(json.dumps({"cards": answer.cards, "states": states}, ensure_ascii=False, indent=2))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m protocols", description="The rules by hand.")
    commands = parser.add_subparsers(required=True, metavar="check|test|suggest|docs|release")
    checks = commands.add_parser("check", help="look for mistakes without running anything")
    checks.add_argument("--today", type=date.fromisoformat, metavar="DATE", help="also find reviews that are overdue")
    checks.set_defaults(run=_check)
    release = commands.add_parser("release", help="write down what each version says, so that it never says two things")
    release.set_defaults(run=_release, today=None)
    test = commands.add_parser("test", help="run every case, and count the slips of the pen that they would notice")
    test.add_argument("--mutants", action="store_true", help="list every slip that no case notices")
    test.set_defaults(run=_test)
    suggestion = commands.add_parser("suggest", help="print the cards for a facts file")
    suggestion.add_argument(
        "facts", metavar="FACTS.json", help="the form is in protocols/README.md; - reads standard input"
    )
    suggestion.add_argument("--at", metavar="TIME", help="another now: ISO 8601 with its offset")
    suggestion.add_argument("--jurisdiction", metavar="CODE", help="another law: UK_ENGLAND, US_NH, AU or OTHER")
    suggestion.add_argument(
        "--why", action="store_true", help="the explanation as sentences, in the place of the cards"
    )
    suggestion.set_defaults(run=_suggest)
    docs = commands.add_parser("docs", help="print the library as a page of markdown")
    docs.set_defaults(run=_docs)
    for command in (checks, release, test, suggestion, docs):
        command.add_argument("--folder", type=Path, default=FOLDER, help="another folder of protocols")
    return parser


if __name__ == "__main__":
    sys.exit(main())
