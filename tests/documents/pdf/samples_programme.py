"""A programme document after the model pages."""

# ruff: noqa: E501
from __future__ import annotations

from kotodesk.documents.model import (
    Badge,
    Cell,
    Column,
    Contents,
    Cover,
    Document,
    Fact,
    Facts,
    Footer,
    Group,
    Head,
    Heading,
    Items,
    Paragraph,
    Row,
    RunningHead,
    Table,
    Title,
)
from tests.documents.pdf.samples import NB, soft, strong


def programme() -> Document:
    return Document(
        language="sv",
        title="Integrationsprogram 2026–2027, Sandnäs kommun",
        author="Bildningsdirektören, Sandnäs kommun",
        head=Head("Sandnäs kommun", ("Hiekkaniemen kunta",)),
        running=RunningHead("Sandnäs kommun", "Integrationsprogram 2026–2027"),
        footer=Footer(
            f"Version 2.0 · godkänd av kommunstyrelsen 8.12.2025 §{NB}214",
            "Kontrollsumma",
            "19D5 44A0 6E8B C2F7",
        ),
        blocks=(*programme_cover(), *programme_overview(), *programme_chapter(), *programme_path()),
    )


def programme_cover() -> tuple:
    return (
        Cover(
            "Integrationsprogram\n2026–2027",
            f"Kommunens tjänster i inledningsskedet av integrationen, enligt 13{NB}§ i lagen om främjande av "
            "integration (681/2023)",
            (
                "Bedömning",
                "Integrationsplan",
                "Samhällsorientering",
                "Integrationsutbildning",
                "Annan utbildning och service",
                "Vägledning och rådgivning",
            ),
            (
                Fact("Godkänt", f"Kommunstyrelsen 8.12.2025 §{NB}214"),
                Fact("Gäller", "1.1.2026–31.12.2027"),
                Fact("Version", "2.0, ersätter version 1.0 (16.12.2024)"),
                Fact("Diarienummer", "SND 431/2025"),
                Fact("Ansvarig befattning", "Bildningsdirektören"),
                Fact("Nästa översyn", "December 2026"),
                Fact("Språkversioner", "Svenska och finska"),
            ),
        ),
        Contents("Innehåll", deep=True),
    )


def content(
    number: str, title: str, section: str, services: tuple, jobseekers: tuple, others: tuple, partners: str
) -> Row:
    return Row(
        (
            number,
            Cell((Paragraph((strong(title), soft(f" ({section})"))), Items(services, "dash"))),
            jobseekers,
            others,
        ),
        note=soft(f"Med: {partners}"),
        note_from=2,
    )


AUTHORITY = ("Arbetskraftsmyndigheten,\n", strong("servicechefen"))
OFFICER = ("Kommunen,\n", strong("integrationshandledaren"))
DIRECTOR = ("Kommunen,\n", strong("bildningsdirektören"))


