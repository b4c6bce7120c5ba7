"""The starter catalogue: typical services that a municipality begins its programme from.

The data is `resources/catalogue/starter.toml`; its head documents every key.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from kotodesk import resources
from kotodesk.programme.content import ProgrammeContent
from kotodesk.programme.reading import TWICE, read_service
from kotodesk.tables import read_toml
from kotodesk.texts import LANGUAGES
from kotodesk.vocabulary import vocabulary

_STARTER = "starter.toml"


@cache
def starter() -> ProgrammeContent:
    """Return the starter catalogue as a programme: one provider per kind, named by its kind."""
    services = read(resources.path("catalogue", _STARTER).read_bytes(), _STARTER)
    kinds = sorted({kind for one in services for kind in one["provider_keys"]})
    return ProgrammeContent(providers=tuple(_provider(kind) for kind in kinds), services=services)


def read(data: bytes, file: str) -> tuple[Mapping[str, Any], ...]:
    """Return the services that a catalogue in TOML holds; `file` is its name in messages.

    Raises BadInput with file, key, what is wrong and what is allowed.
    """
    top = read_toml(data, file)
    kinds = vocabulary().ids("provider_kinds")
    services: dict[str, Mapping[str, Any]] = {}
    for table in top.tables("service"):
        service = read_service(table, kinds, "provider_kinds")
        if service["code"] in services:
            raise table.complaint(TWICE, "code", value=service["code"])
        services[service["code"]] = service
    top.finish()
    return tuple(services.values())


def _provider(kind: str) -> Mapping[str, Any]:
    names = {f"name_{one}": vocabulary().name("provider_kinds", kind, one) for one in LANGUAGES}
    return {"key": kind, "kind": kind, **names}
