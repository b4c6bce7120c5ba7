"""The encrypted vault: keys, engine, sessions, migrations, and the one mechanism of change."""
