"""Nothing of a client lies in clear in any file that the program leaves, while it runs and afterwards."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kotodesk.desk import Desk
from tests.forms.people import OLENA
from tests.helpers.desk import add_olena, finish, interview, new_desk, write_plan

MARKERS = ("Zebrafinch", "Зеброва", "زيبرا", "zebra-wish", "zebra-draft", "zebra-goal", "zebra-review")
"""Words that stand nowhere else: names in three scripts, and what was written in every room."""


@pytest.fixture
def everywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """One folder that holds the vault, the home and everything temporary."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    return tmp_path


def test_no_file_holds_a_word_of_the_client_in_clear(
    everywhere: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with new_desk(everywhere) as desk:
        whole_job(desk)
        assert found_in(everywhere) == []
    assert found_in(everywhere) == []
    said = "".join(capfd.readouterr())
    assert [marker for marker in MARKERS if marker in said] == []


def test_the_search_would_find_a_word_in_clear(everywhere: Path) -> None:
    for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
        (everywhere / encoding).write_bytes(f"…{MARKERS[1]}…".encode(encoding))
    assert len(found_in(everywhere)) == 3


def whole_job(desk: Desk) -> None:
    """The main job with a marker in every room: person, interview, draft, goal, sealed plan, review."""
    client = add_olena(desk)
    desk.people.set(client, name_latin="Olena Zebrafinch", name_original="Зеброва زيبرا")
    assessment = interview(desk, client, {**OLENA, "wishes.long_term": "zebra-wish"})
    desk.keep_draft(f"assessment:{assessment}", "wishes.long_term", "zebra-draft")
    finish(desk, assessment)
    plan = write_plan(desk, client)
    desk.plans.set(plan, long_term_goal="zebra-goal")
    assert desk.documents.plan(plan).startswith(b"%PDF")
    desk.documents.agree(plan)
    desk.follow_up.review(plan, "zebra-review")


def found_in(folder: Path) -> list[tuple[str, str]]:
    """Return file and marker wherever a marker stands in any usual encoding, in any letter case."""
    return [
        (str(path.relative_to(folder)), marker)
        for path in files(folder)
        for marker in MARKERS
        if any(form in path.read_bytes().lower() for form in forms(marker))
    ]


def files(folder: Path) -> Iterator[Path]:
    """Yield every file below the folder."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def forms(marker: str) -> tuple[bytes, ...]:
    """The bytes of a word in the encodings in which programs write text."""
    return tuple(marker.encode(encoding).lower() for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
