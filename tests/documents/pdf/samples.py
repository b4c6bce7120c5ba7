"""Documents that use every kind of block, after the model pages: invented people, no law."""

from __future__ import annotations

from kotodesk.documents.model import (
    Badge,
    Blank,
    Box,
    Cell,
    CheckLines,
    Column,
    Columns,
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
    LevelScale,
    Notice,
    Paragraph,
    Quote,
    Row,
    Run,
    RunningHead,
    Section,
    Signature,
    Signatures,
    Table,
    Title,
)

NB = "\u00a0"
LEVELS = ("0", "A1.1", "A1.2", "A1.3", "A2.1", "A2.2", "B1.1")


def strong(text: str) -> Run:
    return Run(text, strong=True)


def soft(text: str) -> Run:
    return Run(text, tone="soft")


def plan(*, draft: str = "", blocks: tuple = ()) -> Document:
    return Document(
        language="sv",
        title="Integrationsplan för Olena Koval",
        author="Integrationshandledaren, Sandnäs kommun",
        subject="Integrationsplan",
        head=Head(
            "Sandnäs kommun",
            ("Hiekkaniemen kunta", "Integrationstjänster"),
            "Integrationsplan",
            ("För underskrift, version 1, 3.9.2025", "Plan 2025/14", f"Sekretessbelagd (621/1999, 24{NB}§)"),
        ),
        running=RunningHead(
            "Sandnäs kommun", "Integrationsplan, Olena Koval", "För underskrift, version 1, 3.9.2025"
        ),
        footer=Footer(
            "Sandnäs kommun, integrationstjänster, tfn 06 000 0000",
            "Kontrollsumma",
            "7F3A 91C4 0B2E D58A",
            "För underskrift, version 1, 3.9.2025",
        ),
        blocks=blocks or (*plan_first(), *plan_measures(), *plan_last()),
        draft=draft,
    )


def plan_first() -> tuple:
    return (
        Title("Integrationsplan för Olena Koval"),
        Facts(
            (
                Fact("Kund", ("Koval Olena (", Run("Олена Коваль", language="uk"), "), född 3.6.1991")),
                Fact("Planen gäller", (strong("3.9.2025–31.8.2026"), ", första integrationsplanen")),
                Fact("Bedömning", "kompetens och behovet av integrationstjänster, 26.8.2025"),
                Fact("Ansvarig myndighet", f"Sandnäs kommun, eftersom kunden inte är arbetssökande (3{NB}§)"),
                Fact("Uppgjord av", "Ronja Sandvik, integrationshandledare (tjänsteinnehavare)"),
                Fact("Språk", "Integrationsspråk svenska; kontaktspråk ukrainska, alltid med tolk"),
            )
        ),
        Section(
            "Ditt eget mål",
            (
                Quote(
                    "«Хочу знову працювати в лабораторії або на харчовому підприємстві. Хочу навчатися "
                    "шведською мовою. Із січня син має піти до дитячого садка.»",
                    "uk",
                    "”Jag vill arbeta i ett laboratorium igen eller på ett livsmedelsföretag. Jag vill studera på "
                    "svenska. I januari ska min son börja i småbarnspedagogiken.”",
                    "Tolkat till svenska vid mötet 26.8.2025.",
                ),
            ),
        ),
        Section(
            "Utgångsläge",
            (
                Paragraph(
                    "Du har en kandidatexamen i livsmedelsteknik (Charkiv 2013) och åtta års erfarenhet av ett "
                    "mejeris kvalitetslaboratorium. Examen är inte erkänd i Finland. Du är hemma med ditt yngre "
                    "barn och har till januari sex timmar i veckan för studier. Bussen går två gånger om dagen."
                ),
            ),
        ),
        Section(
            f"Mål (18{NB}§)",
            (
                Paragraph(
                    (
                        strong("På lång sikt:"),
                        " arbete i laboratorium eller kvalitetskontroll inom livsmedelsbranschen.",
                    )
                ),
                Paragraph(strong("Under planperioden:")),
                Items(
                    (
                        "Svenska som räcker i vardagen och för fortsatta studier",
                        "Kunskap om det finländska samhället",
                        "Ansökan om erkännande av examen har lämnats in",
                        "En vardag som rymmer studier och kontakter på orten",
                    ),
                    "number",
                ),
            ),
        ),
        Heading("Språkmål i svenska till 31.8.2026", 3),
        Table(
            (Column("Färdighet", 42), Column("Nu", 22), Column("Mål", 30), Column("", 76, scale=LEVELS)),
            (
                levels("Hörförståelse", "A1.3", "A2.2"),
                levels("Tal", "A1.2", "A2.1"),
                levels("Läsförståelse", "A1.2", "A2.2"),
                levels("Skrivning", "A1.1", "A2.1"),
            ),
            caption="Språkmål i svenska",
        ),
        Paragraph(
            "Fylld punkt: nu, handledarens intryck 26.8.2025, inte test. Ring: mål. Finska: högst A1.1, inget mål.",
            "note",
        ),
    )


