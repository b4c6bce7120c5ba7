"""The program ends in the middle of the interview; afterwards every answer is there, half a word too."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kotodesk.clock import FixedClock
from kotodesk.fonts.qt import register
from tests.helpers.desk import add_olena, new_desk
from tests.journeys.hand import ALT, CONTROL, Hand, Key, sees, until
from tests.journeys.program import DAY, Program
from tests.vault.conftest import PASSPHRASE
from ui import preferences
from ui.preferences import Preferences
from ui.theme import Theme

ROOT = Path(__file__).parents[2]
UNDERSTAND, TOLD = "Ymmärrämmekö toisiamme hyvin?", "Mistä asiakkaalle on kerrottu?"
AIMS, DATA = "Kotoutumispalvelujen tavoitteet", "Henkilötietojen käsittely: mitä tallennetaan ja miksi"
HOURS = "Kuinka monta tuntia viikossa asiakas voi nyt käyttää opiskeluun tai muihin palveluihin?"
YEARS = "Kuinka monta vuotta asiakas on käynyt koulua yhteensä?"
PROUD, HALF_A_WORD = "Mistä asiakas on ylpeä, ja missä hän on hyvä?", "Tarkka laborato"


@pytest.fixture(autouse=True)
def vault(folder: Path) -> None:
    """A vault with Olena, who has not been interviewed; the window speaks Finnish."""
    with new_desk(folder.parent, DAY) as desk:
        add_olena(desk)
    preferences.write(folder, Preferences("fi"))


def closed(program: Program, hand: Hand, folder: Path) -> None:
    """The window is closed at once after the last letter."""
    begin(program, hand)
    half_of_the_interview(program, hand)
    program.close()
    begin(program, hand)


def locked(program: Program, hand: Hand, folder: Path) -> None:
    """The vault is locked at once after the last letter."""
    begin(program, hand)
    half_of_the_interview(program, hand)
    hand.key(Key.Key_L, CONTROL)
    assert sees("Lukittu klo 11.00")
    unlock(hand)


def killed(program: Program, hand: Hand, folder: Path) -> None:
    """A program of its own is killed from outside: it can do nothing any more."""
    code = f"from {__name__} import work_until_killed; work_until_killed({str(folder)!r})"
    running = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    with running:
        said = running.stdout.readline().strip()
        running.kill()
    assert said == "kept"
    begin(program, hand)


@pytest.mark.parametrize("end", [closed, locked, killed])
def test_every_answer_is_there_again(
    program: Program, hand: Hand, folder: Path, end: Callable[[Program, Hand, Path], None]
) -> None:
    end(program, hand, folder)
    open_the_interview(hand)
    first_parts_are_there(hand)
    half_typed_is_there(hand)
    assert not [title for title in hand.titles if "Koval" in title or "Olena" in title]


def work_until_killed(folder: str) -> None:
    """Type in a program of its own, say when the last letters are kept, and wait for the end."""
    app = QApplication([])
    program, hand = Program(app, Theme(app, register(whole=False)), Path(folder)), Hand()
    begin(program, hand)
    half_of_the_interview(program, hand)
    until(lambda: sees("Tallennettu klo 11.00"), "what has been typed is kept")
    sys.stdout.write("kept\n")
    sys.stdout.flush()
    app.exec()


def begin(program: Program, hand: Hand) -> None:
    """Start the program and unlock."""
    program.start(hand)
    unlock(hand)


def unlock(hand: Hand) -> None:
    assert hand.at() == "Salalause"
    hand.type(PASSPHRASE)
    hand.key(Key.Key_Return)
    until(lambda: sees("Asiakkaat"), "the list of clients")


def open_the_interview(hand: Hand) -> None:
    hand.key(Key.Key_K, CONTROL)
    hand.type("Koval")
    for key in (Key.Key_Return, Key.Key_Return):  # to the list, then into the file
        hand.key(key)
    hand.key(Key.Key_2, ALT)


def half_of_the_interview(program: Program, hand: Hand) -> None:
    """Answers of every kind; the last field is still being typed in."""
    open_the_interview(hand)
    hand.choose(UNDERSTAND, "Osittain")
    hand.choose(TOLD, AIMS, DATA)
    hand.key(Key.Key_Right, ALT)
    hand.choose("Mitä asiakas tekee nyt arkisin?", "Kotona lapsen kanssa")
    hand.write(HOURS, "6")
    hand.choose("Miten asiakas pääsee kulkemaan?", "Bussilla", "Busseja kulkee vain harvoin")
    hand.key(Key.Key_Right, ALT)
    hand.key(Key.Key_Right, ALT)
    hand.choose("Mitä kotoutumiskieltä asiakas toivoo?", "Ruotsi")
    hand.go("Ruotsin taito")
    for key in (Key.Key_3, Key.Key_Space, Key.Key_Down, Key.Key_2, Key.Key_Space):
        hand.key(key)
    hand.key(Key.Key_Right, ALT)
    hand.write(YEARS, "1x")
    hand.press("Lisää: Mitä koulutusta asiakkaalla on?")
    hand.pick("Taso", "korkeakoulu")
    hand.write("Ala tai tutkinto", "elintarviketekniikka")
    hand.key(Key.Key_Right, ALT)
    program.clock.moment = FixedClock.on(DAY, 11).moment
    hand.write(PROUD, HALF_A_WORD)


def first_parts_are_there(hand: Hand) -> None:
    """What could be read."""
    to_part(hand, UNDERSTAND)
    assert hand.chosen(UNDERSTAND) == ["Osittain"]
    assert hand.chosen(TOLD) == [AIMS, DATA]
    hand.key(Key.Key_Right, ALT)
    assert hand.chosen("Mitä asiakas tekee nyt arkisin?") == ["Kotona lapsen kanssa"]
    assert hand.value(HOURS) == "6"
    assert hand.chosen("Miten asiakas pääsee kulkemaan?") == ["Bussilla", "Busseja kulkee vain harvoin"]
    hand.key(Key.Key_Right, ALT)
    hand.key(Key.Key_Right, ALT)
    assert hand.chosen("Mitä kotoutumiskieltä asiakas toivoo?") == ["Ruotsi"]
    assert hand.is_chosen("Kuullun ymmärtäminen A1.3")
    assert hand.is_chosen("Puhuminen A1.2")


def half_typed_is_there(hand: Hand) -> None:
    """What cannot be read stands as it was typed, with what to write instead; and the half word."""
    hand.key(Key.Key_Right, ALT)
    assert hand.value(YEARS) == "1x"
    assert sees("Kirjoita luku numeroin, esimerkiksi 7 tai 7,5.")
    assert sees("korkeakoulututkinto, elintarviketekniikka")
    hand.key(Key.Key_Right, ALT)
    assert hand.value(PROUD) == HALF_A_WORD


def to_part(hand: Hand, question: str) -> None:
    """Go back with Alt and ← until the part of a question is open."""
    while not sees(question):
        hand.key(Key.Key_Left, ALT)
