"""`python -m db verify [--anchor SEQ:CHECK]`: compare everything kept with its versions, the chain and the anchors."""

import argparse
from collections.abc import Iterable, Sequence
from datetime import datetime

from db.anchors import Anchor
from db.backup import manifest
from db.backup.examining import line_of
from db.commands import records
from db.commands.saying import Commands, Progress, say
from db.progress import counting
from db.settings import DataSettings
from db.verification import Fault, Verdict, known_anchors, verify
from db.verification.known_anchors import Given
from protocols.wording import _


def add(commands: Commands) -> None:
    what = "compare everything kept with its versions, the chain, the anchors and the manifests of the backups"
    parser = commands.add_parser("verify", help=what)
    paper = "what stands on the last line of a printed page, as 1234:0123456789ab; may be given several times"
    parser.add_argument("--anchor", action="append", default=[], metavar="ENTRY:CHECK", help=paper)
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace, settings: DataSettings, _now: datetime) -> int:
    papers = [known_anchors.given(text) for text in given.anchor]
    kept = [anchor for one in manifest.known(settings.backup_dir) if one.is_sound for anchor in one.anchors]
    return answer(settings, beside=kept, given=papers)


def answer(settings: DataSettings, *, beside: Iterable[Anchor] = (), given: Sequence[Given] = ()) -> int:
    """Verify the record and say what was found; the exit code. `beside` and `given` as `verify` takes them."""
    with records.opened(settings) as store:
        verdict = verify(store, beside=beside, given=given, progress=counting(Progress()))
    say(*(line_of(found) for found in verdict.found))
    say(_("{links} links and {rows} entries looked at.", links=verdict.links, rows=verdict.rows))
    if verdict.is_sound:
        if given:
            say(_("What stands on the paper is in the record as it was printed."))
        say(_("The record is what was written."))
        return 0
    say(*_what_to_do(verdict, settings))
    return 1


def _what_to_do(verdict: Verdict, settings: DataSettings) -> Iterable[str]:
    first = verdict.first_broken
    if first is not None:
        yield _("The first broken link is {seq}.", seq=first.seq)
    if {Fault.END_CUT_OFF, Fault.ANCHOR_DIFFERS} & {found.fault for found in verdict.found}:
        yield _(
            "The backups in {folder} were asked as well. Once an older one was restored, the newer ones know entries "
            "that were lost with it: move them to another folder.",
            folder=settings.backup_dir,
        )
    count = len(verdict.found) + verdict.unnamed
    yield _("Faults found: {count}. Keep this database as it is, and ask for help.", count=count)
