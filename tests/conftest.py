"""Fixtures for every test; the environment is set before this, in tests/harnas/omgeving.py."""

pytest_plugins = ["tests.harnas.database", "tests.harnas.rolverdeling"]
