"""Every sentence the product says, by language.

English is the language of the source: `_("Saved {time}")` is both the key and the English sentence. Other
languages are gettext catalogs, `protocols/wording/<language>/LC_MESSAGES/attune.po`, read once at start; there is
no compile step. `attune.pot` lists every sentence and is kept in step by a test. A sentence missing from a
catalog is said in English, never left out.

`mark` names a sentence in data that is translated later, when it is shown: `_(role.label)`.
"""

from contextvars import ContextVar
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po


SOURCE_LANGUAGE = "en"
_FOLDER = Path(__file__).parent
_language: ContextVar[str] = ContextVar("attune_language", default=SOURCE_LANGUAGE)


def mark(sentence: str) -> str:
    """The sentence as it is; tells the extractor that it will be translated where it is shown."""
    return sentence


def use(language: str) -> None:
    """Speak this language from here on in this thread or task. An unknown language speaks English."""
    _language.set(language if language in languages() else SOURCE_LANGUAGE)


def current() -> str:
    """The language being spoken, as in `languages()`."""
    return _language.get()


@cache
def languages() -> tuple[str, ...]:
    """English first, then every language with a catalog, by code."""
    catalogs = sorted(path.parent.parent.name for path in _FOLDER.glob("*/LC_MESSAGES/attune.po"))
    return (SOURCE_LANGUAGE, *(code for code in catalogs if code != SOURCE_LANGUAGE))


def _(sentence: str, /, **values: object) -> str:
    """The sentence in the language being spoken, with `{names}` filled in. No values: no filling in."""
    said = _catalog(_language.get()).get(sentence, sentence)
    return said.format(**values) if values else said


def plural(one: str, many: str, count: int, /, **values: object) -> str:
    """`one` or `many` by count, with `{count}` and other names filled in."""
    # English and every language shipped so far have two forms; a third form comes with its language.
    return _(one if count == 1 else many, count=count, **values)


@cache
def _catalog(language: str) -> dict[str, str]:
    if language == SOURCE_LANGUAGE:
        return {}
    with (_FOLDER / language / "LC_MESSAGES" / "attune.po").open("rb") as file:
        catalog = read_po(file, locale=language)
    return {
        str(message.id): str(message.string)
        for message in catalog
        if message.id and message.string and not message.fuzzy
    }
