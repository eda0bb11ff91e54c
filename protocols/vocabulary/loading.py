"""Reads the vocabulary files and refuses what does not fit together: a code given twice, a source that is not there."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from pydantic import ValidationError

from protocols.strict_yaml import read_strict
from protocols.vocabulary import files
from protocols.vocabulary.checks import mistakes_of
from protocols.vocabulary.lookup import Tile, Vocabulary
from protocols.vocabulary.models import Entry, Term


FOLDER = Path(__file__).parent


class VocabularyRefused(ValueError):
    """The files do not hold a whole vocabulary. The message lists every mistake, one a line."""


def load(folder: Path = FOLDER) -> Vocabulary:
    """The vocabulary in the folder, checked.

    Raises
    ------
    VocabularyRefused : a file has another form, a code stands twice, or something named is not there
    YamlRefused : a file is not strict YAML
    """
    behaviour = _read(folder / "behaviours.yaml", files.BehaviourFile)
    trigger = _read(folder / "triggers.yaml", files.TriggerFile)
    intervention = _read(folder / "interventions.yaml", files.InterventionFile)
    flag = _read(folder / "risk_flags.yaml", files.RiskFlagFile)
    outcome = _read(folder / "outcomes.yaml", files.OutcomeFile)
    instrument = _read(folder / "instruments.yaml", files.InstrumentFile)
    group = _read(folder / "groups.yaml", files.GroupFile)
    reference = _read(folder / "references.yaml", files.ReferenceFile)
    loaded = Vocabulary(
        behaviours=_by_code(behaviour.behaviours),
        triggers=_by_code(trigger.triggers),
        interventions=_by_code(intervention.interventions),
        risk_flags=_by_code(flag.risk_flags),
        dementia_types=_by_code(flag.dementia_types),
        answers=_by_code(outcome.answers),
        strengths=_by(outcome.strengths, lambda strength: strength.value),
        durations=_by_code(outcome.durations),
        targets=_by_code(outcome.targets),
        injuries=_by_code(outcome.injuries),
        event_flags=_by_code(outcome.event_flags),
        instruments=_by_code(instrument.instruments),
        observations=_by_code(instrument.observations),
        medicine_facts=_by_code(instrument.medicine_facts),
        group_terms=_by_code(group.groups),
        kinds=_by_code(intervention.kinds),
        leads=_by_code(intervention.leads),
        grades=_by_code(intervention.grades),
        pinch_me=_by(trigger.pinch_me, lambda question: question.letter),
        references=_by(reference.references, lambda source: source.key),
        behaviour_tiles=_tiles(behaviour.tiles, [(each.tile, each.core, each.code) for each in behaviour.behaviours]),
        trigger_tiles=_tiles(trigger.categories, [(each.category, each.core, each.code) for each in trigger.triggers]),
        intervention_tiles=_tiles(
            intervention.kinds, [(each.kind, each.core, each.code) for each in intervention.interventions]
        ),
        success_from=outcome.success_from,
        check_after_minutes_default=outcome.check_after_minutes_default,
    )
    mistakes = list(mistakes_of(loaded))
    if mistakes:
        raise VocabularyRefused("\n".join(mistakes))
    return loaded


_File = TypeVar("_File", bound=Entry)
_Term = TypeVar("_Term", bound=Term)
_Entry = TypeVar("_Entry", bound=Entry)
_Key = TypeVar("_Key", str, int)


def _read(path: Path, form: type[_File]) -> _File:
    try:
        return form.model_validate(read_strict(path))
    except ValidationError as error:
        lines = (f"{path.name}: {'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors())
        raise VocabularyRefused("\n".join(lines)) from error


def _by_code(terms: Iterable[_Term]) -> Mapping[str, _Term]:
    return _by(terms, lambda term: term.code)


def _by(entries: Iterable[_Entry], key: Callable[[_Entry], _Key]) -> Mapping[_Key, _Entry]:
    table: dict[_Key, _Entry] = {}
    for entry in entries:
        if key(entry) in table:
            raise VocabularyRefused(f"{key(entry)} stands twice")
        table[key(entry)] = entry
    return MappingProxyType(table)


def _tiles(tiles: Iterable[Term], placed: list[tuple[str, bool, str]]) -> tuple[Tile, ...]:
    """Tiles in the order of the file; core codes first in each, otherwise as they stand in the file."""
    known = {tile.code: tile for tile in tiles}
    astray = [f"{code}: there is no tile {tile}" for tile, _core, code in placed if tile not in known]
    if astray:
        raise VocabularyRefused("\n".join(astray))
    return tuple(
        Tile(
            code=tile.code,
            label=tile.label,
            core=tuple(code for of, core, code in placed if of == tile.code and core),
            more=tuple(code for of, core, code in placed if of == tile.code and not core),
        )
        for tile in known.values()
    )
