"""Fixtures for every test; the environment is set before this, in tests/harnas/omgeving.py."""

from hypothesis import HealthCheck, settings

pytest_plugins = ["tests.harnas.database", "tests.harnas.rolverdeling"]

# How fast a machine makes up an example says nothing about the program: on a busy machine that is no failure.
settings.register_profile("zonder_klok", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("zonder_klok")