def programme_overview() -> tuple:
    return (
        Title("Programmet på en sida", running="Sammandrag"),
        Paragraph(
            f"Arbetskraftsmyndigheten ordnar tjänsterna för arbetssökande, kommunen för andra (3{NB}§). Kontakter från "
            f"andra myndigheter (9{NB}§) och allmän rådgivning (10{NB}§) hör till kommunen för alla: "
            f"integrationshandledaren, tfn 06{NB}000{NB}0000."
        ),
        Table(
            (
                Column("", 8, kind="number"),
                Column("Innehåll och tjänster", 72.5),
                Column("Ansvarig för arbetssökande", 46),
                Column("Ansvarig för andra"),
            ),
            (
                content(
                    "1",
                    "Bedömning av kompetens och behovet av integrationstjänster",
                    f"14{NB}§",
                    (
                        "Inledande intervju",
                        "Nivåtest, läs- och skrivkunnighet",
                        f"Samordnas vid behov med välfärdsområdet (14{NB}§)",
                    ),
                    AUTHORITY,
                    OFFICER,
                    "yrkesinstitutet, medborgarinstitutet, välfärdsområdet",
                ),
                content(
                    "2",
                    "Integrationsplan",
                    f"16{NB}§",
                    ("Ses över minst var sjätte månad", f"Samordnas vid behov med välfärdsområdet (20{NB}§)"),
                    AUTHORITY,
                    OFFICER,
                    "välfärdsområdet",
                ),
                content(
                    "3",
                    "Flerspråkig samhällsorientering",
                    f"25{NB}§",
                    (
                        f"På ukrainska och vietnamesiska, 70{NB}h, distans",
                        f"Med tolk på dari och arabiska, 72{NB}h",
                    ),
                    AUTHORITY,
                    OFFICER,
                    "föreningen, grannkommunen",
                ),
                content(
                    "4",
                    "Integrationsutbildning och sluttestning",
                    f"26{NB}§",
                    (f"På svenska och finska 0–B1.1, 35{NB}h/vecka", "Sluttestning av språkkunskaperna"),
                    AUTHORITY,
                    DIRECTOR,
                    "yrkesinstitutet, grannkommunen",
                ),
                content(
                    "5",
                    "Annan utbildning och service",
                    f"13, 26{NB}§",
                    (
                        "Svenska, finska, läskunnighet",
                        "Arbete, företag, erkännande av examen",
                        "Fritid och digitala färdigheter",
                    ),
                    AUTHORITY,
                    DIRECTOR,
                    "medborgarinstitutet, folkhögskolan, församlingen, föreningar",
                ),
                content(
                    "6",
                    "Vägledning och rådgivning",
                    f"10, 13{NB}§",
                    (f"Infopunkt mån–tors kl.{NB}9–15", "Tid hos handledaren"),
                    (
                        f"Kommunen (10{NB}§),\n",
                        strong("integrationshandledaren"),
                        "\nArbetskraftsmyndigheten,\n",
                        strong("servicechefen"),
                        f" (13{NB}§)",
                    ),
                    OFFICER,
                    "biblioteket",
                ),
            ),
        ),
        Heading(f"Andra integrationsfrämjande tjänster (5{NB}§ 11{NB}punkten)"),
        Paragraph(
            "Utanför programmet; kunden hänvisas till dem. Kommunen: småbarnspedagogik och förberedande undervisning. "
            "Församlingen: familjeklubb. Välfärdsområdet: inledande hälsoundersökning och vuxensocialarbete.",
            "small",
        ),
        Paragraph(
            (
                strong("Kända luckor:"),
                soft(
                    f" läskunnighetsutbildning på finska, samhällsorientering på thailändska samt mottagande av "
                    f"kontakter enligt 9{NB}§ i juli. Åtgärderna finns i kapitel 8."
                ),
            ),
            "small",
        ),
    )


def programme_chapter() -> tuple:
    columns = (
        Column("Tjänst", 55),
        Column("För vem, nivå", 40),
        Column("Producent", 46),
        Column("Omfattning"),
    )
    return (
        Title(
            "Annan utbildning och service",
            "7",
            "Tjänsterna kompletterar integrationsutbildningen. Kunden och handledaren väljer dem i integrationsplanen. "
            "De är inte en subjektiv rättighet.",
            "Kapitel 7",
        ),
        Facts(
            (
                Fact("Grund", f"13{NB}§ 1{NB}mom. 4{NB}punkten och 13{NB}§ 2{NB}mom."),
                Fact(
                    "Ansvarig befattning",
                    "för arbetssökande servicechefen vid arbetskraftsmyndigheten, för andra kommunens "
                    "bildningsdirektör",
                ),
                Fact(
                    "Så får man plats", f"i integrationsplanen; hänvisning inom en månad (20{NB}§ 5{NB}mom.)"
                ),
            )
        ),
        Heading("Programmets tjänster"),
        Table(
            columns,
            (
                Group("Språk, läs- och skrivkunnighet"),
                Row(
                    (
                        "Svenska för inflyttade, dagtid",
                        "A1.1 → A2.1",
                        "Medborgarinstitutet",
                        f"4{NB}h/vecka, barnpassning",
                    )
                ),
                Row(("Svenska för inflyttade, kväll", "A2.1 → B1.1", "Medborgarinstitutet", f"4{NB}h/vecka")),
                Row(("Kurs i finska", "0 → A2.1", "Medborgarinstitutet", f"3{NB}h/vecka")),
                Row(("Språkcafé", "alla nivåer", "Församlingen", f"2{NB}h/vecka")),
                Row(("Läskunnighetsutbildning", "0 → A1.2", "Folkhögskolan", f"15{NB}h/vecka, taxi")),
                Group("Arbete och företagande"),
                Row(("Arbetsträning", "arbetssökande", "Arbetskraftsmyndigheten", "enligt plan")),
                Row(("Identifiering av kunnande", "byggbranschen", "Yrkesinstitutet", "köpt tjänst")),
                Row(
                    (
                        "Företagsrådgivning, startpeng",
                        "blivande företagare",
                        "Företagsservicen",
                        "tidsbokning",
                    )
                ),
                Group(f"Fritid och digitala färdigheter (13{NB}§ 2{NB}mom.)"),
                Row(("Simskola för vuxna", "alla", "Kommunen", "anmälan")),
                Row(("Digital handledning", "alla", "Biblioteket", "utan bokning")),
            ),
            inset=True,
        ),
        Heading(f"Andra integrationsfrämjande tjänster (5{NB}§ 11{NB}punkten)"),
        Paragraph(
            f"Hör inte till programmet. Kunden hänvisas till dem och de kan tas med i planen (19{NB}§ 2{NB}mom.).",
            "note",
        ),
        Table(
            columns,
            (
                Row(("Småbarnspedagogik", "barn under skolåldern", "Kommunen", "ansökan")),
                Row(("Familjeklubb", "småbarnsfamiljer", "Församlingen", f"2{NB}h/vecka")),
                Row(("Vuxensocialarbete", "vuxna", "Välfärdsområdet", "tidsbokning")),
            ),
            inset=True,
            headed=False,
        ),
    )


