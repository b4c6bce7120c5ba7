"""Migrations of the database: one module per revision, from the first table on.

A revision is a module `r<number>_<what>.py` with `revision` and `upgrade()`, written with Alembic's
operations and listed in `kotodesk.vault.migrations.run`. A released one never changes. There is no
alembic.ini and no env.py: the modules are imported, so that a frozen program carries them.

To write the next one: change the tables, run `python -m kotodesk.vault.migrations.draft`, put what it
prints into a new module, list it, and run the tests: they compare the migrated schema with the tables.
"""
