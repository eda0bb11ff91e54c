"""A folder of protocol files, read strictly and compiled once."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path

from pydantic import ValidationError

from protocols.engine.codes import unknown_codes
from protocols.engine.conditions import Compiler
from protocols.engine.facts import Facts
from protocols.engine.index import Index, index
from protocols.engine.leaves import Moment, Places
from protocols.engine.ready import Ready, made_ready
from protocols.engine.schema import Jurisdiction, Protocol
from protocols.errors import Invalid
from protocols.strict_yaml import YamlRefused, read_strict
from protocols.vocabulary import Vocabulary, vocabulary
from protocols.wording import _


FOLDER = Path(__file__).parent.parent / "library"


@dataclass(frozen=True, eq=False)
class ProtocolSet:
    """Protocols in order of id, with the vocabulary they speak. `set_hash` names exactly this set.

    `of_home` are the ids of those that the home wrote or changed itself.
    """

    all: tuple[Ready, ...]
    places: Places
    words: Vocabulary
    set_hash: str
    confidential: frozenset[str]
    of_home: frozenset[str] = frozenset()

    @cached_property
    def by_id(self) -> Mapping[str, Protocol]:
        return {ready.spec.id: ready.spec for ready in self.all}

    def overridden(self, own: Collection[Protocol], without: Collection[str] = ()) -> "ProtocolSet":
        """The set of a home: its own protocols in the place of those with the same id, and without some.

        Raises
        ------
        Invalid : a code is not in the vocabulary
        """
        ids = {protocol.id for protocol in own}
        kept = [ready.spec for ready in self.all if ready.spec.id not in ids and ready.spec.id not in without]
        return assemble([*kept, *own], self.words, of_home=frozenset(ids))

    def speaking(self, facts: Facts) -> tuple[Moment, list[tuple[Ready, bool | None]]]:
        """The protocols for this jurisdiction whose gate is true and whose condition is true or not known (None), in
        order of id, and the moment in which they were asked."""
        moment = self.places.moment(facts)
        found = self._indexes[facts.jurisdiction].speaking(moment)
        return moment, [(self.all[place], condition) for place, condition in found]

    @cached_property
    def _indexes(self) -> Mapping[str, Index]:
        return {law.value: index(self.all, law) for law in Jurisdiction}


def load(folder: Path = FOLDER) -> ProtocolSet:
    """The active protocols of a folder; the library's own is read once.

    Raises
    ------
    Invalid : a file that is not YAML 1.2, not of the form, or names a code that the vocabulary does not have
    """
    return _load(folder)


@cache
def _load(folder: Path) -> ProtocolSet:
    return assemble([protocol for protocol in read_folder(folder) if protocol.status == "active"])


def read_folder(folder: Path) -> list[Protocol]:
    """Every protocol of a folder, in order of id, whatever its status."""
    files = sorted(path for path in folder.glob("*.yaml") if not path.name.endswith(".cases.yaml"))
    protocols = [read_protocol(path) for path in files]
    return sorted(protocols, key=lambda protocol: protocol.id)


def read_protocol(path: Path) -> Protocol:
    """One protocol file; the name of the file is the id."""
    try:
        protocol = read_form(read_strict(path), name=path.name)
    except YamlRefused as error:
        raise Invalid(str(error), field=path.name) from error
    if path.stem != protocol.id:
        raise Invalid(_("{file}: the file is to be called {id}.yaml", file=path.name, id=protocol.id), field=path.name)
    return protocol


def read_form(data: object, *, name: str = "protocol") -> Protocol:
    """A protocol from its form as plain data. `name` says where it comes from, for the sentence of a refusal.

    Raises
    ------
    Invalid : it is not of the form; every place is said
    """
    try:
        # Through JSON, because there a date and a code are text and nothing else is converted.
        protocol = Protocol.model_validate_json(json.dumps(data, default=date.isoformat))
    except ValidationError as error:
        raise Invalid(_refused(name, error), field=name) from error
    return protocol


def assemble(
    protocols: list[Protocol], words: Vocabulary | None = None, *, of_home: frozenset[str] = frozenset()
) -> ProtocolSet:
    """Compile protocols into a set.

    Raises
    ------
    Invalid : a code is not in the vocabulary; every one is named
    """
    words = words or vocabulary()
    if strangers := [f"{one.id}: {what}" for one in protocols for what in unknown_codes(one, words)]:
        raise Invalid("\n".join(strangers))
    compiler = Compiler(words.groups)
    ready = tuple(made_ready(protocol, words, compiler) for protocol in sorted(protocols, key=lambda one: one.id))
    confidential = frozenset(one.spec.id for one in ready if one.spec.confidential)
    text = _text([one.spec for one in ready], of_home)
    set_hash = "sha256:" + hashlib.sha256(text.encode()).hexdigest()
    return ProtocolSet(ready, compiler.places, words, set_hash, confidential, of_home)


def text_of(protocols: ProtocolSet) -> str:
    """A set as text that is the same for the same set: JSON, as `read_set` reads it. `set_hash` is its SHA-256."""
    return _text([ready.spec for ready in protocols.all], protocols.of_home)


def _text(specs: list[Protocol], of_home: Collection[str]) -> str:
    forms = [one.model_dump(mode="json", by_alias=True) for one in specs]
    return json.dumps({"of_home": sorted(of_home), "protocols": forms}, sort_keys=True)


def read_set(text: str) -> ProtocolSet:
    """The set that `text_of` wrote.

    Raises
    ------
    Invalid : it is not such a text, or this version of the product cannot read a protocol in it
    """
    try:
        kept = json.loads(text)
        forms, of_home = kept["protocols"], frozenset(kept["of_home"])
    except (ValueError, TypeError, KeyError) as error:
        raise Invalid(_("This is not a set of protocols as it was kept.")) from error
    return assemble([read_form(form) for form in forms], of_home=of_home)


def _refused(name: str, error: ValidationError) -> str:
    lines = [
        f"{name}: {'.'.join(str(part) for part in one['loc']) or 'file'}: {one['msg']}"
        for one in error.errors(include_url=False)
    ]
    return "\n".join(lines)
