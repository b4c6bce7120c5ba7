from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication, QRawFont

from kotodesk import fonts
from kotodesk.documents.pdf.gui import ensure_gui
from kotodesk.errors import WorldError
from kotodesk.fonts import qt
from kotodesk.fonts.make import gbk_letters, make, make_face, ranges
from kotodesk.fonts.recipes import RECIPES

ROOT = Path(__file__).resolve().parents[2]
LINES = {
    "sv": "Överenskommen, småbarnspedagogik § 22 – ”ja” • …",
    "fi": "Yhteisymmärryksessä, kotoutumissuunnitelma",
    "vi": "Nguyễn Thị Thủy, Đặng Hữu Phước",
    "uk": "Ґанна Їжак, Олена Коваль «так» № 5",
    "so": "Cabdiraxmaan Xasan",
    "tr": "Gülşen Çağlayan, İpek Ağaoğlu, ısı",
    "ku": "Şêrîn Îbrahîm, Çîçek Xûşnav",
    "ar": "شيماء الحسن، ٠١٢؟",
    "fa": "گلاب حیدری، پژمان",
    "ckb": "ڕۆژێک ڵ ە",
    "ps": "پښتو ټولنه ځای ګل ڼ ې",
    "ti": "ትርሓስ ገብረመድህን።",
    "th": "สมชาย ใจดี ที่นี่",
    "my": "မောင်မောင် နော်ပော",
    "ksw": "ကညီကျိာ် ၦၤ",
    "zh": "王小明 李娜 囍 →",
}


def test_every_sample_letter_has_a_face_in_both_weights() -> None:
    for strong in (False, True):
        known = {
            point
            for face in fonts.faces()
            if face.bold == strong
            for first, last in face.letters
            for point in range(first, last + 1)
        }
        missing = {letter for line in LINES.values() for letter in line if ord(letter) not in known}
        assert missing == set()


def test_qt_draws_with_our_own_files_in_their_true_weights() -> None:
    ensure_gui()
    for face in fonts.faces():
        drawn = QRawFont.fromFont(qt.font(face, 168))
        assert (drawn.familyName(), drawn.weight()) == (face.family, face.weight)
        assert bytes(drawn.fontTable("head")) in face.path.read_bytes()


def test_a_strong_text_of_the_window_finds_the_strong_face_of_each_family() -> None:
    ensure_gui()
    for family in fonts.families():
        strong = next(face for face in fonts.faces() if face.family == family and face.bold)
        asked = qt.font(strong, 20)
        asked.setWeight(asked.Weight.DemiBold)
        assert QRawFont.fromFont(asked).weight() == strong.weight


def test_registering_twice_adds_nothing() -> None:
    ensure_gui()
    application = QGuiApplication.instance()
    assert qt.register() == qt.register() == fonts.families()
    ensure_gui()
    assert QGuiApplication.instance() is application


def test_without_fonts_one_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KOTODESK_FONTS", str(tmp_path))
    with pytest.raises(WorldError, match=r"fonts have not been made.*dev\.py run"):
        fonts.faces()


def test_half_made_fonts_serve_the_first_window_but_not_paper(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KOTODESK_FONTS", str(tmp_path))
    made = json.loads((ROOT / ".fonts" / fonts.LIST).read_text())["faces"][:2]
    (tmp_path / fonts.LIST).write_text(json.dumps({"complete": False, "faces": made}))
    assert fonts.families(whole=False) == ("KotoDesk Noto Sans",)
    with pytest.raises(WorldError):
        fonts.families()


def test_making_repeats_byte_for_byte_and_is_done_once(tmp_path: Path) -> None:
    thai = tuple(recipe for recipe in RECIPES if "Thai" in recipe.family)
    assert len(list(make(tmp_path, thai))) == 2
    assert list(make(tmp_path, thai)) == []
    for recipe in thai:
        before = (tmp_path / recipe.output).read_bytes()
        make_face(recipe, tmp_path)
        assert (
            (tmp_path / recipe.output).read_bytes() == before == (fonts.folder() / recipe.output).read_bytes()
        )


def test_a_lost_file_is_made_anew(tmp_path: Path) -> None:
    thai = tuple(recipe for recipe in RECIPES if "Thai" in recipe.family)[:1]
    list(make(tmp_path, thai))
    (tmp_path / thai[0].output).unlink()
    assert list(make(tmp_path, thai)) == [thai[0].output]


def test_the_window_comes_first() -> None:
    assert [recipe.family for recipe in RECIPES[:2]] == ["KotoDesk Noto Sans"] * 2


def test_ranges_and_chinese_letters() -> None:
    assert ranges([1, 2, 3, 7, 9, 10]) == [[1, 3], [7, 7], [9, 10]]
    assert {ord("王"), ord("→"), ord("囍")} <= gbk_letters()
    assert ord("A") not in gbk_letters()
