"""Words in the reader's language, for the window, for messages and for paper.

Source texts are English and stand in the code: `t("Next review")`. Finnish and Swedish lie in
`resources/locale/<language>/*.po`. `dev.py texts` fails when one is missing. Texts that are chosen
now and worded later are marked with `N_` and worded with `t.of`.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kotodesk import resources

SOURCE_LANGUAGE = "en"
LANGUAGES = ("fi", "sv", "en")


def N_(message: str) -> str:  # noqa: N802 - the conventional name that extraction tools look for
    """Mark a text for translation without translating it yet."""
    return message


class Texts:
    """The texts of one language."""

    def __init__(self, language: str, translations: NullTranslations) -> None:
        self.language = language
        self._translations = translations

    def __call__(self, message: str, /, **values: object) -> str:
        """Return a literal text in this language; `{name}` places are filled from `values`."""
        return self.of(message, **values)

    def of(self, message: str, /, **values: object) -> str:
        """Return a text that was marked with `N_` elsewhere."""
        worded = self._translations.gettext(message) if message else ""
        return worded.format(**values) if values else worded

    def plural(self, one: str, many: str, n: int, /, **values: object) -> str:
        """Return the form that fits the count `n`; the count is also the place `{n}`."""
        return self._translations.ngettext(one, many, n).format(n=n, **values)

    def number(self, value: float) -> str:
        """Return a number as people write it: with a decimal comma in Finnish and Swedish."""
        plain = f"{value:g}"
        return plain if self.language == SOURCE_LANGUAGE else plain.replace(".", ",")


@cache
def texts(language: str) -> Texts:
    """Return the texts of `language`, one of LANGUAGES."""
    if language not in LANGUAGES:
        raise ValueError(language)
    if language == SOURCE_LANGUAGE:
        return Texts(language, NullTranslations())
    return Texts(language, GNUTranslations(_compiled(language)))


def _compiled(language: str) -> BytesIO:
    whole = Catalog(locale=language)
    for path in sorted(resources.path("locale", language).glob("*.po")):
        with path.open("rb") as file:
            part = read_po(file, locale=language)
        for message in part:
            if message.id and message.string:
                whole.add(message.id, message.string, flags=message.flags)
    compiled = BytesIO()
    write_mo(compiled, whole)
    compiled.seek(0)
    return compiled