def levels(skill: str, now: str, goal: str) -> Row:
    return Row((skill, now, strong(goal), LevelScale(now, goal, f"{skill}: nu {now}, mål {goal}")))


def mark(number: str, text: str) -> Cell:
    return Cell((Paragraph(text),), mark=number)


def plan_measures(
    missing: Run | str = "Ansökan till Utbildningsstyrelsen fylls i tillsammans 22.9.2025",
) -> tuple:
    return (
        Heading(f"Delmål och åtgärder (19{NB}§)"),
        Table(
            (Column("Åtgärd", 55), Column("Ordnas av", 37), Column("När", 31), Column("Nästa steg")),
            (
                Group(
                    "Delmål 1. Svenska som räcker i vardagen och för fortsatta studier",
                    "Varför: kursen ordnar barnpassning och ligger på din nivå; integrationsutbildningen leder till B1.1.",
                ),
                Row(
                    (
                        mark("1.1", "Svenska för inflyttade, dagtid, med barnpassning (A1.1–A2.1)"),
                        "Medborgarinstitutet",
                        "16.9–11.12.2025\n4 h/vecka",
                        "Kommunen anmäler dig senast 10.9.2025",
                    )
                ),
                Row(
                    (
                        mark("1.2", "Språkcafé"),
                        "Församlingen",
                        "Från 18.9.2025\n2 h/vecka",
                        "Du börjar 18.9.2025",
                    )
                ),
                Row(
                    (
                        mark("1.3", "Integrationsutbildning på svenska (0–B1.1) med sluttestning"),
                        "Yrkesinstitutet",
                        "Från 12.1.2026\n35 h/vecka",
                        "Du ansöker senast 3.10.2025; avgörs vid översynen",
                    ),
                    note="Före starten: du anmäler dig som arbetssökande 7.1.2026, när stödet för hemvård upphör. "
                    f"Då övergår ansvaret till arbetskraftsmyndigheten (3{NB}§). Överlämningen är bokad 8.1.2026.",
                ),
                Group(
                    "Delmål 2. Kunskap om det finländska samhället",
                    "Varför: på ditt eget språk kan du fråga och diskutera redan nu. Distans kräver ingen buss.",
                ),
                Row(
                    (
                        mark("2.1", "Samhällsorientering på ukrainska, på distans"),
                        "Föreningen",
                        "Från 6.10.2025\n3 h/vecka, 70 h",
                        "Kommunen anmäler dig senast 19.9.2025",
                    )
                ),
                Group(
                    "Delmål 3. Ansökan om erkännande av examen har lämnats in",
                    ("Varför: ", missing)
                    if isinstance(missing, Run)
                    else "Varför: ett beslut visar vilka laboratoriearbeten och studier som är öppna för dig.",
                ),
                Row((mark("3.1", "Handledning i erkännande av examen"), "Kommunen", "Två möten", missing)),
                Group(
                    "Delmål 4. En vardag som rymmer studier och kontakter på orten",
                    "Varför: heltidsstudier kräver småbarnspedagogik och stark autentisering. Du önskar sällskap.",
                ),
                Row(
                    (
                        mark("4.1", "Småbarnspedagogik för sonen"),
                        "Kommunen",
                        "Från 7.1.2026\nheltid",
                        "Ansökan fylls i tillsammans 5.9.2025",
                    )
                ),
                Row(
                    (
                        mark("4.2", "Digital handledning: stark autentisering"),
                        "Biblioteket",
                        "Utan tidsbokning",
                        "Du besöker biblioteket senast 30.9.2025",
                    )
                ),
                Row(
                    (
                        mark("4.3", "Familjeklubb"),
                        "Församlingen",
                        "Fredagar\n2 h/vecka",
                        "Du börjar 12.9.2025",
                    )
                ),
            ),
            inset=True,
            caption="Delmål och åtgärder",
        ),
        Heading("Behov utan åtgärd i den här planen"),
        Table(
            (Column("Behov", 55), Column("Skäl")),
            (
                Row(("Körkort", "Bussen räcker till kurserna i höst. Behovet prövas vid översynen.")),
                Row(
                    (
                        "Kontakt med arbetsgivare i branschen",
                        "Kommunens integrationsprogram (antaget 16.12.2024) saknar tjänsten. Behovet har antecknats "
                        "för nästa version.",
                    )
                ),
            ),
            inset=True,
        ),
    )


