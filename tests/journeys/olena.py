"""The first steps of the main job by keyboard, in Swedish: first start, a new client, person, interview."""

from __future__ import annotations

from tests.journeys.hand import CONTROL, Hand, Key, seen, sees, until
from tests.vault.conftest import PASSPHRASE

OWN_NAME, NAME = "Олена Коваль", "Olena Koval"


def first_start(hand: Hand) -> None:
    """The program speaks as the computer does until somebody chooses a language; then who and where."""
    hand.choose(hand.at(), "Svenska")
    assert sees("Kom i gång")
    hand.press("Nästa: Kommun")
    write(hand, MUNICIPALITY)
    hand.choose("Kommunens språk", "Tvåspråkig, svensk majoritet")
    hand.choose("Var ligger kommunen?", "Fastlandet")
    hand.press("Nästa: Handläggare")
    write(hand, OFFICER)
    hand.choose("Är du tjänsteinnehavare i den här kommunen?", "Ja")
    hand.write("Från och med", "1.8.2023")
    hand.press("Nästa: Lösenfras")
    hand.write("Lösenfras", PASSPHRASE)
    hand.write("Samma en gång till", PASSPHRASE)
    hand.press("Skapa valvet")
    until(lambda: sees("Inga kunder ännu"), "the empty list of clients")


MUNICIPALITY = {
    "Namn på finska": "Hiekkaniemi",
    "Namn på svenska": "Sandnäs",
    "Avsändare på finska": "Hiekkaniemen kunta",
    "Avsändare på svenska": "Sandnäs kommun",
}
OFFICER = {
    "Ditt namn": "Ronja Sandvik",
    "Titel på finska": "kotoutumisohjaaja",
    "Titel på svenska": "integrationshandledare",
}


def new_client(hand: Hand) -> None:
    """A name is enough."""
    hand.key(Key.Key_N, CONTROL)
    assert hand.at() == "Namn med latinska bokstäver"
    hand.type(NAME)
    hand.press("Öppna kundens uppgifter")
    assert sees("1 Person och hushåll")


def person(hand: Hand) -> None:
    """Step 1: from the facts follows who is responsible, with the section."""
    hand.write("Namn med kundens egna bokstäver", OWN_NAME)
    hand.write("Födelsetid", "3.6.1991")
    hand.pick("Medborgarskap", "Ukraina")
    hand.pick("Modersmål", "ukrain")
    hand.pick("Kontaktspråk", "ukrain")
    hand.choose("Behövs tolk?", "Alltid")
    hand.choose("På vilket språk vill kunden ha handlingar och beslut?", "Svenska")
    hand.write("Första uppehållstillstånd, uppehållskort eller registrering", "20.5.2024")
    hand.write("Hemkommun sedan", "2.6.2025")
    hand.pick("Grund för vistelsen, en eller flera", "Tillfälligt")
    hand.choose("Är kundens jobbsökning i kraft nu?", "Nej")
    hand.press("Lägg till: Vilka bor tillsammans med kunden?")
    hand.pick("Vem?", "Barn")
    hand.write("Födelsetid", "30.1.2024")
    hand.write("Första kontakten", "18.8.2025")
    hand.press("Nästa: Inledande intervju")
    assert sees("1 Person och hushåll, Klar")
    assert sees("kommunen, ej arbetssökande (3 § 1 mom.)")


def interview(hand: Hand) -> None:
    """Step 2: the nine topics of the decree, and what the client must be told."""
    before_we_begin(hand)
    daily_life(hand)
    languages(hand)
    learning_and_work(hand)
    wishes_health_and_the_rest(hand)
    assert sees("2 Inledande intervju, Klar")


