"""Documents that use every kind of block, after the model pages: invented people, no law."""

# ruff: noqa: E501
from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from PIL import Image

from kotodesk.documents.model import (
    Blank,
    Box,
    Cell,
    CheckLines,
    Column,
    Columns,
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


NAMES = (
    "Koval Olena (Олена Коваль), född 3.6.1991",
    "Gulab Haidari (گلاب حیدری), född 1.1.1985, tfn 06 000 0000",
    "Trhas Gebremedhin (ትርሓስ ገብረመድህን), född 2.2.1990",
    "Somchai Jaidee (สมชาย ใจดี ที่นี่)",
    "Nguyễn Thị Thủy, Đặng Hữu Phước",
    "王小明 (Wang Xiaoming) → A2.1",
    "Naw Paw (နော်ပော), မောင်မောင်",
    "گلاب حیدری, 3.6.1991 utan parentes",
    "ئەوە ڕۆژێکی خۆشە; پښتو ټولنه; می‌خواهم",
)


def names() -> Document:
    """Names in every script, in Latin lines and in lines of their own, light and strong."""
    arabic = (
        "من 3.6.1991 إلى 31.8.2026 الساعة 13.00، هاتف 06 000 0000 (المستوى A1.1) مع Ronja Sandvik. "
        "«أريد أن أعمل» المادة 22."
    )
    return plan(
        blocks=(
            Title("Nguyễn Thị Thủy"),
            Facts(tuple(Fact(str(number), name) for number, name in enumerate(NAMES))),
            Paragraph(tuple(Run(f"{name}\n", strong=True) for name in NAMES)),
            Quote("«می‌خواهم دوباره در آزمایشگاه کار کنم. از 7.1.2026»", "prs", "”Jag vill arbeta.”"),
            Columns(
                (Heading("Ditt mål", 3), Paragraph("Du börjar 3.6.1991."), Items(("ett", "två"), "number")),
                (Heading("هدفك", 3), Paragraph(arabic), Items(("سطر أول", "سطر ثان"), "number")),
                "sv",
                "ar",
            ),
        )
    )


def everywhere(text: str) -> Document:
    """The same text in every place that a person can fill."""
    one = plan(
        blocks=(
            Title(text or "T", "1", text, text),
            Heading(text or "H"),
            Notice(text),
            Facts((Fact(text, text),)),
            Section(text or "S", (Paragraph(text), Items((text, text)), Quote(text, "ar", text, text))),
            Columns((Paragraph(text),), (Items((text,), "number"),)),
            Table(
                (
                    Column(text, head=True),
                    Column(text, align="center"),
                    Column("", scale=("0", "A1.1")),
                    Column(text),
                ),
                (
                    Group(text, text),
                    Row(
                        (mark(text or "1", text), text, LevelScale("0", text, text), text),
                        note=text,
                        note_from=2,
                    ),
                ),
                caption=text,
                caption_shown=bool(text),
                inset=True,
            ),
            CheckLines(((Box(), text, Blank()), (text, Blank(20), text))),
            Signatures((Signature(text, text, (text,)),)),
        )
    )
    return replace(
        one,
        title=text or "T",
        head=Head(text, (text,), text, (text,)),
        running=RunningHead(text, text, text),
        footer=Footer(text, text, text),
    )


def arms() -> bytes:
    """A small picture, as a PNG file."""
    file = BytesIO()
    Image.new("RGBA", (26, 31), (29, 75, 92, 255)).save(file, "PNG")
    return file.getvalue()
