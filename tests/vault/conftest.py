from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlmodel import Session

from kotodesk.clock import FixedClock
from kotodesk.people.records import Client, Municipality
from kotodesk.vault.vault import Holder, KdfCost, Vault

PASSPHRASE = "seitsemän veljestä ja yksi sisko"
SHOWN = {"name": "Ronja Sandvik", "title": "Integrationshandledare", "language": "sv"}
HOLDER = Holder("officer-1", SHOWN)
CHEAP = KdfCost(memory_kib=8, passes=1, lanes=1)
"""What tests pay for a passphrase; nobody else may."""

MakeVault = Callable[[], Vault]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vault"


@pytest.fixture
def make_vault(folder: Path, clock: FixedClock) -> Iterator[MakeVault]:
    """Makes the vault in `folder` and closes it when the test is over."""
    made: list[Vault] = []

    def make() -> Vault:
        made.append(Vault.create(folder, PASSPHRASE, HOLDER, clock, cost=CHEAP))
        return made[-1]

    yield make
    for vault in made:
        vault.close()


@pytest.fixture
def vault(make_vault: MakeVault) -> Vault:
    return make_vault()


@pytest.fixture
def session(vault: Vault) -> Iterator[Session]:
    with vault.session() as session:
        yield session


@pytest.fixture
def client(session: Session) -> Client:
    """A client whose birth went through no writer: its history is empty."""
    home = Municipality(name_fi="Hiekkaniemi", name_sv="Sandnäs", official_fi="", official_sv="")
    session.add(home)
    session.flush()
    client = Client(municipality_id=home.id, name_latin="Olena Kovalenko")
    session.add(client)
    session.flush()
    return client
