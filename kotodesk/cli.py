"""The command line, the second front end: it keeps the core honest.

    kotodesk walk CASE.toml --out DIR       a client's whole path: plan.pdf and path.json
    kotodesk programme SERVICES.toml --out DIR    the programme document: programme.pdf and programme.json
    kotodesk law explain FACTS.json         what the Act answers about one client, as JSON on the output

Exit codes: 0 done, 1 a check failed (only with --check), 2 bad input, 3 the world failed (disk, rights).
Messages go to the error output, one line each: `file: key or line:column: what is wrong; what is allowed`.
"""

from __future__ import annotations

import argparse
import io
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TextIO

from kotodesk import __version__
from kotodesk.clock import Clock, SystemClock
from kotodesk.errors import BadInput, WorldError
from kotodesk.law import explain, packs, read_facts, to_json
from kotodesk.public_holidays import finnish
from kotodesk.texts import LANGUAGES, N_, Texts, texts
from kotodesk.walk.home import PAPER_LANGUAGES
from kotodesk.walk.inputs import day_of, read_input
from kotodesk.walk.output import check_place, write_folder
from kotodesk.walk.reading import InPlace
from kotodesk.walk.trouble import world_failed

if TYPE_CHECKING:
    from kotodesk.walk.run import Outcome

DONE, CHECK_FAILED, BAD_INPUT, WORLD_FAILED = range(4)

_PROGRAM = "kotodesk"
_UI_LANG = "--ui-lang"
_YEARS_AHEAD = 12
"""How far ahead public holidays are needed; longer than any limit of the Act that names a last day to act."""

_USAGE = N_("{command}: the command line is not understood ({detail}); allowed: see {command} --help.")
_NOT_A_CHOICE = N_("{command}: {key}: “{value}” is not known; allowed: {allowed}.")


class _Parser(argparse.ArgumentParser):
    """A parser that complains in one line of the reader's language."""

    def __init__(self, *args: Any, t: Texts, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "allow_abbrev": False})
        self.t = t

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command line and end with the code of bad input."""
        _say(self.t.of(_USAGE, command=self.prog, detail=message))
        raise SystemExit(BAD_INPUT)


def main(arguments: Sequence[str] | None = None, clock: Clock | None = None) -> int:
    """Run one command and return its exit code; `clock` says what today is."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    t = texts(_message_language(given))
    try:
        options = _parser(t).parse_args(given)
        options.clock = clock or SystemClock()
        command: Callable[[argparse.Namespace], int] = options.command
        return command(options)
    except SystemExit as finished:
        return int(finished.code or DONE)
    except BadInput as error:
        _say(error.worded(t))
        return BAD_INPUT
    except WorldError as error:
        _say(error.worded(t))
        return WORLD_FAILED


def _message_language(given: Sequence[str]) -> str:
    """The language of messages is needed before the rest of the command line has been understood."""
    for place, word in enumerate(given):
        value = given[place + 1] if word == _UI_LANG and place + 1 < len(given) else word.partition("=")[2]
        if word.partition("=")[0] == _UI_LANG and value in LANGUAGES:
            return value
    return "en"


def _parser(t: Texts) -> _Parser:
    parser = _Parser(
        prog=_PROGRAM, t=t, description=t("The desk of an integration officer, without a window.")
    )
    parser.add_argument("--version", action="version", version=f"{_PROGRAM} {__version__}")
    commands = parser.add_subparsers(required=True, metavar="walk | programme | law")
    _walk_options(
        commands.add_parser("walk", t=t, help=t("a client’s whole path: plan.pdf and path.json")), t
    )
    about = t("the programme document: programme.pdf and programme.json")
    _programme_options(commands.add_parser("programme", t=t, help=about), t)
    law = commands.add_parser("law", t=t, help=t("what the Act says about one client"))
    _law_options(law.add_subparsers(required=True, metavar="explain"), t)
    return parser


def _walk_options(parser: _Parser, t: Texts) -> None:
    parser.add_argument("case", metavar="CASE.toml", type=Path, help=t("the case, see docs/case-file.md"))
    about = t("the programme, see docs/services-file.md; the starter catalogue when absent")
    parser.add_argument("--services", metavar="SERVICES.toml", type=Path, help=about)
    _paper_options(parser, t)
    parser.set_defaults(command=_walk)


