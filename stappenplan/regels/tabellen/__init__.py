"""Case tables that a jurist can read: TOML files with cases in sentences, held against a rule set.

They stand in `tests/casussen`; nothing here is needed to judge a case, and no page of the program uses it.
"""
