"""Make the static faces. Bytes repeat: the same packages give the same files on every computer."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from kotodesk import fonts
from kotodesk.fonts.recipes import RECIPES, Recipe

Entry = dict[str, Any]
# Names of the variable font that would contradict ours: typographic family and style, variations prefix.
_OLD_NAMES = (16, 17, 21, 22, 25)


def make(place: Path, recipes: tuple[Recipe, ...] = RECIPES) -> Iterator[str]:
    """Make what is missing or old in `place`; yields the name of each file as it is finished.

    The list of faces is rewritten after each, so that a window can start with the first ones.
    """
    place.mkdir(parents=True, exist_ok=True)
    entries = _still_good(place, recipes)
    open_ones = [recipe for recipe in recipes if recipe.output not in entries]
    if not open_ones:
        return
    with ProcessPoolExecutor(max_workers=min(len(open_ones), os.cpu_count() or 1)) as pool:
        waiting = {pool.submit(make_face, recipe, place): recipe for recipe in open_ones}
        for finished in as_completed(waiting):
            name = waiting[finished].output
            entries[name] = finished.result()
            _write_list(place, recipes, entries)
            yield name


def make_face(recipe: Recipe, place: Path) -> Entry:
    """Make one face and return its entry for the list."""
    font = TTFont(recipe.source(), recalcTimestamp=False, recalcBBoxes=True)
    if recipe.keep:
        _cut(font, gbk_letters())
    pinned = {axis.axisTag: {"wght": recipe.weight, "wdth": 100}[axis.axisTag] for axis in font["fvar"].axes}
    font = instancer.instantiateVariableFont(font, pinned, inplace=True)
    _name(font, recipe)
    letters = sorted(font.getBestCmap())
    part = place / f"{recipe.output}.part"
    font.save(part, reorderTables=True)
    part.replace(place / recipe.output)
    return {
        "family": recipe.family,
        "weight": recipe.weight,
        "file": recipe.output,
        "scripts": list(recipe.scripts),
        "letters": ranges(letters),
        "stamp": recipe.stamp(),
    }


def ranges(points: Iterable[int]) -> list[list[int]]:
    """Return sorted code points as (first, last) pairs."""
    found: list[list[int]] = []
    for point in points:
        if found and point == found[-1][1] + 1:
            found[-1][1] = point
        else:
            found.append([point, point])
    return found


def gbk_letters() -> set[int]:
    """Return the Chinese letters of GBK and its symbols (arrows, boxes), without the alphabets in it.

    Blank and hyphen stay: a broken line ends with one of them.
    """
    return {0x20, 0x2D} | {point for point in range(0x2100, 0x10000) if _in_gbk(chr(point))}


def _in_gbk(letter: str) -> bool:
    try:
        return len(letter.encode("gbk")) == 2
    except UnicodeEncodeError:
        return False


def _cut(font: TTFont, letters: set[int]) -> None:
    options = subset.Options(layout_features=["ccmp", "liga", "kern", "mark", "mkmk"], notdef_outline=True)
    options.name_IDs = ["*"]
    options.drop_tables += ["vhea", "vmtx", "BASE"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters)
    cutter.subset(font)


def _name(font: TTFont, recipe: Recipe) -> None:
    """Name it as one of a Regular and Bold pair, which every font system groups into one family."""
    strong = recipe.weight >= 600
    style = "Bold" if strong else "Regular"
    names = font["name"]
    names.names = [entry for entry in names.names if entry.nameID not in _OLD_NAMES and entry.platformID == 3]
    postscript = recipe.output.removesuffix(".ttf")
    texts = {1: recipe.family, 2: style, 3: postscript, 4: f"{recipe.family} {style}", 6: postscript}
    for number, text in texts.items():
        names.setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = recipe.weight
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if strong else 0x40)
    font["head"].macStyle = 1 if strong else 0
    if "STAT" in font:
        del font["STAT"]


def _still_good(place: Path, recipes: tuple[Recipe, ...]) -> dict[str, Entry]:
    stamps = {recipe.output: recipe.stamp() for recipe in recipes}
    return {
        entry["file"]: entry
        for entry in _listed(place)
        if stamps.get(entry["file"]) == entry["stamp"] and (place / entry["file"]).is_file()
    }


def _listed(place: Path) -> list[Entry]:
    try:
        found: list[Entry] = json.loads((place / fonts.LIST).read_text(encoding="utf-8"))["faces"]
    except (FileNotFoundError, ValueError, KeyError):
        return []
    return found


def _write_list(place: Path, recipes: tuple[Recipe, ...], entries: dict[str, Entry]) -> None:
    ordered = [entries[recipe.output] for recipe in recipes if recipe.output in entries]
    content = {"complete": len(ordered) == len(recipes), "faces": ordered}
    part = place / f"{fonts.LIST}.part"
    part.write_text(json.dumps(content), encoding="utf-8")
    part.replace(place / fonts.LIST)
