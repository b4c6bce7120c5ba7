"""The door for pack files: what breaks the format gets one sentence that says where and what is allowed."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.law import Pack, packs_from
from kotodesk.tables import MOST_BYTES
from kotodesk.texts import texts

HEAD = """format = 1
id = "xx"
region = "mainland"
valid_from = 2025-01-01
verified_until = 2025-12-31
verified_on = 2025-06-01
main_act = "KotoL"
name = { fi = "a", sv = "b", en = "c" }
"""
ACT = '[acts.KotoL]\nnumber = "681/2023"\nfi = "a"\nsv = "b"\nen = "c"\n'
PARAMETER = '[[parameters]]\nid = "p"\nvalue = 3\nunit = "years"\nsection = "KotoL 1"\nmark = "V"\n'
TEXT = '[[texts]]\ngroup = "g"\nid = "t"\nfi = "a"\nsv = "b"\nen = "c"\nsection = "KotoL 1"\nmark = "V"\n'
GROUND = (
    '[[grounds]]\nid = "q"\ntest = "facts"\nfi = "a"\nsv = "b"\nen = "c"\nsection = "KotoL 1"\nmark = "V"\n'
)


def read(*parts: str, **others: str) -> Pack:
    files = {"xx.toml": "".join(parts).encode()} | {name: text.encode() for name, text in others.items()}
    return next(pack for pack in packs_from(files).all if pack.id in {"xx", "yy"})


def test_a_small_pack_is_read() -> None:
    pack = read(HEAD, ACT, PARAMETER, TEXT, GROUND)
    parameter = pack.parameter("p", date(2025, 5, 1))
    assert parameter
    assert (parameter.value, parameter.unit, parameter.basis.section.fi) == (3, "years", "1 §")
    assert parameter.basis.verified_on == date(2025, 6, 1)


HOSTILE = [
    (b"\xff\xfe", "1:1: this is not plain UTF-8 text"),
    (b"a = \x00", "1:5: this is not TOML"),
    (b"a = " + b"[" * 5000, "1:1: tables or lists are nested too deeply"),
    (b".".join([b"a"] * 900) + b" = 1", "1:1: tables or lists are nested too deeply"),
    (b"a = 1\n" + b".".join([b"a"] * 3000) + b" = 1", "2:1: this is not TOML (more than 1000 dots)"),
    (b"a = 1\na = 2", "2:6: this is not TOML (Cannot overwrite a value"),
    (b"a = " + b"9" * 5000, "1:1: this is not TOML (Exceeds the limit"),
    (b"a = 2025-99-99", "1:9: this is not TOML"),
    (b"#" * (MOST_BYTES + 1), f"1:1: the file is too large; allowed: {MOST_BYTES} bytes"),
    (b"", "format: this is missing; write 0 …"),
]


@pytest.mark.parametrize(("data", "said"), HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_bytes_get_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        packs_from({"evil.toml": data})
    assert str(caught.value).startswith(f"evil.toml: {said}")
    assert caught.value.worded(texts("fi")) != str(caught.value)


FORM = "this is written in a wrong form; write"
WRONG = [
    (
        HEAD.replace("format = 1", "format = 2"),
        "format: the file is in format 2; this program reads format 1.",
    ),
    (HEAD.replace("format = 1", "format = nan"), f"format: {FORM} 0 …"),
    (HEAD.replace("format = 1", "format = true"), f"format: {FORM} 0 …"),
    (HEAD.replace("format = 1", "format = 0x" + "f" * 5000), f"format: {FORM} 0 …"),
    (HEAD.replace('"mainland"', '"lapland"'), "region: “lapland” is not known; allowed: aland, mainland."),
    (HEAD.replace('"mainland"', "3"), f'region: {FORM} "…".'),
    (HEAD.replace("2025-12-31", '"2025-12-31"'), f"verified_until: {FORM} 2026-01-31."),
    (HEAD.replace("2025-12-31", "2025-12-31T10:00:00"), f"verified_until: {FORM} 2026-01-31."),
    (HEAD.replace("verified_until = 2025-12-31", ""), "verified_until: this is missing; write 2026-01-31."),
    (HEAD + 'regoin = "x"\n', "regoin: there is no such key; the nearest allowed key is region."),
    (HEAD.replace(', en = "c"', ""), 'name.en: this is missing; write "…".'),
    (HEAD.replace('en = "c"', 'en = " "'), f'name.en: {FORM} "…".'),
    (HEAD.replace('en = "c"', 'en = "\\u0000"'), f'name.en: {FORM} "…".'),
    (HEAD + 'planned = "no"\n', f"planned: {FORM} true, false."),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = nan"), f"parameters p.value: {FORM} 2026-01-31."),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = inf"), f"parameters p.value: {FORM} 2026-01-31."),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = 2.5"), f"parameters p.value: {FORM} 2026-01-31."),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = -3"), f"parameters p.value: {FORM} 0 …"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = true"), f"parameters p.value: {FORM} 0 …"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = [1]"), f'parameters p.value: {FORM} ["…", "…"].'),
    (HEAD + ACT + PARAMETER.replace("value = 3", 'value = [" "]'), f'parameters p.value: {FORM} ["…", "…"].'),
    (HEAD + ACT + PARAMETER.replace("value = 3", 'value = "\\u0000"'), f'parameters p.value: {FORM} "…".'),
    (
        HEAD + ACT + PARAMETER.replace('"years"', '"yaers"'),
        "parameters p.unit: “yaers” is not known; allowed: years, days,",
    ),
    (
        HEAD + ACT + PARAMETER.replace('"V"', '"X"'),
        "parameters p.mark: “X” is not known; allowed: V, P, S, I, M.",
    ),
    (HEAD + ACT + PARAMETER.replace('id = "p"', ""), 'parameters 1.id: this is missing; write "…".'),
    (
        HEAD + ACT + PARAMETER.replace("KotoL 1", "KotoL one"),
        "parameters p.section: KotoL one is not a place in an act",
    ),
    (
        HEAD + ACT + PARAMETER.replace("KotoL 1", "Other 1"),
        "parameters p.section: Other 1 is not a place in an act",
    ),
    (
        HEAD + ACT + PARAMETER + "vaule = 4\n",
        "parameters p.vaule: there is no such key; the nearest allowed key is value.",
    ),
    (HEAD + ACT + PARAMETER + PARAMETER, "parameters p.id: another entry with the same id holds on"),
    (
        HEAD + ACT + GROUND.replace('"facts"', '"stars"'),
        "grounds q.test: “stars” is not known; allowed: unemployed, home_care_allowance, groups, facts.",
    ),
    (
        HEAD + ACT + TEXT + 'from_memory = ["xx"]\n',
        "texts t.from_memory: “xx” is not known; allowed: fi, sv, en.",
    ),
    ('parameters = "x"\n' + HEAD, f"parameters: {FORM} [[parameters]]."),
    ("parameters = [1]\n" + HEAD, f"parameters 1: {FORM} {{ … }}."),
    ('acts = "x"\n' + HEAD, f"acts: {FORM} {{ … }}."),
    (HEAD + ACT.replace("KotoL", r'"a\u0000"'), f'acts: {FORM} "…".'),
    (
        'continues = "zz"\n' + HEAD,
        "continues: the packs continue each other in a circle or name a pack that is not there.",
    ),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_breaks_the_format_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        packs_from({"xx.toml": text.encode()})
    assert str(caught.value).startswith(f"xx.toml: {said}")


def test_two_values_may_follow_each_other_but_not_meet() -> None:
    early = PARAMETER + "valid_to = 2025-04-30\n"
    late = PARAMETER.replace("3", "4") + "valid_from = 2025-05-01\n"
    pack = read(HEAD, ACT, early, late)
    values = [pack.parameter("p", date(2025, month, 1)) for month in (4, 5)]
    assert [parameter.value for parameter in values if parameter] == [3, 4]
    with pytest.raises(BadInput, match="the same id"):
        read(HEAD, ACT, early, late.replace("05-01", "04-30"))


def test_a_pack_that_continues_another_says_only_what_it_changes() -> None:
    second = 'continues = "xx"\n' + HEAD.replace('"xx"', '"yy"').replace("2025-06-01", "2026-06-01")
    second += PARAMETER.replace("3", "5")
    both = packs_from({"a.toml": second.encode(), "b.toml": (HEAD + ACT + PARAMETER + TEXT).encode()})
    pack = both.named("yy")
    parameter, text = pack.parameter("p", date(2026, 1, 1)), pack.text("g", "t", date(2026, 1, 1))
    assert parameter
    assert parameter.value == 5
    assert text
    assert text.basis.verified_on == date(2026, 6, 1)
    assert pack.checksum != both.named("xx").checksum


def test_two_files_cannot_be_the_same_pack() -> None:
    data = (HEAD + ACT).encode()
    with pytest.raises(BadInput, match=r"b\.toml: id: another file has the pack xx"):
        packs_from({"a.toml": data, "b.toml": data})
