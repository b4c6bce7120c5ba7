"""The door for pack files: what breaks the format gets one sentence that says where and what is allowed."""

from __future__ import annotations

from datetime import date

import pytest

from kotodesk.errors import BadInput
from kotodesk.law import Pack, packs_from
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
    (b"\xff\xfe", "not plain UTF-8"),
    (b"a = \x00", "not a TOML file"),
    (b"a = " + b"[" * 5000, "nested too deeply"),
    (b"a = 1\na = 2", "not a TOML file"),
    (b"a = " + b"9" * 5000, "not a TOML file"),
    (b"a = 2025-99-99", "not a TOML file"),
    (b"#" * 1_000_001, "allowed: 1000000 bytes"),
    (b"", "the key format is missing"),
]


@pytest.mark.parametrize(("data", "said"), HOSTILE)
def test_hostile_bytes_get_one_sentence(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        packs_from({"evil.toml": data})
    assert str(caught.value).startswith("evil.toml: ")
    assert caught.value.worded(texts("fi")) != str(caught.value)


WRONG = [
    (HEAD.replace("format = 1", "format = 2"), "format 2; this program reads format 1"),
    (HEAD.replace('"mainland"', '"lapland"'), "region has the wrong kind of value; allowed: mainland, aland"),
    (HEAD.replace("2025-12-31", '"2025-12-31"'), "verified_until has the wrong kind"),
    (HEAD.replace("2025-12-31", "2025-12-31T10:00:00"), "verified_until has the wrong kind"),
    (HEAD + 'regoin = "x"\n', "the key regoin is not known; nearest: region"),
    (HEAD.replace(', en = "c"', ""), "name: the key en is missing"),
    (HEAD.replace('en = "c"', 'en = " "'), "name: en has the wrong kind"),
    (HEAD.replace('en = "c"', 'en = "\\u0000"'), "name: en has the wrong kind"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = nan"), "parameters p: value has the wrong kind"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = inf"), "parameters p: value has the wrong kind"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = 2.5"), "parameters p: value has the wrong kind"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = -3"), "parameters p: value has the wrong kind"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = true"), "parameters p: value has the wrong kind"),
    (HEAD + ACT + PARAMETER.replace("value = 3", "value = [1]"), "parameters p: value has the wrong kind"),
    (
        HEAD + ACT + PARAMETER.replace('"years"', '"yaers"'),
        "unit has the wrong kind of value; allowed: days,",
    ),
    (
        HEAD + ACT + PARAMETER.replace('"V"', '"X"'),
        "mark has the wrong kind of value; allowed: V, P, S, I, M",
    ),
    (HEAD + ACT + PARAMETER.replace("KotoL 1", "KotoL one"), "KotoL one is not a place in an act"),
    (HEAD + ACT + PARAMETER.replace("KotoL 1", "Other 1"), "Other 1 is not a place in an act"),
    (HEAD + ACT + PARAMETER + "vaule = 4\n", "parameters p: the key vaule is not known; nearest: value"),
    (HEAD + ACT + PARAMETER + PARAMETER, "parameters p: another entry with the same id holds"),
    (
        HEAD + ACT + GROUND.replace('"facts"', '"stars"'),
        "allowed: unemployed, home_care_allowance, groups, facts",
    ),
    (
        HEAD + ACT + TEXT + 'from_memory = ["xx"]\n',
        "from_memory has the wrong kind of value; allowed: fi, sv, en",
    ),
    ('parameters = "x"\n' + HEAD, "parameters has the wrong kind"),
    ('acts = "x"\n' + HEAD, "acts has the wrong kind"),
    ('continues = "zz"\n' + HEAD, "continue each other in a circle or name a pack that is not there"),
]


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_breaks_the_format_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        packs_from({"xx.toml": text.encode()})
    assert said in str(caught.value)
    assert str(caught.value).startswith("xx.toml")


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
    with pytest.raises(BadInput, match="another file has the pack xx"):
        packs_from({"a.toml": data, "b.toml": data})