def actor(name: str, roles: str) -> Row:
    marks = tuple(Badge("A") if role == "A" else "" if role == "-" else role for role in roles)
    return Row((name, *marks))


def step(number: str, title: str, text: str, when: str, who: str) -> Row:
    return Row((number, (strong(f"{title}\n"), text), when, who))


def programme_path() -> tuple:
    contents = (
        "1\nBedömning",
        "2\nPlan",
        "3\nSamhälls­orientering",
        "4\nUtbildning",
        "5\nÖvrigt",
        "6\nRådgivning",
    )
    return (
        Title("Ansvar och kundens väg", "9", running="Kapitel 9"),
        Heading("Vem gör vad"),
        Table(
            (Column("Aktör", 43, head=True), *(Column(name, align="center") for name in contents)),
            (
                actor("Kommunen,\nintegrationshandledaren", "AAADUA"),
                actor("Arbetskraftsmyndigheten", "AAAAAA"),
                actor("Kommunen,\nbildningsdirektören", "--IAAI"),
                actor("Välfärdsområdet", "DD---I"),
                actor("Yrkesinstitutet", "UI-UU-"),
                actor("Församlingen och föreningarna", "--U-UI"),
            ),
        ),
        Paragraph(
            (
                strong("A"),
                f" ansvarar: arbetskraftsmyndigheten för arbetssökande, kommunen för andra (3{NB}§) och för "
                f"alla vid kontakter (9{NB}§) och allmän rådgivning (10{NB}§). ",
                strong("U"),
                " utför. ",
                strong("D"),
                " deltar vid behov. ",
                strong("I"),
                " informeras.",
            ),
            "note",
        ),
        Heading("Kundens väg"),
        Table(
            (Column("", 11, kind="step"), Column("Steg", 63.5), Column("Senast", 53.5), Column("Vem")),
            (
                step(
                    "1",
                    "Kontakt",
                    "Myndighet eller kund hör av sig",
                    f"Utan dröjsmål (9{NB}§)",
                    "Integrationshandledaren",
                ),
                step(
                    "2",
                    "Inledande intervju",
                    "Kompetens, språk, mål och behov",
                    f"Utan dröjsmål (14{NB}§)",
                    "Tjänsteinnehavare",
                ),
                step(
                    "3",
                    "Preciserande åtgärder",
                    "Nivåtest, läskunnighet, kompetens",
                    "Vid behov",
                    "Köpt eller egen tjänst",
                ),
                step(
                    "4",
                    "Integrationsplan",
                    "Mål, tjänster och motivering",
                    f"Utan dröjsmål efter bedömningen, senast tre år från första uppehållstillstånd, uppehållskort "
                    f"eller registrering (20{NB}§)",
                    "Tjänsteinnehavare",
                ),
                step(
                    "5",
                    "Hänvisning",
                    "Kunden söker till avtalade tjänster",
                    f"En månad från planen (20{NB}§)",
                    "Tjänsteinnehavare",
                ),
                step(
                    "6",
                    "Översyn",
                    "Framsteg, hinder, ändringar",
                    f"Minst var sjätte månad (22{NB}§)",
                    "Tjänsteinnehavare",
                ),
                step(
                    "7",
                    "Avslut",
                    "Mål uppnådda, tid full, flytt, arbete",
                    f"Ett år för första planen, två år för alla utan förlängning (23{NB}§)",
                    "Tjänsteinnehavare",
                ),
            ),
        ),
        Paragraph(
            f"Intervjun och planen hör alltid till en tjänsteinnehavare (kommunallagen 410/2015, 87{NB}§).",
            "note",
        ),
    )