def _programme_options(parser: _Parser, t: Texts) -> None:
    about = t("the programme, see docs/services-file.md")
    parser.add_argument("services", metavar="SERVICES.toml", type=Path, help=about)
    _paper_options(parser, t)
    parser.set_defaults(command=_programme)


def _paper_options(parser: _Parser, t: Texts) -> None:
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help=t("an empty folder, or none yet")
    )
    parser.add_argument(
        "--on", metavar="YYYY-MM-DD", help=t("the day; the one in the file, or today, when absent")
    )
    parser.add_argument("--lang", metavar=" | ".join(PAPER_LANGUAGES), help=t("language of the papers"))
    parser.add_argument("--check", action="store_true", help=t("end with 1 when a check failed"))
    _message_option(parser, t)


def _law_options(commands: Any, t: Texts) -> None:
    parser = commands.add_parser("explain", t=t, help=t("answers of the Act, as JSON"))
    parser.add_argument("facts", metavar="FACTS.json", type=Path, help=t("facts of one client"))
    parser.add_argument("--on", metavar="YYYY-MM-DD", help=t("the day; today when absent"))
    parser.add_argument("--pack", metavar="ID", help=t("a law pack by its name, for example fi-2025"))
    _message_option(parser, t)
    parser.set_defaults(command=_law_explain)


def _message_option(parser: _Parser, t: Texts) -> None:
    allowed = " | ".join(LANGUAGES)
    parser.add_argument(_UI_LANG, metavar=allowed, default="en", help=t("language of messages"))


def _walk(options: argparse.Namespace) -> int:
    """Read everything before anything is made: bad input leaves nothing behind."""
    from kotodesk.walk.read_case import read_case
    from kotodesk.walk.read_services import read_services
    from kotodesk.walk.run import walk

    on, today = _checked_day(options), options.clock.today()
    case = read_case(read_input(options.case, "CASE.toml"), str(options.case), today, on)
    services = None
    if options.services is not None:
        services = read_services(read_input(options.services, "--services"), str(options.services))
    return _leave(walk(case, services, options.lang or ""), options)


def _programme(options: argparse.Namespace) -> int:
    from kotodesk.walk.programme_run import describe
    from kotodesk.walk.read_services import read_services

    on = _checked_day(options) or options.clock.today()
    services = read_services(read_input(options.services, "SERVICES.toml"), str(options.services))
    return _leave(describe(services, on, options.lang or ""), options)


def _checked_day(options: argparse.Namespace) -> date | None:
    """Return the day asked for, after the other options of papers have been checked."""
    _check_choice(_UI_LANG, options.ui_lang, LANGUAGES)
    _check_choice("--lang", options.lang, PAPER_LANGUAGES)
    check_place(options.out)
    return _day(options)


def _leave(outcome: Outcome, options: argparse.Namespace) -> int:
    write_folder(options.out, outcome.files)
    return CHECK_FAILED if options.check and outcome.check_failed else DONE


def _law_explain(options: argparse.Namespace) -> int:
    _check_choice(_UI_LANG, options.ui_lang, LANGUAGES)
    on = _day(options) or options.clock.today()
    facts = read_facts(read_input(options.facts, "FACTS.json"), str(options.facts))
    holidays = finnish(range(on.year - 1, on.year + _YEARS_AHEAD))
    if options.pack is not None:
        _check_pack(options.pack)
    answers = to_json(explain(facts, on, packs(), holidays, options.pack))
    return _print(json.dumps(answers, ensure_ascii=False, indent=2))


def _check_pack(name: str) -> None:
    try:
        packs().named(name)
    except BadInput as error:
        raise InPlace(_PROGRAM, "--pack", error) from error


def _day(options: argparse.Namespace) -> date | None:
    return None if options.on is None else day_of(options.on, _PROGRAM, "--on")


def _check_choice(key: str, value: str | None, allowed: Sequence[str]) -> None:
    if value is not None and value not in allowed:
        raise BadInput(_NOT_A_CHOICE, command=_PROGRAM, key=key, value=value, allowed=", ".join(allowed))


def _print(text: str) -> int:
    """Write the result in UTF-8, whatever the system writes by default."""
    try:
        print(text, file=_utf8(sys.stdout), flush=True)
    except OSError as error:
        raise world_failed(error, _PROGRAM, "stdout") from error
    return DONE


def _say(line: str) -> None:
    """Write one message: what a file holds cannot break the line or steer the terminal."""
    print(
        "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in line),
        file=_utf8(sys.stderr),
    )


def _utf8(stream: TextIO) -> TextIO:
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream
