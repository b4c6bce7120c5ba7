from __future__ import annotations

import json
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kotodesk import __version__, cli
from kotodesk.clock import FixedClock
from kotodesk.walk import output, run
from kotodesk.walk.run import Outcome
from tests.walk.conftest import CASES, SANDNAS

ONE_LINE = re.compile(r"[^\n]+: [^\n]+: [^\n]+; [^\n]+\n")
MINIMAL = 'format = 1\non = 2025-09-03\n[client]\nname = "A B"\n'
FACTS = '{"first_permit_date": "2024-05-20", "jobseeker_periods": []}'

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str], clock: FixedClock) -> Say:
    """Run one command; returns exit code, output and error output."""

    def run_one(*arguments: object) -> tuple[int, str, str]:
        code = cli.main([str(one) for one in arguments], clock)
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_one


@pytest.fixture
def undrawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave the pages out where a test is about options and folders."""

    def without_pages(*given: Any, **options: Any) -> Outcome:
        return drawn(*given, **options, pages=False)

    drawn = run.walk_at
    monkeypatch.setattr(run, "walk_at", without_pages)


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_version(say: Say) -> None:
    assert say("--version")[:2] == (0, f"kotodesk {__version__}\n")


def test_walk_leaves_plan_and_path(say: Say, tmp_path: Path) -> None:
    out = tmp_path / "new" / "olena"
    assert say("walk", CASES / "person-olena.toml", "--services", SANDNAS, "--out", out) == (0, "", "")
    assert sorted(path.name for path in out.iterdir()) == ["path.json", "plan.pdf"]
    assert json.loads((out / "path.json").read_bytes())["on"] == "2025-09-03"
    assert [path.name for path in out.parent.iterdir()] == ["olena"]


def test_programme_leaves_document_and_data(say: Say, tmp_path: Path) -> None:
    out = tmp_path / "sandnas"
    assert say("programme", SANDNAS, "--out", out, "--on", "2025-09-03", "--lang", "fi") == (0, "", "")
    assert sorted(path.name for path in out.iterdir()) == ["programme.json", "programme.pdf"]
    found = json.loads((out / "programme.json").read_bytes())
    assert (found["language"], found["state"], found["problems"]) == ("fi", "approved", [])
    assert len(found["services"]) == SANDNAS.read_text(encoding="utf-8").count("[[service]]")


@pytest.mark.usefixtures("undrawn")
def test_the_day_is_the_option_then_the_file_then_today(say: Say, tmp_path: Path, clock: FixedClock) -> None:
    case = written(tmp_path, "case.toml", MINIMAL)
    dateless = written(tmp_path, "dateless.toml", MINIMAL.replace("on = 2025-09-03\n", ""))
    for name, arguments, day in [
        ("a", (case, "--on", "2025-10-01"), "2025-10-01"),
        ("b", (case,), "2025-09-03"),
        ("c", (dateless,), clock.today().isoformat()),
    ]:
        assert say("walk", *arguments, "--out", tmp_path / name)[0] == 0
        assert json.loads((tmp_path / name / "path.json").read_bytes())["on"] == day


@pytest.mark.usefixtures("undrawn")
def test_check_tells_by_its_code_and_still_leaves_the_papers(say: Say, tmp_path: Path) -> None:
    case = written(tmp_path, "case.toml", MINIMAL)
    assert say("walk", case, "--out", tmp_path / "a", "--check") == (1, "", "")
    assert (tmp_path / "a" / "path.json").exists()
    ready = CASES / "person-ahmad.toml"
    assert say("walk", ready, "--services", SANDNAS, "--out", tmp_path / "b", "--check")[0] == 0


@pytest.mark.usefixtures("undrawn")
def test_an_empty_folder_is_used_a_full_one_is_left_alone(say: Say, tmp_path: Path) -> None:
    case, out = written(tmp_path, "case.toml", MINIMAL), tmp_path / "out"
    out.mkdir()
    assert say("walk", case, "--out", out)[0] == 0
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    code, _, said = say("walk", case, "--out", out)
    assert code == 2
    assert said == f"{out}: --out: there is something here already; allowed: an empty folder, or none yet.\n"
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


@pytest.mark.parametrize(
    ("arguments", "start"),
    [
        ((), "kotodesk: the command line is not understood"),
        (("walk",), "kotodesk walk: the command line is not understood"),
        (("fly",), "kotodesk: the command line is not understood"),
        (("walk", "x.toml", "--out", "o", "--colour"), "kotodesk: the command line is not understood"),
        (
            ("walk", "x.toml", "--out", "o", "--lang", "en"),
            "kotodesk: --lang: “en” is not known; allowed: fi, sv.",
        ),
        (("walk", "x.toml", "--out", "o", "--ui-lang", "de"), "kotodesk: --ui-lang: “de” is not known"),
        (("walk", "x.toml", "--out", "o", "--on", "3.9.2025"), "kotodesk: --on: “3.9.2025” is not a day"),
        (("walk", "x.toml", "--out", "o", "--on", "0999-01-01"), "kotodesk: --on: “0999-01-01” is not a day"),
        (("walk", "x.toml", "--out", "o"), "x.toml: CASE.toml: there is no such file"),
        (("programme", "x.toml", "--out", "o"), "x.toml: SERVICES.toml: there is no such file"),
        (("law", "explain", "x.json"), "x.json: FACTS.json: there is no such file"),
        (("law", "explain", "x.json", "--on", "tomorrow"), "kotodesk: --on: “tomorrow” is not a day"),
    ],
)
def test_a_wrong_command_line_is_one_line_and_code_two(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], start: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, said = say(*arguments)
    assert (code, out) == (2, "")
    assert said.startswith(start)
    assert said.count("\n") == 1
    assert not (tmp_path / "o").exists()


def test_messages_come_in_the_language_asked(say: Say, tmp_path: Path) -> None:
    case = written(tmp_path, "case.toml", MINIMAL + "borne = 1990-01-01\n")
    told = [
        say("walk", case, "--out", tmp_path / "o", "--ui-lang", language)[2]
        for language in ("fi", "sv", "en")
    ]
    assert [one.split(": ")[1] for one in told] == ["client.borne"] * 3
    assert told[0].endswith("lähin sallittu avain on born.\n")
    assert told[1].endswith("närmaste tillåtna nyckel är born.\n")
    assert told[2].endswith("the nearest allowed key is born.\n")


def test_help_speaks_finnish_too(say: Say) -> None:
    code, out, _ = say("walk", "--help", "--ui-lang", "fi")
    assert code == 0
    assert "asiakirjojen kieli" in out


def test_a_key_cannot_break_the_line_or_steer_the_terminal(say: Say, tmp_path: Path) -> None:
    case = written(tmp_path, "case.toml", MINIMAL + '"bad\\n\\u001b[31mkey" = 1\n')
    code, _, said = say("walk", case, "--out", tmp_path / "o")
    assert code == 2
    assert said.count("\n") == 1
    assert "\x1b" not in said


def test_a_folder_without_the_right_to_write_is_the_world(say: Say, tmp_path: Path) -> None:
    case = written(tmp_path, "case.toml", MINIMAL)
    code, _, said = say("walk", case, "--out", case / "out")
    assert code == 3
    assert ONE_LINE.fullmatch(said)


def test_a_full_disk_leaves_nothing_half_written(
    say: Say, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, undrawn: None
) -> None:
    def full(path: Path, _data: bytes) -> None:
        path.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(output, "write_synced", full)
    case = written(tmp_path, "case.toml", MINIMAL)
    code, _, said = say("walk", case, "--out", tmp_path / "o")
    assert code == 3
    assert said == f"{tmp_path / 'o'}: --out: the disk is full; make room on it and try again.\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["case.toml", "home"]


def test_law_explain_answers_on_the_output(say: Say, tmp_path: Path) -> None:
    facts = written(tmp_path, "facts.json", FACTS)
    code, out, said = say("law", "explain", facts, "--on", "2025-09-03")
    answers = json.loads(out)
    assert (code, said) == (0, "")
    assert answers["first_plan_latest"]["value"] == "2027-05-20"
    assert answers["responsible"]["value"] == "municipality"


def test_law_explain_uses_today_and_the_pack_asked_for(say: Say, tmp_path: Path) -> None:
    facts = written(tmp_path, "facts.json", FACTS)
    assert json.loads(say("law", "explain", facts)[1])["responsible"]["pack"] == "fi-2026"
    named = say("law", "explain", facts, "--pack", "fi-2025")[1]
    assert json.loads(named)["responsible"]["pack"] == "fi-2025"


@pytest.mark.parametrize("pack", ["fi-2027-planned", "fi-2052"])
def test_a_pack_that_is_no_law_is_bad_input(say: Say, tmp_path: Path, pack: str) -> None:
    facts = written(tmp_path, "facts.json", FACTS)
    code, out, said = say("law", "explain", facts, "--pack", pack)
    assert (code, out) == (2, "")
    assert said.startswith(f"kotodesk: --pack: {pack}: ")
    assert said.count("\n") == 1


def test_wrong_facts_name_their_key(say: Say, tmp_path: Path) -> None:
    facts = written(tmp_path, "facts.json", '{"birth_day": "2000-01-01"}')
    code, _, said = say("law", "explain", facts)
    assert code == 2
    assert said.startswith(f"{facts}: birth_day: ")
    assert "birth_date" in said


def test_the_system_clock_is_used_when_none_is_handed_in(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    facts = written(tmp_path, "facts.json", FACTS)
    assert cli.main(["law", "explain", str(facts)]) == 0
    assert date.fromisoformat(json.loads(capsys.readouterr().out)["first_plan_latest"]["value"])
