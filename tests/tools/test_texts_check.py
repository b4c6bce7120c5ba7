from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.texts_check import problems

HEADER = (
    'msgid ""\nmsgstr ""\n"Language: {0}\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
)
GOOD = 'msgid "{n} days late"\nmsgstr "{n} x"\n'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A house with one text, worded in both languages."""
    _write(tmp_path / "kotodesk" / "a.py", 'line = self._t("{n} days late", n=3)\n')
    for language in ("fi", "sv"):
        _area(tmp_path, language, "a", GOOD)
    return tmp_path


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _area(house: Path, language: str, area: str, messages: str) -> None:
    path = house / "resources" / "locale" / language / f"{area}.po"
    _write(path, HEADER.format(language) + messages)


def test_a_worded_house_is_quiet(house: Path) -> None:
    assert problems(house) == []


def test_a_text_without_a_wording_is_named_with_its_place(house: Path) -> None:
    _write(house / "ui" / "b.py", 'N_("Next review")\n')
    assert problems(house) == ["ui/b.py:1: no fi: 'Next review'", "ui/b.py:1: no sv: 'Next review'"]


@pytest.mark.parametrize(
    ("messages", "complaint"),
    [
        ('msgid "{n} days late"\nmsgstr ""\n', "empty"),
        ('#, fuzzy\nmsgid "{n} days late"\nmsgstr "{n} x"\n', "marked fuzzy"),
        ('msgid "{n} days late"\nmsgstr "{m} x"\n', "other places in braces"),
        ('msgid "{n} days late"\nmsgstr "{n x"\n', "other places in braces"),
        (GOOD + '\nmsgid "Gone"\nmsgstr "Borta"\n', "no longer used"),
    ],
)
def test_a_bad_wording_is_named(house: Path, messages: str, complaint: str) -> None:
    _area(house, "sv", "a", messages)
    [problem] = problems(house)
    assert problem.startswith("resources/locale/sv/a.po:")
    assert complaint in problem


def test_two_areas_may_not_word_one_text_differently(house: Path) -> None:
    _area(house, "fi", "b", GOOD)
    assert problems(house) == []
    _area(house, "fi", "b", GOOD.replace("x", "y"))
    assert "worded otherwise in resources/locale/fi/a.po" in problems(house)[0]


def test_plurals_need_both_forms_with_their_places(house: Path) -> None:
    _write(house / "kotodesk" / "a.py", 't.plural("a day", "{n} days", n)\n')
    plural = 'msgid "a day"\nmsgid_plural "{n} days"\nmsgstr[0] "en dag"\nmsgstr[1] "%s"\n'
    _area(house, "fi", "a", plural % "{n} dagar")
    _area(house, "sv", "a", plural % "dagar")
    assert [line.split(": ")[1] for line in problems(house)] == ["other places in braces than the source"]