def plan_last() -> tuple:
    return (
        Heading("Dina rättigheter och skyldigheter"),
        Columns(
            (
                Heading("Du har rätt att", 3),
                Items(
                    (
                        f"be om översyn av planen när som helst (22{NB}§{NB}1{NB}mom.)",
                        f"få rättigheter och skyldigheter förklarade så att du förstår dem (24{NB}§{NB}1{NB}mom.), vid "
                        f"behov med tolk (6{NB}§)",
                        "se dina uppgifter och få fel rättade",
                        "söka ändring i beslut om förmåner. Planen och översynen kan inte överklagas separat "
                        f"(95{NB}§{NB}3{NB}mom.).",
                    )
                ),
            ),
            (
                Heading(f"Du ska (24{NB}§{NB}2{NB}mom.)", 3),
                Items(
                    (
                        "vara med och göra upp planen och se över den",
                        "genomföra planen, söka till tjänsterna och delta regelbundet",
                        "berätta hur det går och om viktiga ändringar: arbete, jobbsökning, flytt, vården av barnen",
                    )
                ),
                Paragraph(
                    "Om du utan godtagbar orsak inte följer planen kan det påverka arbetslöshetsförmån eller "
                    f"utkomststöd (24{NB}§{NB}4{NB}mom.)."
                ),
            ),
        ),
        Paragraph(
            (
                strong("Kommunen"),
                f" hänvisar dig att söka till tjänsterna senast 3.10.2025 (20{NB}§{NB}5{NB}mom.) och följer upp planen.",
            ),
            "small",
        ),
        Heading("Din vecka från 6.10.2025"),
        Table(
            tuple(Column(day) for day in ("Måndag", "Tisdag", "Onsdag", "Torsdag", "Fredag")),
            (
                Row(
                    (
                        (soft("18–21\n"), "Samhälls\u00adorientering, på distans"),
                        (soft("9–11\n"), "Kurs i svenska"),
                        "",
                        Cell(
                            (
                                Paragraph((soft("9–11\n"), "Kurs i svenska")),
                                Paragraph((soft("13–15\n"), "Språkcafé")),
                            )
                        ),
                        (soft("9.30–11.30\n"), "Familjeklubb"),
                    )
                ),
            ),
        ),
        Paragraph(
            "Sammanlagt 11 timmar. Du har 6 för studier: kursen 4, språkcaféet 2. Skäl för de övriga 5: "
            "samhällsorienteringen (3) går på distans på kvällen, och i familjeklubben (2) är sonen med.",
            "note",
        ),
        Heading("Nästa översyn"),
        Paragraph(
            (
                strong(f"Tisdag 9.12.2025 kl.{NB}13.00, samma plats som i dag."),
                " Skäl: sonen börjar i småbarnspedagogiken 7.1.2026 och integrationsutbildningen 12.1.2026 ska "
                "avgöras före det.",
            )
        ),
        Heading("Tidsgränser"),
        Table(
            (
                Column("Enligt lagen om främjande av integration (681/2023)"),
                Column("Senast", 26),
                Column("Lagrum", 27),
            ),
            (
                Row(
                    (
                        "Översyn minst var sjätte månad och när behovet ändras",
                        "3.3.2026",
                        f"22{NB}§{NB}1{NB}mom.",
                    )
                ),
                Row(("Första planen får gälla högst ett år", "3.9.2026", f"23{NB}§{NB}2{NB}mom.")),
                Row(
                    (
                        "Alla planer sammanlagt högst två år, om de inte förlängs",
                        "3.9.2027",
                        f"23{NB}§{NB}2{NB}mom.",
                    )
                ),
            ),
        ),
        Heading("Fylls i vid mötet"),
        CheckLines(
            (
                (Box(), "Planen, rättigheter och skyldigheter förklarade på ukrainska via tolk", Blank(38)),
                (
                    Box(),
                    "Kopia given på",
                    Box(),
                    "svenska",
                    Box(),
                    "ukrainska,",
                    Box(),
                    "på papper",
                    Box(),
                    "på annat sätt",
                    Blank(30),
                ),
                (Box(), "Kunden undertecknar inte. Skäl", Blank(96)),
            )
        ),
        Signatures(
            (
                Signature("Olena Koval", lines=("Ort och datum",)),
                Signature("Ronja Sandvik", "integrationshandledare", ("Ort och datum",)),
            )
        ),
    )


def draft() -> Document:
    gap = Run("Saknas", strong=True, missing=True)
    notice = Notice(
        (
            strong("Utkast, gäller inte."),
            " Två uppgifter saknas innan planen kan undertecknas. De är understrukna.",
        )
    )
    return plan(draft="Utkast", blocks=(notice, *plan_measures(gap)))


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
