"""Measurements with a limit (`manage.py prestaties`): ratios, taken in the same run."""
