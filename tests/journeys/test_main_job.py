"""The main job in the real window, by keyboard alone and in Swedish: from the first start to both PDFs."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader

from tests.journeys.hand import CONTROL, Hand, Key, seen, sees, until
from tests.journeys.olena import NAME, OWN_NAME, first_start, interview, new_client, person, write
from tests.journeys.program import Program

LANGUAGE_GROUP = "Språkgrupp för föräldrar, med barnpassning"
ORIENTATION = "Flerspråkig samhällsorientering"
LATER = "Tas upp vid översynen."
LANGUAGE_GOAL = "Kunskaper i svenska som räcker i vardagen"
ORIENTATION_GOAL = "Kunskap om det finländska samhället"
WORK_GOAL = "Ett arbete eller en väg till arbete"
SIX_CONTENTS = (
    "1 Bedömning av kompetens och behovet av integrationstjänster",
    "2 Integrationsplan",
    "3 Flerspråkig samhällsorientering",
    "4 Integrationsutbildning och sluttestning",
    "5 Annan utbildning och service",
    "6 Vägledning och rådgivning",
)


def test_from_the_first_start_to_both_pdfs(program: Program, hand: Hand, tmp_path: Path) -> None:
    program.start(hand)
    first_start(hand)
    new_client(hand)
    person(hand)
    interview(hand)
    further_measures(hand)
    summary(hand)
    goals(hand)
    services(hand)
    check(hand)
    for_signing = print_for_signing(hand, tmp_path / "for-signing.pdf")
    agree(hand)
    fingerprint = follow_up(hand)
    plan = save(hand, tmp_path / "plan.pdf", f"Spara som PDF: {SEALED}")
    says_what_was_agreed(plan, fingerprint)
    assert fingerprint in for_signing
    says_what_the_municipality_offers(programme(hand, tmp_path / "programme.pdf"))
    no_window_carries_a_name(hand)


def further_measures(hand: Hand) -> None:
    """Step 3."""
    hand.press("Nästa: Preciserande åtgärder")
    hand.choose("Behövs preciserande åtgärder?", "Nej")
    assert "3 Preciserande åtgärder, Behövs inte" in seen()
    hand.press("Nästa: Sammanfattning")


def summary(hand: Hand) -> None:
    """Step 4: needs stand there with their reasons; the officer says that a plan is needed."""
    assert hand.at() == "Finska och svenska: Behov 3"
    assert sees("Önskar svenska som integrationsspråk, tal på nivå A1.2.")
    hand.write("Sammanfattning: först styrkor, sedan behov", "Stark skolgång. Behöver svenska.")
    hand.choose("Håller kunden med?", "Håller med")
    hand.choose("Behövs en integrationsplan?", "Ja")
    hand.press("Avsluta bedömningen")
    assert sees("Bedömningen avslutades 3.9.2025.")
    assert hand.at() == "Nästa: Mål"
    hand.key(Key.Key_Space)


def goals(hand: Hand) -> None:
    """Step 5: three proposed goals, a reason for each need that waits, the period and the next review."""
    assert hand.at() == "Mål på lång sikt"
    hand.press("Ta kundens önskemål från intervjun")
    assert hand.value("Mål på lång sikt") == "Jag vill arbeta i ett laboratorium."
    for goal in (LANGUAGE_GOAL, ORIENTATION_GOAL, WORK_GOAL):
        hand.press(f"Ta det föreslagna målet: {goal}")
        assert hand.value("Målet med ord som kunden förstår") == goal
    for need in ("Familj och barn", "Sociala kontakter och fritid"):
        hand.write(f"Eller skriv varför behovet inte får något mål nu: {need}", LATER)
    hand.choose("Vilket språk?", "svenska")
    hand.write("Planen börjar", "3.9.2025")
    hand.press("Fyll i de sista dagarna som lagen tillåter")
    assert hand.value("Planen slutar") == "3.9.2026"
    hand.write("Nästa översyn", "2.12.2025")
    hand.write("Varför denna dag för översynen?", "Då har kursen pågått i tre månader.")
    hand.press("Nästa: Tjänster")


def services(hand: Hand) -> None:
    """Step 6: what fits says why; each chosen service has its next step."""
    assert hand.at().startswith("Finska och svenska")
    assert sees("barnpassning ordnas")
    take_service(hand, LANGUAGE_GROUP, f"A {LANGUAGE_GROUP}", "Kommunen anmäler dig", "10.9.2025")
    hand.go("Behov")
    hand.key(Key.Key_Down)
    hand.key(Key.Key_Space)
    assert hand.at().startswith("Samhälle och vardag")
    take_service(hand, ORIENTATION, f"B {ORIENTATION}", "Du kommer till första träffen", "19.9.2025")
    hand.press("Nästa: Kontroll")


def take_service(hand: Hand, name: str, chosen: str, step: str, day: str) -> None:
    """Choose a service, take its reason, open it in the panel and say what comes next."""
    hand.press(name)
    hand.press("Ta motiveringarna från de valda tjänsterna")
    assert name in hand.value("Varför främjar de valda tjänsterna målet?")
    hand.press(f"{chosen}, nästa steg saknas")
    write(hand, {"Nästa steg: vem gör vad?": step, "Senast när?": day})
    hand.key(Key.Key_Tab)
    assert sees(f"{step} {day}")


def check(hand: Hand) -> None:
    """Step 7: no error of law; the goal that waits for a service is explained. The pages stand beside it."""
    assert "Rätta" not in seen()
    assert "Rätta eller motivera" in seen()
    assert sees("7 Kontroll, Halvfärdig, Att rätta eller motivera: 1")
    hand.write("Motivering: Mål 3 har ingen tjänst och ingen annan åtgärd.", LATER)
    hand.key(Key.Key_Tab)
    until(lambda: any(one.startswith("1 av ") for one in seen()), "the pages of the plan")
    assert sees("7 Kontroll, Klar")


def print_for_signing(hand: Hand, file: Path) -> str:
    """Step 8: the pages that are signed."""
    hand.press("Gå igenom och kom överens")
    assert sees("Om du utan godtagbar orsak inte följer planen")
    hand.pick("På vilket språk förklarades planen?", "ukrain")
    hand.choose("Undertecknar kunden?", "Undertecknar")
    hand.choose("Fick kunden en kopia?", "Ja")
    hand.pick("Kopians språk", "ukrain")
    pages = save(hand, file)
    assert "För underskrift" in pages
    assert "UTKAST" not in pages
    return pages


def agree(hand: Hand) -> None:
    """The question has its focus on the safe answer."""
    hand.press("Kom överens om planen")
    assert "Kommer ni överens om planen nu?" in seen()
    assert hand.at() == "Inte ännu"
    hand.key(Key.Key_Tab)
    assert hand.at() == "Kom överens om planen"
    hand.key(Key.Key_Space)
    assert sees("Ni kom överens om planen 3.9.2025.")
    assert hand.at() == "Nästa: Uppföljning"
    hand.key(Key.Key_Space)


SEALED = "Integrationsplan, överenskommen 3.9.2025, svenska"


def follow_up(hand: Hand) -> str:
    """Step 9: the sealed document, and its fingerprint."""
    assert sees("Nästa översyn 2.12.2025; senast 3.3.2026 (22 § 1 mom.)")
    assert SEALED in seen()
    hand.press(f"Läs: {SEALED}")
    until(lambda: any(one.startswith("1 av ") for one in seen()), "the pages of the sealed plan")
    (fingerprint,) = [one for one in seen() if one.startswith("Kontrollsumma ")]
    return fingerprint


def says_what_was_agreed(plan: str, fingerprint: str) -> None:
    """The plan names the client in both scripts, goals, services, dates and its fingerprint."""
    assert fingerprint in plan
    for words in (
        f"{NAME} ({OWN_NAME}), född 3.6.1991",
        "Överenskommen 3.9.2025, version 1",
        "Jag vill arbeta i ett laboratorium.",
        f"1. {LANGUAGE_GOAL}",
        f"2. {ORIENTATION_GOAL}",
        f"3. {WORK_GOAL}",
        LANGUAGE_GROUP,
        "Kommunen anmäler dig senast 10.9.2025",
        "Tisdag 2.12.2025",
        "kunden har undertecknat planen",
    ):
        assert words in plan
    assert "UTKAST" not in plan


def programme(hand: Hand, file: Path) -> str:
    """The municipality's document, from the page of the programme."""
    hand.key(Key.Key_2, CONTROL)
    hand.press("Förhandsgranska")
    until(lambda: any(one.startswith("1 av ") for one in seen()), "the pages of the programme")
    return save(hand, file)


def says_what_the_municipality_offers(document: str) -> None:
    """All six contents, each with its services; the starter programme is a draft."""
    for content in SIX_CONTENTS:
        assert document.count(content) >= 2, content
    for words in ("UTKAST", "Sandnäs kommun", ORIENTATION, LANGUAGE_GROUP, "Bilaga: kontaktuppgifter"):
        assert words in document
    assert NAME not in document


def no_window_carries_a_name(hand: Hand) -> None:
    """Titles are seen in the task bar and over somebody's shoulder."""
    assert {"KotoDesk", "Spara som PDF"} <= hand.titles
    assert [
        title for title in hand.titles for name in (*NAME.split(), *OWN_NAME.split()) if name in title
    ] == []


def save(hand: Hand, file: Path, button: str = "Spara som PDF") -> str:
    """Save the pages, type the place into the system's dialog; return what the file says."""
    hand.press(button)
    hand.key(Key.Key_A, CONTROL)
    hand.type(str(file))
    hand.key(Key.Key_Return)
    assert sees(f"Sparad: {file.name}")
    said = " ".join(page.extract_text() for page in PdfReader(file).pages)
    return " ".join(said.replace("\u00ad\n", "").split())
