"""An evaluation of the past made again from what was kept: the same cards, byte for byte.

What was kept are the facts (`Facts.text`), the protocols (`text_of`) and the language. The words of the vocabulary
and the sentences around them are those of this release: a later one may say the same in better words, and then a card
that is made again differs from the one that was shown in those words alone.
"""

import json
from contextvars import copy_context

from protocols.engine.cards import Suggestions
from protocols.engine.evaluate import suggest
from protocols.engine.library import read_set
from protocols.engine.read_facts import parse
from protocols.errors import Invalid
from protocols.wording import SOURCE_LANGUAGE, _, use


def replay(facts_text: str, set_text: str, language: str = SOURCE_LANGUAGE) -> Suggestions:
    """What the rules said about these facts, with what was looked at for every protocol.

    Whoever calls goes on in the language spoken before.

    Raises
    ------
    Invalid : one of the texts is not what was kept, or this release cannot read it any more
    """
    return copy_context().run(_replay, facts_text, set_text, language)


def _replay(facts_text: str, set_text: str, language: str) -> Suggestions:
    use(language)
    try:
        kept = json.loads(facts_text)
    except ValueError as error:
        raise Invalid(_("These are not facts as they were kept.")) from error
    if not isinstance(kept, dict):
        raise Invalid(_("These are not facts as they were kept."))
    return suggest(parse(kept), read_set(set_text))
