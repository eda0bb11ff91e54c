"""A vocabulary that does not fit together is refused, with every mistake named."""

import re
import shutil
from pathlib import Path

import pytest

from protocols.strict_yaml import YamlRefused
from protocols.vocabulary import VocabularyRefused, load
from protocols.vocabulary.loading import FOLDER


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for file in FOLDER.glob("*.yaml"):
        shutil.copy(file, tmp_path)
    return tmp_path


def _change(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_shipped_files_load(copy: Path) -> None:
    assert load(copy).behaviours["BHV_HIT"].tile == "TILE_HITTING"


@pytest.mark.parametrize(
    ("name", "old", "new", "why"),
    [
        ("behaviours.yaml", "BSODOS]", "NOT_A_SOURCE]", "BHV_HIT: there is no reference NOT_A_SOURCE"),
        ("behaviours.yaml", "tile: TILE_HITTING", "tile: TILE_GONE", "BHV_HIT: there is no tile TILE_GONE"),
        ("behaviours.yaml", "code: BHV_GRAB", "code: BHV_HIT", "BHV_HIT stands twice"),
        ("behaviours.yaml", "core: true", "core: yes", "behaviours.0.core"),
        ("behaviours.yaml", "core: true", "cores: true", "behaviours.0.cores"),
        ("behaviours.yaml", "npi: agitation_aggression", "npi: agitation", "behaviours.0.mapping.npi"),
        ("behaviours.yaml", "cmai: [7, 8, 10]", "cmai: [7, 8, 30]", "behaviours.0.mapping.cmai.2"),
        (
            "interventions.yaml",
            "avoid_if: [RF_DVT]",
            "avoid_if: [RF_CLOT]",
            "INT_MASSAGE: there is no risk flag RF_CLOT",
        ),
        ("interventions.yaml", "avoid_if: [RF_DVT]", "avoid_if: [RF_SKIN]", "avoid_if and care_if"),
        ("interventions.yaml", "kind: psychological", "kind: family_professional", "interventions.0.kind"),
        ("interventions.yaml", "leads: [staff]", "leads: []", "interventions.0.leads"),
        ("interventions.yaml", "leads: [staff]", "leads: [aide]", "interventions.0.leads"),
        ("interventions.yaml", "suits_groups: [distress_any]", "suits_groups: [upset]", "there is no group upset"),
        (
            "interventions.yaml",
            "check_outcome_after_minutes: 10",
            "check_outcome_after_minutes: '10'",
            "interventions.0",
        ),
        ("triggers.yaml", "code: TRG_PAIN", "code: PAIN", "PAIN: a code of the triggers starts with TRG_"),
        ("groups.yaml", "BHV_HIT", "BHV_HITS", "there is no behaviour BHV_HITS"),
        ("outcomes.yaml", "value: 3", "value: 4", "answers.0.value"),
        ("outcomes.yaml", "code: '5_15'", "code: 5_15", "durations.1.code"),
        ("instruments.yaml", "low: 29", "low: 290", "CMAI: a range goes from low to high"),
        ("references.yaml", "status: confirmed", "status: sure", "references.0.status"),
    ],
)
def test_a_mistake_is_refused_by_name(copy: Path, name: str, old: str, new: str, why: str) -> None:
    _change(copy, name, old, new)

    with pytest.raises(VocabularyRefused, match=re.escape(why)):
        load(copy)


def test_every_mistake_is_named_at_once(copy: Path) -> None:
    _change(copy, "interventions.yaml", "avoid_if: [RF_DVT]", "avoid_if: [RF_CLOT]")
    _change(copy, "groups.yaml", "BHV_HIT", "BHV_HITS")

    with pytest.raises(VocabularyRefused) as refused:
        load(copy)

    assert "RF_CLOT" in str(refused.value)
    assert "BHV_HITS" in str(refused.value)


def test_a_key_given_twice_is_refused(copy: Path) -> None:
    _change(copy, "behaviours.yaml", "    core: true\n", "    core: true\n    core: false\n")

    with pytest.raises(YamlRefused, match="duplicate key"):
        load(copy)


def test_the_word_no_stays_a_word(copy: Path) -> None:
    """YAML 1.1 would make it false, and a label of false would be a label of nothing."""
    _change(copy, "outcomes.yaml", "label: Settled", "label: no")

    assert load(copy).answers["settled"].label == "no"


def test_a_time_stays_a_time(copy: Path) -> None:
    _change(copy, "triggers.yaml", "label: Tired", "label: 22:30")

    assert load(copy).triggers["TRG_TIRED"].label == "22:30"
