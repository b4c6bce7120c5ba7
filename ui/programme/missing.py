"""What the programme lacks, in words, each with the place where it is mended."""

from __future__ import annotations

from dataclasses import dataclass

from kotodesk.documents.assemble.programme import gap_worded
from kotodesk.programme.rules import Gap
from kotodesk.texts import N_, Texts
from ui.programme.place import CONTENT, FACTS, OVERVIEW, SERVICE, Place
from ui.programme.scene import Scene

ADD = "add"
"""Key of the button that adds a service."""
ORGANISERS = "organisers"
"""Key of the organisers of a service."""

_IN_LANGUAGE = {"fi": N_("Missing in Finnish"), "sv": N_("Missing in Swedish")}
_JUMPS = {
    "no_official_name": N_("Write the name"),
    "no_period": N_("Write the days"),
    "no_contact_post": N_("Name the post"),
    "no_service": N_("Add a service"),
    "no_post_jobseekers": N_("Name the post"),
    "no_post_others": N_("Name the post"),
    "no_name": N_("Write the name"),
    "no_provider": N_("Choose the organiser"),
}
_WRITE = N_("Write the text")
_NO_OFFICIAL_NAME = N_("The municipality has no official name in this language.")


@dataclass(frozen=True)
class Missing:
    """One thing that is missing: a sentence, a jump in words, and the field where it is mended."""

    sentence: str
    jump: str
    place: Place
    key: str


def missing(scene: Scene, language: str) -> tuple[Missing, ...]:
    """Return everything that is missing when the programme is written in `language`."""
    nameless = () if scene.municipality.official(language).strip() else (Gap("no_official_name"),)
    found = (*nameless, *scene.gaps(language))
    return tuple(_missing(gap, language, scene.t) for gap in found)


def missing_at(scene: Scene, language: str, place: Place) -> tuple[Missing, ...]:
    """Return what is missing on one page; the overview names everything, a content its services too."""
    found = missing(scene, language)
    if place.kind == OVERVIEW:
        return found
    if place.kind != CONTENT:
        return tuple(one for one in found if one.place == place)
    return tuple(one for one in found if _content_of(one, scene) == place.about)


def missing_keys(scene: Scene, language: str, place: Place) -> frozenset[str]:
    """Return the fields of a page that are missing in a language."""
    return frozenset(one.key for one in missing(scene, language) if one.place == place)


def missing_word(language: str, t: Texts) -> str:
    """Return the quiet word for a field that is empty in a national language."""
    return t.of(_IN_LANGUAGE[language])


def _content_of(one: Missing, scene: Scene) -> str:
    if one.place.kind == CONTENT:
        return one.place.about
    service = scene.service(one.place.about) if one.place.kind == SERVICE else None
    return service.content if service else ""


def _missing(gap: Gap, language: str, t: Texts) -> Missing:
    sentence = t.of(_NO_OFFICIAL_NAME) if gap.code == "no_official_name" else gap_worded(gap, t)
    place, key = _where(gap, language)
    return Missing(sentence, t.of(_JUMPS.get(gap.code, _WRITE)), place, key)


def _where(gap: Gap, language: str) -> tuple[Place, str]:
    if gap.service_id:
        return Place(SERVICE, gap.service_id), _service_key(gap, language)
    if gap.content:
        side = gap.code.removeprefix("no_post_")
        return Place(CONTENT, gap.content), ADD if gap.code == "no_service" else f"{side}_post_{language}"
    keys = {
        "no_official_name": f"official_{language}",
        "no_period": "begins",
        "no_contact_post": f"contact_post_{language}",
    }
    return Place(FACTS), keys.get(gap.code, gap.field)


def _service_key(gap: Gap, language: str) -> str:
    if gap.code == "no_provider":
        return ORGANISERS
    return f"{gap.field or 'name'}_{language}"
