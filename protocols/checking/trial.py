"""Every case of a folder, and how many slips of the pen they would notice."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from protocols.checking.lines import Lines
from protocols.checking.mutation import Mutant, survivors
from protocols.engine.cases import CaseFile, Failure, check_case, read_cases
from protocols.engine.library import read_folder
from protocols.engine.schema import Protocol


BAR = 0.95  # of all mutants, so many have to be noticed


@dataclass(frozen=True, slots=True)
class Survivor:
    """A slip that no case notices, with its line in the protocol's file."""

    mutant: Mutant
    line: int

    def __str__(self) -> str:
        one = self.mutant
        return f"{one.protocol.id}.yaml:{self.line}: no case notices {one.place}: {one.what}"


@dataclass(slots=True)
class Trial:
    """What came of a folder's cases and mutants."""

    protocols: int = 0
    passed: int = 0
    mutants: int = 0
    failures: list[Failure] = field(default_factory=list)
    survivors: list[Survivor] = field(default_factory=list)

    @property
    def killed(self) -> int:
        return self.mutants - len(self.survivors)

    @property
    def share(self) -> float:
        """Of the mutants, the share that some case notices; 1 where there are none."""
        return self.killed / self.mutants if self.mutants else 1.0

    @property
    def is_good(self) -> bool:
        return not self.failures and self.share >= BAR

    def __str__(self) -> str:
        return (
            f"{self.protocols} protocols; cases: {self.passed} passed, {len(self.failures)} failed; "
            f"mutants: {self.killed} of {self.mutants} killed ({100 * self.share:.1f} in 100, {100 * BAR:g} needed)"
        )


def try_folder(folder: Path) -> Trial:
    """Run every case of a folder, and the cases of each protocol against all its mutants."""
    protocols = {protocol.id: protocol for protocol in read_folder(folder)}
    trial = Trial(protocols=len(protocols))
    for path in sorted(folder.glob("*.cases.yaml")):
        file = read_cases(path)
        if file.protocol not in protocols:
            trial.failures.append(Failure(file.protocol, path.name, "there is no protocol with this id"))
            continue
        _try(trial, folder, file, protocols)
    return trial


def _try(trial: Trial, folder: Path, file: CaseFile, protocols: Mapping[str, Protocol]) -> None:
    for case in file.cases:
        differences = check_case(file, case, protocols)
        trial.failures += [Failure(file.protocol, case.name, "; ".join(differences))] if differences else []
        trial.passed += not differences
    tried = survivors(protocols[file.protocol], file, protocols)
    trial.mutants += tried.count
    if tried.survivors:
        lines = Lines(folder / f"{file.protocol}.yaml")
        trial.survivors += [Survivor(one, lines.of(one.place)) for one in tried.survivors]
