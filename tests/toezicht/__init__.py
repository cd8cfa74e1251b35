"""Watching over the log: the pages of the privacy officer, and what the database lets them see."""