def before_we_begin(hand: Hand) -> None:
    hand.choose("Förstår vi varandra bra?", "Ja, bra")
    hand.choose("Vilka är med, utom kunden och du?", "Tolk")
    hand.choose(
        "Vad har kunden fått information om?",
        "Målen för integrationstjänsterna",
        "Hur integrationsplanen görs upp och hur tjänsterna går vidare",
        "Planens bindande verkan samt kundens rättigheter och skyldigheter",
        "Behandlingen av personuppgifter: vad som sparas och varför",
    )
    hand.press("Nästa: Vardag och familj")


def daily_life(hand: Hand) -> None:
    """An answer brings the question that follows from it, and Tab comes to it."""
    hand.choose("Vad gör kunden på vardagarna nu?", "Hemma med barn")
    hand.write("Hur många timmar i veckan kan kunden nu använda för studier eller andra tjänster?", "6")
    hand.choose("Hur är vården av barn under skolåldern ordnad?", "Hemma, en plats behövs")
    hand.write("Från vilken månad behövs platsen?", "1.2026")
    hand.choose("Har kunden tillräckligt med sällskap och människor att tala med?", "Är ofta ensam")
    hand.press("Nästa: Läsa och skriva")
    hand.choose("Hur läser kunden på sitt eget språk?", "Läser bra")
    hand.choose("Hur skriver kunden på sitt eget språk?", "Skriver bra")
    hand.press("Nästa: Finska och svenska")


def languages(hand: Hand) -> None:
    """Levels by digits; Finnish has not been asked about, which is an answer too."""
    hand.choose("Vilket integrationsspråk önskar kunden?", "Svenska")
    hand.go("Nivå i svenska")
    for level in (Key.Key_3, Key.Key_2, Key.Key_2, Key.Key_1):
        for key in (level, Key.Key_Space, Key.Key_Down):
            hand.key(key)
    assert hand.at() == "Skrivning A1.1"
    hand.go("Nivå i finska")
    hand.key(Key.Key_0, CONTROL)
    hand.key(Key.Key_Return)
    assert hand.at() == "Inte frågat"
    hand.choose("Hur har nivån bedömts?", "Handledarens intryck, inte test")
    hand.press("Nästa: Skola och lärande")


def learning_and_work(hand: Hand) -> None:
    """Rows unfold in place."""
    hand.write("Hur många år har kunden gått i skola sammanlagt?", "15")
    hand.press("Lägg till: Vilken utbildning har kunden?")
    hand.pick("Nivå", "högskoleexamen")
    hand.write("Bransch eller examen", "livsmedelsteknik")
    assert "Ta bort: högskoleexamen, livsmedelsteknik" in seen()
    hand.choose("Hur känns det för kunden att börja studera?", "Kan börja genast")
    hand.choose("Har kunden gått samhällsorienteringen?", "Nej")
    hand.press("Nästa: Arbete och kunnande")
    hand.press("Lägg till: Vilka arbeten har kunden haft?")
    hand.write("Arbete", "kvalitetskontroll")
    hand.write("Vad är kunden stolt över och bra på?", "Noggrant laboratoriearbete")
    hand.choose(
        "Vilket stöd behöver kunden för att komma till arbete eller utbildning?",
        "Jobbsökning och meritförteckning",
    )
    hand.press("Nästa: Önskemål och mål")


def wishes_health_and_the_rest(hand: Hand) -> None:
    """The client's own words, in their own language and in that of the papers."""
    hand.write("Vad önskar kunden av de kommande åren?", "Хочу працювати в лабораторії.")
    hand.write("Samma sak på svenska eller finska", "Jag vill arbeta i ett laboratorium.")
    hand.press("Nästa: Hälsa som påverkar studier och arbete")
    hand.choose("Är det något i hälsan som påverkar studier eller arbete?", "Nej")
    hand.press("Nästa: Sammanfattning")
    hand.write("Är det något vi inte frågade om som kunden behöver hjälp med?", "Ingenting just nu.")
    hand.choose("Behöver kunden en integrationsplan?", "Ja")


def write(hand: Hand, answers: dict[str, str]) -> None:
    """Write into several fields."""
    for name, text in answers.items():
        hand.write(name, text)
